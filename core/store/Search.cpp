#include "core/store/Search.h"

#include "core/store/RowIo.h"
#include "core/store/SearchTail.h"
#include "core/store/Words.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace leadhand {
namespace {

/// Of each kind's unindexed rows only this many of the newest are looked through: while a first sync is being
/// indexed a search stays quick, and older rows appear as the index reaches them.
constexpr std::int64_t tailScan = 1000;
constexpr std::size_t excerptBytes = 160;
constexpr std::size_t excerptBefore = 40;
/// More words than anybody types; the rest is left out.
constexpr std::size_t mostWords = 16;

/// So many documents are looked at between two questions whether anybody still waits.
constexpr std::size_t looksAtOnce = 256;

constexpr std::string_view corrects = "supersedes";

/// Whose words a kind's rows hold: a correction's are those of the record that it corrects.
Kind foundAs(const KindInfo& kind) {
  const FieldInfo* original = kind.field(corrects);
  return original ? original->refKind : kind.kind;
}

bool isBetweenCharacters(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<std::uint8_t>(text[at]) & 0xC0U) != 0x80;
}

class Searching {
 public:
  Searching(DeviceStore& store, std::string_view words, const SearchFilter& filter, std::size_t limit)
      : m_database(store.database()), m_splitter(m_database), m_slots(searchTail::slots()), m_filter(filter),
        m_limit(limit) {
    m_words = m_splitter.of(words);
    if (m_words.size() > mostWords)
      m_words.resize(mostWords);
  }

  [[nodiscard]] std::vector<SearchHit> run() {
    if (m_words.empty() || m_limit == 0)
      return {};
    lookThroughTail();
    askIndex();
    if (m_isStale)
      return {};
    std::sort(m_found.begin(), m_found.end(),
              [](const Found& a, const Found& b) { return a.document > b.document; });
    std::vector<SearchHit> hits;
    hits.reserve(std::min(m_found.size(), m_limit));
    std::set<Id> known; // a record and its corrections are one
    for (const Found& found : m_found) {
      if (hits.size() == m_limit)
        break;
      if (known.insert(recordOf(found.row)).second)
        hits.push_back(hitOf(found.row));
    }
    return hits;
  }

 private:
  struct Found {
    std::int64_t document = 0;
    Row row;
  };

  void lookThroughTail();
  void lookThrough(const KindInfo& kind, std::string_view where, std::int64_t value, std::int64_t most);
  void askIndex();
  [[nodiscard]] bool isAsked(const KindInfo& kind) const;
  [[nodiscard]] bool isOfCustomer(const KindInfo& kind, std::int64_t n);
  [[nodiscard]] bool goesOn();
  [[nodiscard]] std::string expression() const;
  [[nodiscard]] bool wanted(const Row& row) const;
  [[nodiscard]] bool stands(const Row& row) const;
  [[nodiscard]] bool holdsAll(const std::string& text) const;
  [[nodiscard]] bool isWord(std::size_t which, std::string_view word) const;
  [[nodiscard]] bool isAnyWord(std::string_view word) const;
  [[nodiscard]] static Id recordOf(const Row& row);
  [[nodiscard]] Id customerOf(const Row& row) const;
  [[nodiscard]] SearchHit hitOf(const Row& row);
  void excerpt(const Row& row, SearchHit& hit) const;
  [[nodiscard]] std::string nameOf(const Id& customer);

  Database& m_database;
  Words m_splitter;
  std::array<const KindInfo*, searchTail::slotCount> m_slots;
  const SearchFilter& m_filter;
  std::size_t m_limit;
  bool m_isStale = false;
  std::vector<std::string> m_words;
  std::vector<Found> m_found;
  std::set<std::pair<Kind, std::int64_t>> m_stale;
  std::map<Kind, Statement> m_customers;
  std::map<Id, std::string> m_names;
};

std::string selectByNumber(const KindInfo& kind, std::string_view where) {
  return "SELECT n, " + sqlOf(kind, Side::device).columns + " FROM " + std::string(kind.name) + " WHERE " +
         std::string(where);
}

bool Searching::isAsked(const KindInfo& kind) const {
  return m_filter.kinds.empty() || m_filter.kinds.contains(foundAs(kind));
}

bool Searching::goesOn() {
  m_isStale = m_isStale || (m_filter.isStale && m_filter.isStale());
  return !m_isStale;
}

bool Searching::isWord(std::size_t which, std::string_view word) const {
  return which + 1 == m_words.size() && m_words[which].size() > 1 ? word.starts_with(m_words[which])
                                                                  : word == m_words[which];
}

