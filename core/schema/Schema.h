#pragma once
#include "core/schema/Row.h"

#include <span>
#include <string>
#include <vector>

namespace leadhand {

/// Version of the whole set of declarations. Raised when a field or kind is added.
inline constexpr std::uint32_t schemaVersion = 3;

/// The facts of a kind, or nullptr for one that this build does not know.
[[nodiscard]] const KindInfo* findKind(Kind kind);
[[nodiscard]] const KindInfo* findKind(std::string_view name);
/// The facts of a kind that this build declares.
[[nodiscard]] const KindInfo& kindInfo(Kind kind);
/// Every declared kind, in the order of their numbers.
[[nodiscard]] std::span<const KindInfo* const> allKinds();
/// The kinds whose `parentField` points at `parent`.
[[nodiscard]] std::vector<const KindInfo*> childKinds(Kind parent);

/// SQLite's or PostgreSQL's column type of a field.
[[nodiscard]] std::string_view columnType(FieldType type);
/// CREATE TABLE and CREATE INDEX statements of a kind: its own columns, then scope, rev and ext.
/// On the office side the protocol's facts (scope, rev, stamps) live in sync_row instead.
enum class Side { device, office };
[[nodiscard]] std::vector<std::string> createStatements(const KindInfo& kind, Side side);
/// Markdown of every kind and field, for the documentation.
[[nodiscard]] std::string fieldTable();

/// Checks one value against the field's type, size and content limits (no NUL, valid UTF-8, a real date).
[[nodiscard]] Status checkValue(const FieldInfo& field, const Value& value);

} // namespace leadhand
