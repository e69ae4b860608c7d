#include "core/store/SelfCheck.h"

#include "core/schema/Schema.h"
#include "core/store/DeviceInside.h"
#include "core/store/LostRows.h"
#include "core/store/Outbox.h"
#include "core/store/ScopeTally.h"
#include "core/store/SearchTail.h"

#include <algorithm>
#include <map>
#include <set>

namespace leadhand {
namespace {

constexpr std::uint64_t handful = 10;
constexpr std::size_t mostLines = 200;

struct Held {
  std::uint64_t rev = 0;
};
using Place = std::pair<std::uint32_t, std::string>; ///< kind, raw id

/// (kind, id) as one text that sorts as the office's lists do.
Place placeOf(const std::string& opaque) {
  if (opaque.size() < 2)
    return {};
  const auto high = static_cast<unsigned char>(opaque[0]);
  const auto low = static_cast<unsigned char>(opaque[1]);
  return {static_cast<std::uint32_t>(high) << 8U | low, opaque.substr(2)};
}

std::map<Place, Held> rowsOf(Database& database, const Id& scope) {
  std::map<Place, Held> rows;
  for (const KindInfo* kind : allKinds()) {
    Statement query =
        database.prepare("SELECT id, rev FROM " + std::string(kind->name) + " WHERE scope = ?1 AND rev > 0");
    query.bindBlob(1, scope.raw());
    for (auto more = query.step(); more && *more; more = query.step())
      rows[{static_cast<std::uint32_t>(kind->kind), query.blob(0)}] = {
          static_cast<std::uint64_t>(query.integer(1))};
  }
  Statement bad = database.prepare("SELECT kind, id, rev, scope FROM inbox_bad");
  for (auto more = bad.step(); more && *more; more = bad.step()) {
    const Place place{static_cast<std::uint32_t>(bad.integer(0)), bad.blob(1)};
    if (bad.blob(3) == scope.raw())
      rows[place] = {static_cast<std::uint64_t>(bad.integer(2))};
    else
      rows.erase(place);
  }
  return rows;
}

/// What this device's person is given now.
class Granted {
 public:
  explicit Granted(Database& database) {
    Statement query = database.prepare("SELECT scope, wildcard FROM scope_state WHERE phase <> 2");
    for (auto more = query.step(); more && *more; more = query.step()) {
      m_isAll = m_isAll || query.integer(1) != 0;
      m_scopes.insert(Id::fromBytes(query.blob(0)).value_or(Id{}));
    }
  }
  [[nodiscard]] bool gives(const Id& scope) const { return m_isAll || m_scopes.contains(scope); }

 private:
  bool m_isAll = false;
  std::set<Id> m_scopes;
};

} // namespace

bool SelfCheck::isComparable(const Id& scope) const {
  Database& database = m_store.database();
  bool isReady = false;
  {
    Statement query = database.prepare("SELECT phase, wildcard FROM scope_state WHERE phase <> 2 AND "
                                       "(scope = ?1 OR wildcard = 1)");
    query.bindBlob(1, scope.raw());
    for (auto more = query.step(); more && *more; more = query.step()) {
      if (query.integer(0) != static_cast<std::int64_t>(ScopePhase::ready))
        return false;
      isReady = true;
    }
  }
  if (!isReady)
    return false;
  Statement leaving = database.prepare("SELECT kind, id FROM leaving");
  for (auto more = leaving.step(); more && *more; more = leaving.step()) {
    const auto row = m_store.readRow(static_cast<Kind>(leaving.integer(0)), leaving.id(1));
    if (row && row->scope == scope)
      return false; // it waits for its outbox entry, and goes by itself
  }
  return true;
}

Inbox::Digest SelfCheck::keptOf(const Id& scope) const {
  Statement query = m_store.database().prepare("SELECT n, digest FROM scope_tally WHERE scope = ?1");
  query.bindBlob(1, scope.raw());
  const auto found = query.step();
  if (!found || !*found)
    return {};
  return {static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1))};
}

std::uint64_t SelfCheck::foldOf(const std::set<Id>& scopes) const {
  if (scopes.empty())
    return 0;
  const Granted granted(m_store.database());
  std::uint64_t fold = 0;
  for (const Id& scope : scopes)
    if (granted.gives(scope))
      fold += foldShare(scope, keptOf(scope));
  return fold;
}

std::set<Id> SelfCheck::heldScopes() const {
  const Granted granted(m_store.database());
  std::set<Id> held;
  Statement query = m_store.database().prepare("SELECT scope FROM scope_tally WHERE n > 0");
  for (auto more = query.step(); more && *more; more = query.step())
    if (const auto scope = Id::fromBytes(query.blob(0)); scope && granted.gives(*scope))
      held.insert(*scope);
  return held;
}

bool SelfCheck::agrees(const InDigest& digest) const {
  const Inbox::Digest kept = keptOf(digest.scope);
  return kept.n == digest.n && kept.sum == digest.sum;
}

bool SelfCheck::agreesButForOffered(const InDigest& digest) const {
  if (!m_store.meta(metaKey::restoreRev))
    return false;
  const LostRows lost(m_store);
  // What was offered and not taken waits at the office for a decision: it is neither wrong nor repaired.
  Inbox::Digest common;
  for (const auto& [place, row] : rowsOf(m_store.database(), digest.scope)) {
    if (lost.isOfLostTime(row.rev))
      continue;
    ++common.n;
    common.sum += digestShare(Id::fromBytes(place.second).value_or(Id{}), row.rev);
  }
  return common.n == digest.n && common.sum == digest.sum;
}

