// Work that waits for a decision of the office: quarantine, and what devices told after a restore.
#include "app/office/OfficeCommands.h"
#include "app/office/OfficeRecords.h"
#include "core/base/Text.h"
#include "core/schema/Schema.h"
#include "sync/protocol/Codec.h"

#include <algorithm>
#include <fmt/format.h>

namespace leadhand::office {
namespace {

/// One change in words: which record, which of its fields get which values.
Json changeJson(const OutboxEntry& entry) {
  const KindInfo* kind = findKind(entry.kind);
  Json fields = Json::object();
  for (const FieldValue& field : entry.fields) {
    const FieldInfo* info = kind ? kind->field(field.field) : nullptr;
    fields[info ? std::string(info->name) : "field " + std::to_string(field.field)] =
        displayText(field.value);
  }
  return {{"kind", kind ? std::string(kind->name) : "kind " + std::to_string(static_cast<int>(entry.kind))},
          {"id", entry.id.text()},
          {"op", entry.op == Edit::Op::insert ? "insert" : "update"},
          {"fields", fields}};
}

/// What a person wrote in it: the longest of its texts that are meant to be read.
std::string textOf(const OutboxGroup& group) {
  std::string text;
  for (const OutboxEntry& entry : group.entries)
    for (const FieldValue& field : entry.fields)
      if (const auto* value = std::get_if<std::string>(&field.value); value && value->size() > text.size())
        text = *value;
  return text;
}

std::string verdictOf(const sync::QuarantineRow& row) {
  return sync::verdictName(static_cast<v1::Verdict>(row.verdict));
}

} // namespace

Json OfficeCommands::quarantineJson(const sync::QuarantineLine& line) {
  return {{"id", line.row.n},
          {"state", line.row.state},
          {"verdict", verdictOf(line.row)},
          {"person", orNull(line.personName)},
          {"device", line.row.device},
          {"at", orNull(line.row.atMs == 0 ? "" : Instant{line.row.atMs}.iso())},
          {"reason", line.row.code},
          {"where", orNull(line.row.where)},
          {"text", textOf(line.group)},
          {"schema", line.row.schema},
          {"salvaged", line.row.seq == 0},
          {"note", orNull(line.row.note)}};
}

OfficeCommands::Answer OfficeCommands::listQuarantine(const OfficeCall& call) {
  Json items = Json::array();
  std::string lines;
  for (const sync::QuarantineLine& line : m_hub.quarantine(call.all)) {
    items.push_back(quarantineJson(line));
    lines += fmt::format("{:>4}  {:<9}  {:<11}  {:<20}  {:<24}  {}  {}\n", line.row.n, line.row.state,
                         verdictOf(line.row), line.personName, Instant{line.row.atMs}.iso(), line.row.code,
                         textOf(line.group).substr(0, 60));
  }
  return endingOf(call, Json{{"items", items}}, lines.empty() ? "Nothing waits for a decision.\n" : lines);
}

OfficeCommands::Answer OfficeCommands::showQuarantined(const OfficeCall& call) {
  LEADHAND_ASSIGN(const sync::QuarantineLine line, m_hub.quarantined(call.id));
  Json document = quarantineJson(line);
  Json changes = Json::array();
  std::string lines = fmt::format("{} of {}, {}: {} ({})\n", verdictOf(line.row), line.personName,
                                  Instant{line.row.atMs}.iso(), line.row.code, line.row.where);
  for (const OutboxEntry& entry : line.group.entries) {
    changes.push_back(changeJson(entry));
    lines += fmt::format("{} {} {}\n", changes.back()["op"].get<std::string>(),
                         changes.back()["kind"].get<std::string>(), entry.id.text());
    for (const auto& [name, value] : changes.back()["fields"].items())
      lines += fmt::format("  {}: {}\n", name, value.get<std::string>());
  }
  document["changes"] = changes;
  return endingOf(call, document, lines);
}

OfficeCommands::Answer OfficeCommands::replayQuarantined(const OfficeCall& call) {
  LEADHAND_ASSIGN(const v1::Verdict verdict, m_hub.replay(call.id));
  const std::string name = sync::verdictName(verdict);
  const Json document{{"id", call.id}, {"state", "replayed"}, {"verdict", name}};
  return endingOf(call, document, fmt::format("Taken in: {}; its device hears of it.\n", name));
}

OfficeCommands::Answer OfficeCommands::discardQuarantined(const OfficeCall& call) {
  const std::string why(trimmedText(call.why));
  if (isBlank(why))
    return fail(ErrorCode::emptyText, "--why");
  LEADHAND_TRY(m_hub.discard(call.id, why));
  const Json document{{"id", call.id}, {"state", "discarded"}, {"note", why}};
  return endingOf(call, document, "Laid aside; a record of it stays.\n");
}

OfficeCommands::Answer OfficeCommands::takeWork(const OfficeCall& call) {
  const auto path = m_files.find("work");
  if (!m_blobs || path == m_files.end())
    return fail(ErrorCode::badUsage);
  LEADHAND_ASSIGN(const sync::HandedIn work, m_hub.takeIn(path->second, *m_blobs));
  const auto person = m_hub.store().read(Kind::person, work.person);
  const std::string name = person ? fromRow<Person>(person->row).name : "";
  const Json document{{"person", orNull(name)},  {"device", work.device}, {"at", work.at.iso()},
                      {"taken", work.taken},     {"known", work.known},   {"waiting", work.waiting},
                      {"refused", work.refused}, {"photos", work.photos}, {"photos_left", work.photosLeft}};
  std::string lines = fmt::format("Work of {} (device {}) as of {}: {} actions taken in, {} photos.\n", name,
                                  work.device, work.at.iso(), work.taken, work.photos);
  if (work.known > 0)
    lines += fmt::format("{} actions were here already.\n", work.known);
  if (work.waiting > 0)
    lines += fmt::format("{} actions wait for a decision: see quarantine list.\n", work.waiting);
  if (work.refused > 0)
    lines += fmt::format("{} actions were refused: they are drafts on the phone.\n", work.refused);
  if (work.photosLeft > 0)
    lines += fmt::format("{} photos belong to no record here: take the file in again once what waits is "
                         "decided.\n",
                         work.photosLeft);
  return endingOf(call, document, lines);
}

OfficeCommands::Answer OfficeCommands::listSalvaged(const OfficeCall& call) {
  Json items = Json::array();
  std::string lines;
  const auto devices = m_hub.devices();
  for (const sync::ToldRow& told : m_hub.store().told()) {
    const auto row = m_hub.store().read(told.kind, told.id);
    const auto device = std::find_if(devices.begin(), devices.end(),
                                     [&](const auto& one) { return one.device == told.device; });
    const Id author = row ? idOf(row->row.at(commonField::author)) : Id{};
    const auto person = m_hub.store().read(Kind::person, author);
    const std::string authorName = person ? fromRow<Person>(person->row).name : "";
    const std::string teller = device == devices.end() ? "" : device->personName;
    const std::string kind(kindInfo(told.kind).name);
    items.push_back({{"kind", kind},
                     {"id", told.id.text()},
                     {"author", orNull(authorName)},
                     {"told_by", orNull(teller)},
                     {"device", told.device},
                     {"at", Instant{told.atMs}.iso()}});
    lines += fmt::format("{} {} of {}, as told by the device of {} ({})\n", kind, told.id.text(), authorName,
                         teller, told.device);
  }
  return endingOf(call, Json{{"items", items}},
                  lines.empty() ? "Every record is known to be of its author.\n" : lines);
}

} // namespace leadhand::office
