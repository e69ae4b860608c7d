#pragma once
#include "core/store/Inbox.h"
#include "core/store/LostRows.h"
#include "core/store/Outbox.h"
#include "core/store/SelfCheck.h"
#include "sync/device/Backoff.h"
#include "sync/device/Engine.h"
#include "sync/device/PushSize.h"
#include "sync/protocol/leadhand.pb.h"

#include <map>
#include <optional>
#include <set>

namespace leadhand::sync {

/// A catalogue code by its stable name; `otherwise` for one that this build does not know.
[[nodiscard]] ErrorCode codeNamed(std::string_view name, ErrorCode otherwise);

/// What an Engine consists of. Only the engine's own files look inside.
struct Engine::Inside {
  Inside(DeviceStore& deviceStore, KeyStore& keyStore, EngineLimits engineLimits, Connectivity* network);

  // --- what makes it move (Engine.cpp)
  void started();
  void moved();  ///< there may be something to do
  void wanted(); ///< a person asks, or the network came back: no waiting for the backoff
  void poked(std::uint64_t rev);
  void pokesEnded();
  void timerFired();
  void replied(const event::Replied& reply);

  void request();
  [[nodiscard]] std::size_t unsent(const std::vector<OutboxGroup>& groups);
  /// What the next request pushes. While rows are offered to a restored office, nothing is.
  [[nodiscard]] Result<std::vector<OutboxGroup>> freeze();
  [[nodiscard]] Result<effect::Send> buildRequest();
  /// True: some of it may have been sent before.
  bool addPush(const std::vector<OutboxGroup>& groups, v1::Sync& sync);
  /// The network costs money; as a rule it is slow.
  [[nodiscard]] bool costs() const { return connectivity && connectivity->reach() == Reach::metered; }
  [[nodiscard]] std::uint32_t pullBytes() const;
  void addTimes(const std::vector<OutboxGroup>& groups, v1::Sync& sync);
  void makeBrief(v1::SyncRequest& message) const;
  [[nodiscard]] Result<effect::Send> packed(const v1::SyncRequest& message);
  void settleDown(); ///< nothing is due: wait for a poke, a save or the next poll
  void retryLater(Error why, std::int64_t atLeastMs = 0);
  void stop(EngineState in, Error why);
  void enter(EngineState next);
  void keepError(const std::optional<Error>& why);
  /// What the next process has to know, in one write and only where it differs from what stands there: the
  /// state by its name, failed attempts in a row, when the next one is due (0: none is).
  void keepState(EngineState as, std::int64_t nextAttemptMs);
  void keepMeta(const std::vector<std::pair<std::string_view, std::string>>& facts);
  /// Takes up where the process before this one stopped. True: it waits, as that one did.
  [[nodiscard]] bool resumed();
  void setTimer(std::int64_t afterMs);
  void listenForPokes();
  [[nodiscard]] bool moreIsDue() const;
  /// Whether the office reads columns outlives the process: the first request of the next one is long.
  void keepColumns(bool reads);

  // --- what the office says (EngineReply.cpp)
  [[nodiscard]] Result<v1::SyncReply> read(const event::Replied& reply);
  void obey(const v1::SyncReply& reply, const event::Replied& carried);
  void adoptWelcome(const v1::Welcome& welcome);
  [[nodiscard]] Status keepWelcome();
  void accept(const v1::SyncOk& ok);
  /// `fits`: as of Inbox::apply; then nothing was stored.
  [[nodiscard]] Status store(const v1::SyncOk& ok, const InPage& page, bool& fits);
  [[nodiscard]] Status storeOrForget(const v1::SyncOk& ok, const InPage& page, bool& fits);
  void stored(const v1::SyncOk& ok);
  /// Frozen by the way: `next` for the request that follows at once, `behind` for the one after it.
  [[nodiscard]] Status freezeOn(std::vector<OutboxGroup>& next, std::vector<OutboxGroup>& behind);
  [[nodiscard]] Status forgetCovered(std::uint64_t durableRev, std::int64_t officeMs);
  [[nodiscard]] Status keepBackupNote(const v1::BackupNote& note);
  [[nodiscard]] Status correctClock(std::int64_t t2, std::int64_t t3);
  void newEpoch(const v1::NewEpoch& told);
  void fork(std::uint32_t number);
  void resync(const v1::SyncReply& reply);
  void refused(const v1::Refused& why, const event::Replied& carried);
  // --- a month's work goes out while the answers to it are stored (EngineAhead.cpp)
  [[nodiscard]] bool mayRunAhead(const v1::SyncOk& ok, const InPage& page) const;
  /// The next request, as if the answer were stored already but for acked_seq: what is not on this disk the
  /// office must keep. False: it could not be made.
  [[nodiscard]] bool runAhead(const v1::SyncOk& ok, const InPage& page);
  [[nodiscard]] Result<effect::Send> packAhead(const v1::SyncOk& ok);
  void storeHeld();
  // --- rows that a restored office lacks (EngineCheck.cpp)
  void offerLost(v1::Sync& sync);
  [[nodiscard]] Status noteOffered(const v1::SyncOk& ok);

