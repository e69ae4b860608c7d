// What the office says, and what the device makes of it.
#include "core/store/DeviceInside.h"
#include "sync/device/DeviceSigner.h"
#include "sync/device/EngineInside.h"
#include "sync/protocol/Codec.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace leadhand::sync {
namespace {

/// A page that asks to sign in, a proxy's error, another program: whoever answered, it was not the office.
Error strangersAnswer(const event::Replied& reply) {
  const std::string where = "HTTP " + std::to_string(reply.status);
  if (reply.status == 413)
    return Error{ErrorCode::requestTooLarge, where, {}};
  // 501 is no outage: a program that takes no requests of this kind is another program.
  if (reply.status == 429 || (reply.status >= 500 && reply.status != 501))
    return Error{ErrorCode::noContact, where, {}};
  return Error{ErrorCode::notOurServer, where, {}};
}

/// A storage that is full or broken in the office is nothing that this device's person can mend, and must not
/// read as this device's own.
std::optional<Error> officesOwnTrouble(const Error& refused) {
  switch (refused.code) {
  case ErrorCode::storeFull:
    return Error{ErrorCode::noContact, "the office's storage is full",
                 "your work is kept and goes out when the office has room"};
  case ErrorCode::storeFailed:
  case ErrorCode::storeBusy:
  case ErrorCode::storeReadOnly:
  case ErrorCode::storeDamaged:
  case ErrorCode::folderReadOnly:
    return Error{ErrorCode::noContact, "the office's storage refuses", {}};
  default:
    return std::nullopt;
  }
}

std::uint64_t rowsOf(const InPage& page) {
  auto rows =
      static_cast<std::uint64_t>(std::count_if(page.items.begin(), page.items.end(), [](const InItem& item) {
        return std::holds_alternative<InRow>(item) || std::holds_alternative<InPatch>(item);
      }));
  for (const InBackfill& portion : page.backfill)
    rows += portion.rows.size();
  return rows;
}

} // namespace

ErrorCode codeNamed(std::string_view name, ErrorCode otherwise) {
  for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i)
    if (errorName(static_cast<ErrorCode>(i)) == name)
      return static_cast<ErrorCode>(i);
  return otherwise;
}

Result<v1::SyncReply> Engine::Inside::read(const event::Replied& reply) {
  if (reply.status == 0)
    return tl::unexpected(Error{reply.code, device.meta("server").value_or(std::string()), {}});
  if (reply.contentType.rfind(protobufType, 0) != 0) {
    const Error why = strangersAnswer(reply);
    if (why.code == ErrorCode::requestTooLarge)
      pushSize.refused();
    return tl::unexpected(why);
  }
  v1::SyncReply answer;
  if (!isPacked(reply.body)) // with the checksum, so that no bit has flipped
    return fail(ErrorCode::badReply, "zstd");
  if (const Status whole = unpackMessage(reply.body, answer); !whole)
    return fail(ErrorCode::badReply, whole.error().where);
  if (answer.answer_case() == v1::SyncReply::ANSWER_NOT_SET && !answer.has_welcome())
    return fail(ErrorCode::badReply, "empty");
  return answer;
}

void Engine::Inside::obey(const v1::SyncReply& reply, const event::Replied& carried) {
  if (reply.has_welcome())
    adoptWelcome(reply.welcome());
  if (!reply.has_ok()) { // what it says may turn the work that was to follow
    ahead.clear();
    // Where the disk refuses, the word before it is said again, which is as good.
    (void)keepWelcome();
  }
  switch (reply.answer_case()) {
  case v1::SyncReply::kOk:
    return accept(reply.ok());
  case v1::SyncReply::kNewEpoch:
    return newEpoch(reply.new_epoch());
  case v1::SyncReply::kResync:
    return resync(reply);
  case v1::SyncReply::kFork:
    return fork(reply.fork().device());
  case v1::SyncReply::kReenrol:
    if (reply.reenrol().device() != 0) // another copy of this phone has been heard since
      return fork(reply.reenrol().device());
    return stop(EngineState::revoked, Error{ErrorCode::notEnrolled, {}, "ask the office for a new code"});
  case v1::SyncReply::kUpgrade:
    return stop(EngineState::needsUpdate, Error{ErrorCode::appTooOld, {}, {}});
  case v1::SyncReply::kExpect: {
    inFull = true;
    const std::uint64_t seq = reply.expect().seq();
    return goOn(outbox.resendAfter(seq > 0 ? seq - 1 : 0), false);
  }
  case v1::SyncReply::kRetryAfter:
    return retryLater(Error{ErrorCode::noContact, "the office is busy", {}},
                      std::max<std::int64_t>({reply.retry_after().ms(), carried.retryAfterMs, 1}));
  case v1::SyncReply::kRefused:
    return refused(reply.refused(), carried);
  case v1::SyncReply::ANSWER_NOT_SET:
    return goOn({}, false);
  }
  retryLater(Error{ErrorCode::badReply, "an answer of a newer version", {}});
}

