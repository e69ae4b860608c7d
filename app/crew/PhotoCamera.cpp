#include "app/crew/PhotoCamera.h"

#include "app/crew/CrewContext.h"
#include "platform/desktop/Camera.h"

#include <QGuiApplication>

namespace leadhand::crew {

PhotoCamera::PhotoCamera(QObject* parent, Take take) : QObject(parent), m_take(std::move(take)) {
  if (qGuiApp == nullptr)
    return;
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state == Qt::ApplicationActive && m_wanted)
      look();
    else if (state == Qt::ApplicationSuspended || state == Qt::ApplicationHidden)
      rest();
  });
}

PhotoCamera::~PhotoCamera() {
  if (m_looking)
    context()->camera()->close();
}

CrewContext* PhotoCamera::context() const {
  if (m_context == nullptr)
    m_context = CrewContext::of(parent());
  return m_context;
}

bool PhotoCamera::possible() const {
  const CrewContext* app = context();
  return !m_refused && app != nullptr && app->camera() != nullptr && app->blobs() != nullptr &&
         app->camera()->isThere();
}

void PhotoCamera::look() {
  m_wanted = true;
  if (m_looking || !possible())
    return;
  const auto looks = context()->camera()->look([this](const QImage& image) {
    m_image = image;
    emit seen();
  });
  m_looking = looks.has_value();
  m_refused = !m_looking;
  m_trouble = looks ? QString()
              : looks.error() == platform::CameraTrouble::refused
                  ? tr("This app may not use the camera. Allow it in the settings of this device, or choose "
                       "a picture.")
                  : tr("No camera works here. Choose a picture instead.");
  emit changed();
}

void PhotoCamera::close() {
  m_wanted = false;
  rest();
}

void PhotoCamera::rest() {
  if (!m_looking)
    return;
  context()->camera()->close();
  m_looking = m_busy = false;
  m_image = {};
  emit changed();
}

void PhotoCamera::shoot() {
  if (!m_looking || m_busy)
    return;
  m_busy = true;
  emit changed();
  context()->camera()->shoot([this](const Result<std::string>& jpeg) {
    m_busy = false;
    m_take(jpeg);
    emit changed();
  });
}

} // namespace leadhand::crew
