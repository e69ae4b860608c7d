// What a device finds wrong with itself, and mends: work without its outbox entry, entries without their row,
// counts, the search index, photos. A disk that fails at any statement of it leaves all as it was.
#include "core/store/BlobLedger.h"
#include "core/store/FileBlobStore.h"
#include "core/store/SelfCheck.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/fakes/TestDevice.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class SelfRepair : public testing::Test {
 protected:
  /// A phone with work of its own and photos of the office's.
  struct Phone : TestDevice {
    Phone() {
      blobs = std::move(*FileBlobStore::open(folder.path() + "/blobs", keys, random));
      customer = store->newId();
      Customer smith;
      smith.id = customer;
      smith.name = "Mrs. Smith";
      must(inbox().begin(0, 10));
      bring(smith, 11);
      must(store->write(UpdateOf<Customer>(customer).with(&Customer::phone, std::string("555")).edit));
      lostEntry = say("its entry is lost");
      lostRow = say("its row is lost");
      for (int i = 0; i < 3; ++i) {
        const bool isOwn = i == 2;
        hashes.push_back(*blobs->put("picture " + std::to_string(i) + std::string(500, 'x')));
        Photo photo;
        photo.id = store->newId();
        photo.author = isOwn ? person : store->newId();
        photo.customer = customer;
        photo.hash = hashes.back();
        photo.size = 509;
        photo.mime = "image/jpeg";
        bring(photo, 12 + static_cast<std::uint64_t>(i));
        if (!isOwn)
          must(BlobLedger(*store).fetched(hashes.back(), 509));
      }
      index();
    }
    void index() {
      while (store->indexTail(1000).value_or(0) > 0) {
      }
    }
    template <class R>
    void bring(const R& record, std::uint64_t rev) {
      InPage page;
      page.items = {InRow{static_cast<std::uint32_t>(Declaration<R>::head.kind), record.id, rev, customer,
                          toRow(record).fields()}};
      must(inbox().apply(page));
    }
    Id say(const std::string& text) { return TestDevice::say(customer, text); }
    void execute(const std::string& sql) { must(store->database().execute(sql)); }
    void spoil() {
      execute("DELETE FROM outbox WHERE id = (SELECT id FROM comment WHERE text = 'its entry is lost')");
      execute("DELETE FROM comment WHERE text = 'its row is lost'");
      execute("DELETE FROM search_words");
      execute("UPDATE scope_tally SET n = n + 1");
      spoilPhotos();
    }
    void spoilPhotos() const {
      namespace fs = std::filesystem;
      fs::remove(fs::path(folder.path()) / "blobs" / hashes[0]);
      std::ofstream(folder.path() + "/blobs/" + hashes[1], std::ios::trunc) << "not sealed";
      fs::remove(fs::path(folder.path()) / "blobs" / hashes[2]);
    }
    /// Short of clocks, which go on with every try.
    [[nodiscard]] std::string content() const {
      std::string all;
      for (const char* sql :
           {"SELECT n, grp, kind, id, op, fields, state FROM outbox ORDER BY n",
            "SELECT id, rev, scope, \"text\" FROM comment ORDER BY id", "SELECT * FROM blob_local ORDER BY 1",
            "SELECT * FROM scope_tally ORDER BY scope", "SELECT v FROM meta WHERE k = 'checked_at'",
            "SELECT count(*) FROM search_mark", "SELECT count(*) FROM search_tail"})
        all += resultOf(store->database().handle(), sql) + "|";
      return all;
    }
    [[nodiscard]] std::vector<std::string> findings() { return SelfCheck(*store).findings(blobs.get()); }

    std::unique_ptr<FileBlobStore> blobs;
    Id customer;
    Id lostEntry;
    Id lostRow;
    std::vector<std::string> hashes;
  };
};

TEST_F(SelfRepair, mendsAllThatCanBeMendedHere) {
  Phone phone;
  ASSERT_THAT(phone.findings(), IsEmpty());
  phone.spoil();
  EXPECT_THAT(phone.findings(),
              testing::UnorderedElementsAre(
                  HasSubstr("outbox: comment " + phone.lostEntry.text() + ": written here, but not in the"),
                  HasSubstr("outbox: comment " + phone.lostRow.text() + ": in the outbox, but there is no"),
                  HasSubstr("digest: "), HasSubstr("search: "), HasSubstr("search: "),
                  HasSubstr("its file is not here"), HasSubstr("its file is damaged"),
                  HasSubstr("its file is not here, and the office has not got it yet")));
  const auto mended = SelfCheck(*phone.store).repair(phone.blobs.get());
  ASSERT_TRUE(mended) << mended.error().sentence();
  EXPECT_EQ(mended->queued, 1);
  EXPECT_EQ(mended->made, 1);
  EXPECT_EQ(mended->wanted, 2);
  EXPECT_TRUE(mended->isIndexNew);
  phone.index();
  // Nobody else has the bytes of this one: it goes on being told.
  EXPECT_THAT(phone.findings(), Contains(HasSubstr("and the office has not got it yet")));
  EXPECT_EQ(BlobLedger(*phone.store).wanted().size(), 2U);
  EXPECT_EQ(phone.store->read<Comment>(phone.lostRow)->text, "its row is lost");
  EXPECT_THAT(phone.outbox().audit(), IsEmpty());
  EXPECT_EQ(phone.outbox().ofRecord(Kind::comment, phone.lostEntry).size(), 1U);
  EXPECT_EQ(phone.store->meta("checked_at"), "0") << "the office mends the rest";
  const auto again = SelfCheck(*phone.store).repair(phone.blobs.get());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->queued + again->made, 0);
  EXPECT_FALSE(again->isIndexNew);
}

