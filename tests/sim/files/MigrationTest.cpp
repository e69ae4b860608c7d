// A phone's update brings its tables up: the disk may be full, or the power may fail, at each step of that.
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/FaultVfs.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"

#include "core/store/DeviceStore.h"

#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

class Migration : public testing::Test {
 protected:
  void SetUp() override {
    auto store = open();
    ASSERT_TRUE(store) << store.error().sentence();
    for (const auto& [name, value] :
         {std::pair("person", Id{{7}}.text()), {"role", std::string("lead_hand")}})
      ASSERT_TRUE((*store)->setMeta(name, value));
    for (int i = 0; i < 40; ++i) {
      Comment comment;
      comment.id = (*store)->newId();
      comment.freeName = "Mrs. Smith";
      comment.text = "kept " + std::string(300, 'x');
      comment.language = "es";
      comment.saidOn = *Date::fromIso("2011-09-01");
      ASSERT_TRUE((*store)->write(insertOf(comment)));
      m_last = comment.id;
    }
    // As an older build would have it: no such column, the value in `ext`.
    Database& database = (*store)->database();
    ASSERT_TRUE(database.execute("ALTER TABLE comment DROP COLUMN language"));
    const Fields ext{{fieldNumber(&Comment::language), valueOf(std::string("es"))}};
    ASSERT_TRUE(database.prepare("UPDATE comment SET ext = ?1").bindBlob(1, encodeFields(ext)).run());
    ASSERT_TRUE((*store)->setMeta("tables", "of before"));
    store->reset();
    m_older = disk.image();
  }
  Result<std::unique_ptr<DeviceStore>> open() {
    return DeviceStore::open({.folder = m_folder.path(), .vfs = disk.name()}, m_keys, m_clock, m_random);
  }
  void expectBroughtUp(const std::string& when) {
    auto store = open();
    ASSERT_TRUE(store) << when << ": " << store.error().sentence();
    const auto rows = (*store)->select<Comment>("language = 'es'");
    EXPECT_EQ(rows.size(), 40U) << when;
    const auto row = (*store)->readRow(Kind::comment, m_last);
    ASSERT_TRUE(row) << when;
    EXPECT_TRUE(row->ext.empty()) << when;
    EXPECT_EQ(fromRow<Comment>(*row).text, "kept " + std::string(300, 'x')) << when;
    EXPECT_EQ((*store)->meta("role"), "lead_hand") << when;
  }

  FaultDisk disk;
  DiskImage m_older;
  Id m_last;

 private:
  TemporaryFolder m_folder;
  FakeClock m_clock;
  SeededRandom m_random{3};
  MemoryKeyStore m_keys{4};
};

TEST_F(Migration, diskFullAtEveryStep) {
  std::uint64_t steps = 0;
  for (bool struck = true; struck; ++steps) {
    disk.load(m_older);
    disk.setTrouble({DiskTrouble::What::full, steps});
    {
      const auto store = open();
      struck = disk.struck();
      if (struck && !store) {
        EXPECT_EQ(store.error().code, ErrorCode::storeFull) << steps;
      }
    }
    disk.setTrouble({});
    expectBroughtUp("after a full disk at step " + std::to_string(steps));
  }
  EXPECT_GT(steps, 5U);
}

TEST_F(Migration, killedAtEveryStep) {
  disk.load(m_older);
  disk.setRecording(true);
  ASSERT_TRUE(open());
  const std::vector<DiskOperation> steps = disk.record();
  ASSERT_GT(steps.size(), 5U);
  PowerCut cut(m_older);
  for (std::size_t at = 0; at < steps.size(); ++at) {
    cut.begin(steps[at]);
    for (const Unsynced unsynced : {Unsynced::kept, Unsynced::dropped, Unsynced::torn}) {
      disk.load(cut.after(unsynced, at));
      expectBroughtUp("killed at step " + std::to_string(at));
    }
    cut.finish(steps[at]);
  }
}

} // namespace
} // namespace leadhand::test
