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
constexpr std::size_t tasksEach = 15;
constexpr std::size_t pictureBytes = 3'000;
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
    m_visits.push_back(
        office()
            .ask({"visit", "add", "--customer", customer, "--crew", "North", "--date", dayFromToday(0)})
            .value("id", ""));
  office().start();
  giveTasks(office().enrol("Karen"));
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

void Storm::giveTasks(const Device& manager) {
  Words people{"Jane", "Ben", "Jacki", "Karen", "John"};
  for (std::size_t i = 5; i < deviceCount; ++i)
    people.push_back("Hand " + std::to_string(i));
  for (const std::string& person : people) {
    const std::string comment =
        manager.ask({"comment", "add", "--customer", customers[0], "--text", "For " + person})
            .value("id", "");
    m_answered.push_back(comment);
    Words words{"follow-up", "add", comment, "--text", "Please see to it"};
    for (std::size_t i = 0; i < tasksEach; ++i)
      words = joined(words, {"--task", "Task " + std::to_string(i), "--owner", person});
    for (const Json& task : manager.ask(words).value("tasks", Json::array()))
      m_toBeDone[person].push_back(task.value("id", ""));
  }
  manager.sync();
}

Words Storm::picture(const std::string& text) {
  return below(4) == 0 ? pictureFile(text) : Words{};
}

Words Storm::pictureFile(const std::string& text) const {
  m_pictures.write(text + ".png", pictureOf(text));
  return {"--photo", m_pictures.file(text + ".png")};
}

std::string Storm::pictureOf(const std::string& text) const {
  std::string bytes = smallPng();
  while (bytes.size() < pictureBytes)
    bytes += text;
  return bytes;
}

Words Storm::write(const Device& device, const std::string& customer, Doing& doing) {
  std::vector<std::string>& tasks = m_toBeDone[device.person()];
  const std::size_t what = below(4);
  if (what == 0 && !tasks.empty()) {
    doing.work = &m_ticks;
    doing.key = tasks.back();
    tasks.pop_back();
    return {"task", "done", doing.key};
  }
  doing.key = device.person() + " " + std::to_string(m_written);
  if (what == 1) {
    doing.work = &m_hours;
    return {"hours", "add", m_visits[below(m_visits.size())], "--minutes", "5", "--task", doing.key};
  }
  doing.work = &m_texts;
  const Words pictures = picture(doing.key);
  doing.isPhoto = !pictures.empty();
  return joined({"comment", "add", "--customer", customer, "--text", doing.key}, pictures);
}

Storm::Doing Storm::begin(const Device& device) {
  Doing doing;
  Words words{"--home", device.home()};
  const std::string customer = customers[below(2)];
  switch (below(6)) {
  case 0:
  case 1:
    words = joined(words, write(device, customer, doing));
    break;
  case 2:
    words = joined(words, {"customer", "set", customer, below(2) == 0 ? "phone" : "access_note",
                           device.person() + " " + std::to_string(m_written)});
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
  if (!doing.work)
    return;
  const bool isSaved = said || isDone;
  (isSaved ? doing.work->saved : isSilent ? doing.work->unknown : doing.work->unsaved).insert(doing.key);
  if (isSaved && doing.isPhoto)
    m_withPhoto.insert(doing.key);
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
  calm();
  office().restartKilled();
  // Twice round: what one brings, the others fetch.
  for (int round = 0; round < 2; ++round)
    for (const Device& device : m_devices)
      device.sync();
}

void Storm::compare(const std::string& sort, const Work& work, std::map<std::string, std::size_t> held,
                    std::vector<std::string>& lines) {
  for (const std::string& key : work.saved)
    if (held[key] != 1)
      lines.push_back(sort + " " + key + ": saved, and there " + std::to_string(held[key]) + " times");
  for (const std::string& key : work.unknown)
    if (held[key] > 1)
      lines.push_back(sort + " " + key + ": there " + std::to_string(held[key]) + " times");
  // Its author was told that it is not saved, and says it again.
  for (const std::string& key : work.unsaved)
    if (held[key] != 0)
      lines.push_back(sort + " " + key + ": refused, and there");
}

void Storm::pretend() {
  m_texts.saved.insert("nobody's words");
  m_ticks.saved.insert("nobody's task");
  m_hours.saved.insert("nobody's hour");
  m_withPhoto.insert("nobody's picture");
}

std::vector<std::string> Storm::losses() {
  const Device fresh = office().enrol("Jacki");
  std::vector<std::string> lines;
  std::map<std::string, std::size_t> held;
  std::set<std::string> pictures;
  for (const char* customer : customers)
    for (const Json& comment : fresh.items({"comment", "list", "--customer", customer})) {
      const std::string text = comment.value("text", "");
      ++held[text];
      if (m_withPhoto.contains(text) && isPictureThere(fresh, comment.value("id", ""), text))
        pictures.insert(text);
    }
  compare("text", m_texts, held, lines);
  for (const std::string& text : m_withPhoto)
    if (!pictures.contains(text))
      lines.push_back("photo " + text + ": saved, and not there");
  held.clear();
  for (const std::string& comment : m_answered)
    for (const Json& task : fresh.ask({"comment", "show", comment}).value("tasks", Json::array()))
      held[task.value("id", "")] = task.value("done_on", Json()).is_string() ? 1 : 0;
  compare("tick", m_ticks, held, lines);
  held.clear();
  for (const std::string& visit : m_visits)
    for (const Json& line : fresh.ask({"hours", "list", visit}).value("hours", Json::array()))
      ++held[line.value("task", "")];
  compare("hours", m_hours, held, lines);
  // All who look at a customer see the same.
  const Json smith = fresh.ask({"customer", "show", "Mrs. Smith"});
  for (const Device& device : m_devices) {
    if (!device.items({"outbox"}).empty())
      lines.push_back("something waits with " + device.person());
    const Json seen = device.ask({"customer", "show", "Mrs. Smith"});
    for (const char* field : {"phone", "access_note"})
      if (seen.value(field, "") != smith.value(field, ""))
        lines.push_back(device.person() + " sees another " + field);
  }
  return lines;
}

void Storm::check() {
  for (const std::string& line : losses())
    ADD_FAILURE() << line;
  EXPECT_EQ(office().run({"verify"}).exit, 0);
}

bool Storm::isPictureThere(const Device& reader, const std::string& comment, const std::string& text) {
  const Json photos = reader.ask({"comment", "show", comment}).value("photos", Json::array());
  if (photos.size() != 1)
    return false;
  const std::string file = reader.home() + "/looked-at";
  (void)reader.ask({"photo", "get", photos[0].value("id", ""), "--out", file});
  return readFile(file) == pictureOf(text);
}

std::string Storm::told() const {
  std::ostringstream out;
  const auto counted = [](const Work& work) {
    return std::to_string(work.saved.size()) + " (" + std::to_string(work.unknown.size()) +
           " killed before they spoke, " + std::to_string(work.unsaved.size()) + " refused)";
  };
  out << m_devices.size() << " devices, " << m_written << " programs, saved: texts " << counted(m_texts)
      << ", " << m_withPhoto.size() << " with a photo, ticks " << counted(m_ticks) << ", hours "
      << counted(m_hours) << "; " << m_syncs << " syncs (" << m_syncsCut << " cut), " << m_proxy->struck()
      << " connections struck, " << m_programsKilled << " programs and the office " << m_officeKills
      << " times killed";
  return out.str();
}

} // namespace leadhand::e2e
