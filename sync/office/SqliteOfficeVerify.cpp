#include "core/schema/Schema.h"
#include "core/store/Inbox.h" // digestShare
#include "sync/office/SqliteOfficeInside.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <functional>
#include <set>

namespace leadhand::sync {
namespace {

constexpr std::size_t mostLines = 200;
constexpr std::string_view restore = "restore the company from its newest backup";
constexpr std::string_view askDevices =
    "restore the company from its newest backup; the devices hand in again what it lacks";

/// Collects what is off, one sentence a finding: what, where, what to do. A broken statement of the check
/// itself is a finding too.
class Checker {
 public:
  explicit Checker(Database& database) : m_database(database) {}

  void each(const std::string& sql, const std::function<void(const Statement&)>& visit) {
    Statement query = m_database.prepare(sql);
    while (m_lines.size() < mostLines) {
      const auto more = query.step();
      if (!more) {
        m_unreadable = true;
        return;
      }
      if (!*more)
        return;
      visit(query);
    }
  }
  void add(std::string_view what, const std::string& where, std::string_view advice) {
    m_lines.push_back(fmt::format("{} ({}): {}.", what, where, advice));
  }
  /// Tables that could not be read to their end are told of once, not once a query.
  [[nodiscard]] std::vector<std::string> lines() {
    if (std::exchange(m_unreadable, false))
      add("A part of the file can't be read", "office.db", restore);
    return m_lines;
  }

