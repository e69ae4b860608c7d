#pragma once
#include "core/base/Seams.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace leadhand {

/// A part of a blob that comes in over a line that may break. `from` counts plain bytes and is a multiple of
/// FileBlobStore::grain; `total` is the size of the whole.
struct BlobPiece {
  std::string hash;
  std::string who; ///< who brings it, a few letters or digits: several may bring the same blob at once
  std::int64_t from = 0;
  std::int64_t total = 0;
};

/// Photo bytes at rest: one file each in one folder, named by the SHA-256 of the plain bytes, sealed in 64
/// KiB chunks (XChaCha20-Poly1305; each chunk is bound to the hash, its number and whether it is the last, so
/// that chunks can't be exchanged, reordered or cut off). Used by one thread at a time; several stores may
/// stand on one folder.
class FileBlobStore : public BlobStore {
 public:
  /// Pieces begin at multiples of this, and all but the last have a multiple of it as their length.
  static constexpr std::int64_t grain = 64 * 1024;

  /// The key is the KeyStore's "blob.key". Half-written files of a crash are removed; unfinished pieces stay.
  /// Errors: folderReadOnly, keyUnreadable.
  [[nodiscard]] static Result<std::unique_ptr<FileBlobStore>> open(const std::string& folder, KeyStore& keys,
                                                                   Random& random);
  ~FileBlobStore() override;

  /// On disk when this returns. Errors: requestTooLarge (over 64 MiB), storeFull.
  [[nodiscard]] Result<std::string> put(const std::string& plainBytes) override;
  /// Errors: unknownRecord (not here), fileUnreadable (not what was written).
  [[nodiscard]] Result<std::string> get(const std::string& hash) override;
  [[nodiscard]] bool has(const std::string& hash) override;
  [[nodiscard]] Status remove(const std::string& hash) override;
  /// The hashes of all that is here.
  [[nodiscard]] std::vector<std::string> all() const;
  /// Plain bytes. Error: unknownRecord.
  [[nodiscard]] Result<std::int64_t> sizeOf(const std::string& hash);

  // --- in pieces (BlobPieces.cpp)
  /// At most `most` plain bytes behind `from`; none at its end. Errors: as get, blobPieceRagged.
  [[nodiscard]] Result<std::string> read(const std::string& hash, std::int64_t from, std::int64_t most);
  /// How many bytes of an unfinished blob stand here, brought by `who`.
  [[nodiscard]] std::int64_t heldOf(const std::string& hash, const std::string& who) const;
  /// Judges the whole plain bytes before they are taken.
  using Judge = std::function<Status(const std::string& plain)>;
  /// Adds a piece, on disk when this returns; true: the blob is complete and here. A blob whose pieces do not
  /// make what its name says, or that the judge refuses, goes. Errors: blobIdBad, blobPieceDoubled,
  /// blobPieceOverlaps, blobPieceAhead, blobPieceRagged, blobHashWrong, photoEmpty, photoTooLarge, storeFull,
  /// those of the judge.
  [[nodiscard]] Result<bool> add(const BlobPiece& piece, std::string_view bytes, const Judge& judge = {});
  void forget(const std::string& hash, const std::string& who);

 private:
  FileBlobStore(std::string folder, std::string key, Random& random);
  [[nodiscard]] std::string pathOf(const std::string& hash) const;
  [[nodiscard]] std::string pathOf(const std::string& hash, const std::string& who) const;
  [[nodiscard]] std::string seal(const std::string& plain, const std::string& hash);
  [[nodiscard]] Result<std::string> unseal(const std::string& path, const std::string& hash) const;
  [[nodiscard]] Status append(const BlobPiece& piece, std::string_view bytes);
  [[nodiscard]] Status finish(const BlobPiece& piece, const Judge& judge);

  std::string m_folder;
  std::string m_key;
  Random& m_random;
};

} // namespace leadhand
