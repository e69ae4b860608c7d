#include "core/store/RowIo.h"

#include "core/schema/Edition.h"

#include <algorithm>
#include <array>
#include <map>

namespace leadhand {
namespace {

std::string quoted(std::string_view name) {
  return "\"" + std::string(name) + "\"";
}

KindSql makeSql(const KindInfo& kind, Side side) {
  KindSql sql;
  sql.columns = "\"id\"";
  std::size_t count = 1;
  for (const FieldInfo& field : kind.fields) {
    sql.columns += "," + quoted(field.name);
    ++count;
  }
  if (side == Side::device) {
    sql.columns += ",\"scope\",\"rev\"";
    count += 2;
  }
  sql.columns += ",\"ext\"";
  ++count;
  const std::string table(kind.name);
  sql.selectById = "SELECT " + sql.columns + " FROM " + table + " WHERE id = ?1";
  sql.insert = "INSERT INTO " + table + "(" + sql.columns + ") VALUES(?1";
  for (std::size_t i = 2; i <= count; ++i)
    sql.insert += ",?" + std::to_string(i);
  sql.insert += ")";
  // A subquery, so that an OR in what follows can't bring deleted rows back; SQLite flattens it.
  sql.visible = "SELECT " + sql.columns + " FROM (SELECT * FROM " + table + " WHERE deleted IS NOT 1)";
  return sql;
}

std::map<Kind, std::array<KindSql, 2>> makeAllSql() {
  std::map<Kind, std::array<KindSql, 2>> all;
  for (const KindInfo* kind : allKinds())
    all[kind->kind] = {makeSql(*kind, Side::device), makeSql(*kind, Side::office)};
  return all;
}

void bindExt(Statement& statement, int at, const Fields& ext) {
  if (ext.empty())
    statement.bindNull(at);
  else
    statement.bindBlob(at, encodeFields(ext));
}

bool startsWithWord(std::string_view text, std::string_view word) {
  if (text.size() < word.size())
    return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if ((text[i] & ~0x20) != word[i])
      return false;
  return text.size() == word.size() || text[word.size()] == ' ';
}

/// One "column = ?" of an UPDATE, and how its value is bound.
class Assignments {
 public:
  void add(std::string_view column) {
    m_text += (m_text.empty() ? "" : ",") + quoted(column) + "=?" + std::to_string(++m_count);
  }
  [[nodiscard]] bool empty() const { return m_text.empty(); }
  [[nodiscard]] std::string sql(const KindInfo& kind) const {
    return "UPDATE " + std::string(kind.name) + " SET " + m_text + " WHERE id=?1";
  }

