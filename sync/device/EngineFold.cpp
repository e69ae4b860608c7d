// One sum over many digests: what is equal on both sides costs eight bytes, and what differs is gone through.
#include "core/store/DeviceInside.h"
#include "core/store/LostRows.h"
#include "sync/device/EngineInside.h"

#include <algorithm>
#include <utility>

namespace leadhand::sync {
namespace {

constexpr std::string_view comparedKey = "compared_to";
constexpr std::string_view touchedKey = "touched_scopes";
constexpr std::size_t idBytes = 16;

} // namespace

void Engine::Inside::askForFolds(v1::Sync& sync) {
  const std::uint64_t compared = comparedTo == 0 ? asked.cursor : std::min(comparedTo, asked.cursor);
  sync.set_unchecked(asked.cursor - compared + 1);
  // Of scopes that are still coming nothing can be said.
  sweepAsked = sweep && sync.backfill_size() == 0 && !LostRows(device).isDue();
  if (!sweepAsked)
    return;
  sync.mutable_sweep()->set_all(sweep->all);
  if (!sweep->after.isNull())
    sync.mutable_sweep()->set_after(std::string(sweep->after.raw()));
}

/// A process that ended in the middle of a pull leaves what is still to be compared.
void Engine::Inside::readUncompared() {
  comparedTo = numberInMeta(device, comparedKey);
  touched.clear();
  const std::string raw = device.meta(touchedKey).value_or(std::string());
  for (std::size_t at = 0; at + idBytes <= raw.size(); at += idBytes)
    if (const auto scope = Id::fromBytes(std::string_view(raw).substr(at, idBytes)))
      touched.insert(*scope);
}

Status Engine::Inside::keepUncompared(std::uint64_t from) {
  if (from == inbox.cursor() && touched.empty())
    return allCompared(false);
  if (comparedTo != from)
    LEADHAND_TRY(setNumberInMeta(device, comparedKey, from));
  comparedTo = from;
  std::string raw;
  for (const Id& scope : touched)
    raw += scope.raw();
  return device.meta(touchedKey).value_or(std::string()) == raw ? Status{} : device.setMeta(touchedKey, raw);
}

Status Engine::Inside::allCompared(bool all) {
  if (all)
    LEADHAND_TRY(device.setMeta(metaKey::checkedAt, std::to_string(device.clock().now().ms)));
  // What another process on the same folder has left is gone too.
  if (device.meta(comparedKey).value_or("0") != "0")
    LEADHAND_TRY(device.setMeta(comparedKey, "0"));
  if (!device.meta(touchedKey).value_or(std::string()).empty())
    LEADHAND_TRY(device.setMeta(touchedKey, ""));
  comparedTo = 0;
  touched.clear();
  return {};
}

bool Engine::Inside::foldsAgree(const v1::SyncOk& ok, bool all) const {
  const SelfCheck self(device);
  return all ? ok.all_fold() == self.foldOf(self.heldScopes()) : ok.changed_fold() == self.foldOf(touched);
}

Status Engine::Inside::compareFolds(const v1::SyncOk& ok, const std::set<Id>& moved, bool judges) {
  const std::uint64_t from = comparedTo == 0 ? asked.cursor : comparedTo;
  touched.insert(moved.begin(), moved.end());
  if (sweep)
    sweep->later.insert(moved.begin(), moved.end());
  if (!ok.complete() || !asked.folds)
    return keepUncompared(from);
  const bool all = std::exchange(allAsked, false);
  const bool swept = std::exchange(sweepAsked, false);
  if (!ok.has_changed_fold()) { // an office that knows no folds has sent the digests
    sweep.reset();
    return allCompared(all);
  }
  // Of what is still to come, or still to be offered, nothing can be said.
  const bool maySay = judges && inbox.loading().empty() && !LostRows(device).isDue();
  if (maySay && swept)
    return noteSwept(ok, moved);
  if (!maySay || checksAreDue())
    return keepUncompared(from);
  if (all ? ok.has_all_fold() && foldsAgree(ok, true) : foldsAgree(ok, false)) {
    LEADHAND_TRY(noteAgreement(all));
    return allCompared(all);
  }
  sweep = Sweep{all, {}, 0, {}, {}};
  return keepUncompared(from);
}

/// What differed before may be right by now.
Status Engine::Inside::noteAgreement(bool all) {
  const auto agrees = [&](const Id& scope) { return all || touched.contains(scope); };
  std::erase_if(differed, agrees);
  return std::erase_if(degraded, agrees) == 0 ? Status{} : keepDegraded();
}

Status Engine::Inside::noteSwept(const v1::SyncOk& ok, const std::set<Id>& moved) {
  const std::uint64_t before = comparedTo == 0 ? asked.cursor : comparedTo;
  const std::string after = sweep->after.isNull() ? std::string() : std::string(sweep->after.raw());
  if (!ok.has_swept() || ok.swept().after() != after)
    return keepUncompared(before);
  if (sweep->from == 0) {
    sweep->from = inbox.cursor();
    sweep->later.clear();
  } else {
    sweep->later.insert(moved.begin(), moved.end());
  }
  for (const v1::Digest& digest : ok.digests())
    if (const auto scope = Id::fromBytes(digest.scope()))
      sweep->listed.insert(*scope);
  sweep->after = Id::fromBytes(ok.swept().next()).value_or(sweep->after);
  if (!ok.swept().last())
    return keepUncompared(before);
  // The office knows nothing there, or nothing that moved: either way it is asked by name.
  const SelfCheck self(device);
  for (const Id& scope : sweep->all ? self.heldScopes() : touched)
    if (!sweep->listed.contains(scope) && self.keptOf(scope).n > 0 && self.isComparable(scope))
      checks.insert(scope);
  const Sweep done = *std::exchange(sweep, std::nullopt);
  if (done.all)
    LEADHAND_TRY(device.setMeta(metaKey::checkedAt, std::to_string(device.clock().now().ms)));
  touched = done.later;
  return keepUncompared(done.from);
}

} // namespace leadhand::sync
