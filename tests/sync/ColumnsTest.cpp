#include "sync/protocol/Columns.h"

#include "sync/protocol/Codec.h"

#include <gtest/gtest.h>
#include <random>

namespace leadhand::sync {
namespace {

constexpr std::size_t enough = 1 << 20;

class Making {
 public:
  explicit Making(std::uint32_t seed) : m_random(seed) {}

  v1::SyncRequest request() {
    v1::SyncRequest made;
    made.set_columns(true);
    v1::Sync& sync = *made.mutable_sync();
    sync.set_cursor(number());
    sync.set_t1(static_cast<std::int64_t>(number()));
    sync.set_chain(bytes());
    for (std::uint32_t i = below(20); i > 0; --i)
      group(*sync.add_push());
    for (std::uint32_t i = below(4); i > 0; --i)
      sync.add_check(bytes());
    if (below(3) == 0)
      row(*sync.add_salvage());
    return made;
  }

  v1::SyncReply reply() {
    v1::SyncReply made;
    v1::SyncOk& ok = *made.mutable_ok();
    for (std::uint32_t i = below(30); i > 0; --i) {
      v1::PushResult& result = *ok.add_results();
      result.set_seq(number());
      result.set_verdict(static_cast<v1::Verdict>(below(9)));
      result.set_where(text());
    }
    for (std::uint32_t i = below(30); i > 0; --i) {
      v1::Item& item = *ok.add_items();
      if (below(4) == 0)
        item.mutable_exit()->set_scope(bytes());
      else
        row(*item.mutable_row());
    }
    for (std::uint32_t i = below(3); i > 0; --i) {
      v1::BackfillPage& page = *ok.add_backfill();
      page.set_scope(bytes());
      for (std::uint32_t k = below(9); k > 0; --k)
        row(*page.add_rows());
      page.set_last(below(2) == 0);
    }
    for (std::uint32_t i = below(5); i > 0; --i)
      ok.add_digests()->set_sum(number());
    return made;
  }

 private:
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(m_random() % n); }
  std::uint64_t number() {
    const std::uint64_t wide =
        std::uint64_t{static_cast<std::uint32_t>(m_random())} << 32U | static_cast<std::uint32_t>(m_random());
    return wide >> below(64);
  }
  std::string bytes() {
    if (below(3) == 0)
      return std::string(below(40), static_cast<char>(below(256)));
    return std::string(16, static_cast<char>(below(5)));
  }
  std::string text() {
    return std::string(below(3) == 0 ? 200 : below(17), static_cast<char>('a' + below(9)));
  }
  void value(v1::FieldValue& made) {
    made.set_field(below(20)); // 0 too, though no record has it
    switch (below(4)) {
    case 0:
      return made.set_i(static_cast<std::int64_t>(number()));
    case 1:
      return made.set_s(text());
    case 2:
      return made.set_b(bytes());
    default:
      return;
    }
  }
  void group(v1::Group& made) {
    made.set_seq(number());
    if (below(2) == 0)
      made.set_hash(bytes());
    for (std::uint32_t i = below(4); i > 0; --i) {
      v1::Change& change = *made.add_changes();
      change.set_kind(below(30));
      change.set_id(bytes());
      change.set_op(static_cast<v1::Op>(below(2)));
      for (std::uint32_t k = below(7); k > 0; --k)
        value(*change.add_fields());
      if (below(2) == 0)
        value(*change.add_old());
      change.set_base(number());
      change.set_hlc(number());
      if (below(3) == 0)
        change.add_bases()->set_rev(number());
    }
  }
  void row(v1::Row& made) {
    made.set_kind(below(30));
    made.set_id(bytes());
    made.set_rev(number());
    made.set_scope(bytes());
    for (std::uint32_t k = below(9); k > 0; --k)
      value(*made.add_fields());
  }

  std::mt19937 m_random;
};

template <class Message>
void comesBack(const Message& message) {
  const std::string plain = message.SerializeAsString();
  const auto columns = toColumns(plain, *Message::descriptor());
  ASSERT_TRUE(columns.has_value());
  EXPECT_TRUE(isInColumns(columns->bytes));
  const auto back = fromColumns(columns->bytes, enough);
  ASSERT_TRUE(back.has_value()) << message.DebugString();
  EXPECT_EQ(*back, plain);
}

TEST(Columns, aMessageComesBackByteByByte) {
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    comesBack(Making(seed).request());
    comesBack(Making(seed).reply());
  }
  comesBack(v1::SyncRequest());
}

