#pragma once
#include "core/base/Seams.h"

#include <map>
#include <mutex>
#include <sodium.h>

namespace leadhand::test {

/// Photo bytes in memory, for several threads.
class MemoryBlobStore : public BlobStore {
 public:
  [[nodiscard]] Result<std::string> put(const std::string& plainBytes) override {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(plainBytes.data()), plainBytes.size());
    std::string name(sizeof hash * 2 + 1, '\0');
    sodium_bin2hex(name.data(), name.size(), hash, sizeof hash);
    name.pop_back();
    const std::scoped_lock lock(m_mutex);
    m_blobs[name] = plainBytes;
    return name;
  }
  [[nodiscard]] Result<std::string> get(const std::string& hash) override {
    const std::scoped_lock lock(m_mutex);
    const auto at = m_blobs.find(hash);
    if (at == m_blobs.end())
      return fail(ErrorCode::unknownRecord, hash);
    return at->second;
  }
  [[nodiscard]] bool has(const std::string& hash) override {
    const std::scoped_lock lock(m_mutex);
    return m_blobs.contains(hash);
  }
  [[nodiscard]] Status remove(const std::string& hash) override {
    const std::scoped_lock lock(m_mutex);
    m_blobs.erase(hash);
    return {};
  }
  [[nodiscard]] std::size_t count() {
    const std::scoped_lock lock(m_mutex);
    return m_blobs.size();
  }
  /// Its bytes are not what they were.
  void damage(const std::string& hash) {
    const std::scoped_lock lock(m_mutex);
    m_blobs[hash] = "no picture";
  }

 private:
  std::mutex m_mutex;
  std::map<std::string, std::string> m_blobs;
};

} // namespace leadhand::test
