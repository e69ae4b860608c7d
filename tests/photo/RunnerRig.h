#pragma once
#include "core/store/SealedFile.h"
#include "sync/device/BlobRunner.h"
#include "tests/fakes/TestDevice.h"
#include "tests/photo/Pictures.h"

#include <gmock/gmock.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leadhand::test {

using namespace sync;
inline constexpr std::int64_t grain = FileBlobStore::grain;

/// A device with one photo of its own, whose row the office has, and an office that the test plays.
class Runner : public testing::Test {
 protected:
  void SetUp() override {
    blobs = std::move(*FileBlobStore::open(device.folder.path() + "/blobs", device.keys, device.random));
    bytes = pngOf(64, 64, static_cast<std::size_t>(5 * grain));
    hash = blobs->put(bytes).value();
    scope = device.store->newId();
    photo.id = device.store->newId();
    photo.author = device.person;
    photo.comment = device.store->newId();
    photo.hash = hash;
    photo.size = static_cast<std::int64_t>(bytes.size());
    photo.takenAt = Instant{1000};
    bring(photo, 10);
    restart();
  }
  void restart() {
    BlobRunnerLimits limits;
    limits.pieceBytes = 2 * grain;
    limits.cacheBytes = cacheBytes;
    runner = std::make_unique<BlobRunner>(*device.store, *blobs, device.keys, limits);
  }
  void bring(const Photo& row, std::uint64_t rev) {
    InPage page;
    page.items = {InRow{static_cast<std::uint32_t>(Kind::photo), row.id, rev, scope, toRow(row).fields()}};
    ASSERT_TRUE(device.inbox().apply(page));
  }
  void takeAway(const Photo& row, std::uint64_t rev) {
    InPage page;
    page.items = {InExit{static_cast<std::uint32_t>(Kind::photo), row.id, scope, rev}};
    ASSERT_TRUE(device.inbox().apply(page));
  }
  template <class E>
  std::optional<E> one(const std::vector<BlobEffect>& effects) {
    for (const BlobEffect& effect : effects)
      if (const auto* found = std::get_if<E>(&effect))
        return *found;
    return std::nullopt;
  }
  std::string header(const effect::Send& send, const std::string& name) {
    for (const auto& [key, value] : send.headers)
      if (key == name)
        return value;
    return {};
  }
  std::vector<BlobEffect> due() { return runner->step(blobEvent::Due{}); }
  std::vector<BlobEffect> answer(BlobAnswer said) {
    return runner->step(blobEvent::Answered{std::move(said)});
  }
  static BlobAnswer held(int status, std::int64_t offset, bool complete = false) {
    BlobAnswer said;
    said.status = status;
    said.offset = offset;
    said.complete = complete;
    return said;
  }
  static BlobAnswer refusal(int status, const std::string& code) {
    BlobAnswer said;
    said.status = status;
    said.refusal = code;
    return said;
  }
  /// The office takes it all, from the HEAD that `effects` hold; what it was sent.
  std::string serveUpload(std::vector<BlobEffect> effects, std::int64_t from = 0) {
    std::string got;
    auto send = one<effect::Send>(effects);
    EXPECT_TRUE(send && send->method == "HEAD");
    effects = answer(held(200, from));
    while ((send = one<effect::Send>(effects)) && send->method == "PATCH") {
      EXPECT_EQ(header(*send, "Upload-Offset"), std::to_string(from));
      got += send->body;
      from += static_cast<std::int64_t>(send->body.size());
      effects = answer(held(204, from, from == photo.size));
    }
    EXPECT_TRUE(one<blobEffect::Rested>(effects));
    return got;
  }

  TestDevice device;
  std::unique_ptr<FileBlobStore> blobs;
  std::unique_ptr<BlobRunner> runner;
  std::string bytes;
  std::string hash;
  Id scope;
  Photo photo;
  std::int64_t cacheBytes = 512LL * 1024 * 1024;
};

} // namespace leadhand::test
