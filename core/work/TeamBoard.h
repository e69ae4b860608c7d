#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/WorkViews.h"

#include <string>
#include <vector>

namespace leadhand {

/// Notes of the office to the team, and who has read them.
class Bulletin {
 public:
  explicit Bulletin(DeviceStore& store) : m_store(store) {}

  struct NewNote {
    std::string audience = "all"; ///< all or office
    std::string topic = "other";
    std::string title{};
    std::string text{};
    Date until{};
  };
  /// Errors: emptyText, badValue (audience, topic), notAllowed for crews.
  [[nodiscard]] Result<Id> add(const NewNote& note);
  /// New words of a note, in its next version: who has read the one before has not read this one.
  [[nodiscard]] Status reword(const Id& note, const std::string& title, const std::string& text);
  /// Newest first.
  [[nodiscard]] std::vector<BulletinNoteView> list(std::int64_t most = 200) const;
  [[nodiscard]] Result<BulletinNoteView> show(const Id& note) const;
  [[nodiscard]] Status markRead(const Id& note);

 private:
  DeviceStore& m_store;
};

/// Thanks for what somebody did, tied to the record in which it stands. Never money.
class Recognition {
 public:
  explicit Recognition(DeviceStore& store) : m_store(store) {}
  /// Errors: unknownPerson, unknownRecord (what it is for), emptyText, badValue (oneself).
  [[nodiscard]] Result<Id> thank(const Id& person, Kind aboutKind, const Id& about, const std::string& text);
  /// To one person, or to all; newest first.
  [[nodiscard]] std::vector<ThanksView> list(const Id& person = {}, std::int64_t most = 200) const;
  [[nodiscard]] Result<ThanksView> show(const Id& thanks) const;

 private:
  DeviceStore& m_store;
};

/// A note read in one version is one mark.
[[nodiscard]] Id bulletinReadId(const Id& note, const Id& person, std::int64_t version);

} // namespace leadhand
