#include "app/crew/StockChoice.h"

#include "app/crew/HoursWords.h"
#include "app/crew/Text.h"
#include "core/base/Text.h"
#include "core/work/Hours.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

constexpr qint64 one = 1000;
/// With as many as this that are in use, the others are found by typing.
constexpr std::size_t enoughInUse = 3;

/// Each typed word begins some word of the name.
bool fits(const std::string& name, const std::string& words) {
  const auto begins = [&](const std::string& word) {
    for (std::size_t at = name.find(word); at != std::string::npos; at = name.find(word, at + 1))
      if (at == 0 || name[at - 1] == ' ')
        return true;
    return false;
  };
  std::size_t from = 0;
  while (from < words.size()) {
    const std::size_t end = std::min(words.find(' ', from), words.size());
    if (!begins(words.substr(from, end - from)))
      return false;
    from = end + 1;
  }
  return true;
}

} // namespace

std::vector<RowRole<StockRow>> StockRow::roles() {
  return {role("itemId", &StockRow::rowId), role("name", &StockRow::name), role("unit", &StockRow::unit),
          role("label", &StockRow::label), role("quantity", &StockRow::quantity)};
}

StockChoice::StockChoice(QObject* parent) : ViewModel(parent) {
  connect(this, &StockChoice::mostChanged, this, &StockChoice::reload);
}

void StockChoice::setVisitId(const QString& id) {
  if (id == m_visitId)
    return;
  m_visitId = id;
  emit visitIdChanged();
  reload();
}

void StockChoice::setWords(const QString& words) {
  if (words == m_words)
    return;
  m_words = words;
  if (ready())
    find(); // the list is held: nothing is read while one types
  emit wordsChanged();
}

void StockChoice::setTaken(const QStringList& items) {
  if (items == m_taken)
    return;
  m_taken = items;
  if (ready())
    find();
  emit takenChanged();
}

bool StockChoice::concerns(const Kinds& kinds) const {
  return kinds.contains(Kind::stockItem) || kinds.contains(Kind::materialLine) || kinds.contains(Kind::none);
}

void StockChoice::refresh() {
  const Hours hours(store());
  const std::vector<StockUseView> used = hours.used(idFrom(m_visitId));
  std::vector<Item> items;
  for (const StockItemView& view : hours.stock()) {
    Item item{view, folded(view.name), {}};
    for (const StockUseView& use : used)
      if (use.item == view.id)
        item.use = use;
    items.push_back(std::move(item));
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& first, const Item& second) { return first.use.times > second.use.times; });
  m_items = std::move(items);
  find();
  emit wordsChanged();
}

void StockChoice::find() {
  const TypedStock typed = HoursWords::typed(m_words);
  const std::string words = folded(toStd(typed.words));
  std::vector<StockRow> rows;
  for (const Item& item : m_items) {
    const bool isRare = words.empty() && item.use.times == 0 && rows.size() >= enoughInUse;
    if (static_cast<int>(rows.size()) >= m_most || isRare)
      break;
    if (!fits(item.folded, words) || (words.empty() && m_taken.contains(toQt(item.view.id))))
      continue;
    StockRow row{toQt(item.view.id), toQt(item.view.name), toQt(item.view.unit), {}, typed.quantity};
    if (row.quantity == 0)
      row.quantity = item.use.quantity > 0 ? item.use.quantity : one;
    // A unit typed that is not the item's own would be another amount: the list's holds.
    const bool isGuess = typed.quantity == 0 && item.use.quantity == 0;
    row.label =
        isGuess ? row.name
                : Phrases::line({row.name, HoursWords::quantity(row.quantity, row.unit, phrases().locale())});
    rows.push_back(std::move(row));
  }
  m_rows.show(std::move(rows));
  setStateByRows(m_rows.count());
}

QString StockChoice::unknown() const {
  const TypedStock typed = HoursWords::typed(m_words);
  const std::string words = folded(toStd(typed.words));
  const bool known =
      std::any_of(m_items.begin(), m_items.end(), [&](const Item& item) { return item.folded == words; });
  return known ? QString() : typed.words;
}

int StockChoice::typedQuantity() const {
  const qint64 typed = HoursWords::typed(m_words).quantity; // a million of anything at most
  return static_cast<int>(typed > 0 ? typed : one);
}

QString StockChoice::typedUnit() const {
  return HoursWords::typed(m_words).unit;
}

} // namespace leadhand::crew
