#include "core/work/Corrections.h"

#include "core/base/Text.h"
#include "core/rules/Corrections.h"
#include "core/schema/Schema.h"
#include "core/work/Reading.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

struct Correctable {
  Kind record;
  Kind correction;
  std::string_view text; ///< the field that holds the words
  std::string_view day;
};
constexpr std::array correctable{
    Correctable{Kind::comment, Kind::commentCorrection, "text", "said_on"},
    Correctable{Kind::contactEntry, Kind::contactCorrection, "topic", "on"},
    Correctable{Kind::customerFact, Kind::customerFact, "text", "on"},
};

const Correctable* findCorrectable(Kind kind) {
  const auto at = std::find_if(correctable.begin(), correctable.end(),
                               [&](const Correctable& one) { return one.record == kind; });
  return at == correctable.end() ? nullptr : at;
}

struct Found {
  const Correctable* sort = nullptr;
  Row row;
};

Result<Found> find(const DeviceStore& store, const Id& record) {
  for (const Correctable& sort : correctable)
    if (auto row = store.readRow(sort.record, record); row && !row->deleted())
      return Found{&sort, std::move(*row)};
  return fail(ErrorCode::unknownRecord, record.text());
}

using NamedValue = std::pair<std::string_view, Value>;

/// A correction says all that the record says, with what is new in its place.
Result<Edit> correctionOf(DeviceStore& store, const Found& found, const std::vector<NamedValue>& words,
                          const std::string& why) {
  LEADHAND_TRY(mayCorrect(store.actor(), found.row));
  const KindInfo& kind = kindInfo(found.sort->correction);
  auto earlier = store.selectRows(kind.kind, "supersedes = ?1", {valueOf(found.row.id)});
  std::erase_if(earlier, [](const Row& row) { return row.deleted(); });
  std::sort(earlier.begin(), earlier.end(), isNewerCorrection);
  const Row& present = earlier.empty() ? found.row : earlier.front();
  Row made(kind.kind, store.newId());
  for (const FieldInfo& field : kind.fields)
    if (const FieldInfo* same = present.info().field(field.name);
        same && field.number > commonField::deleted && field.merge == Merge::once && field.name != "why")
      made.set(field.number, present.at(same->number));
  const auto set = [&](std::string_view name, const Value& value) {
    const FieldInfo* field = kind.field(name);
    if (!field)
      return false;
    made.set(field->number, value);
    return true;
  };
  bool isNew = false;
  for (const auto& [name, value] : words) {
    const FieldInfo* field = present.info().field(name);
    if (!field || !set(name, value))
      return tl::unexpected<Error>(
          Error{ErrorCode::badValue, std::string(name), "this record has no such word"});
    isNew = isNew || present.at(field->number) != value;
  }
  if (!isNew)
    return fail(ErrorCode::badValue, std::string(found.row.info().name), "it says that already");
  std::int64_t version = 0;
  for (const Row& row : earlier)
    version = std::max(version, integerOf(row.at(kind.field("version")->number)));
  set("supersedes", valueOf(found.row.id));
  set("version", valueOf(version + 1));
  if (!isBlank(why) && !set("why", valueOf(why)))
    return fail(ErrorCode::badValue, "why", "a fact's correction gives no reason");
  return Edit{Edit::Op::insert, kind.kind, made.id, made.fields()};
}

} // namespace

Result<Id> Corrections::correct(const Id& record, const Words& words) {
  LEADHAND_ASSIGN(const Found found, find(m_store, record));
  if (words.text && isBlank(*words.text))
    return fail(ErrorCode::emptyText, std::string(found.sort->text),
                "what should not count at all is made void");
  // What a contact calls its topic is its text.
  if (words.topic && found.sort->record != Kind::customerFact)
    return fail(ErrorCode::badValue, "topic", "this record has no such word");
  std::vector<NamedValue> said;
  if (words.text)
    said.emplace_back(found.sort->text, valueOf(*words.text));
  if (words.on)
    said.emplace_back(found.sort->day, valueOf(words.on->iso()));
  if (words.topic)
    said.emplace_back("topic", valueOf(*words.topic));
  if (words.channel)
    said.emplace_back("channel", valueOf(*words.channel));
  LEADHAND_ASSIGN(const Edit edit, correctionOf(m_store, found, said, words.why));
  LEADHAND_TRY(m_store.write(edit));
  return edit.id;
}

Status Corrections::setVoid(const Id& record, const std::string& why) {
  LEADHAND_ASSIGN(const Found found, find(m_store, record));
  if (isCorrection(found.row))
    return fail(ErrorCode::badValue, std::string(found.row.info().name),
                "make the record void that it names");
  const KindInfo& kind = found.row.info();
  const std::string reason = isBlank(why) ? std::string() : why;
  const std::uint32_t field = kind.field("void")->number;
  if (textOf(found.row.at(field)) == reason)
    return fail(ErrorCode::badValue, std::string(kind.name),
                reason.empty() ? "it counts" : "it is void already, for that reason");
  Edit edit{Edit::Op::update, found.row.kind, record, {}};
  edit.fields.push_back({field, valueOf(reason)});
  edit.fields.push_back(
      {kind.field("void_by")->number, valueOf(reason.empty() ? Id{} : m_store.actor().person)});
  edit.fields.push_back(
      {kind.field("void_at")->number, valueOf(reason.empty() ? std::int64_t{0} : m_store.clock().now().ms)});
  return m_store.write(edit);
}

Result<Edit> Corrections::editFor(DeviceStore& store, Kind kind, const Id& record, std::string_view field,
                                  const Value& value) {
  const Correctable* sort = findCorrectable(kind);
  if (!sort)
    return fail(ErrorCode::notAllowed, std::string(kindInfo(kind).name) + "." + std::string(field),
                "it is written once: keep the winner, and add a new record");
  auto row = store.readRow(kind, record);
  if (!row || row->deleted())
    return fail(ErrorCode::unknownRecord, std::string(kindInfo(kind).name), "it is gone: keep the winner");
  return correctionOf(store, {sort, std::move(*row)}, {{field, value}}, {});
}

} // namespace leadhand
