#include "sync/http/BlobRoutes.h"
#include "core/store/SealedFile.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/photo/Pictures.h"
#include "tests/sync/TestOffice.h"
#include "tests/voice/Pages.h"

#include <map>

namespace leadhand::sync::test {
namespace {

using leadhand::test::pngOf;
constexpr std::int64_t grain = FileBlobStore::grain;

class BlobRoutesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    blobs = std::move(*FileBlobStore::open(folder.path(), office.keys, office.random));
    routes = std::make_unique<BlobRoutes>(office.hub(), blobs.get(), ServerLimits{});
    bytes = pngOf(640, 480, static_cast<std::size_t>(2 * grain));
    hash = sealed::hashOf(bytes);
    janes.sync();
    ritas.sync();
    desk.sync();
  }
  void TearDown() override { office.expectWhole(); }

  Photo photoBy(TestPhone& phone, const Id& author) {
    auto comment = made<Comment>(phone.newId(), author);
    comment.customer = smith;
    comment.text = "see the picture";
    comment.saidOn = office.today();
    auto photo = made<Photo>(phone.newId(), author);
    photo.comment = comment.id;
    photo.customer = smith;
    photo.hash = hash;
    photo.size = static_cast<std::int64_t>(bytes.size());
    photo.mime = "image/png";
    phone.insert(comment).insert(photo).group().sync();
    return photo;
  }
  HttpAnswer ask(const TestPhone& phone, const std::string& method,
                 std::map<std::string, std::string> headers = {}, const std::string& body = {},
                 const std::string& name = {}) {
    HttpRequest request;
    request.method = method;
    request.target = std::string(blobPath) + (name.empty() ? hash : name);
    request.body = body;
    request.header = [headers](std::string_view wanted) -> std::optional<std::string> {
      const auto at = headers.find(std::string(wanted));
      return at == headers.end() ? std::nullopt : std::optional<std::string>(at->second);
    };
    if (auto refused = routes->refuseEarly(request))
      return *refused;
    return routes->answer(request, phone.session);
  }
  HttpAnswer patch(const TestPhone& phone, std::int64_t from, std::int64_t size) {
    return ask(phone, "PATCH",
               {{"Upload-Offset", std::to_string(from)}, {"Upload-Length", std::to_string(bytes.size())}},
               bytes.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(size)));
  }
  static std::string of(const HttpAnswer& answer, std::string_view name) {
    for (const auto& [key, value] : answer.headers)
      if (key == name)
        return value;
    return {};
  }
  static std::string codeOf(const HttpAnswer& answer) { return of(answer, blobHeader::error); }
  std::int64_t whole() { return static_cast<std::int64_t>(bytes.size()); }

  TestOffice office;
  TemporaryFolder folder;
  std::unique_ptr<FileBlobStore> blobs;
  std::unique_ptr<BlobRoutes> routes;
  Id blue = office.crew("Blue truck");
  Id red = office.crew("Red truck");
  Id jane = office.person("Jane", roles::leadHand, blue);
  Id rita = office.person("Rita", roles::leadHand, red);
  Id jacki = office.person("Jacki", roles::manager);
  Id smith = office.customer("Mrs. Smith");
  Id visit = office.visit(smith, blue, office.today());
  TestPhone janes{office, jane, 101};
  TestPhone ritas{office, rita, 102};
  TestPhone desk{office, jacki, 202};
  std::string bytes;
  std::string hash;
};

TEST_F(BlobRoutesTest, aVoiceNoteIsTakenAndACutOneIsNot) {
  for (const bool isCut : {true, false}) {
    bytes = leadhand::test::voiceOf(30);
    bytes.resize(bytes.size() - (isCut ? 1 : 0));
    hash = sealed::hashOf(bytes);
    photoBy(janes, jane);
    const HttpAnswer answer = patch(janes, 0, static_cast<std::int64_t>(bytes.size()));
    EXPECT_EQ(answer.status, isCut ? 422U : 204U);
    EXPECT_EQ(blobs->has(hash), !isCut);
  }
}

