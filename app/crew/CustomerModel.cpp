#include "app/crew/CustomerModel.h"

#include "app/crew/Text.h"
#include "core/work/Customers.h"

#include <map>

namespace leadhand::crew {

namespace {

constexpr std::int64_t mostShown = 1000;

} // namespace

std::vector<RowRole<CustomerFieldRow>> CustomerFieldRow::roles() {
  return {role("field", &CustomerFieldRow::rowId), role("label", &CustomerFieldRow::label),
          role("value", &CustomerFieldRow::value), role("iconName", &CustomerFieldRow::iconName)};
}

std::vector<RowRole<TimelineFilterRow>> TimelineFilterRow::roles() {
  return {role("sort", &TimelineFilterRow::rowId), role("label", &TimelineFilterRow::label),
          role("entries", &TimelineFilterRow::count), role("chosen", &TimelineFilterRow::chosen)};
}

CustomerModel::CustomerModel(QObject* parent) : ViewModel(parent) {}

void CustomerModel::setCustomerId(const QString& id) {
  if (id == m_customerId)
    return;
  m_customerId = id;
  emit customerIdChanged();
  reload();
}

void CustomerModel::setOnly(const QString& sort) {
  if (sort == m_only)
    return;
  m_only = sort;
  emit onlyChanged();
  if (ready())
    showTimeline(idFrom(m_customerId));
}

void CustomerModel::refresh() {
  const Id id = idFrom(m_customerId);
  const Result<BriefView> brief = Customers(store()).brief(id, phrases().today());
  if (!brief) {
    (void)went(brief);
    setState(QStringLiteral("error"));
    return;
  }
  showWhoTheyAre(brief->customer);
  const Id self = store().actor().person;
  std::vector<NoteRow> facts;
  for (const FactView& fact : brief->facts)
    facts.push_back(factRow(fact, phrases(), self));
  m_facts.show(std::move(facts));
  std::vector<InstructionRow> instructions;
  for (const InstructionView& instruction : brief->instructions)
    instructions.push_back(instructionRow(instruction, phrases()));
  m_instructions.show(std::move(instructions));
  std::vector<CaseRow> cases;
  for (const RecoveryView& view : brief->cases)
    cases.push_back(caseRow(view, phrases(), self, context().clock().now()));
  m_cases.show(std::move(cases));
  showTimeline(id);
  setState(QStringLiteral("content"));
}

QString CustomerModel::awaySentence(const CustomerView& customer) const {
  const Date today = phrases().today();
  if ((!customer.awayFrom && !customer.awayUntil) || (customer.awayUntil && customer.awayUntil < today))
    return {};
  const QString from = phrases().day(customer.awayFrom);
  const QString until = phrases().day(customer.awayUntil);
  if (customer.awayFrom && customer.awayFrom > today)
    return customer.awayUntil ? tr("Away %1 to %2").arg(from, until) : tr("Away from %1").arg(from);
  return customer.awayUntil ? tr("Away until %1").arg(until) : tr("Away since %1").arg(from);
}

void CustomerModel::showWhoTheyAre(const CustomerView& customer) {
  m_name = toQt(customer.name);
  m_subtitle = Phrases::line({toQt(customer.address),
                              customer.since
                                  ? tr("customer since %1").arg(static_cast<int>(customer.since.ymd().year()))
                                  : QString()});
  m_phone = toQt(customer.phone);
  m_reach = m_phone.isEmpty() ? toQt(customer.email) : m_phone;
  m_reachMore =
      Phrases::line({m_phone.isEmpty() ? QString() : toQt(customer.email), toQt(customer.accessNote)});
  if (m_reach.isEmpty())
    std::swap(m_reach, m_reachMore);
  if (m_reach.isEmpty())
    m_reach = tr("Add a phone number");
  m_nextVisit =
      customer.nextVisit ? tr("Next visit %1").arg(phrases().nearDay(customer.nextVisit)) : QString();
  m_away = awaySentence(customer);
  m_awayFrom = toQt(customer.awayFrom);
  m_awayUntil = toQt(customer.awayUntil);
  m_fields.show(
      {{QStringLiteral("phone"), phrases().field("phone"), m_phone, QStringLiteral("phone")},
       {QStringLiteral("email"), phrases().field("email"), toQt(customer.email), QStringLiteral("mail")},
       {QStringLiteral("address"), phrases().field("address"), toQt(customer.address),
        QStringLiteral("home")},
       {QStringLiteral("access_note"), phrases().field("access_note"), toQt(customer.accessNote),
        QStringLiteral("key")}});
}

void CustomerModel::showTimeline(const Id& id) {
  const Id self = store().actor().person;
  std::vector<TimelineRow> rows;
  std::map<QString, int> counts;
  int all = 0;
  for (const TimelineItem& item : Customers(store()).timeline(id, mostShown)) {
    const QString sort = timelineSort(item.sort);
    ++counts[sort];
    ++all;
    if (m_only.isEmpty() || sort == m_only)
      rows.push_back(timelineRow(item, phrases(), self));
  }
  m_timeline.show(std::move(rows));
  std::vector<TimelineFilterRow> filters{{QString(), tr("All"), all, m_only.isEmpty()}};
  const std::pair<const char*, QString> sorts[] = {
      {"comment", tr("Comments")}, {"contact", tr("Contacts")},         {"opportunity", tr("Opportunities")},
      {"visit", tr("Visits")},     {"instruction", tr("Instructions")}, {"fact", tr("Facts")},
      {"problem", tr("Problems")}};
  for (const auto& [word, label] : sorts) {
    const QString sort = QString::fromLatin1(word);
    if (counts.contains(sort))
      filters.push_back({sort, label, counts[sort], m_only == sort});
  }
  m_filters.show(std::move(filters));
}

bool CustomerModel::correct(const QString& field, const QString& value) {
  return went(Customers(store()).set(idFrom(m_customerId), toStd(field), toStd(value.trimmed())));
}

bool CustomerModel::setAway(const QString& from, const QString& until) {
  if (!from.isEmpty() && !until.isEmpty() && dateFrom(until) < dateFrom(from)) {
    setProblem(tr("The last day away lies before the first. Choose another day."));
    return false;
  }
  Customers customers(store());
  const Id id = idFrom(m_customerId);
  // The old end may lie before the new beginning, so it goes first.
  if (!went(customers.set(id, "away_until", {})))
    return false;
  return went(customers.set(id, "away_from", toStd(from))) &&
         (until.isEmpty() || went(customers.set(id, "away_until", toStd(until))));
}

QString CustomerModel::dayWords(const QString& isoDay) const {
  return ready() ? phrases().day(dateFrom(isoDay)) : QString();
}

} // namespace leadhand::crew
