#pragma once
// An office and a device on given folders, unencrypted, with secrets that are the same in every run: so that
// a file kept from an earlier version opens, and its device is still the one that the office knows.
#include "core/store/SelfCheck.h"
#include "sync/device/Engine.h"
#include "sync/office/Hub.h"
#include "sync/office/SqliteOfficeStore.h"
#include "sync/protocol/Codec.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/SeededRandom.h"

#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <sodium.h>
#include <string>
#include <vector>

namespace leadhand::test {

/// Each secret is made of its name.
class NamedKeys : public KeyStore {
 public:
  explicit NamedKeys(std::string whose) : m_whose(std::move(whose)) {}
  [[nodiscard]] Result<std::string> readOrMake(const std::string& name, std::size_t size) override {
    if (size == 0 && !m_secrets.contains(name))
      return fail(ErrorCode::unknownRecord, name);
    std::string& secret = m_secrets[name];
    if (secret.empty()) {
      const std::string text = m_whose + "/" + name;
      secret.resize(size);
      crypto_generichash(reinterpret_cast<unsigned char*>(secret.data()), size,
                         reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    }
    return secret;
  }
  [[nodiscard]] Status write(const std::string& name, const std::string& secret) override {
    m_secrets[name] = secret;
    return {};
  }

 private:
  std::string m_whose;
  std::map<std::string, std::string> m_secrets;
};

/// One exchange, as it crossed the wire.
struct Exchange {
  std::string request;
  std::string reply;
};

class Pair {
 public:
  Pair(const std::string& officeFolder, const std::string& deviceFolder);
  ~Pair();

  /// A company with Jane's crew and Mrs. Smith, and Jane's device, enrolled.
  void begin();
  /// The engine of a new process.
  void start();
  /// Until nothing is due; every exchange is noted. `loseReplyAt`: the reply of that exchange is lost, and
  /// the rest waits for another time (-1: none).
  void settle(int loseReplyAt = -1);
  Id say(const std::string& text);
  /// Hours at Mrs. Smith's.
  Id spend(std::int64_t minutes);
  [[nodiscard]] DeviceStore& device() { return *m_device; }
  [[nodiscard]] sync::Hub& hub() { return *m_hub; }
  [[nodiscard]] sync::SqliteOfficeStore& office() { return *m_office; }
  [[nodiscard]] const sync::Engine& engine() const { return *m_engine; }

  Id customer;
  std::vector<Exchange> wire;

 private:
  void feed(const sync::Event& event);
  [[nodiscard]] sync::event::Replied answer(const sync::effect::Send& send);

  FakeClock m_clock;
  SeededRandom m_random{21};
  NamedKeys m_officeKeys{"office"};
  NamedKeys m_deviceKeys{"device"};
  std::unique_ptr<sync::SqliteOfficeStore> m_office;
  std::unique_ptr<sync::Hub> m_hub;
  std::unique_ptr<DeviceStore> m_device;
  std::unique_ptr<sync::Engine> m_engine;
  std::optional<sync::effect::Send> m_due;
};

} // namespace leadhand::test
