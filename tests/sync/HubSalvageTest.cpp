// R9: what a device may bring back, and whose it is then.
#include "tests/sync/TestOffice.h"

#include <gmock/gmock.h>

namespace leadhand::sync::test {
namespace {

class HubSalvage : public testing::Test {
 protected:
  HubSalvage()
      : crew(office.crew("North")), jane(office.person("Jane", roles::leadHand, crew)),
        ben(office.person("Ben", roles::technician, crew)), jacki(office.person("Jacki", roles::manager)),
        smith(office.customer("Mrs. Smith")), visit(office.visit(smith, crew, office.today())),
        janes(office, jane, 41), bens(office, ben, 42), desk(office, jacki, 43) {
    for (TestPhone* phone : {&janes, &bens, &desk})
      phone->sync();
    // The office goes on in a new epoch; whatever came after this moment is only on phones.
    const std::uint64_t rev = office.store().rev();
    lost = rev + 50;
    EXPECT_TRUE(office.store().begin());
    EXPECT_TRUE(office.store().openEpoch(1, rev));
    EXPECT_TRUE(office.store().appendCommit(office.store().rev(), "epoch"));
    EXPECT_TRUE(office.store().commit());
    office.reopen();
    for (TestPhone* phone : {&janes, &bens, &desk})
      phone->replica.chain.clear();
  }
  Comment comment(const Id& author, const std::string& text) {
    Comment made = test::made<Comment>(janes.newId(), author);
    made.customer = smith;
    made.saidOn = office.today();
    made.text = text;
    return made;
  }
  /// About the customer's access note.
  Conflict aboutTheNote(const std::string& state) {
    Conflict conflict;
    conflict.id = janes.newId();
    conflict.recordKind = static_cast<std::int64_t>(Kind::customer);
    conflict.record = smith;
    conflict.recordField = fieldNumber(&Customer::accessNote);
    conflict.state = state;
    return conflict;
  }
  ConflictLoser loserOf(const Conflict& conflict, const std::string& value) {
    ConflictLoser loser = test::made<ConflictLoser>(janes.newId(), jane);
    loser.conflict = conflict.id;
    loser.value = value;
    return loser;
  }
  template <class R>
  void offer(TestPhone& phone, const R& record) {
    offer(phone, toRow(record), ++lost);
  }
  /// As a phone does it: what is empty is named.
  void offer(TestPhone& phone, Row row, std::uint64_t rev) {
    v1::SyncRequest request = phone.request(false);
    row.rev = rev;
    row.scope = smith;
    v1::Row& offered = *request.mutable_sync()->add_salvage();
    toWire(row, offered);
    for (std::size_t i = 0; i < row.values.size(); ++i)
      if (isAbsent(row.values[i]))
        offered.add_fields()->set_field(row.info().fields[i].number);
    const v1::SyncReply reply = phone.send(request);
    ASSERT_TRUE(reply.has_ok()) << reply.ShortDebugString();
    EXPECT_EQ(reply.ok().salvaged(), 1U);
  }
  TestOffice office;
  Id crew;
  Id jane;
  Id ben;
  Id jacki;
  Id smith;
  Id visit;
  TestPhone janes;
  TestPhone bens;
  TestPhone desk;
  std::uint64_t lost = 0;
};

TEST_F(HubSalvage, onesOwnIsOnesOwn) {
  const Comment said = comment(jane, "my own words");
  offer(janes, said);
  EXPECT_EQ(office.read<Comment>(said.id).author, jane);
  EXPECT_TRUE(office.store().told().empty());
  office.expectWhole();
}

TEST_F(HubSalvage, anothersIsMarkedAsToldUntilTheAuthorSaysIt) {
  const Comment said = comment(jane, "her words on his phone");
  offer(bens, said);
  EXPECT_EQ(office.read<Comment>(said.id).author, jane);
  const auto told = office.store().told();
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].id, said.id);
  EXPECT_EQ(told[0].device, bens.session.device);
  janes.insert(said).group().sync();
  EXPECT_TRUE(office.store().told().empty()) << "her own device has said the same";
  EXPECT_TRUE(office.all<Conflict>().empty());
}

TEST_F(HubSalvage, aForgedTextStandsAgainstTheAuthorsOwn) {
  Comment forged = comment(jane, "she never said this");
  offer(bens, forged);
  Comment real = forged;
  real.text = "what she said";
  janes.insert(real).group().sync();
  std::vector<std::string> kept{office.read<Comment>(real.id).text};
  for (const ConflictLoser& loser : office.all<ConflictLoser>())
    kept.push_back(loser.value);
  EXPECT_THAT(kept, testing::UnorderedElementsAre("she never said this", "what she said"));
}

