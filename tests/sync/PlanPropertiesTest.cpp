#include "core/rules/Roles.h"
#include "core/schema/Scope.h"
#include "sync/device/Backoff.h"
#include "sync/device/BlobPlan.h"
#include "sync/office/GrantPlan.h"
#include "tests/fakes/ManyCases.h"
#include "tests/fakes/SeededRandom.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace leadhand::sync {
namespace {

const Date today = *Date::fromIso("2011-09-01");

Id idNumber(std::uint8_t number) {
  Id id;
  id.bytes[15] = number;
  return id;
}

Actor anyCrew() {
  return Actor{idNumber(200), "Jane", std::string(*rc::gen::element(roles::leadHand, roles::technician)), 1};
}

Involvement anyInvolvement() {
  using Why = Involvement::Why;
  Involvement involvement;
  involvement.customer = idNumber(*rc::gen::inRange<std::uint8_t>(0, 6));
  involvement.why = *rc::gen::element(Why::visit, Why::looksAfter, Why::made, Why::wrote, Why::owns);
  involvement.on = today.plusDays(*rc::gen::inRange(-120, 60));
  involvement.open = *rc::gen::arbitrary<bool>();
  if (!involvement.open)
    involvement.closedOn = today.plusDays(*rc::gen::inRange(-200, 1));
  return involvement;
}

std::vector<Involvement> anyInvolvements() {
  std::vector<Involvement> all;
  for (int count = *rc::gen::inRange(0, 8); count > 0; --count)
    all.push_back(anyInvolvement());
  return all;
}

std::vector<Id> scopesOf(const std::vector<PlannedGrant>& planned) {
  std::vector<Id> scopes;
  for (const PlannedGrant& grant : planned)
    scopes.push_back(grant.scope);
  std::sort(scopes.begin(), scopes.end());
  return scopes;
}

std::vector<GrantRow> after(std::vector<GrantRow> present, const std::vector<GrantRow>& changes) {
  for (const GrantRow& change : changes) {
    const auto at = std::find_if(present.begin(), present.end(),
                                 [&](const GrantRow& grant) { return grant.scope == change.scope; });
    if (at == present.end())
      present.push_back(change);
    else
      *at = change;
  }
  return present;
}

std::vector<Id> givenOf(const std::vector<GrantRow>& grants) {
  std::vector<Id> given;
  for (const GrantRow& grant : grants)
    if (grant.given)
      given.push_back(grant.scope);
  std::sort(given.begin(), given.end());
  return given;
}

TEST(PlanProperties, everyScopeIsPlannedOnceAndInTheOrderOfLoading) {
  EXPECT_TRUE(rc::check([] {
    const auto planned = planGrants(anyCrew(), anyInvolvements(), today);
    const std::vector<Id> scopes = scopesOf(planned);
    RC_ASSERT(std::adjacent_find(scopes.begin(), scopes.end()) == scopes.end());
    RC_ASSERT(std::is_sorted(planned.begin(), planned.end(),
                             [](const auto& a, const auto& b) { return a.order < b.order; }));
    RC_ASSERT(planned.front().scope == scopes::reference());
  }));
}

TEST(PlanProperties, moreToDoTakesNothingAway) {
  EXPECT_TRUE(rc::check([] {
    const Actor jane = anyCrew();
    std::vector<Involvement> involvements = anyInvolvements();
    const auto before = scopesOf(planGrants(jane, involvements, today));
    involvements.insert(involvements.begin() + *rc::gen::inRange<std::ptrdiff_t>(
                                                   0, static_cast<std::ptrdiff_t>(involvements.size()) + 1),
                        anyInvolvement());
    const auto now = scopesOf(planGrants(jane, involvements, today));
    RC_ASSERT(std::includes(now.begin(), now.end(), before.begin(), before.end()));
  }));
}

TEST(PlanProperties, theOrderInWhichMattersAreReadChangesNothing) {
  EXPECT_TRUE(rc::check([] {
    const Actor jane = anyCrew();
    std::vector<Involvement> involvements = anyInvolvements();
    const auto before = planGrants(jane, involvements, today);
    std::reverse(involvements.begin(), involvements.end());
    RC_ASSERT(planGrants(jane, involvements, today) == before);
  }));
}

TEST(PlanProperties, anOpenMatterOfOnesOwnIsNeverTakenAway) {
  EXPECT_TRUE(rc::check([] {
    const Actor jane = anyCrew();
    std::vector<Involvement> involvements = anyInvolvements();
    Involvement own = anyInvolvement();
    RC_PRE(own.why != Involvement::Why::visit && !own.customer.isNull());
    own.open = true;
    involvements.push_back(own);
    const Date anyDay = today.plusDays(*rc::gen::inRange(-1000, 1000));
    const auto scopes = scopesOf(planGrants(jane, involvements, anyDay));
    RC_ASSERT(std::binary_search(scopes.begin(), scopes.end(), scopes::customer(own.customer)));
  }));
}

TEST(PlanProperties, theOfficeSeesAllByOneGrantAndARoleThatIsNoneNothing) {
  EXPECT_TRUE(rc::check([] {
    Actor person = anyCrew();
    const auto involvements = anyInvolvements();
    person.role = *rc::gen::element(roles::estimator, roles::office, roles::manager, roles::owner);
    const auto all = planGrants(person, involvements, today);
    RC_ASSERT(all.size() == 1U && all.front().wildcard && all.front().scope.isNull());
    person.role = *rc::gen::element(std::string(), std::string("boss"), std::string(roles::server));
    RC_ASSERT(planGrants(person, involvements, today).empty());
  }));
}

TEST(PlanProperties, changesLeadToWhatIsWantedAndThenThereAreNone) {
  EXPECT_TRUE(rc::check([] {
    const Id person = idNumber(200);
    std::vector<GrantRow> present;
    for (int step = *rc::gen::inRange(1, 6); step > 0; --step) {
      Actor actor = anyCrew();
      if (*rc::gen::inRange(0, 5) == 0)
        actor.role = roles::office;
      const auto wanted = planGrants(actor, anyInvolvements(), today);
      const auto changes = grantChanges(person, present, wanted);
      RC_ASSERT(std::is_partitioned(changes.begin(), changes.end(),
                                    [](const GrantRow& change) { return !change.given; }));
      for (const GrantRow& change : changes) {
        const auto before = std::find_if(present.begin(), present.end(),
                                         [&](const GrantRow& grant) { return grant.scope == change.scope; });
        const std::uint64_t generation = before == present.end() ? 0 : before->generation;
        RC_ASSERT(change.generation == generation + (change.given ? 1 : 0));
      }
      present = after(present, changes);
      RC_ASSERT(givenOf(present) == scopesOf(wanted));
      RC_ASSERT(grantChanges(person, present, wanted).empty());
    }
  }));
}

TEST(PlanProperties, everyPhotoIsMovedOnceAndWhatSomebodyWaitsForComesFirst) {
  EXPECT_TRUE(rc::check([] {
    BlobFacts facts;
    for (int count = *rc::gen::inRange(0, 6); count > 0; --count)
      facts.toSend.push_back({"up" + std::to_string(count), 1, 0});
    for (int count = *rc::gen::inRange(0, 6); count > 0; --count)
      facts.wanted.push_back({"down" + std::to_string(count), 1, *rc::gen::inRange<std::uint64_t>(0, 3)});
    const std::size_t all = facts.toSend.size() + facts.wanted.size();
    bool sending = false;
    for (std::size_t moved = 0; moved < all; ++moved) {
      const BlobTask task = nextBlob(facts);
      RC_ASSERT(task.way != BlobTask::Way::none);
      RC_ASSERT(!(sending && task.way == BlobTask::Way::down));
      sending = task.way == BlobTask::Way::up;
      RC_ASSERT(facts.tried.insert({task.item.hash, task.item.mark}).second);
    }
    RC_ASSERT(nextBlob(facts).way == BlobTask::Way::none);
  }));
}

TEST(PlanProperties, noPhotoCostsMoneyAgainstAPersonsWish) {
  EXPECT_TRUE(rc::check([] {
    BlobFacts facts;
    facts.toSend.push_back({"up", 1, 0});
    facts.wanted.push_back({"down", 1, 0});
    facts.freeOnly = *rc::gen::arbitrary<bool>();
    facts.reach = *rc::gen::element(Reach::none, Reach::metered, Reach::free);
    const bool may = facts.reach == Reach::free || (facts.reach == Reach::metered && !facts.freeOnly);
    RC_ASSERT((nextBlob(facts).way != BlobTask::Way::none) == may);
  }));
}

TEST(PlanProperties, waitingDoublesToItsLimitAndNeverEndsAtNothing) {
  EXPECT_TRUE(rc::check([] {
    const auto first = *rc::gen::inRange<std::int64_t>(2, 10'000);
    const auto most = first * *rc::gen::inRange<std::int64_t>(1, 1000);
    leadhand::test::SeededRandom random(*rc::gen::arbitrary<std::uint64_t>());
    Backoff backoff(first, most);
    std::int64_t whole = first;
    for (int failure = 0; failure < 80; ++failure) {
      const std::int64_t wait = backoff.next(random);
      RC_ASSERT(wait >= whole / 2 && wait <= whole);
      whole = std::min(whole * 2, most);
    }
    backoff.reset();
    RC_ASSERT(backoff.next(random) <= first);
  }));
}

} // namespace
} // namespace leadhand::sync
