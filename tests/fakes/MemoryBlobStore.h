#pragma once
#include "core/base/Seams.h"

#include <map>
#include <sodium.h>

namespace leadhand::test {

/// Photo bytes in memory.
class MemoryBlobStore : public BlobStore {
 public:
  [[nodiscard]] Result<std::string> put(const std::string& plainBytes) override {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(plainBytes.data()), plainBytes.size());
    std::string name(sizeof hash * 2 + 1, '\0');
    sodium_bin2hex(name.data(), name.size(), hash, sizeof hash);
    name.pop_back();
    m_blobs[name] = plainBytes;
    return name;
  }
  [[nodiscard]] Result<std::string> get(const std::string& hash) override {
    const auto at = m_blobs.find(hash);
    if (at == m_blobs.end())
      return fail(ErrorCode::unknownRecord, hash);
    return at->second;
  }
  [[nodiscard]] bool has(const std::string& hash) override { return m_blobs.contains(hash); }

 private:
  std::map<std::string, std::string> m_blobs;
};

} // namespace leadhand::test
