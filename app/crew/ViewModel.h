#pragma once
#include "app/crew/CrewContext.h"

#include <optional>
#include <QObject>
#include <QQmlParserStatus>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace leadhand::crew {

/// What every screen's view-model is: it reads the store once its QML properties are set, again whenever a
/// commit concerns it, and says in one word how its screen stands. A view-model names this base with its
/// namespace: Qt 6.4's type registration finds it for qmllint by that name only.
class ViewModel : public QObject, public QQmlParserStatus {
  Q_OBJECT
  Q_INTERFACES(QQmlParserStatus)
  QML_ANONYMOUS
  /// loading, empty, offline, error or content
  Q_PROPERTY(QString state READ state NOTIFY stateChanged FINAL)
  /// One sentence about what did not work, or ""
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

 public:
  explicit ViewModel(QObject* parent = nullptr);
  [[nodiscard]] QString state() const { return m_state; }
  [[nodiscard]] QString problem() const { return m_problem; }
  void classBegin() override {}
  void componentComplete() override;
  Q_INVOKABLE void clearProblem() { setProblem({}); }

 signals:
  void stateChanged();
  void problemChanged();
  /// Everything the screen shows that is no list of its own was read anew.
  void refreshed();

 protected:
  /// Reads what the screen shows.
  virtual void refresh() = 0;
  /// Whether a commit of these kinds can change what is shown.
  [[nodiscard]] virtual bool concerns(const Kinds&) const { return true; }

  [[nodiscard]] CrewContext& context() const { return *m_context; }
  [[nodiscard]] DeviceStore& store() const { return m_context->store(); }
  [[nodiscard]] const Phrases& phrases() const { return m_context->phrases(); }
  [[nodiscard]] bool ready() const { return m_context != nullptr; }
  /// Reads again now, if the model is up; for setters of parameters.
  void reload();
  /// content with rows; without them empty, or loading or offline while the device still awaits its data.
  void setStateByRows(qsizetype rows);
  void setState(const QString& state);
  void setProblem(const QString& sentence);
  /// True when it went well; else `problem` is the error's sentence.
  bool went(const Status& status);
  template <class T>
  bool went(const Result<T>& result) {
    return went(result ? Status{} : Status{tl::unexpect, result.error()});
  }

 private:
  void sayAgain();

  CrewContext* m_context = nullptr;
  QString m_state = QStringLiteral("loading");
  QString m_problem;
  std::optional<Error> m_trouble; ///< what `problem` says, where it comes from the core
};

} // namespace leadhand::crew