TEST_F(HubSalvage, aPhoneCannotSpeakForTheOffice) {
  const Comment said = comment(jacki, "give them a day off");
  offer(bens, said);
  EXPECT_FALSE(office.store().exists(Kind::comment, said.id));
  const auto lines = office.hub().quarantine(false);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].personName, "Ben");
  offer(janes, said);
  EXPECT_EQ(office.hub().quarantine(false).size(), 1U) << "several phones hold it; it is looked at once";
  ASSERT_TRUE(office.hub().replay(lines[0].row.n)) << "the office says it is so";
  EXPECT_EQ(office.read<Comment>(said.id).author, jacki);
}

TEST_F(HubSalvage, whatTheAuthorHasSaidSinceWaitsForNobody) {
  const Comment said = comment(jacki, "give them a day off");
  offer(bens, said);
  EXPECT_EQ(office.hub().quarantine(false).size(), 1U);
  desk.insert(said).group().sync();
  EXPECT_TRUE(office.hub().quarantine(false).empty());
  EXPECT_EQ(office.hub().quarantine(true)[0].row.state, "replayed");
}

TEST_F(HubSalvage, fieldsOfTheOfficeWaitForTheOffice) {
  Comment said = comment(jane, "an answered comment");
  said.disposition = "read";
  offer(janes, said);
  EXPECT_EQ(office.read<Comment>(said.id).text, "an answered comment");
  EXPECT_EQ(office.read<Comment>(said.id).disposition, "");
  const auto lines = office.hub().quarantine(false);
  ASSERT_EQ(lines.size(), 1U);
  ASSERT_TRUE(office.hub().replay(lines[0].row.n));
  EXPECT_EQ(office.read<Comment>(said.id).disposition, "read");
}

/// A phone that rested in a pocket holds an older state than the one that was offered already.
TEST_F(HubSalvage, whatWasRemovedDoesNotComeBackByAnOlderOffer) {
  const Comment said = comment(jane, "twice the same");
  CommentKind chip = made<CommentKind>(janes.newId(), jane);
  chip.comment = said.id;
  chip.customer = smith;
  chip.word = "change";
  for (const bool isNewerFirst : {false, true}) {
    const std::uint64_t rev = lost += 10;
    for (const Row& alive : {toRow(said), toRow(chip)}) {
      Row removed = alive;
      removed.set(commonField::deleted, valueOf(std::int64_t{1}));
      if (!isNewerFirst)
        offer(bens, alive, rev + 1);
      offer(janes, removed, rev + 3);
      offer(bens, alive, rev + 2);
      EXPECT_TRUE(office.store().read(alive.kind, alive.id)->row.deleted()) << isNewerFirst;
      offer(bens, alive, rev + 5);
      EXPECT_FALSE(office.store().read(alive.kind, alive.id)->row.deleted()) << "it was brought back then";
    }
  }
  EXPECT_TRUE(office.all<Conflict>().empty());
}

TEST_F(HubSalvage, whatWasSetAndEmptiedAgainStaysEmptyWhoeverComesFirst) {
  Row plain = office.store().read(Kind::customer, smith)->row;
  Row set = plain;
  set.set(fieldNumber(&Customer::accessNote), valueOf("ring twice"));
  const std::uint64_t rev = lost += 10;
  offer(janes, plain, rev + 9);
  offer(bens, set, rev + 5);
  EXPECT_EQ(office.read<Customer>(smith).accessNote, "");
  offer(bens, set, rev + 12);
  EXPECT_EQ(office.read<Customer>(smith).accessNote, "ring twice");
  EXPECT_TRUE(office.all<Conflict>().empty());
}

