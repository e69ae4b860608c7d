#include "tests/fakes/SeededRandom.h"
#include "tests/fuzz/Targets.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>

namespace leadhand::fuzz {
namespace {

std::vector<std::string> corpusOf(std::string_view target) {
  std::vector<std::string> inputs;
  const auto folder = std::filesystem::path(LEADHAND_CORPUS) / target;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return inputs;
}

class Corpus : public testing::TestWithParam<Target> {};

TEST_P(Corpus, isReadOrRefused) {
  const auto inputs = corpusOf(GetParam().name);
  ASSERT_FALSE(inputs.empty());
  GetParam().run({});
  for (const std::string& input : inputs)
    GetParam().run(input);
}

/// A few thousand inputs near those of the corpus: cut at every byte, and with bytes changed by a seed.
TEST_P(Corpus, cutAndChangedIsReadOrRefused) {
  leadhand::test::SeededRandom random(4);
  for (const std::string& input : corpusOf(GetParam().name)) {
    for (std::size_t size = 0; size < std::min<std::size_t>(input.size(), 300); ++size)
      GetParam().run(std::string_view(input).substr(0, size));
    for (int round = 0; round < 300 && !input.empty(); ++round) {
      std::string changed = input;
      for (std::uint64_t count = 1 + random.next() % 4; count > 0; --count)
        changed[random.next() % changed.size()] = static_cast<char>(random.next());
      GetParam().run(changed);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Of, Corpus, testing::ValuesIn(targets()),
                         [](const auto& target) { return std::string(target.param.name); });

} // namespace
} // namespace leadhand::fuzz
