#include "tests/e2e/Proxy.h"
#include "tests/e2e/Rig.h"

#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <iostream>
#include <map>
#include <random>
#include <set>

using namespace leadhand::e2e;

namespace {

constexpr std::size_t deviceCount = 20;
constexpr std::size_t atOnce = 5;
constexpr std::size_t roundsBetweenKills = 6;

/// Bounded by work, not by a clock. Four rounds take about a second on two cores.
std::size_t rounds() {
  const char* asked = std::getenv("LEADHAND_STORM_ROUNDS");
  return asked ? std::strtoull(asked, nullptr, 10) : 400;
}

std::uint64_t seed() {
  const char* asked = std::getenv("LEADHAND_STORM_SEED");
  return asked ? std::strtoull(asked, nullptr, 10) : 1;
}

/// A company at work on a bad network: many devices, a server that dies, programs that die.
class Storm : public testing::Test {
 protected:
  void SetUp() override {
    office.importSheets();
    for (std::size_t i = 5; i < deviceCount; ++i)
      (void)office.ask(
          {"person", "add", "--name", "Hand " + std::to_string(i), "--role", "lead-hand", "--crew", "North"});
    for (const char* customer : {"Mrs. Smith", "Mrs. Provan"})
      (void)office.ask(
          {"visit", "add", "--customer", customer, "--crew", "North", "--date", dayFromToday(0)});
    office.start();
    proxy = std::make_unique<Proxy>(office.port());
    const std::string server = "https://127.0.0.1:" + std::to_string(proxy->port());
    for (const char* person : {"Jane", "Ben", "Jacki", "Karen", "John"})
      devices.push_back(office.enrol(person, server));
    for (std::size_t i = 5; i < deviceCount; ++i)
      devices.push_back(office.enrol("Hand " + std::to_string(i), server));
  }

  struct Doing {
    std::unique_ptr<Program> program;
    std::string text; ///< of what it writes; "" for a sync
    bool isKilled = false;
  };

  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(chance() % bound); }
  Doing begin(const Device& device);
  /// Whether the program had said that its text is saved.
  void end(Doing doing);
  void blow();
  void heal();

  Office office{Security::tls};
  std::unique_ptr<Proxy> proxy;
  std::vector<Device> devices;
  std::mt19937_64 chance{seed()};
  std::set<std::string> saved;   ///< texts whose program ended well, or said so before it was killed
  std::set<std::string> unknown; ///< texts whose program was killed before it said anything
  std::size_t written = 0;
  std::size_t syncs = 0;
  std::size_t syncsCut = 0;
  std::size_t programsKilled = 0;
  std::size_t officeKills = 0;
};

Storm::Doing Storm::begin(const Device& device) {
  Doing doing;
  Words words{"--home", device.home()};
  const std::string customer = below(2) == 0 ? "Mrs. Smith" : "Mrs. Provan";
  const std::string text = device.person() + " " + std::to_string(written);
  switch (below(6)) {
  case 0:
  case 1: {
    doing.text = text;
    const Words more{"comment", "add", "--customer", customer, "--text", text};
    words.insert(words.end(), more.begin(), more.end());
    break;
  }
  case 2: {
    const Words more{"customer", "set", customer, below(2) == 0 ? "phone" : "access_note", text};
    words.insert(words.end(), more.begin(), more.end());
    break;
  }
  default:
    words.emplace_back("sync");
    ++syncs;
  }
  ++written;
  doing.isKilled = below(5) == 0;
  programsKilled += doing.isKilled ? 1 : 0;
  doing.program = std::make_unique<Program>("leadhand-cli", words);
  return doing;
}

void Storm::end(Doing doing) {
  const bool isSync = doing.text.empty();
  bool said = false;
  if (doing.isKilled) {
    if (below(2) == 0) // dies as soon as it has spoken, or without a word
      said = !doing.program->firstLine().empty();
    doing.program->signal(SIGKILL);
  }
  const Outcome outcome = doing.program->finish();
  if (isSync) {
    syncsCut += outcome.exit == 3 ? 1 : 0;
    return;
  }
  if (!doing.isKilled) {
    EXPECT_EQ(outcome.exit, 0) << "a save needs nobody: " << outcome.all();
  }
  (said || outcome.exit == 0 ? saved : unknown).insert(doing.text);
}

void Storm::blow() {
  proxy->storm(seed() + 1);
  for (std::size_t round = 1; round <= rounds(); ++round) {
    std::map<std::size_t, Doing> doings;
    while (doings.size() < atOnce) // one program at a time in a home
      if (const std::size_t who = below(devices.size()); !doings.contains(who))
        doings.emplace(who, begin(devices[who]));
    if (round % roundsBetweenKills == 0) {
      office.restartKilled();
      ++officeKills;
    }
    for (auto& [who, doing] : doings)
      end(std::move(doing));
  }
}

void Storm::heal() {
  proxy->pass();
  office.restartKilled();
  // Twice round: what one brings, the others fetch.
  for (int round = 0; round < 2; ++round)
    for (const Device& device : devices)
      device.sync();
}

TEST_F(Storm, nothingThatWasSavedIsLostAndNothingComesTwice) {
  blow();
  if (HasFatalFailure())
    return;
  heal();
  std::map<std::string, std::size_t> held;
  const Device fresh = office.enrol("Jacki");
  for (const char* customer : {"Mrs. Smith", "Mrs. Provan"})
    for (const Json& comment : fresh.items({"comment", "list", "--customer", customer}))
      ++held[comment.value("text", "")];
  for (const std::string& text : saved)
    EXPECT_EQ(held[text], 1U) << text;
  for (const std::string& text : unknown)
    EXPECT_LE(held[text], 1U) << text;
  for (const Device& device : devices)
    EXPECT_TRUE(device.items({"outbox"}).empty()) << device.person();
  // All who look at a customer see the same.
  const Json smith = fresh.ask({"customer", "show", "Mrs. Smith"});
  for (const Device& device : devices) {
    const Json seen = device.ask({"customer", "show", "Mrs. Smith"});
    for (const char* field : {"phone", "access_note"})
      EXPECT_EQ(seen.value(field, ""), smith.value(field, "")) << device.person() << " " << field;
  }
  EXPECT_EQ(office.run({"verify"}).exit, 0);
  std::cout << devices.size() << " devices, " << written << " programs, " << saved.size() << " saved texts ("
            << unknown.size() << " killed before they spoke), " << syncs << " syncs (" << syncsCut
            << " cut), " << proxy->struck() << " connections struck, " << programsKilled
            << " programs and the office " << officeKills << " times killed\n";
  // A storm in which nothing happens shows nothing.
  EXPECT_GT(saved.size(), rounds() / 2);
  EXPECT_GT(syncsCut, 0U);
  EXPECT_GT(proxy->struck(), rounds() / 4);
}

} // namespace
