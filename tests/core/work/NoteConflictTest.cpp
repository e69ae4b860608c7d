// A note of a sheet is written once: what is decided instead of it stands in its place as a note of its own.
#include "core/work/ConflictDesk.h"
#include "core/work/Contacts.h"
#include "core/work/DailyLog.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::SizeIs;
using Keep = ConflictDesk::Keep;

class NoteConflict : public testing::Test {
 protected:
  NoteConflict() {
    office.enrol(jane, office.people.jane);
    office.enrol(jacki, office.people.jacki);
  }
  template <class R>
  Id dispute(const R& note, const std::string& loser) {
    Conflict conflict;
    conflict.recordKind = static_cast<std::int64_t>(Declaration<R>::head.kind);
    conflict.record = note.id;
    conflict.recordField = fieldNumber(&R::text);
    conflict.base = "before";
    conflict.winner = note.text;
    conflict.state = "open";
    const Id open = office.put(conflict);
    ConflictLoser lost;
    lost.conflict = open;
    lost.value = loser;
    (void)office.put(lost);
    office.sync(jacki);
    return open;
  }
  void resolve(const Id& conflict, const ConflictDesk::Decision& decision) {
    const Status done = ConflictDesk(*jacki.store).resolve(conflict, decision);
    ASSERT_TRUE(done) << done.error().sentence();
    EXPECT_EQ(ConflictDesk(*jacki.store).show(conflict)->state, "closed");
    office.sync(jacki);
    office.sync(jane);
  }
  [[nodiscard]] ContactView contactOf(TestDevice& device, const Id& contact) {
    return *Contacts(*device.store).show(contact);
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice jacki{"manager", 2};
  Id contact = office.put([this] {
    ContactEntry made;
    made.author = office.people.john;
    made.customer = office.provan;
    made.topic = "Planters";
    return made;
  }());
};

TEST_F(NoteConflict, ofAnActionKeepsItsOwnerItsDaysAndItsName) {
  ActionItem action;
  action.author = office.people.john;
  action.contact = contact;
  action.customer = office.provan;
  action.text = "Key";
  action.owner = office.people.karen;
  action.due = day("2011-11-01");
  action.on = day("2011-10-25");
  action.doneOn = day("2011-10-31");
  action.doneBy = office.people.karen;
  action.id = office.put(action);
  resolve(dispute(action, "Two keys"), {.keep = Keep::loser});
  for (TestDevice* device : {&jacki, &jane}) {
    const ContactView shown = contactOf(*device, contact);
    ASSERT_THAT(shown.actions, SizeIs(1));
    EXPECT_EQ(shown.actions[0].text, "Two keys");
    EXPECT_EQ(shown.actions[0].owner.name, "Karen");
    EXPECT_EQ(shown.actions[0].due, day("2011-11-01"));
    EXPECT_EQ(shown.actions[0].doneOn, day("2011-10-31"));
    const auto row = device->store->read<ActionItem>(shown.actions[0].id);
    EXPECT_EQ(row->signature, "John");
    EXPECT_EQ(row->author, office.people.jacki) << "who wrote it down now";
    EXPECT_EQ(row->on, day("2011-10-25"));
    EXPECT_TRUE(device->store->read<ActionItem>(action.id)->deleted) << "kept, but no longer shown";
  }
}

TEST_F(NoteConflict, ofAnOutcomeTakesTheManagersOwnWords) {
  ContactOutcome outcome;
  outcome.author = office.people.john;
  outcome.contact = contact;
  outcome.customer = office.provan;
  outcome.text = "Met";
  outcome.on = day("2011-11-02");
  outcome.signature = "Petra";
  outcome.id = office.put(outcome);
  resolve(dispute(outcome, "Met twice"), {.keep = Keep::text, .text = "  Met once or twice \n"});
  const ContactView shown = contactOf(jane, contact);
  ASSERT_THAT(shown.outcomes, SizeIs(1));
  EXPECT_EQ(shown.outcomes[0].text, "Met once or twice");
  EXPECT_EQ(shown.outcomes[0].on, day("2011-11-02"));
  EXPECT_EQ(shown.outcomes[0].author.name, "Jacki");
  EXPECT_EQ(shown.outcomes[0].signature, "");
}

class ReplyConflict : public NoteConflict {
 protected:
  ReplyConflict() {
    Comment said;
    said.author = office.people.jane;
    said.customer = office.smith;
    said.text = "No ivy";
    comment = office.put(said);
    reply.author = office.people.karen;
    reply.comment = comment;
    reply.customer = office.smith;
    reply.text = "Grower told";
    reply.id = office.put(reply);
  }
  [[nodiscard]] std::vector<FollowUpView> replies() { return DailyLog(*jane.store).show(comment)->followUps; }
  Id comment;
  FollowUp reply;
};

TEST_F(ReplyConflict, inWhichOnlyTheNameDiffersIsSignedAnew) {
  resolve(dispute(reply, "(Petra) Grower told"), {.keep = Keep::loser});
  ASSERT_THAT(replies(), SizeIs(1));
  EXPECT_EQ(replies()[0].text, "Grower told");
  EXPECT_EQ(replies()[0].signature, "Petra");
}

TEST_F(ReplyConflict, thatTheSheetNoLongerHoldsTakesItAway) {
  resolve(dispute(reply, ""), {.keep = Keep::loser});
  EXPECT_THAT(replies(), SizeIs(0));
}

TEST_F(ReplyConflict, isLeftAsItIsByTheWinner) {
  resolve(dispute(reply, "Grower not told"), {.keep = Keep::winner});
  ASSERT_THAT(replies(), SizeIs(1));
  EXPECT_EQ(replies()[0].id, reply.id);
}

TEST_F(ReplyConflict, ofANoteThatIsGoneSaysSo) {
  const Id conflict = dispute(reply, "Grower not told");
  reply.deleted = true;
  (void)office.put(reply);
  office.sync(jacki);
  const Status done = ConflictDesk(*jacki.store).resolve(conflict, {.keep = Keep::loser});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::unknownRecord);
}

} // namespace
} // namespace leadhand::test
