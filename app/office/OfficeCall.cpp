#include "app/office/OfficeCall.h"

#include "app/office/OfficeReply.h"

#include <algorithm>
#include <CLI/CLI.hpp>

namespace leadhand::office {
namespace {

const std::vector<std::string> roleWords{"lead-hand", "technician", "estimator",
                                         "office",    "manager",    "owner"};

/// Takes every --json out that stands in front of a bare "--"; true when there was one.
bool takeJson(std::vector<std::string>& args) {
  const auto end = std::find(args.begin(), args.end(), "--");
  const auto kept = std::remove(args.begin(), end, "--json");
  const bool found = kept != end;
  args.erase(kept, end);
  return found;
}

class Grammar {
 public:
  explicit Grammar(OfficeCall& call) : m_call(call) {
    m_app.require_subcommand(1);
    m_app.set_help_all_flag("--help-all", "Every command with its options");
    companies();
    sheets();
    people();
    devices();
    services();
    server();
    backups();
    desk();
    customers();
  }
  void parse(std::vector<std::string> args) {
    std::reverse(args.begin(), args.end());
    m_app.parse(args);
  }
  [[nodiscard]] CLI::App& app() { return m_app; }

 private:
  CLI::App* command(CLI::App& parent, const std::string& name, const std::string& what, Verb verb) {
    CLI::App* made = parent.add_subcommand(name, what);
    made->add_option("--data", m_call.data, "The company's folder")->required()->type_name("DIR");
    made->add_option("--key-file", m_call.keyFile, "Where its key is, if not in the folder")
        ->type_name("FILE");
    made->callback([this, verb] { m_call.verb = verb; });
    return made;
  }

  void companies() {
    CLI::App* init = command(m_app, "init", "Make a company; one in a folder", Verb::init);
    init->add_option("--company", m_call.company, "Its name")->required()->type_name("NAME");
    init->add_option("--zone", m_call.zone, "Time zone of its days")->type_name("Area/City");
    init->add_option("--currency", m_call.currency, "Three letters, for example CAD")->type_name("CUR");
    CLI::App* demo = command(m_app, "demo", "Make the demo company Maple & Stone", Verb::demo);
    demo->add_option("--seed", m_call.seed, "Another number, another season")->type_name("N");
    command(m_app, "verify", "Check everything that can be checked", Verb::verify);
  }

  void sheets() {
    CLI::App* in = command(m_app, "import", "Take a tracking sheet in", Verb::importSheet);
    in->add_option("--sheet", m_call.sheet, "crew or contact")
        ->required()
        ->check(CLI::IsMember({"crew", "contact"}));
    in->add_option("file", m_call.file, "The CSV file")->required()->type_name("FILE.csv");
    in->add_option("--as", m_call.as, "In whose name")->type_name("PERSON");
    CLI::App* out = command(m_app, "export", "Give a tracking sheet out", Verb::exportSheet);
    out->add_option("--sheet", m_call.sheet, "crew or contact")
        ->required()
        ->check(CLI::IsMember({"crew", "contact"}));
    out->add_option("--out", m_call.out, "A file instead of the terminal")->type_name("FILE.csv");
  }

  void people() {
    CLI::App* person = m_app.add_subcommand("person", "People of the company")->require_subcommand(1);
    CLI::App* add = command(*person, "add", "Somebody new", Verb::personAdd);
    add->add_option("--name", m_call.name, "As the team says it")->required()->type_name("NAME");
    add->add_option("--role", m_call.role, "What they do")->required()->check(CLI::IsMember(roleWords));
    add->add_option("--crew", m_call.crew, "With whom; made if unknown")->type_name("CREW");
    CLI::App* disable = command(*person, "disable", "Somebody has left", Verb::personDisable);
    disable->add_option("--name", m_call.name, "Who")->required()->type_name("NAME");
    disable->add_option("--hand-over", m_call.handOver, "Who takes over their open work")->type_name("NAME");
    CLI::App* visit = m_app.add_subcommand("visit", "Planned stops")->require_subcommand(1);
    CLI::App* stop = command(*visit, "add", "One more stop of a crew's day", Verb::visitAdd);
    stop->add_option("--customer", m_call.customer, "Where to")->required()->type_name("NAME");
    stop->add_option("--crew", m_call.crew, "Who goes; made if unknown")->required()->type_name("CREW");
    stop->add_option("--date", m_call.date, "Which day")->required()->type_name("YYYY-MM-DD");
  }

  void devices() {
    CLI::App* invite = command(m_app, "invite", "A code that enrols one device", Verb::invite);
    invite->add_option("--person", m_call.person, "Whose device")->required()->type_name("NAME");
    CLI::App* device = m_app.add_subcommand("device", "Enrolled devices")->require_subcommand(1);
    command(*device, "list", "All of them", Verb::deviceList);
    CLI::App* revoke = command(*device, "revoke", "One may no longer sync", Verb::deviceRevoke);
    revoke->add_option("id", m_call.device, "Its number in the list")->required()->type_name("ID");
  }

