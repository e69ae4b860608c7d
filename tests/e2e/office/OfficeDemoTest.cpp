#include "tests/e2e/office/OfficeProgram.h"
#include "tests/fakes/TemporaryFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace leadhand::e2e {
namespace {

TEST(OfficeDemo, makesACompanyThatIsWholeAndTheSameEachTime) {
  const test::TemporaryFolder folder;
  nlohmann::json counts[2];
  std::string sheets[2];
  for (int i = 0; i < 2; ++i) {
    const std::string data = folder.file("demo" + std::to_string(i));
    const ProgramEnd made = runOffice({"demo", "--data", data, "--json"});
    ASSERT_EQ(made.exit, 0) << made.err << made.out;
    counts[i] = made.json();
    counts[i].erase("data");
    const ProgramEnd checked = runOffice({"verify", "--data", data});
    EXPECT_EQ(checked.exit, 0) << checked.out;
    sheets[i] = runOffice({"export", "--data", data, "--sheet", "crew"}).out;
  }
  EXPECT_EQ(counts[0], counts[1]);
  EXPECT_EQ(sheets[0], sheets[1]);
  EXPECT_EQ(counts[0]["service_cards"], 10);
  EXPECT_GE(counts[0]["visits"].get<int>(), 400);
  EXPECT_GE(counts[0]["opportunities"].get<int>(), 8);
  EXPECT_THAT(sheets[0], testing::HasSubstr("Sept. 1/11"));
  EXPECT_THAT(sheets[0], testing::HasSubstr("nothing that trails"));
}

TEST(OfficeDemo, whoLeavesHandsOpenMattersOver) {
  const test::TemporaryFolder folder;
  const std::string data = folder.file("demo");
  ASSERT_EQ(runOffice({"demo", "--data", data}).exit, 0);
  const ProgramEnd gone =
      runOffice({"person", "disable", "--data", data, "--name", "John", "--hand-over", "Jacki", "--json"});
  ASSERT_EQ(gone.exit, 0) << gone.err;
  // Seven open opportunities have an owner by then, and he owes a drawing.
  EXPECT_GE(gone.json()["moved"].get<int>(), 8);
  const ProgramEnd again =
      runOffice({"person", "disable", "--data", data, "--name", "John", "--hand-over", "Jacki", "--json"});
  EXPECT_EQ(again.json()["moved"], 0);
  const ProgramEnd checked = runOffice({"verify", "--data", data});
  EXPECT_EQ(checked.exit, 0) << checked.out;
}

} // namespace
} // namespace leadhand::e2e
