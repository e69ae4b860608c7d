#pragma once
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "core/work/Views.h"

#include <vector>

namespace leadhand::crew {

class CrewContext;

/// The one photo of a screen that somebody looks at in full. Until its bytes are here the thumbnail stands
/// in.
class PhotoViewing : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("a view-model holds it")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
  /// "" while the whole picture is not on this device
  Q_PROPERTY(QString whole READ whole NOTIFY changed FINAL)
  Q_PROPERTY(QString small READ small NOTIFY changed FINAL)

 public:
  explicit PhotoViewing(QObject* parent) : QObject(parent) {}

  [[nodiscard]] bool isOpen() const { return !m_photoId.isEmpty(); }
  [[nodiscard]] QString whole() const { return m_whole; }
  [[nodiscard]] QString small() const { return m_small; }
  /// What the screen shows now, read anew.
  void show(const std::vector<PhotoView>& photos);

  /// Opens a photo of the screen; what is not here of it is fetched.
  Q_INVOKABLE void look(const QString& photoId);
  Q_INVOKABLE void close();

 signals:
  void changed();

 private:
  void tell();

  std::vector<PhotoView> m_photos;
  QString m_photoId;
  QString m_whole;
  QString m_small;
};

} // namespace leadhand::crew
