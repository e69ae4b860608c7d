#include "core/schema/Schema.h"
#include "core/store/Inbox.h" // digestShare
#include "sync/office/SqliteOfficeInside.h"

#include <functional>

namespace leadhand::sync {
namespace {

constexpr std::size_t mostLines = 200;

/// Collects what is off; a broken statement of the check itself is a finding too.
class Checker {
 public:
  explicit Checker(Database& database) : m_database(database) {}

  void each(const std::string& sql, const std::function<void(const Statement&)>& visit) {
    Statement query = m_database.prepare(sql);
    while (m_lines.size() < mostLines) {
      const auto more = query.step();
      if (!more)
        return add(more.error().sentence());
      if (!*more)
        return;
      visit(query);
    }
  }
  void add(std::string line) { m_lines.push_back(std::move(line)); }
  [[nodiscard]] std::vector<std::string> lines() const { return m_lines; }

 private:
  Database& m_database;
  std::vector<std::string> m_lines;
};

void checkFile(Checker& checker) {
  checker.each("PRAGMA integrity_check", [&](const Statement& query) {
    if (const std::string line = query.text(0); line != "ok")
      checker.add("integrity: " + line);
  });
  checker.each("PRAGMA cipher_integrity_check",
               [&](const Statement& query) { checker.add("integrity: " + query.text(0)); });
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
                   checker.add("reference: " + table + " " + query.id(0).text() + " " +
                               std::string(field.name) + " names the missing " + query.id(1).text());
                 });
  }
}

void checkPlaces(Checker& checker, const KindInfo& kind) {
  const std::string table(kind.name);
  const std::string number = std::to_string(static_cast<int>(kind.kind));
  checker.each("SELECT t.id FROM " + table + " t LEFT JOIN sync_row s ON s.kind = " + number +
                   " AND s.n = t.n WHERE s.rev IS NULL OR s.id IS NOT t.id",
               [&](const Statement& query) {
                 checker.add("row: " + table + " " + query.id(0).text() + " has no revision");
               });
  checker.each("SELECT s.rev FROM sync_row s LEFT JOIN " + table +
                   " t ON t.n = s.n WHERE s.kind = " + number + " AND t.n IS NULL",
               [&](const Statement& query) {
                 checker.add("row: revision " + std::to_string(query.integer(0)) + " has no " + table);
               });
}

void checkDigests(Checker& checker) {
  std::unordered_map<Id, ScopeDigest> real;
  checker.each("SELECT scope, id, rev FROM sync_row", [&](const Statement& query) {
    ScopeDigest& digest = real[query.id(0)];
    ++digest.n;
    digest.sum += digestShare(query.id(1), unsignedOf(query.integer(2)));
  });
  checker.each("SELECT id, n, digest FROM scope", [&](const Statement& query) {
    const ScopeDigest kept{unsignedOf(query.integer(1)), unsignedOf(query.integer(2))};
    const ScopeDigest digest = real[query.id(0)];
    if (kept.n != digest.n || kept.sum != digest.sum)
      checker.add("digest: scope " + query.id(0).text() + " holds " + std::to_string(digest.n) +
                  " rows, kept " + std::to_string(kept.n));
    real.erase(query.id(0));
  });
  for (const auto& [scope, digest] : real)
    if (digest.n != 0)
      checker.add("digest: scope " + scope.text() + " is not kept");
}

void checkChain(Checker& checker, std::uint64_t rev) {
  std::string before;
  std::uint64_t last = 0;
  checker.each("SELECT rev, chain, content FROM commit_log ORDER BY rev", [&](const Statement& query) {
    last = unsignedOf(query.integer(0));
    const std::string link = query.blob(1);
    if (link != chainLink(before, last, query.blob(2)))
      checker.add("chain: commit " + std::to_string(last) + " does not follow");
    before = link;
  });
  if (last > rev)
    checker.add("revision: the newest commit " + std::to_string(last) + " is above " + std::to_string(rev));
  checker.each("SELECT coalesce(max(rev), 0) FROM sync_row", [&](const Statement& query) {
    if (unsignedOf(query.integer(0)) > rev)
      checker.add("revision: a row stands above " + std::to_string(rev));
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
  checkDigests(checker);
  checkChain(checker, m_inside->committedRev);
  return checker.lines();
}

} // namespace leadhand::sync