 private:
  Database& m_database;
  std::vector<std::string> m_lines;
  bool m_unreadable = false;
};

/// "page 7" or "pages 7-9, 12": damage mostly comes in runs.
std::string pageList(const std::set<std::int64_t>& pages) {
  constexpr std::size_t mostRuns = 8;
  std::string list;
  std::size_t runs = 0;
  for (auto at = pages.begin(); at != pages.end();) {
    const std::int64_t first = *at;
    std::int64_t last = first;
    while (++at != pages.end() && *at == last + 1)
      last = *at;
    if (++runs > mostRuns)
      return fmt::format("{} pages, among them {}", pages.size(), list);
    list += list.empty() ? "" : ", ";
    list += first == last ? std::to_string(first) : fmt::format("{}-{}", first, last);
  }
  return (pages.size() == 1 ? "page " : "pages ") + list;
}

/// The number behind the last "page " of a line; 0 for a line without one.
std::int64_t pageIn(const std::string& line) {
  const auto at = line.rfind("page ");
  std::int64_t page = 0;
  if (at != std::string::npos)
    std::from_chars(line.data() + at + 5, line.data() + line.size(), page);
  return page;
}

void checkFile(Checker& checker) {
  std::set<std::int64_t> pages;
  std::size_t loose = 0;
  const auto note = [&](const std::string& line) {
    if (const std::int64_t page = pageIn(line); page > 0)
      pages.insert(page);
    else
      ++loose;
  };
  // The seals are those of the file: a page that the log holds anew may be torn there, which is no damage.
  checker.each("PRAGMA wal_checkpoint(TRUNCATE)", [](const Statement&) {});
  checker.each("PRAGMA cipher_integrity_check", [&](const Statement& query) { note(query.text(0)); });
  if (!pages.empty())
    checker.add("The file is damaged: what stands there is not what was written",
                "office.db, " + pageList(pages), restore);
  const bool isSealed = pages.empty() && loose == 0;
  pages.clear();
  checker.each("PRAGMA integrity_check", [&](const Statement& query) {
    if (query.text(0) != "ok")
      note(query.text(0));
  });
  if (isSealed && (loose > 0 || !pages.empty())) // else it repeats what the seals have said already
    checker.add("Tables and indexes of the file don't agree",
                pages.empty() ? "office.db" : "office.db, " + pageList(pages), restore);
}

void checkReferences(Checker& checker, const KindInfo& kind) {
  const std::string table(kind.name);
  for (const FieldInfo& field : kind.fields) {
    const KindInfo* target = field.type == FieldType::ref ? findKind(field.refKind) : nullptr;
    if (!target)
      continue;
    const std::string column = "t.\"" + std::string(field.name) + "\"";
    checker.each("SELECT t.id, " + column + " FROM " + table + " t LEFT JOIN " + std::string(target->name) +
                     " r ON r.id = " + column + " WHERE " + column + " IS NOT NULL AND r.id IS NULL",
                 [&](const Statement& query) {
                   checker.add(
                       fmt::format("A reference names a {} that is not there", target->name),
                       fmt::format("{} {}, {} {}", table, query.id(0).text(), field.name, query.id(1).text()),
                       askDevices);
                 });
  }
}

void checkPlaces(Checker& checker, const KindInfo& kind) {
  const std::string table(kind.name);
  const std::string number = std::to_string(static_cast<int>(kind.kind));
  checker.each("SELECT t.id FROM " + table + " t LEFT JOIN sync_row s ON s.kind = " + number +
                   " AND s.n = t.n WHERE s.rev IS NULL OR s.id IS NOT t.id",
               [&](const Statement& query) {
                 checker.add("A record has no revision, so no device is told of it",
                             table + " " + query.id(0).text(), askDevices);
               });
  checker.each("SELECT s.rev FROM sync_row s LEFT JOIN " + table +
                   " t ON t.n = s.n WHERE s.kind = " + number + " AND t.n IS NULL",
               [&](const Statement& query) {
                 checker.add("A revision has lost its record",
                             fmt::format("{}, revision {}", table, query.integer(0)), askDevices);
               });
}

/// The stamps say when and by whom each field was last written: the merge rests on them.
void checkStamps(Checker& checker, std::uint64_t newest) {
  checker.each("SELECT rev, id, kind, stamps FROM sync_row", [&](const Statement& query) {
    const std::string raw = query.blob(3);
    const std::vector<FieldStamp> stamps = decodeStamps(raw);
    const bool isWhole = encodeStamps(stamps) == raw && stampOf(stamps, 0) != nullptr;
    const bool isPast = std::all_of(stamps.begin(), stamps.end(), [&](const FieldStamp& stamp) {
      return stamp.rev > 0 && stamp.rev <= newest;
    });
    if (isWhole && isPast)
      return;
    const KindInfo* kind = findKind(static_cast<Kind>(query.integer(2)));
    checker.add("A record's stamps make no sense, so it can't be merged",
                fmt::format("{} {}", kind ? kind->name : "record", query.id(1).text()), askDevices);
  });
}

void checkDigests(Checker& checker) {
  std::unordered_map<Id, ScopeDigest> real;
  checker.each("SELECT scope, id, rev FROM sync_row", [&](const Statement& query) {
    ScopeDigest& digest = real[query.id(0)];
    ++digest.n;
    digest.sum += digestShare(query.id(1), unsignedOf(query.integer(2)));
  });
  const auto off = [&](const Id& scope, std::uint64_t kept, std::uint64_t held) {
    checker.add("A digest is not that of the rows it stands for",
                fmt::format("scope {}, {} rows counted and {} held", scope.text(), kept, held), restore);
  };
  checker.each("SELECT id, n, digest FROM scope", [&](const Statement& query) {
    const ScopeDigest kept{unsignedOf(query.integer(1)), unsignedOf(query.integer(2))};
    const ScopeDigest digest = real[query.id(0)];
    if (kept.n != digest.n || kept.sum != digest.sum)
      off(query.id(0), kept.n, digest.n);
    real.erase(query.id(0));
  });
  for (const auto& [scope, digest] : real)
    if (digest.n != 0)
      off(scope, 0, digest.n);
}

void checkChain(Checker& checker, std::uint64_t rev) {
  std::string before;
  std::uint64_t last = 0;
  checker.each("SELECT rev, chain, content FROM commit_log ORDER BY rev", [&](const Statement& query) {
    last = unsignedOf(query.integer(0));
    const std::string link = query.blob(1);
    if (link != chainLink(before, last, query.blob(2)))
      checker.add("The history does not follow on from what stands before it",
                  "commit " + std::to_string(last), restore);
    before = link;
  });
  const auto above = [&](const std::string& where) {
    checker.add(fmt::format("Something stands above the company's newest revision {}", rev), where,
                askDevices);
  };
  if (last > rev)
    above("commit " + std::to_string(last));
  checker.each("SELECT coalesce(max(rev), 0) FROM sync_row", [&](const Statement& query) {
    if (unsignedOf(query.integer(0)) > rev)
      above("row " + std::to_string(query.integer(0)));
  });
}

} // namespace

std::vector<std::string> SqliteOfficeStore::verify() {
  Checker checker(*m_inside->database);
  checkFile(checker);
  for (const KindInfo* kind : allKinds()) {
    checkReferences(checker, *kind);
    checkPlaces(checker, *kind);
  }
  checkStamps(checker, m_inside->committedRev);
  checkDigests(checker);
  checkChain(checker, m_inside->committedRev);
  return checker.lines();
}

} // namespace leadhand::sync
