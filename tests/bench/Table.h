#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace leadhand::bench {

struct Cost;

/// One line of what a run found: what was done, what it cost, and what it is held against. Empty cells stay
/// empty.
struct Line {
  std::string what;
  std::string figure{};  ///< wall time, or whatever the line counts
  std::string cpu{};     ///< of the device's process / the office's
  std::string bytes{};   ///< TCP payload, up / down
  std::string against{}; ///< the floor of the same run and our ratio to it
  std::string target{};
};

/// The lines in their order, printed as Markdown at the end; each also goes to stderr when it comes.
class Table {
 public:
  void add(Line line);
  void print() const;

 private:
  std::vector<Line> m_lines;
};

[[nodiscard]] std::string ms(double value);
[[nodiscard]] std::string mib(double value);
[[nodiscard]] std::string ratio(double ours, double floor);
/// "12 ms (wall 1.2x, CPU 1.4x)"
[[nodiscard]] std::string ratios(const Cost& ours, const Cost& floor);
/// Median with least and most: "12 [11..15] ms".
[[nodiscard]] std::string spread(std::vector<double> values);
[[nodiscard]] double medianOf(std::vector<double> values);
[[nodiscard]] std::string grouped(std::uint64_t number);

} // namespace leadhand::bench
