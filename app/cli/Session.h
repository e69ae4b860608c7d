#pragma once
#include "core/base/Seams.h"
#include "core/photo/Picture.h"
#include "core/store/DeviceStore.h"
#include "core/store/FileBlobStore.h"
#include "core/store/Salvage.h"

#include <memory>
#include <optional>
#include <string>

namespace leadhand::cli {

/// This device's folder, open: the store, its keys and its pictures, on the machine's clock and chance. One
/// command of the program is one session.
class Session {
 public:
  /// A folder that must have been enrolled. Errors: notEnrolled and those of the key file and the store.
  [[nodiscard]] static Result<std::unique_ptr<Session>> open(const std::string& home);
  /// A folder that is to be enrolled: made when it is not there. Errors: alreadyEnrolled, folderReadOnly...
  [[nodiscard]] static Result<std::unique_ptr<Session>> make(const std::string& home);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] DeviceStore& store();
  [[nodiscard]] KeyStore& keys();
  [[nodiscard]] FileBlobStore& blobs();
  [[nodiscard]] ThumbMaker& thumbs();
  [[nodiscard]] Clock& clock();
  [[nodiscard]] Date today();

  /// Moves the damaged database of a folder aside and saves its unsent work into a new one. Nothing when the
  /// folder's database is whole after all. No session may be open on it.
  [[nodiscard]] static Result<std::optional<Salvaged>> rescue(const std::string& home);

  /// Takes what is new into the search index, a bounded share of it: the next command goes on.
  void indexSome();

 private:
  struct Inside;
  explicit Session(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand::cli
