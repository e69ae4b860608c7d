#include "core/store/GroupHash.h"

#include <sodium.h>

namespace leadhand {
namespace {

void putNumber(std::string& out, std::uint64_t value) {
  for (int i = 0; i < 8; ++i)
    out += static_cast<char>(value >> (8 * i));
}

/// Each part is led by its length, so that no two different groups spell the same bytes.
void putPart(std::string& out, std::string_view part) {
  putNumber(out, part.size());
  out += part;
}

} // namespace

std::string groupHash(std::string_view previous, std::uint64_t seq, std::span<const OutboxEntry> entries) {
  std::string spelled;
  putPart(spelled, previous);
  putNumber(spelled, seq);
  for (const OutboxEntry& entry : entries) {
    putNumber(spelled, static_cast<std::uint64_t>(entry.kind));
    spelled += entry.id.raw();
    putNumber(spelled, entry.op == Edit::Op::insert ? 1 : 0);
    putPart(spelled, encodeFields(entry.fields));
    putPart(spelled, encodeFields(entry.old));
    putNumber(spelled, entry.base);
    putNumber(spelled, entry.bases.size());
    for (const auto& [field, rev] : entry.bases) {
      putNumber(spelled, field);
      putNumber(spelled, rev);
    }
    putNumber(spelled, entry.hlc.value);
  }
  std::string hash(16, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(spelled.data()), spelled.size(), nullptr, 0);
  return hash;
}

} // namespace leadhand
