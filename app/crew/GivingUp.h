#pragma once
#include "app/crew/CrewContext.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace leadhand::crew {

/// What the office did not take and somebody gives up. It goes only when it can't be undone any more; an app
/// that is closed before that has given up nothing.
class GivingUp : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  /// The one of a running app, which owns it.
  static GivingUp& of(CrewContext& context);
  static GivingUp* create(QQmlEngine* engine, QJSEngine*);

  [[nodiscard]] QString pending() const { return m_pending; }
  /// Nothing is shown of this record from now on, and it goes after that time. One that was given up before
  /// goes at once.
  Q_INVOKABLE void begin(const QString& recordId, int undoMs);
  /// It is there again. False: it has gone.
  Q_INVOKABLE bool undo(const QString& recordId);
  /// What was given up goes now.
  Q_INVOKABLE void settle();

 signals:
  void changed();

 private:
  explicit GivingUp(CrewContext& context);

  CrewContext& m_context;
  QString m_pending;
  QTimer m_timer;
};

} // namespace leadhand::crew
