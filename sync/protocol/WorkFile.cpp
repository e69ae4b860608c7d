#include "sync/protocol/WorkFile.h"

#include <array>
#include <sodium.h>
#include <utility>

namespace leadhand::sync::workfile {
namespace {

constexpr std::string_view magic = "LHWORK1\n";
constexpr std::size_t sealedKeyBytes = pieces::keyBytes + crypto_box_SEALBYTES;
constexpr std::size_t frameBytes = 5; ///< what it is, and how long
constexpr std::string_view purpose = "leadhand unsent work";

unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string frameOf(Part part, std::size_t size) {
  std::string frame(1, static_cast<char>(part));
  for (unsigned shift = 0; shift < 32; shift += 8)
    frame += static_cast<char>(size >> shift);
  return frame;
}

std::size_t sizeIn(std::string_view frame) {
  std::size_t size = 0;
  for (std::size_t i = 4; i > 0; --i)
    size = size << 8U | static_cast<unsigned char>(frame[i]);
  return size;
}

/// What is signed: all that stands before the signature.
class Digest {
 public:
  Digest() { crypto_generichash_init(&m_state, raw(purpose), purpose.size(), crypto_generichash_BYTES); }
  void add(std::string_view bytes) { crypto_generichash_update(&m_state, raw(bytes), bytes.size()); }
  [[nodiscard]] std::string now() const {
    crypto_generichash_state state = m_state;
    std::string digest(crypto_generichash_BYTES, '\0');
    crypto_generichash_final(&state, raw(digest), digest.size());
    return digest;
  }

 private:
  crypto_generichash_state m_state{};
};

} // namespace

struct Writer::Inside {
  std::unique_ptr<pieces::Writer> file;
  Digest digest;
  std::string waiting; ///< fills a piece

  [[nodiscard]] Status put(std::string_view bytes) {
    digest.add(bytes);
    while (waiting.size() + bytes.size() > pieces::pieceBytes) {
      const std::size_t fits = pieces::pieceBytes - waiting.size();
      waiting += bytes.substr(0, fits);
      bytes.remove_prefix(fits);
      LEADHAND_TRY(file->add(std::exchange(waiting, {}), false));
    }
    waiting += bytes;
    return {};
  }
};

Writer::Writer(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Writer::~Writer() = default;

Result<std::unique_ptr<Writer>> Writer::open(const std::string& path, const std::string& serverKey) {
  std::string curve(crypto_box_PUBLICKEYBYTES, '\0');
  if (serverKey.size() != crypto_sign_PUBLICKEYBYTES ||
      crypto_sign_ed25519_pk_to_curve25519(raw(curve), raw(serverKey)) != 0)
    return fail(ErrorCode::notEnrolled);
  std::string key(pieces::keyBytes, '\0');
  crypto_secretstream_xchacha20poly1305_keygen(raw(key));
  std::string sealedKey(sealedKeyBytes, '\0');
  if (crypto_box_seal(raw(sealedKey), raw(std::string_view(key)), key.size(), raw(curve)) != 0)
    return fail(ErrorCode::internal, "seal");
  auto inside = std::make_unique<Inside>();
  LEADHAND_ASSIGN(inside->file, pieces::Writer::open(path, key, std::string(magic) + sealedKey));
  sodium_memzero(key.data(), key.size());
  return std::unique_ptr<Writer>(new Writer(std::move(inside)));
}

Status Writer::add(Part part, std::string_view bytes) {
  if (bytes.size() > mostPartBytes)
    return fail(ErrorCode::requestTooLarge, "work");
  LEADHAND_TRY(m_inside->put(frameOf(part, bytes.size())));
  return m_inside->put(bytes);
}

Status Writer::finish(const std::string& secretKey) {
  const std::string digest = m_inside->digest.now();
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(raw(signature), nullptr, raw(std::string_view(digest)), digest.size(), raw(secretKey));
  LEADHAND_TRY(add(Part::signature, signature));
  LEADHAND_TRY(m_inside->file->add(m_inside->waiting, true));
  LEADHAND_TRY(m_inside->file->close());
  return m_inside->file->finish();
}

struct Reader::Inside {
  std::unique_ptr<pieces::Reader> file;
  Digest digest;
  std::string before; ///< the digest of all before the record that was given last
  std::string ahead;  ///< opened and not given yet

  /// So many bytes are ahead; false at the end of the file.
  [[nodiscard]] Result<bool> fill(std::size_t bytes) {
    while (ahead.size() < bytes) {
      if (file->ended())
        return false;
      LEADHAND_ASSIGN(const std::string piece, file->next());
      ahead += piece;
    }
    return true;
  }
};

Reader::Reader(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const std::string& path, const std::string& serverSecret) {
  auto inside = std::make_unique<Inside>();
  LEADHAND_ASSIGN(inside->file, pieces::Reader::open(path, {ErrorCode::workDamaged, ErrorCode::workDamaged,
                                                            ErrorCode::workDamaged}));
  const std::string start = inside->file->head(magic.size());
  const std::string sealedKey = inside->file->head(sealedKeyBytes);
  if (start != magic)
    return fail(ErrorCode::workNotOurs, path);
  std::array<unsigned char, crypto_box_PUBLICKEYBYTES> boxPublic{};
  std::array<unsigned char, crypto_box_SECRETKEYBYTES> boxSecret{};
  std::string key(pieces::keyBytes, '\0');
  const bool opened = sealedKey.size() == sealedKeyBytes &&
                      crypto_sign_ed25519_sk_to_curve25519(boxSecret.data(), raw(serverSecret)) == 0 &&
                      crypto_scalarmult_base(boxPublic.data(), boxSecret.data()) == 0 &&
                      crypto_box_seal_open(raw(key), raw(sealedKey), sealedKey.size(), boxPublic.data(),
                                           boxSecret.data()) == 0;
  sodium_memzero(boxSecret.data(), boxSecret.size());
  if (!opened)
    return fail(ErrorCode::workNotOurs, path);
  LEADHAND_TRY(inside->file->begin(key));
  sodium_memzero(key.data(), key.size());
  return std::unique_ptr<Reader>(new Reader(std::move(inside)));
}

Result<std::optional<Reader::Record>> Reader::next() {
  LEADHAND_ASSIGN(const bool more, m_inside->fill(frameBytes));
  if (!more) {
    if (!m_inside->ahead.empty())
      return fail(ErrorCode::workDamaged, m_inside->file->path());
    return std::optional<Record>{};
  }
  const std::string_view frame = std::string_view(m_inside->ahead).substr(0, frameBytes);
  const std::size_t size = sizeIn(frame);
  const auto part = static_cast<Part>(frame.front());
  if (size > mostPartBytes)
    return fail(ErrorCode::workDamaged, m_inside->file->path());
  LEADHAND_ASSIGN(const bool whole, m_inside->fill(frameBytes + size));
  if (!whole)
    return fail(ErrorCode::workDamaged, m_inside->file->path());
  m_inside->before = m_inside->digest.now();
  m_inside->digest.add(std::string_view(m_inside->ahead).substr(0, frameBytes + size));
  std::optional<Record> record(Record{part, m_inside->ahead.substr(frameBytes, size)});
  m_inside->ahead.erase(0, frameBytes + size);
  return record;
}

bool Reader::isSigned(const std::string& signature, const std::string& publicKey) const {
  return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
         crypto_sign_verify_detached(raw(signature), raw(m_inside->before), m_inside->before.size(),
                                     raw(publicKey)) == 0;
}

} // namespace leadhand::sync::workfile
