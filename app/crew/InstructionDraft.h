#pragma once
#include "app/crew/KeptDraft.h"

#include <QStringList>

namespace leadhand::crew {

/// A standing instruction while it is written, mostly out of what a customer said.
class InstructionDraft : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString commentId READ commentId WRITE setCommentId NOTIFY changed FINAL)
  Q_PROPERTY(QString customerId READ customerId WRITE setCustomerId NOTIFY changed FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY changed FINAL)
  Q_PROPERTY(QString said READ said NOTIFY changed FINAL)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
  Q_PROPERTY(QString replaceThis READ replaceThis WRITE setReplaceThis NOTIFY changed FINAL)
  Q_PROPERTY(QString byThat READ byThat WRITE setByThat NOTIFY changed FINAL)
  /// A year, or "" for always
  Q_PROPERTY(QString season READ season WRITE setSeason NOTIFY changed FINAL)
  /// This year and the next
  Q_PROPERTY(QStringList seasons READ seasons NOTIFY refreshed FINAL)

 public:
  explicit InstructionDraft(QObject* parent = nullptr) : KeptDraft("instruction", parent) {}
  ~InstructionDraft() override { keepPending(); }
  [[nodiscard]] QString commentId() const { return m_commentId; }
  void setCommentId(const QString& id);
  [[nodiscard]] QString customerId() const { return m_customerId; }
  void setCustomerId(const QString& id);
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString said() const { return m_said; }
  [[nodiscard]] QString text() const { return m_text; }
  void setText(const QString& text) { put(m_text, text); }
  [[nodiscard]] QString replaceThis() const { return m_replaceThis; }
  void setReplaceThis(const QString& text) { put(m_replaceThis, text); }
  [[nodiscard]] QString byThat() const { return m_byThat; }
  void setByThat(const QString& text) { put(m_byThat, text); }
  [[nodiscard]] QString season() const { return m_season; }
  void setSeason(const QString& season) { put(m_season, season); }
  [[nodiscard]] QStringList seasons() const { return m_seasons; }

  /// Writes it; false with `problem` set.
  Q_INVOKABLE bool save();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds&) const override { return false; }
  [[nodiscard]] QJsonObject packed() const override;
  /// The comment it comes out of, else the customer.
  [[nodiscard]] QString about() const override { return m_commentId.isEmpty() ? m_customerId : m_commentId; }

 private:
  QString m_commentId;
  QString m_customerId;
  QString m_customerName;
  QString m_said;
  QString m_text;
  QString m_replaceThis;
  QString m_byThat;
  QString m_season;
  QStringList m_seasons;
  QString m_begunFor; ///< whose draft is on the screen
};

} // namespace leadhand::crew
