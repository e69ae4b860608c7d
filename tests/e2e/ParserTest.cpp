#include "app/cli/Parser.h"

#include <gtest/gtest.h>

using namespace leadhand::cli;

namespace {

template <class C>
C parsed(std::vector<std::string> words) {
  words.insert(words.begin(), {"--home", "h"});
  const auto line = parse(words);
  EXPECT_TRUE(line) << (line ? "" : line.error().sentence());
  if (!line || !std::holds_alternative<CommandLine>(*line))
    return {};
  const auto* command = std::get_if<C>(&std::get<CommandLine>(*line).command);
  EXPECT_NE(command, nullptr);
  return command ? *command : C{};
}

} // namespace

TEST(Parser, OwnerAndDueBelongToTheTaskBeforeThem) {
  const auto typed = parsed<FollowUpAdd>({"follow-up", "add", "id", "--task", "one", "--due", "2011-09-04",
                                          "--task", "two", "--owner", "Karen", "--text", "answer", "--task",
                                          "three", "--owner", "Jane", "--due", "2011-09-05"});
  EXPECT_EQ(typed.comment, "id");
  EXPECT_EQ(typed.text, "answer");
  ASSERT_EQ(typed.tasks.size(), 3U);
  EXPECT_EQ(typed.tasks[0].text, "one");
  EXPECT_EQ(typed.tasks[0].owner, "");
  EXPECT_EQ(typed.tasks[0].due, "2011-09-04");
  EXPECT_EQ(typed.tasks[1].owner, "Karen");
  EXPECT_EQ(typed.tasks[1].due, "");
  EXPECT_EQ(typed.tasks[2].owner, "Jane");
  EXPECT_EQ(typed.tasks[2].due, "2011-09-05");
}

TEST(Parser, TextsAreTakenAsTheyAre) {
  const auto list = parsed<CommentAdd>({"comment", "add", "--customer", "[a,b]", "--text", "[c, d]"});
  EXPECT_EQ(list.customer, "[a,b]");
  EXPECT_EQ(list.text, "[c, d]");
  EXPECT_EQ(parsed<CommentAdd>({"comment", "add", "--customer", "x", "--text="}).text, "");
  EXPECT_EQ(parsed<SearchCommand>({"search", "sync", "status", "ivy"}).words, "sync status ivy");
  EXPECT_EQ(parsed<CustomerSet>({"customer", "set", "comment", "phone", ""}).value, "");
  EXPECT_EQ(parsed<CustomerShow>({"customer", "show", "show"}).name, "show");
  EXPECT_EQ(parsed<TaskDone>({"task", "done", "id", "--note", "\"quoted\" 'text' %%"}).note,
            "\"quoted\" 'text' %%");
  EXPECT_EQ(parsed<FollowUpAdd>({"follow-up", "add", "id", "--text", "t", "--task", "[one]"}).tasks[0].text,
            "[one]");
}

TEST(Parser, WhatWasNotTypedIsToldFromWhatIsEmpty) {
  EXPECT_FALSE(parsed<TaskSet>({"task", "set", "id", "--due", "2011-09-04"}).owner.has_value());
  EXPECT_TRUE(parsed<TaskSet>({"task", "set", "id", "--owner", ""}).owner.has_value());
  EXPECT_FALSE(parsed<ProposalAdd>({"proposal", "add", "--customer", "x", "--title", "t"}).amountCents);
}

TEST(Parser, WhatTakesNoValueMayEndTheLine) {
  EXPECT_TRUE(parsed<VoidCommand>({"void", "id", "--undo"}).undo);
  EXPECT_EQ(parsed<VoidCommand>({"void", "--undo", "id"}).id, "id");
}
