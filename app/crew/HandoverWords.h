#pragma once
#include "app/crew/Phrases.h"
#include "core/work/ServiceViews.h"

#include <QCoreApplication>
#include <QString>

namespace leadhand::crew {

/// How an opportunity is handed over, as people read it, in the language of the app.
class HandoverWords {
  Q_DECLARE_TR_FUNCTIONS(leadhand::crew::HandoverWords)

 public:
  /// "Pass it on"; "" for a mode that is not known
  [[nodiscard]] static QString mode(const std::string& mode);
  /// "you give input, then step back"
  [[nodiscard]] static QString level(const std::string& level);
  /// "Pass it on · you give input, then step back"
  [[nodiscard]] static QString line(const std::string& mode, const std::string& level);
  /// "Irrigation: always pass on · version 2", or that no rule speaks of it
  [[nodiscard]] static QString rule(const QString& name, std::int64_t version);
  /// "Under 500", "500 to 5,000", "5,000 and more": without a currency, it is no price
  [[nodiscard]] static QString size(const SizeBand& band, const QLocale& locale);
  /// "spring 2012", or the day
  [[nodiscard]] static QString due(const std::string& season, const Date& day, const Phrases& phrases);
  /// spring, summer, fall or winter
  [[nodiscard]] static QString season(const std::string& season);
  /// "4 opportunities · 2 done · 1 declined · hidden until 1 Apr 2012"; "" where there was none
  [[nodiscard]] static QString history(const OpportunityHistory& history, const Phrases& phrases);
  /// "She may be called · after 4 pm · text message", in one line
  [[nodiscard]] static QString permission(const OpportunityView& opportunity, const Phrases& phrases);
};

} // namespace leadhand::crew