void Engine::Inside::adoptWelcome(const v1::Welcome& welcome) {
  helloDue = false;
  helloAtMs = device.clock().elapsedMs();
  pushSize.offer({welcome.max_groups(), welcome.max_push_bytes()});
  welcomeToKeep = welcome;
}

Status Engine::Inside::keepWelcome() {
  const auto kept = std::exchange(welcomeToKeep, std::nullopt);
  if (!kept)
    return {};
  Transaction transaction(device.database());
  LEADHAND_TRY(transaction.status());
  if (kept->lease_until() > 0 && kept->lease_until() != metaNumber(device, "lease_until"))
    LEADHAND_TRY(device.setMeta("lease_until", std::to_string(kept->lease_until())));
  if (kept->incarnation() != 0)
    LEADHAND_TRY(device.setMeta("given_incarnation", std::to_string(kept->incarnation())));
  return transaction.commit();
}

void Engine::Inside::accept(const v1::SyncOk& ok) {
  const auto page = fromWire(ok);
  if (!page)
    return retryLater(Error{ErrorCode::badReply, page.error().where, {}});
  const std::uint64_t before = inbox.cursor();
  const std::uint64_t ackedBefore = outbox.ackedSeq();
  if (ok.cursor() < before)
    return retryLater(Error{ErrorCode::badReply, "cursor", {}});
  if (!isBelievable(*page)) {
    pullComplete = false;
    return goOn({}, false);
  }
  device.database().forgetFailedReads();
  if (mayRunAhead(ok, *page) && runAhead(ok, *page))
    return;
  ranAhead = 0;
  bool fits = true;
  if (const Status kept = storeOrForget(ok, *page, fits); !kept)
    return retryLater(kept.error());
  wholeRows = !fits;
  inFull = false;
  if (fits)
    noteLeft(page->complete);
  if (!fits) {
    readUncompared();
    pullComplete = false;
    return goOn({}, false);
  }
  received += rowsOf(*page);
  stored(ok);
  // A verdict that was known already is no progress.
  goOn({}, outbox.ackedSeq() > ackedBefore || ok.backfill_size() > 0 || ok.lists_size() > 0 ||
               ok.refetched_size() > 0 || ok.salvaged() > 0 || ok.has_swept() || ok.cursor() > before);
}

/// What was noted of a page that has not been kept counts for nothing.
Status Engine::Inside::storeOrForget(const v1::SyncOk& ok, const InPage& page, bool& fits) {
  auto noted = std::tuple(lists, refetch, refetchAsked, checks, differed, degraded, sweep);
  Status kept = store(ok, page, fits);
  if (!kept) {
    std::tie(lists, refetch, refetchAsked, checks, differed, degraded, sweep) = std::move(noted);
    readUncompared();
  }
  return kept;
}

void Engine::Inside::stored(const v1::SyncOk& ok) {
  device.notice({}); // what was gathered while the transaction was open
  pullComplete = ok.complete();
  clockTried = false;
  keepError(std::nullopt);
  backoff.reset();
  keepState(EngineState::idle, 0);
}

