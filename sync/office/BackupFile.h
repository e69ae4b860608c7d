#pragma once
#include "core/base/Errors.h"
#include "core/base/Id.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace leadhand::sync {

/// The form of a backup: a head that names the company and the key without giving either away, then numbered
/// pieces of at most 64 KiB, each sealed by libsodium's secretstream, the last one with the final tag. A
/// piece that is left out, exchanged or cut does not open.
namespace backupfile {

inline constexpr std::size_t pieceBytes = 64 * 1024;
inline constexpr std::size_t keyBytes = 32;

/// Writes one: under another name until `finish`, so that no half file ever stands under its own.
class Writer {
 public:
  /// Errors: folderReadOnly, storeFull.
  [[nodiscard]] static Result<std::unique_ptr<Writer>> open(const std::string& path, const std::string& key,
                                                            const Id& company);
  /// Removes what is not finished.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  [[nodiscard]] Status add(std::string_view piece, bool last);
  /// On the disk, still under the other name: for reading it again before it counts.
  [[nodiscard]] Status close();
  [[nodiscard]] const std::string& partPath() const { return m_part; }
  /// Under its own name, its folder synced.
  [[nodiscard]] Status finish();

 private:
  struct Sealing;
  explicit Writer(std::string path);
  [[nodiscard]] Status write(std::string_view bytes);
  std::string m_path;
  std::string m_part;
  int m_file = -1;
  bool m_finished = false;
  std::uint32_t m_number = 0;
  std::unique_ptr<Sealing> m_sealing;
};

/// Opens piece after piece; the final one must be the last thing in the file.
class Reader {
 public:
  /// `company`: whose key this is, null where that is not known.
  /// Errors: fileUnreadable, backupNotOurs, backupCut, backupOtherCompany, storeWrongKey, backupNewer.
  [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const std::string& path, const std::string& key,
                                                            const Id& company);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// Errors: backupCut, backupReordered, backupDamaged.
  [[nodiscard]] Result<std::string> next();
  [[nodiscard]] bool ended() const { return m_ended; }

 private:
  struct Opening;
  Reader();
  [[nodiscard]] Status readHead(const std::string& key, const Id& company);
  std::string m_path;
  bool m_ended = false;
  std::uint32_t m_number = 0;
  std::unique_ptr<Opening> m_opening;
};

} // namespace backupfile
} // namespace leadhand::sync
