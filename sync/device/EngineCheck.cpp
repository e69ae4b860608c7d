// What the device checks of itself, with the office's help.
#include "core/store/DeviceInside.h"
#include "sync/device/EngineInside.h"
#include "sync/protocol/Codec.h"
#include "sync/protocol/Signature.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace leadhand::sync {
namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr std::size_t mostAsked = 500;
constexpr std::size_t mostOffered = 100;
constexpr std::size_t mostScopes = 200;
constexpr std::size_t mostReported = 20;
constexpr std::string_view repairsKey = "repairs";

/// What somebody emptied in the lost time stands in what the office brought back: only a field that is named
/// tells it apart from one that this app has never heard of.
void nameEmpty(const Row& row, v1::Row& offer) {
  const auto& known = row.info().fields;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (isAbsent(row.values[i]))
      offer.add_fields()->set_field(known[i].number);
  }
}

} // namespace

void Engine::Inside::askForChecks(v1::Sync& sync) {
  const auto checkedAt = static_cast<std::int64_t>(numberInMeta(device, metaKey::checkedAt));
  const std::int64_t now = device.clock().now().ms;
  // A clock that was set back must not put the check off for years.
  const bool isDue = now - checkedAt >= dayMs || now < checkedAt;
  allAsked = isDue && !LostRows(device).isDue();
  sync.set_check_all(allAsked);
  std::size_t asked = 0;
  for (const auto& [scope, after] : lists) {
    if (asked++ == mostScopes)
      break;
    v1::ListAsk& list = *sync.add_lists();
    list.set_scope(std::string(scope.raw()));
    list.set_after(after);
  }
  refetchAsked = std::min(refetch.size(), mostAsked);
  for (std::size_t i = 0; i < refetchAsked; ++i) {
    v1::RowRef& wanted = *sync.add_refetch();
    wanted.set_kind(refetch[i].kind);
    wanted.set_id(std::string(refetch[i].id.raw()));
    if (!refetch[i].scope.isNull())
      wanted.set_scope(std::string(refetch[i].scope.raw()));
  }
  asked = 0;
  // A digest is worth asking for when nothing of the repair is under way any more.
  if (lists.empty() && refetch.size() <= mostAsked)
    for (const Id& scope : checks)
      if (asked++ < mostScopes)
        sync.add_check(std::string(scope.raw()));
  askForFolds(sync);
  toldDegraded = degraded;
  for (const Id& scope : degraded)
    if (static_cast<std::size_t>(sync.degraded_size()) < mostReported)
      sync.add_degraded(std::string(scope.raw()));
}

/// Before the own work, after what the office has by now: a row that it got from somebody else meanwhile is
/// not offered again.
void Engine::Inside::offerLost(v1::Sync& sync) {
  offered.clear();
  const LostRows lost(device);
  const bool isTime = pullComplete && lost.isDue();
  offerEnded = isTime;
  if (!isTime)
    return;
  for (const Row& row : lost.next(mostOffered)) {
    offerEnded = false;
    offered.push_back(row.rev);
    v1::Row& offer = *sync.add_salvage();
    toWire(row, offer);
    nameEmpty(row, offer);
  }
}

Status Engine::Inside::noteOffered(const v1::SyncOk& ok) {
  LostRows lost(device);
  if (offerEnded)
    return lost.finish();
  const std::size_t taken = std::min<std::size_t>(ok.salvaged(), offered.size());
  return taken == 0 ? Status{} : lost.offered(offered[taken - 1]);
}

/// Two comparisons in a row that differ, with a repair between them: the office is told, and a person can see
/// it. Every later difference is repaired all the same.
Status Engine::Inside::judge(const InDigest& digest) {
  const SelfCheck self(device);
  // What is still to be offered is not the office's yet, so that nothing can be said of it.
  if (LostRows(device).isDue() || !self.isComparable(digest.scope)) {
    checks.erase(digest.scope);
    return {};
  }
  const bool isRepaired = checks.contains(digest.scope);
  if (self.agrees(digest) || (isRepaired && self.agreesButForOffered(digest))) {
    checks.erase(digest.scope);
    differed.erase(digest.scope);
    degraded.erase(digest.scope);
    return {};
  }
  if (!differed.insert(digest.scope).second) {
    if (isRepaired) {
      checks.erase(digest.scope);
      degraded.insert(digest.scope);
      return {};
    }
  }
  lists.emplace(digest.scope, std::string());
  return {};
}

