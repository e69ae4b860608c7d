#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <string>
#include <vector>

namespace leadhand {

/// Calls, letters, mails and visits of customers: the contact sheet.
class Contacts {
 public:
  explicit Contacts(DeviceStore& store) : m_store(store) {}

  struct NewAction {
    std::string text{};
    Id owner{};
    Date due{};
  };
  struct NewContact {
    Id customer{};
    std::string freeName{};
    std::string channel{};        ///< call, email, text, person, letter
    std::string direction = "in"; ///< in or out
    std::string topic{};
    Id takenBy{}; ///< none: oneself
    Date on{};    ///< none: today
    std::vector<NewAction> actions{};
    std::string outcome{};
  };
  /// Errors: badValue (channel), emptyText (topic, action), unknownCustomer, unknownPerson.
  [[nodiscard]] Result<Id> add(const NewContact& contact);
  [[nodiscard]] Result<Id> addOutcome(const Id& contact, const std::string& text);
  [[nodiscard]] Result<Id> addAction(const Id& contact, const NewAction& action);
  /// Newest first; of all customers when none is named.
  [[nodiscard]] std::vector<ContactView> list(const Id& customer, std::int64_t most = 500) const;
  [[nodiscard]] Result<ContactView> show(const Id& contact) const;

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
