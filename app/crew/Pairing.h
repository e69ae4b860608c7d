#pragma once
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// Making this device one of the company's, with a code from the office. Needs signal, once.
class Pairing : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString server READ server WRITE setServer NOTIFY inputChanged FINAL)
  Q_PROPERTY(QString code READ code WRITE setCode NOTIFY inputChanged FINAL)
  Q_PROPERTY(bool possible READ possible NOTIFY inputChanged FINAL)
  Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
  Q_PROPERTY(bool done READ done NOTIFY doneChanged FINAL)
  /// "Maple & Stone", once done
  Q_PROPERTY(QString company READ company NOTIFY doneChanged FINAL)
  /// "Jane, lead hand", once done
  Q_PROPERTY(QString person READ person NOTIFY doneChanged FINAL)

 public:
  explicit Pairing(QObject* parent = nullptr);
  [[nodiscard]] QString server() const { return m_server; }
  void setServer(const QString& server);
  [[nodiscard]] QString code() const { return m_code; }
  void setCode(const QString& code);
  [[nodiscard]] bool possible() const;
  [[nodiscard]] bool busy() const { return m_busy; }
  [[nodiscard]] bool done() const { return m_done; }
  [[nodiscard]] QString company() const { return m_company; }
  [[nodiscard]] QString person() const { return m_person; }

  /// Asks the office; `done` or `problem` tells how it went.
  Q_INVOKABLE void pair();
  /// Goes on to the app.
  Q_INVOKABLE void begin();

 signals:
  void inputChanged();
  void busyChanged();
  void doneChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds&) const override { return false; }

 private:
  void ask();
  void readWho();

  QString m_server;
  QString m_code;
  QString m_company;
  QString m_person;
  bool m_busy = false;
  bool m_done = false;
};

} // namespace leadhand::crew
