#include "core/schema/Schema.h"

#include <array>
#include <fmt/format.h>

namespace leadhand {
namespace {

constexpr std::array typeNames{"text", "integer", "flag", "ref", "date", "instant", "cents", "blob"};
constexpr std::array mergeNames{"later",     "once",          "office wins",    "no wins",
                                "done wins", "own word wins", "until taken up", "office, else asked"};
constexpr std::array writerNames{"anyone", "author", "owner", "office", "manager", "server"};
constexpr std::array classNames{"office-owned", "append-only", "split ownership",
                                "registers",    "set",         "state machine"};
constexpr std::array scopeNames{"reference",
                                "office",
                                "its own customer",
                                "its customer",
                                "office only of its customer",
                                "its customer, or office only",
                                "reference, or office by its audience",
                                "with its record"};

template <class Names, class Enum>
std::string_view nameOf(const Names& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

std::string typeOf(const FieldInfo& field) {
  const KindInfo* target = findKind(field.refKind);
  if (target)
    return fmt::format("{} to {}", nameOf(typeNames, field.type), target->name);
  if (field.type == FieldType::text)
    return fmt::format("text, at most {} bytes", field.maxBytes);
  return std::string(nameOf(typeNames, field.type));
}

std::string mergeOf(const FieldInfo& field) {
  return field.leader.empty() ? std::string(nameOf(mergeNames, field.merge))
                              : fmt::format("{}, with {}", nameOf(mergeNames, field.merge), field.leader);
}

std::string sheetOf(const FieldInfo& field) {
  return field.column.sheet.empty() ? "" : fmt::format("{}: {}", field.column.sheet, field.column.title);
}

} // namespace

std::string fieldTable() {
  std::string out =
      "# Kinds of record and their fields\n"
      "Made from the declarations in `kinds/` by `cmake --build build/release --target fields`; "
      "a test fails when it is stale.\n";
  for (const KindInfo* kind : allKinds()) {
    out += fmt::format("\n## {} ({})\n{}. Class: {}. Made by: {}. Scope: {}.", kind->name,
                       static_cast<int>(kind->kind), kind->doc, nameOf(classNames, kind->recordClass),
                       nameOf(writerNames, kind->madeBy), nameOf(scopeNames, kind->scope));
    if (!kind->parentField.empty())
      out += fmt::format(" Hangs on: {}.", kind->parentField);
    out += "\n\n| number | field | type | merge | written by | sheet column | what |\n"
           "|---|---|---|---|---|---|---|\n";
    for (const FieldInfo& field : kind->fields)
      out += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", field.number, field.name, typeOf(field),
                         mergeOf(field), nameOf(writerNames, field.writers), sheetOf(field), field.doc);
  }
  return out;
}

} // namespace leadhand
