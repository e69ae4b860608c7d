#include "app/crew/CustomerChoice.h"

#include "app/crew/Text.h"
#include "core/work/Customers.h"

namespace leadhand::crew {

std::vector<RowRole<CustomerChoiceRow>> CustomerChoiceRow::roles() {
  return {role("customerId", &CustomerChoiceRow::rowId), role("name", &CustomerChoiceRow::name),
          role("second", &CustomerChoiceRow::second)};
}

CustomerChoice::CustomerChoice(QObject* parent) : ViewModel(parent) {
  connect(this, &CustomerChoice::mostChanged, this, &CustomerChoice::reload);
}

void CustomerChoice::setWords(const QString& words) {
  if (words == m_words)
    return;
  m_words = words;
  emit wordsChanged();
  reload();
}

void CustomerChoice::refresh() {
  std::vector<CustomerChoiceRow> rows;
  for (const CustomerView& customer : Customers(store()).list(toStd(m_words.trimmed()), m_most)) {
    const QString visit =
        customer.nextVisit ? tr("visit %1").arg(phrases().nearDay(customer.nextVisit)) : QString();
    rows.push_back({toQt(customer.id), toQt(customer.name), Phrases::line({toQt(customer.address), visit})});
  }
  m_rows.show(std::move(rows));
  setStateByRows(m_rows.count());
}

} // namespace leadhand::crew
