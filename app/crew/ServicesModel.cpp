#include "app/crew/ServicesModel.h"

#include "app/crew/Text.h"
#include "core/work/Services.h"

namespace leadhand::crew {

std::vector<RowRole<ServiceRow>> ServiceRow::roles() {
  return {role("serviceId", &ServiceRow::rowId),         role("title", &ServiceRow::title),
          role("summary", &ServiceRow::summary),         role("season", &ServiceRow::season),
          role("leaveBehind", &ServiceRow::leaveBehind), role("unsure", &ServiceRow::unsure)};
}

ServicesModel::ServicesModel(QObject* parent) : ViewModel(parent) {}

bool ServicesModel::concerns(const Kinds& kinds) const {
  return kinds.contains(Kind::serviceCard) || kinds.contains(Kind::cardMark) || kinds.contains(Kind::none);
}

void ServicesModel::setWords(const QString& words) {
  if (words == m_words)
    return;
  m_words = words;
  emit wordsChanged();
  reload();
}

void ServicesModel::refresh() {
  std::vector<ServiceRow> rows;
  for (const ServiceView& card : Services(store()).list(toStd(m_words)))
    rows.push_back({toQt(card.id), toQt(card.title), toQt(card.summary.empty() ? card.what : card.summary),
                    toQt(card.season), toQt(card.leaveBehind), card.unsure});
  m_rows.show(std::move(rows));
  setStateByRows(m_rows.count());
}

} // namespace leadhand::crew
