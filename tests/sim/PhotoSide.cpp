#include "tests/sim/PhotoSide.h"

#include "core/store/SealedFile.h"
#include "core/work/DailyLog.h"
#include "tests/photo/Pictures.h"
#include "tests/sim/Watched.h"

namespace leadhand::sim {
namespace {

/// Thumbnails by their header; the phones of the simulation decode nothing.
class HeaderThumbs : public ThumbMaker {
 public:
  [[nodiscard]] Result<std::string> make(const std::string& bytes) override {
    return test::jpegOf(64, 64) + sealed::hashOf(bytes);
  }
};

} // namespace

bool takePhoto(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (!handset.blobs || !customer)
    return false;
  // The company's word stands in it in plain, so that it would be found in a file that is not sealed.
  std::string bytes = test::jpegOf(640, 640) + handset.company.word() + std::to_string(++world.words);
  const std::size_t header = bytes.size();
  bytes.resize(header + world.chance.below(150'000));
  test::SeededRandom(world.chance.next()).fill(bytes.data() + header, bytes.size() - header);
  HeaderThumbs maker;
  const auto picture = keepPicture(*handset.blobs, &maker, bytes, "image/jpeg");
  if (!picture) {
    world.violate("photo: it could not be kept: " + picture.error().sentence());
    return false;
  }
  Watched watched(world, handset);
  DailyLog::NewComment comment;
  comment.customer = customer->id;
  comment.text = saying(world, handset);
  comment.photos.push_back(*picture);
  const auto added = DailyLog(*handset.store, handset.blobs.get()).add(comment);
  if (added) {
    for (const std::string& hash : {picture->hash, picture->thumb})
      if (!hash.empty())
        handset.company.taken.push_back({handset.number, hash});
    world.strike(Fault::photos);
  } else if (!handset.disk.struck()) { // else it may come back with the next start
    for (const std::string& hash : {picture->hash, picture->thumb})
      (void)handset.blobs->remove(hash);
  }
  return watched.close(added, "a photo");
}

bool wantPhoto(World& world, Handset& handset) {
  const auto photo = anyOf<Photo>(world, handset);
  if (!handset.blobs || !photo || handset.blobs->has(photo->hash))
    return false;
  world.say(handset.name() + " wants a photo");
  const bool noted = BlobLedger(*handset.store).want(photo->hash, photo->size).has_value();
  if (noted)
    world.feedPhotos(handset, sync::blobEvent::Due{});
  return false;
}

} // namespace leadhand::sim
