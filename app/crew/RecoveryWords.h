#pragma once
#include "app/crew/Phrases.h"
#include "core/work/Views.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace leadhand::crew {

/// How urgent a promise is: kept, calm, soon (within `alarmMinutes`), or late.
enum class Urgency { kept, calm, soon, late };

/// The words of problems and how they are made good.
class RecoveryWords {
  Q_DECLARE_TR_FUNCTIONS(leadhand::crew::RecoveryWords)

 public:
  /// A promise is called to mind this long before it falls due.
  static constexpr int alarmMinutes = 15;

  [[nodiscard]] static Urgency urgency(const RecoveryPromiseView& promise, Instant now);
  /// neutral, attention or danger; done for one that was kept
  [[nodiscard]] static QString tone(Urgency urgency);
  /// "2 h 10 left", "47 h left", "3 days left", "40 min late"
  [[nodiscard]] static QString timeLeft(Instant due, Instant now);
  /// "Karen calls by today 16:00", "You put it right by tomorrow 10:00"; `owner` "" is oneself
  [[nodiscard]] static QString promise(const QString& sort, const QString& owner, const QString& due);
  [[nodiscard]] static QString promise(const RecoveryPromiseView& view, const Phrases& phrases,
                                       const Id& self);
  /// What to tell the customer about who does what by when; `owner` is a name, also where it is oneself.
  [[nodiscard]] static QString tell(const QString& reference, const QString& sort, const QString& owner,
                                    const QString& due);
  /// The five states as they are drawn: [{label, state}], state done, current or future
  [[nodiscard]] static QVariantList line(const std::string& state);
  /// product or service, as a tag
  [[nodiscard]] static QString category(const std::string& category);
  /// What goes wrong most, to choose with one tap
  [[nodiscard]] static QStringList abouts(const QString& category);
  /// "You said: ..."; "" for blank words
  [[nodiscard]] static QString restated(const QString& words);
  /// Why a case in this state can't be closed yet, and what to do; "" where it can
  [[nodiscard]] static QString notClosed(const std::string& state);
  /// The one thing to do next: agree, promise, deliver, ask, close, askHow or ""
  [[nodiscard]] static QString nextStep(const RecoveryView& view);
  /// What the button of that step says
  [[nodiscard]] static QString action(const QString& step);
  /// What the office and everybody else sees once it is saved
  [[nodiscard]] static QString done(const QString& step, bool isWell);
  /// Promises of it that somebody still has to keep; none of a case that is closed, no remedy of one that
  /// was made good.
  [[nodiscard]] static std::vector<RecoveryPromiseView> openPromises(const RecoveryView& view);
};

} // namespace leadhand::crew
