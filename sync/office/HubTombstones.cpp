// What was removed long ago goes for good (sync.md section 8): the row, and later the marker of its going.
#include "sync/office/HubInside.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

constexpr int mostDays = 180;
constexpr std::size_t mostADay = 5000;
constexpr std::size_t inOneGroup = 100;
constexpr std::string_view collectedOn = "collected_on";

} // namespace

/// The cursor of the active device that is farthest behind; the present revision where there is none. One
/// whose lease has run out does not hold the others back: it compares when it comes again. Nor does one that
/// has never asked: it begins at the present revision, or compares.
std::uint64_t Hub::Inside::slowestCursor() {
  std::uint64_t slowest = store.rev();
  for (const DeviceRow& device : store.devices())
    if (device.state == "active" && device.leaseUntilMs > clock.now().ms && device.cursor != 0)
      slowest = std::min(slowest, device.cursor);
  return slowest;
}

Status Hub::Inside::collectTombstones(Commit& commit) {
  const Instant now = clock.now();
  const Date today = Date::at(now, clock.offsetMinutes(now));
  const std::uint64_t longAgo = store.revBefore(today.plusDays(-mostDays));
  const std::uint64_t heard = slowestCursor();
  LEADHAND_TRY(store.forgetExits(std::max(longAgo, heard)));
  // However soon all have heard of it, the store keeps it for a month: so long the office may bring it back.
  const std::uint64_t upTo = std::max(longAgo, heard);
  // What hangs on a removed row goes before it, so that no reference names what is not there.
  std::size_t gone = 0;
  for (std::size_t before = 1; before != 0 && gone < mostADay; gone += before) {
    LEADHAND_ASSIGN(const std::vector<ExitRow> due, store.tombstones(upTo, mostADay - gone));
    before = due.size();
    for (std::size_t i = 0; i < due.size(); ++i) {
      if (i % inOneGroup == 0) {
        if (i > 0)
          LEADHAND_TRY(commit.closeGroup());
        LEADHAND_TRY(commit.openGroup());
      }
      LEADHAND_TRY(commit.collect(due[i]));
    }
    if (!due.empty())
      LEADHAND_TRY(commit.closeGroup());
  }
  return {};
}

/// It reads all that is removed, so that a command that moves grants does not do it too.
Status Hub::Inside::collectDaily(Commit& commit) {
  const Instant now = clock.now();
  const std::string today = Date::at(now, clock.offsetMinutes(now)).iso();
  if (store.meta(collectedOn) == today)
    return {};
  LEADHAND_TRY(collectTombstones(commit));
  return store.setMeta(collectedOn, today);
}

/// Markers that this device has not heard have been forgotten. It first brings its own work, and then
/// compares what it holds; nothing that was collected comes back by that.
bool Hub::Inside::mustCompare(const v1::Sync& ask) {
  return ask.cursor() < store.gcRev();
}

} // namespace leadhand::sync
