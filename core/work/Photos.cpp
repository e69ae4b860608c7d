#include "core/work/Photos.h"

#include "core/store/BlobLedger.h"

namespace leadhand {

Photo photoOf(DeviceStore& store, const Picture& picture) {
  Photo photo;
  photo.id = store.newId();
  photo.hash = picture.hash;
  photo.size = picture.size;
  photo.mime = picture.mime;
  photo.thumb = picture.thumb;
  photo.takenAt = store.clock().now();
  return photo;
}

PhotoView photoView(const Photo& photo) {
  PhotoView view;
  view.id = photo.id;
  view.hash = photo.hash;
  view.size = photo.size;
  view.mime = photo.mime;
  view.thumb = photo.thumb;
  // Thumbnails go up before whole pictures: where only the whole one came, its maker has lost the other.
  view.thumbComes = !photo.thumb.empty() && (photo.thumbReceivedAt || !photo.receivedAt);
  return view;
}

Result<bool> wantToShow(DeviceStore& store, const PhotoView& photo) {
  if (photo.here || photo.thumbHere || photo.hash.empty())
    return false;
  BlobLedger ledger(store);
  if (photo.thumbComes && !ledger.isThumbOut(photo.thumb))
    return false;
  LEADHAND_TRY(ledger.want(photo.hash, photo.size));
  return true;
}

} // namespace leadhand
