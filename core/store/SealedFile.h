#pragma once
#include "core/base/Errors.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace leadhand {

/// The form of sealed bytes on disk: a head of magic and salt, then chunks of 64 KiB, each sealed for itself
/// (XChaCha20-Poly1305) and bound to the blob's hash, its number and whether it is the last.
namespace sealed {

inline constexpr std::size_t keyBytes = 32;
inline constexpr std::size_t chunkBytes = 64 * 1024;
inline constexpr std::size_t tagBytes = 16;
inline constexpr std::size_t hashDigits = 64;
/// The file's own random part of every chunk's nonce; the chunk's number is the rest.
inline constexpr std::size_t saltBytes = 16;
inline constexpr std::string_view magic = "LHB1";
inline constexpr std::size_t headBytes = magic.size() + saltBytes;

struct Chunk {
  std::uint64_t number = 0;
  bool last = false;
};

[[nodiscard]] std::string seal(std::string_view plain, Chunk chunk, std::string_view hash,
                               std::string_view salt, std::string_view key);
/// Error: storeDamaged where it is not what was sealed so.
[[nodiscard]] Result<std::string> unseal(std::string_view bytes, Chunk chunk, std::string_view hash,
                                         std::string_view salt, std::string_view key);
/// What went wrong with a whole blob, for people: a photo that does not open is fileUnreadable, for a damaged
/// database (storeDamaged) is another matter and mended in another way.
[[nodiscard]] Error unreadable(Error why, std::string_view hash);
/// The salt of a file's first bytes. Error: storeDamaged.
[[nodiscard]] Result<std::string> saltOf(std::string_view head);
/// How many plain bytes a whole file of `fileBytes` holds; 0 for one that is too short to hold any.
[[nodiscard]] std::int64_t plainBytesOf(std::int64_t fileBytes);
/// SHA-256 in 64 lower-case hex digits.
[[nodiscard]] std::string hashOf(std::string_view plain);
[[nodiscard]] bool isHash(std::string_view name);

} // namespace sealed
} // namespace leadhand
