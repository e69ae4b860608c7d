#pragma once
#include "app/crew/CorrectionWords.h"
#include "app/crew/KeptDraft.h"

namespace leadhand::crew {

/// Something that was written down and should say something else, or should not count: a comment, a contact
/// or a fact about a customer. What stands there now is where the writing begins; it stays readable.
class CorrectionDraft : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY refreshed FINAL)
  /// "Comment · Jane · 1 Sep"
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed FINAL)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
  /// ISO day
  Q_PROPERTY(QString on READ on WRITE setOn NOTIFY changed FINAL)
  Q_PROPERTY(QString why READ why WRITE setWhy NOTIFY changed FINAL)
  /// A reason can be kept with it; of a fact none is
  Q_PROPERTY(bool whyPossible READ whyPossible NOTIFY refreshed FINAL)
  /// It says something else than what stands there
  Q_PROPERTY(bool canSave READ canSave NOTIFY changed FINAL)
  Q_PROPERTY(QString voidWhy READ voidWhy WRITE setVoidWhy NOTIFY changed FINAL)
  Q_PROPERTY(bool canVoid READ canVoid NOTIFY changed FINAL)
  /// What became of it so far: {corrected, why, voided, voidedLine, earlier}
  Q_PROPERTY(QVariant correction READ correction NOTIFY refreshed FINAL)
  /// It does not count now
  Q_PROPERTY(bool isVoid READ isVoid NOTIFY refreshed FINAL)

 public:
  explicit CorrectionDraft(QObject* parent = nullptr) : KeptDraft("correction", parent) {}
  ~CorrectionDraft() override { keepPending(); }
  [[nodiscard]] QString recordId() const { return m_recordId; }
  void setRecordId(const QString& id);
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] QString text() const { return m_text; }
  void setText(const QString& text) { put(m_text, text); }
  [[nodiscard]] QString on() const { return m_on; }
  void setOn(const QString& day) { put(m_on, day); }
  [[nodiscard]] QString why() const { return m_why; }
  void setWhy(const QString& why) { put(m_why, why); }
  [[nodiscard]] bool whyPossible() const { return m_whyPossible; }
  [[nodiscard]] bool canSave() const;
  [[nodiscard]] QString voidWhy() const { return m_voidWhy; }
  void setVoidWhy(const QString& why) { put(m_voidWhy, why); }
  [[nodiscard]] bool canVoid() const { return !m_voidWhy.trimmed().isEmpty(); }
  [[nodiscard]] QVariant correction() const { return m_correction; }
  [[nodiscard]] bool isVoid() const { return m_isVoid; }

  /// Each writes what its name says; false with `problem` set.
  Q_INVOKABLE bool save();
  Q_INVOKABLE bool makeVoid();
  Q_INVOKABLE bool countAgain();

 signals:
  void recordIdChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;
  [[nodiscard]] QJsonObject packed() const override;
  [[nodiscard]] QString about() const override { return m_recordId; }

 private:
  /// What stands there now; false where it is not on this device.
  [[nodiscard]] bool readComment(const Id& id);
  [[nodiscard]] bool readContact(const Id& id);
  [[nodiscard]] bool readFact(const Id& id);
  void standsAs(const Named& customer, const QString& sort, const QString& text, const Date& on);
  void take(const CorrectionView& correction, const Named& author, const std::string& signature);
  void beginWriting();
  void finished();

  QString m_recordId;
  QString m_customerName;
  QString m_sort;
  QString m_subtitle;
  QString m_nowText;
  QString m_nowOn;
  QString m_text;
  QString m_on;
  QString m_why;
  QString m_voidWhy;
  QString m_begunFor; ///< whose words are in the fields
  QVariantMap m_correction = CorrectionWords().map();
  bool m_whyPossible = true;
  bool m_isVoid = false;
};

} // namespace leadhand::crew
