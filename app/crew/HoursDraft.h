#pragma once
#include "app/crew/HoursRows.h"
#include "app/crew/HoursSheet.h"
#include "app/crew/HoursUndo.h"
#include "app/crew/HoursWords.h"
#include "app/crew/KeptDraft.h"
#include "app/crew/RowModel.h"

#include <QUrl>
#include <QVariantList>

namespace leadhand::crew {

/// The hours and materials of one visit: what is saved, and what stands on the sheet to be saved.
class HoursDraft : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString visitId READ visitId NOTIFY visitChanged FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY refreshed FINAL)
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* labour READ labour CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* materials READ materials CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* hoursSaid READ hoursSaid CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* materialsSaid READ materialsSaid CONSTANT FINAL)
  /// Those of the team who are not on the sheet
  Q_PROPERTY(leadhand::crew::RowModel* others READ others CONSTANT FINAL)
  /// Visits one may write hours for, to choose from
  Q_PROPERTY(leadhand::crew::RowModel* visits READ visits CONSTANT FINAL)
  /// proposed, saved, none or couldNot
  Q_PROPERTY(QString hoursState READ hoursState NOTIFY shown FINAL)
  Q_PROPERTY(QString materialsState READ materialsState NOTIFY shown FINAL)
  /// "7 h 30", of all people together; "" while there is none
  Q_PROPERTY(QString total READ total NOTIFY shown FINAL)
  /// Where the proposed time comes from, in words
  Q_PROPERTY(QString proposedNote READ proposedNote NOTIFY shown FINAL)
  /// What all proposed lines say alike, to be set for all in one; "" where they differ
  Q_PROPERTY(QString everyone READ everyone NOTIFY shown FINAL)
  Q_PROPERTY(bool everyoneCanLess READ everyoneCanLess NOTIFY shown FINAL)
  /// Times to set for all with one tap, while nobody has said any; empty else
  Q_PROPERTY(QStringList quickTimes READ quickTimes NOTIFY shown FINAL)
  /// What the big button does next
  Q_PROPERTY(QString goText READ goText NOTIFY shown FINAL)
  Q_PROPERTY(bool canGo READ canGo NOTIFY shown FINAL)
  /// Hours can be saved and "no materials" said in one
  Q_PROPERTY(bool canSaveWithNone READ canSaveWithNone NOTIFY shown FINAL)
  /// Hours and materials are in, and nothing waits on the sheet
  Q_PROPERTY(bool complete READ complete NOTIFY shown FINAL)
  /// The items of the company's list that are on the sheet
  Q_PROPERTY(QStringList itemsOn READ itemsOn NOTIFY shown FINAL)
  /// How far the office is with it, in a sentence; "" before
  Q_PROPERTY(QString billingLine READ billingLine NOTIFY refreshed FINAL)
  /// Where what was saved is on its way: [{text, reached}]
  Q_PROPERTY(QVariantList receipt READ receipt NOTIFY refreshed FINAL)
  /// The office did not take something of it
  Q_PROPERTY(bool refused READ refused NOTIFY refreshed FINAL)
  Q_PROPERTY(QString why READ why NOTIFY refreshed FINAL)
  Q_PROPERTY(QString doLine READ doLine NOTIFY refreshed FINAL)
  Q_PROPERTY(QString dontLine READ dontLine NOTIFY refreshed FINAL)
  /// Why it is asked for stands open; stays as one leaves it
  Q_PROPERTY(bool whyShown READ whyShown WRITE setWhyShown NOTIFY whyShownChanged FINAL)
  /// What was being written about why they could not be collected, as the sheet was opened
  Q_PROPERTY(QString hoursReason READ hoursReason NOTIFY visitChanged FINAL)
  Q_PROPERTY(QString materialsReason READ materialsReason NOTIFY visitChanged FINAL)
  /// What the last saving kept, for the sentence below
  Q_PROPERTY(QString keptSentence READ keptSentence NOTIFY shown FINAL)

 public:
  explicit HoursDraft(QObject* parent = nullptr);
  ~HoursDraft() override;

  [[nodiscard]] QString visitId() const { return m_visitId; }
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] RowModel* labour() { return &m_labour; }
  [[nodiscard]] RowModel* materials() { return &m_materials; }
  [[nodiscard]] RowModel* hoursSaid() { return &m_hoursSaid; }
  [[nodiscard]] RowModel* materialsSaid() { return &m_materialsSaid; }
  [[nodiscard]] RowModel* others() { return &m_others; }
  [[nodiscard]] RowModel* visits() { return &m_visits; }
  [[nodiscard]] QString hoursState() const;
  [[nodiscard]] QString materialsState() const;
  [[nodiscard]] QString total() const;
  [[nodiscard]] QString proposedNote() const;
  [[nodiscard]] QString everyone() const;
  [[nodiscard]] bool everyoneCanLess() const;
  [[nodiscard]] QStringList quickTimes() const;
  [[nodiscard]] QString goText() const;
  [[nodiscard]] bool canGo() const;
  [[nodiscard]] bool canSaveWithNone() const;
  [[nodiscard]] bool complete() const;
  [[nodiscard]] QStringList itemsOn() const;
  [[nodiscard]] QString billingLine() const { return m_billingLine; }
  [[nodiscard]] QVariantList receipt() const { return m_receipt; }
  [[nodiscard]] bool refused() const { return m_facts.work.receipt == "needs_attention"; }
  [[nodiscard]] QString why() const { return m_why; }
  [[nodiscard]] QString doLine() const { return HoursWords::doLine(); }
  [[nodiscard]] QString dontLine() const { return HoursWords::dontLine(); }
  [[nodiscard]] bool whyShown() const;
  void setWhyShown(bool shown);
  [[nodiscard]] QString hoursReason() const { return m_sheet.whys["hours"].toString(); }
  [[nodiscard]] QString materialsReason() const { return m_sheet.whys["materials"].toString(); }
  [[nodiscard]] bool photosPossible() const;
  [[nodiscard]] QString keptSentence() const { return m_keptSentence; }

  /// Begins for this visit with the sheet that was kept for it; "" shows the visits to choose from.
  Q_INVOKABLE void begin(const QString& visitId);
  /// Reads again what is kept for this visit, if it is the one that is shown.
  Q_INVOKABLE void resume(const QString& visitId);

  Q_INVOKABLE void step(const QString& line, int minutes);
  Q_INVOKABLE void stepEveryone(int minutes);
  /// `at`: which of `quickTimes`.
  Q_INVOKABLE void setEveryone(int at);
  Q_INVOKABLE void addPerson(const QString& personId);
  /// An item of the list; with no id one that nobody has in it, by its name.
  Q_INVOKABLE void addItem(const QString& itemId, const QString& name, qint64 quantity, const QString& unit);
  Q_INVOKABLE void stepItem(const QString& line, int steps);
  /// As somebody wrote it; what is no amount changes nothing.
  Q_INVOKABLE void setQuantity(const QString& line, const QString& number);
  Q_INVOKABLE void setUnit(const QString& line, const QString& unit);
  Q_INVOKABLE bool setReceipt(const QString& line, const QUrl& file);
  Q_INVOKABLE void explain(const QString& line, const QString& text);
  Q_INVOKABLE void unbill(const QString& line, bool unbilled);
  /// Takes a line or statement away; HoursUndo brings it back.
  Q_INVOKABLE bool removeLine(const QString& line);

  /// What `goText` says: saves all that stands on the sheet, else says that there were no materials. False:
  /// `problem` says why not; what was not saved is still there.
  Q_INVOKABLE bool go();
  Q_INVOKABLE bool saveWithNone();
  /// `about`: hours or materials.
  Q_INVOKABLE bool none(const QString& about);
  Q_INVOKABLE bool couldNot(const QString& about, const QString& why);
  Q_INVOKABLE void setReason(const QString& about, const QString& text);
  Q_INVOKABLE QStringList reasons(const QString& about) const { return HoursWords::reasons(about); }

 signals:
  void visitChanged();
  /// What is on the sheet has changed.
  void shown();
  void whyShownChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;
  [[nodiscard]] QJsonObject packed() const override { return m_sheet.packed(); }
  [[nodiscard]] QString about() const override { return m_visitId; }

 private:
  void showVisits();
  void readVisit(const VisitView& visit);
  void readBilling();
  void readReceipts();
  void showSheet();
  void showOthers();
  /// A field of a line on the sheet has another value.
  void write(const QString& line, const QString& field, const QJsonValue& value);
  /// The proposed and added people who are on the sheet with some time.
  [[nodiscard]] std::vector<LabourRow> newLabour() const;
  /// Whether the hours are saved together with the materials that stand on the sheet.
  [[nodiscard]] bool savesHours() const;
  [[nodiscard]] HoursToSave toSave() const;
  [[nodiscard]] bool hasToSave() const;
  [[nodiscard]] Status saveHours(HoursAction& action);
  [[nodiscard]] Status saveMaterials(HoursAction& action);
  [[nodiscard]] Status saveChanges(HoursAction& action);
  bool saveAll(bool withNone);
  bool state(const Result<Id>& made, const QString& sentence);
  /// As `went`, with a sentence of its own for what the office has approved.
  bool wentHere(const Status& status);
  void keepAction(const HoursAction& action);

  QString m_visitId;
  QString m_customerName;
  QString m_subtitle;
  QString m_status; ///< of the visit
  QString m_statusTime;
  QString m_billingLine;
  QString m_why;
  QString m_keptSentence;
  QString m_work;
  QVariantList m_receipt;
  QHash<QString, QString> m_slips; ///< the picture of a saved line's slip
  HoursFacts m_facts;
  HoursSheet m_sheet;
  RowListModel<LabourRow> m_labour;
  RowListModel<MaterialRow> m_materials;
  RowListModel<StatementRow> m_hoursSaid;
  RowListModel<StatementRow> m_materialsSaid;
  RowListModel<OtherPersonRow> m_others;
  RowListModel<VisitChoiceRow> m_visits;
};

} // namespace leadhand::crew
