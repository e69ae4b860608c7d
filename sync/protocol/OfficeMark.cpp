#include "sync/protocol/OfficeMark.h"

#include "sync/protocol/Signature.h"

#include <sodium.h>

namespace leadhand::sync {
namespace {

constexpr std::size_t companyBytes = 16;
static_assert(companyBytes >= crypto_generichash_KEYBYTES_MIN);

const unsigned char* bytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

std::string officeMark(std::string_view company, std::string_view nonce) {
  if (company.size() != companyBytes)
    return {};
  // Its own purpose stands before the nonce, so that no other use of the id can be asked for by this way.
  const std::string text = "leadhand office\n" + std::string(nonce);
  std::string mark(crypto_generichash_BYTES, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(mark.data()), mark.size(), bytesOf(text), text.size(),
                     bytesOf(company), company.size());
  return toHex(mark);
}

} // namespace leadhand::sync
