#pragma once
#include "core/base/Errors.h"
#include "core/base/Seams.h"
#include "core/work/Views.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace leadhand::crew {

/// The words people read, in one place and in the language of the app: days, moments, kinds, stages,
/// receipts, errors. Days are said short ("1 Sep"), with the year only where it is another one.
class Phrases {
  Q_DECLARE_TR_FUNCTIONS(leadhand::crew::Phrases)

 public:
  explicit Phrases(Clock& clock) : m_clock(&clock) {}
  void setLocale(const QLocale& locale) { m_locale = locale; }
  [[nodiscard]] const QLocale& locale() const { return m_locale; }

  [[nodiscard]] Date today() const;
  /// "1 Sep", "1 Sep 2011"
  [[nodiscard]] QString day(const Date& day) const;
  /// "Mon 23 Nov"
  [[nodiscard]] QString weekday(const Date& day) const;
  /// "today", "yesterday", "tomorrow", else as day()
  [[nodiscard]] QString nearDay(const Date& day) const;
  /// "10:12"
  [[nodiscard]] QString time(Instant at) const;
  /// "today 10:12", "1 Sep 10:12"
  [[nodiscard]] QString moment(Instant at) const;
  /// As it stands behind "by": "16:00 today", "10:00 tomorrow", "25 Nov 15:13".
  [[nodiscard]] QString deadline(Instant at) const;
  /// "today", "1 day", "12 days", "3 weeks", "5 months"
  [[nodiscard]] QString age(int days) const;
  [[nodiscard]] QString days(int days) const;
  /// "Jane · 1 Sep 10:12"; parts that are empty are left out.
  [[nodiscard]] static QString line(const QStringList& parts);
  /// The name, or "You".
  [[nodiscard]] QString who(const Named& person, const Id& self, const std::string& signature = {}) const;

  [[nodiscard]] QString kind(const std::string& word) const;
  [[nodiscard]] static QString kindTone(const std::string& word);
  [[nodiscard]] QString visitStatus(const std::string& status) const;
  [[nodiscard]] QString stage(const std::string& stage) const;
  /// A state of a problem, or a step of it.
  [[nodiscard]] QString recoveryStep(const std::string& step) const;
  [[nodiscard]] QString channel(const std::string& channel) const;
  [[nodiscard]] QString outcome(const std::string& is) const;
  [[nodiscard]] QString disposition(const std::string& disposition) const;
  [[nodiscard]] QString field(const std::string& name) const;
  [[nodiscard]] QString receipt(const std::string& receipt) const;
  [[nodiscard]] static QString receiptTone(const std::string& receipt);
  [[nodiscard]] QString role(const std::string& role) const;
  [[nodiscard]] QString topic(const std::string& topic) const;
  /// One sentence: what it was and what to do. In the language of the app, with nothing of records and
  /// ids; a code that no screen can meet is "" in the second.
  [[nodiscard]] QString problem(const Error& error) const;
  [[nodiscard]] QString problem(const std::string& code) const;
  /// Why the office did not take something: in words of the chosen language where there are some, else as the
  /// office said it.
  [[nodiscard]] QString refusal(const std::string& code, const std::string& why) const;
  /// "0:07", "12:40"
  [[nodiscard]] static QString length(std::int64_t ms);
  /// "Voice note, 0:07", "2 voice notes, 0:31"; "" for none
  [[nodiscard]] QString voiceNotes(const std::vector<VoiceView>& voices) const;
  /// The first words of a text, cut at a word.
  [[nodiscard]] static QString firstWords(const std::string& text, int most);

 private:
  Clock* m_clock;
  QLocale m_locale{QLocale::English, QLocale::UnitedStates};
};

} // namespace leadhand::crew
