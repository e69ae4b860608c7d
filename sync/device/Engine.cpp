#include "sync/device/Engine.h"

#include "core/schema/Schema.h"
#include "sync/device/DeviceSigner.h"
#include "sync/device/EngineInside.h"
#include "sync/protocol/Codec.h"

#include <algorithm>
#include <utility>

namespace leadhand::sync {
namespace {

constexpr const char* appName = "leadhand";
constexpr const char* syncPath = "/v1/sync";
constexpr const char* pokePath = "/v1/poke";

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

Engine::Inside::Inside(DeviceStore& deviceStore, KeyStore& keyStore, EngineLimits engineLimits,
                       Connectivity* network)
    : device(deviceStore), keys(keyStore), limits(engineLimits), connectivity(network), outbox(deviceStore),
      inbox(deviceStore), backoff(engineLimits.retryFirstMs, engineLimits.retryMostMs),
      pokeBackoff(engineLimits.retryFirstMs, engineLimits.retryMostMs),
      pushSize({engineLimits.pushChanges, engineLimits.pushBytes},
               {engineLimits.mostPushChanges, engineLimits.mostPushBytes}) {}

Engine::Engine(DeviceStore& store, KeyStore& keys, EngineLimits limits, Connectivity* connectivity)
    : m_inside(std::make_unique<Inside>(store, keys, limits, connectivity)) {}
Engine::~Engine() = default;

std::vector<Effect> Engine::step(const Event& event) {
  Inside& in = *m_inside;
  if (in.held)
    in.storeHeld();
  std::visit(Overloaded{[&](const event::Started&) { in.started(); },
                        [&](const event::WorkWritten&) { in.moved(); },
                        [&](const event::SyncAsked&) { in.wanted(); },
                        [&](const event::Poked& poke) { in.poked(poke.rev); },
                        [&](const event::PokesEnded&) { in.pokesEnded(); },
                        [&](const event::NetworkChanged& network) {
                          if (network.reachable && in.state != EngineState::revoked)
                            in.wanted();
                        },
                        [&](const event::TimerFired&) { in.timerFired(); }, [](const event::StoreAnswer&) {},
                        [&](const event::Replied& reply) { in.replied(reply); }},
             event);
  return std::exchange(in.effects, {});
}

std::string_view nameOf(EngineState state) {
  switch (state) {
  case EngineState::idle:
    return "idle";
  case EngineState::requesting:
    return "requesting";
  case EngineState::waitingToRetry:
    return "waiting";
  case EngineState::revoked:
    return "revoked";
  case EngineState::needsUpdate:
    break;
  }
  return "needs_update";
}

EngineState Engine::state() const {
  return m_inside->state;
}

bool Engine::settled() const {
  return m_inside->state == EngineState::idle && m_inside->pullComplete && !m_inside->error &&
         !m_inside->moreIsDue();
}

const Error* Engine::lastError() const {
  return m_inside->error ? &*m_inside->error : nullptr;
}

bool Engine::toldToWait() const {
  return m_inside->state == EngineState::waitingToRetry && m_inside->toldToWait;
}

std::uint64_t Engine::received() const {
  return m_inside->received;
}
std::uint64_t Engine::sent() const {
  return m_inside->sent;
}

void Engine::Inside::started() {
  if (device.meta("clock_offset_ms"))
    device.clock().setServerOffsetMs(metaNumber(device, "clock_offset_ms"));
  helloDue = true;
  columns = metaNumber(device, "office_columns") != 0;
  auditAtStart();
  if (state != EngineState::requesting && !resumed())
    request();
}

bool Engine::Inside::resumed() {
  if (device.meta("engine_state").value_or(std::string()) != nameOf(EngineState::waitingToRetry))
    return false;
  backoff.restore(static_cast<int>(std::clamp<std::int64_t>(metaNumber(device, "attempts"), 0, 100)));
  toldToWait = device.meta("told_to_wait").has_value() && metaNumber(device, "told_to_wait") != 0;
  // A clock that was set back must not make a short wait a long one.
  const std::int64_t left = std::min(metaNumber(device, "next_attempt") - device.clock().now().ms,
                                     toldToWait ? limits.toldMostMs : limits.retryMostMs);
  if (left <= 0)
    return false;
  error = Error{codeNamed(device.meta("last_error").value_or(std::string()), ErrorCode::noContact),
                device.meta("last_error_where").value_or(std::string()),
                {}};
  setTimer(left);
  enter(EngineState::waitingToRetry);
  return true;
}

void Engine::Inside::moved() {
  if (state == EngineState::requesting)
    again = true;
  else if (state == EngineState::idle || state == EngineState::needsUpdate)
    request();
}

void Engine::Inside::wanted() {
  backoff.reset();
  pokeBackoff.reset();
  if (state == EngineState::requesting)
    again = true;
  else if (!(state == EngineState::waitingToRetry && toldToWait))
    request();
}

void Engine::Inside::poked(std::uint64_t rev) {
  pokeBackoff.reset();
  if (rev != 0 && rev <= inbox.cursor())
    return; // the echo of what this device has already seen
  pokedRev = std::max(pokedRev, rev);
  if (state == EngineState::requesting)
    again = again || rev == 0;
  else if (state == EngineState::idle)
    request();
}

void Engine::Inside::pokesEnded() {
  listening = false;
  // What moved meanwhile was not told: the next sync asks, and listens again when it is done.
  if (state == EngineState::idle)
    setTimer(pokeBackoff.next(device.random()));
}

void Engine::Inside::timerFired() {
  switch (state) {
  case EngineState::requesting: {
    const std::int64_t left = sentAtMs + limits.answerMs - device.clock().elapsedMs();
    if (left > 0)
      setTimer(left);
    else
      retryLater(Error{ErrorCode::noContact, "no answer", {}});
    break;
  }
  case EngineState::idle:
  case EngineState::waitingToRetry:
  case EngineState::needsUpdate:
    request();
    break;
  case EngineState::revoked:
    break;
  }
}

void Engine::Inside::replied(const event::Replied& reply) {
  if (state != EngineState::requesting || (reply.number != 0 && reply.number != number))
    return;
  frozen.clear();
  auto answer = read(reply);
  if (!answer)
    return retryLater(answer.error(), reply.retryAfterMs);
  if (answer->answer_case() != v1::SyncReply::kRefused)
    keepColumns(answer->columns());
  if (answer->has_ok() && asked.lastSeq != 0 && !costs() &&
      device.clock().elapsedMs() - sentAtMs <= limits.quickMs && outbox.anyFresh())
    pushSize.grow();
  obey(*answer, reply);
}

/// Less than a request holds is all that waits. Behind a full one it is counted, but not each time: a month's
/// work goes out in hundreds of requests.
std::size_t Engine::Inside::unsent(const std::vector<OutboxGroup>& groups) {
  constexpr int requestsOfOneCount = 16;
  constexpr std::int64_t mostCounted = 10'000;
  std::size_t pushed = 0;
  for (const OutboxGroup& group : groups)
    pushed += group.entries.size();
  const bool mayBeMore = pushed * 2 >= pushSize.now().changes || groups.empty();
  if (!mayBeMore || !outbox.anyWaiting()) {
    uncounted = 0;
    return pushed;
  }
  if (uncounted-- == 0) {
    waiting = static_cast<std::size_t>(outbox.waiting(mostCounted));
    uncounted = requestsOfOneCount;
  }
  return std::max(waiting, pushed);
}

/// A restored office first gets back what it lacks: a change of a record that it does not know would be
/// refused.
Result<std::vector<OutboxGroup>> Engine::Inside::freeze() {
  if (LostRows(device).isDue())
    return std::vector<OutboxGroup>{};
  return outbox.freeze(pushSize.now().changes, pushSize.now().bytes);
}

Result<effect::Send> Engine::Inside::buildRequest() {
  google::protobuf::Arena arena; // of hundreds of groups, which come and go as one
  v1::SyncRequest& message = *google::protobuf::Arena::CreateMessage<v1::SyncRequest>(&arena);
  device.database().forgetFailedReads();
  const std::int64_t elapsed = device.clock().elapsedMs();
  if (helloDue || elapsed - helloAtMs >= limits.helloMs) {
    helloDue = true; // until it is answered
    v1::Hello& hello = *message.mutable_hello();
    hello.set_protocol(protocolVersion);
    hello.set_device(static_cast<std::uint32_t>(metaNumber(device, "device")));
    const std::uint64_t given = metaUnsigned(device, "given_incarnation");
    hello.set_incarnation(given != 0 ? given : metaUnsigned(device, "incarnation"));
    hello.set_schema(schemaVersion);
    hello.set_app(appName);
  }
  std::vector<OutboxGroup> groups = std::exchange(frozen, {});
  if (groups.empty()) {
    LEADHAND_ASSIGN(groups, freeze());
  }
  message.set_columns(true);
  v1::Sync& sync = *message.mutable_sync();
  sync.set_epoch(inbox.epoch());
  asked = {inbox.cursor(), 0, groups.empty() ? 0 : groups.back().seq, true};
  sync.set_cursor(asked.cursor);
  sync.set_chain(inbox.chain());
  sync.set_acked_seq(outbox.ackedSeq());
  sync.set_max_bytes(pullBytes());
  const bool again = addPush(groups, sync) || groups.empty();
  // What may have been sent before may have been answered by an office that was restored since: then this
  // device's rows are not what the office takes them for, and they come whole.
  sync.set_no_echo(!again);
  std::size_t scopes = 0;
  const std::vector<ScopeState> loading = inbox.loading();
  // A row that is not here or can't be read is nothing to lay a patch on.
  const auto behind = inbox.behind();
  if (behind && !wholeRows && loading.empty() && inbox.bad() == 0 && !LostRows(device).isDue())
    sync.set_patches(1 + *behind);
  for (const ScopeState& scope : loading) {
    if (scopes++ == limits.backfillScopes)
      break;
    v1::Backfill& backfill = *sync.add_backfill();
    backfill.set_scope(std::string(scope.scope.raw()));
    backfill.set_generation(scope.generation);
    backfill.set_after(scope.after);
  }
  askForChecks(sync);
  report(sync);
  offerLost(sync);
  addTimes(groups, sync);
  // A cursor or an epoch that the disk could not say reads as 0: the office would take it for another
  // timeline.
  if (device.database().readFailed())
    return fail(ErrorCode::storeFailed, "a query");
  if (columns && !inFull)
    makeBrief(message);
  return packed(message);
}

std::uint32_t Engine::Inside::pullBytes() const {
  return costs() ? std::min(limits.meteredPullBytes, limits.pullBytes) : limits.pullBytes;
}

bool Engine::Inside::addPush(const std::vector<OutboxGroup>& groups, v1::Sync& sync) {
  bool mayHaveGone = false;
  std::uint64_t before = 0;
  for (const OutboxGroup& group : groups) {
    v1::Group& made = *sync.add_push();
    toWire(group, made);
    // The office makes the hash of a group from the one before; the first of a request carries the chain.
    if (std::exchange(before, group.seq) + 1 == group.seq && &group != &groups.front())
      made.clear_hash();
    mayHaveGone = mayHaveGone || group.again;
  }
  return mayHaveGone;
}

void Engine::Inside::addTimes(const std::vector<OutboxGroup>& groups, v1::Sync& sync) {
  asked.t1 = device.clock().now().ms;
  sync.set_t1(asked.t1);
  sync.set_clock_offset(device.clock().serverOffsetMs());
  sync.set_unsent(static_cast<std::uint32_t>(unsent(groups)));
}

/// What both sides know is left out towards an office that fills it in.
void Engine::Inside::makeBrief(v1::SyncRequest& message) const {
  v1::Sync& sync = *message.mutable_sync();
  if (sync.patches() != 0) {
    sync.set_echo(!sync.no_echo());
    sync.clear_no_echo();
    message.clear_columns();
  }
  if (sync.max_bytes() == EngineLimits{}.pullBytes)
    sync.clear_max_bytes();
  std::uint32_t pushed = 0;
  for (const v1::Group& group : sync.push())
    pushed += static_cast<std::uint32_t>(group.changes_size());
  if (sync.unsent() <= pushed)
    sync.clear_unsent();
  if (sync.chain().size() > briefHash)
    sync.mutable_chain()->resize(briefHash);
  if (sync.push_size() > 0)
    sync.mutable_push(0)->mutable_hash()->resize(briefHash);
}

Result<effect::Send> Engine::Inside::packed(const v1::SyncRequest& message) {
  effect::Send send{
      "POST", syncPath, packMessage(message, columns ? Layout::columns : Layout::plain), {}, ++number};
  // A word or two does not compress.
  const bool isPacked = !columns || message.ByteSizeLong() > send.body.size();
  if (!isPacked)
    send.body = message.SerializeAsString();
  LEADHAND_ASSIGN(send.headers, signedHeaders(device, keys, send.method, send.path, send.body));
  send.headers.emplace_back("Content-Type", protobufType);
  if (isPacked)
    send.headers.emplace_back("Content-Encoding", "zstd");
  send.headers.emplace_back("Accept", protobufType);
  send.headers.emplace_back("Accept-Encoding", "zstd");
  return send;
}

void Engine::Inside::request() {
  again = false;
  toldToWait = false;
  auto send = buildRequest();
  if (!send) {
    if (send.error().code == ErrorCode::notEnrolled)
      return stop(EngineState::idle, send.error());
    return retryLater(send.error());
  }
  sentAtMs = device.clock().elapsedMs();
  effects.emplace_back(std::move(*send));
  setTimer(limits.answerMs);
  enter(EngineState::requesting);
}

bool Engine::Inside::moreIsDue() const {
  return !pullComplete || again || pokedRev > inbox.cursor() || outbox.anyWaiting() || checksAreDue() ||
         degraded != toldDegraded || LostRows(device).isDue() || !inbox.loading().empty();
}

void Engine::Inside::keepColumns(bool reads) {
  if (columns == reads)
    return;
  columns = reads;
  keepMeta({{"office_columns", reads ? "1" : ""}});
}

void Engine::Inside::settleDown() {
  backoff.reset();
  barren = 0;
  // Nothing is waiting for a second try any more; the quiet look every few minutes is no attempt of
  // anybody's.
  keepState(EngineState::idle, 0);
  setTimer(limits.pollMs);
  if (!listening)
    listenForPokes();
  enter(EngineState::idle);
}

void Engine::Inside::listenForPokes() {
  auto headers = signedHeaders(device, keys, "GET", pokePath, {});
  if (!headers)
    return; // the next poll tries again
  headers->emplace_back("Accept", "text/event-stream");
  headers->emplace_back("Last-Event-ID", std::to_string(inbox.cursor()));
  listening = true;
  effects.emplace_back(effect::ListenForPokes{std::move(*headers)});
}

void Engine::Inside::retryLater(Error why, std::int64_t atLeastMs) {
  helloDue = true;
  pushSize.fallBack();
  toldToWait = atLeastMs > 0;
  const std::int64_t wait = std::max(backoff.next(device.random()), atLeastMs);
  keepError(std::move(why));
  keepState(EngineState::waitingToRetry, device.clock().now().ms + wait);
  setTimer(wait);
  enter(EngineState::waitingToRetry);
}

void Engine::Inside::stop(EngineState in, Error why) {
  helloDue = true;
  keepError(std::move(why));
  keepState(in, 0);
  if (in != EngineState::revoked)
    setTimer(limits.pollMs);
  enter(in);
}

void Engine::Inside::keepError(const std::optional<Error>& why) {
  error = why;
  keepMeta({{"last_error", error ? std::string(error->name()) : std::string()},
            {"last_error_where", error ? error->where : std::string()}});
}

void Engine::Inside::keepState(EngineState as, std::int64_t nextAttemptMs) {
  const bool waits = as == EngineState::waitingToRetry;
  keepMeta({{"engine_state", as == EngineState::idle ? std::string() : std::string(nameOf(as))},
            {"attempts", waits ? std::to_string(backoff.failures()) : std::string()},
            {"told_to_wait", waits && toldToWait ? std::string("1") : std::string()},
            {"next_attempt", nextAttemptMs > 0 ? std::to_string(nextAttemptMs) : std::string()}});
}

/// What stands there may be of an earlier process, so it is asked, not remembered. A store that can't take it
/// now is no reason to stop trying.
void Engine::Inside::keepMeta(const std::vector<std::pair<std::string_view, std::string>>& facts) {
  std::vector<std::pair<std::string_view, std::string>> differing;
  for (const auto& fact : facts)
    if (device.meta(fact.first).value_or(std::string()) != fact.second)
      differing.push_back(fact);
  if (differing.empty())
    return;
  Transaction transaction(device.database());
  Status kept = transaction.status();
  for (const auto& [key, value] : differing)
    if (kept)
      kept = device.setMeta(key, value);
  if (kept)
    (void)transaction.commit();
}

void Engine::Inside::enter(EngineState next) {
  if (next != EngineState::requesting) {
    frozen.clear();
    ahead.clear();
  }
  state = next;
  effects.emplace_back(effect::StateChanged{});
}

void Engine::Inside::setTimer(std::int64_t afterMs) {
  effects.emplace_back(effect::SetTimer{afterMs});
}

} // namespace leadhand::sync
