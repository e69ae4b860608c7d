#include "tests/sim/Plan.h"

#include "tests/sim/Chance.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace leadhand::sim {
namespace {

std::string textOf(const std::set<int>& steps) {
  std::string text;
  for (auto at = steps.begin(); at != steps.end();) {
    const int first = *at;
    int last = first;
    while (++at != steps.end() && *at == last + 1)
      last = *at;
    text += (text.empty() ? "" : ",") + std::to_string(first);
    if (last != first)
      text += "-" + std::to_string(last);
  }
  return text;
}

std::optional<int> numberOf(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional<int>(number)
                                                                      : std::nullopt;
}

/// Counts the tries, so that shrinking ends.
class Trying {
 public:
  Trying(const std::function<bool(const Plan&)>& fails, int tries) : m_fails(fails), m_left(tries) {}
  [[nodiscard]] bool stillFails(const Plan& plan) { return m_left-- > 0 && m_fails(plan); }
  [[nodiscard]] bool over() const { return m_left <= 0; }

 private:
  const std::function<bool(const Plan&)>& m_fails;
  int m_left;
};

void dropFaults(Plan& plan, Trying& trying) {
  for (std::size_t i = 0; i < faultCount; ++i) {
    Plan less = plan;
    less.faults.drop(static_cast<Fault>(i));
    if (!(less.faults == plan.faults) && trying.stillFails(less))
      plan = less;
  }
}

/// Parts of the steps, at first halves, are left out as long as it fails without them.
void dropSteps(Plan& plan, Trying& trying) {
  std::vector<int> kept;
  for (int i = 0; i < plan.steps; ++i)
    if (!plan.without.contains(i))
      kept.push_back(i);
  for (std::size_t part = kept.size() / 2; part >= 1 && !trying.over(); part /= 2) {
    for (std::size_t at = 0; at < kept.size() && !trying.over();) {
      const std::size_t end = std::min(kept.size(), at + part);
      Plan less = plan;
      less.without.insert(kept.begin() + static_cast<std::ptrdiff_t>(at),
                          kept.begin() + static_cast<std::ptrdiff_t>(end));
      if (trying.stillFails(less)) {
        plan = less;
        kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(at),
                   kept.begin() + static_cast<std::ptrdiff_t>(end));
      } else {
        at = end;
      }
    }
  }
}

} // namespace

Faults swarm(std::uint64_t seed) {
  Chance chance(seed + 0x5EED);
  static const std::vector<unsigned> densities{8, 20, 35, 50};
  const unsigned percent = chance.of(densities);
  Faults faults;
  for (std::size_t i = 0; i < faultCount; ++i)
    if (chance.happens(percent))
      faults.add(static_cast<Fault>(i));
  return faults;
}

std::string optionsOf(const Plan& plan) {
  std::string text = "--seeds " + std::to_string(plan.seed) + " --faults " + plan.faults.text() +
                     " --steps " + std::to_string(plan.steps);
  return plan.without.empty() ? text : text + " --without " + textOf(plan.without);
}

std::string lineOf(const Plan& plan) {
  std::string text = std::to_string(plan.seed) + " " + plan.faults.text() + " " + std::to_string(plan.steps);
  return plan.without.empty() ? text : text + " " + textOf(plan.without);
}

std::optional<Plan> planOf(const std::string& line) {
  std::istringstream words(line);
  Plan plan;
  std::string faults;
  std::string without;
  if (line.empty() || line.front() == '#' || !(words >> plan.seed))
    return std::nullopt;
  words >> faults;
  const auto named = faults.empty() ? swarm(plan.seed) : Faults::named(faults);
  if (!named)
    return std::nullopt;
  plan.faults = *named;
  int steps = 0;
  if (words >> steps)
    plan.steps = steps;
  words.clear();
  if (words >> without)
    plan.without = stepsOf(without).value_or(std::set<int>{});
  return plan;
}

std::optional<std::set<int>> stepsOf(std::string_view list) {
  std::set<int> steps;
  while (!list.empty()) {
    const std::string_view part = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), part.size() + 1));
    const std::size_t dash = part.find('-');
    const auto first = numberOf(part.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : numberOf(part.substr(dash + 1));
    if (!first || !last)
      return std::nullopt;
    for (int step = *first; step <= *last; ++step)
      steps.insert(step);
  }
  return steps;
}

Plan shrunk(Plan plan, const std::function<bool(const Plan&)>& fails, int tries) {
  Trying trying(fails, tries);
  dropFaults(plan, trying);
  while (plan.steps > 1) {
    Plan less = plan;
    less.steps = plan.steps / 2;
    if (!trying.stillFails(less))
      break;
    plan = less;
  }
  dropSteps(plan, trying);
  return plan;
}

} // namespace leadhand::sim
