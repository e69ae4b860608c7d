#pragma once
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace leadhand::sync {

/// What happened. The engine has no thread, clock or socket of its own: it is stepped.
namespace event {
struct Started {};     ///< the process has come up
struct WorkWritten {}; ///< the outbox has something new
struct SyncAsked {};   ///< a person wants it now
/// The office says that something moved, up to `rev` (0: it did not say).
struct Poked {
  std::uint64_t rev = 0;
};
struct PokesEnded {}; ///< the poke stream is gone; a sync opens it again
struct NetworkChanged {
  bool reachable = true;
};
struct TimerFired {};
struct StoreAnswer {}; ///< see effect::AnswerHeld
/// The answer to the one request in flight. `status` 0: no contact; `code` says why (noContact,
/// certificateRefused, badReply when it was cut).
struct Replied {
  int status = 0;
  std::string body;
  std::string contentType;
  ErrorCode code = ErrorCode::noContact;
  std::int64_t retryAfterMs = 0;
  std::int64_t serverTimeMs = 0; ///< from the header X-Leadhand-Time; 0: not said
  std::uint64_t number = 0;      ///< of the Send that it answers; 0: whichever is in flight
};
} // namespace event
using Event =
    std::variant<event::Started, event::WorkWritten, event::SyncAsked, event::Poked, event::PokesEnded,
                 event::NetworkChanged, event::TimerFired, event::Replied, event::StoreAnswer>;

/// What is to be done.
namespace effect {
struct Send {
  std::string method;                                       ///< POST
  std::string path;                                         ///< /v1/sync
  std::string body;                                         ///< protobuf, zstd-compressed
  std::vector<std::pair<std::string, std::string>> headers; ///< signature, content type and encoding
  std::uint64_t number = 0; ///< an answer that carries another number came too late and is ignored
};
struct SetTimer {
  std::int64_t afterMs = 0;
}; ///< replaces the one before
struct ListenForPokes {
  std::vector<std::pair<std::string, std::string>> headers;
}; ///< GET /v1/poke
struct StateChanged {};
/// The last answer is heard and not stored yet, so that the request before this can be on its way meanwhile:
/// StoreAnswer is wanted once it is. Whatever other event comes first stores it too.
struct AnswerHeld {};
} // namespace effect
using Effect = std::variant<effect::Send, effect::SetTimer, effect::ListenForPokes, effect::StateChanged,
                            effect::AnswerHeld>;

enum class EngineState { idle, requesting, waitingToRetry, revoked, needsUpdate };
/// idle, requesting, waiting, revoked, needs_update: as it is stored and shown.
[[nodiscard]] std::string_view nameOf(EngineState state);

/// Tunables of the device's engine.
struct EngineLimits {
  std::size_t pushChanges = 500; ///< of the first request, and of the first after trouble
  std::size_t pushBytes = 256 * 1024;
  std::size_t mostPushChanges = 2000; ///< while answers come quickly over a network that costs nothing
  std::size_t mostPushBytes = 1024 * 1024;
  std::int64_t quickMs = 1000; ///< an answer within this time is a quick one
  std::uint32_t pullBytes = 1024 * 1024;
  std::uint32_t meteredPullBytes = 128 * 1024; ///< over a network that costs money, as a rule a slow one
  std::int64_t retryFirstMs = 1000;
  std::int64_t retryMostMs = 5 * 60 * 1000;
  std::int64_t toldMostMs = 24LL * 60 * 60 * 1000; ///< the longest Retry-After that is believed
  std::int64_t pollMs = 15 * 60 * 1000;
  std::int64_t answerMs = 3 * 60 * 1000;        ///< after that a request counts as lost
  std::int64_t helloMs = 12LL * 60 * 60 * 1000; ///< how long one HELLO stands
  int runAhead = 16;              ///< requests in a row that go out while the answer before them is stored
  std::size_t backfillScopes = 8; ///< scopes asked for in one request
  int barrenRounds = 3; ///< answers in a row that bring nothing while more is due: then it backs off
};

/// The device's side of the protocol, sans-IO: `step(event) -> effects`. The same class runs in the app, in
/// the command line and in tests. It reads and writes its DeviceStore (meta keys: epoch, cursor, device,
/// incarnation, person, person_name, role, company, server, last_contact, lease_until, clock_offset_ms and,
/// so that they outlive the process, engine_state, attempts, told_to_wait, next_attempt, last_error,
/// last_error_where; numbers in decimal digits, times in UTC milliseconds). While a request is
/// out a timer is set too, so that an answer which never comes ends like one that was lost.
class Engine {
 public:
  /// `connectivity` null: a network that costs nothing.
  Engine(DeviceStore& store, KeyStore& keys, EngineLimits limits = {}, Connectivity* connectivity = nullptr);
  ~Engine();
  [[nodiscard]] std::vector<Effect> step(const Event& event);

  [[nodiscard]] EngineState state() const;
  /// Nothing to send, nothing to load, pull complete.
  [[nodiscard]] bool settled() const;
  /// Why the last exchange failed, or nothing. Cleared by the next good one.
  [[nodiscard]] const Error* lastError() const;
  /// The office said when to come back; asking earlier would only be refused again.
  [[nodiscard]] bool toldToWait() const;
  /// Rows that the office has sent and the store has taken, since this engine began.
  [[nodiscard]] std::uint64_t received() const;
  /// Groups of this device's work whose answer this engine has stored: what another process on the same
  /// folder has sent meanwhile is not counted.
  [[nodiscard]] std::uint64_t sent() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

/// Enrolment, sans-IO too: the body to POST to /v1/enrol and what to make of the answer.
class Enrolment {
 public:
  Enrolment(DeviceStore& store, KeyStore& keys);
  [[nodiscard]] Result<std::string> request(const std::string& code, const std::string& label);
  /// Stores person, device number, server key; errors: codeWrong, codeUsed, codeExpired, tooManyTries,
  /// notOurServer, badReply.
  [[nodiscard]] Status accept(int status, const std::string& body, const std::string& server);

 private:
  DeviceStore& m_store;
  KeyStore& m_keys;
};

} // namespace leadhand::sync