TEST_F(BlobRoutesTest, aPhotoComesInPiecesAndIsReadByWhoSeesItsRow) {
  const Photo photo = photoBy(janes, jane);
  EXPECT_EQ(of(ask(janes, "HEAD"), blobHeader::offset), "0");
  EXPECT_EQ(patch(janes, 0, grain).status, 204U);
  const HttpAnswer half = ask(janes, "HEAD");
  EXPECT_EQ(half.status, 200U);
  EXPECT_EQ(of(half, blobHeader::offset), std::to_string(grain));
  EXPECT_EQ(of(half, blobHeader::complete), "?0");
  EXPECT_EQ(ask(desk, "GET").status, 404U) << "half a photo is none";
  const HttpAnswer done = patch(janes, grain, whole() - grain);
  EXPECT_EQ(done.status, 204U);
  EXPECT_EQ(of(done, blobHeader::complete), "?1");
  const HttpAnswer read = ask(desk, "GET");
  EXPECT_EQ(read.status, 200U);
  EXPECT_EQ(read.body, bytes);
}

TEST_F(BlobRoutesTest, theReceiptMovesTheRow) {
  const Photo photo = photoBy(janes, jane);
  const std::uint64_t before = office.read<Photo>(photo.id).rev;
  EXPECT_EQ(office.read<Photo>(photo.id).receivedAt.ms, 0);
  patch(janes, 0, whole());
  EXPECT_GT(office.read<Photo>(photo.id).receivedAt.ms, 0);
  EXPECT_GT(office.read<Photo>(photo.id).rev, before);
  desk.sync();
  EXPECT_TRUE(desk.replica.has(Kind::photo, photo.id));
}

TEST_F(BlobRoutesTest, theSamePhotoTwiceComesOnce) {
  photoBy(janes, jane);
  patch(janes, 0, whole());
  const Photo second = photoBy(desk, jacki);
  EXPECT_EQ(office.read<Photo>(second.id).receivedAt.ms, 0);
  const HttpAnswer told = ask(desk, "HEAD");
  EXPECT_EQ(of(told, blobHeader::complete), "?1") << "nothing is to be sent";
  EXPECT_GT(office.read<Photo>(second.id).receivedAt.ms, 0) << "its receipt is due just as well";
  const std::uint64_t rev = office.store().rev();
  ask(desk, "HEAD");
  EXPECT_EQ(office.store().rev(), rev) << "asking again changes nothing";
}

TEST_F(BlobRoutesTest, anotherCrewIsToldThatThereIsNothing) {
  photoBy(janes, jane);
  patch(janes, 0, whole());
  for (const char* method : {"HEAD", "GET"}) {
    const HttpAnswer answer = ask(ritas, method);
    EXPECT_EQ(answer.status, 404U) << method;
    EXPECT_EQ(codeOf(answer), "unknown_record");
    EXPECT_TRUE(answer.body.empty());
  }
  EXPECT_EQ(patch(ritas, 0, grain).status, 404U) << "without a row of theirs nobody fills the office's disk";
}

TEST_F(BlobRoutesTest, anAuthorWhoLostSightBringsAllOfIt) {
  const Photo first = photoBy(janes, jane);
  patch(janes, 0, whole());
  auto hers = made<Photo>(office.hub().newId(), rita);
  hers.comment = first.comment;
  hers.customer = smith;
  hers.hash = hash;
  office.write({insertOf(hers)});
  ASSERT_FALSE(office.hub().mayReadPhoto(ritas.session, hash));
  EXPECT_EQ(of(ask(ritas, "HEAD"), blobHeader::complete), "?0") << "not even that it is here";
  EXPECT_EQ(ask(ritas, "GET").status, 404U);
  const HttpAnswer half = patch(ritas, 0, grain);
  EXPECT_EQ(of(half, blobHeader::offset), std::to_string(grain)) << "as if nobody had it";
  EXPECT_EQ(of(patch(ritas, grain, whole() - grain), blobHeader::complete), "?1");
  EXPECT_GT(office.read<Photo>(hers.id).receivedAt.ms, 0);
}

