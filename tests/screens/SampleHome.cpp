// Makes a home for the crew app with the sample company in it, to look at screens by hand; says what to open:
//   leadhand_sample_home FOLDER Jane && leadhand --home FOLDER --insecure-dev-key
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SystemClock.h"
#include "tests/fakes/SeededRandom.h"
#include "tests/screens/SampleCompany.h"

#include <cstdio>
#include <exception>
#include <filesystem>

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fprintf(stderr, "usage: leadhand_sample_home FOLDER NAME\n");
    return 2;
  }
  const std::string home = argv[1];
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
  company.actAs(argv[2]);
  for (const leadhand::CustomerView& customer : leadhand::Customers(**store).list({}))
    std::printf("customer?id=%s %s\n", customer.id.text().c_str(), customer.name.c_str());
  leadhand::DailyLog::Filter waiting;
  waiting.needsDecision = true;
  for (const leadhand::CommentView& comment : leadhand::DailyLog(**store).list(waiting))
    std::printf("decision?id=%s %s\n", comment.id.text().c_str(), comment.customer.name.c_str());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
