#include "app/cli/Commands.h"
#include "core/store/BlobLedger.h"
#include "core/store/Search.h"
#include "core/work/Office.h"

#include <fmt/format.h>

namespace leadhand::cli {
namespace {

constexpr std::size_t hitsMost = 200;

/// "next attempt 14:05, waiting for signal", by the clock on the wall; "" when nothing is waited for.
std::string nextText(const SyncStatusView& view, Clock& clock) {
  std::string out;
  if (view.nextAttempt) {
    const std::int64_t minutes = view.nextAttempt.ms / 60'000 + clock.offsetMinutes(view.nextAttempt);
    out = fmt::format("next attempt {:02}:{:02}", minutes / 60 % 24, minutes % 60);
  }
  if (!view.waitingFor.empty())
    out += (out.empty() ? "waiting for " : ", waiting for ") + spoken(view.waitingFor);
  return out.empty() ? out : out + "\n";
}

} // namespace

Result<Answer> run(const StatusCommand&, Session& session) {
  const SyncStatusView status = SyncDesk(session.store()).status();
  Answer answer = recordAnswer(status);
  answer.text += nextText(status, session.clock());
  const std::int64_t photos = BlobLedger(session.store()).waiting();
  answer.json["photos_waiting"] = photos;
  if (photos > 0)
    answer.text += fmt::format("{} photos wait.\n", photos);
  return answer;
}

Result<Answer> run(const OutboxCommand&, Session& session) {
  return listAnswer(SyncDesk(session.store()).outbox());
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
