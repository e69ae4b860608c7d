#pragma once
#include "app/crew/CrewContext.h"
#include "app/crew/HoursSheet.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace leadhand::crew {

/// What one action on a hours sheet did, as it is kept until the next one.
struct HoursAction {
  QString visitId;
  QStringList made;   ///< lines and statements
  QStringList gone;   ///< the same, removed
  QJsonObject was;    ///< by saved line: what stood there, fields as in HoursSheet::changes
  HoursSheet before;  ///< the sheet before it
  QStringList drafts; ///< the lines of the sheet it took

  [[nodiscard]] static HoursAction of(const QJsonObject& kept);
  [[nodiscard]] QJsonObject packed() const;
};

/// Taking back the last action on a hours sheet, from wherever one is by then: the sheet may be closed.
class HoursUndo : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  explicit HoursUndo(CrewContext& context, QObject* parent = nullptr);
  static HoursUndo* create(QQmlEngine* engine, QJSEngine*);
  /// Keeps what can be taken back.
  static void keep(DeviceStore& store, const HoursAction& action);
  /// False: it could not be done, for one because the office has approved the lines meanwhile.
  Q_INVOKABLE bool takeBack();

 signals:
  /// A sheet that is open keeps what it has now,
  void takingBack(const QString& visitId);
  /// and reads again what is kept.
  void takenBack(const QString& visitId);

 private:
  CrewContext& m_context;
};

} // namespace leadhand::crew
