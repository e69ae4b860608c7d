// What must hold of pictures.
#include "tests/sim/Invariants.h"

#include <algorithm>
#include <filesystem>

namespace leadhand::sim {
namespace {

constexpr const char* namingHash = "hash = ?1 OR thumb = ?1";

std::string hashIn(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

std::vector<Photo> naming(Handset& handset, const std::string& hash) {
  return handset.store->select<Photo>(namingHash, {valueOf(hash)});
}

/// The rows of a picture taken here, as of their receipts, when they have left the phone.
std::vector<Photo> left(Handset& handset, const std::string& hash) {
  const std::vector<Taken>& taken = handset.company.taken;
  const bool tookIt = std::any_of(taken.begin(), taken.end(), [&](const Taken& one) {
    return one.hash == hash && one.handset == handset.number;
  });
  std::vector<Photo> photos;
  sync::SqliteOfficeStore& store = handset.company.office.store();
  for (const Row& row :
       tookIt ? store.select(Kind::photo, namingHash, {valueOf(hash)}) : std::vector<Row>{}) {
    Photo& photo = photos.emplace_back(fromRow<Photo>(row));
    const auto held = store.read(row.kind, row.id);
    const std::uint32_t field =
        fieldNumber(photo.hash == hash ? &Photo::receivedAt : &Photo::thumbReceivedAt);
    const sync::FieldStamp* stamp = held ? sync::stampOf(held->stamps, field) : nullptr;
    photo.rev = stamp ? stamp->rev : photo.rev;
  }
  return photos;
}

/// Sent on behalf of a row that has left already, or kept till a backup covers it.
bool isOwed(Handset& handset, const std::string& hash) {
  const BlobLedger ledger(*handset.store);
  std::vector<BlobLedger::Item> items = ledger.toSend();
  for (const BlobLedger::Item& item : ledger.uncovered())
    items.push_back(item);
  return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.hash == hash; });
}

} // namespace

void checkPhotoReply(World& world, Handset& handset, const sync::effect::Send& send,
                     const sync::BlobAnswer& answer) {
  if (send.method == "PATCH" || (answer.status != 200 && answer.status != 206))
    return;
  if (send.method == "HEAD" && !answer.complete)
    return; // how many of its own bytes have come
  const Sight sight = sightOf(handset);
  const std::string hash = hashIn(send.path);
  if (send.method == "GET")
    handset.fetchedOnce.insert(hash);
  for (const Row& row : handset.company.office.store().select(Kind::photo, namingHash, {valueOf(hash)}))
    if (sight.sees(row.scope))
      return;
  world.violate("photo: " + handset.name() + " was given a picture that it may not see");
}

void checkPicturesGone(World& world, Handset& handset, const std::vector<std::string>& before) {
  const std::vector<std::string> now = handset.pictures();
  OfficeSide& office = handset.company.office;
  const bool goesBack = world.plan.faults.has(Fault::setBack) || world.plan.faults.has(Fault::restored);
  for (const std::string& hash : before) {
    const bool isOwn = std::any_of(handset.company.taken.begin(), handset.company.taken.end(),
                                   [&](const Taken& one) { return one.hash == hash; });
    if (std::binary_search(now.begin(), now.end(), hash) || !isOwn)
      continue;
    if (!office.blobs()->has(hash))
      world.violate("photo: " + handset.name() + " deleted a picture that the office does not have");
    if (goesBack || handset.fetchedOnce.contains(hash))
      continue;
    for (const Photo& photo : naming(handset, hash).empty() ? left(handset, hash) : naming(handset, hash)) {
      const Instant receipt = photo.hash == hash ? photo.receivedAt : photo.thumbReceivedAt;
      const bool isCovered = receipt.ms != 0 && photo.rev <= office.store().durableRev();
      if (photo.author == handset.person && !isCovered)
        world.violate("photo: " + handset.name() + " deleted its own picture before a backup covers it");
    }
  }
}

bool picturesWait(Handset& handset) {
  if (!handset.runner || handset.revoked)
    return false;
  const std::vector<BlobLedger::Item> items = BlobLedger(*handset.store).toSend();
  return std::any_of(items.begin(), items.end(),
                     [&](const auto& item) { return handset.blobs->has(item.hash); });
}

void checkPictures(World& world, Handset& handset) {
  if (!handset.blobs)
    return;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(handset.folder() + "/blobs", none)) {
    const std::string file = entry.path().filename().string();
    const std::string hash = file.substr(0, 64);
    // What no row anywhere names is a picture of something that was never saved.
    const bool isNamed =
        !handset.company.office.store().select(Kind::photo, namingHash, {valueOf(hash)}).empty();
    if (isNamed && naming(handset, hash).empty() && !isOwed(handset, hash))
      world.violate("photo: " + handset.name() + " keeps " + file.substr(0, 8) + file.substr(64) +
                    " of a row that it does not hold");
  }
  for (const BlobLedger::Item& thumb : BlobLedger(*handset.store).thumbsToFetch())
    if (!handset.revoked && !handset.blobs->has(thumb.hash) &&
        handset.company.office.blobs()->has(thumb.hash))
      world.violate("photo: " + handset.name() + " has not fetched a thumbnail that the office holds");
}

/// Whoever was told that a picture is kept finds it at the office, or still on the device that took it.
void checkPicturesKept(World& world, Company& company) {
  if (!company.office.blobs())
    return;
  for (const Taken& one : company.taken) {
    Handset& maker = *world.handsets[static_cast<std::size_t>(one.handset)];
    if (company.office.blobs()->has(one.hash) || maker.blobs->has(one.hash))
      continue;
    if (!world.plan.faults.has(Fault::oldCopy))
      world.violate("photo: one that " + maker.name() + " took is nowhere");
  }
}

} // namespace leadhand::sim
