#include "sync/office/Hub.h"

#include "core/base/PlantedBugs.h"
#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "sync/office/Backup.h"
#include "sync/office/HubInside.h"
#include "sync/office/Incarnation.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

namespace leadhand::sync {
namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr std::int64_t keepResultsDays = 30;
constexpr const char* minimumSchemaKey = "min_schema";
/// The office speaks the last four versions.
constexpr std::uint32_t leastSpokenSchema = schemaVersion > 3 ? schemaVersion - 3 : 1;
/// How often an idle device's row is written, so that an idle round costs no disk.
constexpr std::int64_t seenEveryMs = 60'000;

v1::SyncReply refusal(const Error& error) {
  v1::SyncReply reply;
  reply.mutable_refused()->set_code(std::string(error.name()));
  reply.mutable_refused()->set_where(placeForDevice(error));
  return reply;
}

bool readsColumns(const v1::SyncRequest& request) {
  return request.columns() || request.sync().patches() != 0;
}

} // namespace

std::string placeForDevice(const Error& error) {
  switch (error.code) {
  case ErrorCode::storeFailed:
  case ErrorCode::storeDamaged:
  case ErrorCode::storeReadOnly:
  case ErrorCode::storeFull:
  case ErrorCode::storeBusy:
    return {};
  default:
    return error.where;
  }
}

Hub::Hub(OfficeStore& store, KeyStore& keys, Clock& clock, Random& random, HubLimits limits)
    : m_inside(std::make_unique<Inside>(store, keys, clock, random, limits)) {}
Hub::~Hub() = default;

Result<DeviceSession> Hub::authenticate(const SignedRequest& request) {
  m_inside->store.forgetFailedReads();
  auto admitted = m_inside->gate.admit(request);
  // Nobody is turned away, or let in, for what the disk could not say.
  if (!m_inside->store.readFailed())
    return admitted;
  m_inside->undo();
  return fail(ErrorCode::storeFailed, "a query");
}

v1::SyncReply Hub::handle(const v1::SyncRequest& request, const DeviceSession& device) {
  m_inside->store.forgetFailedReads();
  auto reply = m_inside->answer(request, device);
  // An answer that rests on "there is none" where the disk could not say is none: the phone asks again.
  const bool isUnread = m_inside->store.readFailed();
  if (!reply || isUnread) {
    m_inside->undo();
    return refusal(isUnread ? Error{ErrorCode::storeFailed, "a query", {}} : reply.error());
  }
  reply->set_columns(readsColumns(request));
  return std::move(*reply);
}

std::vector<v1::SyncReply> Hub::handleAll(const std::vector<Round>& rounds) {
  m_inside->store.forgetFailedReads();
  std::vector<v1::SyncReply> replies;
  replies.reserve(rounds.size());
  const auto pushes = std::count_if(rounds.begin(), rounds.end(),
                                    [](const Round& round) { return round.request->sync().push_size() > 0; });
  if (pushes > 1 && m_inside->answerShared(rounds, replies))
    return replies;
  replies.clear();
  for (const Round& round : rounds)
    replies.push_back(handle(*round.request, round.device));
  return replies;
}

/// False: one of them failed, and nothing of any was kept.
bool Hub::Inside::answerShared(const std::vector<Hub::Round>& rounds, std::vector<v1::SyncReply>& replies) {
  if (!store.openShared())
    return false;
  sharing = true;
  bool kept = false;
  // However this ends, nothing later may be written into what never reaches the disk.
  const auto leave = [&](void*) {
    sharing = false;
    if (kept)
      return;
    untold.reset();
    store.dropShared();
    undo();
  };
  const std::unique_ptr<void, decltype(leave)> leaving(this, leave);
  for (const Hub::Round& round : rounds) {
    auto reply = answer(*round.request, round.device);
    if (!reply || store.readFailed())
      return false;
    reply->set_columns(readsColumns(*round.request));
    replies.push_back(std::move(*reply));
  }
  if (!store.closeShared())
    return false;
  kept = true;
  sharing = false;
  if (const auto due = std::exchange(untold, std::nullopt))
    tell(*due);
  return true;
}

