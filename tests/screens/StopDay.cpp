#include "tests/screens/StopDay.h"

#include "core/work/Gates.h"
#include "core/work/Hours.h"
#include "core/work/Visits.h"

#include <stdexcept>

namespace leadhand::test {

namespace {

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

template <class T>
void must(const Result<T>& result) {
  if (!result)
    throw std::runtime_error(result.error().sentence());
}

} // namespace

StopDay::StopDay(DeviceStore& store, SampleCompany& company, FakeClock& clock, const std::vector<Stop>& stops)
    : m_store(store), m_company(company), m_clock(clock) {
  m_company.actAs("Jacki");
  const auto crews = m_store.select<Crew>("name = ?1", {valueOf(std::string("North crew"))});
  const Date today = Visits(m_store).localToday();
  // What the company had planned for that day gives way.
  for (const Visit& planned : m_store.select<Visit>("date = ?1", {valueOf(today)}))
    must(m_store.write(
        UpdateOf<Visit>(planned.id).with(&Visit::date, today.plusDays(-30)).with(&Visit::position, 1).edit));
  std::int64_t position = 0;
  for (const Stop& stop : stops) {
    Visit visit;
    visit.id = m_store.newId();
    visit.customer = m_company.customer(stop.customer);
    visit.crew = crews.front().id;
    visit.date = today;
    visit.position = ++position;
    visit.startTime = stop.time;
    visit.work = "Planting, hedge";
    visit.emergency = stop.emergency;
    must(m_store.write(insertOf(visit)));
    m_visits[stop.customer] = visit.id;
  }
  m_company.settle();
  rule("4711", false);
}

void StopDay::step(const std::string& customer, const std::string& to) {
  must(Visits(m_store).setStatus(visit(customer), to, ""));
  m_clock.step(60'000);
}

void StopDay::handIn(const std::string& customer, const std::string& about) {
  Hours hours(m_store);
  if (about == "hours")
    must(hours.add(visit(customer), {{.minutes = 60}}));
  else
    must(hours.none(visit(customer), about));
}

void StopDay::couldNot(const std::string& customer, const std::string& about, const std::string& whyNot) {
  must(Hours(m_store).couldNot(visit(customer), about, whyNot));
}

void StopDay::know(const std::string& customer, const std::string& topic, const std::string& text) {
  m_company.actAs("Jacki");
  CustomerFact fact;
  fact.id = m_store.newId();
  fact.customer = m_company.customer(customer);
  fact.topic = topic;
  fact.text = text;
  fact.on = Visits(m_store).localToday();
  must(m_store.write(insertOf(fact)));
  m_company.settle();
  m_company.actAs("Jane");
}

void StopDay::rule(const std::string& code, bool off) {
  m_company.actAs("Jacki");
  Gates::NewRule wanted;
  wanted.since = Visits(m_store).localToday();
  wanted.why = why;
  wanted.code = code;
  wanted.off = off;
  must(Gates(m_store).setRule(wanted));
  m_company.settle();
  m_company.actAs("Jane");
}

} // namespace leadhand::test
