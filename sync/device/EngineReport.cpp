// What a device tells the office of itself: rows that it can't read, and what it had to fetch again.
#include "core/store/DeviceInside.h"
#include "sync/device/EngineInside.h"

#include <utility>

namespace leadhand::sync {
namespace {

constexpr std::string_view toldKey = "report_told";
constexpr std::string_view repairedKey = "repaired_rows";
constexpr std::size_t mostWords = 120;

/// Reasons name fields and kinds, never what stands in them.
void addUnreadable(DeviceStore& device, v1::SelfReport& report) {
  Statement query = device.database().prepare(
      "SELECT kind, count(*), min(why) FROM inbox_bad GROUP BY kind ORDER BY kind LIMIT 50");
  for (auto more = query.step(); more && *more; more = query.step()) {
    v1::Unreadable& line = *report.add_unreadable();
    line.set_kind(static_cast<std::uint32_t>(query.integer(0)));
    line.set_rows(static_cast<std::uint32_t>(query.integer(1)));
    line.set_why(query.text(2).substr(0, mostWords));
  }
}

} // namespace

void Engine::Inside::report(v1::Sync& sync) {
  reported.reset();
  v1::SelfReport now;
  addUnreadable(device, now);
  std::string text = now.SerializeAsString();
  repairsTold = numberInMeta(device, repairedKey);
  if (repairsTold == 0 && device.meta(toldKey).value_or(std::string()) == text)
    return;
  reported = std::move(text);
  now.set_repaired(static_cast<std::uint32_t>(repairsTold));
  *sync.mutable_report() = std::move(now);
}

Status Engine::Inside::noteReported() {
  if (!reported)
    return {};
  if (repairsTold > 0)
    LEADHAND_TRY(setNumberInMeta(device, repairedKey, numberInMeta(device, repairedKey) - repairsTold));
  return device.setMeta(toldKey, *std::exchange(reported, std::nullopt));
}

Status Engine::Inside::noteRepaired(std::size_t rows) {
  return rows == 0 ? Status{}
                   : setNumberInMeta(device, repairedKey, numberInMeta(device, repairedKey) + rows);
}

} // namespace leadhand::sync
