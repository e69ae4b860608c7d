#pragma once
#include "app/crew/GateCode.h"
#include "app/crew/KeptDraft.h"
#include "app/crew/RowModel.h"

namespace leadhand::crew {

/// A visit of which something is missing before another one is shown.
struct MissingRow {
  QString rowId; ///< of the visit
  QString title; ///< "Mrs. Smith"
  QString lacks; ///< "Missing: hours, materials"
  QString when;  ///< "Done 10:12"

  bool operator==(const MissingRow&) const = default;
  static std::vector<RowRole<MissingRow>> roles();
};

/// Why somebody can't wait, in one tap.
struct ReasonRow {
  QString rowId;
  QString text;
  bool checked = false;

  bool operator==(const ReasonRow&) const = default;
  static std::vector<RowRole<ReasonRow>> roles();
};

/// What has to be finished before a visit is shown, why, and the way around it: a reason or the managers'
/// code. Nothing here says whose visit it is. What is written as a reason is kept like any draft; a code
/// never is.
class GateModel : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString visitId READ visitId WRITE setVisitId NOTIFY visitIdChanged FINAL)
  /// It is not shown yet.
  Q_PROPERTY(bool covered READ covered NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* missing READ missing CONSTANT FINAL)
  /// The first visit that is to be finished, or ""
  Q_PROPERTY(QString finishVisitId READ finishVisitId NOTIFY refreshed FINAL)
  /// What must be known all the same, one a line, or ""
  Q_PROPERTY(QString safety READ safety NOTIFY refreshed FINAL)
  /// Why it is asked for, in the company's words where it has some
  Q_PROPERTY(QString why READ why NOTIFY refreshed FINAL)
  /// "Since 1 May the office asks for it. This device decides by itself, with or without a signal."
  Q_PROPERTY(QString ruleLine READ ruleLine NOTIFY refreshed FINAL)
  Q_PROPERTY(bool hasCode READ hasCode NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* reasons READ reasons CONSTANT FINAL)
  Q_PROPERTY(QString ownWords READ ownWords WRITE setOwnWords NOTIFY writtenChanged FINAL)
  Q_PROPERTY(QString code READ code WRITE setCode NOTIFY writtenChanged FINAL)
  /// There is a reason or a code, and nothing is being looked at.
  Q_PROPERTY(bool canOpen READ canOpen NOTIFY writtenChanged FINAL)
  /// The code is being compared.
  Q_PROPERTY(bool checking READ checking NOTIFY writtenChanged FINAL)
  /// One sentence about the code, or ""
  Q_PROPERTY(QString codeProblem READ codeProblem NOTIFY writtenChanged FINAL)

 public:
  explicit GateModel(QObject* parent = nullptr);
  ~GateModel() override;

  [[nodiscard]] QString visitId() const { return m_visitId; }
  void setVisitId(const QString& id);
  [[nodiscard]] bool covered() const { return m_covered; }
  [[nodiscard]] RowModel* missing() { return &m_missing; }
  [[nodiscard]] QString finishVisitId() const { return m_finishVisitId; }
  [[nodiscard]] QString safety() const { return m_safety; }
  [[nodiscard]] QString why() const { return m_why; }
  [[nodiscard]] QString ruleLine() const { return m_ruleLine; }
  [[nodiscard]] bool hasCode() const { return m_hasCode; }
  [[nodiscard]] RowModel* reasons() { return &m_reasons; }
  [[nodiscard]] QString ownWords() const { return m_ownWords; }
  void setOwnWords(const QString& words);
  [[nodiscard]] QString code() const { return m_code; }
  void setCode(const QString& code);
  [[nodiscard]] bool canOpen() const;
  [[nodiscard]] bool checking() const { return m_compare.checking(); }
  [[nodiscard]] QString codeProblem() const { return m_codeProblem; }

  /// One of the reasons; the one that is picked is taken back.
  Q_INVOKABLE void pick(int reason);
  /// The first reason, that of an emergency, is picked.
  Q_INVOKABLE void pickEmergency();
  /// Opens the visit with what is given; `opened` says that it is. With a code that takes a moment.
  Q_INVOKABLE void open();

 signals:
  void visitIdChanged();
  void writtenChanged();
  /// It is shown from now on; who opened it and why is kept, and the office sees it.
  void opened();

 protected:
  void refresh() override;
  [[nodiscard]] QJsonObject packed() const override;
  [[nodiscard]] QString about() const override { return m_visitId; }

 private:
  void unpack();
  void say();
  void written();
  void finish(const Result<Id>& made);
  void codeChecked(bool right);
  [[nodiscard]] QString reason() const;

  GateCode m_compare;
  RowListModel<MissingRow> m_missing;
  RowListModel<ReasonRow> m_reasons;
  QString m_visitId;
  QString m_unpacked; ///< of which visit the draft was taken up
  QString m_finishVisitId;
  QString m_safety;
  QString m_why;
  QString m_ruleLine;
  QString m_ownWords;
  QString m_code;
  QString m_codeProblem;
  std::string m_hash; ///< what the code is compared with
  int m_picked = -1;
  bool m_covered = false;
  bool m_hasCode = false;
};

} // namespace leadhand::crew