TEST_F(BlobRoutesTest, aHashThatOneRemembersGivesNothing) {
  photoBy(janes, jane);
  patch(janes, 0, whole());
  const Id ortega = office.customer("Sra. Ortega");
  office.visit(ortega, red, office.today());
  ritas.sync();
  auto hers = made<Photo>(ritas.newId(), rita);
  hers.customer = ortega;
  hers.hash = hash;
  ritas.insert(hers).group().sync();
  ASSERT_EQ(office.read<Photo>(hers.id).hash, hash) << "in her own sight, so this shows something";
  EXPECT_EQ(of(ask(ritas, "HEAD"), blobHeader::complete), "?0");
  EXPECT_EQ(ask(ritas, "GET").status, 404U);
  EXPECT_EQ(of(ask(janes, "HEAD"), blobHeader::complete), "?1") << "and nobody else's asking helps her";
  EXPECT_EQ(ask(ritas, "GET").status, 404U);
  patch(ritas, 0, whole());
  EXPECT_EQ(ask(ritas, "GET").body, bytes) << "what she holds herself she may have back";
}

TEST_F(BlobRoutesTest, aReadThatFailedForSomebodyElseCostsNoReceipt) {
  const Photo photo = photoBy(janes, jane);
  {
    const leadhand::test::StatementStrike next(office.store().database().handle(), 1);
    (void)office.store().select(Kind::customer, "", {});
  }
  ASSERT_TRUE(office.store().readFailed());
  EXPECT_EQ(of(patch(janes, 0, whole()), blobHeader::complete), "?1");
  EXPECT_GT(office.read<Photo>(photo.id).receivedAt.ms, 0);
}

TEST_F(BlobRoutesTest, aThumbnailIsReadByWhoSeesItsRowAndHasAReceiptOfItsOwn) {
  auto photo = made<Photo>(janes.newId(), jane);
  photo.customer = smith;
  photo.hash = std::string(64, 'c');
  photo.thumb = hash;
  janes.insert(photo).group().sync();
  EXPECT_EQ(patch(ritas, 0, whole()).status, 404U) << "nobody who may not see it brings it";
  EXPECT_EQ(of(patch(janes, 0, whole()), blobHeader::complete), "?1");
  const Photo now = office.read<Photo>(photo.id);
  EXPECT_GT(now.thumbReceivedAt.ms, 0);
  EXPECT_EQ(now.receivedAt.ms, 0) << "the whole picture is not here";
  EXPECT_EQ(ask(desk, "GET").body, bytes);
  EXPECT_EQ(ask(ritas, "GET").status, 404U);
  EXPECT_EQ(ask(ritas, "HEAD").status, 404U);
  EXPECT_EQ(ask(desk, "GET", {}, {}, photo.hash).status, 404U);
  // A picture that somebody else's row names as its own gets that receipt.
  const Photo whole = photoBy(desk, jacki);
  EXPECT_EQ(of(ask(desk, "HEAD"), blobHeader::complete), "?1");
  EXPECT_GT(office.read<Photo>(whole.id).receivedAt.ms, 0);
  EXPECT_EQ(office.read<Photo>(whole.id).thumbReceivedAt.ms, 0);
}

TEST_F(BlobRoutesTest, aRangeGivesAPiece) {
  photoBy(janes, jane);
  patch(janes, 0, whole());
  const HttpAnswer piece = ask(desk, "GET", {{"Range", "bytes=" + std::to_string(grain) + "-"}});
  EXPECT_EQ(piece.status, 206U);
  EXPECT_EQ(piece.body, bytes.substr(static_cast<std::size_t>(grain)));
  EXPECT_EQ(of(piece, blobHeader::length), std::to_string(whole()));
  for (const char* range : {"bytes=1-", "bytes=99999999-", "bytes=-5", "lines=0-", "bytes=", "bytes=0"})
    EXPECT_EQ(ask(desk, "GET", {{"Range", range}}).status, 416U) << range;
}

