#include "sync/office/Feed.h"

#include "core/base/PlantedBugs.h"
#include "core/store/RowSeal.h"
#include "sync/protocol/Codec.h"

#include <algorithm>
#include <tuple>

namespace leadhand::sync {
namespace {

constexpr std::size_t listedBytes = 32;
constexpr std::size_t itemOverhead = 48;

std::size_t sizeOf(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    return text->size() + 6;
  if (const auto* bytes = std::get_if<Bytes>(&value))
    return bytes->data.size() + 6;
  return isAbsent(value) ? 0 : 10;
}

std::size_t sizeOf(const Row& row) {
  std::size_t size = itemOverhead;
  for (const Value& value : row.values)
    size += sizeOf(value);
  return size;
}

std::size_t sizeOf(const Fields& fields) {
  std::size_t size = itemOverhead;
  for (const FieldValue& field : fields)
    size += sizeOf(field.value) + 2;
  return size;
}

void toWire(const Row& row, const Fields& changed, v1::Patch& out) {
  out.set_kind(static_cast<std::uint32_t>(row.kind));
  out.set_id(std::string(row.id.raw()));
  out.set_rev(row.rev);
  sync::toWire(changed, *out.mutable_fields());
}

void toWire(const GrantRow& grant, v1::Grant& out) {
  out.set_scope(std::string(grant.scope.raw()));
  out.set_generation(grant.generation);
  out.set_given(grant.given);
  out.set_rev(grant.rev);
  out.set_wildcard(grant.wildcard);
  out.set_order(grant.order);
}

void toWire(const ExitRow& exit, v1::Exit& out) {
  out.set_kind(static_cast<std::uint32_t>(exit.kind));
  out.set_id(std::string(exit.id.raw()));
  out.set_scope(std::string(exit.scope.raw()));
  out.set_rev(exit.rev);
}

} // namespace

Status Feed::fill(const v1::Sync& ask, v1::SyncOk& ok) {
  ok.set_target(m_store.rev());
  ok.set_cursor(ask.cursor());
  if (ask.chain().empty())
    leadWithGrants(ask.cursor(), ok);
  if (m_own)
    for (const OwnRow& own : *m_own)
      m_scopes.insert(own.scope);
  if (onlyOwn(ask.cursor(), ok.target()))
    ok.set_cursor(ok.target());
  else if (ask.cursor() < ok.target())
    LEADHAND_TRY(fillItems(ask, ok));
  ok.set_complete(ok.cursor() == ok.target());
  if (ok.complete() && ask.backfill_size() > 0)
    LEADHAND_TRY(fillBackfill(ask, ok));
  if (ok.complete()) {
    fillRefetch(ask, ok);
    LEADHAND_TRY(fillLists(ask, ok));
    fillDigests(ask, ok);
  }
  ok.set_chain(m_store.chainAt(m_store.commitBoundary(ok.cursor())));
  ok.set_durable_rev(m_store.durableRev());
  return {};
}

bool Feed::isOwn(std::uint64_t rev) const {
  if (!m_own)
    return false;
  const auto at = std::lower_bound(m_own->begin(), m_own->end(), rev,
                                   [](const OwnRow& own, std::uint64_t wanted) { return own.rev < wanted; });
  return at != m_own->end() && at->rev == rev;
}

bool Feed::onlyOwn(std::uint64_t cursor, std::uint64_t target) const {
  if (!m_own || m_own->empty() || m_own->back().rev != target)
    return false;
  const auto behind =
      std::count_if(m_own->begin(), m_own->end(), [cursor](const OwnRow& own) { return own.rev > cursor; });
  return static_cast<std::uint64_t>(behind) == target - cursor;
}

/// All that is given now, whatever revision it has, behind what was taken since the cursor.
void Feed::leadWithGrants(std::uint64_t cursor, v1::SyncOk& ok) {
  std::vector<GrantRow> grants;
  for (const auto& [scope, grant] : m_grants.byScope)
    if (grant.given || grant.rev > cursor)
      grants.push_back(grant);
  std::sort(grants.begin(), grants.end(), [](const GrantRow& a, const GrantRow& b) {
    return std::tuple(a.given, a.order, a.scope) < std::tuple(b.given, b.order, b.scope);
  });
  for (const GrantRow& grant : grants)
    toWire(grant, *ok.add_items()->mutable_grant());
}

std::vector<Feed::Waiting> Feed::waiting(std::uint64_t after, std::uint64_t upTo, bool withGrants) {
  std::vector<Waiting> found;
  for (const auto& [scope, grant] : m_grants.byScope) {
    if (!withGrants || grant.rev <= after || grant.rev > upTo)
      continue;
    toWire(grant, *found.emplace_back(Waiting{grant.rev, grant.rev, {}}).item.mutable_grant());
  }
  // Who sees everything keeps a row wherever it goes.
  if (!m_grants.wildcard)
    for (const ExitRow& exit : m_store.exits(after, upTo, m_grants.given())) {
      m_scopes.insert(exit.scope);
      toWire(exit, *found.emplace_back(Waiting{exit.rev, exit.group, {}}).item.mutable_exit());
    }
  for (const ExitRow& exit : m_store.lettingsGo(after, upTo))
    if (m_grants.sees(exit.scope)) {
      m_scopes.insert(exit.scope); // so that a phone that holds it otherwise finds out
      toWire(exit, *found.emplace_back(Waiting{exit.rev, exit.group, {}}).item.mutable_exit());
    }
  std::sort(found.begin(), found.end(), [](const Waiting& a, const Waiting& b) { return a.rev < b.rev; });
  return found;
}

/// The cursor alone does not say it: behind an incomplete page stand rows whose earlier changes were left to
/// their newest revision.
void Feed::patchFrom(const v1::Sync& ask, std::uint64_t target) {
  const std::uint64_t behind = ask.patches() - 1;
  if (ask.patches() == 0 || ask.chain().empty() || behind > ask.cursor())
    return;
  const std::uint64_t from = ask.cursor() - behind;
  // What stood above the restore point of an office that was restored is told whole.
  if (epochOf(from) != epochOf(target))
    return;
  m_patchFrom = from;
  for (const Id& id : m_store.movedSince(from))
    m_moved.insert(id);
}

bool Feed::isGivenAt(std::uint64_t rev, const Id& scope) const {
  const auto holds = [&](const Id& granted) {
    const auto at = m_grants.byScope.find(granted);
    return at != m_grants.byScope.end() && at->second.given && at->second.rev <= rev;
  };
  return holds(scope) || (m_grants.wildcard && holds(Id{}));
}

std::optional<Fields> Feed::changedOf(const OfficeRow& office) const {
  if (!m_patchFrom || m_moved.contains(office.row.id) || !isGivenAt(*m_patchFrom, office.row.scope))
    return std::nullopt;
  Fields changed;
  bool isOld = false; // the row was there by then
  for (const FieldStamp& stamp : office.stamps) {
    if (stamp.field == 0)
      isOld = stamp.rev <= *m_patchFrom;
    else if (stamp.rev > *m_patchFrom)
      setField(changed, stamp.field, office.row.at(stamp.field));
  }
  if (!isOld || sizeOf(changed) >= sizeOf(office.row))
    return std::nullopt;
  return changed;
}

/// False: the page is full, and this item begins a new group, so that it stands for the next page.
bool Feed::take(Mark mark, std::size_t size) {
  const bool sameGroup = !m_marks.empty() && m_marks.back().group == mark.group;
  if (!m_marks.empty() && m_bytes + size > m_mostBytes && !sameGroup) {
    m_overfull = true;
    return false;
  }
  m_marks.push_back(mark);
  m_bytes += size;
  return true;
}

Status Feed::fillItems(const v1::Sync& ask, v1::SyncOk& ok) {
  const std::uint64_t target = ok.target();
  patchFrom(ask, target);
  std::vector<Waiting> others = waiting(ask.cursor(), target, !ask.chain().empty());
  std::size_t next = 0;
  // Of one revision the row goes before its exit: the row then stands in its new scope already.
  const auto takeOthers = [&](std::uint64_t below) {
    for (; next < others.size() && others[next].rev < below; ++next) {
      if (!take({others[next].rev, others[next].group, 0}, itemOverhead))
        return false;
      *ok.add_items() = std::move(others[next].item);
    }
    return true;
  };
  const auto takeRow = [&](const OfficeRow& office) {
    const Row& row = office.row;
    if (isOwn(row.rev))
      return true;
    const auto changed = changedOf(office);
    const Mark mark{row.rev, office.group, changed ? sealOf(row) : 0};
    if (!takeOthers(row.rev) || !take(mark, changed ? sizeOf(*changed) : sizeOf(row)))
      return false;
    if (changed)
      toWire(row, *changed, *ok.add_items()->mutable_patch());
    else
      toWire(row, *ok.add_items()->mutable_row());
    m_scopes.insert(row.scope);
    return true;
  };
  const std::vector<Id> scopes = m_grants.wildcard ? std::vector<Id>{} : m_grants.given();
  LEADHAND_TRY(m_store.feed(ask.cursor(), target,
                            m_grants.wildcard || planted(Bug::scopeLeak) ? nullptr : &scopes, takeRow));
  if (!m_overfull)
    (void)takeOthers(target + 1);
  ok.set_cursor(m_overfull && !planted(Bug::cursorTooEarly) ? cut(ask.cursor(), ok) : target);
  for (const Mark& mark : m_marks)
    ok.set_patched(ok.patched() + mark.seal);
  return {};
}

/// Back to the end of the last commit that fits, else of the last group; returns the new cursor.
std::uint64_t Feed::cut(std::uint64_t cursor, v1::SyncOk& ok) {
  const std::uint64_t boundary = m_store.commitBoundary(m_marks.back().rev);
  const bool fits = boundary > cursor && m_marks.front().rev <= boundary;
  if (!fits)
    return m_marks.back().rev;
  while (m_marks.back().rev > boundary) {
    m_marks.pop_back();
    ok.mutable_items()->RemoveLast();
  }
  return boundary;
}

const GrantRow* Feed::grantFor(const v1::Backfill& ask) const {
  const auto at = m_grants.byScope.find(idFromWire(ask.scope()));
  const bool holds =
      at != m_grants.byScope.end() && at->second.given && at->second.generation == ask.generation();
  return holds ? &at->second : nullptr;
}

Status Feed::fillBackfill(const v1::Sync& ask, v1::SyncOk& ok) {
  std::size_t left = std::max(m_leastBackfill, m_mostBytes - std::min(m_mostBytes, m_bytes));
  for (const v1::Backfill& wanted : ask.backfill()) {
    const GrantRow* grant = grantFor(wanted);
    if (!grant) // taken or given anew meanwhile: the feed says so
      continue;
    v1::BackfillPage& page = *ok.add_backfill();
    page.set_scope(wanted.scope());
    page.set_generation(wanted.generation());
    bool full = false;
    const auto take = [&](const Row& row) {
      const std::size_t size = sizeOf(row);
      full = size > left && page.rows_size() > 0;
      if (full)
        return false;
      left -= std::min(left, size);
      toWire(row, *page.add_rows());
      return true;
    };
    LEADHAND_ASSIGN(const OfficeStore::BackfillEnd end, m_store.backfill(grant->scope, wanted.after(), take));
    page.set_after(end.next);
    page.set_last(end.last);
    if (end.last && !grant->wildcard)
      m_loaded.insert(grant->scope);
    if (full || left == 0)
      break;
  }
  return {};
}

void Feed::fillRefetch(const v1::Sync& ask, v1::SyncOk& ok) {
  for (const v1::RowRef& wanted : ask.refetch()) {
    const Id id = idFromWire(wanted.id());
    const auto found = m_store.read(static_cast<Kind>(wanted.kind()), id);
    if (found && m_grants.sees(found->row.scope)) {
      toWire(found->row, *ok.add_refetched());
    } else if (!wanted.scope().empty() && (found || !m_store.waitsForDecision(id))) {
      // Not there, or not for this device: either way it goes where the device holds it. Only what it offered
      // after a restore, and the office has not decided on, stays (R9).
      v1::Exit& exit = *ok.add_items()->mutable_exit();
      exit.set_kind(wanted.kind());
      exit.set_id(wanted.id());
      exit.set_scope(wanted.scope());
      exit.set_rev(ok.cursor());
    }
  }
}

/// The whole scope in pages: a list that a device compares must not be one of two moments, and isn't, for it
/// is compared page by page at one cursor each.
Status Feed::fillLists(const v1::Sync& ask, v1::SyncOk& ok) {
  for (const v1::ListAsk& wanted : ask.lists()) {
    const Id scope = idFromWire(wanted.scope());
    if (m_bytes >= m_mostBytes)
      continue;
    v1::ScopeList& list = *ok.add_lists();
    list.set_scope(wanted.scope());
    list.set_from(wanted.after());
    if (!m_grants.sees(scope)) { // a device that holds rows of it is told, row by row, to let go of them
      list.set_last(true);
      continue;
    }
    const auto take = [&](const OfficeStore::RowAt& row) {
      if (m_bytes >= m_mostBytes && list.rows_size() > 0)
        return false;
      m_bytes += listedBytes;
      v1::RowStamp& stamp = *list.add_rows();
      stamp.set_kind(static_cast<std::uint32_t>(row.kind));
      stamp.set_id(std::string(row.id.raw()));
      stamp.set_rev(row.rev);
      return true;
    };
    LEADHAND_ASSIGN(const OfficeStore::BackfillEnd end, m_store.list(scope, wanted.after(), take));
    list.set_next(end.next);
    list.set_last(end.last);
  }
  return {};
}

} // namespace leadhand::sync
