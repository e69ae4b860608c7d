// What is said of the contact with the office follows from what the engine has stored, state by state.
#include "app/crew/SyncWords.h"
#include "tests/fakes/FakeClock.h"

#include <gtest/gtest.h>

namespace leadhand::crew {
namespace {

class SyncWordsTest : public testing::Test {
 protected:
  SyncWordsTest() { now = clock.now(); }
  [[nodiscard]] SyncStatusView heard() const {
    SyncStatusView status;
    status.enrolled = true;
    status.state = "idle";
    status.lastContact = Instant{now.ms - 5 * 60'000};
    return status;
  }
  [[nodiscard]] SyncStatusView failing(const char* code, const char* waitingFor,
                                       const char* state = "waiting") const {
    SyncStatusView status = heard();
    status.lastError = code;
    status.waitingFor = waitingFor;
    status.state = state;
    status.nextAttempt = Instant{now.ms + 4 * 60'000};
    return status;
  }
  [[nodiscard]] QString time(Instant at) const { return phrases.time(at); }
  [[nodiscard]] QString photos(std::int64_t count, std::int64_t bytes, const SyncStatusView& status,
                               bool freeOnly, Reach reach) const {
    return SyncWords::photos({count, 0, bytes}, status, freeOnly, reach, phrases);
  }

  test::FakeClock clock{1'795'366'800'000};
  Phrases phrases{clock};
  Instant now;
};

TEST_F(SyncWordsTest, everyStateOfTheEngineIsSaidAsItIs) {
  struct Row {
    const char* code;
    const char* waitingFor;
    const char* state;
    Contact contact;
    const char* quiet;
    const char* headline;
    const char* action;
  };
  const Row rows[] = {
      {"no_contact", "signal", "waiting", Contact::signal, "offline", "Waiting for signal", "Try now"},
      {"no_contact", "office", "waiting", Contact::office, "offline", "The office is not ready", "Try now"},
      {"bad_reply", "office", "waiting", Contact::office, "offline", "The office is not ready", "Try now"},
      {"not_our_server", "sign_in", "waiting", Contact::signIn, "offline", "This network asks to sign in",
       "Try now"},
      {"device_revoked", "enrolment", "revoked", Contact::revoked, "attention",
       "The office has signed this phone out", ""},
      {"not_enrolled", "enrolment", "revoked", Contact::revoked, "attention",
       "The office has signed this phone out", ""},
      {"app_too_old", "update", "needs_update", Contact::update, "attention", "This app is too old",
       "Try now"},
      {"store_full", "office", "waiting", Contact::phoneFull, "attention", "This phone is full", "Try now"},
      {"store_busy", "office", "waiting", Contact::phoneCouldNot, "offline",
       "This phone could not keep what came", "Try now"},
      {"clock_refused", "office", "waiting", Contact::refused, "attention", "The office refuses this phone",
       "Try now"},
      {"certificate_refused", "office", "waiting", Contact::refused, "attention",
       "The office refuses this phone", "Try now"},
  };
  for (const Row& row : rows) {
    const SyncStatusView status = failing(row.code, row.waitingFor, row.state);
    EXPECT_EQ(SyncWords::contact(status), row.contact) << row.code << " " << row.waitingFor;
    EXPECT_EQ(SyncWords::state(status), row.quiet) << row.code;
    EXPECT_EQ(SyncWords::headline(status), row.headline) << row.code;
    EXPECT_EQ(SyncWords::action(status), row.action) << row.code;
    EXPECT_FALSE(SyncWords::sentence(status, phrases).isEmpty()) << row.code;
    EXPECT_FALSE(SyncWords::icon(status).isEmpty()) << row.code;
    const bool isSilence = row.contact == Contact::signal;
    EXPECT_EQ(SyncWords::line(status, phrases).contains("signal"), isSilence)
        << "only silence is no signal: " << SyncWords::line(status, phrases).toStdString();
  }
}

TEST_F(SyncWordsTest, allInOfficeSaysSinceWhen) {
  const SyncStatusView status = heard();
  EXPECT_EQ(SyncWords::state(status), "inOffice");
  EXPECT_EQ(SyncWords::tone(status), "done");
  EXPECT_EQ(SyncWords::headline(status), "All in office");
  EXPECT_EQ(SyncWords::sentence(status, phrases),
            "Up to date since " + phrases.moment(status.lastContact) + ".");
  EXPECT_EQ(SyncWords::lastContact(status, phrases), "") << "it is said already";
  EXPECT_EQ(SyncWords::next(status, phrases, now), "");
  EXPECT_EQ(SyncWords::action(status), "Look for news");
  EXPECT_EQ(SyncWords::line(status, phrases), "All in office · " + time(status.lastContact));
}

TEST_F(SyncWordsTest, whatWaitsIsCountedAndSent) {
  SyncStatusView status = heard();
  status.waiting = 1;
  EXPECT_EQ(SyncWords::headline(status), "1 thing is on this phone");
  status.waiting = 3;
  EXPECT_EQ(SyncWords::headline(status), "3 things are on this phone");
  EXPECT_EQ(SyncWords::state(status), "waiting");
  EXPECT_EQ(SyncWords::action(status), "Send now");
  EXPECT_EQ(SyncWords::line(status, phrases), "3 waiting");
  EXPECT_EQ(SyncWords::lastContact(status, phrases),
            "Last heard from the office " + phrases.moment(status.lastContact));
}

TEST_F(SyncWordsTest, theNextAttemptHasItsTime) {
  SyncStatusView status = failing("no_contact", "signal");
  EXPECT_EQ(SyncWords::next(status, phrases, now), "Tried again by itself at " + time(status.nextAttempt));
  status.nextAttempt = Instant{now.ms + 59'000};
  EXPECT_EQ(SyncWords::next(status, phrases, now), "Tried again by itself in a moment");
  status.nextAttempt = Instant{now.ms - 1};
  EXPECT_EQ(SyncWords::next(status, phrases, now), "Tried again by itself in a moment");
  EXPECT_EQ(SyncWords::next(failing("device_revoked", "enrolment", "revoked"), phrases, now), "")
      << "nothing is tried until there is a new code";
}

TEST_F(SyncWordsTest, theQuietLineNamesWhatWaitsAndWhy) {
  SyncStatusView status = failing("not_our_server", "sign_in");
  EXPECT_EQ(SyncWords::line(status, phrases),
            "The network asks to sign in · as of " + phrases.moment(status.lastContact));
  status.waiting = 2;
  EXPECT_EQ(SyncWords::line(status, phrases), "2 on this phone · the network asks to sign in");
  status.needsAttention = 1;
  EXPECT_EQ(SyncWords::line(status, phrases), "1 needs attention") << "that comes first";
  EXPECT_EQ(SyncWords::state(status), "attention");
  EXPECT_EQ(SyncWords::headline(status), "This network asks to sign in") << "the card says both";
}

TEST_F(SyncWordsTest, aNewPhoneHasNotBeenInContact) {
  SyncStatusView status;
  status.enrolled = true;
  EXPECT_EQ(SyncWords::headline(status), "Not in contact yet");
  EXPECT_EQ(SyncWords::line(status, phrases), "On this phone");
  status.scopesLoading = 2;
  EXPECT_EQ(SyncWords::headline(status), "Getting your customers");
  EXPECT_EQ(SyncWords::state(status), "waiting");
}

TEST_F(SyncWordsTest, photosSayHowManyHowLargeAndWhatFor) {
  const SyncStatusView fine = heard();
  const auto spoken = [&](std::int64_t all, std::int64_t voices) {
    return SyncWords::photos({all, voices, 2'000'000}, fine, false, Reach::free, phrases);
  };
  EXPECT_EQ(spoken(1, 1), "1 voice note, 2.0 MB: on the way");
  EXPECT_EQ(spoken(3, 3), "3 voice notes, 2.0 MB: on the way");
  EXPECT_EQ(spoken(3, 1), "3 photos and voice notes, 2.0 MB: on the way");
  EXPECT_EQ(SyncWords::photos({2, 2, 300'000}, fine, true, Reach::metered, phrases),
            "2 voice notes, 0.3 MB: on the way");
  EXPECT_EQ(SyncWords::photos({2, 1, 300'000}, fine, true, Reach::metered, phrases),
            "2 photos and voice notes, 0.3 MB: waiting for Wi-Fi");
  EXPECT_EQ(photos(0, 0, fine, false, Reach::free), "");
  EXPECT_EQ(photos(1, 1'240'000, fine, false, Reach::free), "1 photo, 1.2 MB: on the way");
  EXPECT_EQ(photos(3, 3'200'000, fine, true, Reach::metered), "3 photos, 3.2 MB: waiting for Wi-Fi");
  EXPECT_EQ(photos(3, 3'200'000, fine, true, Reach::free), "3 photos, 3.2 MB: on the way");
  EXPECT_EQ(photos(3, 3'200'000, fine, false, Reach::metered), "3 photos, 3.2 MB: on the way");
  EXPECT_EQ(photos(3, 3'200'000, fine, false, Reach::none), "3 photos, 3.2 MB: waiting for signal");
  EXPECT_EQ(photos(3, 3'200'000, failing("no_contact", "signal"), true, Reach::metered),
            "3 photos, 3.2 MB: waiting for signal");
  EXPECT_EQ(photos(1, 900, failing("device_revoked", "enrolment", "revoked"), false, Reach::free),
            "1 photo, less than 0.1 MB: on this phone");
}

TEST_F(SyncWordsTest, whatThisVersionCantShowIsCounted) {
  EXPECT_EQ(SyncWords::unreadable(0), "");
  EXPECT_EQ(SyncWords::unreadable(1), "1 thing from the office waits for an update of this app");
  EXPECT_EQ(SyncWords::unreadable(4), "4 things from the office wait for an update of this app");
}

TEST_F(SyncWordsTest, noRecordIsCalledByItsTable) {
  EXPECT_EQ(SyncWords::record(Kind::comment), "Comment");
  EXPECT_EQ(SyncWords::record(static_cast<Kind>(9'999)), "Entry") << "one of a newer version";
}

} // namespace
} // namespace leadhand::crew
