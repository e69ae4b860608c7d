#pragma once
#include "core/store/SealedPieces.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace leadhand::sync {

/// A phone's unsent work as one file, sealed to its office and signed by the phone: whatever carries it there
/// can neither read nor change it. Parts in a row: one head, then pushes and photos, then the signature.
namespace workfile {

enum class Part : char {
  head = 'h',     ///< a v1::WorkHead
  push = 'g',     ///< a v1::Sync of which only `push` counts
  photo = 'p',    ///< 64 hex digits of its hash, then its plain bytes
  signature = 's' ///< Ed25519 over `digest` of all before it
};

/// A little more than the largest photo.
inline constexpr std::size_t mostPartBytes = 32U * 1024 * 1024;

class Writer {
 public:
  /// `serverKey`: the office's Ed25519 public key. Errors: notEnrolled (no such key), folderReadOnly,
  /// storeFull.
  [[nodiscard]] static Result<std::unique_ptr<Writer>> open(const std::string& path,
                                                            const std::string& serverKey);
  ~Writer();
  [[nodiscard]] Status add(Part part, std::string_view bytes);
  /// Signs it and gives it its name. `secretKey`: the phone's, 64 bytes.
  [[nodiscard]] Status finish(const std::string& secretKey);

 private:
  struct Inside;
  explicit Writer(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

class Reader {
 public:
  /// `serverSecret`: the office's Ed25519 secret key, 64 bytes. Errors: fileUnreadable, workNotOurs,
  /// workDamaged.
  [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const std::string& path,
                                                            const std::string& serverSecret);
  ~Reader();
  struct Record {
    Part part = Part::head;
    std::string bytes;
  };
  /// Nothing behind the last one. Error: workDamaged.
  [[nodiscard]] Result<std::optional<Record>> next();
  /// Whether `signature`, the record that `next` gave last, is that of the phone with this public key.
  [[nodiscard]] bool isSigned(const std::string& signature, const std::string& publicKey) const;

 private:
  struct Inside;
  explicit Reader(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

} // namespace workfile
} // namespace leadhand::sync
