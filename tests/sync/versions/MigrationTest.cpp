// A migration that is killed, or loses its power, at any operation of its disk: the store opens, in the old
// version or in the new one, and has everything.
#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "core/store/SelfCheck.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/FaultVfs.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/sync/versions/Editions.h"

#include <array>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

class Migration : public testing::Test {
 protected:
  std::unique_ptr<DeviceStore> open(const Edition* version) {
    const Edition::Use use(version);
    DeviceStoreOptions options{.folder = m_folder.path(), .cacheKiB = 1024, .encrypted = false};
    options.vfs = m_disk.name();
    auto opened = DeviceStore::open(options, m_keys, m_clock, m_random);
    EXPECT_TRUE(opened) << opened.error().sentence();
    return opened ? std::move(*opened) : nullptr;
  }
  /// Unsent work, refused work, a row with a value of a later version and one of a kind of a later version.
  DiskImage fill() {
    auto store = open(nullptr);
    for (const auto& [key, value] : {std::pair<const char*, std::string>{"person", store->newId().text()},
                                     {"role", "lead_hand"},
                                     {"device", "3"}})
      EXPECT_TRUE(store->setMeta(key, value));
    EXPECT_TRUE(Inbox(*store).begin(1, 100));
    m_smith = store->newId();
    m_note = store->newId();
    InPage page;
    page.cursor = 102;
    page.items.emplace_back(InRow{static_cast<std::uint32_t>(Kind::customer),
                                  m_smith,
                                  101,
                                  m_smith,
                                  {{fieldNumber(&Customer::name), valueOf(std::string("Mrs. Smith"))},
                                   {gateCode, valueOf(std::string("1234"))}}});
    page.items.emplace_back(InRow{900, m_note, 102, m_smith, {{weatherText, valueOf(std::string("hail"))}}});
    EXPECT_TRUE(Inbox(*store).apply(page));
    for (int i = 0; i < 5; ++i) {
      Comment comment;
      comment.id = store->newId();
      comment.customer = m_smith;
      comment.saidOn = *Date::fromIso("2011-09-01");
      comment.text = "unsent " + std::to_string(i);
      EXPECT_TRUE(store->write(insertOf(comment)));
      if (i < 2) {
        EXPECT_TRUE(Outbox(*store).freeze(1, 1));
      }
    }
    EXPECT_TRUE(Outbox(*store).settle({{1, "denied", 0, "not_allowed", "", false}}));
    store.reset();
    return m_disk.image();
  }
  void expectAll(const Edition* version, const std::string& where) {
    SCOPED_TRACE(where);
    auto store = open(version);
    ASSERT_TRUE(store);
    const Edition::Use use(version);
    Statement column =
        store->database().prepare("SELECT 1 FROM pragma_table_info('customer') WHERE name = 'gate_code'");
    const auto isNew = column.step();
    if (!version && isNew && *isNew)
      return; // the migration is done: the version before it would refuse the file as a newer one's
    ++m_opened[version != nullptr];
    EXPECT_EQ(store->select<Comment>("ORDER BY id").size(), 5U);
    EXPECT_EQ(Outbox(*store).counts().waiting, 4);
    EXPECT_EQ(Outbox(*store).counts().needsAttention, 1);
    EXPECT_EQ(textOf(store->readRow(Kind::customer, m_smith)->at(gateCode)), "1234");
    const bool isRead = version && store->readRow(weatherNote, m_note).has_value();
    const bool waits = Inbox(*store).bad() == 1;
    EXPECT_NE(isRead, waits) << "in one place, never in none";
    EXPECT_EQ(isRead, version != nullptr) << "by the version that can, wherever its first start ended";
    EXPECT_THAT(Outbox(*store).audit(), testing::IsEmpty());
  }

  TemporaryFolder m_folder;
  FaultDisk m_disk;
  MemoryKeyStore m_keys;
  FakeClock m_clock;
  SeededRandom m_random{9};
  Id m_smith;
  Id m_note;
  std::array<int, 2> m_opened{}; ///< how often the old version was looked into, and the new one
};

TEST_F(Migration, losesNothingWhereverItIsKilled) {
  const DiskImage before = fill();
  m_disk.load(before);
  m_disk.setRecording(true);
  ASSERT_TRUE(open(&third()));
  const std::vector<DiskOperation> record = m_disk.record();
  ASSERT_GT(record.size(), 20U);
  PowerCut cut(before);
  for (std::size_t at = 0; at <= record.size(); ++at) {
    if (at < record.size())
      cut.begin(record[at]);
    for (const Unsynced unsynced : {Unsynced::kept, Unsynced::dropped, Unsynced::torn}) {
      const DiskImage left = cut.after(unsynced, at + 1);
      for (const Edition* version : {static_cast<const Edition*>(nullptr), &third()}) {
        m_disk.load(left);
        expectAll(version, "operation " + std::to_string(at) + " of " + std::to_string(record.size()) +
                               (version ? ", new" : ", old"));
        if (HasFailure())
          return;
      }
    }
    if (at < record.size())
      cut.finish(record[at]);
  }
  EXPECT_GT(m_opened[0], 20) << "before the migration was done";
  EXPECT_GT(m_opened[1], m_opened[0]);
  m_disk.load(cut.after(Unsynced::dropped, 1));
  const auto store = open(&third());
  const Edition::Use use(&third());
  EXPECT_EQ(textOf(store->readRow(weatherNote, m_note)->at(weatherText)), "hail")
      << "it was a real migration";
}

TEST_F(Migration, aDiskThatIsFullLeavesTheOldOne) {
  const DiskImage before = fill();
  m_disk.load(before);
  m_disk.setTrouble({DiskTrouble::What::full, 3});
  {
    const Edition::Use use(&third());
    DeviceStoreOptions options{.folder = m_folder.path(), .cacheKiB = 1024, .encrypted = false};
    options.vfs = m_disk.name();
    const auto opened = DeviceStore::open(options, m_keys, m_clock, m_random);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::storeFull);
  }
  m_disk.load(m_disk.image());
  expectAll(nullptr, "old");
}

} // namespace
} // namespace leadhand::test
