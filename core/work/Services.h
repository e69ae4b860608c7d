#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/ServiceViews.h"

#include <string>
#include <vector>

namespace leadhand {

/// The catalogue: what the company offers, in words that help people on site to recognise where it helps.
class Services {
 public:
  explicit Services(DeviceStore& store) : m_store(store) {}

  /// By title; with words only cards in which each of them stands, those of whose title first.
  [[nodiscard]] std::vector<ServiceView> list(const std::string& words = {}) const;
  /// One card; `left` holds what was left with this customer, or with nobody where none is named.
  [[nodiscard]] Result<ServiceView> show(const Id& service, const Id& customer = {}) const;

  /// Its leave-behind was left with the customer. Errors: unknownRecord (service), emptyText (the card names
  /// none), unknownCustomer.
  [[nodiscard]] Result<Id> leave(const Id& service, const Id& customer, const Id& visit = {});
  /// Everything that was left with a customer, newest first.
  [[nodiscard]] std::vector<LeftBehindView> leftWith(const Id& customer) const;

  /// The person of this device is not sure about the card, or is again. Errors: unknownRecord.
  [[nodiscard]] Status markUnsure(const Id& service, bool unsure);

 private:
  DeviceStore& m_store;
};

/// One mark a card and person.
[[nodiscard]] Id cardMarkId(const Id& service, const Id& person);

} // namespace leadhand
