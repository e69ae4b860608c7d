// What is off between the search index and the rows; for the device's check.
#include "core/schema/Schema.h"
#include "core/store/RowIo.h"
#include "core/store/SearchTail.h"
#include "core/store/Words.h"

#include <unordered_map>
#include <unordered_set>

namespace leadhand::searchTail {
namespace {

constexpr std::size_t mostLines = 100;

std::unordered_set<std::int64_t> documentsOf(Database& database) {
  std::unordered_set<std::int64_t> documents;
  Statement query = database.prepare("SELECT rowid FROM search_words");
  for (auto more = query.step(); more && *more; more = query.step())
    documents.insert(query.integer(0));
  return documents;
}

/// The one that says most of a text: what another text is least likely to hold as well.
std::string longestWord(const Words& words, const Row& row) {
  std::string longest;
  words.each(wordsOf(row), [&](std::string_view word, std::size_t, std::size_t) {
    if (word.size() > longest.size())
      longest = word;
    return true;
  });
  return longest;
}

bool isFoundBy(Database& database, const std::string& word, std::int64_t document) {
  if (word.empty())
    return true;
  Statement query = database.prepare("SELECT 1 FROM search_words WHERE search_words MATCH ?1 AND rowid = ?2");
  const auto found = query.bind(1, "\"" + word + "\"").bind(2, document).step();
  return found && *found;
}

} // namespace

std::vector<std::string> findings(Database& database) {
  std::vector<std::string> lines;
  const Words words(database);
  std::unordered_set<std::int64_t> documents = documentsOf(database);
  for (const KindInfo* kind : allKinds()) {
    if (!isSearched(*kind))
      continue;
    const std::string number = std::to_string(static_cast<int>(kind->kind));
    Statement query = database.prepare(
        "SELECT n, n <= coalesce((SELECT m.n FROM search_mark m WHERE m.kind = " + number +
        "), 0) AND NOT EXISTS (SELECT 1 FROM search_tail s WHERE s.kind = " + number + " AND s.n = t.n), " +
        sqlOf(*kind, Side::device).columns + " FROM " + std::string(kind->name) + " t");
    for (auto more = query.step(); more && *more; more = query.step()) {
      const Row row = rowAt(query, *kind, Side::device, 2);
      const bool isIndexed = documents.erase(documentOf(row, query.integer(0))) > 0;
      const bool isDue = query.integer(1) != 0 && !row.deleted() && !wordsOf(row).empty();
      if (!isDue || lines.size() >= mostLines)
        continue;
      if (!isIndexed)
        lines.push_back(std::string(kind->name) + " " + row.id.text() + ": counts as indexed, but is not");
      else if (!isFoundBy(database, longestWord(words, row), documentOf(row, query.integer(0))))
        lines.push_back(std::string(kind->name) + " " + row.id.text() + ": is not found by its words");
    }
  }
  for (const std::int64_t document : documents) {
    if (lines.size() >= mostLines)
      break;
    const Document at = documentAt(document);
    lines.push_back((at.kind == Kind::none ? "a record" : std::string(kindInfo(at.kind).name)) + " number " +
                    std::to_string(at.n) + ": indexed, but there is no such row");
  }
  return lines;
}

} // namespace leadhand::searchTail
