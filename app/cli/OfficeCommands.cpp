#include "app/cli/Commands.h"
#include "core/work/Office.h"
#include "sync/transport/EnrolDevice.h"
#include "sync/transport/SyncRunner.h"

#include <algorithm>
#include <fmt/format.h>
#include <QCoreApplication>
#include <QSysInfo>

namespace leadhand::cli {
namespace {

/// A first sync over a slow line may take minutes; a silent office is noticed long before by its own timer.
constexpr int syncMostMs = 10 * 60 * 1000;

/// Qt's event loop, only for the two commands that use the network: every other one starts faster without.
class NetworkLoop {
 public:
  NetworkLoop() : m_application(m_count, m_words) {}

 private:
  char m_name[13] = "leadhand-cli";
  char* m_words[2] = {m_name, nullptr};
  int m_count = 1;
  QCoreApplication m_application;
};

std::string sentence(std::int64_t sent, std::uint64_t received, const SyncStatusView& status) {
  std::string out = fmt::format("Sent {}, received {}.", sent, received);
  if (status.needsAttention > 0)
    out += fmt::format(" {} need attention, see outbox.", status.needsAttention);
  if (status.conflicts > 0)
    out += fmt::format(" {} open {}.", status.conflicts, status.conflicts == 1 ? "conflict" : "conflicts");
  return out + (status.waiting == 0 ? " All in the office.\n" : fmt::format(" {} wait.\n", status.waiting));
}

} // namespace

Result<Answer> run(const EnrolCommand& typed, Session& session) {
  const NetworkLoop loop;
  sync::EnrolmentOptions options;
  options.server = QString::fromStdString(typed.server);
  options.code = QString::fromStdString(typed.code);
  options.label = QSysInfo::machineHostName();
  options.caFile = QString::fromStdString(typed.caFile);
  LEADHAND_TRY(sync::enrolDevice(session.store(), session.keys(), options));
  const SyncStatusView status = SyncDesk(session.store()).status();
  return Answer{toJson(status), fmt::format("This device is {}'s at {} now. Next: sync.\n",
                                            status.person.name, status.company)};
}

Result<Answer> run(const SyncCommand&, Session& session) {
  const NetworkLoop loop;
  const SyncDesk desk(session.store());
  const std::int64_t waiting = desk.status().waiting;
  sync::SyncRunner::Options options;
  options.listen = false; // nobody waits here for what happens later
  sync::SyncRunner runner(session.store(), session.keys(), options);
  LEADHAND_TRY(runner.runUntilSettled(syncMostMs));
  const SyncStatusView status = desk.status();
  const std::int64_t sent = std::max<std::int64_t>(waiting - status.waiting, 0);
  const std::uint64_t received = runner.engine().received();
  Json json;
  json["sent"] = sent;
  json["received"] = received;
  json["waiting"] = status.waiting;
  json["needs_attention"] = status.needsAttention;
  json["conflicts"] = status.conflicts;
  json["last_contact"] = momentJson(status.lastContact);
  json["cursor"] = status.cursor;
  return Answer{json, sentence(sent, received, status)};
}

} // namespace leadhand::cli
