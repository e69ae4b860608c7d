#pragma once
#include "core/schema/Records.h"
#include "core/sheets/ImportPlan.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace leadhand {

/// The name of a person, or "" for none.
using NameOf = std::function<std::string(const Id&)>;

/// A comment as a row of the crew sheet. Follow-ups and tasks stand in order of arrival, without deleted
/// ones. With tasks, the last column is filled only when all of them are done.
[[nodiscard]] KnownRow knownCrewRow(const Comment& comment, const std::string& customerName,
                                    const std::vector<FollowUp>& followUps, const std::vector<Task>& tasks,
                                    const NameOf& nameOf);
/// A contact entry as a row of the contact sheet.
[[nodiscard]] KnownRow knownContactRow(const ContactEntry& contact, const std::string& customerName,
                                       const std::vector<ActionItem>& actions,
                                       const std::vector<ContactOutcome>& outcomes, const NameOf& nameOf);
/// Adds what the last import kept of the row.
void recallImport(KnownRow& row, const SheetRow& kept);

} // namespace leadhand
