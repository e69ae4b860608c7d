#include "tests/screens/SampleProblems.h"

#include "core/rules/Recovery.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace leadhand::test {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr int hour = 60;
constexpr int day = 24 * hour;

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

template <class T>
T must(Result<T> result) {
  if (!result)
    throw std::runtime_error(result.error().sentence());
  return std::move(*result);
}

} // namespace

Id SampleProblems::promise(const Id& recovery, const std::string& sort, const std::string& owner,
                           int minutes) {
  return must(Recoveries(m_store).promise(
      recovery, {.sort = sort,
                 .text = sort == "call" ? "Call the customer" : "Two new planters, watered in",
                 .owner = m_company.person(owner),
                 .due = Instant{m_clock.now().ms + minutes * minuteMs}}));
}

Id SampleProblems::problem(const std::string& customer, const std::string& words, const std::string& state) {
  const auto states = allRecoveryStates();
  const auto rank = [&](std::string_view name) { return std::find(states.begin(), states.end(), name); };
  const auto reaches = [&](std::string_view name) { return rank(state) >= rank(name); };
  Recoveries cases(m_store);
  Recoveries::NewCase made;
  made.customer = m_company.customer(customer);
  const bool isPlant = words.find("pots") != std::string::npos;
  made.category = isPlant ? "product" : "service";
  made.about = isPlant ? "Dead plant" : "";
  made.words = words;
  made.restated = "You said: " + words;
  made.agreed = reaches(recovery::agreed);
  const Id id = must(cases.open(made));
  if (state == recovery::promised)
    (void)promise(id, "remedy", "Karen", 2 * day);
  if (reaches(recovery::delivered))
    must(cases.deliver(id, "Both planters changed, watered in"));
  if (reaches(recovery::verified))
    must(cases.ask(id, {.satisfied = true, .words = "Lovely again"}));
  if (reaches(recovery::closed))
    must(cases.close(id));
  return id;
}

void SampleProblems::all() {
  const auto before = [&](int minutes, const auto& write) {
    const Instant now = m_clock.now();
    m_clock.set(Instant{now.ms - minutes * minuteMs});
    write();
    m_clock.set(now);
  };
  m_company.actAs("Jane");
  before(9 * day, [&] { (void)problem("Sra. Ortega", "The blower woke her again at seven", "closed"); });
  before(3 * day, [&] { (void)problem("Dr. Leclerc", "The gate stood open all night", "delivered"); });
  before(5 * hour, [&] {
    const Id paver = problem("Harrow Dental", "Patients trip on the lifted paver by the ramp", "agreed");
    (void)promise(paver, "call", "Karen", 4 * hour + 20);
  });
  before(2 * hour, [&] {
    const Id pots =
        problem("Mrs. Smith", "Half of the pots by the door are dead. The ivy took them over.", "promised");
    (void)promise(pots, "call", "Jacki", 2 * hour + 11);
  });
  before(hour, [&] { (void)problem("Mrs. Provan", "The mulch lies on the path", "reported"); });
  m_company.settle();
  m_company.actAs("Jacki");
}

} // namespace leadhand::test