  // --- self-checks (EngineCheck.cpp)
  /// The same scopes, lists and rows go into each request until the office has answered them.
  void askForChecks(v1::Sync& sync);
  /// What the page says of digests and lists; what differs is asked for in the next request.
  /// `judges`: the digests are of the rows as they stand here; else rows are still to be asked for.
  [[nodiscard]] Status check(const InPage& page, bool judges);
  [[nodiscard]] Status judge(const InDigest& digest);
  [[nodiscard]] Status keepDegraded();
  // --- what this device tells of itself (EngineReport.cpp)
  void report(v1::Sync& sync);
  /// The office has heard it.
  [[nodiscard]] Status noteReported();
  [[nodiscard]] Status noteRepaired(std::size_t rows);
  /// Which lists are being walked, and how far: the next process goes on there.
  [[nodiscard]] Status keepRepairs();
  void readRepairs();
  /// The page's folds against the own ones; where they differ, the digests behind them are asked for.
  [[nodiscard]] Status compareFolds(const v1::SyncOk& ok, const std::set<Id>& moved, bool judges);
  /// What one answer to a sweep leaves to be done.
  [[nodiscard]] Status noteSwept(const v1::SyncOk& ok, const std::set<Id>& moved);
  [[nodiscard]] bool foldsAgree(const v1::SyncOk& ok, bool all) const;
  [[nodiscard]] Status noteAgreement(bool all);
  /// Everything up to the cursor has been compared.
  [[nodiscard]] Status allCompared(bool all);
  [[nodiscard]] Status keepUncompared(std::uint64_t from);
  void askForFolds(v1::Sync& sync);
  void readUncompared();
  /// Work that would never be sent is found once a day, and what earlier comparisons said is read.
  void auditAtStart();
  /// False: the page takes away more than can be believed at once, and the office is asked again.
  [[nodiscard]] bool isBelievable(const InPage& page);
  void noteLeft(bool isComplete);
  [[nodiscard]] bool checksAreDue() const {
    return !lists.empty() || !refetch.empty() || !checks.empty() || sweep;
  }
  /// The same exchange goes on at once, unless it has come to nothing too often.
  void goOn(Status done, bool progress);

  DeviceStore& device;
  KeyStore& keys;
  EngineLimits limits;
  Connectivity* connectivity;
  Outbox outbox;
  Inbox inbox;
  Backoff backoff;
  Backoff pokeBackoff;

  EngineState state = EngineState::idle;
  std::optional<Error> error;
  std::vector<Effect> effects;
  std::uint64_t number = 0;   ///< of the last request
  std::int64_t sentAtMs = 0;  ///< boot-time clock, when it went out
  std::int64_t helloAtMs = 0; ///< boot-time clock, of the last good HELLO
  std::uint64_t pokedRev = 0;
  std::uint64_t received = 0; ///< rows taken from the office
  std::uint64_t sent = 0;     ///< groups whose answer was stored here
  std::size_t waiting = 0;    ///< changes, when they were last counted
  int uncounted = 0;          ///< requests until they are counted again
  PushSize pushSize;
  /// What the request that is out has asked for.
  struct Asked {
    std::uint64_t cursor = 0;
    std::int64_t t1 = 0;       ///< corrected clock, when it went out
    std::uint64_t lastSeq = 0; ///< of what it pushes; 0: nothing
    bool folds = true;
  };
  Asked asked;
  /// An answer of verdicts alone that is not stored yet, while the request after it is out.
  struct Held {
    v1::SyncOk ok;
    InPage page;
    Asked asked; ///< it was the answer to this
    Asked out;   ///< the request that is out meanwhile
  };
  std::optional<Held> held;
  int ranAhead = 0;                         ///< requests in a row
  std::optional<v1::Welcome> welcomeToKeep; ///< with the answer that carried it
  std::vector<OutboxGroup> frozen;          ///< with the last answer, for the request that follows it at once
  std::vector<OutboxGroup> ahead;           ///< for the request behind that one
  int barren = 0;
  bool helloDue = true;
  bool again = false;   ///< something happened while a request was out
  bool columns = false; ///< the office reads them
  bool inFull = false;  ///< it could not tell what the last request left out
  bool pullComplete = false;
  bool wholeRows = false; ///< the last page's patches did not fit what stands here
  bool listening = false;
  bool toldToWait = false;
  std::map<Id, std::string> lists; ///< scopes that differ, with where their list goes on
  std::vector<SelfCheck::Different> refetch;
  std::size_t refetchAsked = 0;
  std::set<Id> checks;       ///< repaired: their digests are wanted again
  std::set<Id> differed;     ///< at the last comparison
  std::set<Id> degraded;     ///< at the last two
  std::set<Id> toldDegraded; ///< as the office heard it last: it is told of the mending too
  bool allAsked = false;     ///< this request asks for all digests
  /// Folds have differed: the scopes behind them are gone through, in their order.
  struct Sweep {
    bool all = false;
    Id after;
    std::uint64_t from = 0; ///< the cursor at its first answer; 0: it has none yet
    std::set<Id> listed;
    std::set<Id> later; ///< touched since then
  };
  std::optional<Sweep> sweep;
  std::optional<std::string> reported; ///< what this request tells
  std::uint64_t repairsTold = 0;       ///< by it
  bool sweepAsked = false;             ///< by this request
  std::set<Id> touched;                ///< scopes that moved since the last comparison
  std::uint64_t comparedTo = 0;        ///< the revision up to which all was compared; 0: the cursor
  std::vector<std::uint64_t> offered;  ///< revisions of the rows that this request offers
  bool offerEnded = false;             ///< there was nothing left to offer
  std::string doubt;                   ///< what the last page would have taken away
  SelfCheck::Leaving leavingNow;       ///< what the page that is being kept takes
  SelfCheck::Leaving leftInPull;       ///< what earlier pages of this pull have taken
  bool believedInPull = false;         ///< the office was asked again in this pull, and said the same
  bool clockTried = false;             ///< the office's time was taken once since the last good answer
};

} // namespace leadhand::sync
