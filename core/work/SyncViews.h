#pragma once
#include "core/base/Time.h"
#include "core/schema/Kind.h"
#include "core/work/Named.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

// What stands where between this device and the office, and what two people wrote at once.
namespace leadhand {

struct ConflictView {
  Id id;
  Kind recordKind = Kind::none;
  Id record;
  Named customer;
  std::string field;
  std::string base;
  std::string winner;
  Named winnerBy;
  Instant winnerAt;
  struct Loser {
    std::string value;
    Named by;
    Instant at;
  };
  std::vector<Loser> losers;
  std::string stands; ///< what this device would show and send now; its own work may be ahead of `winner`
  std::string state;  ///< open or closed
  Named closedBy;
  Instant closedAt;
  std::string receipt;
};

/// One line of the sync centre.
struct OutboxItemView {
  Kind kind = Kind::none;
  Id id;
  std::int64_t group = 0; ///< of the action in the outbox
  std::string title;      ///< "Comment: Mrs. Smith"
  Named customer;         ///< whom it is about; of one the company does not know the name alone
  std::string text;       ///< its first words
  std::string whole;      ///< all of them
  /// Of a customer who is there already: which fields were changed, and to what, as people read it.
  std::vector<std::pair<std::string, std::string>> changed;
  Instant writtenAt;
  std::string receipt; ///< on_phone or needs_attention here
  std::string code;
  std::string why;
  bool isOwn = true;
};

struct SyncStatusView {
  bool enrolled = false;
  std::string company;
  Named person;
  std::string role;
  std::uint32_t device = 0;
  std::string server;
  std::int64_t waiting = 0;
  std::int64_t needsAttention = 0;
  std::int64_t conflicts = 0;
  std::int64_t scopesLoading = 0;
  Instant lastContact;
  Instant nextAttempt;
  std::string lastError; ///< catalogue code, "" when the last contact went well
  std::string lastErrorSentence;
  std::string state;           ///< idle, waiting (for the next attempt), revoked or needs_update
  std::int64_t attempts = 0;   ///< failed ones in a row
  std::string waitingFor;      ///< signal, sign_in, office, room, this_device, update, enrolment; "": nothing
  std::int64_t unsent = 0;     ///< changes that have no answer yet; `waiting` counts actions
  std::int64_t degraded = 0;   ///< scopes that stayed different from the office's after a repair
  std::int64_t unreadable = 0; ///< rows that wait for an update of this program
  std::uint64_t cursor = 0;
};

} // namespace leadhand