 private:
  std::string m_text;
  int m_count = 1; ///< ?1 is the id
};

} // namespace

const KindSql& sqlOf(const KindInfo& kind, Side side) {
  const std::size_t at = side == Side::device ? 0 : 1;
  const Edition* edition = Edition::inUse();
  if (!edition) {
    static const auto all = makeAllSql();
    return all.at(kind.kind)[at];
  }
  static std::map<const Edition*, std::map<Kind, std::array<KindSql, 2>>> ofEditions;
  auto& made = ofEditions[edition];
  if (made.empty())
    made = makeAllSql();
  return made.at(kind.kind)[at];
}

Row rowAt(const Statement& query, const KindInfo& kind, Side side, int first) {
  Row row(kind.kind, query.id(first));
  int at = first + 1;
  for (Value& value : row.values)
    value = query.value(at++);
  if (side == Side::device) {
    row.scope = query.id(at++);
    row.rev = static_cast<std::uint64_t>(query.integer(at++));
  }
  if (!query.isNull(at))
    row.ext = decodeFields(query.blob(at)).value_or(Fields{});
  return row;
}

std::optional<Row> readRowById(Database& database, const KindInfo& kind, const Id& id, Side side) {
  Statement query = database.prepare(sqlOf(kind, side).selectById);
  query.bindBlob(1, id.raw());
  const auto found = query.step();
  if (!found || !*found)
    return std::nullopt;
  return rowAt(query, kind, side);
}

Status insertRow(Database& database, const Row& row, Side side) {
  Statement statement = database.prepare(sqlOf(row.info(), side).insert);
  int at = 1;
  statement.bindBlob(at++, row.id.raw());
  for (const Value& value : row.values)
    statement.bind(at++, value);
  if (side == Side::device) {
    statement.bindBlob(at++, row.scope.raw());
    statement.bind(at++, static_cast<std::int64_t>(row.rev));
  }
  bindExt(statement, at, row.ext);
  return statement.run();
}

Result<bool> updateRow(Database& database, const Row& before, const Row& after, Side side) {
  const KindInfo& kind = after.info();
  Assignments assignments;
  for (std::size_t i = 0; i < kind.fields.size(); ++i)
    if (before.values[i] != after.values[i])
      assignments.add(kind.fields[i].name);
  const bool scopeMoved = side == Side::device && before.scope != after.scope;
  const bool revMoved = side == Side::device && before.rev != after.rev;
  const bool extMoved = before.ext != after.ext;
  if (scopeMoved)
    assignments.add("scope");
  if (revMoved)
    assignments.add("rev");
  if (extMoved)
    assignments.add("ext");
  if (assignments.empty())
    return false;
  Statement statement = database.prepare(assignments.sql(kind));
  int at = 1;
  statement.bindBlob(at++, after.id.raw());
  for (std::size_t i = 0; i < kind.fields.size(); ++i)
    if (before.values[i] != after.values[i])
      statement.bind(at++, after.values[i]);
  if (scopeMoved)
    statement.bindBlob(at++, after.scope.raw());
  if (revMoved)
    statement.bind(at++, static_cast<std::int64_t>(after.rev));
  if (extMoved)
    bindExt(statement, at, after.ext);
  LEADHAND_TRY(statement.run());
  return true;
}

std::string selectText(const KindInfo& kind, std::string_view where, Side side) {
  const bool plain = where.empty() || startsWithWord(where, "ORDER") || startsWithWord(where, "LIMIT");
  return sqlOf(kind, side).visible + (plain ? " " : " WHERE ") + std::string(where);
}

std::vector<Row> selectRowsWhere(Database& database, const KindInfo& kind, std::string_view where,
                                 const std::vector<Value>& parameters, Side side) {
  Statement query = database.prepare(selectText(kind, where, side));
  int at = 1;
  for (const Value& parameter : parameters)
    query.bind(at++, parameter);
  std::vector<Row> rows;
  for (auto more = query.step(); more && *more; more = query.step())
    rows.push_back(rowAt(query, kind, side));
  return rows;
}

Value normalised(Value value) {
  if (const auto* number = std::get_if<std::int64_t>(&value); number && *number == 0)
    return {};
  if (const auto* text = std::get_if<std::string>(&value); text && text->empty())
    return {};
  if (const auto* bytes = std::get_if<Bytes>(&value)) {
    const bool isNoId = bytes->data.size() == 16 && idOf(value).isNull();
    if (bytes->data.empty() || isNoId)
      return {};
  }
  return value;
}

Status liftExt(Database& database, const KindInfo& kind, Side side) {
  Statement query = database.prepare("SELECT " + sqlOf(kind, side).columns + " FROM " +
                                     std::string(kind.name) + " WHERE ext IS NOT NULL");
  std::vector<Row> rows;
  for (;;) {
    LEADHAND_ASSIGN(const bool more, query.step());
    if (!more)
      break;
    rows.push_back(rowAt(query, kind, side));
  }
  for (const Row& before : rows) {
    Row after = before;
    after.ext.clear();
    for (const FieldValue& field : before.ext) {
      const FieldInfo* info = kind.field(field.field);
      if (info && checkValue(*info, field.value))
        after.set(field.field, field.value);
      else
        setField(after.ext, field.field, field.value);
    }
    LEADHAND_ASSIGN(const bool changed, updateRow(database, before, after, side));
    (void)changed;
  }
  return {};
}

} // namespace leadhand
