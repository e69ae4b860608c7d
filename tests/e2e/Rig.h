#pragma once
#include "tests/e2e/Program.h"
#include "tests/fakes/TemporaryFolder.h"

#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace leadhand::e2e {

using Words = std::vector<std::string>;

using test::TemporaryFolder;

[[nodiscard]] std::string readFile(const std::string& path);
/// A day, ISO, so many days from today.
[[nodiscard]] std::string dayFromToday(int days);
/// A small PNG that is really one.
[[nodiscard]] std::string smallPng();

/// A home of leadhand-cli: one person's device.
class Device {
 public:
  Device(std::string home, std::string person) : m_home(std::move(home)), m_person(std::move(person)) {}

  /// One command of the device.
  [[nodiscard]] Outcome run(const Words& words) const;
  /// With --json; fails the test unless the exit code is this one and stdout is one document.
  Json ask(const Words& words, int exit = 0) const;
  /// A listing's items.
  [[nodiscard]] Json items(const Words& words) const;
  void sync() const { (void)ask({"sync"}); }
  [[nodiscard]] const std::string& home() const { return m_home; }
  [[nodiscard]] const std::string& person() const { return m_person; }

 private:
  std::string m_home;
  std::string m_person;
};

/// own: the certificate that the server makes for itself.
enum class Security { tls, own, plain };

/// A company with its office server, which can be killed and started again on the same port.
class Office {
 public:
  /// Makes the company Maple & Stone with Jane, Ben (crew North), Jacki, Karen and John; not serving yet.
  explicit Office(Security security = Security::tls);
  ~Office();
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  void start();
  /// Whether it serves; where it does not, it has ended and `heard` has what it said.
  [[nodiscard]] bool tryStart();
  /// As a power cut would: nothing is said goodbye to.
  void kill();
  void restartKilled() {
    kill();
    start();
  }
  [[nodiscard]] bool serving() const { return m_server != nullptr; }
  /// The process that serves; 0 for none.
  [[nodiscard]] pid_t pid() const { return m_server ? m_server->pid() : 0; }
  /// What the servers that have ended so far wrote to stderr.
  [[nodiscard]] const std::string& heard() const { return m_heard; }
  /// Where the homes of devices are made from here on; the office's own folder until then.
  void placeHomes(const std::string& folder) { m_homesFolder = folder; }
  [[nodiscard]] int port() const { return m_port; }
  [[nodiscard]] std::string url() const;
  [[nodiscard]] std::string certificate() const {
    return m_folder.file(m_security == Security::own ? "data/tls.pem" : "office.pem");
  }
  [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }

  /// A command of leadhand-office on this company: `run({"export", "--sheet", "crew"})`.
  [[nodiscard]] Outcome run(const Words& words) const;
  /// With --json; fails the test unless it is done and stdout is one document.
  Json ask(const Words& words) const;
  /// Brings in both sheets of the test data.
  void importSheets() const;
  [[nodiscard]] std::string invite(const std::string& person) const;
  /// A new device of a person, enrolled and synced, at `server` ("": this office).
  [[nodiscard]] Device enrol(const std::string& person, const std::string& server = {});
  [[nodiscard]] Words enrolWords(const std::string& code, const std::string& server = {}) const;

 private:
  TemporaryFolder m_folder;
  Security m_security;
  std::unique_ptr<Program> m_server;
  int m_port = 0;
  int m_homes = 0;
  std::string m_heard;
  std::string m_homesFolder;
};

/// The first of a JSON array whose `key` is `value`; null when there is none.
[[nodiscard]] Json firstWhere(const Json& array, const std::string& key, const Json& value);
[[nodiscard]] std::size_t countWhere(const Json& array, const std::string& key, const Json& value);
/// The code of an error document.
[[nodiscard]] std::string errorCode(const Json& document);

} // namespace leadhand::e2e
