#include "tests/sim/PhotoSide.h"

#include "core/work/DailyLog.h"
#include "tests/photo/Pictures.h"
#include "tests/sim/Watched.h"

namespace leadhand::sim {

bool takePhoto(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (!handset.blobs || !customer)
    return false;
  // The company's word stands in it in plain, so that it would be found in a file that is not sealed.
  std::string bytes = test::jpegOf(64, 64) + handset.company.word() + std::to_string(++world.words);
  const std::size_t header = bytes.size();
  bytes.resize(header + world.chance.below(150'000));
  test::SeededRandom(world.chance.next()).fill(bytes.data() + header, bytes.size() - header);
  const auto hash = handset.blobs->put(bytes);
  if (!hash) {
    world.violate("photo: it could not be kept: " + hash.error().sentence());
    return false;
  }
  Watched watched(world, handset);
  DailyLog::NewComment comment;
  comment.customer = customer->id;
  comment.text = saying(world, handset);
  comment.photos.push_back({*hash, static_cast<std::int64_t>(bytes.size()), "image/jpeg"});
  const auto added = DailyLog(*handset.store, handset.blobs.get()).add(comment);
  if (added) {
    handset.company.taken.push_back({handset.number, *hash});
    world.strike(Fault::photos);
  } else if (!handset.disk.struck()) { // else it may come back with the next start
    (void)handset.blobs->remove(*hash);
  }
  return watched.close(added, "a photo");
}

bool wantPhoto(World& world, Handset& handset) {
  const auto photo = anyOf<Photo>(world, handset);
  if (!handset.blobs || !photo || handset.blobs->has(photo->hash))
    return false;
  world.say(handset.name() + " wants a photo");
  const bool noted = BlobLedger(*handset.store).want(photo->hash, photo->size).has_value();
  handset.fetchedOnce.insert(photo->hash);
  if (noted)
    world.feedPhotos(handset, sync::blobEvent::Due{});
  return false;
}

} // namespace leadhand::sim
