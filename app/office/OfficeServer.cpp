#include "app/office/OfficeServer.h"

#include "app/office/OfficeCommands.h"
#include "app/office/OfficeRecords.h"
#include "sync/http/Server.h"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

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

} // namespace

Ending serveFolder(OfficeFolder& folder, const OfficeCall& call) {
  logToStderr();
  sync::Hub& hub = folder.hub();
  sync::ServerOptions options;
  options.listen = call.listen;
  options.tlsCert = call.tlsCert;
  options.tlsKey = call.tlsKey;
  options.insecureLoopback = call.insecureLoopback;
  options.controlFolder = call.data;
  options.blobs = &folder.blobs();
  auto server = sync::Server::open(
      hub, options, [&folder](const sync::ControlRequest& request) { return handed(folder, request); });
  if (!server)
    return endingOf(server.error(), call.json);
  if (const auto granted = hub.refreshGrants(); !granted)
    return endingOf(granted.error(), call.json);
  const std::string url = (*server)->url();
  const Json ready{{"ready", true}, {"url", url}, {"port", (*server)->port()}, {"data", call.data}};
  const std::string line = call.json
                               ? ready.dump() + "\n"
                               : fmt::format("leadhand-office: ready on {} (data in {})\n", url, call.data);
  // One line, and at once: whoever started the server waits for it. It is the first work of the server's own
  // thread, so that a stop that follows on it is already heard.
  (*server)->post([line, port = (*server)->port()] {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
    spdlog::info("serving on port {}", port);
  });
  (*server)->every(grantsEvery, [&hub] {
    if (const auto done = hub.refreshGrants(); !done)
      spdlog::warn("grants not refreshed: {}", done.error().name());
  });
  if (const auto ended = (*server)->run(); !ended)
    return {exitCodeOf(ended.error().code), "", "leadhand-office: " + ended.error().sentence() + "\n"};
  spdlog::info("stopped in good order");
  return {};
}

} // namespace leadhand::office
