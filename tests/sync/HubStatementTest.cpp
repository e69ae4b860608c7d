// A disk that fails at one statement of what the office does, at each in turn: all of it is there, or nothing
// is and whoever asked is told. What the hub remembers says the same as the disk, so that asking once more
// does it.
#include "tests/sync/HubSweep.h"

namespace leadhand::sync::test {
namespace {

TEST_F(HubStatement, itsOwnWriting) {
  sweep(nothing, [](Company& company) {
    return company.hub().write(
        company.jacki, {UpdateOf<Customer>(company.smith).with(&Customer::phone, std::string("555 2")).edit});
  });
}

TEST_F(HubStatement, aPhonesPush) {
  sweep([](Company& company) { company.janes.insert(company.comment("no ivy", company.smith)).group(); },
        [](Company& company) { return statusOf(company.janes.send()); }, Refused::mayBeKept);
}

TEST_F(HubStatement, aConflict) {
  sweep(
      [](Company& company) {
        company.desk.update(
            UpdateOf<Customer>(company.smith).with(&Customer::phone, std::string("555 2")).edit);
        company.janes.update(
            UpdateOf<Customer>(company.smith).with(&Customer::phone, std::string("555 3")).edit);
        company.desk.group().sync();
        company.janes.group();
      },
      [](Company& company) { return statusOf(company.janes.send()); }, Refused::mayBeKept);
}

void quarantineOne(TestOffice& office, TestPhone& janes, const Id& visit, const Comment& late) {
  office.write({UpdateOf<Visit>(visit).with(&Visit::date, office.today().plusDays(-60)).edit});
  janes.sync();
  janes.insert(late).group().sync();
  ASSERT_EQ(janes.lastResult().verdict(), v1::QUARANTINED);
}

TEST_F(HubStatement, whatWaitedIsTakenInOrLaidAside) {
  const auto late = [](Company& company) {
    quarantineOne(company.office, company.janes, company.visit, company.comment("no ivy", company.smith));
    company.number = company.hub().quarantine(false).at(0).row.n;
  };
  sweep(late, [](Company& company) { return statusOf(company.hub().replay(company.number)); });
  sweep(late, [](Company& company) { return company.hub().discard(company.number, "said twice"); });
}

TEST_F(HubStatement, twoCustomersBecomeOneAndTwoAgain) {
  const auto said = [](Company& company) {
    company.janes.insert(company.comment("no ivy", company.smith)).group().sync();
  };
  sweep(said, [](Company& company) {
    return statusOf(company.hub().mergeCustomers(company.smith, company.smyth));
  });
  sweep(
      [said](Company& company) {
        said(company);
        company.number = company.hub().mergeCustomers(company.smith, company.smyth)->n;
        company.janes.sync();
      },
      [](Company& company) { return statusOf(company.hub().undoMerge(company.number)); });
}

TEST_F(HubStatement, invitesAndRevocations) {
  sweep(nothing, [](Company& company) { return statusOf(company.hub().invite(company.jane)); });
  sweep(nothing, [](Company& company) { return company.hub().revoke(company.janes.session.device); });
  sweep(nothing, [](Company& company) { return company.hub().setMinimumSchema(1); });
}

TEST_F(HubStatement, grantsOfANewDay) {
  sweep(
      [](Company& company) {
        company.janes.insert(company.comment("no ivy", company.smith)).group().sync();
        company.office.clock.step(200LL * 24 * 3600 * 1000);
      },
      [](Company& company) { return company.hub().refreshGrants(); });
}

TEST_F(HubStatement, aPhotosReceipt) {
  sweep(
      [](Company& company) {
        Photo photo = made<Photo>(company.janes.newId(), company.jane);
        photo.customer = company.smith;
        photo.hash = std::string(64, 'a');
        photo.size = 7;
        photo.mime = "image/jpeg";
        company.janes.insert(photo).group().sync();
        company.text = photo.hash;
      },
      [](Company& company) { return company.hub().photoReceived(company.janes.session, company.text); });
}

} // namespace
} // namespace leadhand::sync::test
