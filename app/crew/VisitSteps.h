#pragma once
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// The steps of a visit, one tap each, and taking a step back. Used by Today's card and by the visit.
class VisitSteps : public ViewModel {
  Q_OBJECT
  QML_ELEMENT

 public:
  explicit VisitSteps(QObject* parent = nullptr);
  /// `to`: on_the_way, arrived, done, could_not (with `why`). False: `problem` says why not.
  Q_INVOKABLE bool take(const QString& visitId, const QString& to, const QString& why);
  /// Back to `status`, as it stood before the step.
  Q_INVOKABLE bool takeBack(const QString& visitId, const QString& status);
  /// "Mrs. Smith: on site 08:34"
  Q_INVOKABLE QString sentence(const QString& customerName, const QString& to) const;

 protected:
  void refresh() override {}
};

} // namespace leadhand::crew
