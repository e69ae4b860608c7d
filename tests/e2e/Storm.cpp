#include "tests/e2e/Storm.h"

#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <sstream>

namespace leadhand::e2e {
namespace {

constexpr std::size_t deviceCount = 20;
constexpr std::size_t atOnce = 5;
constexpr std::size_t roundsBetweenKills = 6;
constexpr const char* customers[] = {"Mrs. Smith", "Mrs. Provan"};

std::uint64_t asked(const char* name, std::uint64_t otherwise) {
  const char* told = std::getenv(name);
  return told ? std::strtoull(told, nullptr, 10) : otherwise;
}

Words joined(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

} // namespace

Storm::Storm(std::size_t rounds)
    : m_rounds(asked("LEADHAND_STORM_ROUNDS", rounds)), m_seed(asked("LEADHAND_STORM_SEED", 1)),
      m_chance(m_seed) {}

void Storm::prepare() {
  office().importSheets();
  for (std::size_t i = 5; i < deviceCount; ++i)
    (void)office().ask(
        {"person", "add", "--name", "Hand " + std::to_string(i), "--role", "lead-hand", "--crew", "North"});
  for (const char* customer : customers)
    (void)office().ask(
        {"visit", "add", "--customer", customer, "--crew", "North", "--date", dayFromToday(0)});
  office().start();
  m_proxy = std::make_unique<Proxy>(office().port());
  const std::string server = "https://127.0.0.1:" + std::to_string(m_proxy->port());
  for (const char* person : {"Jane", "Ben", "Jacki", "Karen", "John"})
    m_devices.push_back(office().enrol(person, server));
  for (std::size_t i = 5; i < deviceCount; ++i)
    m_devices.push_back(office().enrol("Hand " + std::to_string(i), server));
}

std::unique_ptr<Program> Storm::start(const Words& words) {
  return std::make_unique<Program>("leadhand-cli", words);
}

Storm::Doing Storm::begin(const Device& device) {
  Doing doing;
  Words words{"--home", device.home()};
  const std::string customer = customers[below(2)];
  const std::string text = device.person() + " " + std::to_string(m_written);
  switch (below(6)) {
  case 0:
  case 1: {
    doing.text = text;
    const Words pictures = picture(text);
    doing.isPhoto = !pictures.empty();
    words = joined(words, joined({"comment", "add", "--customer", customer, "--text", text}, pictures));
    break;
  }
  case 2:
    words = joined(words, {"customer", "set", customer, below(2) == 0 ? "phone" : "access_note", text});
    break;
  default:
    words.emplace_back("sync");
    ++m_syncs;
  }
  ++m_written;
  doing.isKilled = below(5) == 0;
  m_programsKilled += doing.isKilled ? 1 : 0;
  doing.isSync = words.back() == "sync";
  doing.program = start(words);
  return doing;
}

void Storm::end(Doing doing) {
  bool said = false;
  if (doing.isKilled) {
    if (below(2) == 0) // dies as soon as it has spoken, or without a word
      said = !doing.program->firstLine().empty();
    doing.program->signal(SIGKILL);
  }
  const Outcome outcome = doing.program->finish();
  m_syncsCut += doing.isSync && outcome.exit == 3 ? 1 : 0;
  const bool isDone = outcome.exit == 0;
  const bool isSilent = doing.isKilled && outcome.exit == -1 && !said;
  if (!isDone && !said && !isSilent)
    refused(doing, outcome);
  if (doing.text.empty())
    return;
  (said || isDone ? m_saved : isSilent ? m_unknown : m_unsaved).insert(doing.text);
  if ((said || isDone) && doing.isPhoto)
    m_withPhoto.insert(doing.text);
}

void Storm::refused(const Doing& doing, const Outcome& outcome) {
  EXPECT_TRUE(doing.isSync) << "a save needs nobody: " << outcome.all();
}

void Storm::blow() {
  m_proxy->storm(m_seed + 1);
  for (std::size_t round = 1; round <= m_rounds; ++round) {
    beforeRound(round);
    std::map<std::size_t, Doing> doings;
    while (doings.size() < atOnce) // one program at a time in a home
      if (const std::size_t who = below(m_devices.size()); !doings.contains(who))
        doings.emplace(who, begin(m_devices[who]));
    if (round % roundsBetweenKills == 0) {
      restartOffice();
      ++m_officeKills;
    }
    for (auto& [who, doing] : doings)
      end(std::move(doing));
  }
}

void Storm::heal() {
  m_proxy->pass();
  office().restartKilled();
  // Twice round: what one brings, the others fetch.
  for (int round = 0; round < 2; ++round)
    for (const Device& device : m_devices)
      device.sync();
}

void Storm::check() {
  const Device fresh = office().enrol("Jacki");
  std::map<std::string, std::size_t> held;
  for (const char* customer : customers)
    for (const Json& comment : fresh.items({"comment", "list", "--customer", customer})) {
      const std::string text = comment.value("text", "");
      ++held[text];
      if (m_withPhoto.contains(text))
        checkPicture(fresh, comment.value("id", ""), text);
    }
  for (const std::string& text : m_saved)
    EXPECT_EQ(held[text], 1U) << text;
  for (const std::string& text : m_unknown)
    EXPECT_LE(held[text], 1U) << text;
  for (const std::string& text : m_unsaved)
    EXPECT_EQ(held[text], 0U) << text << ": its author was told that it is not saved and says it again";
  for (const Device& device : m_devices)
    EXPECT_TRUE(device.items({"outbox"}).empty()) << device.person();
  // All who look at a customer see the same.
  const Json smith = fresh.ask({"customer", "show", "Mrs. Smith"});
  for (const Device& device : m_devices) {
    const Json seen = device.ask({"customer", "show", "Mrs. Smith"});
    for (const char* field : {"phone", "access_note"})
      EXPECT_EQ(seen.value(field, ""), smith.value(field, "")) << device.person() << " " << field;
  }
  EXPECT_EQ(office().run({"verify"}).exit, 0);
}

void Storm::checkPicture(const Device& reader, const std::string& comment, const std::string& text) {
  const Json photos = reader.ask({"comment", "show", comment}).value("photos", Json::array());
  ASSERT_EQ(photos.size(), 1U) << text;
  const std::string file = reader.home() + "/looked-at";
  (void)reader.ask({"photo", "get", photos[0].value("id", ""), "--out", file});
  EXPECT_EQ(readFile(file), pictureOf(text)) << text;
}

std::string Storm::told() const {
  std::ostringstream out;
  out << m_devices.size() << " devices, " << m_written << " programs, " << m_saved.size() << " saved texts ("
      << m_withPhoto.size() << " with a photo; " << m_unknown.size() << " killed before they spoke, "
      << m_unsaved.size() << " refused), " << m_syncs << " syncs (" << m_syncsCut << " cut), "
      << m_proxy->struck() << " connections struck, " << m_programsKilled << " programs and the office "
      << m_officeKills << " times killed";
  return out.str();
}

} // namespace leadhand::e2e
