#include "tests/e2e/SmithStory.h"

namespace leadhand::e2e {

SmithStory::SmithStory(Office& office) : m_office(office) {
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  m_steps.emplace_back([this] { m_jane.emplace(m_office.enrol("Jane")); });
  m_steps.emplace_back([this] {
    m_jacki.emplace(m_office.enrol("Jacki"));
    m_karen.emplace(m_office.enrol("Karen"));
  });
  writeOffline();
  answer();
  closeTasks();
  knowNextSeason();
}

void SmithStory::writeOffline() {
  m_steps.emplace_back([this] {
    m_office.folder().write("planter.png", smallPng());
    const Json made =
        m_jane->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", said, "--kind", "praise,change",
                     "--said-on", "2011-09-01", "--photo", m_office.folder().file("planter.png")});
    m_comment = made.value("id", "");
    EXPECT_EQ(m_comment.size(), 36U);
    EXPECT_EQ(made["customer"], "Mrs. Smith");
    EXPECT_EQ(made["author"], "Jane");
    EXPECT_EQ(made["text"], said);
    EXPECT_EQ(made["said_on"], "2011-09-01");
    EXPECT_EQ(made["kinds"].size(), 2U);
    EXPECT_EQ(made["photos"].size(), 1U);
    EXPECT_EQ(made["completed_on"], Json());
    EXPECT_EQ(made["receipt"], "on_phone");
    EXPECT_FALSE(m_jane->items({"outbox"}).empty());
  });
  m_steps.emplace_back([this] {
    m_jane->sync();
    EXPECT_TRUE(m_jane->items({"outbox"}).empty());
    EXPECT_EQ(m_jane->ask({"comment", "show", m_comment})["receipt"], "accepted");
  });
}

void SmithStory::answer() {
  m_steps.emplace_back([this] {
    m_jacki->sync();
    const Json seen = m_jacki->ask({"comment", "show", m_comment});
    EXPECT_EQ(seen["text"], said);
    EXPECT_EQ(seen["needs_decision"], true);
    const Json made =
        m_jacki->ask({"follow-up", "add", m_comment, "--text", "Please change both.", "--task",
                      "Change the 2012 flower planting notes", "--owner", "Karen", "--due", dayFromToday(3),
                      "--task", "Change the grower order", "--owner", "Karen"});
    ASSERT_EQ(made["tasks"].size(), 2U);
    EXPECT_EQ(made["author"], "Jacki");
    EXPECT_EQ(made["tasks"][0]["owner"], "Karen");
    EXPECT_EQ(made["tasks"][1]["owner"], "Karen");
  });
  m_steps.emplace_back([this] { m_jacki->sync(); });
}

void SmithStory::closeTasks() {
  m_steps.emplace_back([this] {
    m_karen->sync();
    m_tasks = m_karen->ask({"comment", "show", m_comment})["tasks"];
    ASSERT_EQ(m_tasks.size(), 2U);
    const Json dated = firstWhere(m_tasks, "text", "Change the 2012 flower planting notes");
    const Json undated = firstWhere(m_tasks, "text", "Change the grower order");
    EXPECT_EQ(dated["due"], dayFromToday(3));
    EXPECT_EQ(undated["due"], Json());
    m_karen->ask({"task", "done", m_tasks[0]["id"], "--note", "Changed on both crews' notes"});
    EXPECT_EQ(m_karen->ask({"comment", "show", m_comment})["completed_on"], Json());
    EXPECT_EQ(errorCode(m_karen->ask({"comment", "complete", m_comment}, 1)), "open_tasks");
  });
  m_steps.emplace_back([this] {
    m_karen->sync();
    m_jane->sync();
    const Json half = m_jane->ask({"comment", "show", m_comment});
    EXPECT_EQ(half["completed_on"], Json());
    EXPECT_EQ(half["tasks_done"], 1);
  });
  m_steps.emplace_back([this] {
    ASSERT_EQ(m_tasks.size(), 2U);
    m_karen->ask({"task", "done", m_tasks[1]["id"]});
    EXPECT_NE(m_karen->ask({"comment", "show", m_comment})["completed_on"], Json());
  });
  m_steps.emplace_back([this] { m_karen->sync(); });
  m_steps.emplace_back([this] {
    m_jane->sync();
    const Json done = m_jane->ask({"comment", "show", m_comment});
    EXPECT_TRUE(done["completed_on"].is_string()) << done.dump();
    EXPECT_EQ(done["tasks_done"], 2);
    ASSERT_EQ(done["follow_ups"].size(), 1U);
    EXPECT_EQ(done["follow_ups"][0]["author"], "Jacki");
  });
}

void SmithStory::knowNextSeason() {
  m_steps.emplace_back([this] {
    const Json made = m_jane->ask({"instruction", "add", "--customer", "Mrs. Smith", "--text",
                                   "No German ivy in the planters", "--season", "2012", "--replace",
                                   "German ivy", "--by", "Millar's wife", "--from", m_comment});
    EXPECT_EQ(made["season"], "2012");
    const Json brief = m_jane->ask({"brief", "--customer", "Mrs. Smith", "--on", "2012-05-15"});
    EXPECT_EQ(countWhere(brief["instructions"], "replace", "German ivy"), 1U) << brief.dump();
  });
  m_steps.emplace_back([this] {
    m_jane->sync();
    m_karen->sync();
    const Json brief = m_karen->ask({"brief", "--customer", "Mrs. Smith", "--on", "2012-05-15"});
    EXPECT_EQ(countWhere(brief["instructions"], "by", "Millar's wife"), 1U) << brief.dump();
    const Json after = m_karen->ask({"brief", "--customer", "Mrs. Smith", "--on", "2013-05-15"});
    EXPECT_EQ(countWhere(after["instructions"], "by", "Millar's wife"), 0U) << "only in season 2012";
  });
}

void SmithStory::checkNothingLost() {
  for (const Device* device : {&*m_jane, &*m_jacki, &*m_karen}) {
    device->sync();
    EXPECT_TRUE(device->items({"outbox"}).empty()) << device->person();
    const Json comments = device->items({"comment", "list", "--customer", "Mrs. Smith"});
    EXPECT_EQ(countWhere(comments, "text", said), 1U) << device->person() << " has it once";
    const Json seen = device->ask({"comment", "show", m_comment});
    EXPECT_TRUE(seen["completed_on"].is_string()) << device->person();
    EXPECT_EQ(seen["tasks"].size(), 2U);
    EXPECT_EQ(seen["follow_ups"].size(), 1U);
    EXPECT_TRUE(device->items({"conflicts"}).empty());
  }
  const Outcome verified = m_office.run({"verify"});
  EXPECT_EQ(verified.exit, 0) << verified.all();
  const Outcome exported = m_office.run({"export", "--sheet", "crew"});
  EXPECT_NE(exported.out.find(std::string("(Jane) ") + said), std::string::npos) << exported.all();
}

} // namespace leadhand::e2e
