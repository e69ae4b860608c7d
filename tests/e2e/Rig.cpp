#include "tests/e2e/Rig.h"

#include "core/base/Time.h"
#include "tests/e2e/Certificate.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace leadhand::e2e {
namespace {

/// --json may stand anywhere: the rig lets it stand in front, in the middle and at the end in turn.
Words withJson(Words words) {
  static std::size_t turn = 0;
  const auto marked = std::find(words.begin(), words.end(), "--");
  const auto most = static_cast<std::size_t>(marked - words.begin());
  const std::size_t places[] = {0, 1, most};
  words.insert(words.begin() + static_cast<std::ptrdiff_t>(std::min(places[turn++ % 3], most)), "--json");
  return words;
}

Json documentOf(const Outcome& outcome, const Words& words, int exit) {
  std::string line;
  for (const std::string& word : words)
    line += word.substr(0, 80) + " ";
  EXPECT_EQ(outcome.exit, exit) << line << "\n" << outcome.all();
  Json document = outcome.json();
  EXPECT_TRUE(document.is_object()) << line << "\n" << outcome.all();
  if (exit != 0) {
    EXPECT_FALSE(errorCode(document).empty()) << line << "\n" << outcome.all();
    EXPECT_FALSE(outcome.err.empty()) << line << ": the sentence goes to stderr";
  }
  return document;
}

} // namespace

std::string readFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string dayFromToday(int days) {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return Date(now).plusDays(days).iso();
}

std::string smallPng() {
  static constexpr unsigned char bytes[] = {
      0x89, 'P',  'N',  'G',  0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 'I',  'H',  'D',  'R',  0x00,
      0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00,
      0x00, 0x00, 0x0A, 'I',  'D',  'A',  'T',  0x78, 0x9C, 0x63, 0x00, 0x01, 0x00, 0x00, 0x05, 0x00, 0x01,
      0x0D, 0x0A, 0x2D, 0xB4, 0x00, 0x00, 0x00, 0x00, 'I',  'E',  'N',  'D',  0xAE, 0x42, 0x60, 0x82};
  return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

Outcome Device::run(const Words& words) const {
  Words all = {"--home", m_home};
  all.insert(all.end(), words.begin(), words.end());
  return runProgram("leadhand-cli", all);
}

Json Device::ask(const Words& words, int exit) const {
  return documentOf(run(withJson(words)), words, exit);
}

Json Device::items(const Words& words) const {
  const Json document = ask(words);
  for (const auto& [key, value] : document.items())
    EXPECT_TRUE(key == "items" || !value.is_array()) << "a listing has one array: " << key;
  EXPECT_TRUE(document.contains("items"));
  return document.value("items", Json::array());
}

Office::Office(Security security) : m_security(security) {
  makeCertificate(m_folder.file("office.pem"), m_folder.file("office.key"));
  (void)ask({"init", "--company", "Maple & Stone", "--zone", "America/Toronto", "--currency", "CAD"});
  const auto person = [this](const std::string& name, const std::string& role, const Words& more = {}) {
    Words words = {"person", "add", "--name", name, "--role", role};
    words.insert(words.end(), more.begin(), more.end());
    (void)ask(words);
  };
  person("Jane", "lead-hand", {"--crew", "North"});
  person("Ben", "technician", {"--crew", "North"});
  person("Jacki", "manager");
  person("Karen", "office");
  person("John", "estimator");
}

Office::~Office() = default;

void Office::start() {
  if (!tryStart())
    throw std::runtime_error("the office did not start: " + m_heard);
}

bool Office::tryStart() {
  Words words = {"serve", "--data", m_folder.file("data"), "--listen", "127.0.0.1:" + std::to_string(m_port)};
  if (m_security == Security::tls)
    words.insert(words.end(), {"--tls-cert", certificate(), "--tls-key", m_folder.file("office.key")});
  else if (m_security == Security::plain)
    words.emplace_back("--insecure-loopback");
  m_server = std::make_unique<Program>("leadhand-office", words);
  const std::string line = m_server->firstLine();
  std::smatch found;
  if (!std::regex_search(line, found, std::regex("127\\.0\\.0\\.1:([0-9]+)")))
    kill();
  else
    m_port = std::stoi(found[1]);
  return serving();
}

void Office::kill() {
  if (!m_server)
    return;
  m_server->signal(SIGKILL);
  m_heard += m_server->finish().err;
  m_server.reset();
}

std::string Office::url() const {
  return (m_security == Security::plain ? "http://127.0.0.1:" : "https://127.0.0.1:") +
         std::to_string(m_port);
}

Outcome Office::run(const Words& words) const {
  Words all = words;
  all.insert(all.end(), {"--data", m_folder.file("data")});
  return runProgram("leadhand-office", all);
}

Json Office::ask(const Words& words) const {
  return documentOf(run(withJson(words)), words, 0);
}

void Office::importSheets() const {
  const char* data = std::getenv("LEADHAND_TEST_DATA");
  const std::string folder = data ? data : "tests/data";
  (void)ask({"import", "--sheet", "crew", folder + "/crew-sheet.csv"});
  (void)ask({"import", "--sheet", "contact", folder + "/contact-sheet.csv"});
}

std::string Office::invite(const std::string& person) const {
  return ask({"invite", "--person", person}).value("code", "");
}

Words Office::enrolWords(const std::string& code, const std::string& server) const {
  Words words = {"enrol", "--server", server.empty() ? url() : server, "--code", code};
  if (m_security != Security::plain)
    words.insert(words.end(), {"--tls-ca", certificate()});
  return words;
}

Device Office::enrol(const std::string& person, const std::string& server) {
  const std::string& folder = m_homesFolder.empty() ? m_folder.path() : m_homesFolder;
  Device device(folder + "/home-" + std::to_string(++m_homes) + "-" + person, person);
  (void)device.ask(enrolWords(invite(person), server));
  device.sync();
  return device;
}

Json firstWhere(const Json& array, const std::string& key, const Json& value) {
  for (const Json& one : array)
    if (one.value(key, Json()) == value)
      return one;
  return {};
}

std::size_t countWhere(const Json& array, const std::string& key, const Json& value) {
  return static_cast<std::size_t>(
      std::ranges::count_if(array, [&](const Json& one) { return one.value(key, Json()) == value; }));
}

std::string errorCode(const Json& document) {
  const auto error = document.find("error");
  return error != document.end() && error->is_object() ? error->value("code", "") : "";
}

} // namespace leadhand::e2e
