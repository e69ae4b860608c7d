#include "app/office/OfficeServer.h"

#include "app/office/OfficeCommands.h"
#include "app/office/OfficeRecords.h"
#include "sync/http/ListenAddress.h"
#include "sync/http/OwnCertificate.h"
#include "sync/http/Server.h"
#include "sync/office/Backup.h"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <utility>

namespace leadhand::office {
namespace {

/// Logs hold ids, codes and sizes; never a name or a text.
void logToStderr() {
  auto log = spdlog::stderr_color_mt("office");
  log->set_pattern("%Y-%m-%dT%H:%M:%S.%e %^%l%$ %v");
  log->flush_on(spdlog::level::info);
  spdlog::set_default_logger(std::move(log));
}

/// Grants follow the calendar, so they are looked at again through the day.
constexpr auto grantsEvery = std::chrono::minutes(30);

void warnOfBackups(sync::Hub& hub) {
  if (const std::string alarm = sync::backupAlarm(hub.store(), hub.clock().now()); !alarm.empty())
    spdlog::warn("backup overdue: {}", alarm);
}

/// The office's people are told once that work can't be taken in, however many devices ask again meanwhile,
/// and once that it is taken again.
class StoreTrouble {
 public:
  void met(ErrorCode code) {
    if (std::exchange(m_told, true))
      return;
    spdlog::error("{} Devices keep their work and bring it later.", Error{code, {}, {}}.sentence());
  }
  void over() {
    if (std::exchange(m_told, false))
      spdlog::info("work is taken in again");
  }

 private:
  bool m_told = false;
};

sync::ControlReply handed(OfficeFolder& folder, const sync::ControlRequest& request) {
  ParsedCall parsed = parseOfficeCall(request.args);
  Ending ending = parsed.ending;
  if (parsed.call) {
    OfficeCommands commands(folder.hub(), request.files, &folder.blobs());
    ending = commands.run(*parsed.call);
    spdlog::info("command {} ended with {}", static_cast<int>(parsed.call->verb), ending.exit);
  }
  return {ending.exit, ending.out, ending.err};
}

Result<sync::OwnCertificate> ownCertificate(const OfficeCall& call, Clock& clock) {
  LEADHAND_ASSIGN(const sync::ListenAddress address, sync::ListenAddress::read(call.listen));
  LEADHAND_ASSIGN(sync::OwnCertificate own, sync::OwnCertificate::of(call.data, address.host, clock.now()));
  if (own.made)
    std::fprintf(stderr, "This office made its own certificate. Devices trust it with --tls-ca %s\n",
                 own.certFile.c_str());
  return own;
}

/// One line: whoever started the server waits for it. `trust`: the certificate that devices must be given, ""
/// for none.
std::string readyLine(const OfficeCall& call, const std::string& url, std::uint16_t port,
                      const std::string& trust) {
  if (call.json)
    return Json{{"ready", true}, {"url", url}, {"port", port}, {"data", call.data}, {"tls_ca", orNull(trust)}}
               .dump() +
           "\n";
  return fmt::format("leadhand-office: ready on {} (data in {}{})\n", url, call.data,
                     trust.empty() ? "" : ", devices trust it with --tls-ca " + trust);
}

} // namespace

Ending serveFolder(OfficeFolder& folder, const OfficeCall& call) {
  logToStderr();
  sync::Hub& hub = folder.hub();
  sync::ServerOptions options;
  options.listen = call.listen;
  options.tlsCert = call.tlsCert;
  options.tlsKey = call.tlsKey;
  options.insecureLoopback = call.insecureLoopback;
  std::string trust; // where devices find what to trust
  if (call.tlsCert.empty() && !call.insecureLoopback) {
    const auto own = ownCertificate(call, hub.clock());
    if (!own)
      return endingOf(own.error(), call.json);
    options.tlsCert = trust = own->certFile;
    options.tlsKey = own->keyFile;
  }
  options.controlFolder = call.data;
  options.blobs = &folder.blobs();
  const auto trouble = std::make_shared<StoreTrouble>();
  options.onStoreTrouble = [trouble](ErrorCode code) { trouble->met(code); };
  hub.onCommit([trouble](const sync::CommitNotice&) { trouble->over(); });
  auto server = sync::Server::open(
      hub, options, [&folder](const sync::ControlRequest& request) { return handed(folder, request); });
  if (!server)
    return endingOf(server.error(), call.json);
  if (const auto granted = hub.refreshGrants(); !granted)
    return endingOf(granted.error(), call.json);
  const std::string url = (*server)->url();
  const std::string line = readyLine(call, url, (*server)->port(), trust);
  // One line, and at once: whoever started the server waits for it. It is the first work of the server's own
  // thread, so that a stop that follows on it is already heard.
  (*server)->post([line, &hub, port = (*server)->port()] {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
    spdlog::info("serving on port {}", port);
    warnOfBackups(hub);
  });
  (*server)->every(grantsEvery, [&hub] {
    hub.store().forgetFailedReads(); // of a request before it
    if (const auto done = hub.refreshGrants(); !done)
      spdlog::warn("grants not refreshed: {}", done.error().name());
    warnOfBackups(hub);
  });
  if (const auto ended = (*server)->run(); !ended)
    return {exitCodeOf(ended.error().code), "", "leadhand-office: " + ended.error().sentence() + "\n"};
  spdlog::info("stopped in good order");
  return {};
}

} // namespace leadhand::office
