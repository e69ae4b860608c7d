#include "core/work/Customers.h"

#include "core/base/Text.h"
#include "core/rules/Roles.h"
#include "core/sheets/Namesakes.h"
#include "core/work/CustomerReading.h"
#include "core/work/Gates.h"
#include "core/work/Nearest.h"
#include "core/work/Office.h"

#include <algorithm>

namespace leadhand {
namespace {

constexpr std::size_t namesOffered = 3;
/// A visit further away than this does not lift a customer to the top of the list.
constexpr int comingDays = 60;

/// What finding and filtering need of each customer: a row of the index and a few short columns.
struct Line {
  Id id;
  std::string name;
  std::string phone;
  std::string address;
};

std::vector<Line> linesOf(const DeviceStore& store) {
  std::vector<Line> lines;
  Statement query = store.database().prepare(queries::customerNames);
  for (auto more = query.step(); more && *more; more = query.step())
    lines.push_back({query.id(0), query.text(1), query.text(2), query.text(3)});
  return lines;
}

Result<Customer> customerOf(const DeviceStore& store, const Id& id) {
  auto row = store.read<Customer>(id);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownCustomer, id.text());
  return std::move(*row);
}

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \t\r\n");
  return from == std::string::npos ? std::string()
                                   : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

std::string digitsOf(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> words;
  const std::string all = folded(text);
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find(' ', at), all.size());
    if (end > at)
      words.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Every word stands somewhere in name or address, or its digits in the phone number.
bool matches(const Line& line, const std::vector<std::string>& words) {
  const std::string text = folded(line.name + " " + line.address + " " + line.phone);
  const std::string phone = digitsOf(line.phone);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    const std::string digits = digitsOf(word);
    return text.find(word) != std::string::npos ||
           (digits.size() >= 3 && phone.find(digits) != std::string::npos);
  });
}

std::unordered_map<Id, Date> comingVisits(Reading& reading) {
  std::unordered_map<Id, Date> coming;
  Statement query = reading.store().database().prepare(queries::nextVisits);
  query.bind(1, reading.today().iso()).bind(2, reading.today().plusDays(comingDays).iso());
  for (auto more = query.step(); more && *more; more = query.step())
    coming.emplace(query.id(0), query.date(1));
  for (const Id& customer : coveredCustomers(reading)) {
    const Date later = firstVisitFrom(reading, customer, reading.today().plusDays(1));
    if (later && later <= reading.today().plusDays(comingDays))
      coming[customer] = later;
    else
      coming.erase(customer);
  }
  return coming;
}

Status putDate(UpdateOf<Customer>& update, Date Customer::*member, const std::string& field,
               const std::string& value) {
  const auto date = value.empty() ? std::optional<Date>(Date{}) : dateFromSheet(value);
  if (!date)
    return fail(ErrorCode::badDate, field + ": " + value);
  update.with(member, *date);
  return {};
}

Status putOwner(DeviceStore& store, UpdateOf<Customer>& update, const std::string& name) {
  Id owner;
  if (!name.empty()) {
    LEADHAND_ASSIGN(owner, Team(store).find(name));
  }
  update.with(&Customer::owner, owner);
  return {};
}

struct TextField {
  std::string_view name;
  std::string Customer::*member;
};
constexpr std::array textFields{
    TextField{"phone", &Customer::phone},     TextField{"email", &Customer::email},
    TextField{"address", &Customer::address}, TextField{"access_note", &Customer::accessNote},
    TextField{"name", &Customer::name},       TextField{"nature", &Customer::nature}};

struct DateField {
  std::string_view name;
  Date Customer::*member;
};
constexpr std::array dateFields{DateField{"away_from", &Customer::awayFrom},
                                DateField{"away_until", &Customer::awayUntil},
                                DateField{"since", &Customer::since}};

Status checkName(const std::string& name) {
  if (isBlank(name))
    return fail(ErrorCode::emptyText, "name");
  if (hasHiddenSigns(name))
    return fail(ErrorCode::badValue, "name", "write it on one line, in signs that can be seen");
  return {};
}

Status putField(DeviceStore& store, UpdateOf<Customer>& update, const std::string& field,
                const std::string& value) {
  for (const TextField& known : textFields)
    if (known.name == field) {
      if (field == "name")
        LEADHAND_TRY(checkName(value));
      update.with(known.member, value);
      return {};
    }
  for (const DateField& known : dateFields)
    if (known.name == field)
      return putDate(update, known.member, field, value);
  if (field == "owner")
    return putOwner(store, update, value);
  return fail(
      ErrorCode::unknownField, field,
      "use phone, email, address, access_note, away_from or away_until; in the office also name, since, "
      "nature, owner");
}

