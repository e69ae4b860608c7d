#include "app/cli/Commands.h"
#include "core/store/Outbox.h"
#include "core/work/Office.h"
#include "sync/transport/EnrolDevice.h"
#include "sync/transport/SyncRunner.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <QCoreApplication>
#include <QSysInfo>
#include <set>
#include <utility>

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

/// The records that a sync brought in or changed.
class Arrivals {
 public:
  explicit Arrivals(DeviceStore& store) : m_store(store) {
    m_listener = store.listen([this](const std::vector<StoreChange>& changes) {
      for (const StoreChange& change : changes)
        for (const Id& id : change.ids)
          m_seen.emplace(change.kind, id);
    });
  }
  ~Arrivals() { m_store.stopListening(m_listener); }
  Arrivals(const Arrivals&) = delete;
  Arrivals& operator=(const Arrivals&) = delete;
  [[nodiscard]] std::size_t count(const std::set<std::pair<Kind, Id>>& own) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_seen, [&own](const auto& record) { return !own.contains(record); }));
  }

 private:
  DeviceStore& m_store;
  int m_listener = 0;
  std::set<std::pair<Kind, Id>> m_seen;
};

std::string sentence(std::size_t sent, std::size_t received, const SyncStatusView& status) {
  std::string out = fmt::format("Sent {}, received {}.", sent, received);
  if (status.needsAttention > 0)
    out += fmt::format(" {} need attention, see outbox.", status.needsAttention);
  if (status.conflicts > 0)
    out += fmt::format(" {} open conflicts.", status.conflicts);
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
  Outbox outbox(session.store());
  std::set<std::pair<Kind, Id>> own;
  std::size_t waiting = 0;
  for (const OutboxEntry& entry : outbox.open(1'000'000)) {
    own.emplace(entry.kind, entry.id);
    waiting += entry.state == OutboxState::needsAttention ? 0 : 1;
  }
  const Arrivals arrivals(session.store());
  Status done;
  {
    sync::SyncRunner::Options options;
    options.listen = false; // nobody waits here for what happens later
    sync::SyncRunner runner(session.store(), session.keys(), options);
    done = runner.runUntilSettled(syncMostMs);
  }
  const SyncStatusView status = SyncDesk(session.store()).status();
  const auto left = static_cast<std::size_t>(std::max<std::int64_t>(status.waiting, 0));
  const std::size_t sent = waiting > left ? waiting - left : 0;
  const std::size_t received = arrivals.count(own);
  if (!done) {
    fmt::print(stderr, "{}", sentence(sent, received, status));
    return tl::unexpected(done.error());
  }
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
