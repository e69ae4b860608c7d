#pragma once
#include "tests/e2e/Rig.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace leadhand::e2e {

/// Mrs. Smith and the German ivy: said on site with no signal, answered, done, and known next season. Told in
/// steps that hold their own checks, so that a test may do something to the office between any two.
class SmithStory {
 public:
  explicit SmithStory(Office& office);
  [[nodiscard]] const std::vector<std::function<void()>>& steps() const { return m_steps; }
  /// What must be true at the end, at the office and on each device, however rough the way was.
  void checkNothingLost();

  static constexpr const char* said =
      "Mrs. Smith is delighted with the planters; next year no German ivy. Agreed on Millar’s wife instead";

 private:
  void writeOffline();
  void answer();
  void closeTasks();
  void knowNextSeason();

  Office& m_office;
  std::optional<Device> m_jane;
  std::optional<Device> m_jacki;
  std::optional<Device> m_karen;
  std::string m_comment;
  Json m_tasks;
  std::vector<std::function<void()>> m_steps;
};

} // namespace leadhand::e2e
