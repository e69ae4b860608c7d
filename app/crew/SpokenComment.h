#pragma once
#include "app/crew/ViewModel.h"
#include "app/crew/VoiceRecording.h"

namespace leadhand::crew {

/// A comment said into the phone while a thumb holds the (+): listening begins with the hold, and letting go
/// keeps it. It is about whom the (+) sheet would be about; about nobody it stands in the draft, until
/// somebody is chosen there.
class SpokenComment : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::VoiceRecording* recording READ recording CONSTANT FINAL)
  /// Whom it is about, or ""
  Q_PROPERTY(QString customerName READ customerName NOTIFY begun FINAL)

 public:
  explicit SpokenComment(QObject* parent = nullptr);
  ~SpokenComment() override;

  [[nodiscard]] VoiceRecording* recording() const { return m_recording; }
  [[nodiscard]] QString customerName() const { return m_customerName; }

  /// Begins to listen; false with `problem` set where nothing can be recorded.
  Q_INVOKABLE bool begin(const QString& customerId, const QString& customerName, const QString& visitId);
  /// "saved", "draft" (it is about nobody yet), "short" (nothing was said), or "problem", with `problem` set.
  Q_INVOKABLE QString keep();
  /// The comment that `keep` or `keepThrown` saved.
  Q_INVOKABLE QString savedId() const { return m_savedId; }
  /// Ends without a comment. Until the next one begins it can be kept after all; false: there is nothing.
  Q_INVOKABLE bool throwAway();
  /// As `keep`, with what was thrown away.
  Q_INVOKABLE QString keepThrown();

 signals:
  void begun();

 protected:
  void refresh() override {}
  [[nodiscard]] bool concerns(const Kinds&) const override { return false; }

 private:
  [[nodiscard]] QString write(const VoiceNote& note);
  void forgetThrown();

  VoiceRecording* m_recording;
  QString m_customerId;
  QString m_customerName;
  QString m_visitId;
  QString m_savedId;
  VoiceNote m_thrown;
};

} // namespace leadhand::crew
