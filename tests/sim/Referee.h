#pragma once
#include "sync/office/Hub.h"
#include "sync/office/SqliteOfficeStore.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace leadhand::sim {

/// What product.md C2 says becomes of a field that somebody wrote without having seen what stands there.
enum class Rule : std::uint8_t {
  once,           ///< comments, notes, events: the first text stands
  later,          ///< customer facts, an instruction's text: the later word
  officeWins,     ///< owner and due day
  asked,          ///< the same of a task, from a crew
  ownWins,        ///< hours: who worked them knows best
  approvedStands, ///< hours once the office has approved them
  untilTaken,     ///< an opportunity's words once the office has taken it up
  noWins,         ///< permission to call
  doneWins,       ///< a task done against a reopening
  together,       ///< who did a thing goes with the day it was done
  retiring,       ///< an instruction's end against an edit
  editBeatsDelete,
  addWins, ///< chips and marks
  count
};
inline constexpr std::size_t ruleCount = static_cast<std::size_t>(Rule::count);
inline constexpr std::array<std::string_view, ruleCount> ruleNames = {
    "once",    "later",     "office_wins", "asked",    "own_wins",          "approved_stands", "until_taken",
    "no_wins", "done_wins", "together",    "retiring", "edit_beats_delete", "add_wins"};
static_assert(!ruleNames.back().empty());
using Rulings = std::array<std::uint64_t, ruleCount>;

/// Reads product.md C2 a second time: what each field of each push must hold afterwards, from what stood in
/// the office before and from what its author had seen. It shares no code with the merge and asks no
/// declaration what its policy is.
class Referee {
 public:
  /// Before the office works on a request.
  void look(sync::SqliteOfficeStore& store, const v1::SyncRequest& request,
            const sync::DeviceSession& session, Instant now);
  /// After it: one line for each field that holds something else than it should.
  [[nodiscard]] std::vector<std::string> judge(sync::SqliteOfficeStore& store, const v1::SyncReply& reply);
  /// How often each rule had something to decide.
  [[nodiscard]] const Rulings& rulings() const { return m_rulings; }

 private:
  using Key = std::pair<Kind, Id>;
  /// A record as it must be by now.
  struct State {
    Row row;
    std::vector<sync::FieldStamp> stamps;
    bool exists = false;
    bool taken = false; ///< the office has approved it, or taken it up
    std::set<std::uint32_t> touched;
    bool stepped = false; ///< a step of it came in the same request: what is written after it is a note
  };
  /// One change as it meets the record.
  struct Meeting {
    const OutboxEntry& change;
    State& state;
    const Row was;
    const std::vector<sync::FieldStamp> stamps;
    bool says = false;     ///< something that brings a removed record back
    bool prevails = false; ///< something that stands
  };

  void rememberOffers(sync::SqliteOfficeStore& store, const v1::Sync& ask);
  void goAlong(sync::SqliteOfficeStore& store, OutboxEntry& change);
  void remember(sync::SqliteOfficeStore& store, const OutboxEntry& change);
  void apply(const OutboxEntry& change);
  void meet(Meeting& meeting, const FieldValue& field);
  void bringBackParent(const OutboxEntry& change);
  void keepTogether(Meeting& meeting);
  void endOrGoOn(Meeting& meeting);
  void removeOrBringBack(Meeting& meeting);
  [[nodiscard]] Rule ruleOf(const Meeting& meeting, const FieldInfo& field) const;
  [[nodiscard]] bool wins(Rule rule, const Meeting& meeting, const FieldValue& field) const;
  [[nodiscard]] bool knew(const Meeting& meeting, const sync::FieldStamp& stamp, std::uint32_t field) const;
  [[nodiscard]] bool saw(const Meeting& meeting, std::uint32_t field) const;
  [[nodiscard]] bool sawAll(const Meeting& meeting) const;
  [[nodiscard]] bool isClosed(const Meeting& meeting) const;
  void say(Meeting& meeting, std::uint32_t field, const Value& value);
  void set(Meeting& meeting, std::uint32_t field, const Value& value);
  void takeBack(Meeting& meeting, std::uint32_t field);
  /// What one statement of several fields is about to leave behind.
  enum class Statement : std::uint8_t { fieldByField, stands, replaces, yields };
  [[nodiscard]] Statement weigh(const Meeting& meeting, const FieldInfo& first,
                                const std::vector<const FieldInfo*>& others) const;

  std::map<Key, State> m_states;
  std::vector<OutboxGroup> m_groups;
  std::vector<sync::EpochMark> m_epochs;
  std::map<std::uint32_t, Id> m_people;               ///< whose device it is
  std::set<Id> m_office;                              ///< who is of the office
  std::set<std::pair<Id, std::uint32_t>> m_goneAlong; ///< customers' fields that were meant for another one
  std::set<Id> m_offered; ///< after a restore, and may be taken in with the request
  std::uint32_t m_device = 0;
  Id m_person;
  bool m_byOffice = false;
  Instant m_now;
  Rulings m_rulings{};
};

} // namespace leadhand::sim
