#include "core/store/RowSeal.h"

#include "core/store/RowIo.h"

#include <cstring>
#include <sodium.h>

namespace leadhand {

std::uint64_t sealOf(const Row& row) {
  std::string bytes(row.id.raw());
  bytes += row.scope.raw();
  const auto kind = static_cast<std::uint64_t>(row.kind);
  for (const std::uint64_t number : {kind, row.rev})
    for (unsigned shift = 0; shift < 64; shift += 8)
      bytes += static_cast<char>(number >> shift);
  Fields fields = row.fields();
  for (FieldValue& field : fields)
    field.value = normalised(std::move(field.value));
  std::erase_if(fields, [](const FieldValue& field) { return isAbsent(field.value); });
  bytes += encodeFields(fields);
  // BLAKE2b is not made for less than 16 bytes.
  unsigned char hash[crypto_generichash_BYTES_MIN];
  crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  std::uint64_t seal = 0;
  for (unsigned i = 0; i < 8; ++i)
    seal |= std::uint64_t{hash[i]} << (8 * i);
  return seal;
}

} // namespace leadhand
