#pragma once
#include "core/schema/Schema.h"
#include "core/store/Database.h"

#include <optional>

namespace leadhand {

/// The SQL of one kind's table, made once from its declaration.
struct KindSql {
  std::string columns;    ///< "id", its fields, ["scope", "rev" on a device,] "ext": what rowAt reads
  std::string selectById; ///< one parameter: the id
  std::string insert;     ///< parameters in the order of `columns`
  std::string visible;    ///< "SELECT columns FROM (rows not deleted)", to be followed by WHERE
};
[[nodiscard]] const KindSql& sqlOf(const KindInfo& kind, Side side);

/// The row whose columns begin at `first`. Unreadable `ext` bytes read as none.
[[nodiscard]] Row rowAt(const Statement& query, const KindInfo& kind, Side side, int first = 0);
/// None also when the table can't be read; the database then has its error.
[[nodiscard]] std::optional<Row> readRowById(Database& database, const KindInfo& kind, const Id& id,
                                             Side side);
[[nodiscard]] Status insertRow(Database& database, const Row& row, Side side);
/// Writes only the columns that differ, so that an index whose columns stay is not touched. True: something
/// was written.
[[nodiscard]] Result<bool> updateRow(Database& database, const Row& before, const Row& after, Side side);
/// `where` may be empty, or begin with ORDER BY or LIMIT.
[[nodiscard]] std::vector<Row> selectRowsWhere(Database& database, const KindInfo& kind,
                                               std::string_view where, const std::vector<Value>& parameters,
                                               Side side);
/// The statement that selectRowsWhere runs.
[[nodiscard]] std::string selectText(const KindInfo& kind, std::string_view where, Side side);

/// Fields that an older build kept in `ext` and this one knows become columns. A value that this build's
/// declaration does not take stays where it is: nothing is lost.
[[nodiscard]] Status liftExt(Database& database, const KindInfo& kind, Side side);

/// A default ("" / 0) is stored as absent, so that equal records are equal bytes.
[[nodiscard]] Value normalised(Value value);

} // namespace leadhand
