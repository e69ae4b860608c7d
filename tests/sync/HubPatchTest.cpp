// What the office tells of a row that the device already holds: the fields that have changed.
#include "core/store/RowSeal.h"
#include "tests/sync/TestOffice.h"

namespace leadhand::sync::test {
namespace {

class HubPatch : public OneCrew {
 protected:
  TestPhone reader{office, jacki, 303};

  void SetUp() override { reader.sync(); }

  /// One request of a device that holds all it was ever told: as it stood so far behind its cursor.
  v1::SyncOk ask(std::uint64_t behind = 0, TestPhone* by = nullptr) {
    v1::SyncRequest request = (by ? by : &reader)->request();
    request.mutable_sync()->set_patches(1 + behind);
    return (by ? by : &reader)->send(request).ok();
  }
  template <class T>
  void set(T Customer::*member, T value) {
    office.write({UpdateOf<Customer>(smith).with(member, std::move(value)).edit});
  }
  [[nodiscard]] std::uint64_t sealed(Kind kind, const Id& id) {
    return sealOf(office.store().read(kind, id)->row);
  }
};

TEST_F(HubPatch, tellsTheChangedFieldsOnly) {
  set(&Customer::phone, std::string("555-1"));
  const v1::SyncOk ok = ask();
  ASSERT_EQ(ok.items_size(), 1);
  const v1::Patch& patch = ok.items(0).patch();
  EXPECT_EQ(patch.kind(), static_cast<std::uint32_t>(Kind::customer));
  EXPECT_EQ(idFromWire(patch.id()), smith);
  EXPECT_EQ(patch.rev(), office.store().rev());
  ASSERT_EQ(patch.fields_size(), 1);
  EXPECT_EQ(patch.fields(0).field(), fieldNumber(&Customer::phone));
  EXPECT_EQ(patch.fields(0).s(), "555-1");
  EXPECT_EQ(ok.patched(), sealed(Kind::customer, smith));
}

TEST_F(HubPatch, tellsWholeRowsToWhoDoesNotAskForPatches) {
  set(&Customer::phone, std::string("555-1"));
  const v1::SyncOk ok = reader.send().ok();
  ASSERT_EQ(ok.items_size(), 1);
  EXPECT_TRUE(ok.items(0).has_row());
  EXPECT_EQ(ok.patched(), 0U);
}

TEST_F(HubPatch, saysThatAFieldWasEmptied) {
  set(&Customer::phone, std::string("555-1"));
  reader.sync();
  set(&Customer::phone, std::string());
  const v1::SyncOk ok = ask();
  ASSERT_EQ(ok.items_size(), 1);
  ASSERT_EQ(ok.items(0).patch().fields_size(), 1);
  EXPECT_EQ(ok.items(0).patch().fields(0).value_case(), v1::FieldValue::VALUE_NOT_SET);
}

TEST_F(HubPatch, tellsANewRowWhole) {
  const Id brown = office.customer("Mr. Brown");
  const v1::SyncOk ok = ask();
  ASSERT_EQ(ok.items_size(), 1);
  EXPECT_EQ(idFromWire(ok.items(0).row().id()), brown);
}

TEST_F(HubPatch, tellsARowThatHasMovedWhole) {
  const Id brown = office.customer("Mr. Brown");
  reader.sync();
  office.write({UpdateOf<Visit>(visit).with(&Visit::customer, brown).edit});
  const v1::SyncOk ok = ask();
  bool isThere = false;
  for (const v1::Item& item : ok.items()) {
    EXPECT_NE(idFromWire(item.patch().id()), visit);
    isThere = isThere || idFromWire(item.row().id()) == visit;
  }
  EXPECT_TRUE(isThere);
}

TEST_F(HubPatch, tellsWhatIsGivenAnewWhole) {
  TestPhone janes(office, jane, 101);
  janes.sync();
  const Id brown = office.customer("Mr. Brown");
  janes.sync();
  office.visit(brown, crew, office.today());
  EXPECT_TRUE(office.hub().refreshGrants());
  office.write({UpdateOf<Customer>(brown).with(&Customer::phone, std::string("555-2")).edit});
  const v1::SyncOk ok = ask(0, &janes);
  bool isThere = false;
  for (const v1::Item& item : ok.items()) {
    EXPECT_NE(idFromWire(item.patch().id()), brown);
    isThere = isThere || idFromWire(item.row().id()) == brown;
  }
  EXPECT_TRUE(isThere);
}

TEST_F(HubPatch, goesBackToWhereTheDeviceLastHadAll) {
  set(&Customer::phone, std::string("555-1"));
  const std::uint64_t first = office.store().rev();
  reader.sync();
  set(&Customer::email, std::string("smith@example.org"));
  EXPECT_EQ(ask().items(0).patch().fields_size(), 1);
  const v1::SyncOk ok = ask(office.store().rev() - first + 1);
  ASSERT_EQ(ok.items_size(), 1);
  EXPECT_EQ(ok.items(0).patch().fields_size(), 2);
}

TEST_F(HubPatch, whatADeviceCannotHaveIsNotBelieved) {
  set(&Customer::phone, std::string("555-1"));
  const v1::SyncOk ok = ask(UINT64_MAX - 1);
  ASSERT_EQ(ok.items_size(), 1);
  EXPECT_TRUE(ok.items(0).has_row());
}

TEST_F(HubPatch, thePageSealsWhatStandsInItAlone) {
  std::vector<Id> all;
  for (int i = 0; i < 5; ++i)
    all.push_back(office.customer("Customer " + std::to_string(i)));
  reader.sync();
  for (const Id& id : all)
    office.write({UpdateOf<Customer>(id).with(&Customer::phone, std::string("555-3")).edit});
  reader.maxBytes = 100;
  const v1::SyncOk ok = ask();
  ASSERT_FALSE(ok.complete());
  std::uint64_t sum = 0;
  for (const v1::Item& item : ok.items())
    sum += sealed(Kind::customer, idFromWire(item.patch().id()));
  EXPECT_EQ(ok.patched(), sum);
  EXPECT_LT(ok.items_size(), 5);
}

} // namespace
} // namespace leadhand::sync::test
