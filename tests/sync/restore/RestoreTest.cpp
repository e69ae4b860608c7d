// The office's folder goes back in time, with and without `restore`, and phones are copied: everything ends
// equal, and nothing that was acknowledged is lost.
#include "core/store/SelfCheck.h"
#include "sync/office/Backup.h"
#include "tests/sync/engine/World.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

namespace fs = std::filesystem;

enum class Moment { atFirst, afterJane, afterBoth, withWorkWaiting };
enum class Since { janesWords, bothOneField, marksReply, unsentOnly };
enum class How { restored, setBack, clonedToo, goneOn };

struct Case {
  Moment moment;
  Since since;
  How how;
};

std::vector<Case> allCases() {
  std::vector<Case> cases;
  for (const Moment moment : {Moment::atFirst, Moment::afterJane, Moment::afterBoth, Moment::withWorkWaiting})
    for (const Since since : {Since::janesWords, Since::bothOneField, Since::marksReply, Since::unsentOnly})
      for (const How how : {How::restored, How::setBack, How::clonedToo, How::goneOn})
        cases.push_back({moment, since, how});
  return cases;
}

void copyFolder(const std::string& from, const std::string& to) {
  for (const auto& entry : fs::directory_iterator(to))
    fs::remove_all(entry.path());
  fs::copy(from, to, fs::copy_options::recursive);
}

/// A company with two phones, a copy of its folder and a backup of one moment.
class Story {
 public:
  explicit Story(const Case& played)
      : m_case(played), m_jane(m_world.office, m_world.jane, 31), m_mark(m_world.office, m_world.mark, 32) {}

  void play() {
    settleAll();
    if (m_case.moment != Moment::atFirst)
      say(m_jane, "jane before");
    if (m_case.moment == Moment::afterBoth)
      say(m_mark, "mark before");
    settleAll();
    if (m_case.moment == Moment::withWorkWaiting)
      say(m_jane, "jane waiting");
    keepMoment();
    if (m_case.how == How::clonedToo)
      keepPhone();
    since();
    goBack();
    finish();
  }

