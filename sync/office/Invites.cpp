#include "sync/office/Invites.h"

#include <cctype>
#include <sodium.h>

namespace leadhand::sync {
namespace {

/// Crockford's 32: no I, L, O or U, so that nothing is misread.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t nameLength = 3;
constexpr std::size_t codeLength = 10;
constexpr std::size_t longSecretBytes = 32;
constexpr std::string_view qrHead = "LEADHAND1:";
constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t typedMs = 15 * minuteMs;
constexpr std::int64_t scannedMs = 24 * 60 * minuteMs;
constexpr int wrongPerAddress = 30;
constexpr std::size_t mostAddresses = 10'000;

/// Upper case, no dashes or blanks, and what is easily misread put right. "" when it holds anything else.
std::string normalised(std::string_view typed) {
  std::string code;
  for (const char c : typed) {
    const auto upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (upper == '-' || upper == ' ' || upper == '\t')
      continue;
    const char letter = upper == 'O' ? '0' : (upper == 'I' || upper == 'L') ? '1' : upper;
    if (alphabet.find(letter) == std::string_view::npos || code.size() > codeLength)
      return {};
    code += letter;
  }
  return code;
}

bool equal(const std::string& a, const std::string& b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace

std::string Invites::randomCode(std::size_t length) {
  std::string raw(length, '\0');
  m_random.fill(raw.data(), raw.size());
  for (char& c : raw)
    c = alphabet[static_cast<std::uint8_t>(c) % alphabet.size()]; // 256 is a multiple of 32: no bias
  return raw;
}

/// Keyed, so that a copy of the database alone does not allow trying all short codes.
Result<std::string> Invites::hashOf(const std::string& secret) {
  LEADHAND_ASSIGN(const std::string key, m_keys.readOrMake("invite.key", crypto_generichash_KEYBYTES));
  std::string hash(crypto_generichash_BYTES, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                     reinterpret_cast<const unsigned char*>(key.data()), key.size());
  return hash;
}

Result<Invite> Invites::make(const Id& person) {
  if (!m_store.exists(Kind::person, person))
    return fail(ErrorCode::unknownPerson, person.text());
  const Instant now = m_clock.now();
  InviteRow row;
  do {
    row.name = randomCode(nameLength);
  } while ([&] {
    const auto taken = m_store.invite(row.name);
    return taken && taken->device == 0 && taken->scannedUntilMs > now.ms;
  }());
  const std::string rest = randomCode(codeLength - nameLength);
  std::string secret(longSecretBytes, '\0');
  m_random.fill(secret.data(), secret.size());
  LEADHAND_ASSIGN(row.secretHash, hashOf(row.name + rest));
  LEADHAND_ASSIGN(row.longHash, hashOf(secret));
  row.person = person;
  row.typedUntilMs = now.ms + typedMs;
  row.scannedUntilMs = now.ms + scannedMs;
  LEADHAND_TRY(m_store.putInvite(row));
  return Invite{row.name + rest, std::string(qrHead) + row.name + ':' + toHex(secret),
                Instant{row.typedUntilMs}};
}

std::optional<Invites::Presented> Invites::read(const std::string& code) {
  if (code.starts_with(qrHead)) {
    const std::string_view rest = std::string_view(code).substr(qrHead.size());
    const auto secret = rest.size() > nameLength + 1 ? fromHex(rest.substr(nameLength + 1)) : std::nullopt;
    if (!secret || secret->size() != longSecretBytes || rest[nameLength] != ':')
      return std::nullopt;
    return Presented{std::string(rest.substr(0, nameLength)), *secret, true};
  }
  const std::string typed = normalised(code);
  if (typed.size() != codeLength)
    return std::nullopt;
  return Presented{typed.substr(0, nameLength), typed, false};
}

bool Invites::addressIsSpent(const std::string& address) {
  const auto at = m_tries.find(address);
  if (at == m_tries.end())
    return false;
  if (at->second.sinceMs + typedMs < m_clock.now().ms) {
    m_tries.erase(at);
    return false;
  }
  return at->second.wrong >= wrongPerAddress;
}

void Invites::countWrong(const std::string& address) {
  if (m_tries.size() >= mostAddresses)
    m_tries.erase(m_tries.begin());
  Tries& tries = m_tries[address];
  if (tries.wrong++ == 0)
    tries.sinceMs = m_clock.now().ms;
}

Result<InviteRow> Invites::check(const std::string& code, const std::string& publicKey,
                                 const std::string& address) {
  if (addressIsSpent(address))
    return fail(ErrorCode::tooManyTries, "address");
  const auto presented = read(code);
  auto row = presented ? m_store.invite(presented->name) : std::nullopt;
  if (!row) {
    countWrong(address);
    return fail(ErrorCode::codeWrong);
  }
  if (row->wrongTries >= m_limits.wrongTries)
    return fail(ErrorCode::tooManyTries);
  LEADHAND_ASSIGN(const std::string hash, hashOf(presented->secret));
  if (!equal(hash, presented->scanned ? row->longHash : row->secretHash)) {
    countWrong(address);
    ++row->wrongTries;
    LEADHAND_TRY(m_store.putInvite(*row));
    return fail(row->wrongTries >= m_limits.wrongTries ? ErrorCode::tooManyTries : ErrorCode::codeWrong);
  }
  if (row->device != 0) {
    const auto device = m_store.device(row->device);
    if (!device || device->publicKey != publicKey)
      return fail(ErrorCode::codeUsed);
    return *row;
  }
  if (m_clock.now().ms >= (presented->scanned ? row->scannedUntilMs : row->typedUntilMs))
    return fail(ErrorCode::codeExpired);
  return *row;
}

} // namespace leadhand::sync