void Hub::Inside::tell(const CommitNotice& notice) {
  if (sharing) {
    CommitNotice& all = untold ? *untold : untold.emplace();
    all.rev = std::max(all.rev, notice.rev);
    all.scopes.insert(all.scopes.end(), notice.scopes.begin(), notice.scopes.end());
    return;
  }
  for (const auto& listener : listeners)
    listener(notice);
}

void Hub::Inside::forgetOwn() {
  ownRows.clear();
  cleanGroups.clear();
}

/// Nothing that was read in an undone transaction may be believed.
void Hub::Inside::undo() {
  roster.forgetAll();
  writer.forget();
  (void)writer.takeWritten();
  grants.forget();
  leastSchema.reset();
  orphansWait.reset();
}

v1::Welcome Hub::Inside::welcome(const DeviceRow& device) {
  v1::Welcome made;
  made.set_epoch(epochOf(store.rev()));
  made.set_rev(store.rev());
  made.set_time(clock.now().ms);
  made.set_lease_until(device.leaseUntilMs);
  made.set_max_groups(static_cast<std::uint32_t>(limits.groups));
  made.set_max_push_bytes(static_cast<std::uint32_t>(limits.pushBytes));
  made.set_wildcard(roster.grants(device.person).wildcard);
  if (device.said != 0)
    made.set_incarnation(nextIncarnation(device.said, static_cast<std::uint16_t>(random.next())));
  return made;
}

Result<DeviceRow*> Hub::Inside::knownDevice(std::uint32_t number) {
  DeviceRow* device = roster.device(number);
  if (!device)
    return fail(ErrorCode::deviceRevoked, "device");
  return device;
}

Result<v1::SyncReply> Hub::Inside::answer(const v1::SyncRequest& request, const DeviceSession& session) {
  LEADHAND_ASSIGN(DeviceRow * device, knownDevice(session.device));
  const Instant arrived = clock.now();
  device->leaseUntilMs = arrived.ms + limits.leaseDays * dayMs;
  if (request.has_hello()) {
    device->schema = request.hello().schema();
    device->app = request.hello().app().substr(0, 64);
  }
  v1::SyncReply reply;
  if (!request.has_sync()) {
    *reply.mutable_welcome() = welcome(*device);
    return reply;
  }
  const v1::Sync& ask = request.sync();
  const bool hasMore = ask.acked_seq() > device->lastSeq && !planted(Bug::setBackUnnoticed);
  const bool isOfThisTimeline = ask.epoch() == epochOf(store.rev()) && (!hasMore || session.numberIsLost) &&
                                knowsCursor(ask.cursor(), ask.chain());
  if (!isOfThisTimeline)
    return newEpoch(ask, session);
  if (session.numberIsLost)
    return renumber(session);
  LEADHAND_ASSIGN(Early unknown, recognize(request, session));
  if (unknown)
    return std::move(*unknown);
  const Author author{session.actor, session.device};
  forgetOwn();
  LEADHAND_ASSIGN(Early early, pushed(ask, author, *reply.mutable_ok()));
  if (!early)
    LEADHAND_TRY(salvage(ask, author, *reply.mutable_ok()));
  LEADHAND_ASSIGN(device, knownDevice(session.device)); // the one before was forgotten where something failed
  if (early) {
    *early->mutable_welcome() = welcome(*device);
    return std::move(*early);
  }
  if (device->schema != 0 && device->schema < minimumSchema()) { // 0: it has not said
    if (!onlyTakes(ask, *reply.mutable_ok()))                    // so that no work is stranded
      reply.mutable_upgrade()->set_minimum(minimumSchema());
  } else if (mustCompare(ask)) {
    if (!onlyTakes(ask, *reply.mutable_ok()))
      reply.mutable_resync();
    *reply.mutable_welcome() = welcome(*device);
  } else {
    v1::SyncOk& ok = *reply.mutable_ok();
    const std::size_t most =
        ask.max_bytes() == 0 ? limits.pullBytes : std::min<std::size_t>(ask.max_bytes(), limits.pullBytes);
    Feed feed(store, roster.grants(device->person), most, limits.backfillBytes);
    feed.leaveOut(ownRows);
    LEADHAND_TRY(feed.fill(ask, ok));
    tellOfBackups(session.actor, ok);
    ok.set_t2(arrived.ms);
    ok.set_t3(clock.now().ms);
  }
  LEADHAND_TRY(seen(ask, *device));
  if (request.has_hello())
    *reply.mutable_welcome() = welcome(*device);
  return reply;
}

