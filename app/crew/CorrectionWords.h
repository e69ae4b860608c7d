#pragma once
#include "app/crew/Phrases.h"
#include "core/work/Views.h"

#include <QString>
#include <QVariantList>
#include <QVariantMap>

namespace leadhand::crew {

/// What became of something that was written down once, as people read it; empty where it stands as it was
/// written.
struct CorrectionWords {
  QString corrected;    ///< "Corrected by Jacki, 2 Sep 10:12"
  QString why;          ///< the reason they gave: "Why: misheard"
  QString voided;       ///< "Doesn't count: written twice"
  QString voidedLine;   ///< "Jacki · 2 Sep 10:12"
  QVariantList earlier; ///< what stood there before, newest first: [{words, line}]

  [[nodiscard]] bool isVoid() const { return !voided.isEmpty(); }
  /// The same by name, for CorrectionNote and VoidNote.
  [[nodiscard]] QVariantMap map() const;
};

/// `on`: the day that the record has now.
[[nodiscard]] CorrectionWords correctionWords(const CorrectionView& correction, const Date& on,
                                              const Phrases& phrases, const Id& self);

} // namespace leadhand::crew
