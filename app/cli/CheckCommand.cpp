#include "app/cli/Commands.h"
#include "app/cli/NetworkLoop.h"
#include "core/store/SelfCheck.h"
#include "core/work/Office.h"
#include "sync/transport/SyncRunner.h"

#include <cstdio>
#include <fmt/format.h>

namespace leadhand::cli {
namespace {

constexpr std::int64_t indexedAtOnce = 10000;

Answer answerOf(const std::vector<std::string>& findings, const SyncStatusView& status) {
  Answer answer;
  answer.json["items"] = Json::array();
  for (const std::string& line : findings)
    answer.json["items"].push_back(Json{{"problem", line}});
  answer.json["ok"] = findings.empty();
  answer.json["degraded"] = status.degraded > 0;
  answer.json["unreadable"] = status.unreadable;
  if (findings.empty()) {
    answer.text = "All is as it should be.\n";
    return answer;
  }
  const Error error{ErrorCode::verifyFailed, fmt::format("{} findings", findings.size()),
                    "run check --repair"};
  answer.isOff = true;
  answer.json["error"]["code"] = error.name();
  answer.json["error"]["message"] = error.sentence();
  for (const std::string& line : findings)
    answer.text += line + "\n";
  fmt::print(stderr, "{}\n", error.sentence());
  return answer;
}

std::vector<std::string> findingsOf(Session& session) {
  std::vector<std::string> lines = SelfCheck(session.store()).findings(&session.blobs());
  const SyncStatusView status = SyncDesk(session.store()).status();
  if (status.degraded > 0)
    lines.push_back(
        fmt::format("degraded: {} parts stayed different from the office's after a repair", status.degraded));
  return lines;
}

Json mendedJson(const SelfCheck::Mended& mended) {
  Json json;
  json["queued"] = mended.queued;
  json["made"] = mended.made;
  json["photos_wanted"] = mended.wanted;
  json["index_rebuilt"] = mended.isIndexNew;
  return json;
}

} // namespace

Result<Answer> run(const CheckCommand& typed, Session& session) {
  if (!typed.repair)
    return answerOf(findingsOf(session), SyncDesk(session.store()).status());
  SelfCheck check(session.store());
  if (const auto damage = check.damage(); !damage.empty())
    return fail(ErrorCode::storeDamaged, damage.front()); // no repair of rows mends a file: it is rescued
  LEADHAND_ASSIGN(const SelfCheck::Mended mended, check.repair(&session.blobs()));
  for (std::int64_t left = 1; left > 0;) {
    LEADHAND_ASSIGN(left, session.store().indexTail(indexedAtOnce));
  }
  const NetworkLoop loop;
  sync::SyncRunner::Options options;
  options.listen = false;
  options.blobs = &session.blobs();
  sync::SyncRunner runner(session.store(), session.keys(), options);
  LEADHAND_TRY(runner.runUntilSettled(syncMostMs));
  Answer answer = answerOf(findingsOf(session), SyncDesk(session.store()).status());
  answer.json["mended"] = mendedJson(mended);
  answer.json["received"] = runner.engine().received();
  return answer;
}

} // namespace leadhand::cli
