#pragma once
#include "app/office/DemoCompany.h"
#include "core/schema/Records.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand::office {

/// SplitMix64: the same numbers for the same seed on every machine.
class SeededNumbers {
 public:
  explicit SeededNumbers(std::uint64_t seed) : m_state(seed) {}
  /// From 0 to below `bound`.
  [[nodiscard]] std::size_t below(std::size_t bound) {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % bound);
  }

 private:
  std::uint64_t m_state;
};

/// What the parts of the demo share while they write it.
class DemoWorld {
 public:
  DemoWorld(sync::Hub& hub, std::uint64_t seed);

  [[nodiscard]] Id person(std::string_view name) const { return at(m_people, name); }
  [[nodiscard]] Id crew(std::string_view name) const { return at(m_crews, name); }
  [[nodiscard]] Id customer(std::string_view name) const { return at(m_customers, name); }
  [[nodiscard]] Id card(std::string_view title) const { return at(m_cards, title); }
  [[nodiscard]] Date day(int fromToday) const { return m_today.plusDays(fromToday); }
  [[nodiscard]] Instant moment(int fromToday, int hour, int minute) const;
  [[nodiscard]] SeededNumbers& numbers() { return m_numbers; }

  /// A record of this author and moment, with a new id.
  template <class R>
  [[nodiscard]] R made(std::string_view author, Instant when) {
    R record;
    record.id = m_hub.newId();
    record.author = person(author);
    record.recordedAt = when;
    return record;
  }
  /// Edits that belong together.
  void add(std::vector<Edit> group) { m_groups.push_back(std::move(group)); }
  /// Writes everything added so far in one transaction, and learns the names of what is there now.
  [[nodiscard]] Status write();
  [[nodiscard]] sync::Hub& hub() { return m_hub; }

 private:
  using Names = std::map<std::string, Id, std::less<>>;
  [[nodiscard]] static Id at(const Names& names, std::string_view name) {
    const auto found = names.find(name);
    return found == names.end() ? Id{} : found->second;
  }

  sync::Hub& m_hub;
  SeededNumbers m_numbers;
  Date m_today;
  int m_offsetMinutes = 0;
  Names m_people;
  Names m_crews;
  Names m_customers;
  Names m_cards;
  std::vector<std::vector<Edit>> m_groups;
};

/// The texts between separators; an empty text has none.
[[nodiscard]] std::vector<std::string> pieces(std::string_view text, char separator);

void addDemoTeam(DemoWorld& world);
void addDemoCustomers(DemoWorld& world);
void addDemoVisits(DemoWorld& world);
void addDemoLog(DemoWorld& world);
void addDemoOpportunities(DemoWorld& world);
/// How opportunities are handed over, and what is to be looked at again.
void addDemoRules(DemoWorld& world);
/// On top of visits and comments that are written.
void addDemoWork(DemoWorld& world);

} // namespace leadhand::office
