#include "core/work/Services.h"

#include "core/base/Text.h"
#include "core/schema/Records.h"
#include "core/store/DeviceInside.h"
#include "core/work/Reading.h"

#include <algorithm>

namespace leadhand {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (std::string line = text.substr(at, end - at); !isBlank(line))
      lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> wordsOf(const std::string& typed) {
  std::vector<std::string> words;
  const std::string text = folded(typed);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at)
      words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool holdsAll(const std::string& text, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [where = folded(text)](const std::string& word) {
    return where.find(word) != std::string::npos;
  });
}

std::string allOf(const ServiceCard& card) {
  std::string text;
  for (const std::string* part : {&card.title, &card.what, &card.summary, &card.signs, &card.facts,
                                  &card.season, &card.notOurs, &card.doLine, &card.dontLine})
    text += *part + "\n";
  return text;
}

ServiceView viewOf(Reading& reading, const ServiceCard& card) {
  ServiceView view;
  view.id = card.id;
  view.title = card.title;
  view.what = card.what;
  view.summary = card.summary;
  view.signs = linesOf(card.signs);
  view.facts = linesOf(card.facts);
  view.doLine = card.doLine;
  view.dontLine = card.dontLine;
  view.notOurs = card.notOurs;
  view.season = card.season;
  view.ask = reading.person(card.ask);
  view.leaveBehind = card.leaveBehind;
  view.version = card.version;
  return view;
}

void addMark(Reading& reading, ServiceView& view, const CardMark& mark) {
  if (mark.deleted || mark.word != "unsure")
    return;
  view.unsurePeople.push_back(reading.person(mark.author));
  view.unsure = view.unsure || mark.author == reading.actor().person;
}

std::vector<LeftBehindView> leftViews(Reading& reading, std::vector<LeftBehind> rows) {
  std::sort(rows.begin(), rows.end(), [](const LeftBehind& one, const LeftBehind& other) {
    return std::tie(one.on, one.recordedAt, one.id) > std::tie(other.on, other.recordedAt, other.id);
  });
  std::vector<LeftBehindView> views;
  for (const LeftBehind& row : rows)
    views.push_back({row.id, reading.service(row.service), reading.customer(row.customer), row.what, row.on,
                     reading.person(row.author), reading.receipt(row, Kind::leftBehind)});
  return views;
}

Result<ServiceCard> cardOf(const DeviceStore& store, const Id& service) {
  auto card = store.read<ServiceCard>(service);
  if (!card || card->deleted)
    return fail(ErrorCode::unknownRecord, "service " + service.text());
  return std::move(*card);
}

} // namespace

Id cardMarkId(const Id& service, const Id& person) {
  return derivedId("card_mark", std::string(service.raw()) + std::string(person.raw()));
}

std::vector<ServiceView> Services::list(const std::string& words) const {
  Reading reading(m_store);
  const std::vector<std::string> wanted = wordsOf(words);
  auto marks = groupedBy(rowsBy<CardMark>(m_store, queries::marksOfCards), &CardMark::service);
  std::vector<ServiceView> byTitle;
  std::vector<ServiceView> byText;
  for (const ServiceCard& card : rowsBy<ServiceCard>(m_store, queries::servicesByTitle)) {
    const bool isInTitle = holdsAll(card.title, wanted);
    if (!isInTitle && !holdsAll(allOf(card), wanted))
      continue;
    ServiceView view = viewOf(reading, card);
    for (const CardMark& mark : marks[card.id])
      addMark(reading, view, mark);
    (isInTitle ? byTitle : byText).push_back(std::move(view));
  }
  byTitle.insert(byTitle.end(), std::make_move_iterator(byText.begin()),
                 std::make_move_iterator(byText.end()));
  return byTitle;
}

Result<ServiceView> Services::show(const Id& service, const Id& customer) const {
  LEADHAND_ASSIGN(const ServiceCard card, cardOf(m_store, service));
  Reading reading(m_store);
  ServiceView view = viewOf(reading, card);
  for (const CardMark& mark : rowsBy<CardMark>(m_store, queries::marksOfService, {valueOf(service)}))
    addMark(reading, view, mark);
  if (customer) {
    auto left = rowsBy<LeftBehind>(m_store, queries::leftWithCustomer, {valueOf(customer)});
    std::erase_if(left, [&](const LeftBehind& row) { return row.service != service; });
    view.left = leftViews(reading, std::move(left));
  }
  return view;
}

Result<Id> Services::leave(const Id& service, const Id& customer, const Id& visit) {
  LEADHAND_ASSIGN(const ServiceCard card, cardOf(m_store, service));
  if (isBlank(card.leaveBehind))
    return fail(ErrorCode::emptyText, "leave_behind",
                "the office has named nothing to leave for this service");
  if (!m_store.readRow(Kind::customer, customer))
    return fail(ErrorCode::unknownCustomer, customer ? customer.text() : "nobody named");
  LeftBehind row;
  row.id = m_store.newId();
  row.service = service;
  row.customer = customer;
  row.visit = visit;
  row.what = card.leaveBehind;
  row.on = localToday(m_store);
  LEADHAND_TRY(m_store.write(insertOf(row)));
  return row.id;
}

std::vector<LeftBehindView> Services::leftWith(const Id& customer) const {
  Reading reading(m_store);
  return leftViews(reading, rowsBy<LeftBehind>(m_store, queries::leftWithCustomer, {valueOf(customer)}));
}

Status Services::markUnsure(const Id& service, bool unsure) {
  LEADHAND_ASSIGN(const ServiceCard card, cardOf(m_store, service));
  CardMark mark;
  mark.id = cardMarkId(card.id, m_store.actor().person);
  mark.service = card.id;
  mark.word = "unsure";
  const auto present = m_store.readRow(Kind::cardMark, mark.id);
  if (!present)
    return unsure ? m_store.write(insertOf(mark)) : allWasRead(m_store);
  if (present->deleted() != unsure)
    return allWasRead(m_store);
  Edit edit{Edit::Op::update, Kind::cardMark, mark.id, {}};
  setDeleted(edit, !unsure);
  return m_store.write(edit);
}

} // namespace leadhand