std::uint32_t Hub::Inside::minimumSchema() {
  if (!leastSchema) {
    const auto kept = store.meta(minimumSchemaKey);
    leastSchema =
        kept ? static_cast<std::uint32_t>(std::strtoul(kept->c_str(), nullptr, 10)) : leastSpokenSchema;
  }
  return *leastSchema;
}

/// Takes what a device brings and tells it of nothing that moved. False: it has brought all, and heard all
/// verdicts.
bool Hub::Inside::onlyTakes(const v1::Sync& ask, v1::SyncOk& ok) {
  if (ask.push_size() == 0 && ok.results_size() == 0 && ok.salvaged() == 0)
    return false;
  ok.set_cursor(ask.cursor());
  if (!ask.chain().empty()) // which may have come short
    ok.set_chain(store.chainAt(store.commitBoundary(ask.cursor())));
  ok.set_target(store.rev());
  ok.set_durable_rev(store.durableRev());
  return true;
}

/// Who works in the office is told when no backup has left the machine for a day.
void Hub::Inside::tellOfBackups(const Actor& actor, v1::SyncOk& ok) {
  if (!ok.complete() || !roles::isOffice(actor.role))
    return;
  v1::BackupNote& note = *ok.mutable_backup();
  note.set_at(offMachineAtMs(store));
  note.set_overdue(backupIsOverdue(store, clock.now()));
}

void Hub::Inside::note(const v1::Sync& ask, DeviceRow& device) const {
  device.ackedSeq = std::max(device.ackedSeq, ask.acked_seq());
  device.cursor = ask.cursor();
  if (ask.t1() != 0)
    device.clockOffsetMs = ask.clock_offset() + clock.now().ms - ask.t1();
  std::uint32_t pushed = 0;
  for (const v1::Group& group : ask.push())
    pushed += static_cast<std::uint32_t>(group.changes_size());
  device.unsent = ask.unsent() > pushed ? ask.unsent() - pushed : 0;
  device.degraded = static_cast<std::uint32_t>(ask.degraded_size());
}

Status Hub::Inside::seen(const v1::Sync& ask, DeviceRow& device) {
  const std::int64_t now = clock.now().ms;
  const auto before = std::pair(device.unsent, device.degraded);
  note(ask, device);
  if (ask.has_report())
    LEADHAND_TRY(keepReport(ask.report(), device.device));
  const bool told = std::pair(device.unsent, device.degraded) != before;
  const bool isDue = now - device.seenAtMs >= seenEveryMs || now < device.seenAtMs;
  if (!isDue && !told)
    return {};
  device.seenAtMs = now;
  return roster.save(device.device);
}

bool Hub::concerns(const DeviceSession& device, const CommitNotice& notice) {
  const PersonGrants& grants = m_inside->roster.grants(device.actor.person);
  if (grants.wildcard)
    return true;
  for (const Id& scope : notice.scopes)
    if (grants.byScope.contains(scope)) // a scope just taken concerns it too
      return true;
  return false;
}

Status Hub::Inside::finish(Commit& commit) {
  grants.note(writer.takeWritten());
  LEADHAND_TRY(retryOrphans(commit));
  LEADHAND_TRY(grants.settle(commit));
  const std::uint64_t before = store.rev();
  LEADHAND_TRY(commit.finish());
  writer.forget();
  if (commit.rev() == before)
    return {};
  tell({commit.rev(), {commit.scopes().begin(), commit.scopes().end()}});
  return {};
}

Status Hub::Inside::writeGroups(const Author& author, const std::vector<std::vector<Edit>>& groups) {
  Commit commit(store);
  LEADHAND_TRY(commit.begin());
  for (const std::vector<Edit>& edits : groups)
    LEADHAND_TRY(writeGroup(commit, author, edits));
  return finish(commit);
}