/// An absence that would end before it begins is a slip of the pen.
Status checkAbsence(const Customer& before, const Edit& edit) {
  Row after = toRow(before);
  for (const FieldValue& field : edit.fields)
    after.set(field.field, field.value);
  const auto customer = fromRow<Customer>(after);
  if (customer.awayFrom && customer.awayUntil && customer.awayUntil < customer.awayFrom)
    return fail(ErrorCode::badValue,
                "away from " + customer.awayFrom.iso() + " until " + customer.awayUntil.iso(),
                "the last day can't lie before the first");
  return {};
}

} // namespace

Result<Id> Customers::add(const NewCustomer& customer) {
  const std::string name = trimmed(customer.name);
  LEADHAND_TRY(checkName(name));
  const std::string wanted = folded(name);
  for (const Line& line : linesOf(m_store))
    if (folded(line.name) == wanted)
      return fail(ErrorCode::alreadyExists, line.name);
  Customer row;
  row.id = m_store.newId();
  row.name = name;
  row.phone = trimmed(customer.phone);
  row.email = trimmed(customer.email);
  row.address = trimmed(customer.address);
  LEADHAND_TRY(m_store.write(insertOf(row)));
  return row.id;
}

Status Customers::set(const Id& customer, const std::string& field, const std::string& value) {
  LEADHAND_ASSIGN(const Customer row, customerOf(m_store, customer));
  UpdateOf<Customer> update(customer);
  LEADHAND_TRY(putField(m_store, update, field, trimmed(value)));
  if (field == "away_from" || field == "away_until")
    LEADHAND_TRY(checkAbsence(row, update.edit));
  return m_store.write(update.edit);
}

Result<CustomerView> Customers::show(const Id& customer) const {
  LEADHAND_ASSIGN(const Customer row, customerOf(m_store, customer));
  Reading reading(m_store);
  return customerView(reading, row, openCountsOf(reading, customer), nextVisitOf(reading, customer));
}

Result<Id> Customers::find(const std::string& name) const {
  if (const auto id = Id::fromText(name); id && customerOf(m_store, *id))
    return *id;
  const std::string given = trimmed(name);
  std::vector<Id> found = idsOf(rowsBy<Customer>(m_store, queries::customersNamed, {valueOf(given)}));
  std::vector<std::string> names;
  if (found.empty()) {
    const std::string wanted = folded(given);
    for (Line& line : linesOf(m_store)) {
      if (folded(line.name) == wanted)
        found.push_back(line.id);
      names.push_back(std::move(line.name));
    }
  }
  if (found.size() == 1)
    return found.front();
  if (!found.empty())
    return fail(ErrorCode::ambiguousCustomer, given, namesakeAdvice(found));
  const std::string near = didYouMean(nearestNames(given, std::move(names), namesOffered));
  return fail(ErrorCode::unknownCustomer, given,
              near.empty() ? near : near + " Pick one of them, or keep it with a free name");
}

std::vector<std::string> Customers::nearest(const std::string& name, std::size_t most) const {
  std::vector<std::string> names;
  for (Line& line : linesOf(m_store))
    names.push_back(std::move(line.name));
  return nearestNames(name, std::move(names), most);
}

std::vector<CustomerView> Customers::list(const std::string& words, std::int64_t most) const {
  Reading reading(m_store);
  std::vector<Line> lines = linesOf(m_store);
  if (const std::vector<std::string> wanted = wordsOf(words); !wanted.empty())
    std::erase_if(lines, [&](const Line& line) { return !matches(line, wanted); });
  const auto coming = comingVisits(reading);
  const auto place = [&](const Line& line) {
    const auto visit = coming.find(line.id);
    return std::make_tuple(visit == coming.end(), visit == coming.end() ? Date{} : visit->second,
                           folded(line.name));
  };
  std::vector<std::pair<decltype(place(lines.front())), Id>> order;
  for (const Line& line : lines)
    order.emplace_back(place(line), line.id);
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), static_cast<std::size_t>(std::max<std::int64_t>(most, 0))));
  std::vector<Id> ids;
  for (const auto& [key, id] : order)
    ids.push_back(id);
  std::unordered_map<Id, Customer> rows;
  for (Customer& row : rowsOf<Customer>(m_store, "id", ids))
    rows.emplace(row.id, std::move(row));
  reading.learnReceipts(ids);
  auto counts = openCountsOfAll(reading);
  std::vector<CustomerView> views;
  for (const Id& id : ids) {
    const auto visit = coming.find(id);
    views.push_back(
        customerView(reading, rows[id], counts[id], visit == coming.end() ? Date{} : visit->second));
  }
  return views;
}

} // namespace leadhand
