#include "core/base/PlantedBugs.h"
#include "core/store/OutboxRows.h"
#include "sync/office/HubInside.h"
#include "sync/protocol/Codec.h"
#include "sync/protocol/Signature.h"

#include <algorithm>
#include <cstdlib>

namespace leadhand::sync {
namespace {

void toWire(const StoredResult& result, v1::PushResult& out) {
  out.set_seq(result.seq);
  out.set_verdict(static_cast<v1::Verdict>(result.verdict));
  out.set_result_rev(result.resultRev);
  out.set_code(result.code);
  out.set_where(result.where);
  out.set_taken_at(result.atMs);
}

Status checkSize(const v1::Sync& ask, const HubLimits& limits) {
  if (static_cast<std::size_t>(ask.push_size()) > limits.groups)
    return fail(ErrorCode::requestTooLarge, "groups");
  std::size_t size = 0;
  for (const v1::Group& group : ask.push())
    size += group.ByteSizeLong();
  // The last group of a full request may stand a little over it.
  if (size > limits.pushBytes * 2)
    return fail(ErrorCode::requestTooLarge, "push");
  return {};
}

/// Its groups stand in the order of their numbers.
bool carries(const v1::Sync& ask, std::uint64_t seq) {
  return ask.push_size() > 0 && seq >= ask.push(0).seq() && seq <= ask.push(ask.push_size() - 1).seq();
}

/// An operation that this version does not know is a newer one's work: it waits for the version that does.
bool isOfANewerVersion(const v1::Group& group) {
  return std::any_of(group.changes().begin(), group.changes().end(), [](const v1::Change& change) {
    return change.op() != v1::OP_INSERT && change.op() != v1::OP_UPDATE;
  });
}

} // namespace

Result<Hub::Inside::Early> Hub::Inside::pushed(const v1::Sync& ask, const Author& author, v1::SyncOk& ok) {
  LEADHAND_TRY(checkSize(ask, limits));
  const std::int64_t arrivedMs = clock.now().ms;
  if (DeviceRow* device = roster.device(author.device))
    device->ackedSeq = std::max(device->ackedSeq, ask.acked_seq());
  Early early;
  if (ask.push_size() > 0) {
    auto first = pushOnce(Commit::Care::swift, ask, author, ok);
    if (!first && first.error().code == ErrorCode::storeFailed) {
      undo();
      if (DeviceRow* device = roster.device(author.device)) // it was forgotten with the rest
        note(ask, *device);
      ok.clear_results();
      forgetOwn();
      first = pushOnce(Commit::Care::careful, ask, author, ok);
    }
    LEADHAND_ASSIGN(early, std::move(first));
    if (early)
      return early;
  }
  if (!ask.no_echo() && (ask.patches() == 0 || ask.echo()))
    forgetOwn();
  // Results go out again until they are acknowledged, whatever this request brought. Those that a copy of the
  // device has acknowledged already stand there by now: this one has not heard them.
  const DeviceRow* device = roster.device(author.device);
  if (device && device->ackedSeq < device->lastSeq && !planted(Bug::resultsSaidOnce)) {
    const std::uint64_t heard = std::max(device->ackedSeq, ask.heard_seq());
    for (const StoredResult& result : store.resultsAfter(device->device, heard)) {
      v1::PushResult& out = *ok.add_results();
      toWire(result, out);
      if (!carries(ask, result.seq))
        out.set_hash(result.hash);
    }
    for (v1::PushResult& result : *ok.mutable_results())
      result.set_clean(cleanGroups.contains(result.seq()));
  }
  // Verdicts that became others go out until the device has passed the revision at which they did.
  for (const StoredResult& result : store.revisedAfter(author.device, ask.cursor())) {
    toWire(result, *ok.add_results());
    ok.mutable_results()->rbegin()->set_hash(result.hash);
  }
  for (v1::PushResult& result : *ok.mutable_results())
    if (result.taken_at() >= arrivedMs)
      result.clear_taken_at(); // the answer's own time says it
  return early;
}

Result<Hub::Inside::Early> Hub::Inside::pushOnce(Commit::Care care, const v1::Sync& ask, const Author& author,
                                                 v1::SyncOk& ok) {
  DeviceRow* device = roster.device(author.device);
  if (!device)
    return fail(ErrorCode::deviceRevoked, "device");
  Commit commit(store, care);
  LEADHAND_TRY(commit.begin());
  LEADHAND_ASSIGN(Early early, pushAll(commit, ask, *device, author, ok));
  if (!early) // it is written with what it brings, not in a commit of its own
    note(ask, *device);
  device->seenAtMs = clock.now().ms;
  LEADHAND_TRY(roster.save(author.device));
  if (planted(Bug::ackBeforeCommit) && commit.rev() % 5 == 0)
    return early;
  LEADHAND_TRY(finish(commit));
  return early;
}

Result<Hub::Inside::Early> Hub::Inside::pushAll(Commit& commit, const v1::Sync& ask, DeviceRow& device,
                                                const Author& author, v1::SyncOk& ok) {
  const v1::Group* previous = nullptr;
  std::string hash;
  for (const v1::Group& group : ask.push()) {
    const auto decoded = fromWire(group);
    const bool told = group.hash().empty() && previous && group.seq() == previous->seq() + 1;
    const bool isBrief = group.hash().size() == briefHash;
    if ((told || isBrief) && !decoded) { // its hash can't be told: it must lead a request, and come whole
      v1::SyncReply reply;
      reply.mutable_expect()->set_seq(group.seq());
      return Early{std::move(reply)};
    }
    hash = told      ? groupHash(hash, group.seq(), decoded->entries)
           : isBrief ? wholeHash(group, *decoded, device)
                     : group.hash();
    LEADHAND_ASSIGN(Early early, pushGroup(commit, {group, decoded, hash, told}, device, author, ok));
    if (early)
      return early;
    previous = &group;
  }
  return Early{};
}

/// Of a hash that came short, where what it should be begins so; else as it came, which equals none.
std::string Hub::Inside::wholeHash(const v1::Group& group, const OutboxGroup& decoded,
                                   const DeviceRow& device) {
  std::string whole;
  if (group.seq() > device.lastSeq)
    whole = groupHash(device.lastHash, group.seq(), decoded.entries);
  else if (const auto stored = store.result(device.device, group.seq()))
    whole = stored->hash;
  return whole.starts_with(group.hash()) ? whole : group.hash();
}

Result<Hub::Inside::Early> Hub::Inside::pushGroup(Commit& commit, const Pushed& pushed, DeviceRow& device,
                                                  const Author& author, v1::SyncOk& ok) {
  const v1::Group& group = pushed.group;
  const auto& decoded = pushed.decoded;
  if (group.seq() <= device.lastSeq && !planted(Bug::groupAppliedTwice)) {
    const auto stored = store.result(device.device, group.seq());
    // A result is forgotten long after it was acknowledged: who sends that number anew is an old copy.
    if (!stored || (stored->hash != pushed.hash && !planted(Bug::forkIgnored)))
      return forkAt(commit, device, pushed);
    if (group.seq() <= device.ackedSeq && !planted(Bug::resultsSaidOnce))
      toWire(*stored, *ok.add_results());
    return Early{};
  }
  if (group.seq() != device.lastSeq + 1 && !planted(Bug::groupAppliedTwice)) {
    v1::SyncReply reply;
    reply.mutable_expect()->set_seq(device.lastSeq + 1);
    return Early{std::move(reply)};
  }
  // Where the wire carries no hash it was told from the one before, which stood this very check.
  const bool hashCounts = !pushed.told && !planted(Bug::forkIgnored) && !planted(Bug::groupAppliedTwice);
  if (decoded && hashCounts && groupHash(device.lastHash, group.seq(), decoded->entries) != pushed.hash)
    return forkAt(commit, device, pushed);
  GroupOutcome outcome;
  if (decoded) {
    LEADHAND_ASSIGN(outcome, writer.apply(commit, *decoded, author));
    if (!outcome.clean.empty())
      cleanGroups.insert(group.seq());
    for (std::uint64_t rev = outcome.resultRev; const Id& scope : outcome.clean)
      ownRows.push_back({rev++, scope});
    grants.note(writer.takeWritten());
  } else if (isOfANewerVersion(group)) {
    outcome = {v1::DEFERRED, commit.rev(), {}, true};
  } else {
    outcome = {v1::QUARANTINED, commit.rev(), decoded.error(), true};
  }
  StoredResult result{group.seq(), pushed.hash, outcome.verdict, outcome.resultRev, {}, {}, 0};
  result.where = placesOf(outcome.later.entries);
  if (outcome.error) {
    result.code = outcome.error->name();
    result.where = placeForDevice(*outcome.error);
  }
  LEADHAND_TRY(store.putResult(device.device, result, clock.now().ms));
  if (outcome.keepBody) {
    QuarantineRow row;
    row.device = device.device;
    row.seq = group.seq();
    row.verdict = outcome.verdict;
    row.code = result.code.empty() ? verdictName(outcome.verdict) : result.code;
    row.where = outcome.error ? result.where : std::string();
    row.schema = device.schema;
    row.atMs = clock.now().ms;
    row.body = group.SerializeAsString();
    if (!outcome.later.entries.empty()) {
      v1::Group later;
      toWire(outcome.later, later);
      row.body = later.SerializeAsString();
    }
    LEADHAND_TRY(store.putQuarantine(row));
  }
  if (planted(Bug::resultsSaidOnce))
    toWire(result, *ok.add_results());
  device.lastSeq = group.seq();
  device.lastHash = pushed.hash;
  return Early{};
}

Result<Hub::Inside::Early> Hub::Inside::forkAt(Commit& commit, const DeviceRow& device,
                                               const Pushed& pushed) {
  const std::string key = "forked " + std::to_string(device.device) + " " +
                          std::to_string(pushed.group.seq()) + " " + toHex(pushed.hash);
  std::uint32_t number = numberGiven(key);
  if (number == 0) {
    LEADHAND_ASSIGN(number, giveNumber(commit, device, key));
  }
  v1::SyncReply reply;
  reply.mutable_fork()->set_device(number);
  return Early{std::move(reply)};
}

std::uint32_t Hub::Inside::numberGiven(const std::string& said) {
  const auto given = store.meta(said);
  const auto number = given ? static_cast<std::uint32_t>(std::strtoul(given->c_str(), nullptr, 10)) : 0;
  const DeviceRow* device = number == 0 ? nullptr : roster.device(number);
  return device && device->state == "active" ? number : 0;
}

Result<std::uint32_t> Hub::Inside::giveNumber(Commit& commit, const DeviceRow& device,
                                              const std::string& said) {
  LEADHAND_ASSIGN(const v1::SyncReply made, fork(commit, device));
  LEADHAND_TRY(store.setMeta(said, std::to_string(made.fork().device())));
  return made.fork().device();
}

/// R10: the same number with another content: two copies of one phone. The one that asks now gets a number of
/// its own and sends again; ids and equal values make that harmless. What stood before it in this request
/// stays and is committed together with the new number.
Result<v1::SyncReply> Hub::Inside::fork(Commit& commit, const DeviceRow& device) {
  DeviceRow copy = device;
  copy.lastSeq = copy.ackedSeq = copy.cursor = copy.said = 0;
  copy.lastHash.clear();
  LEADHAND_ASSIGN(copy.device, store.addDevice(copy));
  LEADHAND_TRY(recordDevice(commit, copy));
  v1::SyncReply reply;
  reply.mutable_fork()->set_device(copy.device);
  return reply;
}

} // namespace leadhand::sync
