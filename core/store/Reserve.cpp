#include "core/store/Reserve.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace leadhand {
namespace {

/// The index beside the log takes 32 KiB, and each short text about 20 of pages.
constexpr std::uintmax_t reserveBytes = 1024 * 1024;
/// The disk must have so many times as much before room is taken from it.
constexpr std::uintmax_t plenty = 16;
constexpr std::size_t pieceBytes = 64 * 1024;

} // namespace

void Reserve::hold(Random& random) const {
  std::error_code none;
  const auto size = std::filesystem::file_size(m_path, none);
  if (!none && size == reserveBytes)
    return;
  const auto space = std::filesystem::space(std::filesystem::path(m_path).parent_path(), none);
  if (none || space.available / plenty < reserveBytes)
    return;
  // Chance, and not noughts: a file system that packs would hold back no room at all.
  std::ofstream file(m_path, std::ios::binary | std::ios::trunc);
  std::string piece(pieceBytes, '\0');
  for (std::uintmax_t made = 0; made < reserveBytes && file; made += piece.size()) {
    random.fill(piece.data(), piece.size());
    file.write(piece.data(), static_cast<std::streamsize>(piece.size()));
  }
  file.close();
  if (!file)
    std::filesystem::remove(m_path, none);
}

bool Reserve::giveUp() const {
  std::error_code none;
  return std::filesystem::remove(m_path, none);
}

} // namespace leadhand
