#include "app/crew/CustomersModel.h"

#include "app/crew/Text.h"
#include "core/work/Customers.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

constexpr std::int64_t mostShown = 500;

bool isAway(const CustomerView& customer, Date on) {
  if (!customer.awayFrom && !customer.awayUntil)
    return false;
  return (!customer.awayFrom || customer.awayFrom <= on) && (!customer.awayUntil || on <= customer.awayUntil);
}

} // namespace

std::vector<RowRole<CustomerRow>> CustomerRow::roles() {
  return {role("customerId", &CustomerRow::rowId),
          role("name", &CustomerRow::name),
          role("address", &CustomerRow::address),
          role("visit", &CustomerRow::visit),
          role("tag", &CustomerRow::tag),
          role("tagTone", &CustomerRow::tagTone),
          role("proposals", &CustomerRow::proposals),
          role("group", &CustomerRow::group)};
}

CustomersModel::CustomersModel(QObject* parent) : ViewModel(parent) {}

bool CustomersModel::concerns(const Kinds& kinds) const {
  static const Kinds shown{Kind::customer, Kind::visit,           Kind::comment, Kind::task,
                           Kind::proposal, Kind::proposalOutcome, Kind::none};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void CustomersModel::setWords(const QString& words) {
  if (words == m_words)
    return;
  m_words = words;
  emit wordsChanged();
  reload();
}

void CustomersModel::refresh() {
  const Date today = phrases().today();
  std::vector<CustomerRow> rows;
  for (const CustomerView& customer : Customers(store()).list(toStd(m_words.trimmed()), mostShown)) {
    CustomerRow row;
    row.rowId = toQt(customer.id);
    row.name = toQt(customer.name);
    row.address = customer.address.empty() ? toQt(customer.phone) : toQt(customer.address);
    row.visit = phrases().nearDay(customer.nextVisit);
    row.tagTone = QStringLiteral("attention");
    if (isAway(customer, today)) {
      row.tag = tr("Away");
      row.tagTone = QStringLiteral("danger");
    } else if (customer.openComments > 0) {
      row.tag =
          customer.openComments == 1 ? tr("1 open", "a comment") : tr("%1 open").arg(customer.openComments);
    }
    if (customer.openProposals > 0)
      row.proposals =
          customer.openProposals == 1 ? tr("1 proposal") : tr("%1 proposals").arg(customer.openProposals);
    row.group = customer.nextVisit ? tr("Coming visits") : tr("Everybody else");
    rows.push_back(std::move(row));
  }
  m_rows.show(std::move(rows));
  m_range = m_rows.count() == 1 ? tr("1 customer on this device")
                                : tr("%1 customers on this device").arg(m_rows.count());
  setStateByRows(m_rows.count());
}

} // namespace leadhand::crew
