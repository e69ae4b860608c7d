#pragma once
#include "app/crew/CommentThread.h"
#include "app/crew/KeptDraft.h"
#include "app/crew/TaskDrafts.h"

#include <QStringList>

namespace leadhand::crew {

/// One comment before the person who decides on it: what was said, what else is known, an answer and who does
/// what by when. The answer and the tasks are a draft of that comment's own until they are sent.
class Decision : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString commentId READ commentId WRITE setCommentId NOTIFY commentIdChanged FINAL)
  Q_PROPERTY(QString customerId READ customerId NOTIFY refreshed FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY refreshed FINAL)
  /// "14 Maple Row · customer since 2004 · 3 open things"
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed FINAL)
  Q_PROPERTY(QString quote READ quote NOTIFY refreshed FINAL)
  Q_PROPERTY(QString line READ line NOTIFY refreshed FINAL)
  /// What became of its words: {corrected, why, voided, voidedLine, earlier}
  Q_PROPERTY(QVariant correction READ correction NOTIFY refreshed FINAL)
  /// The first photo that can be shown, and its id
  Q_PROPERTY(QString photo READ photo NOTIFY refreshed FINAL)
  Q_PROPERTY(QString photoId READ photoId NOTIFY refreshed FINAL)
  /// The photo that is looked at in full
  Q_PROPERTY(leadhand::crew::PhotoViewing* looking READ looking CONSTANT FINAL)
  /// What was spoken, and what is heard of it now
  Q_PROPERTY(leadhand::crew::VoicePlaying* voices READ voices CONSTANT FINAL)
  /// Of how many of its photos nothing is on this device yet
  Q_PROPERTY(int photosAway READ photosAway NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* kinds READ kinds CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* known READ known CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* tasks READ tasks CONSTANT FINAL)
  Q_PROPERTY(QString reply READ reply WRITE setReply NOTIFY replyChanged FINAL)
  /// Somebody has decided on it already: "Being done · Jacki", or ""
  Q_PROPERTY(QString decided READ decided NOTIFY refreshed FINAL)
  /// There is an answer or a task to send
  Q_PROPERTY(bool canReply READ canReply NOTIFY replyChanged FINAL)

 public:
  explicit Decision(QObject* parent = nullptr)
      : KeptDraft("decision", parent), m_looking(new PhotoViewing(this)), m_voices(new VoicePlaying(this)) {}
  ~Decision() override { keepPending(); }
  [[nodiscard]] QString commentId() const { return m_commentId; }
  void setCommentId(const QString& id);
  [[nodiscard]] QString customerId() const { return m_customerId; }
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] QString quote() const { return m_quote; }
  [[nodiscard]] QString line() const { return m_line; }
  [[nodiscard]] QVariant correction() const { return m_correction; }
  [[nodiscard]] QString photo() const { return m_photo; }
  [[nodiscard]] QString photoId() const { return m_photoId; }
  [[nodiscard]] PhotoViewing* looking() const { return m_looking; }
  [[nodiscard]] VoicePlaying* voices() const { return m_voices; }
  [[nodiscard]] int photosAway() const { return m_photosAway; }
  [[nodiscard]] RowModel* kinds() { return &m_kinds; }
  [[nodiscard]] RowModel* known() { return &m_known; }
  [[nodiscard]] RowModel* tasks() { return m_tasks.rows(); }
  [[nodiscard]] QString reply() const { return m_reply; }
  void setReply(const QString& text);
  [[nodiscard]] QString decided() const { return m_decided; }
  [[nodiscard]] bool canReply() const;

  Q_INVOKABLE void chooseTask(const QString& draftId, bool chosen);
  Q_INVOKABLE void setTaskText(const QString& draftId, const QString& text);
  Q_INVOKABLE void setTaskOwner(const QString& draftId, const QString& ownerId, const QString& owner);
  Q_INVOKABLE void setTaskDue(const QString& draftId, const QString& isoDay);
  /// A further task with no words yet; its id.
  Q_INVOKABLE QString addTask();

  /// Sends the answer with the chosen tasks. A sentence about it for the toast, or "" with `problem` set.
  Q_INVOKABLE QString sendReply();
  /// `as`: read or complaint; an answer that was written goes with it. The sentence, or "".
  Q_INVOKABLE QString dispose(const QString& as);
  /// Takes back what dispose() has just decided.
  Q_INVOKABLE bool takeBack(const QString& commentId);
  /// The comment that waits after this one, or "".
  Q_INVOKABLE QString following() const;

 signals:
  void commentIdChanged();
  void replyChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;
  [[nodiscard]] QJsonObject packed() const override;
  [[nodiscard]] QString about() const override { return m_commentId; }

 private:
  void unpack(const QJsonObject& draft);
  void moved();
  /// The answer has gone, or is no longer wanted: nothing of it is kept.
  void finished();
  void showKnown(const CommentView& comment);
  void offerTasks(const CommentView& comment);

  QString m_commentId;
  QString m_customerId;
  QString m_customerName;
  QString m_subtitle;
  QString m_quote;
  QString m_line;
  QVariantMap m_correction = CorrectionWords().map();
  QString m_photo;
  QString m_photoId;
  PhotoViewing* m_looking;
  VoicePlaying* m_voices;
  int m_photosAway = 0;
  QString m_reply;
  QString m_decided;
  QString m_author;
  Named m_owner;        ///< who looks after the customer, else oneself
  QString m_offeredFor; ///< the comment the tasks were offered for
  QStringList m_offers; ///< their words
  QStringList m_offerIds;
  RowListModel<TagRow> m_kinds;
  RowListModel<TagRow> m_known;
  TaskDrafts m_tasks;
};

} // namespace leadhand::crew
