#include "app/crew/OpportunitiesModel.h"

#include "app/crew/TaskDrafts.h"
#include "app/crew/Text.h"
#include "core/rules/Stages.h"
#include "core/work/Opportunities.h"

#include <algorithm>
#include <array>

namespace leadhand::crew {

namespace {

constexpr std::int64_t mostShown = 2000;
/// The way as a picture: from referred to done, without the two that lead aside.
constexpr std::array<std::string_view, 9> way{
    stage::referred,         stage::acknowledged, stage::visitBooked,
    stage::solutionInWork,   stage::priced,       stage::proposalSent,
    stage::customerDeciding, stage::accepted,     stage::done};

QString stageTone(const std::string& stage) {
  if (stage == "accepted" || stage == "done")
    return QStringLiteral("done");
  if (stage == "declined" || stage == "later")
    return QStringLiteral("neutral");
  return stage == "referred" ? QStringLiteral("attention") : QStringLiteral("info");
}

int placeOf(const QString& stage) {
  const auto stages = allStages();
  return static_cast<int>(std::find(stages.begin(), stages.end(), toStd(stage)) - stages.begin());
}

/// How far it has come; of one that is put off, as far as it ever came.
void fillWay(OpportunityCardRow& row, const OpportunityView& opportunity) {
  if (opportunity.stage == stage::declined)
    return;
  row.steps = static_cast<int>(way.size());
  const auto reach = [&row](std::string_view name) {
    const auto at = std::find(way.begin(), way.end(), name);
    if (at != way.end())
      row.step = std::max(row.step, static_cast<int>(at - way.begin()) + 1);
  };
  reach(stage::referred);
  for (const OpportunityEventView& event : opportunity.events)
    if (event.applied)
      reach(event.to);
  reach(opportunity.stage);
}

void fillNext(OpportunityCardRow& row, const OpportunityView& opportunity, const Phrases& phrases,
              const Id& self) {
  if (!isOpenStage(opportunity.stage) || opportunity.stage == stage::referred)
    return;
  if (!opportunity.owner.id) {
    row.next = OpportunitiesModel::tr("Nobody follows up");
    row.nextTone = QStringLiteral("danger");
    return;
  }
  const QString owner = phrases.who(opportunity.owner, self);
  row.next = opportunity.next ? Phrases::line({owner, dueWords(opportunity.next, phrases)}) : owner;
  if (opportunity.next && opportunity.next < phrases.today())
    row.nextTone = QStringLiteral("danger");
}

} // namespace

std::vector<RowRole<OpportunityCardRow>> OpportunityCardRow::roles() {
  using Row = OpportunityCardRow;
  return {role("opportunityId", &Row::rowId),
          role("title", &Row::title),
          role("customerName", &Row::customerName),
          role("stageId", &Row::stageId),
          role("stage", &Row::stage),
          role("stageTone", &Row::stageTone),
          role("age", &Row::age),
          role("ageTone", &Row::ageTone),
          role("say", &Row::say),
          role("from", &Row::from),
          role("credit", &Row::credit),
          role("next", &Row::next),
          role("nextTone", &Row::nextTone),
          role("receipt", &Row::receipt),
          role("arrived", &Row::arrived),
          role("silence", &Row::silence),
          role("nudged", &Row::nudged),
          role("step", &Row::step),
          role("steps", &Row::steps)};
}

std::vector<RowRole<StageColumnRow>> StageColumnRow::roles() {
  return {role("stageId", &StageColumnRow::rowId), role("label", &StageColumnRow::label),
          role("cards", &StageColumnRow::count)};
}

QString creditLine(const OpportunityView& opportunity, const Phrases& phrases, const Id& self) {
  const Named& by = opportunity.designer;
  return Phrases::line(
      {opportunity.author.id == self
           ? OpportunitiesModel::tr("You spotted it")
           : OpportunitiesModel::tr("Spotted by %1").arg(phrases.who(opportunity.author, self)),
       by.name.empty() ? QString()
       : by.id == self ? OpportunitiesModel::tr("You designed it")
                       : OpportunitiesModel::tr("Designed by %1").arg(toQt(by.name))});
}

OpportunityCardRow opportunityCardRow(const OpportunityView& opportunity, const Phrases& phrases,
                                      const Id& self) {
  OpportunityCardRow row;
  row.rowId = toQt(opportunity.id);
  row.title = toQt(opportunity.title);
  row.customerName = toQt(opportunity.customer.name);
  row.stageId = toQt(opportunity.stage);
  row.stage = phrases.stage(opportunity.stage);
  row.stageTone = stageTone(opportunity.stage);
  row.age = phrases.age(opportunity.daysInStage);
  row.ageTone = opportunity.silent ? QStringLiteral("danger") : QStringLiteral("neutral");
  if (opportunity.silent)
    row.silence = OpportunitiesModel::tr("No news for %1")
                      .arg(phrases.age(phrases.today().daysSince(opportunity.lastWordOn)));
  if (opportunity.nudgedOn)
    row.nudged =
        opportunity.author.id == self
            ? OpportunitiesModel::tr("You asked the office %1").arg(phrases.nearDay(opportunity.nudgedOn))
            : OpportunitiesModel::tr("%1 asked %2 how it stands", "who, when")
                  .arg(toQt(opportunity.author.name), phrases.nearDay(opportunity.nudgedOn));
  fillWay(row, opportunity);
  row.say = toQt(opportunity.say);
  if (!row.say.isEmpty())
    row.from = Phrases::line(
        {opportunity.sayBy.id
             ? OpportunitiesModel::tr("From %1", "said by a person").arg(phrases.who(opportunity.sayBy, self))
             : QString(),
         phrases.nearDay(opportunity.sayOn)});
  row.credit = creditLine(opportunity, phrases, self);
  row.nextTone = QStringLiteral("neutral");
  fillNext(row, opportunity, phrases, self);
  if (opportunity.receipt == "on_phone" || opportunity.receipt == "needs_attention")
    row.receipt = phrases.receipt(opportunity.receipt);
  else if (opportunity.stage == stage::referred && opportunity.arrivedAt)
    row.arrived = OpportunitiesModel::tr("Office has it %1").arg(phrases.moment(opportunity.arrivedAt));
  return row;
}

OpportunitiesModel::OpportunitiesModel(QObject* parent) : ViewModel(parent) {}

bool OpportunitiesModel::concerns(const Kinds& kinds) const {
  static const Kinds shown{Kind::opportunity, Kind::opportunityEvent, Kind::opportunityNote,
                           Kind::customer,    Kind::person,           Kind::none};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void OpportunitiesModel::setMine(bool mine) {
  if (mine == m_mine)
    return;
  m_mine = mine;
  emit mineChanged();
  reload();
}

RowModel* OpportunitiesModel::cardsOf(const QString& stage) {
  Cards*& cards = m_cards[stage];
  if (cards == nullptr) {
    cards = new Cards(this);
    std::vector<OpportunityCardRow> here;
    std::copy_if(m_rows.rows().begin(), m_rows.rows().end(), std::back_inserter(here),
                 [&](const OpportunityCardRow& row) { return row.stageId == stage; });
    cards->show(std::move(here));
  }
  return cards;
}

void OpportunitiesModel::showByStage(const std::vector<OpportunityCardRow>& rows) {
  std::vector<StageColumnRow> columns;
  for (const OpportunityCardRow& row : rows) {
    if (columns.empty() || columns.back().rowId != row.stageId)
      columns.push_back({row.stageId, row.stage, 0});
    ++columns.back().count;
  }
  for (auto cards = m_cards.begin(); cards != m_cards.end(); ++cards) {
    std::vector<OpportunityCardRow> here;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(here),
                 [&](const OpportunityCardRow& row) { return row.stageId == cards.key(); });
    (*cards)->show(std::move(here));
  }
  m_columns.show(std::move(columns));
}

void OpportunitiesModel::refresh() {
  const Id self = store().actor().person;
  Opportunities::Filter filter;
  filter.mine = m_mine;
  filter.most = mostShown;
  std::vector<OpportunityCardRow> rows;
  int open = 0;
  int silent = 0;
  for (const OpportunityView& opportunity : Opportunities(store()).list(filter)) {
    rows.push_back(opportunityCardRow(opportunity, phrases(), self));
    open += isOpenStage(opportunity.stage) ? 1 : 0;
    silent += opportunity.silent ? 1 : 0;
  }
  if (!m_mine)
    std::stable_sort(rows.begin(), rows.end(), [](const auto& one, const auto& other) {
      return placeOf(one.stageId) < placeOf(other.stageId);
    });
  if (!m_mine)
    showByStage(rows);
  m_rows.show(std::move(rows));
  m_summary = m_rows.count() == 0
                  ? QString()
                  : Phrases::line({open == 1 ? tr("1 open", "an opportunity")
                                             : tr("%1 open", "opportunities").arg(open),
                                   silent > 0 ? tr("%1 without news for long").arg(silent) : QString()});
  setStateByRows(m_rows.count());
}

} // namespace leadhand::crew
