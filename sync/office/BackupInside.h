#pragma once
// Private to backups: what writing and reading share.
#include "sync/office/Backup.h"

#include <array>
#include <sodium.h>

namespace leadhand::sync::backups {

inline constexpr const char* databaseName = "office.db";
inline constexpr const char* secretsName = "secrets";
inline constexpr const char* blobPrefix = "blobs/";
/// Of the office's own certificate, beside the database (OwnCertificate): the key first, as it is made.
inline constexpr std::array<const char*, 2> certificateNames{"tls.key", "tls.pem"};
inline constexpr std::size_t mostCertificateBytes = 16 * 1024;
inline constexpr std::size_t officeKeyBytes = 32;
inline constexpr std::size_t saltBytes = 16;

/// A key of its own, so that what opens a backup is not what opens the database.
[[nodiscard]] Result<std::string> backupKey(KeyStore& keys);

/// One entry's announcement; its bytes follow in pieces.
struct EntryHead {
  std::string name;
  std::uint64_t size = 0;
};
[[nodiscard]] std::string textOf(const EntryHead& head);
[[nodiscard]] Result<EntryHead> entryOf(const std::string& text, const std::string& file);

class Hashing {
 public:
  Hashing() { crypto_generichash_init(&m_state, nullptr, 0, 32); }
  void add(std::string_view bytes) {
    crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  [[nodiscard]] std::string hex();

 private:
  crypto_generichash_state m_state{};
};

/// A copied database and what SQLite and the key's check keep beside it.
void removeDatabase(const std::string& path);

} // namespace leadhand::sync::backups
