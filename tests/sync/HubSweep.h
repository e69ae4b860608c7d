#pragma once
#include "tests/fakes/StatementStrike.h"
#include "tests/sync/TestOffice.h"

#include <functional>
#include <gmock/gmock.h>

namespace leadhand::sync::test {

using leadhand::test::contentOf;
using leadhand::test::resultOf;
using leadhand::test::StatementStrike;

/// A company, and what it does while its disk fails at one statement, at each in turn: all of it is there, or
/// nothing is and whoever asked is told. What the hub remembers says the same as the disk, so that asking
/// once more does it.
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
            << " was said, but something was written" << leadhand::test::difference(now, untouched);
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

} // namespace leadhand::sync::test
