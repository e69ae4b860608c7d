#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <cstddef>
#include <string>
#include <vector>

namespace leadhand {

/// Where two people changed one field without seeing each other, and how a person of the office decides it.
class ConflictDesk {
 public:
  explicit ConflictDesk(DeviceStore& store) : m_store(store) {}

  /// Newest first.
  [[nodiscard]] std::vector<ConflictView> list(bool openOnly) const;
  [[nodiscard]] Result<ConflictView> show(const Id& conflict) const;

  enum class Keep { winner, loser, text };
  struct Decision {
    Keep keep = Keep::winner;
    std::string text{};    ///< what is to stand there instead, for Keep::text; a person or customer by name
    std::size_t index = 0; ///< which loser, from 1, as `show` counts them; 0: the only one
  };
  /// Closes the conflict and writes the chosen value in one group, each with the base that this device has
  /// seen: a newer value conflicts again. Errors: unknownRecord (no such conflict, it is closed already, or
  /// not all of it has come), notAllowed (not of the office, or a field that nobody writes by hand), badUsage
  /// (which loser), badValue, badDate, unknownPerson, unknownCustomer.
  [[nodiscard]] Status resolve(const Id& conflict, const Decision& decision);

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