/// A folder of a version that did not mark them, or one that was restored and got rows back from devices.
Status Hub::Inside::markQuietOffers() {
  std::set<Id> quiet;
  std::vector<std::vector<Edit>> groups;
  for (const Row& offer : store.select(Kind::proposal, "mention = 'no'", {})) {
    if (isKeptQuiet(offer))
      quiet.insert(fromRow<Proposal>(offer).customer);
    // An answer that stands elsewhere moves to where its offer is with any write of it.
    for (const Row& answer : store.select(Kind::proposalOutcome, "proposal = ?1", {valueOf(offer.id)}))
      if (answer.scope != offer.scope)
        groups.push_back({UpdateOf<ProposalOutcome>(answer.id).with(&Record::deleted, false).edit});
  }
  const auto mark = [&](const Id& customer, bool isQuiet) {
    groups.push_back({UpdateOf<Customer>(customer).with(&Customer::askOffice, isQuiet).edit});
  };
  for (const Row& customer : store.select(Kind::customer, "ask_office = 1", {}))
    if (quiet.erase(customer.id) == 0)
      mark(customer.id, false);
  for (const Id& id : quiet)
    if (const auto customer = store.read(Kind::customer, id);
        customer && !customer->row.deleted() && !fromRow<Customer>(customer->row).askOffice)
      mark(id, true);
  return groups.empty() ? Status{} : writeGroups({roster.actor(Id{}), 0}, groups);
}

Status Hub::Inside::writeGroup(Commit& commit, const Author& author, const std::vector<Edit>& edits) {
  OutboxGroup group;
  for (const Edit& edit : edits) {
    OutboxEntry& entry = group.entries.emplace_back();
    entry.kind = edit.kind;
    entry.id = edit.id;
    entry.op = edit.op;
    entry.fields = edit.fields;
    entry.base = commit.rev();
    entry.hlc = hlc = hlc.next(clock.now());
  }
  LEADHAND_ASSIGN(const GroupOutcome outcome, writer.apply(commit, group, author));
  if (outcome.error)
    return tl::unexpected<Error>(*outcome.error);
  // What the group changed of people and grants holds for the next one already.
  grants.note(writer.takeWritten());
  return {};
}

std::uint32_t Hub::minimumSchema() {
  return m_inside->minimumSchema();
}

Status Hub::setMinimumSchema(std::uint32_t minimum) {
  if (minimum == 0 || minimum > schemaVersion)
    return fail(ErrorCode::badValue, "--minimum " + std::to_string(minimum),
                "name one from 1 to " + std::to_string(schemaVersion));
  m_inside->leastSchema.reset();
  return m_inside->store.setMeta(minimumSchemaKey, std::to_string(minimum));
}

Status Hub::write(const Id& by, const std::vector<Edit>& edits) {
  return writeAll(by, {edits});
}

Status Hub::writeAll(const Id& by, const std::vector<std::vector<Edit>>& groups) {
  Status written = m_inside->writeGroups({m_inside->roster.actor(by), 0}, groups);
  if (!written)
    m_inside->undo();
  return written;
}

Id Hub::newId() {
  return leadhand::newId(m_inside->clock, m_inside->random);
}

Status Hub::refreshGrants() {
  Inside& in = *m_inside;
  const auto refresh = [&]() -> Status {
    LEADHAND_TRY(in.markQuietOffers());
    Commit commit(in.store);
    LEADHAND_TRY(commit.begin());
    in.grants.noteEverybody();
    LEADHAND_TRY(in.store.pruneResults(in.clock.now().ms, keepResultsDays * dayMs));
    LEADHAND_TRY(in.collectDaily(commit));
    return in.finish(commit);
  };
  Status done = refresh();
  if (!done)
    in.undo();
  return done;
}

Status Hub::collectRemoved() {
  Inside& in = *m_inside;
  const auto collect = [&]() -> Status {
    Commit commit(in.store);
    LEADHAND_TRY(commit.begin());
    LEADHAND_TRY(in.collectTombstones(commit));
    return in.finish(commit);
  };
  Status done = collect();
  if (!done)
    in.undo();
  return done;
}

void Hub::onCommit(std::function<void(const CommitNotice&)> listener) {
  m_inside->listeners.push_back(std::move(listener));
}

OfficeStore& Hub::store() {
  return m_inside->store;
}

Clock& Hub::clock() {
  return m_inside->clock;
}

} // namespace leadhand::sync
