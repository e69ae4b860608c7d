#pragma once
#include "tests/bench/BenchOffice.h"
#include "tests/bench/DataSet.h"

#include "core/store/DeviceStore.h"

#include <cstdint>
#include <memory>
#include <string>

namespace leadhand::bench {

constexpr std::uint32_t conflictPairs = 1000;
constexpr std::uint32_t deltas = 100;

/// The id of comment i of the data set.
[[nodiscard]] Id idOf(std::uint32_t i);
/// The comment that pair k of S5 is about, of n.
[[nodiscard]] Id conflictId(std::uint32_t n, std::uint32_t k);
/// What `who` (A or B) writes in pair k.
[[nodiscard]] Edit conflictEdit(std::uint32_t n, std::uint32_t k, const std::string& who);

/// A device in a process of its own that goes on running, as the app does: one connection to the store for
/// who writes, another for the sync, one connection to the office.
class BenchPhone {
 public:
  BenchPhone(const std::string& home, const std::string& url);
  /// The edits of S4 to n comments, told apart by `word`; those of S5. Nothing is sent.
  void writeDeltas(std::uint32_t n, const std::string& word);
  void writeConflicts(std::uint32_t n, const std::string& who);
  [[nodiscard]] Trip sync();

 private:
  Child m_process;
};

/// `child-phone HOME URL`, what such a process runs; true when `arguments` named it.
[[nodiscard]] bool runChildPhone(const std::vector<std::string>& arguments);

} // namespace leadhand::bench
