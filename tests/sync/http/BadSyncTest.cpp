// Bad input of the protocol, one test a row (tests/BadInput.md). Most need no socket: the routes behind it
// are asked.
#include "sync/http/Rounds.h"
#include "sync/protocol/ColumnParts.h"
#include "sync/protocol/Columns.h"
#include "tests/sync/TestOffice.h"

#include <array>
#include <deque>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sodium.h>

namespace leadhand::sync::test {
namespace {

class BadSync : public ::testing::Test {
 protected:
  void SetUp() override {
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_keypair(publicKey, secret);
    m_secretKey.assign(reinterpret_cast<const char*>(secret), sizeof secret);
    v1::EnrolRequest request;
    request.set_code(office.hub().invite(jane)->code);
    request.set_public_key(std::string(reinterpret_cast<const char*>(publicKey), sizeof publicKey));
    ASSERT_FALSE(office.hub().enrol(request, "test").has_refused());
    m_device = office.store().devices().back();
    phone.sync();
    before = office.store().rev();
  }
  void TearDown() override { office.expectWhole(); }

  /// The answer to a signed request with this body.
  HttpAnswer post(const std::string& body, std::map<std::string, std::string> headers) {
    SignedRequest claim{
        "POST", std::string(syncPath), body, m_device.device, m_device.incarnation, office.clock.now().ms, {},
        {}};
    std::string nonce(16, '\0');
    office.random.fill(nonce.data(), nonce.size());
    claim.nonce = toHex(nonce);
    EXPECT_TRUE(sign(claim, m_secretKey));
    for (const auto& [name, value] : headersOf(claim))
      headers[name] = value;
    HttpRequest request{"POST", std::string(syncPath), body, "test", {}};
    request.header = [&headers](std::string_view name) -> std::optional<std::string> {
      const auto at = headers.find(std::string(name));
      return at == headers.end() ? std::nullopt : std::optional<std::string>(at->second);
    };
    office.clock.step(2000); // so that the limit of rounds is not what answers
    return routes.answer(request);
  }
  /// The code with which it is refused; "taken" when it isn't.
  std::string codeOf(const std::string& body, const std::string& encoding = "zstd") {
    std::map<std::string, std::string> headers{{"Content-Type", std::string(protobufType)}};
    if (!encoding.empty())
      headers["Content-Encoding"] = encoding;
    v1::SyncReply reply;
    EXPECT_TRUE(unpackMessage(post(body, headers).body, reply));
    return reply.has_refused() ? reply.refused().code() : "taken";
  }
  std::string codeOfJson(const std::string& body) {
    const HttpAnswer answer =
        post(body, {{"Content-Type", std::string(jsonType)}, {"Accept", std::string(jsonType)}});
    const auto reply = nlohmann::json::parse(answer.body);
    return reply.contains("refused") ? reply["refused"]["code"].get<std::string>() : "taken";
  }
  std::string hello() {
    v1::SyncRequest request;
    request.mutable_hello()->set_protocol(1);
    return packMessage(request);
  }
  Comment comment(const std::string& text) {
    auto made = test::made<Comment>(phone.newId(), jane);
    made.customer = smith;
    made.text = text;
    made.saidOn = office.today();
    return made;
  }
  /// What becomes of one group whose only change was bent on the way.
  v1::PushResult bent(const std::function<void(v1::Change&)>& bend) {
    phone.insert(comment("x")).group();
    v1::SyncRequest request = phone.request();
    bend(*request.mutable_sync()->mutable_push(0)->mutable_changes(0));
    const v1::SyncReply reply = phone.send(request);
    EXPECT_EQ(reply.ok().results_size(), 1) << reply.ShortDebugString();
    return reply.ok().results_size() == 1 ? reply.ok().results(0) : v1::PushResult{};
  }
  void expectNothingApplied() {
    EXPECT_EQ(office.store().rev(), before);
    EXPECT_TRUE(office.all<Comment>().empty());
  }

  TestOffice office;
  Id crew = office.crew("Blue truck");
  Id jane = office.person("Jane", roles::leadHand, crew);
  Id smith = office.customer("Mrs. Smith");
  Id visit = office.visit(smith, crew, office.today());
  TestPhone phone{office, jane, 101};
  Routes routes{office.hub(), nullptr, ServerLimits{}};
  std::uint64_t before = 0;

