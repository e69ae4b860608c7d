#include "sync/office/MergedMatters.h"

#include <nlohmann/json.hpp>

namespace leadhand::sync {

std::string textOf(const MergedMatters& matters) {
  nlohmann::json rows = nlohmann::json::array();
  for (const auto& [kind, id] : matters.rows)
    rows.push_back({static_cast<int>(kind), id.text()});
  nlohmann::json conflicts = nlohmann::json::array();
  for (const Id& id : matters.conflicts)
    conflicts.push_back(id.text());
  return nlohmann::json{{"rows", rows}, {"filled", matters.filled}, {"conflicts", conflicts}}.dump();
}

MergedMatters mattersOf(const std::string& text) {
  MergedMatters matters;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object())
    return matters;
  for (const auto& row : json.value("rows", nlohmann::json::array()))
    if (row.is_array() && row.size() == 2)
      matters.rows.emplace_back(static_cast<Kind>(row[0].get<int>()),
                                Id::fromText(row[1].get<std::string>()).value_or(Id{}));
  matters.filled = json.value("filled", std::vector<std::uint32_t>());
  for (const auto& id : json.value("conflicts", std::vector<std::string>()))
    matters.conflicts.push_back(Id::fromText(id).value_or(Id{}));
  return matters;
}

} // namespace leadhand::sync
