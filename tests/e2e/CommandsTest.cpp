#include "app/cli/Commands.h"
#include "app/cli/Parser.h"
#include "core/store/Inbox.h"
#include "tests/fakes/TemporaryFolder.h"

#include <gtest/gtest.h>

using namespace leadhand;
using namespace leadhand::cli;

namespace {

/// Commands without processes and without an office: the home is enrolled by hand, Karen and two customers
/// have come in.
class Commands : public testing::Test {
 protected:
  explicit Commands(const std::string& role = "manager") {
    m_home = m_folder.file("home");
    auto made = Session::make(m_home);
    EXPECT_TRUE(made) << made.error().sentence();
    DeviceStore& store = (*made)->store();
    const Id jacki = store.newId();
    for (const auto& [key, value] : {std::pair<std::string, std::string>{"person", jacki.text()},
                                     {"person_name", "Jacki"},
                                     {"role", role},
                                     {"device", "7"},
                                     {"company", "Maple & Stone"}})
      EXPECT_TRUE(store.setMeta(key, value));
    Inbox inbox(store);
    EXPECT_TRUE(inbox.begin(1, 100));
    Person person;
    person.id = jacki;
    person.name = "Jacki";
    person.role = role;
    arrives(inbox, person);
    person.id = store.newId();
    person.name = "Karen";
    person.role = "office";
    arrives(inbox, person);
    Customer customer;
    customer.id = store.newId();
    customer.name = "Mrs. Smith";
    customer.phone = "555-0100";
    arrives(inbox, customer);
  }

  template <class R>
  void arrives(Inbox& inbox, const R& record) {
    InPage page;
    const Id scope = record.id;
    page.cursor = inbox.cursor() + 1;
    page.items.emplace_back(InGrant{scope, 1, true, page.cursor, false, 0});
    page.backfill.push_back(InBackfill{scope,
                                       1,
                                       {InRow{static_cast<std::uint32_t>(Declaration<R>::head.kind),
                                              record.id, page.cursor, scope, toRow(record).fields()}},
                                       "",
                                       true});
    page.complete = true;
    EXPECT_TRUE(inbox.apply(page));
  }

  Result<Answer> tell(std::vector<std::string> words) {
    words.insert(words.begin(), {"--home", m_home});
    const auto parsed = parse(words);
    if (!parsed)
      return tl::unexpected(parsed.error());
    auto session = Session::open(m_home);
    if (!session)
      return tl::unexpected(session.error());
    auto answer = std::visit([&session](const auto& typed) { return run(typed, **session); },
                             std::get<CommandLine>(*parsed).command);
    (*session)->indexSome();
    return answer;
  }
  Json json(const std::vector<std::string>& words) {
    const auto answer = tell(words);
    EXPECT_TRUE(answer) << words[0] << ": " << (answer ? "" : answer.error().sentence());
    if (!answer)
      return Json::object();
    EXPECT_FALSE(answer->text.empty()) << words[0];
    return answer->json;
  }
  std::string refusal(const std::vector<std::string>& words) {
    const auto answer = tell(words);
    return answer ? "" : std::string(answer.error().name());
  }

  test::TemporaryFolder m_folder;
  std::string m_home;
};

} // namespace

TEST_F(Commands, ABriefSaysThingsOnceAndOnlyWhileTheyHold) {
  json({"instruction", "add", "--customer", "Mrs. Smith", "--text", "No German ivy", "--replace",
        "German ivy", "--by", "Millar's wife"});
  json({"customer", "set", "Mrs. Smith", "away_until", "2012-05-20"});
  const auto during = tell({"brief", "--customer", "Mrs. Smith", "--on", "2012-05-20"});
  ASSERT_TRUE(during);
  EXPECT_NE(during->text.find("away until 2012-05-20"), std::string::npos) << during->text;
  EXPECT_NE(during->text.find("No German ivy, Millar's wife instead."), std::string::npos) << during->text;
  EXPECT_EQ(during->text.find("No German ivy No"), std::string::npos) << during->text;
  const auto later = tell({"brief", "--customer", "Mrs. Smith", "--on", "2012-05-21"});
  ASSERT_TRUE(later);
  EXPECT_EQ(later->text.find("away"), std::string::npos) << later->text;
}

TEST_F(Commands, NothingWasSaidInTheFuture) {
  const auto future =
      tell({"comment", "add", "--customer", "Mrs. Smith", "--text", "Hello", "--said-on", "2999-01-01"});
  ASSERT_FALSE(future);
  EXPECT_EQ(future.error().code, ErrorCode::badValue);
  EXPECT_NE(future.error().sentence().find("still to come"), std::string::npos) << future.error().sentence();
}

