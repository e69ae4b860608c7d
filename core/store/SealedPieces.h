#pragma once
#include "core/base/Errors.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace leadhand {

/// A file that is sealed piece by piece, so that none of it has to be in memory at once and no plain bytes
/// ever stand on a disk: a head that everybody may read, then numbered pieces of at most 64 KiB, each sealed
/// by libsodium's secretstream, the first one with the head, the last one with the final tag. A piece that is
/// left out, exchanged or cut does not open.
namespace pieces {

inline constexpr std::size_t pieceBytes = 64 * 1024;
inline constexpr std::size_t keyBytes = 32;

/// How a file of this form is told to be broken.
struct Troubles {
  ErrorCode cut;
  ErrorCode reordered;
  ErrorCode damaged;
};

/// Writes one: under another name until `finish`, so that no half file ever stands under its own.
class Writer {
 public:
  /// Errors: folderReadOnly, storeFull.
  [[nodiscard]] static Result<std::unique_ptr<Writer>> open(const std::string& path, const std::string& key,
                                                            const std::string& head);
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

/// Reads the head, then opens piece after piece; the final one must be the last thing in the file.
class Reader {
 public:
  /// Error: fileUnreadable.
  [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const std::string& path, Troubles troubles);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The next bytes of the head; fewer where the file ends before.
  [[nodiscard]] std::string head(std::size_t bytes);
  /// All of the head is read. Error: `cut`.
  [[nodiscard]] Status begin(const std::string& key);
  /// Errors: those of `troubles`.
  [[nodiscard]] Result<std::string> next();
  [[nodiscard]] bool ended() const { return m_ended; }
  [[nodiscard]] const std::string& path() const { return m_path; }

 private:
  struct Opening;
  Reader(std::string path, Troubles troubles);
  std::string m_path;
  Troubles m_troubles;
  bool m_ended = false;
  std::uint32_t m_number = 0;
  std::unique_ptr<Opening> m_opening;
};

} // namespace pieces
} // namespace leadhand
