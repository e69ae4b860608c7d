#pragma once
#include "app/crew/CrewContext.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace leadhand::crew {

namespace draft {
/// The draft of the comment saved last, behind its own key and a line end.
inline constexpr const char* savedKey = "draft.saved";
} // namespace draft

/// Undo of what was just done, from wherever one is by then: the screen it was done on may be closed.
class TakeBack : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  explicit TakeBack(CrewContext& context, QObject* parent = nullptr);
  static TakeBack* create(QQmlEngine* engine, QJSEngine*);
  /// Away with the comment; its draft is there again for the sheet. False: it could not be done.
  Q_INVOKABLE bool comment(const QString& commentId);
  /// Away with a comment that was only spoken; the note stands in the draft of its customer.
  Q_INVOKABLE bool spoken(const QString& commentId);
  /// What was made void counts again.
  Q_INVOKABLE bool voiding(const QString& recordId);
  /// A task that was ticked is open again.
  Q_INVOKABLE bool task(const QString& taskId);
  /// Away with a problem that was just written down, its first step and promise; its draft is there again.
  Q_INVOKABLE bool problem(const QString& caseId);
  /// Away with what one step of a case has written (CaseStep.written); false once the office has some of it.
  Q_INVOKABLE bool caseStep(const QString& written);
  /// The winner of a conflict stands again instead of one's own, and the note about it goes.
  Q_INVOKABLE bool restored(const QString& conflictId, const QString& note);
  /// The office was not asked about this conflict after all.
  Q_INVOKABLE bool question(const QString& conflictId);

 private:
  /// The draft of what was saved last is there again.
  bool bringDraftBack();

  CrewContext& m_context;
};

} // namespace leadhand::crew
