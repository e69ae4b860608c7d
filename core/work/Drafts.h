#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <string>
#include <utility>
#include <vector>

namespace leadhand {

/// What the office did not take, word for word, and the ways out of it.
class Drafts {
 public:
  explicit Drafts(DeviceStore& store) : m_store(store) {}

  /// One record of an action that was refused.
  struct Draft {
    OutboxItemView item;
    bool isNew = false; ///< the record itself was refused; else some fields of one that is there
    /// Every value that was written, by field name, as people read it.
    std::vector<std::pair<std::string, std::string>> written;
  };
  /// Oldest first.
  [[nodiscard]] std::vector<Draft> list() const;
  /// All that was refused of this record, its companions in the same actions included. Error: unknownRecord.
  [[nodiscard]] Result<std::vector<Draft>> of(const Id& record) const;
  /// Goes out once more, as it stands now. Error: unknownRecord when nothing of it was refused.
  [[nodiscard]] Status retry(const Id& record);
  /// Given up: a record that was never made goes, of any other the office's values stay.
  [[nodiscard]] Status discard(const Id& record);

 private:
  [[nodiscard]] Result<std::vector<std::int64_t>> groupsOf(const Id& record) const;
  DeviceStore& m_store;
};

} // namespace leadhand
