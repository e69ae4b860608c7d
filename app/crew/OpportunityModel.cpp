#include "app/crew/OpportunityModel.h"

#include "app/crew/HandoverWords.h"
#include "app/crew/OpportunitiesModel.h"
#include "app/crew/TaskDrafts.h"
#include "app/crew/Text.h"
#include "core/rules/Stages.h"
#include "core/work/Opportunities.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

/// How many steps that are still to come are shown.
constexpr int stepsAhead = 2;

QVariantMap node(const QString& label, const QString& second, const char* state) {
  return {{QStringLiteral("label"), label},
          {QStringLiteral("second"), second},
          {QStringLiteral("state"), QString::fromLatin1(state)}};
}

} // namespace

std::vector<RowRole<StageChoice>> StageChoice::roles() {
  return {role("stageId", &StageChoice::rowId), role("label", &StageChoice::label)};
}

OpportunityModel::OpportunityModel(QObject* parent) : ViewModel(parent) {}

void OpportunityModel::setOpportunityId(const QString& id) {
  if (id == m_opportunityId)
    return;
  m_opportunityId = id;
  emit opportunityIdChanged();
  reload();
}

void OpportunityModel::refresh() {
  const Result<OpportunityView> opportunity = Opportunities(store()).show(idFrom(m_opportunityId));
  if (!opportunity) {
    (void)went(opportunity);
    setState(QStringLiteral("error"));
    return;
  }
  const Id self = store().actor().person;
  m_title = toQt(opportunity->title);
  m_customerId = toQt(opportunity->customer.id);
  m_customerName = toQt(opportunity->customer.name);
  m_credit = creditLine(*opportunity, phrases(), self);
  m_subtitle = Phrases::line({m_customerName, opportunity->author.id == self
                                                  ? tr("you spotted it")
                                                  : tr("%1 spotted it").arg(toQt(opportunity->author.name))});
  m_noticed = toQt(opportunity->noticed);
  m_betterOff = toQt(opportunity->betterOff);
  m_permission = HandoverWords::permission(*opportunity, phrases());
  showHandover(*opportunity);
  showStanding(*opportunity);
  showStages(*opportunity);
  showProposal(*opportunity);
  std::vector<StageChoice> reachable;
  for (const std::string& to : opportunity->reachable)
    reachable.push_back({toQt(to), phrases().stage(to)});
  m_reachable.show(std::move(reachable));
  setState(QStringLiteral("content"));
}

void OpportunityModel::showHandover(const OpportunityView& opportunity) {
  const Id self = store().actor().person;
  const bool isMine = opportunity.author.id == self;
  m_handover = HandoverWords::mode(opportunity.mode).isEmpty()
                   ? QString()
                   : (isMine ? HandoverWords::line(opportunity.mode, opportunity.level)
                             : HandoverWords::mode(opportunity.mode));
  m_rule = m_handover.isEmpty() ? QString()
                                : HandoverWords::rule(toQt(opportunity.rule.name), opportunity.ruleVersion);
  m_silence =
      opportunity.silent
          ? tr("No news for %1").arg(phrases().age(phrases().today().daysSince(opportunity.lastWordOn)))
          : QString();
  m_mayNudge = isMine && isOpenStage(opportunity.stage) && !opportunity.nudgedOn;
  m_nudged.clear();
  if (opportunity.nudgedOn)
    m_nudged = isMine ? tr("You asked the office %1").arg(phrases().nearDay(opportunity.nudgedOn))
                      : tr("%1 asked %2 how it stands", "who, when")
                            .arg(toQt(opportunity.author.name), phrases().nearDay(opportunity.nudgedOn));
  m_serviceId = toQt(opportunity.service.id);
  m_serviceName = toQt(opportunity.service.name);
}

bool OpportunityModel::nudge() {
  const std::string words = toStd(tr("How does it stand? What do I tell them?"));
  return went(Opportunities(store()).nudge(idFrom(m_opportunityId), words));
}