/// However far apart, and over more than one restore.
TEST_F(HubSalvage, offersStandInTheOrderOfTheirRevisions) {
  Row row = office.store().read(Kind::customer, smith)->row;
  const auto say = [&](TestPhone& phone, const std::string& note, std::uint64_t rev) {
    row.set(fieldNumber(&Customer::accessNote), valueOf(note));
    offer(phone, row, rev);
    return office.read<Customer>(smith).accessNote;
  };
  EXPECT_EQ(say(janes, "one", lost + 70'000), "one");
  EXPECT_EQ(say(bens, "two", lost + 70'001), "two");
  EXPECT_EQ(say(janes, "three", lost + 70'000), "two") << "it is of the same revision as the first";
  ASSERT_TRUE(office.store().begin());
  ASSERT_TRUE(office.store().openEpoch(2, office.store().rev()));
  ASSERT_TRUE(office.store().appendCommit(office.store().rev(), "epoch"));
  ASSERT_TRUE(office.store().commit());
  office.reopen();
  for (TestPhone* phone : {&janes, &bens, &desk})
    phone->replica.chain.clear();
  const std::uint64_t third = (1ULL << epochShift) + 500;
  EXPECT_EQ(say(janes, "four", third), "four");
  EXPECT_EQ(say(bens, "older", lost + 80'000), "four") << "the time before the first restore";
}

/// A phone's word is a phone's word: what is here is not rewritten by it, in nobody's name.
TEST_F(HubSalvage, aPhoneRewritesNobodysWords) {
  Comment said = comment(jane, "the beds are dry");
  janes.insert(said).group().sync();
  said.text = "the beds are fine";
  said.author = ben;
  offer(bens, said);
  EXPECT_EQ(office.read<Comment>(said.id).text, "the beds are dry");
  EXPECT_EQ(office.read<Comment>(said.id).author, jane);
  EXPECT_EQ(office.hub().quarantine(false).size(), 1U) << "a person looks at it";
}

TEST_F(HubSalvage, aPersonIsNotMadeByAPhone) {
  Person person = made<Person>(janes.newId(), jacki);
  person.name = "Zed";
  person.role = roles::owner;
  offer(bens, person);
  EXPECT_FALSE(office.store().exists(Kind::person, person.id));
  EXPECT_EQ(office.hub().quarantine(false).size(), 1U);
}

TEST_F(HubSalvage, theOfficesOwnPeopleBringBackWhatTheyHold) {
  Comment said = comment(jane, "known in the office");
  said.disposition = "read";
  offer(desk, said);
  EXPECT_EQ(office.read<Comment>(said.id).disposition, "read");
  EXPECT_EQ(office.store().told().size(), 1U);
  EXPECT_TRUE(office.hub().quarantine(false).empty());
}

/// The customer of a record was another one in the lost time.
TEST_F(HubSalvage, whatStandsWithAnotherCustomerNowLeavesThePhoneWhereItHeldIt) {
  const Id jones = office.customer("Mr. Jones");
  Comment said = comment(jane, "where is she?");
  said.customer = jones;
  office.write({insertOf(said)});
  const auto lettingGo = [this] {
    std::vector<std::pair<Id, Id>> found;
    for (const ExitRow& exit : office.store().lettingsGo(0, office.store().rev()))
      found.emplace_back(exit.id, exit.scope);
    return found;
  };
  offer(janes, said); // which holds it with Mrs. Smith's
  EXPECT_THAT(lettingGo(), testing::ElementsAre(std::pair(said.id, smith)));
  CommentKind chip = test::made<CommentKind>(janes.newId(), jane);
  chip.customer = smith;
  chip.comment = comment(jane, "").id;
  Comment later = comment(jane, "it comes behind its chip");
  later.id = chip.comment;
  later.customer = jones;
  offer(janes, chip);
  EXPECT_EQ(lettingGo().size(), 1U) << "it waits for its comment";
  offer(janes, later);
  EXPECT_EQ(office.read<CommentKind>(chip.id).scope, jones);
  EXPECT_THAT(lettingGo(), testing::Contains(std::pair(chip.id, smith)));
  office.expectWhole();
}

TEST_F(HubSalvage, whatIsTakenInByHandLeavesThePhoneWhereItHeldItToo) {
  const Id jones = office.customer("Mr. Jones");
  const Comment said = comment(jacki, "the manager's words");
  offer(bens, said);
  ASSERT_EQ(office.hub().quarantine(false).size(), 1U);
  ASSERT_TRUE(office.hub().mergeCustomers(smith, jones));
  ASSERT_TRUE(office.hub().replay(office.hub().quarantine(false)[0].row.n));
  EXPECT_EQ(office.read<Comment>(said.id).scope, jones);
  std::vector<std::pair<Id, Id>> found;
  for (const ExitRow& exit : office.store().lettingsGo(0, office.store().rev()))
    found.emplace_back(exit.id, exit.scope);
  EXPECT_THAT(found, testing::ElementsAre(std::pair(said.id, smith)));
  office.expectWhole();
}

/// Nobody decides on a value apart from its conflict: the desk would show one with nothing to decide on.
TEST_F(HubSalvage, aLosingValueThatWasLaidAsideStandsUnderItsConflict) {
  Comment said = comment(jacki, "the manager's words");
  Conflict conflict;
  conflict.id = janes.newId();
  conflict.recordKind = static_cast<std::int64_t>(Kind::comment);
  conflict.record = said.id;
  conflict.recordField = fieldNumber(&Comment::disposition);
  conflict.winner = "read";
  conflict.state = "open";
  ConflictLoser loser = made<ConflictLoser>(janes.newId(), jacki);
  loser.conflict = conflict.id;
  loser.value = "done";
  offer(bens, loser);
  offer(bens, said);
  ASSERT_EQ(office.hub().quarantine(false).size(), 2U);
  ASSERT_TRUE(office.hub().discard(office.hub().quarantine(false)[0].row.n, "it hangs on nothing"));
  offer(bens, conflict);
  EXPECT_TRUE(office.all<Conflict>().empty()) << "its comment waits";
  ASSERT_TRUE(office.hub().replay(office.hub().quarantine(false)[0].row.n));
  ASSERT_EQ(office.all<Conflict>().size(), 1U);
  ASSERT_EQ(office.all<ConflictLoser>().size(), 1U);
  EXPECT_EQ(office.all<ConflictLoser>()[0].value, "done");
  EXPECT_EQ(office.all<ConflictLoser>()[0].scope, smith);
  EXPECT_TRUE(office.hub().quarantine(false).empty());
  office.expectWhole();
}

TEST_F(HubSalvage, aConflictIsTakenInWithTheValueThatWasLaidAsideBeforeIt) {
  Conflict conflict = aboutTheNote("open");
  const ConflictLoser loser = loserOf(conflict, "ring twice");
  offer(bens, loser);
  ASSERT_TRUE(office.hub().discard(office.hub().quarantine(false)[0].row.n, "nobody wants it"));
  offer(bens, conflict);
  ASSERT_EQ(office.all<ConflictLoser>().size(), 1U);
  EXPECT_EQ(office.all<ConflictLoser>()[0].value, "ring twice");
  bens.sync();
  EXPECT_TRUE(bens.replica.has(Kind::conflictLoser, loser.id)) << "who had let go of it gets it again";
  office.expectWhole();
}

/// What lost in the lost time would lie in a closed conflict, seen by nobody.
TEST_F(HubSalvage, aConflictThatWasClosedSinceIsOpenAgainForALoserThatComesLate) {
  Conflict conflict = aboutTheNote("open");
  const ConflictLoser first = loserOf(conflict, "ring twice");
  const ConflictLoser second = loserOf(conflict, "knock");
  offer(janes, conflict);
  offer(janes, first);
  desk.sync();
  desk.update(UpdateOf<Conflict>(conflict.id)
                  .with(&Conflict::state, std::string("closed"))
                  .with(&Conflict::closedBy, jacki)
                  .edit)
      .group();
  desk.sync();
  ASSERT_EQ(office.read<Conflict>(conflict.id).state, "closed");
  offer(bens, second);
  EXPECT_EQ(office.read<Conflict>(conflict.id).state, "open");
  EXPECT_TRUE(office.read<Conflict>(conflict.id).closedBy.isNull());
  EXPECT_EQ(office.all<ConflictLoser>().size(), 2U);
}

TEST_F(HubSalvage, aConflictThatWasClosedInTheLostTimeStaysClosedForWhatItsCloserHadSeen) {
  Conflict conflict = aboutTheNote("closed");
  conflict.closedBy = jacki;
  const ConflictLoser loser = loserOf(conflict, "ring twice");
  const std::uint64_t rev = lost += 10;
  offer(desk, toRow(conflict), rev + 5);
  offer(janes, toRow(loser), rev + 2);
  EXPECT_EQ(office.read<Conflict>(conflict.id).state, "closed");
  EXPECT_EQ(office.all<ConflictLoser>().size(), 1U);
}

TEST_F(HubSalvage, aConflictAboutARecordThatIsNotHereIsNotTakenInByHandEither) {
  const Comment said = comment(jacki, "the manager's words");
  Conflict conflict;
  conflict.id = janes.newId();
  conflict.recordKind = static_cast<std::int64_t>(Kind::comment);
  conflict.record = said.id;
  conflict.recordField = fieldNumber(&Comment::disposition);
  conflict.state = "open";
  offer(bens, conflict);
  ASSERT_EQ(office.hub().quarantine(false).size(), 1U);
  EXPECT_FALSE(office.hub().replay(office.hub().quarantine(false)[0].row.n));
  EXPECT_TRUE(office.all<Conflict>().empty());
  offer(desk, said);
  EXPECT_EQ(office.all<Conflict>().size(), 1U) << "it follows its record";
}

TEST_F(HubSalvage, aPhotosReceiptIsNotBelieved) {
  const Comment said = comment(jane, "with a photo");
  offer(janes, said);
  Photo photo = made<Photo>(janes.newId(), jane);
  photo.comment = said.id;
  photo.customer = smith;
  photo.hash = std::string(64, 'a');
  photo.receivedAt = Instant{5};
  offer(desk, photo);
  EXPECT_EQ(office.read<Photo>(photo.id).receivedAt.ms, 0) << "its bytes may be lost";
}

TEST_F(HubSalvage, whatIsOfThisTimelineIsNotSalvage) {
  Comment said = comment(jane, "not lost at all");
  v1::SyncRequest request = bens.request(false);
  Row row = toRow(said);
  row.rev = office.store().rev();
  toWire(row, *request.mutable_sync()->add_salvage());
  ASSERT_TRUE(bens.send(request).has_ok());
  EXPECT_FALSE(office.store().exists(Kind::comment, said.id));
}

} // namespace
} // namespace leadhand::sync::test
