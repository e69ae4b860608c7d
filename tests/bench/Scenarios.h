#pragma once
#include "tests/bench/Table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace leadhand::bench {

/// How large a run is. The figures of the design are for the defaults and for 100,000 comments.
struct Sizes {
  std::uint32_t comments = 10000; ///< S1 batch, S2 to S5, S7
  int runs = 3;
  std::uint32_t saves = 2000;
  std::uint32_t read = 100000; ///< S6
  int pushers = 32;
  int subscribers = 1000;
};

// Each adds its lines.
void benchSave(Table& table, const Sizes& sizes);
void benchSync(Table& table, const Sizes& sizes);
void benchRead(Table& table, const Sizes& sizes);
void benchSearch(Table& table, const Sizes& sizes);
void benchMany(Table& table, const Sizes& sizes);
void benchStart(Table& table, const Sizes& sizes);

/// What the scenarios run in a process of their own; true when `arguments` named one.
[[nodiscard]] bool runChild(const std::vector<std::string>& arguments);
[[nodiscard]] bool runChildSync(const std::vector<std::string>& arguments);

} // namespace leadhand::bench
