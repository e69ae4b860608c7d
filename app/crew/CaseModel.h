#pragma once
#include "app/crew/CaseRows.h"
#include "app/crew/ViewModel.h"

#include <QTimer>
#include <QVariantList>

namespace leadhand::crew {

/// One problem: what the customer said, how far it is made good, what is promised, and the next step.
class CaseModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString caseId READ caseId WRITE setCaseId NOTIFY caseIdChanged FINAL)
  Q_PROPERTY(QString reference READ reference NOTIFY refreshed FINAL)
  Q_PROPERTY(QString customerId READ customerId NOTIFY refreshed FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY refreshed FINAL)
  /// "Mrs. Smith · Dead plant"
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed FINAL)
  Q_PROPERTY(QString words READ words NOTIFY refreshed FINAL)
  Q_PROPERTY(QString restated READ restated NOTIFY refreshed FINAL)
  /// "Product", "Service"
  Q_PROPERTY(QString category READ category NOTIFY refreshed FINAL)
  /// Who heard it and when
  Q_PROPERTY(QString heard READ heard NOTIFY refreshed FINAL)
  Q_PROPERTY(QString standing READ standing NOTIFY refreshed FINAL)
  /// Who took that step and when
  Q_PROPERTY(QString standingLine READ standingLine NOTIFY refreshed FINAL)
  /// The five states: [{label, state}]
  Q_PROPERTY(QVariantList steps READ steps NOTIFY refreshed FINAL)
  /// It was thought good and was not
  Q_PROPERTY(QString reopened READ reopened NOTIFY refreshed FINAL)
  Q_PROPERTY(bool over READ over NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* promises READ promises CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* kept READ kept CONSTANT FINAL)
  /// What happened: [{label, second, state}], the latest last
  Q_PROPERTY(QVariantList story READ story NOTIFY refreshed FINAL)
  /// The one thing to do next: agree, promise, deliver, ask, askHow, close or ""; and what its button says
  Q_PROPERTY(QString nextStep READ nextStep NOTIFY refreshed FINAL)
  Q_PROPERTY(QString nextText READ nextText NOTIFY refreshed FINAL)
  /// The customer may still say that it is not good
  Q_PROPERTY(bool canReopen READ canReopen NOTIFY refreshed FINAL)
  /// "On this phone" while the office does not have it, or ""
  Q_PROPERTY(QString receipt READ receipt NOTIFY refreshed FINAL)
  /// Why it could not be closed just now and what to do, or ""
  Q_PROPERTY(QString notClosed READ notClosed NOTIFY refreshed FINAL)
  /// What the last closing wrote, for TakeBack.caseStep
  Q_PROPERTY(QString written READ written NOTIFY refreshed FINAL)

 public:
  explicit CaseModel(QObject* parent = nullptr);
  [[nodiscard]] QString caseId() const { return m_caseId; }
  void setCaseId(const QString& id);
  [[nodiscard]] QString reference() const { return m_reference; }
  [[nodiscard]] QString customerId() const { return m_customerId; }
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] QString words() const { return m_words; }
  [[nodiscard]] QString restated() const { return m_restated; }
  [[nodiscard]] QString category() const { return m_category; }
  [[nodiscard]] QString heard() const { return m_heard; }
  [[nodiscard]] QString standing() const { return m_standing; }
  [[nodiscard]] QString standingLine() const { return m_standingLine; }
  [[nodiscard]] QVariantList steps() const { return m_steps; }
  [[nodiscard]] QString reopened() const { return m_reopened; }
  [[nodiscard]] bool over() const { return m_over; }
  [[nodiscard]] RowModel* promises() { return &m_promises; }
  [[nodiscard]] RowModel* kept() { return &m_kept; }
  [[nodiscard]] QVariantList story() const { return m_story; }
  [[nodiscard]] QString nextStep() const { return m_nextStep; }
  [[nodiscard]] QString nextText() const;
  [[nodiscard]] bool canReopen() const { return m_canReopen; }
  [[nodiscard]] QString receipt() const { return m_receipt; }
  [[nodiscard]] QString notClosed() const { return m_notClosed; }
  [[nodiscard]] QString written() const { return m_written; }

  /// False: it is not verified; `notClosed` says why and what to do.
  Q_INVOKABLE bool close();

 signals:
  void caseIdChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  void showWords(const RecoveryView& view);
  void showStanding(const RecoveryView& view);
  void showPromises(const RecoveryView& view);
  void showStory(const RecoveryView& view);

  QString m_caseId;
  QString m_reference;
  QString m_customerId;
  QString m_customerName;
  QString m_subtitle;
  QString m_words;
  QString m_restated;
  QString m_category;
  QString m_heard;
  QString m_standing;
  QString m_standingLine;
  QString m_reopened;
  QString m_nextStep;
  QString m_receipt;
  QString m_notClosed;
  QString m_written;
  QVariantList m_steps;
  QVariantList m_story;
  bool m_over = false;
  bool m_canReopen = false;
  QTimer m_tick; ///< what is left of a promise grows less
  RowListModel<PromiseRow> m_promises;
  RowListModel<PromiseRow> m_kept;
};

} // namespace leadhand::crew
