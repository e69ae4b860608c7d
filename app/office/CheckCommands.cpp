// What the office can say of itself: devices, versions, backups, and everything that can be checked.
#include "app/office/OfficeCommands.h"
#include "app/office/OfficeRecords.h"
#include "core/schema/Schema.h"
#include "core/store/SealedFile.h"
#include "sync/office/Backup.h"
#include "sync/protocol/leadhand.pb.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace leadhand::office {
namespace {

/// "+3 s", "-2 min": how far a device's own clock is off, for people.
std::string offsetText(std::int64_t offsetMs) {
  const std::int64_t seconds = -offsetMs / 1000; // the clock is ahead where something must be taken off
  if (seconds == 0)
    return "exact";
  const std::int64_t size = seconds < 0 ? -seconds : seconds;
  const char* sign = seconds > 0 ? "+" : "-";
  if (size < 120)
    return fmt::format("{}{} s", sign, size);
  return size < 7200 ? fmt::format("{}{} min", sign, size / 60) : fmt::format("{}{} h", sign, size / 3600);
}

std::string syncState(const sync::DeviceLine& device) {
  if (device.degraded > 0)
    return "degraded";
  if (device.unreadable > 0)
    return "unreadable";
  return device.unsent > 0 ? "unsent work" : "in order";
}

} // namespace

OfficeCommands::Answer OfficeCommands::listDevices(const OfficeCall& call) {
  Json items = Json::array();
  std::string lines;
  const std::uint32_t minimum = m_hub.minimumSchema();
  for (const sync::DeviceLine& device : m_hub.devices()) {
    const std::string seen = device.seenAt ? device.seenAt.iso() : std::string();
    items.push_back({{"id", device.device},
                     {"person", device.personName},
                     {"label", device.label},
                     {"state", device.state},
                     {"seen_at", orNull(seen)},
                     {"schema", device.schema},
                     {"app", orNull(device.app)},
                     {"must_update", device.schema < minimum},
                     {"unsent", device.unsent},
                     {"degraded", device.degraded},
                     {"unreadable", device.unreadable},
                     {"unreadable_why", orNull(device.unreadableWhy)},
                     {"repaired_rows", device.repaired},
                     {"clock_offset_ms", device.clockOffsetMs},
                     {"behind", device.behind}});
    lines +=
        fmt::format("{:>4}  {:<8}  {:<20}  {:<20}  v{:<3} {:<10}  {:<11}  clock {:<8}  {}\n", device.device,
                    device.state, device.personName, seen.empty() ? "never seen" : seen, device.schema,
                    device.app, syncState(device), offsetText(device.clockOffsetMs), device.label);
  }
  return endingOf(call, Json{{"items", items}}, lines.empty() ? "No device is enrolled.\n" : lines);
}

OfficeCommands::Answer OfficeCommands::schema(const OfficeCall& call) {
  if (call.minimum != 0)
    LEADHAND_TRY(m_hub.setMinimumSchema(call.minimum));
  const std::uint32_t minimum = m_hub.minimumSchema();
  int below = 0;
  for (const sync::DeviceLine& device : m_hub.devices())
    below += device.state == "active" && device.schema < minimum ? 1 : 0;
  const Json document{{"schema", schemaVersion}, {"minimum", minimum}, {"devices_below", below}};
  return endingOf(call, document,
                  fmt::format("The office speaks version {}; devices below {} must update ({} of them).\n",
                              schemaVersion, minimum, below));
}

OfficeCommands::Answer OfficeCommands::noteBackup(const OfficeCall& call) {
  const auto told = m_files.find("manifest");
  if (told == m_files.end())
    return fail(ErrorCode::badUsage, "backup");
  LEADHAND_ASSIGN(const sync::BackupManifest manifest, sync::manifestOf(told->second, call.to));
  if (manifest.company != m_hub.store().tenant())
    return fail(ErrorCode::backupOtherCompany, call.to);
  LEADHAND_TRY(sync::noteBackup(m_hub.store(), manifest, call.offMachine));
  Json document{{"file", call.to},
                {"company", manifest.companyName},
                {"epoch", manifest.epoch},
                {"rev", manifest.rev},
                {"schema", manifest.schema},
                {"made_at", Instant{manifest.madeAtMs}.iso()},
                {"counts", manifest.counts},
                {"digests", manifest.digests},
                {"photos", manifest.blobs},
                {"bytes", manifest.bytes},
                {"off_machine", call.offMachine}};
  return endingOf(
      call, document,
      fmt::format("The backup is in {}: revision {}, {} photos, {} bytes.\nIt opens only with the "
                  "company's key file; keep a copy of that apart from it.\n",
                  call.to, manifest.rev, manifest.blobs, manifest.bytes));
}

