#pragma once
#include "app/crew/CustomerDraft.h"
#include "app/crew/PromiseChoice.h"

#include <QStringList>

namespace leadhand::crew {

/// A problem at a customer's while it is heard: what they say, what we say back, and what is promised.
class ProblemDraft : public leadhand::crew::CustomerDraft {
  Q_OBJECT
  QML_ELEMENT
  /// The calm card is read: the form stands open
  Q_PROPERTY(bool writing READ writing NOTIFY changed FINAL)
  /// product or service
  Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY changed FINAL)
  Q_PROPERTY(QString what READ what WRITE setWhat NOTIFY changed FINAL)
  /// What goes wrong most, to choose with one tap
  Q_PROPERTY(QStringList abouts READ abouts NOTIFY changed FINAL)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed FINAL)
  /// Follows the words until somebody writes it anew
  Q_PROPERTY(QString restated READ restated WRITE setRestated NOTIFY changed FINAL)
  Q_PROPERTY(leadhand::crew::PromiseChoice* promise READ promise CONSTANT FINAL)
  // What was saved, to be told to the customer; "" before.
  Q_PROPERTY(QString savedId READ savedId NOTIFY changed FINAL)
  Q_PROPERTY(QString reference READ reference NOTIFY changed FINAL)
  /// "Karen calls by today 16:00"
  Q_PROPERTY(QString promised READ promised NOTIFY changed FINAL)
  /// The same as one says it to the customer
  Q_PROPERTY(QString tell READ tell NOTIFY changed FINAL)
  /// What was saved was agreed with the customer
  Q_PROPERTY(bool agreed READ agreed NOTIFY changed FINAL)

 public:
  explicit ProblemDraft(QObject* parent = nullptr);
  ~ProblemDraft() override { keepPending(); }
  [[nodiscard]] bool writing() const { return m_writing; }
  [[nodiscard]] QString category() const { return m_category; }
  void setCategory(const QString& category) { put(m_category, category); }
  [[nodiscard]] QString what() const { return m_about; }
  void setWhat(const QString& text) { put(m_about, text); }
  [[nodiscard]] QStringList abouts() const;
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& text);
  [[nodiscard]] QString restated() const { return m_restated; }
  void setRestated(const QString& text);
  [[nodiscard]] PromiseChoice* promise() { return &m_promise; }
  [[nodiscard]] QString savedId() const { return m_savedId; }
  [[nodiscard]] QString reference() const { return m_reference; }
  [[nodiscard]] QString promised() const { return m_promised; }
  [[nodiscard]] QString tell() const { return m_tell; }
  [[nodiscard]] bool agreed() const { return m_agreed; }

  /// Begins for this customer ("" for none) with the draft that was kept for them, where it was.
  Q_INVOKABLE void begin(const QString& customerId, const QString& customerName, const QString& visitId);
  /// From the calm card to the form.
  Q_INVOKABLE void write();
  /// With the promise as it stands. False: `problem` says what is missing.
  Q_INVOKABLE bool save(bool agreed);

 protected:
  void refresh() override;
  [[nodiscard]] QJsonObject packed() const override;
  void unpack(const QJsonObject& draft) override;
  void takeIn(const QJsonObject& theirs) override;
  void follow() override;

 private:
  [[nodiscard]] QString missing() const;
  void saidTo(const Id& made, bool agreed);

  QString m_category = QStringLiteral("service");
  QString m_about;
  QString m_words;
  QString m_restated;
  QString m_savedId;
  QString m_reference;
  QString m_promised;
  QString m_tell;
  bool m_writing = false;
  bool m_ownRestated = false; ///< somebody wrote it; it follows the words no more
  bool m_agreed = false;
  PromiseChoice m_promise;
};

} // namespace leadhand::crew
