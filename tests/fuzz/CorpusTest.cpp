#include "tests/fakes/SeededRandom.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace leadhand::fuzz {
namespace {

std::vector<std::string> corpusOf(std::string_view target) {
  std::vector<std::string> inputs;
  const auto folder = std::filesystem::path(LEADHAND_CORPUS) / target;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

void replay(const Target& target, const std::vector<std::string>& inputs) {
  target.run({});
  for (const std::string& input : inputs)
    target.run(input);
}

/// Inputs near those of the corpus: cut at every byte, and with bytes changed by a seed.
void replayNear(const Target& target, const std::vector<std::string>& inputs, int rounds) {
  leadhand::test::SeededRandom random(4);
  for (const std::string& input : inputs) {
    for (std::size_t size = 0; size < std::min<std::size_t>(input.size(), 300); ++size)
      target.run(std::string_view(input).substr(0, size));
    for (int round = 0; round < rounds && !input.empty(); ++round) {
      std::string changed = input;
      for (std::uint64_t count = 1 + random.next() % 4; count > 0; --count)
        changed[random.next() % changed.size()] = static_cast<char>(random.next());
      target.run(changed);
    }
  }
}

class Corpus : public testing::TestWithParam<Target> {};

TEST_P(Corpus, isReadOrRefused) {
  const auto inputs = corpusOf(GetParam().name);
  ASSERT_FALSE(inputs.empty());
  replay(GetParam(), inputs);
}

TEST_P(Corpus, cutAndChangedIsReadOrRefused) {
  replayNear(GetParam(), corpusOf(GetParam().name), 100);
}

INSTANTIATE_TEST_SUITE_P(Of, Corpus, testing::ValuesIn(targets()),
                         [](const auto& target) { return std::string(target.param.name); });

// What would become of a crash: the replay ends with it, whether the input is in the corpus or only near it.
TEST(PlantedDeathTest, aCrashOfTheCorpusIsNoticed) {
  replay(planted(), {"quiet", "bong"});
  EXPECT_DEATH(replay(planted(), {"quiet", "bang!"}), "does not hold: what is planted");
}

TEST(PlantedDeathTest, aCrashNearTheCorpusIsNoticed) {
  replayNear(planted(), {"quiet"}, 50);
  EXPECT_DEATH(replayNear(planted(), {"bangs"}, 0), "does not hold: what is planted") << "cut at a byte";
}

} // namespace
} // namespace leadhand::fuzz
