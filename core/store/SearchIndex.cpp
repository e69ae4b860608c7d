#include "core/store/DeviceStore.h"
#include "core/store/RowIo.h"
#include "core/store/Search.h"
#include "core/store/SearchTail.h"

#include <algorithm>

namespace leadhand {
namespace {

/// One call of DeviceStore::indexTail, inside its transaction.
class Indexing {
 public:
  Indexing(Database& database, std::int64_t most) : m_database(database), m_left(most) {}

  /// Rows that were indexed and have changed since: few, and what people have just worked on.
  [[nodiscard]] Status changedOnes() {
    std::vector<std::pair<Kind, std::int64_t>> changed;
    {
      Statement query = m_database.prepare("SELECT kind, n FROM search_tail ORDER BY kind, n LIMIT ?1");
      query.bind(1, m_left);
      for (auto more = query.step(); more && *more; more = query.step())
        changed.emplace_back(static_cast<Kind>(query.integer(0)), query.integer(1));
    }
    for (const auto& [kind, n] : changed) {
      LEADHAND_TRY(indexOne(kindInfo(kind), n));
      Statement done = m_database.prepare("DELETE FROM search_tail WHERE kind = ?1 AND n = ?2");
      LEADHAND_TRY(done.bind(1, static_cast<std::int64_t>(kind)).bind(2, n).run());
      --m_left;
    }
    return {};
  }

  /// Rows above the mark, in the order in which they came.
  [[nodiscard]] Status newOnes(const KindInfo& kind) {
    if (m_left <= 0)
      return {};
    Statement known = m_database.prepare("SELECT n FROM search_mark WHERE kind = ?1");
    LEADHAND_ASSIGN(const bool marked, known.bind(1, static_cast<std::int64_t>(kind.kind)).step());
    std::int64_t mark = marked ? known.integer(0) : 0;
    const std::int64_t before = mark;
    Statement query = m_database.prepare("SELECT n, " + sqlOf(kind, Side::device).columns + " FROM " +
                                         std::string(kind.name) + " WHERE n > ?1 ORDER BY n LIMIT ?2");
    query.bind(1, mark).bind(2, m_left);
    while (true) {
      LEADHAND_ASSIGN(const bool more, query.step());
      if (!more)
        break;
      mark = query.integer(0);
      LEADHAND_TRY(add(rowAt(query, kind, Side::device, 1), mark));
      --m_left;
    }
    if (mark == before)
      return {};
    Statement move = m_database.prepare("INSERT OR REPLACE INTO search_mark(kind, n) VALUES(?1, ?2)");
    return move.bind(1, static_cast<std::int64_t>(kind.kind)).bind(2, mark).run();
  }

 private:
  [[nodiscard]] Status indexOne(const KindInfo& kind, std::int64_t n) {
    Statement query = m_database.prepare("SELECT " + sqlOf(kind, Side::device).columns + " FROM " +
                                         std::string(kind.name) + " WHERE n = ?1");
    LEADHAND_ASSIGN(const bool found, query.bind(1, n).step());
    if (!found)
      return {};
    const Row row = rowAt(query, kind, Side::device);
    Statement gone = m_database.prepare("DELETE FROM search_words WHERE rowid = ?1");
    LEADHAND_TRY(gone.bind(1, searchTail::documentOf(row, n)).run());
    return add(row, n);
  }

  [[nodiscard]] Status add(const Row& row, std::int64_t n) {
    const std::string words = searchTail::wordsOf(row);
    if (row.deleted() || words.empty())
      return {};
    Statement write = m_database.prepare("INSERT OR REPLACE INTO search_words(rowid, words) VALUES(?1, ?2)");
    return write.bind(1, searchTail::documentOf(row, n)).bind(2, words).run();
  }

  Database& m_database;
  std::int64_t m_left;
};

} // namespace

Result<std::int64_t> DeviceStore::indexTail(std::int64_t most) {
  Transaction transaction(database());
  LEADHAND_TRY(transaction.status());
  Indexing indexing(database(), most);
  LEADHAND_TRY(indexing.changedOnes());
  for (const KindInfo* kind : allKinds())
    if (searchTail::isSearched(*kind))
      LEADHAND_TRY(indexing.newOnes(*kind));
  LEADHAND_TRY(transaction.commit());
  return searchBacklog(*this);
}

} // namespace leadhand
