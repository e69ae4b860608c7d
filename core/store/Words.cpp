#include "core/store/Words.h"

#include <sqlite3.h>

namespace leadhand {

struct Words::Inside {
  fts5_tokenizer calls{};
  Fts5Tokenizer* tokenizer = nullptr;
};

namespace {

struct Visiting {
  const std::function<bool(std::string_view, std::size_t, std::size_t)>* visit;
};

int visitWord(void* context, int, const char* word, int size, int from, int to) {
  const auto& visiting = *static_cast<Visiting*>(context);
  const bool more = (*visiting.visit)({word, static_cast<std::size_t>(size)}, static_cast<std::size_t>(from),
                                      static_cast<std::size_t>(to));
  return more ? SQLITE_OK : SQLITE_DONE;
}

fts5_api* apiOf(Database& database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

} // namespace

Words::Words(Database& database) : m_inside(std::make_unique<Inside>()) {
  fts5_api* api = apiOf(database);
  void* data = nullptr;
  const char* arguments[] = {"remove_diacritics", "2"}; // as in the index's own declaration
  if (api && api->xFindTokenizer(api, "unicode61", &data, &m_inside->calls) == SQLITE_OK)
    m_inside->calls.xCreate(data, arguments, 2, &m_inside->tokenizer);
}

Words::~Words() {
  if (m_inside->tokenizer)
    m_inside->calls.xDelete(m_inside->tokenizer);
}

void Words::each(
    std::string_view text,
    const std::function<bool(std::string_view word, std::size_t from, std::size_t to)>& visit) const {
  Visiting visiting{&visit};
  if (m_inside->tokenizer && !text.empty())
    m_inside->calls.xTokenize(m_inside->tokenizer, &visiting, FTS5_TOKENIZE_DOCUMENT, text.data(),
                              static_cast<int>(text.size()), visitWord);
}

std::vector<std::string> Words::of(std::string_view text) const {
  std::vector<std::string> words;
  each(text, [&](std::string_view word, std::size_t, std::size_t) {
    words.emplace_back(word);
    return true;
  });
  return words;
}

} // namespace leadhand