void OfficeCommands::checkPhotos(std::vector<std::string>& problems) {
  if (!m_blobs)
    return;
  struct Named {
    bool isThumb = false;
    bool received = false; ///< one of the records that name it says that it came
  };
  std::map<std::string, Named> named;
  for (const sync::PhotoFact& photo : m_hub.store().photos()) {
    Named& blob = named[photo.hash];
    blob.isThumb = photo.isThumb;
    blob.received = blob.received || (photo.received && !photo.deleted);
  }
  for (const auto& [hash, blob] : named) {
    if (!blob.received)
      continue;
    const auto bytes = m_blobs->get(hash);
    const char* what = blob.isThumb ? "thumbnail" : "photo";
    if (!bytes && bytes.error().code == ErrorCode::unknownRecord)
      problems.push_back(fmt::format("A {} that was received is not here (blobs/{}): restore it from a "
                                     "backup.",
                                     what, hash));
    else if (!bytes)
      problems.push_back(fmt::format("A {} is damaged (blobs/{}): restore it from a backup.", what, hash));
  }
  for (const std::string& hash : m_blobs->all())
    if (!named.contains(hash))
      problems.push_back(fmt::format("A photo's bytes belong to no record (blobs/{}): move the file away if "
                                     "nobody misses it.",
                                     hash));
}

void OfficeCommands::checkDevices(std::vector<std::string>& problems) {
  for (const sync::DeviceLine& device : m_hub.devices()) {
    if (device.unreadable > 0 && device.state == "active")
      problems.push_back(
          fmt::format("A device can't read {} rows and keeps them as they came (device {}; {}): "
                      "update the app there.",
                      device.unreadable, device.device, device.unreadableWhy));
    if (device.degraded > 0 && device.state == "active")
      problems.push_back(fmt::format("A device holds something else than the office even after a repair "
                                     "(device {}, {} scopes): revoke it and enrol it anew.",
                                     device.device, device.degraded));
  }
}

OfficeCommands::Answer OfficeCommands::verify(const OfficeCall& call) {
  std::vector<std::string> problems = m_hub.store().verify();
  if (!companyOf(m_hub.store()))
    problems.emplace_back(
        "There is no company in the folder (office.db): restore it from its newest backup.");
  checkPhotos(problems);
  checkDevices(problems);
  const auto waiting = m_hub.quarantine(false);
  const auto deferred = std::count_if(waiting.begin(), waiting.end(), [](const sync::QuarantineLine& line) {
    return line.row.verdict == v1::DEFERRED;
  });
  const auto kept = static_cast<std::int64_t>(waiting.size()) - deferred;
  if (kept > 0)
    problems.push_back(
        fmt::format("Work waits for a decision ({} in quarantine): see quarantine list.", kept));
  const std::int64_t backupAt = sync::offMachineAtMs(m_hub.store());
  const std::string alarm = sync::backupAlarm(m_hub.store(), m_hub.clock().now());
  // A company that has never had one is told; one whose backups have stopped has a problem.
  if (!alarm.empty() && backupAt != 0)
    problems.push_back(alarm);
  Json items = Json::array();
  std::string lines;
  for (const std::string& problem : problems) {
    items.push_back({{"problem", problem}});
    lines += problem + "\n";
  }
  const Json document{{"ok", problems.empty()},
                      {"items", items},
                      {"quarantined", kept},
                      {"deferred", deferred},
                      {"told", m_hub.store().told().size()},
                      {"off_machine_at", orNull(backupAt == 0 ? "" : Instant{backupAt}.iso())},
                      {"backup_overdue", !alarm.empty()}};
  Ending ending;
  if (problems.empty()) {
    ending = endingOf(call, document, "Everything is as it should be.\n");
  } else {
    ending = endingOf(Error{ErrorCode::verifyFailed, fmt::format("{} findings", problems.size()), ""},
                      call.json, document);
    if (!call.json)
      ending.out = lines;
  }
  if (!alarm.empty() && backupAt == 0)
    ending.err += "leadhand-office: " + alarm + "\n";
  return ending;
}

} // namespace leadhand::office
