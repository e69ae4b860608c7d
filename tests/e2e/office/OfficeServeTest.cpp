#include "tests/e2e/office/OfficeProgram.h"
#include "tests/fakes/TemporaryFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace leadhand::e2e {
namespace {

using testing::HasSubstr;

class OfficeServeTest : public testing::Test {
 protected:
  void SetUp() override { make(data()); }
  static void make(const std::string& folder) {
    ASSERT_EQ(runOffice({"init", "--data", folder, "--company", "Maple & Stone"}).exit, 0);
  }
  std::string data() const { return m_folder.file("office"); }
  std::string path(const std::string& name) const { return m_folder.file(name); }

 private:
  test::TemporaryFolder m_folder;
};

const std::string sheet =
    "Name,Date,Lead Hand comment on daily log sheet,Management comment/follow-up,Date complete\n"
    "Mrs. Smith,Sept. 1/11,(Jane) No ivy,(Jacki) Change it,\n";

TEST_F(OfficeServeTest, saysWhenItIsReadyAndStopsInGoodOrder) {
  ServingOffice server(data());
  EXPECT_THAT(server.ready(), HasSubstr("leadhand-office: ready on http://127.0.0.1:"));
  EXPECT_THAT(server.ready(), Not(HasSubstr(":0 ")));
  EXPECT_EQ(server.stop(), 0);
}

TEST_F(OfficeServeTest, readyIsADocumentWithJson) {
  const ServingOffice server(data(), {"--insecure-loopback", "--json"});
  const auto ready = nlohmann::json::parse(server.ready(), nullptr, false);
  ASSERT_TRUE(ready.is_object()) << server.ready();
  EXPECT_GT(ready["port"].get<int>(), 0);
}

TEST_F(OfficeServeTest, saysWhereItsOwnCertificateIs) {
  {
    const ServingOffice server(data(), {});
    EXPECT_THAT(server.ready(), HasSubstr("leadhand-office: ready on https://127.0.0.1:"));
    EXPECT_THAT(server.ready(), HasSubstr("--tls-ca " + data() + "/tls.pem"));
  }
  const ServingOffice server(data(), {"--json"});
  const auto ready = nlohmann::json::parse(server.ready(), nullptr, false);
  EXPECT_EQ(ready["tls_ca"], data() + "/tls.pem");
}

TEST_F(OfficeServeTest, serviceCardsAreMadeAndListedWhileItServes) {
  const auto office = [this](std::vector<std::string> args) {
    args.insert(args.end(), {"--data", data(), "--json"});
    return runOffice(args);
  };
  const auto add = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"service", "add", "--name"});
    return office(more);
  };
  const auto codeOf = [](const ProgramEnd& end) { return end.json()["error"]["code"].get<std::string>(); };
  ASSERT_EQ(office({"person", "add", "--name", "John", "--role", "estimator"}).exit, 0);
  const ProgramEnd none = office({"service", "list"});
  EXPECT_EQ(none.json()["items"], nlohmann::json::array());
  const ServingOffice server(data());
  const ProgramEnd made =
      add({"Drainage", "--signs", "Water stands on the path", "--signs", "Moss\nA wet cellar", "--do",
           "Say why it helps", "--dont", "Don't promise a price", "--ask", "john"});
  ASSERT_EQ(made.exit, 0) << made.err;
  const auto card = made.json();
  EXPECT_EQ(card["name"], "Drainage");
  EXPECT_EQ(card["signs"], nlohmann::json({"Water stands on the path", "Moss", "A wet cellar"}));
  EXPECT_EQ(card["do"], "Say why it helps");
  EXPECT_EQ(card["ask"], "John");
  EXPECT_EQ(card["season"], nlohmann::json());
  ASSERT_EQ(add({"Aeration"}).exit, 0);
  const auto items = office({"service", "list"}).json()["items"];
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0]["name"], "Aeration");
  EXPECT_EQ(items[1], card);
  EXPECT_EQ(codeOf(add({" drainage "})), "already_exists");
  EXPECT_EQ(codeOf(add({"  "})), "empty_text");
  EXPECT_EQ(codeOf(add({"Mulch\nBark"})), "bad_value");
  EXPECT_EQ(codeOf(add({std::string(201, 'x')})), "text_too_long");
  EXPECT_EQ(codeOf(add({"Mulch", "--do", std::string(401, 'x')})), "text_too_long");
  EXPECT_EQ(codeOf(add({"Mulch", "--ask", "Zed"})), "unknown_person");
  EXPECT_EQ(office({"service", "add"}).exit, 2);
  EXPECT_EQ(office({"service", "list"}).json()["items"].size(), 2U) << "what was refused was not made";
  EXPECT_EQ(office({"verify"}).exit, 0);
}

