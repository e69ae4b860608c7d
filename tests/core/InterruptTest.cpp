// A disk that fails once, at any step of what the store does with the outbox and the inbox: either nothing of
// it happened and the caller is told, or all of it did.
#include "core/schema/Scope.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/fakes/TestDevice.h"

#include <functional>
#include <gtest/gtest.h>
#include <sodium.h>
#include <sqlite3.h>

namespace leadhand::test {
namespace {

/// All that a device holds of its rows, outbox and cursor, as one text.
std::string contentOf(Database& database) {
  std::string all;
  for (const char* sql :
       {"SELECT n, grp, seq, kind, id, op, fields, old, shadow, base, bases, state, verdict, "
        "result_rev, code, hash FROM outbox ORDER BY n",
        "SELECT id, rev, scope, \"text\", deleted, ext FROM comment ORDER BY id",
        "SELECT id, rev, scope, name, phone FROM customer ORDER BY id",
        "SELECT k, v FROM meta WHERE k NOT IN ('hlc') ORDER BY k",
        "SELECT scope, gen, phase, wildcard, ord, after, rev FROM scope_state ORDER BY scope",
        "SELECT kind, id, rev, scope, raw FROM inbox_bad ORDER BY kind, id",
        "SELECT kind, id FROM leaving ORDER BY kind, id",
        "SELECT scope, n, digest FROM scope_tally ORDER BY scope"})
    all += resultOf(database.handle(), sql) + "|";
  return all;
}

struct Countdown {
  int left = 0;
  bool struck = false;
};
int strike(void* at) {
  auto& countdown = *static_cast<Countdown*>(at);
  if (--countdown.left != 0)
    return 0;
  countdown.struck = true;
  return 1;
}

class Interrupted : public testing::Test {
 protected:
  /// A phone with work in every state: answered, refused, frozen, fresh; a scope that is being loaded.
  struct Phone : TestDevice {
    Phone() {
      customer = store->newId();
      must(inbox().begin(0, 10));
      InPage page;
      page.items.emplace_back(InGrant{customer, 1, true, 11, false, 1});
      page.items.emplace_back(rowOf(Kind::customer, customer, 12, "Mrs. Smith"));
      page.cursor = 12;
      page.chain = "c";
      must(inbox().apply(page));
      for (int i = 0; i < 3; ++i)
        comments.push_back(say("comment " + std::to_string(i)));
      must(store->write(UpdateOf<Customer>(customer).with(&Customer::phone, std::string("555")).edit));
      if (!outbox().freeze(100, 100'000))
        throw std::runtime_error("freeze");
      must(outbox().settle({{1, "denied", 13, "not_allowed", "comment"}}));
      comments.push_back(say("fresh"));
      refused = outbox().open().front().group;
    }
    Id say(const std::string& text) { return TestDevice::say(customer, text); }
    InRow rowOf(Kind kind, const Id& id, std::uint64_t rev, const std::string& text) {
      const std::uint32_t field =
          kind == Kind::customer ? fieldNumber(&Customer::name) : fieldNumber(&Comment::text);
      return InRow{static_cast<std::uint32_t>(kind), id, rev, customer, {{field, valueOf(text)}}};
    }
    InRow brokenRowOf(const Id& id, std::uint64_t rev) {
      InRow row = rowOf(Kind::comment, id, rev, "");
      row.fields = {{fieldNumber(&Comment::text), Value{std::int64_t{5}}}};
      return row;
    }
    void apply(std::vector<InItem> items) {
      InPage page;
      page.items = std::move(items);
      must(inbox().apply(page));
    }
    Id customer;
    std::vector<Id> comments;
    std::int64_t refused = 0;
  };

  using Action = std::function<Status(Phone&)>;
  /// Lets one step of the machine that runs SQL fail, each in turn.
  void sweep(const Action& action) {
    std::string untouched;
    std::string done;
    {
      Phone phone;
      untouched = contentOf(phone.store->database());
      ASSERT_TRUE(action(phone));
      done = contentOf(phone.store->database());
      ASSERT_NE(untouched, done);
    }
    auto phone = std::make_unique<Phone>();
    int stepped = 0;
    int wrong = 0;
    for (int at = 1; wrong < 3; at += 1 + at / 40) {
      Database& database = phone->store->database();
      Countdown countdown{at};
      sqlite3_progress_handler(database.handle(), 1, strike, &countdown);
      const Status status = action(*phone);
      sqlite3_progress_handler(database.handle(), 0, nullptr, nullptr);
      ++stepped;
      const std::string now = contentOf(database);
      if (status && now != done)
        wrong += (ADD_FAILURE() << "step " << at << ": said done, but it isn't", 1);
      // The last step of a commit may be refused when it is on the disk already.
      if (!status && now != untouched && now != done)
        wrong += (ADD_FAILURE() << "step " << at << ": said failed, but half of it happened", 1);
      if (!countdown.struck)
        break;
      if (now != untouched)
        phone = std::make_unique<Phone>();
    }
    EXPECT_GT(stepped, 20);
  }

  /// Lets each statement fail in turn, none left out; then the same once more does what it was asked.
  void sweepStatements(const std::function<void(Phone&)>& prepare, const Action& action) {
    const auto prepared = [&] {
      auto phone = std::make_unique<Phone>();
      prepare(*phone);
      return phone;
    };
    auto phone = prepared();
    const std::string untouched = contentOf(phone->store->database());
    ASSERT_TRUE(action(*phone));
    const std::string done = contentOf(phone->store->database());
    ASSERT_NE(untouched, done);
    phone = prepared();
    for (int at = 1;; ++at) {
      ASSERT_LT(at, 2000);
      sqlite3* handle = phone->store->database().handle();
      bool struck = false;
      Status status;
      {
        const StatementStrike next(handle, at);
        status = action(*phone);
        struck = next.struck();
      }
      const std::string now = contentOf(phone->store->database());
      ASSERT_EQ(status && now != done, false) << "statement " << at << ": said done, but it isn't";
      ASSERT_TRUE(now == untouched || now == done) << "statement " << at << ": half of it happened";
      if (!struck) {
        EXPECT_GT(at, 5);
        break;
      }
      if (now != untouched)
        phone = prepared();
    }
    EXPECT_EQ(contentOf(phone->store->database()), done);
  }
};

TEST_F(Interrupted, freeze) {
  sweep([](Phone& phone) -> Status {
    const auto frozen = phone.outbox().freeze(100, 100'000);
    return frozen ? Status{} : tl::unexpected<Error>(frozen.error());
  });
}

TEST_F(Interrupted, settle) {
  sweep([](Phone& phone) {
    return phone.outbox().settle({{2, "applied", 14, "", "", true}, {3, "conflict_lost", 15, "", ""}});
  });
}

TEST_F(Interrupted, settleRefused) {
  sweep([](Phone& phone) {
    return phone.outbox().settle(
        {{4, "denied", 14, "not_allowed", "customer.phone"}, {2, "deferred", 15, "", ""}});
  });
}

TEST_F(Interrupted, settleDeferredInPart) {
  sweepStatements(
      [](Phone& phone) {
        InRow row = phone.rowOf(Kind::customer, phone.customer, 16, "Mrs. Smith");
        row.fields.push_back({fieldNumber(&Customer::phone), valueOf(std::string("the winner"))});
        phone.apply({row});
      },
      [](Phone& phone) {
        return phone.outbox().settle({{4, "deferred", 16, "", "customer.email"}});
      });
}

TEST_F(Interrupted, apply) {
  sweep([](Phone& phone) {
    InPage page;
    page.items.emplace_back(phone.rowOf(Kind::customer, phone.customer, 20, "Mrs. Smyth"));
    page.items.emplace_back(phone.rowOf(Kind::comment, phone.comments[1], 21, "of the office"));
    page.items.emplace_back(InRow{777, phone.customer, 22, phone.customer, {}});
    page.cursor = 22;
    page.chain = "d";
    return phone.inbox().apply(page);
  });
}

TEST_F(Interrupted, applyARevocation) {
  sweep([](Phone& phone) {
    InPage page;
    page.items.emplace_back(
        InExit{static_cast<std::uint32_t>(Kind::customer), phone.customer, phone.customer, 23});
    page.items.emplace_back(InGrant{phone.customer, 1, false, 24, false, 1});
    page.cursor = 24;
    return phone.inbox().apply(page);
  });
}

TEST_F(Interrupted, sendAgain) {
  sweep([](Phone& phone) { return phone.outbox().sendAgain(phone.refused); });
}

TEST_F(Interrupted, giveUp) {
  sweep([](Phone& phone) { return phone.outbox().giveUp(phone.refused); });
}

TEST_F(Interrupted, restamp) {
  sweep([](Phone& phone) { return phone.outbox().restamp(); });
}

TEST_F(Interrupted, aCountThatCanNotBeReadIsNone) {
  Phone phone;
  phone.apply({phone.brokenRowOf(phone.store->newId(), 16)});
  sqlite3* handle = phone.store->database().handle();
  sqlite3_progress_handler(
      handle, 1, [](void*) { return 1; }, nullptr);
  EXPECT_EQ(phone.inbox().bad(), 0);
  EXPECT_EQ(phone.outbox().counts().waiting, 0);
  EXPECT_FALSE(phone.outbox().anyWaiting());
  sqlite3_progress_handler(handle, 0, nullptr, nullptr);
  EXPECT_EQ(phone.inbox().bad(), 1);
  EXPECT_EQ(phone.outbox().counts().waiting, 4);
  EXPECT_TRUE(phone.outbox().anyWaiting());
}

TEST_F(Interrupted, applyAPageOfEverything) {
  Id waited;
  sweepStatements(
      [&](Phone& phone) {
        TestDevice::must(phone.outbox().settle({{2, "merged", 30, "", ""}, {3, "merged", 31, "", ""}}));
        // Of one the row was lost; one waits because it could not be read; one leaves when its edit is
        // answered.
        TestDevice::must(phone.store->database().execute("DELETE FROM comment WHERE \"text\" = 'comment 2'"));
        waited = phone.store->newId();
        phone.apply({phone.brokenRowOf(waited, 16)});
        phone.apply({InExit{static_cast<std::uint32_t>(Kind::customer), phone.customer, phone.customer, 17}});
      },
      [&](Phone& phone) {
        Person self;
        self.role = "office";
        self.name = "Jane";
        InPage page;
        page.items.emplace_back(phone.rowOf(Kind::comment, phone.comments[1], 30, "merged"));
        page.items.emplace_back(phone.rowOf(Kind::comment, phone.comments[2], 31, "merged too"));
        page.items.emplace_back(phone.rowOf(Kind::customer, phone.customer, 32, "Mrs. Smyth"));
        page.items.emplace_back(phone.rowOf(Kind::comment, waited, 33, "can be read"));
        page.items.emplace_back(InRow{static_cast<std::uint32_t>(Kind::person), phone.person, 34,
                                      scopes::reference(), toRow(self).fields()});
        const Id old{{9}};
        page.backfill.push_back(
            InBackfill{phone.customer, 1, {phone.rowOf(Kind::comment, old, 5, "old")}, "", true});
        page.refetched.push_back(phone.rowOf(Kind::comment, old, 5, "old, as it should be"));
        page.cursor = 34;
        page.chain = "d";
        return phone.inbox().apply(page);
      });
}

TEST_F(Interrupted, applyANewGeneration) {
  sweepStatements([](Phone&) {},
                  [](Phone& phone) {
                    InPage page;
                    page.items.emplace_back(InGrant{phone.customer, 2, true, 24, false, 1});
                    page.cursor = 24;
                    return phone.inbox().apply(page);
                  });
}

TEST_F(Interrupted, begin) {
  sweepStatements([](Phone&) {}, [](Phone& phone) { return phone.inbox().begin(3, 77); });
}

TEST_F(Interrupted, forgetCovered) {
  sweepStatements(
      [](Phone& phone) {
        TestDevice::must(phone.outbox().settle({{2, "applied", 14, "", "", true}}));
      },
      [](Phone& phone) { return phone.outbox().forgetCovered(14, phone.store->clock().now()); });
}

TEST_F(Interrupted, settleWhatLeavesWithItsAnswer) {
  sweepStatements(
      [](Phone& phone) {
        InRow row = phone.rowOf(Kind::customer, phone.customer, 20, "Mrs. Smyth");
        setField(row.fields, fieldNumber(&Customer::phone), valueOf(std::string("theirs")));
        phone.apply({row});
        phone.apply({InExit{static_cast<std::uint32_t>(Kind::customer), phone.customer, phone.customer, 21}});
      },
      [](Phone& phone) {
        return phone.outbox().settle({{4, "conflict_lost", 20, "", ""}});
      });
}

TEST_F(Interrupted, sendAnEditAgain) {
  std::int64_t group = 0;
  sweepStatements(
      [&](Phone& phone) {
        TestDevice::must(phone.outbox().settle({{4, "denied", 14, "not_allowed", "customer.phone"}}));
        group = phone.outbox().ofRecord(Kind::customer, phone.customer).at(0).group;
      },
      [&](Phone& phone) { return phone.outbox().sendAgain(group); });
}

} // namespace
} // namespace leadhand::test
