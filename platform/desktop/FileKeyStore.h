#pragma once
#include "core/base/Seams.h"

#include <map>
#include <string>

namespace leadhand::platform {

/// Secrets in one file that only its owner may read (0600): a line "name hex" each. For the office server
/// and the command line; the app uses the system's key store.
class FileKeyStore final : public KeyStore {
 public:
  explicit FileKeyStore(std::string path) : m_path(std::move(path)) {}

  /// Errors: keyOpenToOthers (group or others have any right), keyUnreadable, folderReadOnly.
  [[nodiscard]] Result<std::string> readOrMake(const std::string& name, std::size_t size) override;
  [[nodiscard]] Status write(const std::string& name, const std::string& secret) override;
  [[nodiscard]] Result<std::optional<std::string>> find(const std::string& name) override;

  /// True when the file was made by this object: then its owner is told where the key lies.
  [[nodiscard]] bool made() const { return m_made; }
  [[nodiscard]] const std::string& path() const { return m_path; }

 private:
  using Secrets = std::map<std::string, std::string>;
  [[nodiscard]] Result<Secrets> readAll() const;
  [[nodiscard]] Status writeAll(const Secrets& secrets);

  std::string m_path;
  bool m_made = false;
};

} // namespace leadhand::platform
