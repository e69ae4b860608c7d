#include "sync/protocol/Codec.h"

#include <gtest/gtest.h>

namespace leadhand::sync {
namespace {

v1::SyncRequest request() {
  v1::SyncRequest made;
  made.mutable_hello()->set_app("test");
  made.mutable_sync()->set_cursor(77);
  return made;
}

TEST(Codec, aMessageComesBack) {
  v1::SyncRequest back;
  ASSERT_TRUE(unpackMessage(packMessage(request()), back).has_value());
  EXPECT_EQ(back.sync().cursor(), 77U);
}

TEST(Codec, aBodyCutAnywhereIsRefused) {
  const std::string packed = packMessage(request());
  for (std::size_t size = 0; size < packed.size(); ++size) {
    v1::SyncRequest back;
    EXPECT_FALSE(unpackMessage(packed.substr(0, size), back).has_value()) << size;
  }
  v1::SyncRequest back;
  EXPECT_FALSE(unpackMessage(packed + "x", back).has_value());
  EXPECT_FALSE(unpackMessage("<html>sign in</html>", back).has_value());
}

TEST(Codec, whatInflatesBeyondTheBoundIsRefused) {
  const std::string bomb = compress(std::string(mostPlainBytes + 1, '\0'));
  EXPECT_LT(bomb.size(), 10'000U);
  const auto plain = decompress(bomb);
  ASSERT_FALSE(plain.has_value());
  EXPECT_EQ(plain.error().code, ErrorCode::requestTooLarge);
  EXPECT_TRUE(decompress(compress(std::string(mostPlainBytes, '\0'))).has_value());
}

TEST(Codec, everyValueComesBackAndDefaultsAreAbsent) {
  const Fields fields{{10, valueOf(std::string("é"))},
                      {11, valueOf(std::int64_t{INT64_MIN})},
                      {12, Value{Bytes{std::string("\0\xFF", 2)}}},
                      {13, Value{}}};
  google::protobuf::RepeatedPtrField<v1::FieldValue> wire;
  toWire(fields, wire);
  EXPECT_EQ(fromWire(wire), fields);
  v1::FieldValue zero;
  zero.set_i(0);
  EXPECT_TRUE(isAbsent(fromWire(zero)));
  zero.set_s("");
  EXPECT_TRUE(isAbsent(fromWire(zero)));
}

TEST(Codec, fieldsInAnyOrderAreSortedAndTheLastCounts) {
  google::protobuf::RepeatedPtrField<v1::FieldValue> wire;
  for (const auto& [number, text] :
       std::vector<std::pair<std::uint32_t, std::string>>{{12, "b"}, {10, "a"}, {12, "c"}}) {
    wire.Add()->set_field(number);
    wire.Mutable(wire.size() - 1)->set_s(text);
  }
  const Fields expected{{10, valueOf(std::string("a"))}, {12, valueOf(std::string("c"))}};
  EXPECT_EQ(fromWire(wire), expected);
}

TEST(Codec, aGroupKeepsItsHashOverTheWire) {
  OutboxGroup group;
  group.seq = 5;
  OutboxEntry& entry = group.entries.emplace_back();
  entry.kind = Kind::customer;
  entry.id = Id{{1, 2, 3}};
  entry.op = Edit::Op::update;
  entry.fields = {{11, valueOf(std::string("1"))}, {12, Value{}}};
  entry.old = {{11, valueOf(std::string("0"))}};
  entry.base = 9;
  entry.bases = {{12, 4}};
  entry.hlc = Hlc{UINT64_MAX};
  group.hash = groupHash("before", 5, group.entries);
  v1::Group wire;
  toWire(group, wire);
  const auto back = fromWire(wire);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(groupHash("before", 5, back->entries), back->hash);
  wire.mutable_changes(0)->mutable_bases(0)->set_rev(5);
  EXPECT_NE(groupHash("before", 5, fromWire(wire)->entries), back->hash);
}

TEST(Codec, changesThatNameNothingAreRefused) {
  v1::Group group;
  v1::Change& change = *group.add_changes();
  change.set_kind(5);
  change.set_id("short");
  EXPECT_FALSE(fromWire(group).has_value());
  change.set_id(std::string(16, 'x'));
  EXPECT_TRUE(fromWire(group).has_value());
  change.set_kind(0);
  EXPECT_FALSE(fromWire(group).has_value());
  change.set_kind(70'000);
  EXPECT_FALSE(fromWire(group).has_value());
  change.set_kind(5);
  change.set_op(static_cast<v1::Op>(9));
  EXPECT_FALSE(fromWire(group).has_value());
}

TEST(Codec, aPageWithABrokenRowIsABadReply) {
  v1::SyncOk ok;
  ok.add_items()->mutable_row()->set_id("short");
  EXPECT_FALSE(fromWire(ok).has_value());
  ok.clear_items();
  ok.add_items();
  EXPECT_FALSE(fromWire(ok).has_value());
  ok.clear_items();
  ok.add_backfill()->add_rows();
  EXPECT_FALSE(fromWire(ok).has_value());
}

TEST(Codec, theSameMessagesReadAsJson) {
  const auto json = toJson(request());
  ASSERT_TRUE(json.has_value());
  EXPECT_NE(json->find("\"cursor\":\"77\""), std::string::npos);
  EXPECT_EQ(verdictName(v1::CONFLICT_LOST), "conflict_lost");
  EXPECT_EQ(verdictName(v1::VERDICT_NONE), "");
}

} // namespace
} // namespace leadhand::sync