  void services() {
    CLI::App* service = m_app.add_subcommand("service", "What the company offers, as the crew's cards")
                            ->require_subcommand(1);
    CLI::App* add = command(*service, "add", "One more card", Verb::serviceAdd);
    add->add_option("--name", m_call.name, "The service, as customers say it")->required()->type_name("NAME");
    add->add_option("--summary", m_call.summary, "The problem it solves")->type_name("T");
    add->add_option("--signs", m_call.signs, "What to look for; may be given several times")
        ->expected(1)
        ->take_all()
        ->type_name("T");
    add->add_option("--do", m_call.doLine, "What to do")->type_name("T");
    add->add_option("--dont", m_call.dontLine, "What not to do")->type_name("T");
    add->add_option("--what", m_call.what, "What it is")->type_name("T");
    add->add_option("--not-ours", m_call.notOurs, "What the company does not do of it")->type_name("T");
    add->add_option("--fact", m_call.facts, "What helps a customer decide; may be given several times")
        ->expected(1)
        ->take_all()
        ->type_name("T");
    add->add_option("--leave-behind", m_call.leaveBehind, "What to leave with the customer")->type_name("T");
    add->add_option("--season", m_call.season, "When it is done")->type_name("T");
    add->add_option("--ask", m_call.person, "Who knows more")->type_name("NAME");
    command(*service, "list", "All cards", Verb::serviceList);
  }

  void server() {
    CLI::App* serve =
        command(m_app, "serve", "Serve the company's devices; without a certificate it makes one of its own",
                Verb::serve);
    serve->add_option("--listen", m_call.listen, "Port 0 takes a free one")
        ->required()
        ->type_name("HOST:PORT");
    CLI::Option* cert =
        serve->add_option("--tls-cert", m_call.tlsCert, "Certificate chain, PEM")->type_name("FILE");
    CLI::Option* key = serve->add_option("--tls-key", m_call.tlsKey, "Its key, PEM")->type_name("FILE");
    cert->needs(key);
    key->needs(cert);
    serve->add_flag("--insecure-loopback", m_call.insecureLoopback, "Plain HTTP, on this machine only")
        ->excludes(cert);
  }

  void backups() {
    CLI::App* backup = command(m_app, "backup", "One file with all of the company, sealed", Verb::backup);
    backup->add_option("--to", m_call.to, "The file to write")->required()->type_name("FILE");
    backup->add_flag("--off-machine", m_call.offMachine,
                     "The file is on another machine or disk: devices may let go of what it covers");
    CLI::App* restore = command(m_app, "restore", "A company from its backup", Verb::restore);
    restore->add_option("--from", m_call.from, "The backup")->required()->type_name("FILE");
    CLI::App* schema = command(m_app, "schema", "Which versions the office speaks", Verb::schema);
    schema->add_option("--minimum", m_call.minimum, "Devices below it may push, but must update")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
  }

  void desk() {
    CLI::App* quarantine =
        m_app.add_subcommand("quarantine", "Work that was not taken as it came")->require_subcommand(1);
    CLI::App* list = command(*quarantine, "list", "What waits for a decision", Verb::quarantineList);
    list->add_flag("--all", m_call.all, "Also what was decided");
    const auto one = [&](const std::string& name, const std::string& what, Verb verb) {
      CLI::App* made = command(*quarantine, name, what, verb);
      made->add_option("id", m_call.id, "Its number in the list")->required()->type_name("ID");
      return made;
    };
    one("show", "One, with its text", Verb::quarantineShow);
    one("replay", "Take it in after all", Verb::quarantineReplay);
    one("discard", "Lay it aside; a record of it stays", Verb::quarantineDiscard)
        ->add_option("--why", m_call.why, "The reason")
        ->required()
        ->type_name("T");
    CLI::App* work =
        m_app.add_subcommand("work", "Work of a phone that came as a file")->require_subcommand(1);
    command(*work, "take", "Take it in as if the phone had sent it", Verb::workTake)
        ->add_option("file", m_call.file, "The file that the phone has made")
        ->required()
        ->type_name("FILE");
    CLI::App* salvage =
        m_app.add_subcommand("salvage", "What devices brought back after a restore")->require_subcommand(1);
    command(*salvage, "list", "Records that a device told in another person's name", Verb::salvageList);
  }

  void customers() {
    CLI::App* customer = m_app.add_subcommand("customer", "Customers")->require_subcommand(1);
    CLI::App* merge =
        command(*customer, "merge", "Two records of one customer become one", Verb::customerMerge);
    merge->add_option("--from", m_call.from, "Name or id; it is given up")->required()->type_name("A");
    merge->add_option("--into", m_call.into, "Name or id; it takes all over")->required()->type_name("B");
    CLI::App* undo = command(*customer, "unmerge", "Take a merge back", Verb::customerUnmerge);
    undo->add_option("id", m_call.id, "Its number in the list")->required()->type_name("ID");
    command(*customer, "merges", "What was merged", Verb::customerMerges);
  }

  OfficeCall& m_call;
  CLI::App m_app{"The office of Leadhand: one company in one folder, and the server of its devices.",
                 "leadhand-office"};
};

/// CLI11 may say more than a line; people get one sentence.
std::string firstLine(std::string text) {
  text.resize(std::min(text.find('\n'), text.size()));
  while (!text.empty() && (text.back() == '.' || text.back() == ' '))
    text.pop_back();
  return text;
}

} // namespace

ParsedCall parseOfficeCall(const std::vector<std::string>& args) {
  OfficeCall call;
  std::vector<std::string> left = args;
  call.json = takeJson(left);
  Grammar grammar(call);
  try {
    grammar.parse(left);
  } catch (const CLI::CallForHelp&) {
    return {std::nullopt, {0, grammar.app().help(), ""}};
  } catch (const CLI::CallForAllHelp&) {
    return {std::nullopt, {0, grammar.app().help("", CLI::AppFormatMode::All), ""}};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, endingOf(Error{ErrorCode::badUsage, firstLine(error.what()), ""}, call.json)};
  }
  return {call, {}};
}

} // namespace leadhand::office
