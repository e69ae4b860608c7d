#pragma once
#include "core/base/Id.h"
#include "core/base/Time.h"

#include <QString>
#include <string>

namespace leadhand::crew {

/// Between the core's words and Qt's.
[[nodiscard]] inline QString toQt(const std::string& text) {
  return QString::fromStdString(text);
}
/// The 36 characters of an id; "" for none.
[[nodiscard]] inline QString toQt(const Id& id) {
  return id ? QString::fromStdString(id.text()) : QString();
}
/// "2011-09-01", or "".
[[nodiscard]] inline QString toQt(const Date& date) {
  return QString::fromStdString(date.iso());
}
[[nodiscard]] inline std::string toStd(const QString& text) {
  return text.toStdString();
}
/// The null id for anything that is none.
[[nodiscard]] inline Id idFrom(const QString& text) {
  return Id::fromText(text.toStdString()).value_or(Id{});
}
[[nodiscard]] inline Date dateFrom(const QString& text) {
  return Date::fromIso(text.toStdString()).value_or(Date{});
}

} // namespace leadhand::crew
