#pragma once
#include "app/crew/ViewModel.h"
#include "sync/device/UnsentWork.h"

#include <atomic>
#include <memory>
#include <optional>
#include <QUrl>

namespace leadhand::crew {

/// What the office has no answer for, as one sealed file that somebody carries there. Written by the thread
/// that talks to the office; all of it stays on this device too.
class WorkExport : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  /// Something waits that a file could hold
  Q_PROPERTY(bool possible READ possible NOTIFY refreshed FINAL)
  Q_PROPERTY(bool running READ running NOTIFY refreshed FINAL)
  /// "12 of 40", or "" while nothing is counted
  Q_PROPERTY(QString progress READ progress NOTIFY refreshed FINAL)
  /// How much of it is in the file, 0 to 1
  Q_PROPERTY(double share READ share NOTIFY refreshed FINAL)
  /// How the last one ended, in one sentence; "" before
  Q_PROPERTY(QString outcome READ outcome NOTIFY refreshed FINAL)
  /// What to know beside it, or ""
  Q_PROPERTY(QString remark READ remark NOTIFY refreshed FINAL)
  /// done, info or danger
  Q_PROPERTY(QString tone READ tone NOTIFY refreshed FINAL)

 public:
  explicit WorkExport(QObject* parent = nullptr) : ViewModel(parent) {}
  ~WorkExport() override { cancel(); }
  void componentComplete() override;
  [[nodiscard]] bool possible() const { return m_possible; }
  [[nodiscard]] bool running() const { return m_wanted != nullptr; }
  [[nodiscard]] QString progress() const;
  [[nodiscard]] double share() const;
  [[nodiscard]] QString outcome() const;
  [[nodiscard]] QString remark() const;
  [[nodiscard]] QString tone() const;

  /// Where a file could go and how it could be called: this person's documents, "Jane 2026-11-23.work".
  Q_INVOKABLE [[nodiscard]] QUrl suggested() const;
  /// Writes all that waits into this file. Nothing while another one is written.
  Q_INVOKABLE void begin(const QUrl& file);
  /// No file is wanted any more.
  Q_INVOKABLE void cancel();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds&) const override { return false; } // contactChanged comes with all

 private:
  using Ended = std::optional<Result<sync::UnsentWork>>;
  void end(const Result<sync::UnsentWork>& how);

  bool m_possible = false;
  QString m_file;
  std::shared_ptr<std::atomic<bool>> m_wanted; ///< the one that is written now; false: no more
  qint64 m_packed = 0;
  qint64 m_all = 0;
  Ended m_ended;
};

} // namespace leadhand::crew
