#pragma once
// Four people on real engines at a real office: two of them write without seeing each other, and meet it in
// both orders.
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {

enum class First { one, other };

inline Comment said(const Id& customer, const std::string& text) {
  Comment comment;
  comment.customer = customer;
  comment.saidOn = *Date::fromIso("2011-09-01");
  comment.text = text;
  return comment;
}

class Policy : public testing::TestWithParam<First> {
 protected:
  Policy() {
    for (Phone* phone : all())
      EXPECT_TRUE(world.settle(*phone));
  }
  void TearDown() override {
    world.office.expectWhole();
    for (Phone* phone : all())
      EXPECT_EQ(phone->outbox().counts().waiting, 0);
  }
  [[nodiscard]] std::vector<Phone*> all() { return {&jane, &ben, &mark, &karen}; }

  /// One writes, a second later the other does; then they meet the office in the order of the test.
  void meet(Phone& one, const std::vector<Edit>& first, Phone& other, const std::vector<Edit>& second) {
    TestDevice::must(one.store->write(first));
    for (Phone* phone : all())
      phone->clock.step(1000);
    world.office.clock.step(1000);
    TestDevice::must(other.store->write(second));
    if (GetParam() == First::one)
      arrive({&one, &other});
    else
      arrive({&other, &one});
  }
  void arrive(std::vector<Phone*> order) {
    for (Phone* phone : order)
      ASSERT_TRUE(world.settle(*phone));
    for (Phone* phone : all())
      ASSERT_TRUE(world.settle(*phone));
  }
  /// As everybody holds it in the end.
  template <class R>
  R everywhere(const Id& id) {
    const R at = world.office.read<R>(id);
    for (Phone* phone : all()) {
      const auto here = phone->store->readRow(Declaration<R>::head.kind, id);
      EXPECT_TRUE(here);
      if (here) {
        EXPECT_EQ(here->fields(), toRow(at).fields());
      }
    }
    return at;
  }
  template <class R>
  Id put(Phone& phone, R record) {
    record.id = phone.store->newId();
    TestDevice::must(phone.store->write(insertOf(record)));
    arrive({&phone});
    return record.id;
  }
  std::vector<std::string> losers() {
    std::vector<std::string> values;
    for (const ConflictLoser& loser : world.office.all<ConflictLoser>())
      values.push_back(loser.value);
    return values;
  }
  [[nodiscard]] std::size_t conflicts() { return world.office.all<Conflict>("state = 'open'").size(); }

  World world;
  Id benId = world.office.person("Ben", "technician", world.crew);
  Id karenId = world.office.person("Karen", "office");
  Id smith = world.customers[0];
  Phone jane{world.office, world.jane, 41};
  Phone ben{world.office, benId, 42};
  Phone mark{world.office, world.mark, 43};
  Phone karen{world.office, karenId, 44};
};

inline Edit removal(Kind kind, const Id& id) {
  return {Edit::Op::update, kind, id, {{commonField::deleted, valueOf(std::int64_t{1})}}};
}

#define LEADHAND_BOTH_ORDERS(name)                                                                           \
  INSTANTIATE_TEST_SUITE_P(BothOrders, name, testing::Values(First::one, First::other),                      \
                           [](const testing::TestParamInfo<First>& which) {                                  \
                             return which.param == First::one ? "inOrder" : "theOtherWayRound";              \
                           })

} // namespace leadhand::test
