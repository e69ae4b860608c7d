// A month's work goes out in hundreds of requests: while the answer to one is stored, the next is on its way.
#include "sync/device/EngineInside.h"
#include "sync/protocol/Codec.h"

#include <algorithm>
#include <utility>

namespace leadhand::sync {
namespace {

bool bringsOnlyVerdicts(const v1::SyncOk& ok, const InPage& page) {
  return ok.complete() && page.items.empty() && ok.backfill_size() == 0 && ok.digests_size() == 0 &&
         ok.lists_size() == 0 && ok.refetched_size() == 0 && ok.salvaged() == 0 && !ok.has_all_fold() &&
         !ok.has_swept();
}

/// Each of them gives its rows their revisions, and nothing has to be asked for.
bool allAreClean(const v1::SyncOk& ok) {
  return std::all_of(ok.results().begin(), ok.results().end(),
                     [](const v1::PushResult& result) { return result.clean(); });
}

} // namespace

/// Only while nothing is under way but plain new work, so that the request depends on nothing in the answer
/// before it: what may have gone out before is never answered clean, and while there is something to offer
/// nothing is frozen. The last one waits as ever: it is the one that compares.
bool Engine::Inside::mayRunAhead(const v1::SyncOk& ok, const InPage& page) const {
  if (ahead.empty() || ranAhead >= limits.runAhead || ahead.front().seq != asked.lastSeq + 1)
    return false;
  if (!bringsOnlyVerdicts(ok, page) || !allAreClean(ok) || ok.results_size() == 0 ||
      ok.results(ok.results_size() - 1).seq() != asked.lastSeq)
    return false;
  const bool isHello = helloDue || welcomeToKeep || device.clock().elapsedMs() - helloAtMs >= limits.helloMs;
  const bool isAsking = allAsked || sweepAsked || refetchAsked != 0 || !offered.empty() || offerEnded ||
                        reported || checksAreDue() || degraded != toldDegraded;
  return !isHello && !isAsking && columns && !inFull && inbox.loading().empty() && inbox.bad() == 0 &&
         outbox.anyFresh();
}

Result<effect::Send> Engine::Inside::packAhead(const v1::SyncOk& ok) {
  google::protobuf::Arena arena;
  v1::SyncRequest& message = *google::protobuf::Arena::CreateMessage<v1::SyncRequest>(&arena);
  message.set_columns(true);
  v1::Sync& sync = *message.mutable_sync();
  sync.set_epoch(inbox.epoch());
  sync.set_cursor(ok.cursor());
  sync.set_chain(ok.chain());
  sync.set_acked_seq(outbox.ackedSeq());
  sync.set_heard_seq(asked.lastSeq);
  sync.set_max_bytes(pullBytes());
  (void)addPush(ahead, sync);
  sync.set_no_echo(true);
  sync.set_patches(1);
  sync.set_unchecked(1); // it compares nothing, and names no scope for it
  asked = {ok.cursor(), 0, ahead.back().seq, false};
  addTimes(ahead, sync);
  if (device.database().readFailed())
    return fail(ErrorCode::storeFailed, "a query");
  makeBrief(message);
  return packed(message);
}

bool Engine::Inside::runAhead(const v1::SyncOk& ok, const InPage& page) {
  Held now{ok, page, asked, {}};
  auto send = packAhead(ok);
  if (!send) {
    asked = now.asked;
    return false;
  }
  now.out = asked;
  held.emplace(std::move(now));
  ahead.clear();
  ++ranAhead;
  sentAtMs = device.clock().elapsedMs();
  effects.emplace_back(std::move(*send));
  setTimer(limits.answerMs);
  effects.emplace_back(effect::AnswerHeld{});
  return true;
}

void Engine::Inside::storeHeld() {
  asked = held->asked;
  bool fits = true; // a page without rows has no patch that might not
  const Status kept = storeOrForget(held->ok, held->page, fits);
  asked = held->out;
  const Held done = *std::exchange(held, std::nullopt);
  if (kept) {
    noteLeft(done.page.complete);
    return stored(done.ok);
  }
  // What is under way is asked for once more: nothing of it counts before this is stored.
  retryLater(kept.error());
}

/// What goes out next depends on which request is out already.
Status Engine::Inside::freezeOn(std::vector<OutboxGroup>& next, std::vector<OutboxGroup>& behind) {
  if (!held) {
    const bool isFrozen = !ahead.empty() && ahead.front().seq == outbox.ackedSeq() + 1;
    if (isFrozen) {
      next = std::move(ahead);
    } else {
      LEADHAND_ASSIGN(next, freeze());
    }
    ahead.clear();
    if (next.empty())
      return {};
  }
  if (limits.runAhead == 0 || !outbox.anyFresh())
    return {};
  LEADHAND_ASSIGN(behind, outbox.freeze(pushSize.now().changes, pushSize.now().bytes,
                                        held ? held->out.lastSeq : next.back().seq));
  return {};
}

} // namespace leadhand::sync
