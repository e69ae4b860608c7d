#pragma once
// Private to the writer of groups: one group while it is worked on.
#include "sync/office/GroupWriter.h"

namespace leadhand::sync {

struct GroupWriter::Work {
  Work(OfficeStore& store, const OutboxGroup& pushed, const Author& by)
      : draft(store), group(pushed), author(by) {}
  Draft draft;
  const OutboxGroup& group;
  const Author& author;
  const std::vector<EpochMark> epochs = draft.store().epochs();
  Instant now;
  v1::Verdict verdict = v1::APPLIED;
  OutboxGroup later;                       ///< what belongs to a newer version
  std::vector<std::pair<Kind, Id>> proved; ///< their author says himself what was told of them
  struct Followed {
    Kind kind;
    Id id;
    Id from;
  };
  std::vector<Followed> followed; ///< meant for a customer whose matters are another one's now
};

[[nodiscard]] inline std::string placeOf(const KindInfo& kind, const FieldInfo& field) {
  return std::string(kind.name) + "." + std::string(field.name);
}

} // namespace leadhand::sync
