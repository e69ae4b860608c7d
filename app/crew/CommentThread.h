#pragma once
#include "app/crew/CommentRow.h"
#include "app/crew/CorrectionWords.h"
#include "app/crew/PhotoViewing.h"
#include "app/crew/ViewModel.h"
#include "app/crew/VoicePlaying.h"

#include <QVariantList>

namespace leadhand::crew {

/// What somebody answered.
struct ReplyRow {
  QString rowId;
  QString text;
  QString line;
  QString receipt;

  bool operator==(const ReplyRow&) const = default;
  static std::vector<RowRole<ReplyRow>> roles();
};

/// A task of a comment with who and when.
struct TaskRow {
  QString rowId;
  QString text;
  QString line; ///< "Karen · 4 Sep", "Karen · by 8 Sep"
  bool done = false;
  bool mine = false; ///< the person of this device may tick it
  bool late = false;

  bool operator==(const TaskRow&) const = default;
  static std::vector<RowRole<TaskRow>> roles();
};

struct PhotoRow {
  QString rowId;
  QString source; ///< its thumbnail, else the whole of it; "" while neither is on this device

  bool operator==(const PhotoRow&) const = default;
  static std::vector<RowRole<PhotoRow>> roles();
};

/// One row of the crew sheet as people live it: what was said, what was answered, what is being done, what is
/// done, with who and when of every step. Opening it marks it as read.
class CommentThread : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString commentId READ commentId WRITE setCommentId NOTIFY commentIdChanged FINAL)
  Q_PROPERTY(QString customerId READ customerId NOTIFY refreshed FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY refreshed FINAL)
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed FINAL)
  Q_PROPERTY(QString text READ text NOTIFY refreshed FINAL)
  Q_PROPERTY(QString line READ line NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* kinds READ kinds CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* photos READ photos CONSTANT FINAL)
  /// The photo that is looked at in full
  Q_PROPERTY(leadhand::crew::PhotoViewing* looking READ looking CONSTANT FINAL)
  /// What was spoken, and what is heard of it now
  Q_PROPERTY(leadhand::crew::VoicePlaying* voices READ voices CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* replies READ replies CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* tasks READ tasks CONSTANT FINAL)
  /// "Done in 3 days", or ""
  Q_PROPERTY(QString done READ done NOTIFY refreshed FINAL)
  Q_PROPERTY(QString doneLine READ doneLine NOTIFY refreshed FINAL)
  /// What the office made of it, where that is no task: "Read, nothing to do · Jacki"
  Q_PROPERTY(QString decision READ decision NOTIFY refreshed FINAL)
  /// The instruction that came out of it and holds today, or ""
  Q_PROPERTY(QString stands READ stands NOTIFY refreshed FINAL)
  /// Every step so far with who and when: [{text, reached, when}]
  Q_PROPERTY(QVariantList receipts READ receipts NOTIFY refreshed FINAL)
  /// What became of its words: {corrected, why, voided, voidedLine, earlier}
  Q_PROPERTY(QVariant correction READ correction NOTIFY refreshed FINAL)
  /// The person of this device may correct it
  Q_PROPERTY(bool correctable READ correctable NOTIFY refreshed FINAL)
  /// Why the office refused it, or ""
  Q_PROPERTY(QString refusal READ refusal NOTIFY refreshed FINAL)

 public:
  explicit CommentThread(QObject* parent = nullptr);
  [[nodiscard]] QString commentId() const { return m_commentId; }
  void setCommentId(const QString& id);
  [[nodiscard]] QString customerId() const { return m_row.customerId; }
  [[nodiscard]] QString customerName() const { return m_row.customerName; }
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] QString text() const { return m_text; }
  [[nodiscard]] QString line() const { return m_line; }
  [[nodiscard]] RowModel* kinds() { return &m_kinds; }
  [[nodiscard]] RowModel* photos() { return &m_photos; }
  [[nodiscard]] PhotoViewing* looking() const { return m_looking; }
  [[nodiscard]] VoicePlaying* voices() const { return m_voices; }
  [[nodiscard]] RowModel* replies() { return &m_replies; }
  [[nodiscard]] RowModel* tasks() { return &m_tasks; }
  [[nodiscard]] QString done() const { return m_done; }
  [[nodiscard]] QString doneLine() const { return m_doneLine; }
  [[nodiscard]] QString decision() const { return m_decision; }
  [[nodiscard]] QString stands() const { return m_stands; }
  [[nodiscard]] QVariantList receipts() const { return m_receipts; }
  [[nodiscard]] QVariant correction() const { return m_correction; }
  [[nodiscard]] bool correctable() const { return m_correctable; }
  [[nodiscard]] QString refusal() const { return m_refusal; }

  Q_INVOKABLE bool tick(const QString& taskId);
  Q_INVOKABLE bool untick(const QString& taskId);

 signals:
  void commentIdChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  void showParts(const CommentView& comment);
  void showTasks(const CommentView& comment);
  void showReceipts(const CommentView& comment);
  void markRead(const CommentView& comment);

  QString m_commentId;
  PhotoViewing* m_looking;
  VoicePlaying* m_voices;
  CommentRow m_row;
  QString m_subtitle;
  QString m_text;
  QString m_line;
  QString m_done;
  QString m_doneLine;
  QString m_decision;
  QString m_refusal;
  QString m_stands;
  QVariantList m_receipts;
  QVariantMap m_correction = CorrectionWords().map();
  bool m_correctable = false;
  bool m_marked = false;
  bool m_photosAsked = false;
  RowListModel<TagRow> m_kinds;
  RowListModel<PhotoRow> m_photos;
  RowListModel<ReplyRow> m_replies;
  RowListModel<TaskRow> m_tasks;
};

} // namespace leadhand::crew
