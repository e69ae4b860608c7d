#pragma once
#include "core/base/Errors.h"
#include "core/schema/Records.h"
#include "core/sheets/ImportPlan.h"
#include "sync/office/OfficeStore.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand::office {

/// Typed records of the office's store; deleted ones are left out. `where` as in OfficeStore::select. In
/// order of arrival: "ORDER BY n".
template <class R>
[[nodiscard]] std::vector<R> recordsOf(sync::OfficeStore& store, std::string_view where = "ORDER BY n",
                                       const std::vector<Value>& parameters = {}) {
  std::vector<R> records;
  for (const Row& row : store.select(Declaration<R>::head.kind, where, parameters))
    records.push_back(fromRow<R>(row));
  return records;
}

/// The company of this folder. Errors: folderMissing when it was never finished.
[[nodiscard]] Result<Company> companyOf(sync::OfficeStore& store);
/// Without regard to case and accents; disabled people are found too. Errors: unknownPerson, naming the
/// nearest.
[[nodiscard]] Result<Person> findPerson(sync::OfficeStore& store, const std::string& name);
/// Errors: unknownCustomer with the nearest names, ambiguousCustomer.
[[nodiscard]] Result<Customer> findCustomer(sync::OfficeStore& store, const std::string& name);
[[nodiscard]] std::optional<Crew> findCrew(sync::OfficeStore& store, const std::string& name);
/// Everything an import or export of a sheet looks at.
[[nodiscard]] KnownSheet readKnownSheet(sync::OfficeStore& store, Sheet sheet);

} // namespace leadhand::office