TEST_F(Commands, ACommentIsWrittenAnsweredAndClosed) {
  const Json made = json({"comment", "add", "--customer", "mrs. smith", "--text", "No ivy", "--kind",
                          "praise, change", "--said-on", "Sept. 1/11"});
  EXPECT_EQ(made["customer"], "Mrs. Smith");
  EXPECT_EQ(made["author"], "Jacki");
  EXPECT_EQ(made["said_on"], "2011-09-01");
  EXPECT_EQ(made["kinds"], Json({"praise", "change"}));
  EXPECT_EQ(made["receipt"], "on_phone");
  EXPECT_EQ(made["completed_on"], Json());
  const std::string id = made["id"];
  const Json answer = json({"follow-up", "add", id, "--text", "Please change", "--task", "Notes", "--owner",
                            "Karen", "--task", "Order", "--due", "2011-09-04"});
  ASSERT_EQ(answer["tasks"].size(), 2U);
  EXPECT_EQ(answer["tasks"][0]["owner"], "Karen");
  EXPECT_EQ(answer["tasks"][1]["owner"], Json());
  EXPECT_EQ(answer["tasks"][1]["due"], "2011-09-04");
  EXPECT_EQ(refusal({"comment", "complete", id}), "open_tasks");
  EXPECT_EQ(json({"task", "set", answer["tasks"][1]["id"], "--owner", "Karen"})["owner"], "Karen");
  json({"task", "done", answer["tasks"][0]["id"], "--note", "On both"});
  EXPECT_EQ(json({"comment", "show", id})["completed_on"], Json());
  json({"task", "done", answer["tasks"][1]["id"]});
  EXPECT_TRUE(json({"comment", "show", id})["completed_on"].is_string());
  EXPECT_EQ(json({"comment", "list"})["items"].size(), 1U);
  EXPECT_GE(json({"outbox"})["items"].size(), 4U);
  EXPECT_EQ(json({"search", "IV"})["items"][0]["id"], id);
}

TEST_F(Commands, AContactHasItsTasksAndOutcome) {
  const Json made = json({"contact", "add", "--customer", "Mrs. Smith", "--channel", "call", "--topic",
                          "Planters", "--action", "Fetch the key", "--owner", "Karen", "--action",
                          "Call back", "--due", "2011-10-31", "--outcome", "Met"});
  ASSERT_EQ(made["tasks"].size(), 2U);
  EXPECT_EQ(made["tasks"][0]["owner"], "Karen");
  EXPECT_EQ(made["outcomes"].size(), 1U);
  EXPECT_TRUE(json({"task", "done", made["tasks"][0]["id"]})["done_on"].is_string());
  EXPECT_EQ(refusal({"contact", "add", "--customer", "Mrs. Smith", "--channel", "smoke", "--topic", "T"}),
            "bad_value");
}

TEST_F(Commands, AnOpportunityMovesAndAProposalIsAnswered) {
  const Json made = json({"refer", "--customer", "Mrs. Smith", "--noticed", "Water", "--better-off", "Dry"});
  EXPECT_EQ(made["stage"], "referred");
  EXPECT_EQ(made["may_call"], "ask");
  const std::string id = made["id"];
  EXPECT_EQ(refusal({"opportunity", "move", id, "--to", "acknowledged"}), "owner_missing");
  const Json moved = json({"opportunity", "move", id, "--to", "visit_booked", "--owner", "Karen", "--next",
                           "2011-11-01", "--say", "Karen comes by"});
  EXPECT_EQ(moved["stage"], "visit_booked");
  EXPECT_EQ(moved["say"], "Karen comes by");
  EXPECT_EQ(moved["owner"], "Karen");
  EXPECT_EQ(moved["next"], "2011-11-01");
  EXPECT_EQ(json({"opportunity", "list", "--mine"})["items"].size(), 1U);
  EXPECT_EQ(refusal({"opportunity", "move", id, "--to", "nonsense"}), "bad_value");
  const Json offer =
      json({"proposal", "add", "--customer", "Mrs. Smith", "--title", "A drain", "--amount", "123456"});
  EXPECT_EQ(offer["amount"], 123456);
  EXPECT_EQ(json({"proposal", "outcome", offer["id"], "--is", "thinking"})["is"], "thinking");
  EXPECT_EQ(json({"proposal", "list"})["items"][0]["last_outcome"], "thinking");
}

TEST_F(Commands, ACustomerIsShownCorrectedAndBriefed) {
  EXPECT_EQ(json({"customer", "set", "Mrs. Smith", "phone", "555-0133"})["phone"], "555-0133");
  EXPECT_EQ(json({"customer", "set", "Mrs. Smith", "away_until", "Jan. 10/12"})["away_until"], "2012-01-10");
  EXPECT_EQ(json({"customer", "set", "Mrs. Smith", "away_until", ""})["away_until"], Json());
  EXPECT_EQ(refusal({"customer", "show", "Mrs. Smiht"}), "unknown_customer");
  json({"instruction", "add", "--customer", "Mrs. Smith", "--text", "No ivy", "--season", "2012", "--replace",
        "German ivy", "--by", "Millar's wife"});
  EXPECT_EQ(json({"brief", "--customer", "Mrs. Smith", "--on", "2012-05-15"})["instructions"].size(), 1U);
  EXPECT_EQ(json({"brief", "--customer", "Mrs. Smith", "--on", "2013-05-15"})["instructions"].size(), 0U);
  EXPECT_EQ(json({"customer", "show", "Mrs. Smith"})["timeline"].size(), 1U);
  const Json added = json({"customer", "add", "--name", "Mr. Provan", "--phone", "555-0111"});
  EXPECT_EQ(added["name"], "Mr. Provan");
  EXPECT_EQ(added["receipt"], "on_phone");
}

TEST_F(Commands, TheDeskIsQuietWhereNothingHappened) {
  for (const char* word : {"outbox", "conflicts", "today"})
    EXPECT_TRUE(json({word})["items"].empty()) << word;
  EXPECT_TRUE(json({"visit", "list"})["items"].empty());
  const Json status = json({"status"});
  EXPECT_EQ(status["person"], "Jacki");
  EXPECT_EQ(status["company"], "Maple & Stone");
  EXPECT_EQ(status["waiting"], 0);
}
