#pragma once
#include "app/crew/CustomerDraft.h"
#include "app/crew/RowModel.h"

namespace leadhand::crew {

/// A season in which to look again.
struct SeasonChoice {
  QString rowId; ///< spring, summer, fall, winter
  QString label; ///< "Spring 2012"
  bool chosen = false;

  bool operator==(const SeasonChoice&) const = default;
  static std::vector<RowRole<SeasonChoice>> roles();
};

/// The condition of something while it is written down: of what, how it is, when to look again.
class ReadingDraft : public leadhand::crew::CustomerDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString what READ what WRITE setWhat NOTIFY changed FINAL)
  Q_PROPERTY(QString reading READ reading WRITE setReading NOTIFY changed FINAL)
  Q_PROPERTY(QString advice READ advice WRITE setAdvice NOTIFY changed FINAL)
  /// The next one first
  Q_PROPERTY(leadhand::crew::RowModel* seasons READ seasons CONSTANT FINAL)
  /// A day instead of a season, ISO, or ""
  Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed FINAL)
  /// "1 Apr", or ""
  Q_PROPERTY(QString dayWords READ dayWords NOTIFY changed FINAL)

 public:
  explicit ReadingDraft(QObject* parent = nullptr);
  ~ReadingDraft() override { keepPending(); }
  [[nodiscard]] QString what() const { return m_what; }
  void setWhat(const QString& text) { put(m_what, text); }
  [[nodiscard]] QString reading() const { return m_reading; }
  void setReading(const QString& text) { put(m_reading, text); }
  [[nodiscard]] QString advice() const { return m_advice; }
  void setAdvice(const QString& text) { put(m_advice, text); }
  [[nodiscard]] RowModel* seasons() { return &m_seasons; }
  [[nodiscard]] QString day() const { return m_day; }
  void setDay(const QString& day);
  [[nodiscard]] QString dayWords() const;

  /// Begins for this customer with the draft that was kept for them. `againId`: a reading that is taken anew,
  /// and settled when this one is saved; "" for none.
  Q_INVOKABLE void begin(const QString& customerId, const QString& customerName, const QString& visitId,
                         const QString& againId);
  Q_INVOKABLE void toggleSeason(const QString& rowId);
  /// False: `problem` says what is missing.
  Q_INVOKABLE bool save();

 protected:
  void refresh() override;
  [[nodiscard]] QJsonObject packed() const override;
  void unpack(const QJsonObject& draft) override;
  void takeIn(const QJsonObject& theirs) override;
  void follow() override { m_againId.clear(); }

 private:
  void showSeasons();
  [[nodiscard]] QString missing() const;

  QString m_againId;
  QString m_what;
  QString m_reading;
  QString m_advice;
  QString m_season;
  QString m_day;
  RowListModel<SeasonChoice> m_seasons;
};

} // namespace leadhand::crew
