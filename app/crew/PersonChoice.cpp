#include "app/crew/PersonChoice.h"

#include "app/crew/Text.h"
#include "core/work/Office.h"

namespace leadhand::crew {

std::vector<RowRole<PersonRow>> PersonRow::roles() {
  return {role("personId", &PersonRow::rowId), role("name", &PersonRow::name)};
}

void PersonChoice::refresh() {
  const Id self = store().actor().person;
  m_self = toQt(self);
  std::vector<PersonRow> rows;
  for (const Named& person : Team(store()).people()) {
    PersonRow row{toQt(person.id), phrases().who(person, self)};
    rows.insert(person.id == self ? rows.begin() : rows.end(), std::move(row));
  }
  m_rows.show(std::move(rows));
  setStateByRows(m_rows.count());
}

} // namespace leadhand::crew
