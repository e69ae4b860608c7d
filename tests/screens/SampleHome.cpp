// Makes a home for the crew app with the sample company in it, to look at screens by hand; says what to open:
//   leadhand_sample_home FOLDER Jane && leadhand --home FOLDER --insecure-dev-key
#include "core/work/Corrections.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Visits.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SystemClock.h"
#include "tests/fakes/SeededRandom.h"
#include "tests/screens/SampleCompany.h"
#include "tests/screens/SampleProblems.h"
#include "tests/screens/SampleSync.h"
#include "tests/screens/StopDay.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace {

using leadhand::Corrections;
using leadhand::DeviceStore;
using leadhand::test::SampleCompany;

void must(bool done, const char* what) {
  if (!done)
    throw std::runtime_error(what);
}

/// Of each kind that can be corrected one is, and one comment does not count.
void correctSome(SampleCompany& company, DeviceStore& store) {
  leadhand::DailyLog::Filter waiting;
  waiting.needsDecision = true;
  const auto comments = leadhand::DailyLog(store).list(waiting);
  company.actAs("Jacki");
  for (const leadhand::CommentView& comment : comments)
    if (comment.customer.name == "Mrs. Smith")
      must(Corrections(store)
               .correct(comment.id, {.text = "Third planter by the door has died back. She is upset.",
                                     .why = "counted again on site"})
               .has_value(),
           "comment");
    else if (comment.customer.name == "Mrs. Provan")
      must(Corrections(store).setVoid(comment.id, "written twice").has_value(), "void");
  for (const leadhand::TimelineItem& item :
       leadhand::Customers(store).timeline(company.customer("Mrs. Provan"), 500))
    if (item.sort == leadhand::TimelineSort::contact)
      must(Corrections(store).correct(item.id, {.text = item.text + " (and the side gate)"}).has_value(),
           "contact");
  for (const leadhand::TimelineItem& item :
       leadhand::Customers(store).timeline(company.customer("Mrs. Smith"), 500))
    if (item.sort == leadhand::TimelineSort::fact)
      must(Corrections(store).correct(item.id, {.text = item.text + " (two of them)"}).has_value(), "fact");
  company.settle();
}

/// The crew is at Mrs. Smith's, and nothing is handed in of it yet.
void beginDay(SampleCompany& company, DeviceStore& store, leadhand::test::FakeClock& clock) {
  leadhand::test::StopDay day(store, company, clock,
                              {{"Mrs. Smith", "08:30"},
                               {"Mrs. Provan", "11:00"},
                               {"Harrow Dental", "13:30"},
                               {"Dr. Leclerc", "15:00"}});
  day.know("Mrs. Provan", "pet", "Bees by the shed: keep ten steps away");
  day.step("Mrs. Smith", "arrived");
  company.settle();
}

} // namespace

int main(int argc, char** argv) try {
  const std::vector<std::string_view> words(argv + std::min(argc, 3), argv + argc);
  const auto asked = [&](std::string_view option) {
    return std::find(words.begin(), words.end(), option) != words.end();
  };
  const bool nameless = asked("--nameless-customer");
  const bool corrected = asked("--corrected");
  const bool finishFirst = asked("--finish-first");
  const bool problems = asked("--problems");
  const bool outOfStep = asked("--out-of-step");
  const int known = nameless + corrected + finishFirst + problems + outOfStep;
  if (argc < 3 || words.size() != static_cast<std::size_t>(known)) {
    std::fprintf(stderr, "usage: leadhand_sample_home FOLDER NAME [--nameless-customer] [--corrected] "
                         "[--finish-first] [--problems] [--out-of-step]\n");
    return 2;
  }
  const std::string home = argv[1];
  std::filesystem::remove_all(home);
  std::filesystem::create_directories(home);
  leadhand::platform::FileKeyStore keys(home + "/keys");
  leadhand::platform::SystemClock present;
  leadhand::test::FakeClock clock(present.now().ms);
  clock.setOffsetMinutes(present.offsetMinutes(present.now()));
  leadhand::test::SeededRandom random(7);
  leadhand::DeviceStoreOptions where;
  where.folder = home;
  auto store = leadhand::DeviceStore::open(where, keys, clock, random);
  if (!store) {
    std::fprintf(stderr, "%s\n", store.error().sentence().c_str());
    return 1;
  }
  leadhand::test::SampleCompany company(**store, clock);
  if (corrected)
    correctSome(company, **store);
  if (finishFirst)
    beginDay(company, **store, clock);
  if (problems)
    leadhand::test::SampleProblems(**store, company, clock).all();
  if (outOfStep)
    leadhand::test::SampleSync(**store, company, clock).outOfStep();
  company.actAs(argv[2]);
  if (nameless) {
    // What no screen lets anybody write: a row without words, which a reader can't speak of.
    leadhand::Customer customer;
    customer.id = (*store)->newId();
    customer.name = " ";
    if (const auto written = (*store)->write(leadhand::insertOf(customer)); !written)
      throw std::runtime_error(written.error().sentence());
  }
  for (const leadhand::CustomerView& customer : leadhand::Customers(**store).list({}))
    std::printf("customer?id=%s %s\n", customer.id.text().c_str(), customer.name.c_str());
  for (const leadhand::VisitView& visit : leadhand::Visits(**store).today({}))
    std::printf("visit?id=%s %s\n", visit.id.text().c_str(),
                visit.covered ? "covered" : visit.customer.name.c_str());
  for (const leadhand::RecoveryView& problem : leadhand::Recoveries(**store).list({}))
    std::printf("case?id=%s %s %s\n", problem.id.text().c_str(), problem.customer.name.c_str(),
                problem.state.c_str());
  leadhand::DailyLog::Filter waiting;
  waiting.needsDecision = true;
  for (const leadhand::CommentView& comment : leadhand::DailyLog(**store).list(waiting))
    std::printf("decision?id=%s %s\n", comment.id.text().c_str(), comment.customer.name.c_str());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