TEST_F(SelfRepair, aDiskThatFailsAtAnyStatementOfItLeavesAllAsItWas) {
  Phone plain;
  plain.spoil();
  ASSERT_TRUE(SelfCheck(*plain.store).repair(plain.blobs.get()));
  const std::string done = plain.content();
  auto phone = std::make_unique<Phone>();
  phone->spoil();
  const std::string untouched = phone->content();
  ASSERT_NE(untouched, done);
  int refused = 0;
  for (int at = 1;; ++at) {
    ASSERT_LT(at, 3000);
    bool struck = false;
    Result<SelfCheck::Mended> mended = fail(ErrorCode::internal);
    {
      const StatementStrike next(phone->store->database().handle(), at);
      mended = SelfCheck(*phone->store).repair(phone->blobs.get());
      struck = next.struck();
    }
    const std::string now = phone->content();
    ASSERT_TRUE(now == (mended ? done : untouched))
        << "statement " << at << difference(now, mended ? done : untouched);
    refused += mended ? 0 : 1;
    if (!struck)
      break;
    phone->spoilPhotos(); // what was damaged went with the first try
    if (now != untouched) {
      phone = std::make_unique<Phone>();
      phone->spoil();
    }
  }
  EXPECT_GT(refused, 20);
}

TEST_F(SelfRepair, theAuditNamesAValueThatIsNotWhatWaits) {
  Phone phone;
  phone.execute("UPDATE customer SET phone = '777'");
  EXPECT_THAT(phone.outbox().audit(), ElementsAre(HasSubstr("its phone is not what waits in the outbox")));
  phone.execute("DELETE FROM customer");
  EXPECT_THAT(phone.outbox().audit(),
              ElementsAre("customer " + phone.customer.text() + ": in the outbox, but there is no such row"));
  const auto made = phone.outbox().makeForgotten();
  ASSERT_TRUE(made);
  EXPECT_EQ(*made, 0) << "an edit makes no row: the office sends it again";
}

TEST_F(SelfRepair, anEditOfALostRowComesWithIt) {
  Phone phone;
  const Id young = phone.store->newId();
  TestDevice::must(phone.store->write(UpdateOf<Comment>(phone.lostRow).with(&Comment::customer, young).edit));
  phone.execute("DELETE FROM comment WHERE text = 'its row is lost'");
  const auto made = phone.outbox().makeForgotten();
  ASSERT_TRUE(made);
  EXPECT_EQ(*made, 1) << "once, however many entries it has";
  EXPECT_EQ(phone.store->read<Comment>(phone.lostRow)->customer, young);
  EXPECT_EQ(phone.store->read<Comment>(phone.lostRow)->scope, young);
  EXPECT_THAT(phone.outbox().audit(), IsEmpty());
}

TEST_F(SelfRepair, theAuditAtTheStartIsMadeOnceADay) {
  Phone phone;
  const auto audited = [&] { return SelfCheck(*phone.store).auditOnceADay().value_or(-1); };
  const std::string lose = "DELETE FROM outbox WHERE kind = " + std::to_string(int(Kind::comment));
  phone.execute(lose);
  EXPECT_EQ(audited(), 2);
  phone.execute(lose);
  phone.clock.step(24LL * 3600 * 1000 - 1);
  EXPECT_EQ(audited(), 0) << "not yet";
  phone.clock.step(1);
  EXPECT_EQ(audited(), 2);
  phone.execute(lose);
  phone.clock.step(-10LL * 24 * 3600 * 1000);
  EXPECT_EQ(audited(), 2) << "a clock that was set back puts nothing off";
}

TEST_F(SelfRepair, anAuditThatFailsIsMadeWithTheNextStart) {
  Phone phone;
  phone.execute("DELETE FROM outbox WHERE kind = " + std::to_string(int(Kind::comment)));
  const std::string untouched = phone.content();
  int refused = 0;
  for (bool struck = true; struck; ++refused) {
    const StatementStrike next(phone.store->database().handle(), refused + 1);
    const auto audited = SelfCheck(*phone.store).auditOnceADay();
    struck = next.struck();
    if (audited && *audited == 2)
      break; // it could not say when the last one was, and looked
    ASSERT_FALSE(audited) << "statement " << refused + 1 << ": " << *audited;
    ASSERT_EQ(phone.content(), untouched) << "statement " << refused + 1;
  }
  EXPECT_EQ(phone.outbox().counts().waiting, 3);
}

} // namespace
} // namespace leadhand::test
