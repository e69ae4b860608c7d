// Who may read and bring a photo's bytes, and the receipt once they are all here.
#include "sync/office/HubInside.h"

namespace leadhand::sync {
namespace {

constexpr std::string_view namingHash = "hash = ?1";

} // namespace

bool Hub::mayReadPhoto(const DeviceSession& device, const std::string& hash) {
  const PersonGrants& grants = m_inside->roster.grants(device.actor.person);
  for (const Row& row : m_inside->store.select(Kind::photo, namingHash, {Value{hash}}))
    if (grants.sees(row.scope))
      return true;
  return false;
}

bool Hub::mayBringPhoto(const DeviceSession& device, const std::string& hash) {
  for (const Row& row : m_inside->store.select(Kind::photo, namingHash, {Value{hash}}))
    if (fromRow<Photo>(row).author == device.actor.person)
      return true;
  return mayReadPhoto(device, hash);
}

Status Hub::photoReceived(const std::string& hash) {
  std::vector<Edit> edits;
  for (const Row& row : m_inside->store.select(Kind::photo, namingHash, {Value{hash}}))
    if (const Photo photo = fromRow<Photo>(row); photo.receivedAt.ms == 0)
      edits.push_back(UpdateOf<Photo>(photo.id).with(&Photo::receivedAt, m_inside->clock.now()).edit);
  if (edits.empty() && m_inside->store.readFailed())
    return fail(ErrorCode::storeFailed, "photo"); // not "nobody names it": the phone keeps its copy, and asks again
  return edits.empty() ? Status{} : write(Id{}, edits);
}

} // namespace leadhand::sync
