#pragma once
#include "core/schema/Records.h"
#include "tests/fakes/TestDevice.h"

#include <gtest/gtest.h>

namespace leadhand::test {

/// A device that holds one customer at revision 10, and what the office sends it.
class CustomerDevice : public testing::Test {
 protected:
  CustomerDevice() {
    customer.id = device.store->newId();
    customer.name = "Mrs. Smith";
    customer.phone = "555 0100";
    customer.email = "smith@example.com";
    arrive(10);
  }

  /// The customer comes from the office as it stands in `customer`.
  void arrive(std::uint64_t rev) {
    InPage page;
    page.items.emplace_back(InRow{static_cast<std::uint32_t>(Kind::customer), customer.id, rev, customer.id,
                                  toRow(customer).fields()});
    page.cursor = rev;
    ASSERT_TRUE(device.inbox().apply(page));
  }
  void set(std::string Customer::*field, const std::string& value) {
    ASSERT_TRUE(device.store->write(UpdateOf<Customer>(customer.id).with(field, value).edit));
  }
  std::vector<OutboxGroup> freeze() { return device.outbox().freeze(500, 256 * 1024).value(); }
  Customer here() { return *device.store->read<Customer>(customer.id); }
  std::vector<OutboxEntry> edits() { return device.outbox().ofRecord(Kind::customer, customer.id); }

  TestDevice device;
  Customer customer;
};

} // namespace leadhand::test
