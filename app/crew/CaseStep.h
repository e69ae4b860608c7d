#pragma once
#include "app/crew/KeptDraft.h"
#include "app/crew/PromiseChoice.h"
#include "core/work/Views.h"

#include <QSet>

namespace leadhand::crew {

/// What a case consists of, to tell what a step has added to it.
class CaseRecords {
 public:
  explicit CaseRecords(const RecoveryView& view);
  /// The records that `view` has besides, and the promises that it says were kept since: "event:ID
  /// promise:ID kept:ID".
  [[nodiscard]] QString since(const RecoveryView& view) const;

 private:
  QSet<QString> m_had;
};

/// A step of a case while it is written down: agree, promise, deliver, called, ask or askHow.
class CaseStep : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString caseId READ caseId NOTIFY changed FINAL)
  Q_PROPERTY(QString step READ step NOTIFY changed FINAL)
  /// What the button of the step says
  Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
  /// "J3-0412 · Mrs. Smith"
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY changed FINAL)
  /// The customer's own words
  Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
  /// What is promised and kept by this step, or ""
  Q_PROPERTY(QString promised READ promised NOTIFY changed FINAL)
  /// What was said or done
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
  /// yes, no, or "" while nobody has asked
  Q_PROPERTY(QString received READ received WRITE setReceived NOTIFY changed FINAL)
  Q_PROPERTY(QString satisfied READ satisfied WRITE setSatisfied NOTIFY changed FINAL)
  Q_PROPERTY(leadhand::crew::PromiseChoice* promise READ promise CONSTANT FINAL)
  /// After saving: what to say below, and what was written, for TakeBack.caseStep
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
  Q_PROPERTY(QString written READ written NOTIFY changed FINAL)

 public:
  explicit CaseStep(QObject* parent = nullptr);
  ~CaseStep() override { keepPending(); }
  [[nodiscard]] QString caseId() const { return m_caseId; }
  [[nodiscard]] QString step() const { return m_step; }
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString words() const { return m_words; }
  [[nodiscard]] QString promised() const { return m_promised; }
  [[nodiscard]] QString text() const { return m_text; }
  void setText(const QString& text) { put(m_text, text); }
  [[nodiscard]] QString received() const { return m_received; }
  void setReceived(const QString& answer) { put(m_received, answer); }
  [[nodiscard]] QString satisfied() const { return m_satisfied; }
  void setSatisfied(const QString& answer) { put(m_satisfied, answer); }
  [[nodiscard]] PromiseChoice* promise() { return &m_promise; }
  [[nodiscard]] QString sentence() const { return m_sentence; }
  [[nodiscard]] QString written() const { return m_written; }

  /// `step` "": the one that is due. `promiseId`: the call that was made; of the other steps "".
  Q_INVOKABLE void begin(const QString& caseId, const QString& step, const QString& promiseId);
  /// False: `problem` says what is missing or why it does not follow.
  Q_INVOKABLE bool save();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds&) const override { return false; }
  [[nodiscard]] QJsonObject packed() const override;
  [[nodiscard]] QString about() const override { return m_caseId + QLatin1Char('.') + m_step + m_promiseId; }

 private:
  [[nodiscard]] QString missing() const;
  [[nodiscard]] Status write();
  [[nodiscard]] bool isQuestion() const;

  QString m_caseId;
  QString m_step;
  QString m_promiseId;
  QString m_subtitle;
  QString m_customerName;
  QString m_words;
  QString m_promised;
  QString m_text;
  QString m_before; ///< the text as the step began
  QString m_received;
  QString m_satisfied;
  QString m_sentence;
  QString m_written;
  PromiseChoice m_promise;
};

} // namespace leadhand::crew
