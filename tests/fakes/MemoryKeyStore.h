#pragma once
#include "tests/fakes/SeededRandom.h"

#include <map>

namespace leadhand::test {

/// Secrets in memory, made from a seed.
class MemoryKeyStore : public KeyStore {
 public:
  explicit MemoryKeyStore(std::uint64_t seed = 7) : m_random(seed) {}
  [[nodiscard]] Result<std::string> readOrMake(const std::string& name, std::size_t size) override {
    if (size == 0 && !m_secrets.contains(name))
      return fail(ErrorCode::unknownRecord, name);
    auto [at, made] = m_secrets.try_emplace(name);
    if (made) {
      at->second.resize(size);
      m_random.fill(at->second.data(), size);
    }
    return at->second;
  }
  [[nodiscard]] Status write(const std::string& name, const std::string& secret) override {
    m_secrets[name] = secret;
    return {};
  }
  [[nodiscard]] Result<std::optional<std::string>> find(const std::string& name) override {
    const auto found = m_secrets.find(name);
    return found == m_secrets.end() ? std::optional<std::string>() : std::optional(found->second);
  }

 private:
  SeededRandom m_random;
  std::map<std::string, std::string> m_secrets;
};

} // namespace leadhand::test
