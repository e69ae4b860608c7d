// Who may read and bring the bytes of a photo or of its thumbnail, and the receipt once they are all here.
#include "core/photo/PhotoHeader.h"
#include "core/voice/VoiceHeader.h"
#include "sync/office/HubInside.h"

namespace leadhand::sync {
namespace {

constexpr std::size_t mostChanges = 100;

constexpr std::string_view namingHash = "hash = ?1 OR thumb = ?1";

/// Its receipt for these bytes: as the whole picture, or as the thumbnail.
bool hasReceipt(const Photo& photo, const std::string& hash) {
  return (photo.hash == hash && photo.receivedAt) || (photo.thumb == hash && photo.thumbReceivedAt);
}

} // namespace

bool Hub::mayReadPhoto(const DeviceSession& device, const std::string& hash) {
  const PersonGrants& grants = m_inside->roster.grants(device.actor.person);
  for (const Row& row : m_inside->store.select(Kind::photo, namingHash, {Value{hash}})) {
    const Photo photo = fromRow<Photo>(row);
    const bool isWord = photo.author != device.actor.person || hasReceipt(photo, hash);
    if (isWord && grants.sees(row.scope))
      return true;
  }
  return false;
}

bool Hub::mayBringPhoto(const DeviceSession& device, const std::string& hash) {
  for (const Row& row : m_inside->store.select(Kind::photo, namingHash, {Value{hash}}))
    if (fromRow<Photo>(row).author == device.actor.person)
      return true;
  return mayReadPhoto(device, hash);
}

Status Hub::judgeBytes(const std::string& plain) {
  if (looksLikeVoice(plain)) {
    const auto voice = readVoiceHeader(plain);
    return voice ? Status{} : tl::unexpected<Error>(voice.error());
  }
  const auto header = readPhotoHeader(plain);
  return header ? Status{} : tl::unexpected<Error>(header.error());
}

Status Hub::photoReceived(const DeviceSession& device, const std::string& hash) {
  const PersonGrants& grants = m_inside->roster.grants(device.actor.person);
  // One picture may stand in more rows than a group holds: an import, or one sent around for years.
  std::vector<std::vector<Edit>> groups;
  for (const Row& row : m_inside->store.select(Kind::photo, namingHash, {Value{hash}})) {
    const Photo photo = fromRow<Photo>(row);
    if (photo.author != device.actor.person && !grants.sees(row.scope))
      continue;
    auto receipt = UpdateOf<Photo>(photo.id);
    if (photo.hash == hash && !photo.receivedAt)
      receipt.with(&Photo::receivedAt, m_inside->clock.now());
    if (photo.thumb == hash && !photo.thumbReceivedAt)
      receipt.with(&Photo::thumbReceivedAt, m_inside->clock.now());
    if (receipt.edit.fields.empty())
      continue;
    if (groups.empty() || groups.back().size() == mostChanges)
      groups.emplace_back();
    groups.back().push_back(receipt.edit);
  }
  if (groups.empty() && m_inside->store.readFailed())
    return fail(ErrorCode::storeFailed,
                "photo"); // not "nobody names it": the phone keeps its copy, asks again
  return groups.empty() ? Status{} : writeAll(Id{}, groups);
}

} // namespace leadhand::sync
