#include "sync/office/BackupFile.h"

#include <sodium.h>

namespace leadhand::sync::backupfile {
namespace {

constexpr std::string_view family = "LHBACKUP";
constexpr std::string_view magic = "LHBACKUP2\n";
constexpr std::size_t markBytes = 16;

/// Tells companies and keys apart and gives neither away: both are random.
std::string markOf(std::string_view purpose, std::string_view secret) {
  const auto raw = [](std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
  };
  std::string mark(markBytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(mark.data()), mark.size(), raw(secret), secret.size(),
                     raw(purpose), purpose.size());
  return mark;
}

std::string companyMark(const Id& company) {
  return markOf("leadhand backup company", company.raw());
}
std::string keyMark(const std::string& key) {
  return markOf("leadhand backup key mark", key);
}

} // namespace

Result<std::unique_ptr<Writer>> create(const std::string& path, const std::string& key, const Id& company) {
  return Writer::open(path, key, std::string(magic) + companyMark(company) + keyMark(key));
}

Result<std::unique_ptr<Reader>> open(const std::string& path, const std::string& key, const Id& company) {
  LEADHAND_ASSIGN(auto reader, Reader::open(path, {ErrorCode::backupCut, ErrorCode::backupReordered,
                                                   ErrorCode::backupDamaged}));
  const std::string start = reader->head(magic.size());
  if (start != magic) {
    const bool isOfFamily = start.size() == magic.size() && start.compare(0, family.size(), family) == 0;
    return fail(isOfFamily ? ErrorCode::backupNewer : ErrorCode::backupNotOurs, path);
  }
  const std::string ofCompany = reader->head(markBytes);
  const std::string ofKey = reader->head(markBytes);
  if (ofKey.size() != markBytes)
    return fail(ErrorCode::backupCut, path);
  if (!company.isNull() && ofCompany != companyMark(company))
    return fail(ErrorCode::backupOtherCompany, path);
  if (ofKey != keyMark(key))
    return fail(ErrorCode::storeWrongKey, path,
                "use the company's key file, as it was when this backup was made; nothing was written");
  LEADHAND_TRY(reader->begin(key));
  return reader;
}

} // namespace leadhand::sync::backupfile
