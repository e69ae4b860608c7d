#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <cstddef>
#include <string>

namespace leadhand {

/// Which side of a conflict somebody wrote.
enum class OwnSide { none, winner, loser };

/// A conflict as one of those sees it whose value it is about: theirs stands again where that is their right,
/// else the office is asked, once.
class OwnConflict {
 public:
  explicit OwnConflict(DeviceStore& store) : m_store(store) {}

  /// The side of this person. Who wrote the winner too is on its side: nothing of theirs needs to come back.
  [[nodiscard]] static OwnSide sideOf(const ConflictView& conflict, const Id& person);
  /// Which of the losers is the latest of this person, from 1; 0: none.
  [[nodiscard]] static std::size_t ownLoser(const ConflictView& conflict, const Id& person);

  struct Standing {
    OwnSide side = OwnSide::none;
    std::size_t index = 0;    ///< which loser is one's own, from 1; 0: none
    bool mayRestore = false;  ///< `restore` would be taken
    bool isRestored = false;  ///< one's own stands here again; the office has not decided
    bool mayAsk = false;      ///< there is a customer in whose log the question can stand
    Instant askedAt;          ///< none: not asked yet
    std::string askedReceipt; ///< of the question, as of any comment
  };
  [[nodiscard]] Standing of(const ConflictView& conflict) const;

  /// One's own value stands again: an ordinary edit of the field with the base that this device has seen, so
  /// that a newer value conflicts again. Where one may decide, the conflict is closed by it; else it stays
  /// open, and `note` goes with it into the customer's log, so that what stood there before is not forgotten.
  /// The note's id, none where there is none. Errors: unknownRecord (no such conflict, or it is closed),
  /// notAllowed (nothing of one's own lost in it, or the field is not one's to write), emptyText, and what
  /// the value itself is refused for.
  [[nodiscard]] Result<Id> restore(const Id& conflict, const std::string& note);
  /// Takes `restore` back while the conflict is open: the winner stands again, the note goes.
  [[nodiscard]] Status takeRestoreBack(const Id& conflict, const Id& note);

  /// Asks the office, in a comment whose id follows from the conflict and the person: asked twice is asked
  /// once. Its id. Errors: unknownRecord, unknownCustomer, emptyText, alreadyExists (it was asked before).
  [[nodiscard]] Result<Id> ask(const Id& conflict, const std::string& question);
  /// The question is taken back.
  [[nodiscard]] Status takeAskBack(const Id& conflict);
  /// Of the question after so many that were taken back.
  [[nodiscard]] static Id questionId(const Id& conflict, const Id& person, int taken = 0);

 private:
  /// Of the question that stands, or of the next one.
  [[nodiscard]] Id nextQuestion(const Id& conflict) const;
  [[nodiscard]] Result<Conflict> openRow(const Id& conflict) const;
  [[nodiscard]] Result<std::vector<Edit>> ownEdits(const Conflict& row, const ConflictView& view) const;

  DeviceStore& m_store;
};

} // namespace leadhand