 private:
  std::string m_secretKey;
  DeviceRow m_device;
};

TEST_F(BadSync, soundInputIsTaken) {
  EXPECT_EQ(codeOf(hello()), "taken");
  EXPECT_EQ(codeOfJson("{\"hello\":{\"protocol\":1}}"), "taken");
}

TEST_F(BadSync, emptyBody) {
  EXPECT_EQ(codeOf(""), "bad_request");
  EXPECT_EQ(codeOf("", ""), "bad_request");
}

TEST_F(BadSync, cutAtEveryByte) {
  v1::SyncRequest request = phone.insert(comment("cut")).group().request();
  const std::string whole = packMessage(request);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(codeOf(whole.substr(0, size)), "bad_request") << size;
  expectNothingApplied();
}

TEST_F(BadSync, randomBytes) {
  for (std::size_t size = 1; size < 200; ++size) {
    std::string bytes(size, '\0');
    office.random.fill(bytes.data(), bytes.size());
    EXPECT_EQ(codeOf(bytes), "bad_request") << size;
  }
  expectNothingApplied();
}

TEST_F(BadSync, nestingOfTenThousand) {
  std::string deep;
  for (int i = 0; i < 10'000; ++i)
    deep += "{\"hello\":";
  EXPECT_EQ(codeOfJson(deep + "1" + std::string(10'000, '}')), "bad_request");
  EXPECT_EQ(codeOfJson(std::string(10'000, '[') + std::string(10'000, ']')), "bad_request");
  // Groups within groups that only a newer version would know: lengths within lengths.
  std::string inside;
  for (int i = 0; i < 10'000; ++i)
    inside = "\x1b" + inside + "\x1c"; // start and end of an unknown group, field 3
  EXPECT_EQ(codeOf(compress(inside)), "bad_request");
}

TEST_F(BadSync, aFieldThatClaimsTwoGibibytes) {
  EXPECT_EQ(codeOf(compress("\x12\xff\xff\xff\xff\x07")), "bad_request");
  EXPECT_EQ(codeOf("\x12\xff\xff\xff\xff\x07", ""), "bad_request");
}

TEST_F(BadSync, tenKibibytesThatInflateWithoutEnd) {
  // A zstd frame made by hand: its head claims 10 GiB, each block of four bytes is 128 KiB of one letter.
  std::string bomb("\x28\xb5\x2f\xfd\xc0\x70", 6); // window of 16 MiB, 8 bytes of size
  const std::uint64_t claimed = 10ULL << 30U;
  for (unsigned shift = 0; shift < 64; shift += 8)
    bomb += static_cast<char>(claimed >> shift);
  while (bomb.size() < 10'240)
    bomb += std::string("\x02\x00\x10", 3) + 'x';
  EXPECT_EQ(codeOf(bomb), "request_too_large");
}

/// A message in columns: its size, ids, shapes, the shapes of its records in their order, columns.
std::string inColumns(std::uint64_t plainSize, const std::string& ids, const std::string& shape,
                      std::size_t records, const std::string& columns) {
  std::string made{columns::firstByte, columns::edition};
  columns::putNumber(made, plainSize);
  columns::putNumber(made, ids.size());
  made += ids;
  columns::putNumber(made, 1);
  columns::putNumber(made, shape.size());
  made += shape;
  columns::putNumber(made, records);
  return made + std::string(records, '\0') + columns;
}

TEST_F(BadSync, columnsThatNestClaimOrGrow) {
  const std::string record(1, static_cast<char>(columns::symbolOf(2, columns::Part::record)));
  const std::string inner(1, static_cast<char>(columns::symbolOf(2, columns::Part::message)));
  const std::string none(1, '\0');
  EXPECT_EQ(codeOf(compress(inColumns(0, "", "", 1, none))), "taken");
  // A record in a record, and messages within one shape.
  EXPECT_EQ(codeOf(compress(inColumns(30'000, "", record, 10'000, none))), "bad_request");
  EXPECT_EQ(codeOf(compress(inColumns(30'000, "", std::string(10'000, inner[0]), 1, none))), "bad_request");
  // What it says of itself is 2 GiB, or of one of its parts.
  EXPECT_EQ(codeOf(compress(inColumns(1ULL << 31U, "", "", 1, none))), "request_too_large");
  const std::string head{columns::firstByte, columns::edition, '\x20'};
  for (const std::string& before : {std::string(), std::string("\0\1", 2), std::string("\0\0", 2),
                                    std::string("\0\0\0", 3), std::string("\0\0\0\1", 4)})
    EXPECT_EQ(codeOf(compress(head + before + "\xff\xff\xff\xff\x07")), "bad_request");
  // More than it said: each record has the shape of all the others in it.
  EXPECT_EQ(codeOf(compress(inColumns(64, "", std::string(40, record[0]), 41, none))), "bad_request");
  expectNothingApplied();
}

TEST_F(BadSync, columnsCutAtEveryByte) {
  for (int i = 0; i < 12; ++i)
    phone.insert(comment("cut " + std::to_string(i))).group();
  const std::string plain = phone.request().SerializeAsString();
  const auto laidOut = toColumns(plain, *v1::SyncRequest::descriptor());
  ASSERT_TRUE(laidOut);
  for (std::size_t size = 0; size < laidOut->bytes.size(); ++size)
    EXPECT_EQ(codeOf(compress(laidOut->bytes.substr(0, size))), "bad_request") << size;
  expectNothingApplied();
  EXPECT_EQ(codeOf(compress(laidOut->bytes + "x")), "bad_request");
}

TEST_F(BadSync, doubleOrUnknownEncoding) {
  EXPECT_EQ(codeOf(hello(), "br"), "bad_request");
  EXPECT_EQ(codeOf(hello(), "zstd, zstd"), "bad_request");
  EXPECT_EQ(codeOf(hello(), ""), "bad_request") << "named twice reads as not named";
  EXPECT_EQ(codeOf(compress(hello())), "bad_request") << "packed twice";
}

TEST_F(BadSync, textWithNul) {
  phone.insert(comment(std::string("a\0b", 3))).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::QUARANTINED);
  EXPECT_EQ(phone.lastResult().code(), "bad_value");
  expectNothingApplied();
}

TEST_F(BadSync, textThatIsTurnedAround) {
  phone
      .insert(comment("paid \xE2\x80\xAE"
                      "00.1"))
      .group()
      .sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::QUARANTINED);
  EXPECT_EQ(phone.lastResult().code(), "bad_value");
  expectNothingApplied();
  phone
      .insert(comment("call \xE2\x80\xAD"
                      "555 0100\xE2\x80\xAC"))
      .group()
      .sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::APPLIED) << "as phone numbers are pasted";
}

TEST_F(BadSync, aNameOfAMebibyte) {
  auto customer = made<Customer>(phone.newId(), jane);
  customer.name = std::string(120'000, 'n');
  phone.insert(customer).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::QUARANTINED);
  EXPECT_EQ(phone.lastResult().code(), "text_too_long");
  customer.id = phone.newId();
  customer.name = std::string(1024 * 1024, 'n');
  phone.insert(customer).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::QUARANTINED);
  EXPECT_EQ(phone.lastResult().code(), "request_too_large") << "more than a group may be";
  customer.id = phone.newId();
  customer.name = std::string(2 * 1024 * 1024, 'n');
  phone.insert(customer).group();
  EXPECT_EQ(phone.send().refused().code(), "request_too_large") << "more than a push may be";
  EXPECT_EQ(office.store().rev(), before);
}

TEST_F(BadSync, anOperationOfANewerVersionIsKept) {
  const auto result = bent([](v1::Change& change) { change.set_op(static_cast<v1::Op>(7)); });
  EXPECT_EQ(result.verdict(), v1::DEFERRED);
  EXPECT_EQ(result.code(), "");
  Statement kept = office.store().database().prepare("SELECT reason, body FROM quarantine");
  ASSERT_TRUE(*kept.step());
  EXPECT_EQ(kept.text(0), "deferred");
  v1::Group body;
  ASSERT_TRUE(body.ParseFromString(kept.blob(1)));
  EXPECT_EQ(static_cast<int>(body.changes(0).op()), 7);
  phone.groups.clear();
  expectNothingApplied();
}

TEST_F(BadSync, aChangeOfNoKind) {
  const auto result = bent([](v1::Change& change) { change.set_kind(0); });
  EXPECT_EQ(result.verdict(), v1::QUARANTINED);
  EXPECT_EQ(result.code(), "bad_request");
  expectNothingApplied();
}

TEST_F(BadSync, anIdOfAMebibyte) {
  const auto result = bent([](v1::Change& change) { change.set_id(std::string(200'000, 'i')); });
  EXPECT_EQ(result.verdict(), v1::QUARANTINED);
  EXPECT_EQ(result.code(), "bad_request");
  expectNothingApplied();
}

TEST_F(BadSync, anIdWithQuotesIsAnIdLikeAnyOther) {
  Comment said = comment("quoted");
  said.id = *Id::fromBytes("'; DROP TABLE x;");
  phone.insert(said).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::APPLIED);
  EXPECT_EQ(office.read<Comment>(said.id).text, "quoted");
}

TEST_F(BadSync, aTooNewClientIsServed) {
  v1::SyncRequest request = phone.insert(comment("from the future")).group().request();
  request.mutable_hello()->set_schema(9999);
  request.mutable_hello()->set_protocol(1);
  const v1::SyncReply reply = phone.send(request);
  ASSERT_EQ(reply.ok().results_size(), 1);
  EXPECT_EQ(reply.ok().results(0).verdict(), v1::APPLIED);
}

TEST_F(BadSync, aChildOfAnUnknownParent) {
  auto chip = made<CommentKind>(phone.newId(), jane);
  chip.comment = phone.newId();
  chip.word = "praise";
  phone.insert(chip).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::ORPHAN);
  EXPECT_EQ(phone.lastResult().code(), "unknown_record");
  expectNothingApplied();
}

TEST_F(BadSync, aCursorFromTheFuture) {
  v1::SyncRequest request = phone.request();
  request.mutable_sync()->set_cursor(before + 1000);
  EXPECT_TRUE(phone.send(request).has_new_epoch()) << "the office was set back, as far as it can know";
}

TEST_F(BadSync, moneyThatIsNoNumber) {
  const Id jacki = office.person("Jacki", roles::manager);
  TestPhone desk(office, jacki, 202);
  desk.sync();
  auto terms = made<ProposalTerms>(desk.newId(), jacki);
  terms.customer = smith;
  Edit edit = insertOf(terms);
  setField(edit.fields, fieldNumber(&ProposalTerms::amount), valueOf(std::string("NaN")));
  desk.insert(edit).group().sync();
  EXPECT_EQ(desk.lastResult().verdict(), v1::QUARANTINED);
  EXPECT_EQ(desk.lastResult().code(), "bad_value");
  EXPECT_EQ(
      codeOfJson("{\"sync\":{\"push\":[{\"seq\":1,\"changes\":[{\"fields\":[{\"field\":12,\"i\":NaN}]}]}]}}"),
      "bad_request");
}

TEST_F(BadSync, anotherCompanysRecordIsLikeNone) {
  TestOffice theirs;
  const Id customer = theirs.customer("Of another company");
  phone.update(UpdateOf<Customer>(customer).with(&Customer::phone, std::string("1")).edit).group().sync();
  const v1::PushResult foreign = phone.lastResult();
  phone.update(UpdateOf<Customer>(phone.newId()).with(&Customer::phone, std::string("1")).edit)
      .group()
      .sync();
  EXPECT_EQ(foreign.verdict(), v1::ORPHAN);
  EXPECT_EQ(foreign.code(), phone.lastResult().code());
  EXPECT_EQ(foreign.where(), phone.lastResult().where());
}

TEST_F(BadSync, aPhoneThatAsksManyThingsAtOnceIsAnsweredOneByOne) {
  std::deque<std::function<void()>> queue;
  Rounds rounds(routes, [&](std::function<void()> next) { queue.push_back(std::move(next)); });
  const auto by = [](const char* device) {
    HttpRequest request{"POST", std::string(syncPath), {}, {}, {}};
    request.header = [device](std::string_view name) {
      return name == header::device ? std::optional<std::string>(device) : std::nullopt;
    };
    return request;
  };
  const std::array<HttpRequest, 4> requests{by("1"), by("01"), by("2"), by("1")};
  std::array<Rounds::Place, 4> places;
  std::string order;
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i].request = &requests[i];
    places[i].ring = [&order, i] { order += std::to_string(i); };
    rounds.add(places[i]);
  }
  std::vector<std::string> rung;
  for (; !queue.empty(); queue.pop_front()) {
    queue.front()();
    if (rung.empty() ? !order.empty() : order != rung.back())
      rung.push_back(order);
  }
  EXPECT_THAT(rung, testing::ElementsAre("02", "021", "0213"));
}

} // namespace
} // namespace leadhand::sync::test