void OpportunityModel::showStanding(const OpportunityView& opportunity) {
  const Id self = store().actor().person;
  const Date today = phrases().today();
  m_say = toQt(opportunity.say);
  m_sayFrom.clear();
  if (!m_say.isEmpty()) {
    const int days = opportunity.sayOn ? today.daysSince(opportunity.sayOn) : 0;
    m_sayFrom = Phrases::line(
        {opportunity.sayBy.id ? tr("From %1", "said by a person").arg(phrases().who(opportunity.sayBy, self))
                              : QString(),
         phrases().nearDay(opportunity.sayOn), days > 1 ? tr("%1 ago").arg(phrases().age(days)) : QString()});
  }
  m_next.clear();
  m_late = false;
  if (isOpenStage(opportunity.stage)) {
    if (opportunity.owner.id) {
      m_late = opportunity.next && opportunity.next < today;
      m_next = Phrases::line({phrases().who(opportunity.owner, self),
                              opportunity.next ? dueWords(opportunity.next, phrases()) : QString()});
    } else {
      m_next = tr("The office has not taken it up yet");
    }
  }
  m_receipts.clear();
  const bool inOffice = opportunity.receipt != "on_phone" && opportunity.receipt != "needs_attention";
  const auto add = [this](const QString& text, bool reached) {
    m_receipts.append(QVariantMap{{QStringLiteral("text"), text}, {QStringLiteral("reached"), reached}});
  };
  if (opportunity.author.id == self)
    add(tr("On your phone"), true);
  add(inOffice && opportunity.arrivedAt ? tr("Office has it %1").arg(phrases().moment(opportunity.arrivedAt))
                                        : tr("In office"),
      inOffice);
  add(tr("Taken up"), opportunity.stage != stage::referred);
}

void OpportunityModel::showStages(const OpportunityView& opportunity) {
  const Id self = store().actor().person;
  struct Step {
    std::string stage;
    Date on;
    QString who;
  };
  std::vector<Step> steps{
      {std::string(stage::referred), opportunity.referredOn, phrases().who(opportunity.author, self)}};
  for (const OpportunityEventView& event : opportunity.events)
    if (event.applied && event.to != steps.back().stage)
      steps.push_back({event.to, event.on, phrases().who(event.by, self)});
  m_stages.clear();
  const bool ended = !isOpenStage(opportunity.stage) || opportunity.stage == stage::accepted;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    const Step& step = steps[at];
    const bool last = at + 1 == steps.size();
    const QString day = phrases().day(step.on);
    m_stages.append(node(phrases().stage(step.stage),
                         last && !ended ? Phrases::line({tr("since %1").arg(day), step.who})
                                        : Phrases::line({day, step.who}),
                         last && !ended ? "current" : "done"));
  }
  if (ended || opportunity.stage == stage::later)
    return;
  const auto all = allStages();
  auto at = std::find(all.begin(), all.end(), opportunity.stage);
  for (int ahead = 0; at != all.end() && ahead < stepsAhead; ++ahead) {
    if (++at == all.end() || *at == stage::declined)
      break;
    m_stages.append(node(phrases().stage(std::string(*at)),
                         ahead == 0 && opportunity.next
                             ? tr("expected %1").arg(phrases().nearDay(opportunity.next))
                             : QString(),
                         "future"));
  }
}

void OpportunityModel::showProposal(const OpportunityView& opportunity) {
  m_proposalId.clear();
  m_proposalTitle.clear();
  m_lastAnswer.clear();
  for (const ProposalView& proposal : Proposals(store()).list(opportunity.customer.id, false)) {
    if (proposal.opportunity != opportunity.id)
      continue;
    if (!proposal.lastOutcome.empty() && m_lastAnswer.isEmpty())
      m_lastAnswer =
          Phrases::line({phrases().outcome(proposal.lastOutcome), phrases().nearDay(proposal.lastOutcomeOn)});
    if (proposal.state != "open" || !m_proposalId.isEmpty())
      continue;
    m_proposalId = toQt(proposal.id);
    m_proposalTitle = toQt(proposal.title);
    if (m_say.isEmpty())
      m_say = toQt(proposal.say);
  }
}

bool OpportunityModel::answer(const QString& is, const QString& note) {
  return went(Proposals(store()).outcome(idFrom(m_proposalId), toStd(is), toStd(note)));
}

} // namespace leadhand::crew
