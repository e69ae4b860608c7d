#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <string>
#include <vector>

namespace leadhand {

/// The customers of this device: found by name, read as a timeline, corrected field by field.
class Customers {
 public:
  explicit Customers(DeviceStore& store) : m_store(store) {}

  struct NewCustomer {
    std::string name{};
    std::string phone{};
    std::string email{};
    std::string address{};
  };
  /// A crew may make one offline; the office sees it in the maker's intake until it is theirs.
  [[nodiscard]] Result<Id> add(const NewCustomer& customer);
  /// `field`: phone, email, address, access_note, away_from, away_until; office roles also name, since,
  /// nature, owner.
  [[nodiscard]] Status set(const Id& customer, const std::string& field, const std::string& value);
  [[nodiscard]] Result<CustomerView> show(const Id& customer) const;
  /// Exact name without regard to case and accents; else unknownCustomer with the nearest names as advice,
  /// ambiguousCustomer when several match. An id's text is taken too.
  [[nodiscard]] Result<Id> find(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> nearest(const std::string& name, std::size_t most) const;
  /// Those with a coming visit first, then by name. `words` filters by name, phone and address as you type.
  [[nodiscard]] std::vector<CustomerView> list(const std::string& words, std::int64_t most = 500) const;
  /// Both sheets, opportunities, instructions and visits in one line, newest first.
  [[nodiscard]] std::vector<TimelineItem> timeline(const Id& customer, std::int64_t most = 500) const;
  [[nodiscard]] Result<BriefView> brief(const Id& customer, Date on) const;

  struct NewInstruction {
    Id customer{};
    std::string text{};
    std::string season{};
    std::string replaceThis{};
    std::string byThat{};
    Id fromComment{};
  };
  [[nodiscard]] Result<Id> instruct(const NewInstruction& instruction);
  [[nodiscard]] Result<InstructionView> showInstruction(const Id& instruction) const;
  [[nodiscard]] std::vector<InstructionView> instructions(const Id& customer, Date on) const;

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
