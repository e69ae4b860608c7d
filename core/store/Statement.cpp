#include "core/store/Database.h"

#include <sqlite3.h>
#include <utility>

namespace leadhand {
namespace {

/// SQLite takes a null pointer for NULL, also with size 0; an empty text is not NULL.
const char* pointerOf(std::string_view bytes) {
  return bytes.data() ? bytes.data() : "";
}

/// A read that failed looks like one that found nothing. What was decided on it must not be committed: from
/// then on the connection rolls the transaction back instead, and Transaction::commit says so.
int refuseCommit(void*) {
  return 1;
}

} // namespace

Statement::Statement(sqlite3_stmt* handle, Database* home) : m_handle(handle), m_home(home) {}

Statement::~Statement() {
  if (m_handle)
    m_home->giveBack(m_handle);
}

Statement::Statement(Statement&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_home(other.m_home) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(m_handle, other.m_handle);
  std::swap(m_home, other.m_home);
  return *this;
}

Statement& Statement::bind(int at, std::int64_t value) {
  sqlite3_bind_int64(m_handle, at, value);
  return *this;
}

Statement& Statement::bind(int at, std::string_view text) {
  sqlite3_bind_text64(m_handle, at, pointerOf(text), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bindBlob(int at, std::string_view bytes) {
  sqlite3_bind_blob64(m_handle, at, pointerOf(bytes), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(int at, const Id& id) {
  return id.isNull() ? bindNull(at) : bindBlob(at, id.raw());
}

Statement& Statement::bind(int at, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return bind(at, *number);
  if (const auto* text = std::get_if<std::string>(&value))
    return bind(at, std::string_view(*text));
  if (const auto* bytes = std::get_if<Bytes>(&value))
    return bindBlob(at, bytes->data);
  return bindNull(at);
}

Statement& Statement::bindNull(int at) {
  sqlite3_bind_null(m_handle, at);
  return *this;
}

Result<bool> Statement::step() {
  sqlite3* database = m_home->m_handle;
  if (sqlite3_get_autocommit(database) != 0)
    sqlite3_commit_hook(database, nullptr, nullptr); // whatever failed before is rolled back by now
  const int code = m_handle ? sqlite3_step(m_handle) : SQLITE_ERROR;
  if (code == SQLITE_ROW)
    return true;
  if (code == SQLITE_DONE)
    return false;
  Error error = m_home->lastError({});
  if (!m_handle || sqlite3_stmt_readonly(m_handle) != 0) {
    sqlite3_commit_hook(database, refuseCommit, database);
    m_home->m_readFailed = true;
  }
  return tl::unexpected<Error>(std::move(error));
}

Status Statement::run() {
  LEADHAND_ASSIGN(const bool row, step());
  (void)row;
  reset();
  return {};
}

void Statement::reset() {
  sqlite3_reset(m_handle);
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_handle, column);
}

std::string Statement::text(int column) const {
  const auto* data = sqlite3_column_text(m_handle, column);
  if (!data)
    return {};
  return {reinterpret_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

std::string Statement::blob(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
  if (!data)
    return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

Id Statement::id(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
  if (!data)
    return {};
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column));
  return Id::fromBytes({data, size}).value_or(Id{});
}

Date Statement::date(int column) const {
  return Date::fromIso(text(column)).value_or(Date{});
}

Value Statement::value(int column) const {
  switch (sqlite3_column_type(m_handle, column)) {
  case SQLITE_INTEGER:
    return integer(column);
  case SQLITE_TEXT:
    return text(column);
  case SQLITE_BLOB:
    return Bytes{blob(column)};
  default:
    return {};
  }
}

} // namespace leadhand
