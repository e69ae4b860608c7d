// As HubStatementTest, of what the office does in trouble: it was restored, a phone was copied, work comes
// late.
#include "sync/office/Incarnation.h"
#include "tests/sync/HubSweep.h"

#include <sodium.h>

namespace leadhand::sync::test {
namespace {

class HubTrouble : public HubStatement {
 protected:
  static constexpr std::int64_t dayMs = 24LL * 3600 * 1000;

  /// The office goes on in a new epoch; whatever came after this moment is only on phones.
  static void restored(Company& company) {
    OfficeStore& store = company.office.store();
    const std::uint64_t rev = store.rev();
    ASSERT_TRUE(store.begin());
    ASSERT_TRUE(store.openEpoch(epochOf(rev) + 1, rev));
    ASSERT_TRUE(store.appendCommit(store.rev(), "epoch"));
    ASSERT_TRUE(store.commit());
    company.office.reopen();
    company.janes.replica.chain.clear();
    company.desk.replica.chain.clear();
    company.number = static_cast<std::int64_t>(rev + 50);
  }
  template <class R>
  static void offer(Company& company, v1::SyncRequest& request, const R& record) {
    Row row = toRow(record);
    row.rev = static_cast<std::uint64_t>(++company.number);
    row.scope = company.smith;
    toWire(row, *request.mutable_sync()->add_salvage());
  }
  static Status offerAll(Company& company, const std::vector<Comment>& comments) {
    v1::SyncRequest request = company.janes.request(false);
    for (const Comment& comment : comments)
      offer(company, request, comment);
    company.number -= static_cast<std::int64_t>(comments.size()); // as often as it is said, it is the same
    return statusOf(company.janes.send(request));
  }
};

TEST_F(HubTrouble, whatPhonesBringBack) {
  std::vector<Comment> told;
  sweep(
      [&](Company& company) {
        restored(company);
        told = {company.comment("her own", company.smith), company.comment("another's", company.smith),
                company.comment("of the office", company.smith)};
        told[0].disposition = "read"; // the office's to say
        told[1].author = company.office.person("Ben", roles::technician, company.crew);
        told[2].author = company.jacki;
      },
      [&](Company& company) { return offerAll(company, told); }, Refused::mayBeKept);
}

TEST_F(HubTrouble, whatHangsOnSomethingThatComesLater) {
  const auto both = [](Company& company) {
    Comment parent = company.comment("the comment", company.smith);
    FollowUp child = made<FollowUp>(company.janes.newId(), company.jacki);
    child.comment = parent.id;
    child.text = "the answer";
    return std::pair(parent, child);
  };
  std::optional<std::pair<Comment, FollowUp>> told;
  sweep(
      [&](Company& company) {
        restored(company);
        told = both(company);
        v1::SyncRequest request = company.desk.request(false);
        offer(company, request, told->second);
        ASSERT_TRUE(company.desk.send(request).has_ok());
        ASSERT_EQ(company.hub().quarantine(false).size(), 1U);
      },
      [&](Company& company) {
        v1::SyncRequest request = company.desk.request(false);
        offer(company, request, told->first);
        --company.number;
        return statusOf(company.desk.send(request));
      },
      Refused::mayBeKept);
}

TEST_F(HubTrouble, whatWasBroughtBackIsLaidAside) {
  std::vector<Comment> told;
  const auto offered = [&](Company& company) {
    restored(company);
    told = {company.comment("of the office", company.smith)};
    told[0].author = company.jacki;
    ASSERT_TRUE(offerAll(company, told));
    company.number = company.hub().quarantine(false).at(0).row.n;
  };
  const Action discard = [](Company& company) { return company.hub().discard(company.number, "not ours"); };
  sweep(offered, discard);
  sweep(
      [&](Company& company) {
        offered(company);
        Comment other = told[0];
        other.text = "the office's own words";
        company.office.write({insertOf(other)});
      },
      discard);
}

/// However often it must be asked: one new epoch, and the phone hears of it; or it is told to load anew.
TEST_F(HubTrouble, aPhoneKnowsAnotherTimeline) {
  for (const int setBacksBefore : {0, 8}) {
    int refused = 0;
    for (int at = 1;; ++at) {
      ASSERT_LT(at, 3000);
      Company company;
      const auto ask = [&](std::uint64_t rev) {
        v1::SyncRequest request = company.desk.request(false);
        request.mutable_sync()->set_cursor(rev + 100);
        request.mutable_sync()->set_chain("none of ours");
        request.mutable_sync()->set_epoch(epochOf(rev));
        return company.desk.send(request);
      };
      company.janes.insert(company.comment("no ivy", company.smith)).group().sync();
      const auto present = [&] { return epochOf(company.office.store().rev()); };
      for (int i = 0; i < setBacksBefore; ++i)
        ASSERT_TRUE(ask(company.office.store().rev()).has_new_epoch());
      const std::uint64_t before = company.office.store().rev();
      const std::uint32_t epoch = epochOf(before);
      bool struck = false;
      v1::SyncReply reply;
      {
        const StatementStrike next(company.office.store().database().handle(), at);
        reply = ask(before);
        struck = next.struck();
      }
      if (reply.has_refused()) {
        ++refused;
        ASSERT_EQ(reply.refused().code(), "store_failed") << "statement " << at;
        reply = ask(before);
      }
      if (setBacksBefore == 0) {
        ASSERT_TRUE(reply.has_new_epoch()) << "statement " << at << ": " << reply.ShortDebugString();
        ASSERT_EQ(reply.new_epoch().epoch(), epoch + 1) << "statement " << at;
      } else {
        ASSERT_TRUE(reply.has_resync() || present() == epoch + 1) << reply.ShortDebugString();
      }
      ASSERT_LE(present(), epoch + 1) << "statement " << at;
      if (!struck) {
        company.office.expectWhole();
        break;
      }
    }
    EXPECT_GT(refused, 5);
  }
}

TEST_F(HubTrouble, twoPhonesUseOneNumber) {
  std::optional<TestPhone> copy;
  sweep(
      [&](Company& company) {
        copy.emplace(company.office, company.jane, 23);
        copy->session = company.janes.session;
        company.janes.insert(company.comment("by the one", company.smith)).group().sync();
        copy->insert(company.comment("by the other", company.smith)).group();
      },
      [&](Company&) {
        const v1::SyncReply reply = copy->send();
        return reply.has_fork() ? Status{} : fail(ErrorCode::storeFailed, reply.ShortDebugString());
      });
}

TEST_F(HubTrouble, anOldCopyIsKnownByItsFirstWord) {
  sweep(
      [](Company& company) {
        DeviceRow row = *company.office.store().device(company.janes.session.device);
        row.said = nextIncarnation(nextIncarnation(77, 1), 2);
        ASSERT_TRUE(company.office.store().putDevice(row));
        company.office.reopen();
      },
      [](Company& company) {
        v1::SyncRequest request = company.janes.request(false);
        request.mutable_hello()->set_incarnation(77);
        request.mutable_hello()->set_device(company.janes.session.device);
        request.mutable_sync()->set_t1(company.office.clock.now().ms);
        const v1::SyncReply reply = company.janes.send(request);
        return reply.has_reenrol() && reply.reenrol().device() != 0
                   ? Status{}
                   : fail(ErrorCode::storeFailed, reply.ShortDebugString());
      },
      Refused::mayBeKept);
}

TEST_F(HubTrouble, whatWasRemovedGoesForGood) {
  sweep(
      [](Company& company) {
        const Comment said = company.comment("taken back", company.smith);
        company.janes.insert(said).group().sync();
        company.desk.sync();
        company.desk.update(removalOf<Comment>(said.id)).group().sync();
        company.janes.sync();
        company.office.clock.step(31 * dayMs);
        (void)company.office.visit(company.smith, company.crew, company.office.today());
        ASSERT_TRUE(company.hub().refreshGrants());
        company.janes.sync();
        company.desk.sync();
        ASSERT_TRUE(company.hub().refreshGrants());
      },
      [](Company& company) { return company.hub().collectRemoved(); });
}

TEST_F(HubTrouble, aCodeMakesOneDevice) {
  std::string key(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  crypto_sign_keypair(reinterpret_cast<unsigned char*>(key.data()),
                      reinterpret_cast<unsigned char*>(secret.data()));
  sweep([](Company& company) { company.text = company.hub().invite(company.jane)->code; },
        [&](Company& company) {
          v1::EnrolRequest request;
          request.set_code(company.text);
          request.set_public_key(key);
          request.set_label("a new phone");
          const v1::EnrolReply reply = company.hub().enrol(request, "10.0.0.1");
          return reply.has_refused() ? fail(ErrorCode::storeFailed, reply.refused().code()) : Status{};
        },
        Refused::mayBeKept);
}

TEST_F(HubTrouble, manyGroupsOrNone) {
  sweep(nothing, [](Company& company) {
    return company.hub().writeAll(
        company.jacki,
        {{UpdateOf<Customer>(company.smith).with(&Customer::phone, std::string("555 2")).edit},
         {UpdateOf<Customer>(company.smyth).with(&Customer::phone, std::string("555 3")).edit}});
  });
}

TEST_F(HubTrouble, whatPhonesSayOfThemselves) {
  sweep(
      nothing,
      [](Company& company) {
        v1::SyncRequest request = company.janes.request(false);
        v1::Sync& sync = *request.mutable_sync();
        sync.set_unsent(3);
        sync.set_clock_offset(-120'000);
        sync.set_t1(company.office.clock.now().ms);
        sync.add_degraded(std::string(company.smith.raw()));
        v1::Unreadable& line = *sync.mutable_report()->add_unreadable();
        line.set_kind(900);
        line.set_rows(2);
        return statusOf(company.janes.send(request));
      },
      Refused::mayBeKept);
}

TEST_F(HubTrouble, whatAnOlderVersionDeferred) {
  const auto deferred = [](bool isOfSomething) {
    return [isOfSomething](Company& company) {
      const Comment said = company.comment("its note was unknown then", company.smith);
      company.janes.insert(said).group().sync();
      OutboxGroup later;
      OutboxEntry& entry = later.entries.emplace_back();
      entry.kind = Kind::comment;
      entry.id = isOfSomething ? said.id : company.janes.newId();
      entry.op = Edit::Op::update;
      entry.base = company.office.store().rev();
      entry.hlc = company.janes.hlc;
      entry.fields = {{fieldNumber<Comment>(&Comment::completedNote), valueOf(std::string("deferred note"))}};
      company.desk.insert(company.comment("carries the number", company.smith)).group().sync();
      v1::Group body;
      toWire(later, body);
      QuarantineRow row;
      row.device = company.desk.session.device;
      row.seq = 1;
      row.verdict = v1::DEFERRED;
      row.code = "deferred";
      row.body = body.SerializeAsString();
      ASSERT_TRUE(company.office.store().putQuarantine(row));
      company.office.reopen();
    };
  };
  const Action replay = [](Company& company) { return statusOf(company.hub().replayDeferred()); };
  sweep(deferred(true), replay);
  sweep(deferred(false), replay);
}

TEST_F(HubTrouble, whatCouldNotBeReadIsNotRemembered) {
  Company company;
  ASSERT_TRUE(company.hub().mergeCustomers(company.smyth, company.smith));
  company.office.reopen();
  OfficeStore& store = company.office.store();
  {
    const StatementStrike next(company.office.store().database().handle(), 1);
    EXPECT_TRUE(store.merges().empty());
    ASSERT_TRUE(next.struck());
  }
  EXPECT_TRUE(store.readFailed());
  EXPECT_EQ(store.merges().size(), 1U);
  EXPECT_EQ(store.standsFor(company.smyth), company.smith);
}

/// What several phones bring at the same time is one commit, or each is done by itself: whoever is told that
/// it is taken finds it there.
TEST_F(HubTrouble, severalPhonesInOneCommit) {
  for (int at = 1;; ++at) {
    ASSERT_LT(at, 3000);
    Company company;
    const Comment janes = company.comment("hers", company.smith);
    Comment desks = company.comment("the office's", company.smith);
    desks.author = company.jacki;
    company.janes.insert(janes).group();
    company.desk.insert(desks).group();
    const v1::SyncRequest one = company.janes.request();
    const v1::SyncRequest other = company.desk.request();
    const std::vector<Hub::Round> rounds{{&one, company.janes.session}, {&other, company.desk.session}};
    bool struck = false;
    std::vector<v1::SyncReply> replies;
    {
      const StatementStrike next(company.office.store().database().handle(), at);
      replies = company.hub().handleAll(rounds);
      struck = next.struck();
    }
    ASSERT_EQ(replies.size(), 2U);
    company.office.reopen();
    for (std::size_t i = 0; i < 2; ++i) {
      const Id& id = i == 0 ? janes.id : desks.id;
      if (replies[i].has_ok())
        ASSERT_TRUE(company.office.store().exists(Kind::comment, id)) << "statement " << at;
      else
        ASSERT_EQ(replies[i].refused().code(), "store_failed") << "statement " << at;
    }
    for (const v1::SyncReply& reply : company.hub().handleAll(rounds))
      ASSERT_TRUE(reply.has_ok()) << "statement " << at << ": " << reply.ShortDebugString();
    ASSERT_TRUE(company.office.store().exists(Kind::comment, janes.id)) << "statement " << at;
    ASSERT_TRUE(company.office.store().exists(Kind::comment, desks.id)) << "statement " << at;
    if (!struck || at % 10 == 0)
      company.office.expectWhole();
    if (!struck) {
      EXPECT_GT(at, 20);
      break;
    }
  }
}

/// Whatever the disk does meanwhile: an answer that is given is the whole answer.
TEST_F(HubTrouble, anAnswerIsWholeOrItIsNone) {
  Company company;
  company.janes.insert(company.comment("no ivy", company.smith)).group().sync();
  company.office.write({UpdateOf<Customer>(company.smith).with(&Customer::phone, std::string("555 9")).edit});
  const Id far = company.office.customer("Mr. Young");
  company.office.visit(far, company.crew, company.office.today());
  ASSERT_TRUE(company.hub().refreshGrants());
  const auto everything = [&] {
    v1::SyncRequest request = company.janes.request(false);
    v1::Sync& sync = *request.mutable_sync();
    sync.set_cursor(0);
    sync.clear_chain();
    sync.set_check_all(true);
    sync.set_unchecked(sync.cursor() + 1);
    sync.mutable_sweep()->set_all(true);
    sync.add_check(std::string(company.smith.raw()));
    for (const Id& scope : {company.smith, far}) {
      v1::ListAsk& list = *sync.add_lists();
      list.set_scope(std::string(scope.raw()));
    }
    v1::RowRef& wanted = *sync.add_refetch();
    wanted.set_kind(static_cast<std::uint32_t>(Kind::customer));
    wanted.set_id(std::string(company.smith.raw()));
    wanted.set_scope(std::string(company.smith.raw()));
    for (const GrantRow& grant : company.office.store().grants(company.jane)) {
      v1::Backfill& backfill = *sync.add_backfill();
      backfill.set_scope(std::string(grant.scope.raw()));
      backfill.set_generation(grant.generation);
    }
    return request;
  };
  const v1::SyncRequest request = everything();
  for (const std::uint64_t patched : {0, 1}) {
    v1::SyncRequest asked = request;
    if (patched != 0) { // as of a phone that holds all but the newest
      asked = company.desk.request(false);
      asked.mutable_sync()->set_patches(1);
      asked.mutable_sync()->set_unchecked(1);
    }
    TestPhone& phone = patched != 0 ? company.desk : company.janes;
    const v1::SyncReply plain = phone.send(asked);
    ASSERT_TRUE(plain.has_ok()) << plain.ShortDebugString();
    ASSERT_GT(plain.ok().items_size(), 0);
    int refused = 0;
    for (int at = 1;; ++at) {
      ASSERT_LT(at, 3000);
      bool struck = false;
      v1::SyncReply reply;
      {
        const StatementStrike next(company.office.store().database().handle(), at);
        reply = phone.send(asked);
        struck = next.struck();
      }
      if (reply.has_ok())
        ASSERT_EQ(reply.ShortDebugString(), plain.ShortDebugString()) << "statement " << at;
      else
        ASSERT_EQ(reply.refused().code(), "store_failed") << "statement " << at;
      refused += reply.has_ok() ? 0 : 1;
      if (!struck)
        break;
    }
    EXPECT_GT(refused, 10);
  }
  company.office.expectWhole();
}

} // namespace
} // namespace leadhand::sync::test
