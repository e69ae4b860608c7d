#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <string>
#include <vector>

namespace leadhand {

/// What the device knows of the team, and what came back from the office.
class Team {
 public:
  explicit Team(DeviceStore& store) : m_store(store) {}
  [[nodiscard]] std::vector<Named> people() const; ///< not disabled, by name
  /// By name without regard to case and accents; unknownPerson with the nearest names as advice.
  [[nodiscard]] Result<Id> find(const std::string& name) const;
  [[nodiscard]] Named named(const Id& person) const;

 private:
  DeviceStore& m_store;
};

/// Replies, stages, completions of one's own work; newest first.
class Updates {
 public:
  explicit Updates(DeviceStore& store) : m_store(store) {}
  [[nodiscard]] std::vector<UpdateItem> list(std::int64_t most = 200) const;
  [[nodiscard]] int unread() const;
  [[nodiscard]] Status markAllRead();

 private:
  DeviceStore& m_store;
};

/// The sync centre's truth: the outbox, conflicts and contact with the office, as stored.
class SyncDesk {
 public:
  explicit SyncDesk(DeviceStore& store) : m_store(store) {}
  [[nodiscard]] SyncStatusView status() const;
  [[nodiscard]] std::vector<OutboxItemView> outbox() const;
  [[nodiscard]] std::vector<ConflictView> conflicts(bool openOnly) const;
  /// Counts actions rather than rows: what people count is what they did, not how many rows it became.
  [[nodiscard]] static std::string countText(OutboxState state);

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
