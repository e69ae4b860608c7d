#include "app/crew/OpportunityMove.h"

#include "app/crew/Text.h"
#include "core/rules/Stages.h"
#include "core/work/Opportunities.h"

namespace leadhand::crew {

namespace {

/// A step begins with this many days until somebody looks at it again.
constexpr int nextAfterDays = 7;

} // namespace

void OpportunityMove::setOpportunityId(const QString& id) {
  if (id == m_opportunityId)
    return;
  m_opportunityId = id;
  m_begun = false;
  emit opportunityIdChanged();
  reload();
}

bool OpportunityMove::concerns(const Kinds& kinds) const {
  return kinds.contains(Kind::opportunity) || kinds.contains(Kind::opportunityEvent);
}

void OpportunityMove::refresh() {
  const Result<OpportunityView> opportunity = Opportunities(store()).show(idFrom(m_opportunityId));
  if (!opportunity) {
    (void)went(opportunity);
    setState(QStringLiteral("error"));
    return;
  }
  m_title = toQt(opportunity->title);
  m_subtitle = Phrases::line(
      {toQt(opportunity->customer.name), tr("now: %1").arg(phrases().stage(opportunity->stage))});
  std::vector<StageChoice> reachable;
  for (const std::string& to : opportunity->reachable)
    reachable.push_back({toQt(to), phrases().stage(to)});
  m_reachable.show(std::move(reachable));
  if (m_reachable.find(m_to) == nullptr)
    m_to.clear();
  if (!m_begun) {
    m_begun = true;
    m_owner = toQt(opportunity->owner.id ? opportunity->owner.id : store().actor().person);
    m_next = toQt(phrases().today().plusDays(nextAfterDays));
  }
  setState(QStringLiteral("content"));
  emit changed();
}

bool OpportunityMove::goesOn() const {
  return m_to.isEmpty() || (isOpenStage(toStd(m_to)) && m_to != QLatin1String("accepted"));
}

QString OpportunityMove::missing() const {
  if (m_to.isEmpty())
    return tr("Choose the step.");
  if (m_say.trimmed().isEmpty())
    return tr("Write what the crew may say when the customer asks.");
  if (goesOn() && m_owner.isEmpty())
    return tr("Choose who goes on with it.");
  if (goesOn() && m_next.isEmpty())
    return tr("Choose the day of the next step.");
  return {};
}

bool OpportunityMove::save() {
  if (const QString lacking = missing(); !lacking.isEmpty()) {
    setProblem(lacking);
    return false;
  }
  Opportunities::Move move;
  move.to = toStd(m_to);
  move.say = toStd(m_say.trimmed());
  move.owner = idFrom(m_owner);
  if (goesOn())
    move.next = dateFrom(m_next);
  return went(Opportunities(store()).move(idFrom(m_opportunityId), move));
}

QString OpportunityMove::stageWords(const QString& stage) const {
  return ready() ? phrases().stage(toStd(stage)) : QString();
}

void OpportunityMove::put(QString& field, const QString& value) {
  if (field == value)
    return;
  field = value;
  clearProblem();
  emit changed();
}

} // namespace leadhand::crew
