#include "app/office/BackupCommands.h"
#include "app/office/DemoCompany.h"
#include "app/office/OfficeCommands.h"
#include "app/office/OfficeFolder.h"
#include "app/office/OfficeServer.h"
#include "core/base/Text.h"
#include "core/sheets/Csv.h"
#include "core/sheets/SheetText.h"
#include "sync/http/ControlSocket.h"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <thread>

namespace leadhand::office {
namespace {

/// How long a command waits for another one that has the folder for a moment, or for a server that starts.
constexpr int lockTries = 200;
constexpr auto lockPause = std::chrono::milliseconds(50);

Result<std::string> fileContent(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content;
  char piece[65536];
  while (file && content.size() <= largestCsvBytes) {
    file.read(piece, sizeof piece);
    content.append(piece, static_cast<std::size_t>(file.gcount()));
  }
  if (!file.eof() && content.size() <= largestCsvBytes)
    return fail(ErrorCode::fileUnreadable, path);
  if (content.size() > largestCsvBytes)
    return fail(ErrorCode::csvTooLarge, path);
  return content;
}

/// Runs the command in the server of the folder, or on the folder itself where nobody serves it.
Result<Ending> runOnFolder(const OfficeCall& call, sync::ControlRequest request) {
  if (call.verb == Verb::importSheet) {
    LEADHAND_ASSIGN(request.files[call.file], fileContent(call.file));
  }
  if (call.verb == Verb::workTake) // a server has another working folder
    request.files["work"] = std::filesystem::absolute(call.file).string();
  for (int tried = 1;; ++tried) {
    auto reply = sync::callOffice(call.data, request);
    if (reply)
      return Ending{reply->exit, std::move(reply->out), std::move(reply->err)};
    if (reply.error().code != ErrorCode::noContact)
      return tl::unexpected<Error>(std::move(reply).error());
    auto folder = OfficeFolder::open(call.data, call.keyFile, OfficeFolder::Mode::existing);
    if (folder)
      return OfficeCommands((*folder)->hub(), std::move(request.files), &(*folder)->blobs()).run(call);
    if (folder.error().code != ErrorCode::folderHeld || tried == lockTries)
      return tl::unexpected<Error>(std::move(folder).error());
    std::this_thread::sleep_for(lockPause);
  }
}

/// The sheet goes into a file of the caller's, wherever the command ran.
Ending written(const OfficeCall& call, Ending ending) {
  if (ending.exit != 0 || call.out.empty())
    return ending;
  std::string csv = std::move(ending.out);
  Json document{{"sheet", call.sheet}, {"rows", 0}, {"file", call.out}};
  if (call.json) {
    const Json answer = Json::parse(csv, nullptr, false);
    csv = answer.value("csv", std::string());
    document["rows"] = answer.value("rows", 0);
  }
  std::ofstream file(call.out, std::ios::binary | std::ios::trunc);
  file.write(csv.data(), static_cast<std::streamsize>(csv.size()));
  file.close();
  if (!file)
    return endingOf(Error{ErrorCode::folderReadOnly, call.out, "name a file that can be written"}, call.json);
  return endingOf(call, document, fmt::format("The {} sheet is in {}.\n", call.sheet, call.out));
}

Result<Ending> runInit(const OfficeCall& call) {
  const std::string name(trimmedText(call.company));
  if (name.empty())
    return fail(ErrorCode::emptyText, "--company");
  if (hasHiddenSigns(name))
    return fail(ErrorCode::badValue, "--company", "write the name on one line, in signs that can be seen");
  const std::string zone = call.zone.empty() ? systemZone() : call.zone;
  LEADHAND_TRY(checkZone(zone));
  const std::string currency = call.currency.empty() ? "CAD" : call.currency;
  if (currency.size() != 3 || currency.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos)
    return fail(ErrorCode::badValue, "--currency " + currency,
                "write three capital letters, for example CAD");
  LEADHAND_ASSIGN(const auto folder, OfficeFolder::open(call.data, call.keyFile, OfficeFolder::Mode::make));
  LEADHAND_TRY(folder->found(name, zone, currency));
  LEADHAND_TRY(folder->complete());
  const Json document{{"company", name}, {"zone", zone}, {"currency", currency}, {"data", call.data}};
  Ending ending = endingOf(call, document, fmt::format("{} has its office in {}.\n", name, call.data));
  ending.err = folder->keyNote();
  return ending;
}

Result<Ending> runDemo(const OfficeCall& call) {
  LEADHAND_ASSIGN(const auto folder, OfficeFolder::open(call.data, call.keyFile, OfficeFolder::Mode::make));
  LEADHAND_TRY(folder->found("Maple & Stone", "America/Toronto", "CAD"));
  LEADHAND_ASSIGN(const DemoCounts counts, makeDemoCompany(folder->hub(), call.seed));
  LEADHAND_TRY(folder->complete());
  const Json document{{"company", "Maple & Stone"},
                      {"people", counts.people},
                      {"customers", counts.customers},
                      {"visits", counts.visits},
                      {"comments", counts.comments},
                      {"opportunities", counts.opportunities},
                      {"proposals", counts.proposals},
                      {"service_cards", counts.serviceCards},
                      {"data", call.data}};
  Ending ending =
      endingOf(call, document,
               fmt::format("Maple & Stone is in {}: {} people, {} customers, {} visits, {} comments, "
                           "{} opportunities.\n",
                           call.data, counts.people, counts.customers, counts.visits, counts.comments,
                           counts.opportunities));
  ending.err = folder->keyNote();
  return ending;
}

Result<Ending> runServe(const OfficeCall& call) {
  LEADHAND_ASSIGN(const auto folder,
                  OfficeFolder::open(call.data, call.keyFile, OfficeFolder::Mode::existing));
  return serveFolder(*folder, call);
}

/// The file is written here, also beside a server, which then only remembers it.
Result<Ending> runBackup(const OfficeCall& call, const std::vector<std::string>& args) {
  LEADHAND_ASSIGN(const std::string manifest, backUpFolder(call));
  sync::ControlRequest request{args, {}};
  request.files["manifest"] = manifest;
  return runOnFolder(call, std::move(request));
}

Result<Ending> run(const OfficeCall& call, const std::vector<std::string>& args) {
  switch (call.verb) {
  case Verb::init:
    return runInit(call);
  case Verb::demo:
    return runDemo(call);
  case Verb::serve:
    return runServe(call);
  case Verb::backup:
    return runBackup(call, args);
  case Verb::restore:
    return restoreFolder(call);
  case Verb::exportSheet: {
    LEADHAND_ASSIGN(Ending ending, runOnFolder(call, {args, {}}));
    return written(call, std::move(ending));
  }
  default:
    return runOnFolder(call, {args, {}});
  }
}

int runProgram(const std::vector<std::string>& args) {
  ParsedCall parsed = parseOfficeCall(args);
  Ending ending = std::move(parsed.ending);
  if (parsed.call) {
    auto result = run(*parsed.call, args);
    ending = result ? std::move(*result) : endingOf(result.error(), parsed.call->json);
  }
  std::fwrite(ending.err.data(), 1, ending.err.size(), stderr);
  std::fwrite(ending.out.data(), 1, ending.out.size(), stdout);
  return std::fflush(stdout) == 0 ? ending.exit : 1;
}

} // namespace
} // namespace leadhand::office

int main(int argc, char** argv) {
  return leadhand::office::runProgram({argv + 1, argv + argc});
}
