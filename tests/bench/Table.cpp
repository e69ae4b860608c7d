#include "tests/bench/Table.h"

#include "tests/bench/Measure.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

namespace leadhand::bench {

void Table::add(Line line) {
  fmt::print(stderr, "{}: {} {} {} {}\n", line.what, line.figure, line.cpu, line.bytes, line.against);
  m_lines.push_back(std::move(line));
}

void Table::print() const {
  fmt::print(
      "| What | Figure | CPU device / office | Bytes up / down | Floor of this run, ours to it | Target |\n"
      "|---|---|---|---|---|---|\n");
  for (const Line& line : m_lines)
    fmt::print("| {} | {} | {} | {} | {} | {} |\n", line.what, line.figure, line.cpu, line.bytes,
               line.against, line.target);
  std::fflush(stdout);
}

std::string ms(double value) {
  return fmt::format("{:.{}f} ms", value, value < 1 ? 3 : value < 100 ? 1 : 0);
}

std::string mib(double value) {
  return fmt::format("{:.0f} MiB", value);
}

std::string ratio(double ours, double floor) {
  return fmt::format("{:.2f}x", floor > 0 ? ours / floor : 0);
}

std::string ratios(const Cost& ours, const Cost& floor) {
  return fmt::format("{}, CPU {}: wall {}, CPU {}", ms(floor.wallMs), ms(floor.cpuMs),
                     ratio(ours.wallMs, floor.wallMs), ratio(ours.cpuMs, floor.cpuMs));
}

std::string spread(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const double middle = percentile(values, 0.5);
  if (values.size() < 2)
    return ms(middle);
  return fmt::format("{} [{:.1f}..{:.1f}]", ms(middle), values.front(), values.back());
}

double medianOf(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return percentile(values, 0.5);
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

} // namespace leadhand::bench