bool Searching::isAnyWord(std::string_view word) const {
  for (std::size_t i = 0; i < m_words.size(); ++i)
    if (isWord(i, word))
      return true;
  return false;
}

bool Searching::holdsAll(const std::string& text) const {
  std::set<std::size_t> missing;
  for (std::size_t i = 0; i < m_words.size(); ++i)
    missing.insert(i);
  m_splitter.each(text, [&](std::string_view word, std::size_t, std::size_t) {
    std::erase_if(missing, [&](std::size_t which) { return isWord(which, word); });
    return !missing.empty();
  });
  return missing.empty();
}

Id Searching::recordOf(const Row& row) {
  const Kind kind = foundAs(row.info());
  return kind == row.kind ? row.id : idOf(row.at(row.info().field(corrects)->number));
}

Id Searching::customerOf(const Row& row) const {
  if (row.kind == Kind::customer)
    return row.id;
  const FieldInfo* field = row.info().field("customer");
  return field ? idOf(row.at(field->number)) : Id{};
}

/// A correction leads to its record. Where that is gone, one that was refused as well as it among them, there
/// is nothing to open.
bool Searching::stands(const Row& row) const {
  const Kind kind = foundAs(row.info());
  if (row.deleted() || kind == row.kind)
    return !row.deleted();
  const auto record = readRowById(m_database, kindInfo(kind), recordOf(row), Side::device);
  return record && !record->deleted();
}

bool Searching::wanted(const Row& row) const {
  if (m_filter.without.contains(recordOf(row)) || m_filter.without.contains(row.id) || !stands(row) ||
      (!m_filter.customer.isNull() && customerOf(row) != m_filter.customer))
    return false;
  const Date day = searchTail::dayOf(row);
  return (!m_filter.from || m_filter.from <= day) && (!m_filter.until || day <= m_filter.until);
}

void Searching::lookThrough(const KindInfo& kind, std::string_view where, std::int64_t value,
                            std::int64_t most) {
  Statement query = m_database.prepare(selectByNumber(kind, where) + " ORDER BY n DESC LIMIT ?2");
  query.bind(1, value).bind(2, most);
  for (auto more = query.step(); more && *more; more = query.step()) {
    Row row = rowAt(query, kind, Side::device, 1);
    if (wanted(row) && holdsAll(searchTail::wordsOf(row)))
      m_found.push_back({searchTail::documentOf(row, query.integer(0)), std::move(row)});
  }
}

void Searching::lookThroughTail() {
  std::map<Kind, std::int64_t> marks;
  Statement mark = m_database.prepare("SELECT kind, n FROM search_mark");
  for (auto more = mark.step(); more && *more; more = mark.step())
    marks[static_cast<Kind>(mark.integer(0))] = mark.integer(1);
  Statement stale = m_database.prepare("SELECT kind, n FROM search_tail");
  for (auto more = stale.step(); more && *more; more = stale.step())
    m_stale.emplace(static_cast<Kind>(stale.integer(0)), stale.integer(1));
  for (const KindInfo* kind : allKinds()) {
    if (!searchTail::isSearched(*kind) || !isAsked(*kind) || !goesOn())
      continue;
    lookThrough(*kind, "n > ?1", marks[kind->kind], tailScan);
    for (auto at = m_stale.lower_bound({kind->kind, 0}); at != m_stale.end() && at->first == kind->kind; ++at)
      lookThrough(*kind, "n = ?1", at->second, 1);
  }
}

/// Every word in quotes: what somebody types can't become an operator of the index's language.
std::string Searching::expression() const {
  std::string text;
  for (const std::string& word : m_words)
    text += (text.empty() ? "\"" : " \"") + word + "\"";
  // One letter begins too many words to be a question.
  return m_words.back().size() > 1 ? text + "*" : text;
}

/// One column read instead of a row: most of what holds a common word is somebody else's.
bool Searching::isOfCustomer(const KindInfo& kind, std::int64_t n) {
  const auto [at, isNew] = m_customers.try_emplace(kind.kind);
  if (isNew) {
    const std::string column = kind.kind == Kind::customer ? "id"
                               : kind.field("customer")    ? "customer"
                                                           : "NULL";
    at->second = m_database.prepare("SELECT " + column + " FROM " + std::string(kind.name) + " WHERE n = ?1");
  }
  at->second.reset();
  const auto found = at->second.bind(1, n).step();
  return found && *found && at->second.id(0) == m_filter.customer;
}

