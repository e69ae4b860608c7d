#pragma once
#include "app/crew/Phrases.h"
#include "core/base/Seams.h"
#include "core/work/Views.h"

#include <QCoreApplication>
#include <QString>

namespace leadhand::crew {

/// What the next contact with the office depends on, as the engine has written it down.
enum class Contact {
  fine,         ///< the last one went well
  signal,       ///< nobody answered
  signIn,       ///< the network wants a sign-in first, or something else answered
  office,       ///< the office answered that it can't just now
  refused,      ///< the office refuses this device's certificate, signature or clock
  revoked,      ///< the office has signed this device out
  update,       ///< this app is too old for the office
  phoneFull,    ///< this device has no room
  phoneCouldNot ///< this device could not keep what came
};

/// The words for how it stands with the office: made of what the engine has stored, never of what is hoped.
class SyncWords {
  Q_DECLARE_TR_FUNCTIONS(leadhand::crew::SyncWords)

 public:
  [[nodiscard]] static Contact contact(const SyncStatusView& status);
  /// inOffice, waiting, offline or attention, for the quiet line
  [[nodiscard]] static QString state(const SyncStatusView& status);
  /// The quiet line on every page: "All in office · 14:02", "3 on this phone · no signal"
  [[nodiscard]] static QString line(const SyncStatusView& status, const Phrases& phrases);

  /// The large words of the contact card: "All in office", "No signal"
  [[nodiscard]] static QString headline(const SyncStatusView& status);
  /// done, attention or danger
  [[nodiscard]] static QString tone(const SyncStatusView& status);
  [[nodiscard]] static QString icon(const SyncStatusView& status);
  /// One sentence: what it means and what to do
  [[nodiscard]] static QString sentence(const SyncStatusView& status, const Phrases& phrases);
  /// "Last heard from the office today 14:02"
  [[nodiscard]] static QString lastContact(const SyncStatusView& status, const Phrases& phrases);
  /// "Tried again by itself at 14:05", or ""
  [[nodiscard]] static QString next(const SyncStatusView& status, const Phrases& phrases, Instant now);
  /// What the one button says; "" where pressing it can change nothing
  [[nodiscard]] static QString action(const SyncStatusView& status);
  /// "3 comments or other things wait", in the order in which they go
  [[nodiscard]] static QString waiting(std::int64_t actions);
  /// What the office has not all bytes of.
  struct Unsent {
    std::int64_t all = 0; ///< photos and voice notes
    std::int64_t voices = 0;
    std::int64_t bytes = 0;
  };
  /// "3 photos, 3.2 MB: they wait for Wi-Fi", or ""
  [[nodiscard]] static QString photos(const Unsent& unsent, const SyncStatusView& status, bool freeOnly,
                                      Reach reach, const Phrases& phrases);
  /// What came and can't be shown by this version, or ""
  [[nodiscard]] static QString unreadable(std::int64_t rows);
  /// "Comment", "Visit status": what a record is called
  [[nodiscard]] static QString record(Kind kind);
};

} // namespace leadhand::crew
