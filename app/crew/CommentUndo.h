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

/// Takes the comment saved last back, from wherever one is by then: the sheet it was written on is closed.
class CommentUndo : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  explicit CommentUndo(CrewContext& context, QObject* parent = nullptr);
  static CommentUndo* create(QQmlEngine* engine, QJSEngine*);
  /// Away with the comment; its draft is there again for the sheet. False: it could not be done.
  Q_INVOKABLE bool takeBack(const QString& commentId);

 private:
  CrewContext& m_context;
};

} // namespace leadhand::crew