Status Engine::Inside::store(const v1::SyncOk& ok, const InPage& page, bool& fits) {
  // Verdicts, rows, cursor and scopes in one transaction (R6): a process that dies here has seen nothing.
  Transaction transaction(device.database());
  LEADHAND_TRY(transaction.status());
  LEADHAND_TRY(keepWelcome());
  std::vector<OutboxVerdict> verdicts;
  for (const v1::PushResult& result : ok.results()) {
    verdicts.push_back(fromWire(result));
    if (!verdicts.back().arrivedAt)
      verdicts.back().arrivedAt.ms = ok.t2() != 0 ? ok.t2() : device.clock().now().ms;
  }
  const std::uint64_t answered = outbox.ackedSeq();
  std::vector<Outbox::Unheard> unheard;
  Inbox::Moved moved{comparedTo == 0 ? asked.cursor : comparedTo, {}};
  if (!verdicts.empty())
    LEADHAND_TRY(outbox.settle(verdicts, &unheard, &moved.scopes));
  const std::uint64_t newlySent = outbox.ackedSeq() - answered;
  LEADHAND_TRY(inbox.apply(page, &fits, &moved));
  if (!fits)
    return {};
  LEADHAND_TRY(noteReported());
  LEADHAND_TRY(noteOffered(ok));
  LEADHAND_TRY(check(page, unheard.empty()));
  LEADHAND_TRY(compareFolds(ok, moved.scopes, unheard.empty()));
  for (const Outbox::Unheard& row : unheard)
    refetch.push_back({static_cast<std::uint32_t>(row.kind), row.id, {}});
  if (page.complete)
    LEADHAND_TRY(forgetCovered(ok.durable_rev(), ok.t3()));
  // What a backup covers may leave this device's disk (BlobLedger).
  if (ok.durable_rev() != metaUnsigned(device, "durable_rev"))
    LEADHAND_TRY(device.setMeta("durable_rev", std::to_string(ok.durable_rev())));
  if (ok.has_backup())
    LEADHAND_TRY(keepBackupNote(ok.backup()));
  if (!held) // which has waited here
    LEADHAND_TRY(correctClock(ok.t2(), ok.t3()));
  LEADHAND_TRY(device.setMeta("last_contact", std::to_string(device.clock().now().ms)));
  // What the next request pushes is frozen by the way: a month's work waits for the disk once a request.
  std::vector<OutboxGroup> next;
  std::vector<OutboxGroup> behind;
  if (newlySent > 0)
    LEADHAND_TRY(freezeOn(next, behind));
  LEADHAND_TRY(transaction.commit());
  frozen = std::move(next);
  ahead = std::move(behind);
  sent += newlySent;
  return {};
}

/// What the sync centre of the office's people shows of the backups.
Status Engine::Inside::keepBackupNote(const v1::BackupNote& note) {
  const std::string at = std::to_string(note.at());
  const std::string overdue = note.overdue() ? "1" : "0";
  if (device.meta("office_backup_at") != at)
    LEADHAND_TRY(device.setMeta("office_backup_at", at));
  return device.meta("office_backup_overdue") == overdue ? Status{}
                                                         : device.setMeta("office_backup_overdue", overdue);
}

/// The sweep reads the whole outbox, so it waits until there is something new to find: a backup that covers
/// more, or half a day gone by. By the office's clock: this one may be years ahead until it is corrected.
Status Engine::Inside::forgetCovered(std::uint64_t durableRev, std::int64_t officeMs) {
  const std::int64_t now = officeMs != 0 ? officeMs : device.clock().now().ms;
  const std::int64_t sweptAt = metaNumber(device, "swept_at");
  const bool isDue =
      durableRev != metaUnsigned(device, "swept_to") || now - sweptAt >= limits.helloMs || now < sweptAt;
  if (!isDue || outbox.anyWaiting())
    return {};
  LEADHAND_TRY(outbox.forgetCovered(durableRev, Instant{now}));
  LEADHAND_TRY(device.setMeta("swept_at", std::to_string(now)));
  return device.setMeta("swept_to", std::to_string(durableRev));
}

Status Engine::Inside::correctClock(std::int64_t t2, std::int64_t t3) {
  if (t2 == 0 || t3 < t2)
    return {};
  const std::int64_t t4 = device.clock().now().ms;
  const std::int64_t off = ((t2 - asked.t1) + (t3 - t4)) / 2;
  const std::int64_t away = (t4 - asked.t1) - (t3 - t2);
  // The measure is no better than half of the way there and back; within that the clock is right already.
  const bool isRight = std::abs(off) <= away / 2 + 20;
  if (isRight && device.meta("clock_offset_ms"))
    return {};
  const std::int64_t total = device.clock().serverOffsetMs() + (isRight ? 0 : off);
  device.clock().setServerOffsetMs(total);
  return device.setMeta("clock_offset_ms", std::to_string(total));
}

