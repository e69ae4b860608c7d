#pragma once
// What the next two versions of the declarations might bring.
#include "core/schema/Edition.h"

namespace leadhand::test {

inline constexpr std::uint32_t gateCode = 60; ///< of a customer, from the second version on
inline constexpr std::uint32_t mood = 61;     ///< of a comment, from the third on
inline constexpr Kind weatherNote = static_cast<Kind>(900);
inline constexpr std::uint32_t weatherCustomer = 10;
inline constexpr std::uint32_t weatherText = 11;

/// The declarations of schema version 1: no hours, gates, recovery cases, notes to the team. What fields it
/// lacked shows in the files kept from it (tests/data/versions/1).
inline const Edition& first() {
  static Edition edition;
  static const bool made = [] {
    for (auto kind = static_cast<std::uint16_t>(Kind::labourLine);
         kind <= static_cast<std::uint16_t>(Kind::contactCorrection); ++kind)
      edition.removeKind(static_cast<Kind>(kind));
    return true;
  }();
  (void)made;
  return edition;
}

inline const Edition& second() {
  static Edition edition;
  static const bool made = [] {
    edition.addField(Kind::customer, FieldInfo{.number = gateCode, .name = "gate_code"});
    return true;
  }();
  (void)made;
  return edition;
}

inline const Edition& third() {
  static Edition edition;
  static const bool made = [] {
    edition.addField(Kind::customer, FieldInfo{.number = gateCode, .name = "gate_code"});
    edition.addField(Kind::comment, FieldInfo{.number = mood, .name = "mood"});
    KindInfo weather;
    weather.kind = weatherNote;
    weather.name = "weather_note";
    weather.recordClass = RecordClass::appendOnly;
    edition.addKind(weather, {FieldInfo{.number = weatherCustomer,
                                        .name = "customer",
                                        .type = FieldType::ref,
                                        .merge = Merge::once,
                                        .refKind = Kind::customer},
                              FieldInfo{.number = weatherText, .name = "text", .merge = Merge::once}});
    return true;
  }();
  (void)made;
  return edition;
}

} // namespace leadhand::test
