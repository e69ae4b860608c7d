#include "app/crew/VisitModel.h"

#include "app/crew/HandoverWords.h"
#include "app/crew/Text.h"
#include "core/work/Customers.h"
#include "core/work/Gates.h"
#include "core/work/Opportunities.h"
#include "core/work/Readings.h"
#include "core/work/Visits.h"

namespace leadhand::crew {

namespace {

template <class Row, class View, class Make>
void showRows(RowListModel<Row>& model, const std::vector<View>& views, const Make& make) {
  std::vector<Row> rows;
  rows.reserve(views.size());
  for (const View& view : views)
    rows.push_back(make(view));
  model.show(std::move(rows));
}

} // namespace

VisitModel::VisitModel(QObject* parent) : ViewModel(parent) {}

void VisitModel::setVisitId(const QString& id) {
  if (id == m_visitId)
    return;
  m_visitId = id;
  emit visitIdChanged();
  reload();
}

void VisitModel::setCustomerId(const QString& id) {
  if (id == m_customerId)
    return;
  setCustomer(id);
  reload();
}

void VisitModel::setCustomer(const QString& id) {
  if (id == m_customerId)
    return;
  m_customerId = id;
  emit customerIdChanged();
}

void VisitModel::refresh() {
  const Visits visits(store());
  Date on = visits.localToday();
  std::vector<VisitRow> rows;
  m_place.clear();
  m_covered = false;
  if (const Id visitId = idFrom(m_visitId)) {
    Result<VisitView> visit = visits.show(visitId);
    if (!went(visit)) {
      showBrief({});
      m_visit.show({});
      setState(QStringLiteral("error"));
      return;
    }
    setCustomer(toQt(visit->customer.id));
    if (visit->covered) {
      m_covered = true;
      showBrief({});
      m_nothingRecorded = false;
      m_visit.show({});
      setState(QStringLiteral("content"));
      return;
    }
    for (const VisitView& one : Gates(store()).unfinished())
      if (one.id == visitId)
        visit->missing = one.missing;
    rows.push_back(visitRow(*visit, phrases()));
    m_place = rows.front().place;
    if (visit->date)
      on = visit->date;
  }
  m_visit.show(std::move(rows));
  const Result<BriefView> brief = Customers(store()).brief(idFrom(m_customerId), on);
  if (!went(brief)) {
    setState(QStringLiteral("error"));
    return;
  }
  showBrief(*brief);
  setState(QStringLiteral("content"));
}

void VisitModel::showBrief(const BriefView& brief) {
  const Id self = store().actor().person;
  const Phrases& say = phrases();
  m_customerName = toQt(brief.customer.name);
  if (m_place.isEmpty())
    m_place = toQt(brief.customer.address);
  m_away = awaySentence(brief.customer, brief.on);
  m_access = toQt(brief.customer.accessNote);
  m_phone = toQt(brief.customer.phone);
  m_askOffice = brief.askOffice;
  m_asOf = brief.asOf ? tr("As of %1").arg(say.moment(brief.asOf)) : QString();
  showRows(m_instructions, brief.instructions,
           [&](const InstructionView& view) { return instructionRow(view, say); });
  showRows(m_proposals, brief.proposals,
           [&](const ProposalView& view) { return proposalRow(view, say, self); });
  showRows(m_opportunities, brief.opportunities,
           [&](const OpportunityView& view) { return opportunityRow(view, say, self); });
  showRows(m_comments, brief.comments, [&](const CommentView& view) { return commentRow(view, say, self); });
  showRows(m_contacts, brief.contacts, [&](const ContactView& view) { return contactRow(view, say, self); });
  showRows(m_facts, brief.facts, [&](const FactView& view) { return factRow(view, say, self); });
  showRows(m_cases, brief.cases,
           [&](const RecoveryView& view) { return caseRow(view, say, self, context().clock().now()); });
  showRows(m_readings, brief.readings, [&](const ReadingView& view) { return readingRow(view, say, self); });
  m_history = HandoverWords::history(brief.history, say);
  m_nothingRecorded = m_history.isEmpty() &&
                      m_readings.count() + m_instructions.count() + m_proposals.count() +
                              m_opportunities.count() + m_comments.count() + m_contacts.count() +
                              m_facts.count() + m_cases.count() ==
                          0 &&
                      m_access.isEmpty() && m_away.isEmpty() && !m_askOffice;
}

QString VisitModel::awaySentence(const CustomerView& customer, Date on) const {
  if (!customer.awayUntil && !customer.awayFrom)
    return {};
  if (customer.awayUntil && customer.awayUntil < on)
    return {};
  const QString until = phrases().day(customer.awayUntil);
  if (customer.awayFrom && customer.awayFrom > on)
    return customer.awayUntil ? tr("Away %1 to %2").arg(phrases().day(customer.awayFrom), until)
                              : tr("Away from %1").arg(phrases().day(customer.awayFrom));
  return customer.awayUntil ? tr("Away until %1").arg(until)
                            : tr("Away since %1").arg(phrases().day(customer.awayFrom));
}

bool VisitModel::settleReading(const QString& readingId) {
  return went(Readings(store()).settle(idFrom(readingId), "fine"));
}

bool VisitModel::answer(const QString& proposalId, const QString& is, const QString& note) {
  return went(Proposals(store()).outcome(idFrom(proposalId), toStd(is), toStd(note)));
}

} // namespace leadhand::crew
