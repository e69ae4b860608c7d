#pragma once
#include "sync/office/GrantPlan.h"
#include "sync/office/GroupWriter.h"

#include <set>

namespace leadhand::sync {

/// Grants follow what people do and where they are sent. Looks only at those whom a commit's rows concern;
/// everybody once a day, because days pass without a commit.
class GrantKeeper {
 public:
  GrantKeeper(OfficeStore& store, Roster& roster, Clock& clock)
      : m_store(store), m_roster(roster), m_clock(clock) {}

  void note(const std::vector<Written>& rows);
  /// Writes the grants of all who were noted, inside the running commit.
  [[nodiscard]] Status settle(Commit& commit);
  void noteEverybody();
  void forget();

 private:
  void noteVisit(const Written& written);
  void noteMatter(const Written& written);
  void noteCrew(const Id& crew);
  [[nodiscard]] Status settlePerson(Commit& commit, const Id& person);
  [[nodiscard]] Date today();
  [[nodiscard]] bool lacks(const Id& person, const Id& customer);

  OfficeStore& m_store;
  Roster& m_roster;
  Clock& m_clock;
  std::set<Id> m_people;                 ///< whose grants are planned anew
  std::set<std::pair<Id, Id>> m_mayLack; ///< (person, customer): planned anew only if not granted yet
};

} // namespace leadhand::sync