 private:
  void tick() {
    m_world.office.clock.step(60'000);
    m_jane.clock.step(60'000);
    m_mark.clock.step(60'000);
  }
  Id say(Phone& phone, const std::string& text) {
    tick();
    m_said.push_back(writeComment(phone, m_world.customers[0], text));
    phone.feed(event::WorkWritten{});
    return m_said.back();
  }
  void note(Phone& phone, const std::string& text) {
    tick();
    TestDevice::must(
        phone.store->write(UpdateOf<Customer>(m_world.customers[1]).with(&Customer::accessNote, text).edit));
    m_notes.push_back(text);
    phone.feed(event::WorkWritten{});
  }
  void settleAll() {
    for (int round = 0; round < 3; ++round) {
      ASSERT_TRUE(m_world.settle(m_jane)) << errorOf(m_jane);
      ASSERT_TRUE(m_world.settle(m_mark)) << errorOf(m_mark);
    }
  }
  static std::string errorOf(Phone& phone) {
    return phone.engine->lastError() ? phone.engine->lastError()->sentence() : "no error";
  }
  void keepMoment() {
    if (isSetBack())
      return m_world.office.whileClosed(
          [&](const std::string& folder) { copyFolder(folder, m_copy.path()); });
    m_file = m_copy.path() + "/company.backup";
    const auto made =
        writeBackup(m_world.office.store(), m_world.office.keys, m_world.office.clock, m_file, false);
    ASSERT_TRUE(made) << made.error().sentence();
  }
  void keepPhone() {
    m_jane.engine.reset();
    m_jane.store.reset();
    copyFolder(m_jane.folder.path(), m_phoneCopy.path());
    m_jane.restart();
  }
  void since() {
    switch (m_case.since) {
    case Since::janesWords:
      say(m_jane, "jane since");
      say(m_jane, "jane since, again");
      break;
    case Since::bothOneField:
      note(m_jane, "gate code 1");
      note(m_mark, "gate code 2");
      break;
    case Since::marksReply: {
      const Id reply = say(m_jane, "please look");
      settleAll();
      tick();
      TestDevice::must(
          m_mark.store->write(UpdateOf<Comment>(reply).with(&Comment::disposition, "no_action").edit));
      m_disposed = reply;
      break;
    }
    case Since::unsentOnly:
      say(m_mark, "mark since");
      settleAll();
      m_unsent = say(m_jane, "jane has not sent this");
      return;
    }
    settleAll();
  }
  void goBack() {
    tick();
    if (isSetBack())
      m_world.office.whileClosed([&](const std::string& folder) { copyFolder(m_copy.path(), folder); });
    else
      m_world.office.whileClosed([&](const std::string& folder) {
        const auto restored = restoreBackup(m_world.office.keys, m_world.office.random, m_file, folder);
        ASSERT_TRUE(restored) << restored.error().sentence();
      });
    if (m_case.how == How::goneOn)
      goOn();
    if (m_case.how == How::clonedToo) {
      m_jane.engine.reset();
      m_jane.store.reset();
      copyFolder(m_phoneCopy.path(), m_jane.folder.path());
      m_jane.restart();
      // What was never sent is on no phone any more; nothing acknowledged it.
      std::erase_if(m_said, [this](const Id& id) { return id == m_unsent; });
      say(m_jane, "from the copy");
    }
  }
  [[nodiscard]] bool isSetBack() const { return m_case.how == How::setBack || m_case.how == How::goneOn; }
  /// Nobody has noticed yet: the office goes on under numbers that the phones hold otherwise.
  void goOn() {
    for (int i = 0; i < 6; ++i) {
      tick();
      Comment comment;
      comment.id = m_world.office.hub().newId();
      comment.author = m_world.mark;
      comment.customer = m_world.customers[0];
      comment.text = "the office went on " + std::to_string(i);
      m_world.office.write({insertOf(comment)});
      m_said.push_back(comment.id);
    }
    m_notes.insert(m_notes.begin(), "gate code of the office");
    m_world.office.write(
        {UpdateOf<Customer>(m_world.customers[1]).with(&Customer::accessNote, m_notes.front()).edit});
  }
  void finish() {
    // Whoever comes first must not matter.
    if (static_cast<int>(m_case.moment) % 2 == 0) {
      ASSERT_TRUE(m_world.settle(m_mark)) << errorOf(m_mark);
    }
    settleAll();
    const std::vector<Id> shared(m_world.customers.begin(), m_world.customers.begin() + 3);
    EXPECT_EQ(bookOf(m_jane, shared), bookOf(m_mark, shared));
    for (const Id& id : m_said) {
      EXPECT_TRUE(m_world.office.store().exists(Kind::comment, id)) << "the office lost what was said";
      EXPECT_TRUE(m_jane.store->read<Comment>(id)) << "jane lost it";
      EXPECT_TRUE(m_mark.store->read<Comment>(id)) << "mark lost it";
    }
    if (!m_disposed.isNull()) {
      EXPECT_EQ(m_world.office.read<Comment>(m_disposed).disposition, "no_action");
    }
    if (!m_notes.empty())
      expectNotes();
    for (Phone* phone : {&m_jane, &m_mark}) {
      EXPECT_EQ(phone->outbox().counts().waiting, 0);
      EXPECT_EQ(phone->outbox().counts().needsAttention, 0);
      EXPECT_THAT(SelfCheck(*phone->store).findings(), testing::IsEmpty());
      EXPECT_EQ(phone->store->meta("degraded").value_or(""), "");
      for (const Id& scope : shared)
        EXPECT_EQ(phone->inbox().digestOf(scope).sum, m_world.office.store().digest(scope).sum);
    }
    m_world.office.expectWhole();
  }
  void expectNotes() {
    // The last one stands, or is kept under a conflict.
    std::vector<std::string> kept{m_world.office.read<Customer>(m_world.customers[1]).accessNote};
    for (const ConflictLoser& loser : m_world.office.all<ConflictLoser>())
      kept.push_back(loser.value);
    for (const Conflict& conflict : m_world.office.all<Conflict>())
      kept.push_back(conflict.winner);
    EXPECT_THAT(kept, testing::Contains(m_notes.back()));
    EXPECT_THAT(kept, testing::Contains(m_case.how == How::goneOn ? m_notes.front() : m_notes.back()));
  }

  Case m_case;
  World m_world;
  Phone m_jane;
  Phone m_mark;
  TemporaryFolder m_copy;
  TemporaryFolder m_phoneCopy;
  std::string m_file;
  std::vector<Id> m_said;
  std::vector<std::string> m_notes;
  Id m_disposed;
  Id m_unsent;
};

class Restore : public testing::TestWithParam<Case> {};

TEST_P(Restore, losesNothingThatWasAcknowledged) {
  Story(GetParam()).play();
}

std::string nameOf(const testing::TestParamInfo<Case>& info) {
  static const char* moments[] = {"atFirst", "afterJane", "afterBoth", "withWorkWaiting"};
  static const char* sinces[] = {"janesWords", "bothOneField", "marksReply", "unsentOnly"};
  static const char* hows[] = {"restored", "setBack", "clonedToo", "goneOn"};
  return std::string(moments[static_cast<int>(info.param.moment)]) + "_" +
         sinces[static_cast<int>(info.param.since)] + "_" + hows[static_cast<int>(info.param.how)];
}

INSTANTIATE_TEST_SUITE_P(Cases, Restore, testing::ValuesIn(allCases()), nameOf);

TEST(Backup, isReadOnlyWhole) {
  World world;
  TemporaryFolder folder;
  const std::string file = folder.path() + "/one.backup";
  const auto made = writeBackup(world.office.store(), world.office.keys, world.office.clock, file, false);
  ASSERT_TRUE(made) << made.error().sentence();
  EXPECT_EQ(made->rev, world.office.store().rev());
  ASSERT_TRUE(checkBackup(world.office.keys, file));
  std::ifstream in(file, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(whole.find("Customer 0"), std::string::npos) << "no name in the clear";
  const auto checked = [&](const std::string& bytes) {
    const std::string bent = folder.path() + "/bent.backup";
    std::ofstream(bent, std::ios::binary | std::ios::trunc) << bytes;
    const auto read = checkBackup(world.office.keys, bent);
    return read ? ErrorCode::internal : read.error().code;
  };
  EXPECT_EQ(checked(""), ErrorCode::backupNotOurs);
  EXPECT_EQ(checked("SQLite format 3"), ErrorCode::backupNotOurs);
  for (const std::size_t cut : {std::size_t{11}, std::size_t{40}, whole.size() / 2, whole.size() - 1})
    EXPECT_EQ(checked(whole.substr(0, cut)), ErrorCode::backupCut) << cut;
  std::string bent = whole;
  bent[whole.size() / 2] = static_cast<char>(bent[whole.size() / 2] ^ 1);
  EXPECT_EQ(checked(bent), ErrorCode::backupDamaged);
  // Two pieces of one length changed places: head, then frames of length and number.
  const std::size_t head = 10 + 16 + 16 + 24;
  const auto sizeAt = [&](std::size_t at) {
    return 8 + static_cast<std::size_t>(static_cast<unsigned char>(whole[at]) |
                                        static_cast<unsigned char>(whole[at + 1]) << 8 |
                                        static_cast<unsigned char>(whole[at + 2]) << 16);
  };
  std::size_t first = head;
  while (sizeAt(first) < 65536)
    first += sizeAt(first);
  const std::size_t size = sizeAt(first);
  ASSERT_EQ(sizeAt(first + size), size);
  EXPECT_EQ(checked(whole.substr(0, first) + whole.substr(first + size, size) + whole.substr(first, size) +
                    whole.substr(first + 2 * size)),
            ErrorCode::backupReordered);
  EXPECT_EQ(checked("LHBACKUP9\n" + whole.substr(10)), ErrorCode::backupNewer);
  std::string foreignHead = whole;
  foreignHead[12] = static_cast<char>(foreignHead[12] ^ 1); // whose it says it is
  EXPECT_EQ(checked(foreignHead), ErrorCode::backupDamaged);
  EXPECT_EQ(checked(whole + "x"), ErrorCode::backupDamaged);
  MemoryKeyStore others(99);
  const auto foreign = checkBackup(others, file);
  ASSERT_FALSE(foreign);
  EXPECT_EQ(foreign.error().code, ErrorCode::storeWrongKey);
  ASSERT_TRUE(others.write("company", std::string(16, 'x')));
  EXPECT_EQ(checkBackup(others, file).error().code, ErrorCode::backupOtherCompany);
  EXPECT_FALSE(fs::exists(folder.path() + "/backup.copy"));
  EXPECT_FALSE(fs::exists(file + ".part"));
}

TEST(Backup, aBentOneLeavesTheFolderAsItWas) {
  World world;
  TemporaryFolder folder;
  const std::string file = folder.path() + "/one.backup";
  ASSERT_TRUE(writeBackup(world.office.store(), world.office.keys, world.office.clock, file, false));
  fs::resize_file(file, fs::file_size(file) - 100);
  const std::uint64_t rev = world.office.store().rev();
  world.office.whileClosed([&](const std::string& data) {
    EXPECT_FALSE(restoreBackup(world.office.keys, world.office.random, file, data));
    EXPECT_FALSE(fs::exists(data + "/office.db.restored"));
  });
  EXPECT_EQ(world.office.store().rev(), rev);
}

TEST(Backup, offTheMachineMovesTheDurableRevisionAndEndsTheAlarm) {
  World world;
  TemporaryFolder folder;
  auto& office = world.office;
  EXPECT_NE(backupAlarm(office.store(), office.clock.now()), "");
  ASSERT_TRUE(writeBackup(office.store(), office.keys, office.clock, folder.path() + "/a", false));
  EXPECT_EQ(office.store().durableRev(), 0U);
  EXPECT_NE(backupAlarm(office.store(), office.clock.now()), "");
  ASSERT_TRUE(writeBackup(office.store(), office.keys, office.clock, folder.path() + "/b", true));
  EXPECT_EQ(office.store().durableRev(), office.store().rev());
  EXPECT_EQ(backupAlarm(office.store(), office.clock.now()), "");
  office.reopen();
  EXPECT_EQ(office.store().durableRev(), office.store().rev());
  office.clock.step(25LL * 3600 * 1000);
  EXPECT_NE(backupAlarm(office.store(), office.clock.now()), "");
}

TEST(Backup, aRestoredFolderGoesOnAboveEveryEpochItKnew) {
  World world;
  TemporaryFolder folder;
  auto& office = world.office;
  const std::string file = folder.path() + "/one.backup";
  ASSERT_TRUE(writeBackup(office.store(), office.keys, office.clock, file, false));
  const std::uint32_t first = epochOf(office.store().rev());
  for (std::uint32_t i = 1; i <= 3; ++i) {
    office.whileClosed(
        [&](const std::string& data) { ASSERT_TRUE(restoreBackup(office.keys, office.random, file, data)); });
    EXPECT_EQ(epochOf(office.store().rev()), first + i);
  }
  office.expectWhole();
}

/// The phone that wrote it is gone; only another one still holds it.
TEST(Salvage, bringsBackWhatOnlyAnotherPhoneHolds) {
  World world;
  TemporaryFolder folder;
  const std::string file = folder.path() + "/one.backup";
  Phone mark(world.office, world.mark, 32);
  Id said;
  {
    Phone jane(world.office, world.jane, 31);
    ASSERT_TRUE(world.settle(jane));
    ASSERT_TRUE(world.settle(mark));
    ASSERT_TRUE(writeBackup(world.office.store(), world.office.keys, world.office.clock, file, false));
    said = writeComment(jane, world.customers[0], "only on mark's phone now");
    jane.feed(event::WorkWritten{});
    ASSERT_TRUE(world.settle(jane));
  }
  ASSERT_TRUE(world.settle(mark));
  world.office.whileClosed([&](const std::string& data) {
    ASSERT_TRUE(restoreBackup(world.office.keys, world.office.random, file, data));
  });
  ASSERT_FALSE(world.office.store().exists(Kind::comment, said));
  ASSERT_TRUE(world.settle(mark));
  ASSERT_TRUE(world.office.store().exists(Kind::comment, said));
  EXPECT_EQ(world.office.read<Comment>(said).text, "only on mark's phone now");
  EXPECT_EQ(world.office.read<Comment>(said).author, world.jane) << "in its author's name";
  EXPECT_TRUE(mark.store->read<Comment>(said));
  EXPECT_THAT(SelfCheck(*mark.store).findings(), testing::IsEmpty());
  world.office.expectWhole();
}

/// A phone does not speak for the office: what it holds of a manager waits for the office, and stands there
/// meanwhile. That is no damage of the phone's.
TEST(Salvage, whatTheOfficeDidNotTakeStandsOnThePhoneWithoutBeingCalledWrong) {
  World world;
  TemporaryFolder folder;
  const std::string file = folder.path() + "/one.backup";
  Phone jane(world.office, world.jane, 31);
  Id said;
  ASSERT_TRUE(world.settle(jane));
  {
    Phone mark(world.office, world.mark, 32);
    ASSERT_TRUE(world.settle(mark));
    ASSERT_TRUE(writeBackup(world.office.store(), world.office.keys, world.office.clock, file, false));
    said = writeComment(mark, world.customers[0], "the manager's words");
    mark.feed(event::WorkWritten{});
    ASSERT_TRUE(world.settle(mark));
  }
  ASSERT_TRUE(world.settle(jane));
  world.office.whileClosed([&](const std::string& data) {
    ASSERT_TRUE(restoreBackup(world.office.keys, world.office.random, file, data));
  });
  ASSERT_TRUE(world.settle(jane));
  ASSERT_FALSE(world.office.store().exists(Kind::comment, said));
  EXPECT_TRUE(jane.store->read<Comment>(said));
  EXPECT_EQ(jane.store->meta("degraded").value_or(""), "");
  // Another row of that scope is compared, and mended, all the same.
  TestDevice::must(jane.store->database().execute("DELETE FROM visit WHERE customer = (SELECT customer FROM "
                                                  "comment WHERE text = 'the manager''s words')"));
  TestDevice::must(SelfCheck(*jane.store).recount());
  TestDevice::must(jane.store->setMeta("checked_at", "0"));
  ASSERT_TRUE(world.settle(jane));
  EXPECT_FALSE(jane.store->select<Visit>("customer = ?1", {valueOf(world.customers[0])}).empty());
  EXPECT_TRUE(jane.store->read<Comment>(said));
  EXPECT_EQ(jane.store->meta("degraded").value_or(""), "");
  for (const DeviceLine& device : world.office.hub().devices())
    EXPECT_EQ(device.degraded, 0U);
}

} // namespace
} // namespace leadhand::test
