// What two sides compare instead of their rows (sync.md section 8).
#include "core/schema/Schema.h"
#include "core/store/Inbox.h"

#include <string>

namespace leadhand {

Inbox::Digest Inbox::digestOf(const Id& scope) const {
  Digest digest;
  Database& database = m_store.database();
  const auto add = [&](Statement& query) {
    query.bindBlob(1, scope.raw());
    while (query.step().value_or(false)) {
      ++digest.n;
      digest.sum += digestShare(query.id(0), static_cast<std::uint64_t>(query.integer(1)));
    }
  };
  for (const KindInfo* kind : allKinds()) {
    // A row that came anew and can't be read yet counts at its new revision.
    Statement query = database.prepare(
        "SELECT t.id, t.rev FROM " + std::string(kind->name) +
        " t WHERE t.scope = ?1 AND t.rev > 0 AND NOT EXISTS (SELECT 1 FROM inbox_bad b WHERE b.kind = " +
        std::to_string(static_cast<int>(kind->kind)) + " AND b.id = t.id)");
    add(query);
  }
  Statement bad = database.prepare("SELECT id, rev FROM inbox_bad WHERE scope = ?1");
  add(bad);
  return digest;
}

std::uint64_t foldShare(const Id& scope, const Inbox::Digest& digest) {
  constexpr std::uint64_t odd = 0xD6E8FEB86659FD93ULL;
  return digest.n == 0 ? 0 : digestShare(scope, digest.sum + digest.n * odd);
}

std::uint64_t digestShare(const Id& id, std::uint64_t rev) {
  std::uint64_t mixed = rev * 0x9E3779B97F4A7C15ULL;
  for (std::size_t i = 0; i < id.bytes.size(); i += 8) {
    std::uint64_t part = 0;
    for (std::size_t k = 0; k < 8; ++k)
      part = (part << 8U) | id.bytes[i + k];
    mixed ^= part;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    mixed ^= mixed >> 31U;
  }
  return mixed;
}

} // namespace leadhand
