#pragma once
#include "core/store/Search.h"
#include "core/work/Views.h"

#include <functional>
#include <string>
#include <vector>

namespace leadhand {

/// What people tell apart when they look for something.
enum class FindingSort : std::uint8_t {
  any,
  comment,     ///< with what management answered
  task,        ///< of either sheet
  instruction, ///< that stands
  contact,     ///< with what came of it
  opportunity, ///< with its steps, notes and offers
  problem,     ///< a case, its steps and promises
  customer,    ///< and what is known of them
  visit        ///< its work, what was used, and why not
};

/// Words that were found, with what a person wants to know of them.
struct FindingView {
  FindingSort sort = FindingSort::any;
  Kind kind = Kind::none; ///< of the record that holds them
  Id id;
  Kind opens = Kind::none; ///< comment, customer, opportunity, recoveryCase or visit: what shows it; none:
                           ///< nothing does
  Id opensId;
  Named customer; ///< the name alone where nobody is linked
  Named who;      ///< who wrote it; of a task, who does it; of a visit, the crew
  std::string signature;
  Date on;
  std::string text;
  std::vector<SearchMark> marks; ///< in `text`
  std::string standing; ///< "", done (a task), retired, void, or earlier: these words were corrected since
};

struct FindingsView {
  std::vector<FindingView> items; ///< newest first
  bool more = false;              ///< there are older ones
  bool behind = false;            ///< words that came lately are not all looked through yet
};

/// How far what is on this device reaches.
struct OnDeviceView {
  std::int64_t customers = 0;
  Date since; ///< the first day of which anything is kept
  bool everything = false;
};

/// Whatever was said of anybody, as far as it is on this device. No signal needed. What a person must not see
/// yet is not found either: visits that are covered (R041), offers that may not be mentioned (R067).
class Findings {
 public:
  explicit Findings(DeviceStore& store) : m_store(store) {}

  struct Question {
    std::string words{}; ///< every one is meant; the last may be the beginning of one
    FindingSort sort = FindingSort::any;
    Id customer{}; ///< none: all
    Date from{};   ///< none: all
    Date until{};
    std::size_t most = 50;
    std::function<bool()> isStale{}; ///< see SearchFilter
  };
  [[nodiscard]] FindingsView ask(const Question& question) const;
  [[nodiscard]] OnDeviceView onDevice() const;

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