std::vector<SelfCheck::Different> SelfCheck::compare(const InList& list) const {
  std::map<Place, Held> held = rowsOf(m_store.database(), list.scope);
  std::vector<Different> different;
  for (const InList::Stamp& stamp : list.rows) {
    const auto at = held.find({stamp.kind, std::string(stamp.id.raw())});
    if (at == held.end())
      different.push_back({stamp.kind, stamp.id, Id{}});
    else if (at->second.rev != stamp.rev)
      different.push_back({stamp.kind, stamp.id, list.scope});
    if (at != held.end())
      held.erase(at);
  }
  const Place from = placeOf(list.from);
  const Place upTo = placeOf(list.next);
  for (const auto& [place, row] : held) {
    const bool covered = (list.from.empty() || place > from) && (list.last || place <= upTo);
    if (covered)
      different.push_back({place.first, Id::fromBytes(place.second).value_or(Id{}), list.scope});
  }
  return different;
}

Status SelfCheck::recount() {
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  LEADHAND_TRY(tally::recount(m_store.database()));
  return transaction.commit();
}

SelfCheck::Leaving SelfCheck::leavingBy(const InPage& page) const {
  Leaving leaving;
  for (const InItem& item : page.items)
    if (const auto* exit = std::get_if<InExit>(&item)) {
      const auto kind = static_cast<Kind>(exit->kind);
      const auto row = findKind(kind) ? m_store.readRow(kind, exit->id) : std::nullopt;
      if (!row || !row->deleted()) // what was removed before is only forgotten
        ++leaving[exit->scope];
    }
  return leaving;
}

std::string SelfCheck::massDeletion(const InPage& page, const Leaving& left) const {
  std::vector<Id> moved;
  for (const InItem& item : page.items)
    if (const auto* grant = std::get_if<InGrant>(&item))
      moved.push_back(grant->scope);
  std::string said;
  for (const auto& [scope, count] : leavingBy(page)) {
    const auto before = left.find(scope);
    const std::uint64_t taken = before == left.end() ? 0 : before->second;
    const std::uint64_t all = keptOf(scope).n + taken;
    const bool isGranted = std::find(moved.begin(), moved.end(), scope) != moved.end();
    if (isGranted || count + taken <= handful || (count + taken) * 10 <= all)
      continue;
    said += scope.text() + " " + std::to_string(count + taken) + " of " + std::to_string(all) + "; ";
  }
  return said;
}

std::vector<std::string> SelfCheck::damage() const {
  std::vector<std::string> lines;
  // The seals are those of the file: a page that the log holds anew may be torn there, which is no damage.
  (void)m_store.database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
  for (const char* pragma : {"PRAGMA integrity_check", "PRAGMA cipher_integrity_check"}) {
    Statement query = m_store.database().prepare(pragma);
    auto more = query.step();
    for (; more && *more && lines.size() < mostLines; more = query.step())
      if (const std::string line = query.text(0); line != "ok")
        lines.push_back("integrity: " + line);
    if (!more)
      lines.push_back("integrity: " + more.error().sentence());
  }
  return lines;
}

std::vector<std::string> SelfCheck::findings(FileBlobStore* blobs) const {
  Database& database = m_store.database();
  std::vector<std::string> lines = damage();
  for (std::string& line : Outbox(m_store).audit())
    lines.push_back("outbox: " + std::move(line));
  std::vector<Id> scopes;
  for (const char* sql :
       {"SELECT scope FROM scope_tally", "SELECT scope FROM scope_state WHERE phase <> 2"}) {
    Statement query = database.prepare(sql);
    for (auto more = query.step(); more && *more; more = query.step())
      scopes.push_back(Id::fromBytes(query.blob(0)).value_or(Id{}));
  }
  std::sort(scopes.begin(), scopes.end());
  scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
  const Inbox inbox(m_store);
  for (const Id& scope : scopes) {
    const Inbox::Digest real = inbox.digestOf(scope);
    const Inbox::Digest kept = keptOf(scope);
    if (real.n != kept.n || real.sum != kept.sum)
      lines.push_back("digest: scope " + scope.text() + " holds " + std::to_string(real.n) + " rows, kept " +
                      std::to_string(kept.n));
  }
  for (std::string& line : searchTail::findings(database))
    lines.push_back("search: " + std::move(line));
  Statement bad = database.prepare("SELECT kind, id, rev, why FROM inbox_bad ORDER BY kind, id");
  for (auto more = bad.step(); more && *more; more = bad.step()) {
    const KindInfo* kind = findKind(static_cast<Kind>(bad.integer(0)));
    lines.push_back(
        "unreadable: " + (kind ? std::string(kind->name) : "kind " + std::to_string(bad.integer(0))) + " " +
        bad.id(1).text() + " at revision " + std::to_string(bad.integer(2)) + ": " + bad.text(3));
  }
  if (blobs)
    for (std::string& line : photosMissing(*blobs, nullptr))
      lines.push_back("photo: " + std::move(line));
  if (lines.size() > mostLines)
    lines.resize(mostLines);
  return lines;
}

} // namespace leadhand
