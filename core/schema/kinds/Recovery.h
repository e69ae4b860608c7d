#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// Something went wrong for a customer, and is made good in three steps; see core/rules/Recovery.h.
struct RecoveryCase : Record {
  Id customer;
  Id visit;
  std::string reference; ///< for people on the phone, made on the device: J3-0412
  std::string category;  ///< product or service
  std::string about;
  std::string words;
  std::string restated;
  Id fromComment;
  Id owner;
  std::string state; ///< folded from its events by the server
  Instant stateAt;
  Id stateBy;
  std::int64_t reopened = 0;
};

template <>
struct Declaration<RecoveryCase> {
  static constexpr KindInfo head{.kind = Kind::recoveryCase,
                                 .name = "recovery_case",
                                 .recordClass = RecordClass::stateMachine,
                                 .indexes = {"customer", "state", "author", "owner"},
                                 .doc = "something that went wrong and is made good"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &RecoveryCase::customer, "for whom").to(Kind::customer).once(),
      field(11, "visit", &RecoveryCase::visit, "heard on which visit").to(Kind::visit).once(),
      field(12, "reference", &RecoveryCase::reference, "for people on the phone").once().max(32),
      field(13, "category", &RecoveryCase::category, "product or service").once().max(16),
      field(14, "about", &RecoveryCase::about, "what").once().max(400),
      field(15, "words", &RecoveryCase::words, "the customer's own words").once().searched(),
      field(16, "restated", &RecoveryCase::restated, "as we said it back").once().max(4000),
      field(17, "from_comment", &RecoveryCase::fromComment, "where it was said").to(Kind::comment).once(),
      field(18, "owner", &RecoveryCase::owner, "who sees it through")
          .to(Kind::person)
          .merged(Merge::office)
          .by(Writers::office),
      field(20, "state", &RecoveryCase::state, "reported, agreed, promised, delivered, verified or closed")
          .by(Writers::server)
          .max(16),
      field(21, "state_at", &RecoveryCase::stateAt, "when that step was taken").by(Writers::server),
      field(22, "state_by", &RecoveryCase::stateBy, "by whom").to(Kind::person).by(Writers::server),
      field(23, "reopened", &RecoveryCase::reopened, "how often it was not good yet").by(Writers::server));
};

/// One step of a case, with its proof.
struct RecoveryEvent : Record {
  Id recovery;
  Id customer;
  std::string to; ///< agreed, promised, delivered, verified, closed, reopened, asked
  std::string note;
  std::string received;  ///< of a verification: yes or no
  std::string satisfied; ///< of a verification or a question afterwards: yes or no
  Id photo;
  Instant at;
  std::string outcome; ///< "" or not_applied: the step did not follow from the state it met
};

template <>
struct Declaration<RecoveryEvent> {
  static constexpr KindInfo head{.kind = Kind::recoveryEvent,
                                 .name = "recovery_event",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "recovery",
                                 .indexes = {"recovery"},
                                 .doc = "one step of a recovery case"};
  static constexpr auto own = std::make_tuple(
      field(10, "recovery", &RecoveryEvent::recovery, "of which").to(Kind::recoveryCase).once(),
      field(11, "customer", &RecoveryEvent::customer, "of it").to(Kind::customer).once(),
      field(12, "to", &RecoveryEvent::to, "agreed, promised, delivered, verified, closed, reopened, asked")
          .once()
          .max(16),
      field(13, "note", &RecoveryEvent::note, "what was said or done").once().max(4000).searched(),
      field(14, "received", &RecoveryEvent::received, "has it come: yes or no").once().max(8),
      field(15, "satisfied", &RecoveryEvent::satisfied, "a hundred per cent: yes or no").once().max(8),
      field(16, "photo", &RecoveryEvent::photo, "the proof").to(Kind::photo).once(),
      field(17, "at", &RecoveryEvent::at, "when").once(),
      field(18, "outcome", &RecoveryEvent::outcome, "not_applied when it could not follow")
          .by(Writers::server)
          .max(32));
};

/// Who will do what by when; kept once and for all, unless somebody who knows it reopens it.
struct RecoveryPromise : Record {
  Id recovery;
  Id customer;
  std::string sort; ///< remedy, call
  std::string text;
  Id owner;
  Instant due;
  Instant keptAt;
  Id keptBy;
  std::string keptNote;
};

template <>
struct Declaration<RecoveryPromise> {
  static constexpr KindInfo head{.kind = Kind::recoveryPromise,
                                 .name = "recovery_promise",
                                 .recordClass = RecordClass::registers,
                                 .parentField = "recovery",
                                 .indexes = {"recovery", "owner,kept_at,due", "kept_at,due"},
                                 .doc = "who will do what by when"};
  static constexpr auto own = std::make_tuple(
      field(10, "recovery", &RecoveryPromise::recovery, "in which").to(Kind::recoveryCase).once(),
      field(11, "customer", &RecoveryPromise::customer, "of it").to(Kind::customer).once(),
      field(12, "sort", &RecoveryPromise::sort, "remedy or call").once().max(16),
      field(13, "text", &RecoveryPromise::text, "what was promised").once().max(1000).searched(),
      field(14, "owner", &RecoveryPromise::owner, "who does it")
          .to(Kind::person)
          .merged(Merge::office)
          .by(Writers::owner),
      field(15, "due", &RecoveryPromise::due, "by when").merged(Merge::office).by(Writers::owner),
      field(16, "kept_at", &RecoveryPromise::keptAt, "when it was done").merged(Merge::doneWins),
      field(17, "kept_by", &RecoveryPromise::keptBy, "who did it").to(Kind::person).goesWith("kept_at"),
      field(18, "kept_note", &RecoveryPromise::keptNote, "what was done")
          .max(4000)
          .searched()
          .goesWith("kept_at"));
};

} // namespace leadhand
