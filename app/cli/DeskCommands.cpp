#include "app/cli/Commands.h"
#include "core/store/BlobLedger.h"
#include "core/store/Search.h"
#include "core/work/Office.h"

#include <fmt/format.h>

namespace leadhand::cli {
namespace {

constexpr std::size_t hitsMost = 200;

} // namespace

Result<Answer> run(const StatusCommand&, Session& session) {
  Answer answer = recordAnswer(SyncDesk(session.store()).status());
  const std::int64_t photos = BlobLedger(session.store()).waiting();
  answer.json["photos_waiting"] = photos;
  if (photos > 0)
    answer.text += fmt::format("{} photos wait.\n", photos);
  return answer;
}

Result<Answer> run(const OutboxCommand&, Session& session) {
  return listAnswer(SyncDesk(session.store()).outbox());
}

Result<Answer> run(const ConflictsCommand&, Session& session) {
  return listAnswer(SyncDesk(session.store()).conflicts(true));
}

Result<Answer> run(const SearchCommand& typed, Session& session) {
  DeviceStore& store = session.store();
  Answer answer;
  answer.json["items"] = Json::array();
  std::vector<std::vector<std::string>> rows;
  for (const SearchHit& hit : search(store, typed.words, {}, hitsMost)) {
    Json json;
    json["id"] = idJson(hit.id);
    json["kind"] = kindName(hit.kind);
    json["customer"] = wordJson(hit.title);
    json["customer_id"] = idJson(hit.customer);
    json["text"] = hit.excerpt;
    json["on"] = dayJson(hit.on);
    answer.json["items"].push_back(std::move(json));
    rows.push_back(
        {hit.title, dayText(hit.on), spoken(kindName(hit.kind)), glance(hit.excerpt), hit.id.text()});
  }
  const std::int64_t backlog = searchBacklog(store);
  answer.json["not_indexed"] = backlog;
  answer.text = columns(rows, "Nothing found on this device.");
  if (backlog > 0)
    answer.text += fmt::format("The index is being built, {} records are left.\n", backlog);
  return answer;
}

} // namespace leadhand::cli
