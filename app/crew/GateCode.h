#pragma once
#include <QFutureWatcher>
#include <QObject>
#include <string>

namespace leadhand::crew {

/// Compares the managers' code in a thread of its own: on an old phone that takes a quarter of a second, in
/// which the screen has to go on.
class GateCode : public QObject {
  Q_OBJECT

 public:
  explicit GateCode(QObject* parent = nullptr);
  /// One at a time; `checked` answers from the event loop of this object's thread, never from within.
  void check(const std::string& hash, const std::string& code);
  [[nodiscard]] bool checking() const { return m_checking; }

 signals:
  void checked(bool right);

 private:
  QFutureWatcher<bool> m_answer;
  bool m_checking = false;
};

} // namespace leadhand::crew
