#pragma once
#include <QImage>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "core/base/Errors.h"

#include <functional>
#include <string>

namespace leadhand::crew {

class CrewContext;

/// What the lens sees, while a draft's screen is shown, and the shutter. A view-model holds it and takes what
/// is shot.
class PhotoCamera : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("a view-model holds it")
  /// There is a camera that nobody has refused so far
  Q_PROPERTY(bool possible READ possible NOTIFY changed FINAL)
  Q_PROPERTY(bool looking READ looking NOTIFY changed FINAL)
  /// Why it does not look, and what to do; or ""
  Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
  /// A photo is being taken
  Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)

 public:
  using Take = std::function<void(const Result<std::string>& jpeg)>;
  PhotoCamera(QObject* parent, Take take);
  ~PhotoCamera() override;

  [[nodiscard]] bool possible() const;
  [[nodiscard]] bool looking() const { return m_looking; }
  [[nodiscard]] QString trouble() const { return m_trouble; }
  [[nodiscard]] bool busy() const { return m_busy; }
  [[nodiscard]] const QImage& image() const { return m_image; }

  /// Begins to look, where there is a camera and it does not look yet. While the app is out of sight it does
  /// not look.
  Q_INVOKABLE void look();
  Q_INVOKABLE void close();
  Q_INVOKABLE void shoot();

 signals:
  void changed();
  void seen();

 private:
  [[nodiscard]] CrewContext* context() const;
  void rest();

  mutable CrewContext* m_context = nullptr; ///< found once: no child finds it while its parent is going
  Take m_take;
  QImage m_image;
  QString m_trouble;
  bool m_wanted = false; ///< between `look` and `close`
  bool m_looking = false;
  bool m_busy = false;
  bool m_refused = false;
};

} // namespace leadhand::crew
