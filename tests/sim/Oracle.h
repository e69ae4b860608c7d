#pragma once
#include "core/schema/Row.h"
#include "core/store/Outbox.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace leadhand::sim {

using Intrusions = std::map<Id, Id>; ///< comments where their author may not look, and that author

class Handset;
class OfficeSide;

/// Knows every value that a person was told is saved, from the screen's side: rows before and after an
/// action. It shares no code with outbox, merge or engine, and says at the end where each value must be
/// found.
class Oracle {
 public:
  struct Written {
    int handset = 0; ///< -1: the office's own command line
    Kind kind = Kind::none;
    Id id;
    std::uint32_t field = 0;
    Value value;
    Value old;              ///< what its writer saw before
    bool mayBeLost = false; ///< its device was set back to before it, or never said that it is saved
  };
  using Snapshot = std::map<std::pair<Kind, Id>, Row>;

  /// Notes what an action changed: rows in `touched` against what they were in `before`.
  void note(Handset& handset, const Snapshot& before, const std::set<std::pair<Kind, Id>>& touched);
  /// An action that a failing disk broke off: what it would have written over may be followed by it.
  void noteBroken(const Handset& handset, const Snapshot& before);
  /// A process that came up again may find work that it never said was saved.
  void adopt(Handset& handset);
  /// What this handset wrote after the oracle had counted `after` writes went with its folder.
  void forgive(int handset, std::uint64_t after);
  [[nodiscard]] std::uint64_t count() const { return m_written.size(); }
  [[nodiscard]] const Written& written(std::uint64_t at) const { return m_written[at]; }
  /// A person gave up what the office had refused.
  void forgive(const OutboxEntry& refused);
  /// The office made one customer of two: what is written to either may stand with the other from then on.
  void noteMerge(const Id& from, const Id& into);
  /// Somebody closed a conflict and saw these losing values.
  void noteClosing(const Id& conflict, std::set<Id> seen) { m_closings[conflict].push_back(std::move(seen)); }
  [[nodiscard]] std::vector<std::set<Id>> closingsOf(const Id& conflict) const;

  /// One line for each value that can't be found anywhere.
  [[nodiscard]] std::vector<std::string> lost(OfficeSide& office,
                                              const std::vector<Handset*>& handsets) const;

 private:
  void add(int handset, const Row& row, const FieldValue& field, Value old);
  [[nodiscard]] std::set<Id> namesOf(const Id& id) const;
  [[nodiscard]] bool isFollowed(std::size_t at) const;
  [[nodiscard]] bool standsSomewhere(OfficeSide& office, const Written& one,
                                     const std::set<std::tuple<Id, std::uint32_t, std::string>>& kept) const;
  std::vector<Written> m_written;
  std::map<std::pair<Kind, Id>, std::vector<std::size_t>> m_byRecord;
  std::map<Id, std::vector<std::set<Id>>> m_closings;
  std::map<Id, std::set<Id>> m_merged; ///< of each customer the others that it was made one with
};

} // namespace leadhand::sim
