#include "app/crew/PhotoViewing.h"

#include "app/crew/CrewContext.h"
#include "app/crew/PhotoProvider.h"
#include "app/crew/Text.h"

#include <algorithm>

namespace leadhand::crew {

void PhotoViewing::show(const std::vector<PhotoView>& photos) {
  m_photos = photos;
  tell();
}

void PhotoViewing::look(const QString& photoId) {
  m_photoId = photoId;
  tell();
  CrewContext* context = CrewContext::of(parent());
  for (const PhotoView& photo : m_photos)
    if (context && toQt(photo.id) == photoId && !photo.here)
      context->wantPhoto(photo);
}

void PhotoViewing::close() {
  m_photoId.clear();
  tell();
}

void PhotoViewing::tell() {
  const auto at = std::find_if(m_photos.begin(), m_photos.end(),
                               [&](const PhotoView& photo) { return toQt(photo.id) == m_photoId; });
  if (at == m_photos.end())
    m_photoId.clear();
  m_whole = at == m_photos.end() || !at->here ? QString() : PhotoProvider::urlOf(at->hash);
  m_small = at == m_photos.end() ? QString() : PhotoProvider::smallUrlOf(*at);
  emit changed();
}

} // namespace leadhand::crew
