// R8: the office learns from a device that it stands in another timeline, and goes on above both.
#include "core/base/PlantedBugs.h"
#include "sync/office/HubInside.h"
#include "sync/office/Incarnation.h"
#include "sync/protocol/Codec.h"

#include <algorithm>
#include <cstdlib>

namespace leadhand::sync {
namespace {

/// No office is restored so often between two contacts of one device; more is a lie that would use up the
/// epochs' bits.
constexpr std::uint32_t mostEpochsBehind = 4096;
/// A device that tells of another timeline costs the office a rewriting of what is newer; one that does so
/// all the time is broken, and loads everything anew instead.
constexpr std::size_t mostSetBacks = 8;
/// More copies of one phone are none: whoever asks on and on as a new one gets no further rows for it.
constexpr std::ptrdiff_t mostNumbers = 64;
/// Apps of an older version take every REENROL for "this device is revoked".
constexpr std::uint32_t numberedReenrolSchema = 3;
constexpr std::int64_t setBackWindowMs = 3600 * 1000;

std::int64_t numberIn(const std::optional<std::string>& text) {
  return text ? std::strtoll(text->c_str(), nullptr, 10) : 0;
}

} // namespace

/// A pair of revision and chain that this timeline never had.
bool Hub::Inside::knowsCursor(std::uint64_t cursor, const std::string& chain) {
  if (planted(Bug::setBackUnnoticed))
    return true;
  if (cursor > store.rev())
    return false;
  if (chain.empty())
    return true;
  return chain.size() >= briefHash && store.chainAt(store.commitBoundary(cursor)).starts_with(chain);
}

bool Hub::Inside::maySetBack(std::uint32_t device) {
  std::vector<std::int64_t>& times = setBacks[device];
  const std::int64_t now = clock.elapsedMs();
  std::erase_if(times, [&](std::int64_t at) { return now - at > setBackWindowMs; });
  if (times.size() >= mostSetBacks)
    return false;
  times.push_back(now);
  return true;
}

/// Up to where a device of an older epoch stands in the present timeline: several restores may lie between.
std::uint64_t Hub::Inside::restorePointFor(std::uint32_t epoch) {
  std::uint64_t point = store.rev();
  for (const EpochMark& mark : store.epochs())
    if (mark.epoch > epoch)
      point = std::min(point, mark.restoreRev);
  return point;
}

/// What the device holds can't be told from here: every scope of the person is evicted and loaded again (R7).
Status Hub::Inside::giveAnew(const Id& person) {
  Commit commit(store);
  LEADHAND_TRY(commit.begin());
  for (GrantRow grant : store.grants(person)) {
    if (!grant.given)
      continue;
    ++grant.generation;
    LEADHAND_TRY(commit.grant(grant));
  }
  roster.forgetGrants(person);
  return finish(commit);
}

/// What this number sent in epochs that the device does not know was sent by a copy of it: what it holds
/// itself may have another answer, of the lost timeline, and is to go out once more. Where the groups are the
/// same the answer that stands here is said again.
std::uint64_t Hub::Inside::lastSeqHeardIn(std::uint32_t epoch, const DeviceRow& device) {
  std::uint64_t last = device.lastSeq;
  for (const StoredResult& result : store.resultsAfter(device.device, 0))
    if (epochOf(result.resultRev) > epoch)
      last = std::min(last, result.seq - 1);
  return last;
}

/// The server was restored, or set back without being told so: an unknown pair, an acknowledged sequence or
/// an epoch that it never saw gives that away, and it opens a new epoch by itself, above every one that a
/// device holds.
Result<v1::SyncReply> Hub::Inside::newEpoch(const v1::Sync& ask, const DeviceSession& session) {
  const std::uint32_t number = session.device;
  const std::uint32_t present = epochOf(store.rev());
  if (ask.epoch() > present + mostEpochsBehind)
    return fail(ErrorCode::badRequest, "epoch");
  v1::SyncReply reply;
  LEADHAND_ASSIGN(DeviceRow * device, knownDevice(number));
  const bool isSetBack = ask.epoch() >= present;
  if (isSetBack && !maySetBack(number)) {
    LEADHAND_TRY(giveAnew(device->person));
    reply.mutable_resync();
    LEADHAND_ASSIGN(device, knownDevice(number));
    *reply.mutable_welcome() = welcome(*device);
    return reply;
  }
  // What the device last asked with, and this office knew, is in both timelines; what came after it, here and
  // there, may not be.
  const std::uint64_t common = std::min(device->cursor, store.rev());
  if (isSetBack)
    LEADHAND_TRY(openEpoch(ask.epoch() + 1, common));
  LEADHAND_ASSIGN(device, knownDevice(number));
  if (device->said != 0) { // what it said last may have been said to another timeline
    device->said = 0;
    LEADHAND_TRY(roster.save(number));
  }
  std::uint64_t restoreRev = restorePointFor(ask.epoch());
  if (!knowsCursor(ask.cursor(), ask.chain()))
    restoreRev = std::min(restoreRev, common);
  v1::NewEpoch& epoch = *reply.mutable_new_epoch();
  epoch.set_epoch(epochOf(store.rev()));
  epoch.set_restore_rev(restoreRev);
  epoch.set_last_seq(session.numberIsLost ? 0 : lastSeqHeardIn(ask.epoch(), *device));
  *reply.mutable_welcome() = welcome(*device);
  return reply;
}

/// A phone whose number came after the moment to which the office was restored. Nothing that it sent under
/// that number is here: it sends all of it again, under a new one.
Result<v1::SyncReply> Hub::Inside::renumber(const DeviceSession& session) {
  Commit commit(store);
  LEADHAND_TRY(commit.begin());
  LEADHAND_ASSIGN(const DeviceRow* known, knownDevice(session.device));
  LEADHAND_ASSIGN(v1::SyncReply reply, fork(commit, DeviceRow(*known)));
  LEADHAND_TRY(finish(commit));
  LEADHAND_ASSIGN(const DeviceRow* made, knownDevice(reply.fork().device()));
  *reply.mutable_welcome() = welcome(*made);
  return reply;
}

/// How many numbers the phones with this key have.
std::ptrdiff_t Hub::Inside::numbersOf(const DeviceRow& device) {
  const std::vector<DeviceRow> all = store.devices();
  return std::count_if(all.begin(), all.end(),
                       [&](const DeviceRow& other) { return other.publicKey == device.publicKey; });
}

/// A phone that was restored from a copy, or copied to another one, is found at its first HELLO: it gets a
/// number of its own and sends again what has no answer. Ids and equal values make that harmless.
Result<Hub::Inside::Early> Hub::Inside::recognize(const v1::SyncRequest& request,
                                                  const DeviceSession& session) {
  const std::uint64_t said = request.has_hello() ? request.hello().incarnation() : 0;
  LEADHAND_ASSIGN(DeviceRow * device, knownDevice(session.device));
  if (said == 0)
    return Early{};
  // What was said in a lost timeline proves nothing of copies, and who has a new number brings back less of
  // what was lost: in an office that was restored only the groups themselves tell copies apart (R10).
  if (!store.epochs().empty())
    return Early{};
  const std::string saidAtKey = "said_at " + std::to_string(session.device);
  const std::int64_t saidAt = numberIn(store.meta(saidAtKey));
  const std::int64_t askedAt = request.sync().t1();
  const auto noteWhen = [&]() -> Status {
    return askedAt > saidAt ? store.setMeta(saidAtKey, std::to_string(askedAt)) : Status{};
  };
  // Said once more, as its answer was lost. By a clock that is set back afterwards the next word is older.
  if (said == device->said) {
    LEADHAND_TRY(noteWhen());
    return Early{};
  }
  if (device->said == 0 || followsFrom(device->said, said)) {
    device->said = said;
    LEADHAND_TRY(noteWhen());
    LEADHAND_TRY(roster.save(session.device));
    return Early{};
  }
  // What was asked before that word was said, and comes late, is the same phone's.
  if (askedAt <= saidAt)
    return Early{};
  const DeviceRow known = *device;
  const std::string key = "given " + std::to_string(session.device) + " " + std::to_string(said);
  std::uint32_t number = numberGiven(key);
  if (number == 0) {
    if (numbersOf(known) >= mostNumbers)
      return Early{}; // its groups still tell copies apart (R10)
    Commit commit(store);
    LEADHAND_TRY(commit.begin());
    LEADHAND_ASSIGN(number, giveNumber(commit, known, key));
    // Where this office was set back, what the phone said before comes from such a word, and may come late.
    LEADHAND_TRY(noteWhen());
    LEADHAND_TRY(finish(commit));
  }
  LEADHAND_ASSIGN(const DeviceRow* given, knownDevice(number));
  v1::SyncReply reply;
  // To an app that knows only what it is to be turned away, the same is said in the way it knows.
  if (known.schema != 0 && known.schema < numberedReenrolSchema)
    reply.mutable_fork()->set_device(number);
  else
    reply.mutable_reenrol()->set_device(number);
  *reply.mutable_welcome() = welcome(*given);
  return Early{std::move(reply)};
}

/// The folder may have gone on for a while since it was set back. Its rows above the common point move into
/// the new epoch, above every copy of them in the lost timeline, so that no base or row of that one is taken
/// for one of this (R5).
Status Hub::Inside::openEpoch(std::uint32_t epoch, std::uint64_t restoreRev) {
  const auto open = [&]() -> Status {
    const std::uint64_t before = store.rev();
    Commit commit(store);
    LEADHAND_TRY(commit.begin());
    LEADHAND_TRY(commit.openEpoch(epoch, restoreRev));
    LEADHAND_TRY(moveAbove(commit, restoreRev, before));
    return finish(commit);
  };
  Status opened = open();
  if (!opened)
    undo();
  return opened;
}

Status Hub::Inside::moveAbove(Commit& commit, std::uint64_t rev, std::uint64_t upTo) {
  struct Place {
    Kind kind;
    Id id;
    std::uint64_t group;
  };
  std::vector<Place> rows;
  LEADHAND_TRY(store.feed(rev, upTo, nullptr, [&](const OfficeRow& office) {
    rows.push_back({office.row.kind, office.row.id, office.group});
    return true;
  }));
  std::uint64_t group = 0;
  for (const Place& place : rows) {
    auto row = store.read(place.kind, place.id);
    if (!row)
      continue;
    if (place.group != group) // what was written together is sent together
      LEADHAND_TRY(commit.openGroup());
    group = place.group;
    LEADHAND_TRY(commit.write(*row));
  }
  for (const Row& person : store.select(Kind::person, "", {})) {
    for (const GrantRow& grant : store.grants(person.id))
      if (grant.rev > rev && grant.rev <= upTo)
        LEADHAND_TRY(commit.grant(grant));
    roster.forgetGrants(person.id);
  }
  return {};
}

} // namespace leadhand::sync
