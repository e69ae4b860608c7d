#pragma once
#include "app/crew/CrewContext.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace leadhand::crew {

/// The steps of a visit, one tap each, and taking the last one back, from whichever screen one is on by then.
class VisitSteps : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  /// Why the last step could not be taken, or ""
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

 public:
  explicit VisitSteps(CrewContext& context, QObject* parent = nullptr);
  static VisitSteps* create(QQmlEngine* engine, QJSEngine*);

  [[nodiscard]] QString problem() const { return m_problem; }
  /// `to`: on_the_way, arrived, done, could_not (with `why`). False: `problem` says why not.
  Q_INVOKABLE bool take(const QString& visitId, const QString& to, const QString& why);
  /// As it stood before the last step, with the time it had.
  Q_INVOKABLE bool takeBack(const QString& visitId);
  /// "On site at Mrs. Smith"
  Q_INVOKABLE QString sentence(const QString& customerName, const QString& to) const;

 signals:
  void problemChanged();

 private:
  struct Before {
    std::string status;
    Instant at;
  };
  bool went(const Status& status);

  CrewContext& m_context;
  QHash<QString, Before> m_before;
  QString m_problem;
};

} // namespace leadhand::crew
