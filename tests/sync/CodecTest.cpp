#include "sync/protocol/Codec.h"

#include <google/protobuf/any.pb.h>
#include <gtest/gtest.h>
#include <zstd.h>

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

/// As another program might pack it: in two blocks, the first one small, and without a checksum.
std::string packedInBlocks(const std::string& first, const std::string& second) {
  const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  std::string out(ZSTD_compressBound(first.size() + second.size()) + 64, '\0');
  ZSTD_outBuffer room{out.data(), out.size(), 0};
  ZSTD_inBuffer in{first.data(), first.size(), 0};
  EXPECT_EQ(ZSTD_compressStream2(context.get(), &room, &in, ZSTD_e_flush), 0U);
  in = {second.data(), second.size(), 0};
  EXPECT_EQ(ZSTD_compressStream2(context.get(), &room, &in, ZSTD_e_end), 0U);
  out.resize(room.pos);
  return out;
}

TEST(Codec, whatAnotherProgramPackedInBlocksIsReadToItsEnd) {
  for (const std::size_t size : {1U, 1'000U, 128U * 1024 - 1, 128U * 1024, 300'000U}) {
    const std::string second(size, 'b');
    const auto plain = decompress(packedInBlocks("first", second));
    ASSERT_TRUE(plain.has_value()) << size;
    EXPECT_EQ(*plain, "first" + second);
  }
}

TEST(Codec, ofWhatIsPackedInBlocksNoBeginningIsTakenForTheWhole) {
  const std::string packed = packedInBlocks("first", std::string(300'000, 'b'));
  ASSERT_LT(packed.size(), 1'000U);
  for (std::size_t size = 0; size < packed.size(); ++size)
    EXPECT_FALSE(decompress(packed.substr(0, size)).has_value()) << size;
}

TEST(Codec, aSoundFrameOfNonsenseIsRefused) {
  v1::SyncRequest back;
  const Status refused = unpackMessage(compress("\xff\xff\xff"), back);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::badRequest);
  EXPECT_EQ(refused.error().where, "protobuf");
}

TEST(Codec, whatJsonCannotSayIsAnErrorOfOurs) {
  google::protobuf::Any unknown;
  unknown.set_type_url("type.googleapis.com/of.nobody");
  unknown.set_value("x");
  const auto json = toJson(unknown);
  ASSERT_FALSE(json.has_value());
  EXPECT_EQ(json.error().code, ErrorCode::internal);
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
  zero.set_b("");
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

TEST(Codec, rowsAskedForAgainAndListsAreReadWhole) {
  v1::SyncOk ok;
  const std::string id(16, 'i');
  v1::Row& row = *ok.add_refetched();
  row.set_kind(5);
  row.set_id(id);
  row.set_rev(9);
  v1::ScopeList& list = *ok.add_lists();
  list.set_scope(std::string(16, 's'));
  list.set_from("from");
  list.set_next("next");
  list.set_last(true);
  v1::RowStamp& stamp = *list.add_rows();
  stamp.set_kind(5);
  stamp.set_id(id);
  stamp.set_rev(9);
  list.add_rows()->set_rev(10);
  ok.add_lists();
  v1::Digest& digest = *ok.add_digests();
  digest.set_scope(std::string(16, 's'));
  digest.set_n(2);
  digest.set_sum(77);
  const auto page = fromWire(ok);
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->refetched.size(), 1U);
  EXPECT_EQ(page->refetched[0].id, *Id::fromBytes(id));
  EXPECT_EQ(page->refetched[0].rev, 9U);
  ASSERT_EQ(page->lists.size(), 2U);
  EXPECT_EQ(page->lists[0].from, "from");
  EXPECT_EQ(page->lists[0].next, "next");
  EXPECT_TRUE(page->lists[0].last);
  ASSERT_EQ(page->lists[0].rows.size(), 2U);
  EXPECT_EQ(page->lists[0].rows[0].rev, 9U);
  EXPECT_TRUE(page->lists[1].rows.empty());
  ASSERT_EQ(page->digests.size(), 1U);
  EXPECT_EQ(page->digests[0].sum, 77U);
  row.set_id("short");
  const auto refused = fromWire(ok);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::badReply);
}

TEST(Codec, aVerdictSaysWhatBecameOfItsGroup) {
  v1::PushResult result;
  result.set_seq(4);
  result.set_verdict(v1::DENIED);
  result.set_result_rev(99);
  result.set_code("not_allowed");
  result.set_where("customer.name");
  const OutboxVerdict verdict = fromWire(result);
  EXPECT_EQ(verdict.seq, 4U);
  EXPECT_EQ(verdict.verdict, "denied");
  EXPECT_EQ(verdict.resultRev, 99U);
  EXPECT_EQ(verdict.code, "not_allowed");
  EXPECT_EQ(verdict.where, "customer.name");
  result.set_verdict(static_cast<v1::Verdict>(99)); // of a newer office
  EXPECT_EQ(fromWire(result).verdict, "");
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
