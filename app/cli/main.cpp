#include "app/cli/Arguments.h"
#include "app/cli/Commands.h"
#include "app/cli/Parser.h"

#include <cstdio>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <string>
#include <sys/stat.h>
#include <variant>
#include <vector>

namespace leadhand::cli {
namespace {

/// What the program says by its end. Other tools rely on these.
enum class Exit : int { done = 0, refused = 1, usage = 2, noContact = 3 };

Exit exitOf(ErrorCode code) {
  switch (code) {
  case ErrorCode::badUsage:
    return Exit::usage;
  case ErrorCode::noContact:
  case ErrorCode::notOurServer:
  case ErrorCode::badReply:
  case ErrorCode::certificateRefused:
    return Exit::noContact;
  default:
    return Exit::refused;
  }
}

Exit printError(const Error& error, bool json) {
  const std::string sentence = error.sentence();
  fmt::print(stderr, "{}\n", sentence);
  if (json) {
    Json document;
    document["error"]["code"] = error.name();
    document["error"]["message"] = sentence;
    fmt::print("{}\n", document.dump(2, ' ', false, Json::error_handler_t::replace));
  }
  return exitOf(error.code);
}

Result<Answer> attempt(const CommandLine& line) {
  const bool enrols = std::holds_alternative<EnrolCommand>(line.command);
  LEADHAND_ASSIGN(const auto session, enrols ? Session::make(line.home) : Session::open(line.home));
  auto answer = std::visit([&session](const auto& typed) { return run(typed, *session); }, line.command);
  if (answer)
    addReason(*session, *answer);
  session->indexSome();
  return answer;
}

/// A damaged database is moved aside and its unsent work saved, once; the command is then for the person to
/// repeat, who knows by that what has happened.
Result<Answer> runCommand(const CommandLine& line) {
  auto answer = attempt(line);
  if (answer || answer.error().code != ErrorCode::storeDamaged)
    return answer;
  LEADHAND_ASSIGN(const auto saved, Session::rescue(line.home));
  if (!saved)
    return answer; // it was another file
  return fail(ErrorCode::storeDamaged, line.home, sentenceOf(*saved));
}

Exit runProgram(const std::vector<std::string>& typed) {
  const auto parsed = parse(typed);
  if (!parsed)
    return printError(parsed.error(), asksForJson(typed));
  if (const auto* help = std::get_if<HelpText>(&*parsed)) {
    fmt::print("{}", asksForJson(typed) ? Json{{"help", help->text}}.dump(2) + "\n" : help->text);
    return Exit::done;
  }
  const auto& line = std::get<CommandLine>(*parsed);
  const bool json = line.json;
  const auto answer = runCommand(line);
  if (!answer)
    return printError(answer.error(), json);
  // A text that came in with broken UTF-8 must not cost the whole document.
  fmt::print("{}",
             json ? answer->json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n" : answer->text);
  return answer->isOff ? Exit::refused : Exit::done;
}

} // namespace
} // namespace leadhand::cli

int main(int count, char** words) {
  // One of some 10,000 of these processes ended with a damaged heap, after all was said. Suspected, not
  // shown: OpenSSL's clearing up at exit meets that of the network's thread, for which nobody waits.
  OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
  ::umask(S_IRWXG | S_IRWXO); // whatever it writes is its owner's alone
  return static_cast<int>(leadhand::cli::runProgram(std::vector<std::string>(words + 1, words + count)));
}
