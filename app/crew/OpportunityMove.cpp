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
  keepPending();
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
    const QJsonObject draft = keptFor(m_opportunityId);
    m_say = draft["say"].toString();
    m_owner =
        draft["owner"].toString(toQt(opportunity->owner.id ? opportunity->owner.id : store().actor().person));
    m_next = draft["next"].toString(toQt(phrases().today().plusDays(nextAfterDays)));
    // The step that was pressed to come here comes before the one of the draft.
    if (m_to.isEmpty() && m_reachable.find(draft["to"].toString()) != nullptr)
      m_to = draft["to"].toString();
    setKept(!draft.isEmpty());
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
  stopKeeping();
  if (!went(Opportunities(store()).move(idFrom(m_opportunityId), move))) {
    keepNow();
    return false;
  }
  forget(m_opportunityId);
  m_say.clear();
  m_to.clear();
  setKept(false);
  emit changed();
  return true;
}

QJsonObject OpportunityMove::packed() const {
  // The words are what would be lost; a step that is only chosen is one tap.
  if (m_say.trimmed().isEmpty())
    return {};
  return {{"to", m_to}, {"say", m_say}, {"owner", m_owner}, {"next", m_next}};
}

QString OpportunityMove::stageWords(const QString& stage) const {
  return ready() ? phrases().stage(toStd(stage)) : QString();
}

} // namespace leadhand::crew