TEST_F(OfficeServeTest, aSecondServerIsRefused) {
  const ServingOffice server(data());
  ASSERT_FALSE(server.ready().empty());
  const ProgramEnd second =
      runOffice({"serve", "--data", data(), "--listen", "127.0.0.1:0", "--insecure-loopback", "--json"});
  EXPECT_EQ(second.exit, 1);
  EXPECT_EQ(second.json()["error"]["code"], "folder_held");
}

TEST_F(OfficeServeTest, theLockDiesWithItsProcess) {
  {
    ServingOffice server(data());
    ASSERT_FALSE(server.ready().empty());
    server.kill();
  }
  EXPECT_EQ(runOffice({"verify", "--data", data()}).exit, 0);
  const ServingOffice next(data());
  EXPECT_FALSE(next.ready().empty());
}

TEST_F(OfficeServeTest, refusesAddressesAndCertificatesThatCannotBe) {
  const auto codeOf = [this](std::vector<std::string> args) {
    args.insert(args.begin(), {"serve", "--data", data(), "--json"});
    const ProgramEnd end = runOffice(args);
    EXPECT_EQ(end.exit, 1) << end.err;
    return end.json().value("error", nlohmann::json::object()).value("code", "");
  };
  EXPECT_EQ(codeOf({"--listen", "127.0.0.1:99999", "--insecure-loopback"}), "bad_address");
  EXPECT_EQ(codeOf({"--listen", "0.0.0.0:0", "--insecure-loopback"}), "bad_config");
  writeFile(path("x.pem"), "no certificate");
  EXPECT_EQ(codeOf({"--listen", "127.0.0.1:0", "--tls-cert", path("x.pem"), "--tls-key", path("x.pem")}),
            "bad_tls");
}

/// The same commands in the same order, once with a server on the folder and once without.
std::string story(const std::string& folder, const std::string& file) {
  std::string all;
  const auto add = [&](std::vector<std::string> args) {
    args.insert(args.end(), {"--data", folder});
    const ProgramEnd end = runOffice(args);
    all += std::to_string(end.exit) + "\n" + end.out + end.err;
  };
  add({"person", "add", "--name", "Jane", "--role", "pirate"});
  add({"person", "disable", "--name", "Zed"});
  add({"import", "--sheet", "crew", file});
  add({"import", "--sheet", "crew", file});
  add({"import", "--sheet", "crew", file, "--as", "Zed"});
  add({"visit", "add", "--customer", "Mrs. Smyth", "--crew", "North", "--date", "2012-05-04"});
  add({"export", "--sheet", "crew"});
  add({"export", "--sheet", "contact"});
  add({"device", "list"});
  add({"verify"});
  return all;
}

TEST_F(OfficeServeTest, aCommandDoesTheSameWithAndWithoutAServer) {
  writeFile(path("sheet.csv"), sheet);
  make(path("alone"));
  const std::string without = story(path("alone"), path("sheet.csv"));
  const ServingOffice server(data());
  ASSERT_FALSE(server.ready().empty());
  EXPECT_EQ(story(data(), path("sheet.csv")), without);
  EXPECT_THAT(without, HasSubstr("new: 1 (line 2)"));
  EXPECT_THAT(without, HasSubstr("same: 1 (line 2)"));
}

TEST_F(OfficeServeTest, whatWasTakenInIsThereAfterAKill) {
  writeFile(path("sheet.csv"), sheet);
  ServingOffice server(data());
  ASSERT_EQ(runOffice({"import", "--data", data(), "--sheet", "crew", path("sheet.csv")}).exit, 0);
  server.kill();
  EXPECT_EQ(runOffice({"export", "--data", data(), "--sheet", "crew"}).out, sheet);
  EXPECT_EQ(runOffice({"verify", "--data", data()}).exit, 0);
}

} // namespace
} // namespace leadhand::e2e
