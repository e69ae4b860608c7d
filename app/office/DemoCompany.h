#pragma once
#include "sync/office/Hub.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace leadhand::office {

struct DemoCounts {
  std::size_t people = 0;
  std::size_t customers = 0;
  std::size_t visits = 0;
  std::size_t comments = 0;
  std::size_t opportunities = 0;
  std::size_t proposals = 0;
  std::size_t serviceCards = 0;
};

/// Fills a company that has only its own row: people, crews, both tracking sheets, a season of visits around
/// today, services, comments, opportunities. The same for the same day and seed, but for the ids.
[[nodiscard]] Result<DemoCounts> makeDemoCompany(sync::Hub& hub, std::uint64_t seed);

/// Both sheets, built into the program.
[[nodiscard]] std::string_view demoCrewSheet();
[[nodiscard]] std::string_view demoContactSheet();

} // namespace leadhand::office