Status Engine::Inside::check(const InPage& page, bool judges) {
  if (!page.complete)
    return {};
  refetch.erase(refetch.begin(), refetch.begin() + static_cast<std::ptrdiff_t>(refetchAsked));
  refetchAsked = 0;
  const std::set<Id> before = degraded;
  for (const InDigest& digest : page.digests)
    if (judges)
      LEADHAND_TRY(judge(digest));
  SelfCheck self(device);
  for (const InList& list : page.lists) {
    const auto asked = lists.find(list.scope);
    if (asked == lists.end() || asked->second != list.from)
      continue;
    std::vector<SelfCheck::Different> found = self.compare(list);
    LEADHAND_TRY(noteRepaired(found.size()));
    std::move(found.begin(), found.end(), std::back_inserter(refetch));
    asked->second = list.next;
    if (!list.last)
      continue;
    lists.erase(asked);
    checks.insert(list.scope);
    LEADHAND_TRY(self.recount()); // it may be the count that was off, and not the rows
  }
  // What is not granted any more is not answered.
  for (auto at = lists.begin(); at != lists.end();)
    at = self.isComparable(at->first) ? std::next(at) : lists.erase(at);
  for (auto at = checks.begin(); at != checks.end();)
    at = self.isComparable(*at) ? std::next(at) : checks.erase(at);
  for (auto at = degraded.begin(); at != degraded.end();)
    at = self.isComparable(*at) ? std::next(at) : degraded.erase(at);
  LEADHAND_TRY(keepRepairs());
  return degraded == before ? Status{} : keepDegraded();
}

/// A line a scope: its id and, where its list is being walked, "@" and how far, in hexadecimal digits.
Status Engine::Inside::keepRepairs() {
  std::string text;
  for (const auto& [scope, after] : lists)
    text += scope.text() + "@" + toHex(after) + "\n";
  for (const Id& scope : checks)
    if (!lists.contains(scope))
      text += scope.text() + "\n";
  return device.meta(repairsKey).value_or(std::string()) == text ? Status{}
                                                                 : device.setMeta(repairsKey, text);
}

void Engine::Inside::readRepairs() {
  std::istringstream kept(device.meta(repairsKey).value_or(std::string()));
  for (std::string line; std::getline(kept, line);) {
    const std::size_t at = line.find('@');
    const auto scope = Id::fromText(line.substr(0, at));
    if (scope && at == std::string::npos)
      checks.insert(*scope);
    else if (scope)
      lists[*scope] = fromHex(line.substr(at + 1)).value_or(std::string());
  }
}

void Engine::Inside::auditAtStart() {
  SelfCheck self(device);
  // A store that can't say now is asked again with the next start; nothing else depends on it.
  (void)self.auditOnceADay();
  degraded.clear();
  std::istringstream kept(device.meta(metaKey::degraded).value_or(std::string()));
  for (std::string word; kept >> word;)
    if (const auto scope = Id::fromText(word)) {
      degraded.insert(*scope);
      checks.insert(*scope); // it may be right by now
    }
  toldDegraded = degraded;
  readUncompared();
  readRepairs();
}

Status Engine::Inside::keepDegraded() {
  std::string text;
  for (const Id& scope : degraded)
    text += (text.empty() ? "" : " ") + scope.text();
  return device.setMeta(metaKey::degraded, text);
}

bool Engine::Inside::isBelievable(const InPage& page) {
  const std::string leaving = SelfCheck(device).massDeletion(page, leftInPull);
  // The office has been asked again and says the same: then it is so.
  const bool isSaid = leaving.empty() || believedInPull || leaving == doubt;
  believedInPull = (believedInPull || (isSaid && !leaving.empty())) && !page.complete;
  doubt = isSaid ? std::string() : leaving;
  leavingNow = isSaid && !page.complete ? SelfCheck(device).leavingBy(page) : SelfCheck::Leaving();
  return isSaid;
}

/// Once a page is kept: one that could not be comes again, and must not count twice.
void Engine::Inside::noteLeft(bool isComplete) {
  if (isComplete)
    leftInPull.clear();
  for (const auto& [scope, count] : std::exchange(leavingNow, {}))
    leftInPull[scope] += count;
}

} // namespace leadhand::sync
