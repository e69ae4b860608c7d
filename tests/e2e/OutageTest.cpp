#include "tests/e2e/Proxy.h"
#include "tests/e2e/Rig.h"

#include <algorithm>

using namespace leadhand::e2e;

namespace {

/// A company with plain HTTP on loopback, Jacki's device behind the proxy, and Karen's beside it.
class Outage : public testing::Test {
 protected:
  Outage() {
    m_office.importSheets();
    m_office.start();
    m_proxy = std::make_unique<Proxy>(m_office.port());
    m_jacki = std::make_unique<Device>(m_office.enrol("Jacki", m_proxy->url()));
  }

  void write(const std::string& text) {
    m_jacki->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", text});
  }
  void refusedAs(const Words& codes) {
    const std::size_t waiting = m_jacki->items({"outbox"}).size();
    const std::string code = errorCode(m_jacki->ask({"sync"}, 3));
    EXPECT_NE(std::ranges::find(codes, code), codes.end()) << code;
    EXPECT_EQ(m_jacki->items({"outbox"}).size(), waiting) << "work is kept";
    EXPECT_EQ(m_jacki->ask({"status"})["last_error"]["code"], code);
  }
  void arrivesOnce(const std::string& text) {
    m_jacki->sync();
    EXPECT_TRUE(m_jacki->items({"outbox"}).empty());
    const Device karen = m_office.enrol("Karen");
    EXPECT_EQ(countWhere(karen.items({"comment", "list"}), "text", text), 1U) << text;
    EXPECT_EQ(countWhere(m_jacki->items({"comment", "list"}), "text", text), 1U) << text;
  }

  Office m_office{Security::plain};
  std::unique_ptr<Proxy> m_proxy;
  std::unique_ptr<Device> m_jacki;
};

} // namespace

TEST_F(Outage, ADownServerKeepsTheWorkAndTakesItOnceLater) {
  write("Written while it was down");
  m_office.kill();
  refusedAs({"no_contact", "bad_reply"});
  refusedAs({"no_contact", "bad_reply"});
  m_office.start();
  arrivesOnce("Written while it was down");
}

TEST_F(Outage, AServerThatIsNotOursIsToldApart) {
  write("Written in a hotel");
  m_proxy->answerWithPage();
  refusedAs({"not_our_server"});
  m_proxy->pass();
  arrivesOnce("Written in a hotel");
}

TEST_F(Outage, AnotherCompanysOfficeAtTheSameAddressIsNotOurs) {
  write("Written beside the neighbours");
  Office neighbours(Security::plain);
  neighbours.start();
  // With a device of the same number there, and with none: both refuse ours, and neither is ours.
  m_proxy->leadTo(neighbours.port());
  refusedAs({"not_our_server"});
  (void)neighbours.enrol("Karen");
  refusedAs({"not_our_server"});
  m_proxy->leadTo(m_office.port());
  arrivesOnce("Written beside the neighbours");
}

TEST_F(Outage, EnrollingAtAServerThatIsNotOurs) {
  m_proxy->answerWithPage();
  const Device device(m_office.folder().file("new-home"), "Karen");
  const std::string code = m_office.invite("Karen");
  EXPECT_EQ(errorCode(device.ask(m_office.enrolWords(code, m_proxy->url()), 3)), "not_our_server");
  m_proxy->pass();
  device.ask(m_office.enrolWords(code, m_proxy->url()));
  device.sync();
}

TEST_F(Outage, ACutReplyToAnEnrolmentIsAskedForAgain) {
  const Device device(m_office.folder().file("new-home"), "Karen");
  const std::string code = m_office.invite("Karen");
  m_proxy->cutReplyAfter(80);
  device.ask(m_office.enrolWords(code, m_proxy->url()), 3);
  EXPECT_EQ(errorCode(device.ask({"status"}, 1)), "not_enrolled");
  m_proxy->pass();
  EXPECT_EQ(device.ask(m_office.enrolWords(code, m_proxy->url()))["person"], "Karen");
  device.sync();
}

TEST_F(Outage, ACutReplyIsNoLostWork) {
  write("Before");
  m_jacki->sync();
  const std::size_t whole = m_proxy->lastReplyBytes();
  ASSERT_GT(whole, 0U);
  for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, std::size_t{60}, whole / 2, whole - 1}) {
    SCOPED_TRACE("cut after " + std::to_string(bytes) + " of " + std::to_string(whole));
    const std::string text = "Cut after " + std::to_string(bytes);
    write(text);
    m_proxy->cutReplyAfter(bytes);
    const std::string code = errorCode(m_jacki->ask({"sync"}, 3));
    EXPECT_TRUE(code == "bad_reply" || code == "no_contact") << code;
    EXPECT_EQ(countWhere(m_jacki->items({"comment", "list"}), "text", text), 1U);
    m_proxy->pass();
    arrivesOnce(text);
  }
}

TEST(Tls, ACertificateThatIsNotTheOfficesIsRefused) {
  Office office;
  office.start();
  Office other;
  const Device device(office.folder().file("home"), "Jane");
  const std::string code = office.invite("Jane");
  const Words wrong = {"enrol", "--server", office.url(), "--code", code, "--tls-ca", other.certificate()};
  EXPECT_EQ(errorCode(device.ask(wrong, 3)), "certificate_refused");
  device.ask(office.enrolWords(code));
  device.sync();
}

TEST(SyncsAtOnce, EachSaysWhatItSent) {
  Office office;
  office.start();
  const Device jane = office.enrol("Jane");
  for (int i = 0; i < 12; ++i)
    jane.ask({"comment", "add", "--free-name", "Mrs. Smith", "--text", "Word " + std::to_string(i)});
  std::vector<std::unique_ptr<Program>> syncs;
  for (int i = 0; i < 3; ++i)
    syncs.push_back(
        std::make_unique<Program>("leadhand-cli", Words{"--home", jane.home(), "--json", "sync"}));
  int sent = 0;
  for (const auto& sync : syncs) {
    const Outcome outcome = sync->finish();
    EXPECT_EQ(outcome.exit, 0) << outcome.all();
    sent += outcome.json().value("sent", 0);
  }
  EXPECT_EQ(sent, 12);
  EXPECT_EQ(office.run({"verify"}).exit, 0);
}