/// Other versions read it so: ids, shapes, the shapes of the records, then figures and texts by their
/// columns.
TEST(Columns, theLayoutIsThis) {
  v1::SyncRequest request;
  v1::Group& group = *request.mutable_sync()->add_push();
  group.set_seq(1);
  v1::Change& change = *group.add_changes();
  change.set_kind(2);
  change.set_id("\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10");
  v1::FieldValue& said = *change.add_fields();
  said.set_field(10);
  said.set_s("hi");
  change.set_hlc(1);
  std::string bytes("\0\1\x2d\x10", 4); // of 45 bytes, 16 of them ids
  bytes += change.id();
  bytes += std::string("\3\6\x08\x13\x26\x0a\3\x41\2\x08\x15\3\x14\x2d\0", 15); // three shapes
  bytes += std::string("\3\2\1\0", 4);                                          // three records
  bytes += std::string("\5\1\0\1\0\1\0\1\2\1\0", 11);                           // five columns
  bytes += std::string("\2\4\1\2\2hi", 7);
  const auto made = toColumns(request.SerializeAsString(), *v1::SyncRequest::descriptor());
  ASSERT_TRUE(made);
  EXPECT_EQ(made->bytes, bytes);
  EXPECT_EQ(made->idsEnd, 20U);
  const auto back = fromColumns(bytes, enough);
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, request.SerializeAsString());
}

TEST(Columns, whatANewerVersionAddsComesBack) {
  v1::SyncRequest newer = Making(7).request();
  newer.GetReflection()->MutableUnknownFields(&newer)->AddLengthDelimited(900, "sixteen bytes ...");
  newer.GetReflection()->MutableUnknownFields(&newer)->AddVarint(901, 5);
  v1::Sync& sync = *newer.mutable_sync();
  sync.GetReflection()->MutableUnknownFields(&sync)->AddFixed64(902, 77);
  comesBack(newer);
  newer.GetReflection()->MutableUnknownFields(&newer)->AddFixed32(903, 1);
  EXPECT_FALSE(toColumns(newer.SerializeAsString(), *v1::SyncRequest::descriptor()).has_value());
  v1::SyncRequest read;
  ASSERT_TRUE(unpackMessage(packMessage(newer, Layout::columns), read)) << "it goes as it is";
  EXPECT_EQ(read.SerializeAsString(), newer.SerializeAsString());
}

TEST(Columns, aMessageCutOrTurnedAnywhereIsRefusedOrAnotherOne) {
  const std::string plain = Making(3).reply().SerializeAsString();
  const std::string good = toColumns(plain, *v1::SyncReply::descriptor())->bytes;
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_FALSE(fromColumns(good.substr(0, size), enough).has_value()) << size;
  EXPECT_FALSE(fromColumns(good + "x", enough).has_value());
  std::mt19937 random(5);
  for (int i = 0; i < 20000; ++i) {
    std::string bad = good;
    for (std::uint32_t k = 1 + static_cast<std::uint32_t>(random() % 3); k > 0; --k)
      bad[random() % bad.size()] = static_cast<char>(random());
    const auto read = fromColumns(bad, enough);
    EXPECT_TRUE(!read || read->size() <= enough);
  }
}

TEST(Columns, nothingGrowsBeyondTheBound) {
  const std::string plain = Making(4).reply().SerializeAsString();
  const auto columns = toColumns(plain, *v1::SyncReply::descriptor());
  const auto refused = fromColumns(columns->bytes, plain.size() - 1);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::requestTooLarge);
  // One shape of many records, each of which is that shape again.
  std::string bomb{'\0', '\1', '\x7f', '\0', '\1', '\4'};
  bomb += std::string(4, '\x0d');
  bomb += '\x40' + std::string(64, '\0') + '\0';
  EXPECT_FALSE(fromColumns(bomb, enough).has_value());
}

TEST(Columns, aLongMessageIsSmallerInThem) {
  v1::SyncRequest request;
  for (std::uint32_t i = 0; i < 200; ++i) {
    v1::Group& group = *request.mutable_sync()->add_push();
    group.set_seq(1000 + i);
    v1::Change& change = *group.add_changes();
    change.set_id(std::string(15, static_cast<char>(i * 41)) + static_cast<char>(i));
    change.set_base(5000 + 7 * i);
    change.set_hlc(117662599282950162U + i);
    v1::FieldValue& said = *change.add_fields();
    said.set_field(15);
    said.set_s("edit " + std::to_string(i));
  }
  const std::string packed = packMessage(request, Layout::columns);
  EXPECT_LT(packed.size() * 5, packMessage(request).size() * 4);
  v1::SyncRequest back;
  ASSERT_TRUE(unpackMessage(packed, back).has_value());
  EXPECT_EQ(back.SerializeAsString(), request.SerializeAsString());
}

} // namespace
} // namespace leadhand::sync