TEST_F(BlobRoutesTest, doubledPiece) {
  photoBy(janes, jane);
  patch(janes, 0, grain);
  const HttpAnswer answer = patch(janes, 0, grain);
  EXPECT_EQ(answer.status, 409U);
  EXPECT_EQ(codeOf(answer), "blob_piece_doubled");
  EXPECT_EQ(of(answer, blobHeader::offset), std::to_string(grain)) << "says where to go on";
}

TEST_F(BlobRoutesTest, overlappingPiece) {
  photoBy(janes, jane);
  patch(janes, 0, grain);
  EXPECT_EQ(codeOf(patch(janes, 0, 2 * grain)), "blob_piece_overlaps");
}

TEST_F(BlobRoutesTest, pieceAhead) {
  photoBy(janes, jane);
  EXPECT_EQ(codeOf(patch(janes, grain, grain)), "blob_piece_ahead");
}

TEST_F(BlobRoutesTest, cutPiece) {
  photoBy(janes, jane);
  const HttpAnswer answer = patch(janes, 0, 1000);
  EXPECT_EQ(answer.status, 400U);
  EXPECT_EQ(codeOf(answer), "blob_piece_ragged");
}

TEST_F(BlobRoutesTest, wrongHash) {
  photoBy(janes, jane);
  bytes.back() = 'x';
  const HttpAnswer answer = patch(janes, 0, whole());
  EXPECT_EQ(answer.status, 422U);
  EXPECT_EQ(codeOf(answer), "blob_hash_wrong");
  EXPECT_FALSE(blobs->has(hash));
}

TEST_F(BlobRoutesTest, notAPicture) {
  bytes = "<html>Sign in</html>";
  hash = sealed::hashOf(bytes);
  photoBy(janes, jane);
  EXPECT_EQ(codeOf(patch(janes, 0, whole())), "photo_unknown");
  EXPECT_FALSE(blobs->has(hash));
}

TEST_F(BlobRoutesTest, tooManyPoints) {
  bytes = pngOf(20'000, 10'000, 100);
  hash = sealed::hashOf(bytes);
  photoBy(janes, jane);
  EXPECT_EQ(codeOf(patch(janes, 0, whole())), "photo_too_many_points");
}

TEST_F(BlobRoutesTest, tooLargeIsRefusedBeforeItsBodyIsRead) {
  photoBy(janes, jane);
  const HttpAnswer answer = ask(janes, "PATCH", {{"Upload-Offset", "0"}, {"Upload-Length", "26214401"}});
  EXPECT_EQ(answer.status, 413U);
  EXPECT_EQ(codeOf(answer), "photo_too_large");
}

TEST_F(BlobRoutesTest, namesThatAreNone) {
  for (const char* name : {"../../x", "..\\x", "%2e%2e", "x", "-", "office.db"}) {
    const HttpAnswer answer = ask(janes, "GET", {}, {}, name);
    EXPECT_EQ(answer.status, 404U) << name;
    EXPECT_EQ(codeOf(answer), "blob_id_bad") << name;
  }
  EXPECT_EQ(codeOf(ask(janes, "GET", {}, {}, std::string(64, 'A'))), "blob_id_bad") << "one name, one file";
  EXPECT_EQ(codeOf(ask(janes, "GET", {}, {}, hash + "?x")), "blob_id_bad");
}

TEST_F(BlobRoutesTest, headersThatAreNone) {
  photoBy(janes, jane);
  for (const char* offset : {"", "-1", "0x10", "1e3", " 0", "9999999999999999"})
    EXPECT_EQ(codeOf(ask(janes, "PATCH", {{"Upload-Offset", offset}, {"Upload-Length", "10"}}, "x")),
              "bad_request")
        << offset;
  EXPECT_EQ(ask(janes, "POST").status, 405U);
}

} // namespace
} // namespace leadhand::sync::test
