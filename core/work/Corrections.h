#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leadhand {

/// What was written down once and should say something else (sync.md section 2): comments, contact entries
/// and customer facts. Nothing is rewritten; a correction is a row of its own, and what stood there before is
/// found beneath it. Its author and the office may.
class Corrections {
 public:
  explicit Corrections(DeviceStore& store) : m_store(store) {}

  struct Words {
    std::optional<std::string> text{};    ///< of a contact entry its topic
    std::optional<Date> on{};             ///< the day it was said, happened or was learned
    std::optional<std::string> topic{};   ///< of a fact
    std::optional<std::string> channel{}; ///< of a contact entry
    std::string why{};                    ///< not of a fact
  };
  /// The correction's id. Errors: unknownRecord, notAllowed, emptyText, badValue (nothing is said anew, a
  /// word that the record does not have, or `record` is a correction itself).
  [[nodiscard]] Result<Id> correct(const Id& record, const Words& words);
  /// It does not count, for that reason; it stays readable. An empty reason takes that back. Errors:
  /// unknownRecord, notAllowed, badValue (nothing changes).
  [[nodiscard]] Status setVoid(const Id& record, const std::string& why);

  /// The edit by which one word of a record becomes another, by whoever decides on a conflict. Errors: as
  /// `correct`; notAllowed for a kind that is never corrected.
  [[nodiscard]] static Result<Edit> editFor(DeviceStore& store, Kind kind, const Id& record,
                                            std::string_view field, const Value& value);

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