void Searching::askIndex() {
  Statement query = m_database.prepare("SELECT rowid FROM search_words WHERE search_words MATCH ?1 AND rowid "
                                       ">= ?2 AND rowid < ?3 ORDER BY rowid DESC");
  query.bind(1, expression())
      .bind(2, m_filter.from ? searchTail::firstDocumentOf(m_filter.from) : std::int64_t{0})
      .bind(3, m_filter.until ? searchTail::firstDocumentOf(m_filter.until.plusDays(1))
                              : std::numeric_limits<std::int64_t>::max());
  std::set<Id> taken;
  std::size_t looks = 0;
  for (auto more = query.step(); more && *more && taken.size() < m_limit; more = query.step()) {
    if (++looks % looksAtOnce == 0 && !goesOn())
      return;
    const std::int64_t document = query.integer(0);
    const KindInfo* kind = m_slots[searchTail::slotAt(document)];
    const std::int64_t n = searchTail::numberAt(document);
    if (!kind || !isAsked(*kind) || m_stale.contains({kind->kind, n}) ||
        (!m_filter.customer.isNull() && !isOfCustomer(*kind, n)))
      continue;
    Statement read = m_database.prepare(selectByNumber(*kind, "n = ?1"));
    const auto found = read.bind(1, n).step();
    if (!found || !*found)
      continue;
    Row row = rowAt(read, *kind, Side::device, 1);
    if (!wanted(row))
      continue;
    taken.insert(recordOf(row));
    m_found.push_back({document, std::move(row)});
  }
}

/// Cut between words, so that the first word found stands near its beginning.
void Searching::excerpt(const Row& row, SearchHit& hit) const {
  const std::string text = searchTail::wordsOf(row);
  std::vector<std::size_t> starts;
  m_splitter.each(text, [&](std::string_view word, std::size_t at, std::size_t) {
    starts.push_back(at);
    return !isAnyWord(word);
  });
  const std::size_t from = starts.empty() ? 0 : starts.back();
  std::size_t begin = 0;
  if (from > excerptBefore)
    begin = *std::lower_bound(starts.begin(), starts.end(), from - excerptBefore);
  std::size_t end = std::min(text.size(), begin + excerptBytes);
  if (end < text.size()) {
    const std::size_t space = text.find_last_of(" \n", end);
    if (space != std::string::npos && space > from)
      end = space;
  }
  while (!isBetweenCharacters(text, end))
    ++end;
  hit.excerpt = text.substr(begin, end - begin);
  std::replace(hit.excerpt.begin(), hit.excerpt.end(), '\n', ' ');
  hit.excerpt = (begin > 0 ? "…" : "") + hit.excerpt + (end < text.size() ? "…" : "");
  m_splitter.each(hit.excerpt, [&](std::string_view word, std::size_t at, std::size_t to) {
    if (isAnyWord(word))
      hit.marks.push_back({at, to});
    return true;
  });
}

std::string Searching::nameOf(const Id& customer) {
  const auto [at, isNew] = m_names.try_emplace(customer);
  if (isNew && !customer.isNull())
    if (const auto row = readRowById(m_database, kindInfo(Kind::customer), customer, Side::device))
      at->second = fromRow<Customer>(*row).name;
  return at->second;
}

SearchHit Searching::hitOf(const Row& row) {
  SearchHit hit;
  hit.kind = foundAs(row.info());
  hit.id = recordOf(row);
  hit.row = row.id;
  hit.customer = customerOf(row);
  hit.on = searchTail::dayOf(row);
  hit.title = nameOf(hit.customer);
  if (const FieldInfo* typed = row.info().field("free_name"); typed && hit.title.empty())
    hit.title = textOf(row.at(typed->number));
  excerpt(row, hit);
  return hit;
}

} // namespace

std::vector<SearchHit> search(DeviceStore& store, std::string_view words, const SearchFilter& filter,
                              std::size_t limit) {
  return Searching(store, words, filter, limit).run();
}

std::int64_t searchBacklog(DeviceStore& store) {
  std::int64_t backlog = 0;
  for (const KindInfo* kind : allKinds()) {
    if (!searchTail::isSearched(*kind))
      continue;
    Statement query =
        store.database().prepare("SELECT coalesce((SELECT max(t.n) FROM " + std::string(kind->name) +
                                 " t), 0) - coalesce((SELECT m.n FROM search_mark m WHERE m.kind = "
                                 "?1), 0) + (SELECT count(*) FROM search_tail s WHERE s.kind = ?1)");
    const auto found = query.bind(1, static_cast<std::int64_t>(kind->kind)).step();
    if (found && *found)
      backlog += query.integer(0);
  }
  return backlog;
}

} // namespace leadhand
