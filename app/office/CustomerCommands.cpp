// Two records of one customer: merged, and taken apart again.
#include "app/office/OfficeCommands.h"
#include "app/office/OfficeRecords.h"
#include "core/base/Text.h"
#include "sync/office/MergedMatters.h"

#include <fmt/format.h>

namespace leadhand::office {

Result<Customer> OfficeCommands::customerNamed(const std::string& nameOrId) {
  auto found = findCustomer(m_hub.store(), nameOrId);
  if (found || found.error().code != ErrorCode::ambiguousCustomer)
    return found;
  // Two of one name are what a merge is for: their ids tell them apart.
  std::string ids;
  for (const Customer& customer : recordsOf<Customer>(m_hub.store()))
    if (folded(customer.name) == folded(nameOrId))
      ids += (ids.empty() ? "" : " or ") + customer.id.text();
  return fail(ErrorCode::ambiguousCustomer, nameOrId, "name one by its id: " + ids);
}

Json OfficeCommands::mergeJson(const sync::MergeRow& merge) {
  const auto nameOf = [&](const Id& id) {
    const auto row = m_hub.store().read(Kind::customer, id);
    return row ? fromRow<Customer>(row->row).name : std::string();
  };
  const sync::MergedMatters matters = sync::mattersOf(merge.body);
  return {{"id", merge.n},
          {"from", nameOf(merge.from)},
          {"from_id", merge.from.text()},
          {"into", nameOf(merge.into)},
          {"into_id", merge.into.text()},
          {"at", Instant{merge.atMs}.iso()},
          {"undone_at", orNull(merge.undoneAtMs == 0 ? "" : Instant{merge.undoneAtMs}.iso())},
          {"moved", matters.rows.size()},
          {"conflicts", matters.conflicts.size()}};
}

OfficeCommands::Answer OfficeCommands::mergeCustomers(const OfficeCall& call) {
  LEADHAND_ASSIGN(const Customer from, customerNamed(call.from));
  LEADHAND_ASSIGN(const Customer into, customerNamed(call.into));
  LEADHAND_ASSIGN(const sync::MergeRow merge, m_hub.mergeCustomers(from.id, into.id));
  const Json document = mergeJson(merge);
  return endingOf(call, document,
                  fmt::format("{} is one with {} now: {} records moved, {} fields differ and wait for a "
                              "decision. Undo it with customer unmerge {}.\n",
                              from.name, into.name, document["moved"].get<int>(),
                              document["conflicts"].get<int>(), merge.n));
}

OfficeCommands::Answer OfficeCommands::unmergeCustomers(const OfficeCall& call) {
  LEADHAND_ASSIGN(const sync::MergeRow merge, m_hub.undoMerge(call.id));
  const Json document = mergeJson(merge);
  return endingOf(call, document,
                  fmt::format("{} and {} are two customers again.\n", document["from"].get<std::string>(),
                              document["into"].get<std::string>()));
}

OfficeCommands::Answer OfficeCommands::listMerges(const OfficeCall& call) {
  Json items = Json::array();
  std::string lines;
  for (const sync::MergeRow& merge : m_hub.store().merges()) {
    items.push_back(mergeJson(merge));
    lines += fmt::format("{:>4}  {}  {} into {}{}\n", merge.n, Instant{merge.atMs}.iso(),
                         items.back()["from"].get<std::string>(), items.back()["into"].get<std::string>(),
                         merge.undoneAtMs == 0 ? "" : ", undone");
  }
  return endingOf(call, Json{{"items", items}}, lines.empty() ? "No customers were merged.\n" : lines);
}

} // namespace leadhand::office
