// A disk that fails at one statement of what the office does, at each in turn: all of it is there, or nothing
// is and whoever asked is told. What the hub remembers says the same as the disk, so that asking once more
// does it.
#include "tests/fakes/StatementStrike.h"
#include "tests/sync/TestOffice.h"

#include <gmock/gmock.h>

namespace leadhand::sync::test {
namespace {

using leadhand::test::contentOf;
using leadhand::test::resultOf;
using leadhand::test::StatementStrike;

class HubStatement : public testing::Test {
 protected:
  struct Company {
    Company()
        : crew(office.crew("North")), jane(office.person("Jane", roles::leadHand, crew)),
          jacki(office.person("Jacki", roles::manager)), smith(office.customer("Mrs. Smith")),
          smyth(office.customer("Mrs. Smyth")), visit(office.visit(smith, crew, office.today())),
          janes(office, jane, 21), desk(office, jacki, 22) {
      janes.sync();
      desk.sync();
    }
    Comment comment(const std::string& text, const Id& about) {
      Comment made = test::made<Comment>(janes.newId(), jane);
      made.customer = about;
      made.saidOn = office.today();
      made.text = text;
      return made;
    }
    Hub& hub() { return office.hub(); }
    [[nodiscard]] std::string size() {
      sqlite3* connection = office.store().database().handle();
      return resultOf(connection,
                      "SELECT (SELECT count(*) FROM sync_row), (SELECT count(*) FROM scope_exit), (SELECT "
                      "count(*) FROM push_result), (SELECT count(*) FROM sync_device), (SELECT sum(gen) FROM "
                      "grant_row), (SELECT count(*) FROM commit_log), (SELECT count(*) FROM quarantine)");
    }
    TestOffice office;
    Id crew;
    Id jane;
    Id jacki;
    Id smith;
    Id smyth;
    Id visit;
    TestPhone janes;
    TestPhone desk;
    std::int64_t number = 0;
    std::string text;
  };
  using Action = std::function<Status(Company&)>;

  template <class T>
  static Status statusOf(const Result<T>& result) {
    return result ? Status{} : tl::unexpected<Error>(result.error());
  }
  static Status statusOf(const v1::SyncReply& reply) {
    return reply.has_ok() ? Status{} : fail(ErrorCode::storeFailed, reply.ShortDebugString());
  }
  static void nothing(Company&) {}

  /// What a phone brought may be kept although the answer to it could not be read: it hears of it when it
  /// asks again.
  enum class Refused { writesNothing, mayBeKept };
  static void sweep(const std::function<void(Company&)>& prepare, const Action& action,
                    Refused refusal = Refused::writesNothing) {
    const auto prepared = [&] {
      auto company = std::make_unique<Company>();
      prepare(*company);
      return company;
    };
    auto company = prepared();
    const Status plain = action(*company);
    ASSERT_TRUE(plain) << plain.error().sentence();
    const std::string done = company->size();
    company = prepared();
    std::string untouched = contentOf(company->office.store().database().handle());
    int refused = 0;
    for (int at = 1;; ++at) {
      ASSERT_LT(at, 3000);
      bool struck = false;
      Status status;
      {
        const StatementStrike next(company->office.store().database().handle(), at);
        status = action(*company);
        struck = next.struck();
      }
      refused += status ? 0 : 1;
      const std::string now = contentOf(company->office.store().database().handle());
      if (status)
        ASSERT_EQ(company->size(), done) << "statement " << at << ": said done, but it is not the same";
      else
        ASSERT_TRUE(now == untouched || (refusal == Refused::mayBeKept && company->size() == done))
            << "statement " << at << ": " << status.error().sentence()
            << " was said, but something was written";
      if (!struck)
        break;
      if (now != untouched) {
        company->office.expectWhole();
        company = prepared();
        untouched = contentOf(company->office.store().database().handle());
      }
    }
    EXPECT_GT(refused, 0);
    company->office.expectWhole();
    company->janes.sync();
    company->desk.sync();
    company->office.reopen();
    company->office.expectWhole();
  }
};

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
      [](Company& company) { return company.hub().photoReceived(company.text); });
}

} // namespace
} // namespace leadhand::sync::test
