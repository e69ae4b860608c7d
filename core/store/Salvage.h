#pragma once
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace leadhand {

/// What came out of a damaged store.
struct Salvaged {
  std::string movedTo;          ///< where the damaged database is now; it is never deleted
  bool isStillEnrolled = false; ///< person, device number and sequence were readable
  std::int64_t groups = 0;      ///< unsent or unanswered actions, whole, in the new store's outbox
  std::int64_t broken = 0;      ///< actions of which a part was unreadable: drafts that need attention
  bool isAllRead = false;       ///< no part of the outbox was unreadable
};

/// For a folder whose database opens with storeDamaged, or fails with it later; no connection may be open on
/// it. Moves the database aside and makes a new one with what can be read of the outbox, so that the work of
/// the day is handed in; everything else comes from the office again. Errors: folderReadOnly, and those of
/// DeviceStore::open; then `openOrSalvage` goes on with it.
[[nodiscard]] Result<Salvaged> salvage(const DeviceStoreOptions& options, KeyStore& keys, Clock& clock,
                                       Random& random);
/// What became of it and what to do; stands behind "The database is damaged: ".
[[nodiscard]] std::string sentenceOf(const Salvaged& done);

/// A store that opens, whatever state its database was in: a damaged one is salvaged first, or a salvage that
/// was cut off is brought to its end, and `done` says what came of it. That it was is also kept in meta's
/// "salvaged", for whoever shows it later. Errors: those of DeviceStore::open but storeDamaged.
[[nodiscard]] Result<std::unique_ptr<DeviceStore>> openOrSalvage(const DeviceStoreOptions& options,
                                                                 KeyStore& keys, Clock& clock, Random& random,
                                                                 std::optional<Salvaged>& done);

} // namespace leadhand