void Engine::Inside::newEpoch(const v1::NewEpoch& told) {
  const auto turn = [&]() -> Status {
    Transaction transaction(device.database());
    LEADHAND_TRY(transaction.status());
    LostRows lost(device);
    LEADHAND_TRY(lost.keepHeard(told.restore_rev()));
    LEADHAND_TRY(outbox.resendAfter(told.last_seq()));
    if (told.last_seq() == 0)
      LEADHAND_TRY(outbox.resendOfEarlierNumber(told.restore_rev()));
    const std::uint64_t restored = told.restore_rev();
    // The chain at the cursor may belong to a timeline that is no more: the pair begins anew below it.
    LEADHAND_TRY(inbox.begin(told.epoch(), std::min(inbox.cursor(), restored)));
    LEADHAND_TRY(inbox.doubtGrants(restored));
    LEADHAND_TRY(lost.begin(restored));
    if (lost.next(1).empty())
      LEADHAND_TRY(lost.finish());
    // A folder that was set back may have gone on for a while under numbers that this device holds otherwise.
    LEADHAND_TRY(device.setMeta("checked_at", "0"));
    LEADHAND_TRY(allCompared(false)); // as far as folds go; the digests of all are asked for
    return transaction.commit();
  };
  if (told.epoch() <= inbox.epoch())
    return retryLater(Error{ErrorCode::badReply, "epoch", {}});
  const Status turned = turn();
  device.notice({});
  pullComplete = false;
  helloDue = true;
  goOn(turned, true);
}

void Engine::Inside::fork(std::uint32_t given) {
  const auto turn = [&]() -> Status {
    Transaction transaction(device.database());
    LEADHAND_TRY(transaction.status());
    LEADHAND_TRY(device.setMeta("device", std::to_string(given)));
    LEADHAND_TRY(device.setMeta("given_incarnation", "0"));
    LEADHAND_TRY(outbox.restamp());
    return transaction.commit();
  };
  if (given == 0)
    return retryLater(Error{ErrorCode::badReply, "device", {}});
  const Status turned = turn();
  helloDue = true;
  goOn(turned, false);
}

void Engine::Inside::resync(const v1::SyncReply& reply) {
  helloDue = true;
  pullComplete = false;
  if (!reply.has_welcome()) // its revision is where the new start begins
    return goOn({}, false);
  const auto begin = [&]() -> Status {
    Transaction transaction(device.database());
    LEADHAND_TRY(transaction.status());
    LEADHAND_TRY(inbox.begin(reply.welcome().epoch(), reply.welcome().rev()));
    // What moved between the old cursor and this one comes by no feed: the digests of all show it.
    LEADHAND_TRY(device.setMeta(metaKey::checkedAt, "0"));
    LEADHAND_TRY(allCompared(false));
    // Nor does a grant that was taken meanwhile: whatever the next answer does not give again is over.
    LEADHAND_TRY(inbox.doubtGrants(0));
    return transaction.commit();
  };
  const Status begun = begin();
  device.notice({});
  goOn(begun, false);
}

void Engine::Inside::refused(const v1::Refused& why, const event::Replied& carried) {
  const Error error{codeNamed(why.code(), ErrorCode::badReply), why.where(), {}};
  switch (error.code) {
  case ErrorCode::deviceRevoked:
  case ErrorCode::notEnrolled:
    return stop(EngineState::revoked, error);
  case ErrorCode::appTooOld:
    return stop(EngineState::needsUpdate, error);
  case ErrorCode::clockRefused:
    if (carried.serverTimeMs > 0) {
      const std::int64_t total =
          device.clock().serverOffsetMs() + carried.serverTimeMs - device.clock().now().ms;
      device.clock().setServerOffsetMs(total);
      const Status kept = device.setMeta("clock_offset_ms", std::to_string(total));
      // At once only the first time; a clock that was set once more meanwhile is right at the next try.
      if (!std::exchange(clockTried, true))
        return goOn(kept, false);
    }
    return retryLater(error);
  case ErrorCode::requestTooLarge:
    pushSize.refused();
    return retryLater(error, carried.retryAfterMs);
  case ErrorCode::signatureRefused:
  case ErrorCode::badRequest:
    if (columns &&
        error.code ==
            ErrorCode::badRequest) { // an office that was set back to a version which does not know them
      keepColumns(false);
      return goOn({}, false);
    }
    // Asking again soon would only be refused again; a person may still ask at any time.
    retryLater(error, carried.retryAfterMs);
    return setTimer(limits.pollMs);
  default:
    return retryLater(officesOwnTrouble(error).value_or(error), carried.retryAfterMs);
  }
}

void Engine::Inside::goOn(Status done, bool progress) {
  if (!done)
    return retryLater(done.error());
  barren = progress ? 0 : barren + 1;
  if (!moreIsDue() && !helloDue)
    return settleDown();
  if (barren >= limits.barrenRounds) {
    barren = 0;
    return retryLater(Error{ErrorCode::badReply, "no progress", {}});
  }
  request();
}

} // namespace leadhand::sync
