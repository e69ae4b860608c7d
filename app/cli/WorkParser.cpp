#include "app/cli/WorkParser.h"

#include <memory>
#include <string>

namespace leadhand::cli {
namespace {

class WorkGrammar {
 public:
  WorkGrammar(CLI::App& app, Command& chosen) : m_app(app), m_chosen(chosen) {}

  void hours() {
    CLI::App& hours = group("hours", "what a visit took: time and materials");
    command<HoursAdd>(
        hours, "add", "time of a person, or of the whole crew", [](CLI::App& app, HoursAdd& typed) {
          app.add_option("visit", typed.visit)->required();
          app.add_option("--minutes", typed.minutes, "how long");
          app.add_option("--from", typed.from, "HH:MM");
          app.add_option("--to", typed.to, "HH:MM");
          CLI::Option* person = app.add_option("--person", typed.person, "whose; else one's own");
          app.add_flag("--crew", typed.crew,
                       "a line for each of the crew; from arrival to end, if not said otherwise")
              ->excludes(person);
          app.add_option("--task", typed.task, "what was done");
          app.add_option("--explain", typed.explanation, "in words the customer understands");
          app.add_flag("--unbilled", typed.unbilled, "not for the invoice");
        });
    command<HoursMaterial>(hours, "material", "something that was used",
                           [](CLI::App& app, HoursMaterial& typed) {
                             app.add_option("visit", typed.visit)->required();
                             app.add_option("--name", typed.name, "as in the list, or freely")->required();
                             app.add_option("--quantity", typed.quantity, "4 or 2.5")->required();
                             app.add_option("--unit", typed.unit, "else the list's");
                             app.add_flag("--equipment", typed.equipment, "a machine, not a material");
                             app.add_option("--explain", typed.explanation, "for the customer");
                             app.add_flag("--unbilled", typed.unbilled, "not for the invoice");
                           });
    statements(hours);
    lines(hours);
    CLI::App& stock = group("stock", "materials and machines that crews pick from");
    command<StockList>(stock, "list", "by name");
    command<StockAdd>(stock, "add", "one more", [](CLI::App& app, StockAdd& typed) {
      app.add_option("--name", typed.name, "as crews say it")->required();
      app.add_option("--unit", typed.unit, "yd, bag, h");
      app.add_flag("--equipment", typed.equipment, "a machine, not a material");
    });
  }

  void gate() {
    CLI::App& gate = group("gate", "the next visit is shown once this one's hours and materials are in");
    command<GateShow>(gate, "show", "the rule, or what covers a visit", [](CLI::App& app, GateShow& typed) {
      app.add_option("visit", typed.visit, "a visit's id");
    });
    command<GateOpen>(gate, "open", "open a covered visit", [](CLI::App& app, GateOpen& typed) {
      app.add_option("visit", typed.visit)->required();
      app.add_option("--reason", typed.reason, "why it can't wait");
      app.add_option("--code", typed.code, "the managers' code");
    });
    command<GateSet>(gate, "set", "make or change the company's rule", [](CLI::App& app, GateSet& typed) {
      app.add_option("--ask", typed.ask, "hours, materials, both or nothing")
          ->check(CLI::IsMember({"hours", "materials", "both", "nothing"}));
      app.add_option("--since", typed.since, "the first day it holds for; else today");
      app.add_option("--why", typed.why, "the reason, as crews read it");
      app.add_option("--code", typed.code, "a code that opens a visit");
    });
    command<GateList>(gate, "list", "covered visits that were opened");
  }

  void problem() {
    CLI::App& problem = group("problem", "what went wrong, made good in three steps");
    command<ProblemOpen>(
        problem, "open", "write it down, with what was agreed and promised",
        [](CLI::App& app, ProblemOpen& typed) {
          CLI::Option* customer = app.add_option("--customer", typed.customer, "a customer's name");
          CLI::Option* visit = app.add_option("--visit", typed.visit, "heard on which visit");
          customer->excludes(visit);
          app.add_option("--words", typed.words, "what the customer said")->required();
          app.add_option("--category", typed.category, "product or service");
          app.add_option("--about", typed.about, "what, in a few words");
          app.add_option("--restated", typed.restated, "as you said it back");
          app.add_flag("--agreed", typed.agreed, "the customer has confirmed that");
          CLI::Option* promise = app.add_option("--promise", typed.promise, "what will be done");
          app.add_option("--sort", typed.sort, "remedy or call")->needs(promise);
          CLI::Option* by = app.add_option("--by", typed.by, "16:00, 48h or a day");
          by->needs(promise);
          promise->needs(by);
          app.add_option("--owner", typed.owner, "who does it")->needs(promise);
        });
    command<ProblemAgree>(problem, "agree", "heard and agreed", [](CLI::App& app, ProblemAgree& typed) {
      app.add_option("id", typed.id)->required();
      app.add_option("--restated", typed.restated, "as you said it back");
    });
    command<ProblemPromise>(problem, "promise", "who does what by when",
                            [](CLI::App& app, ProblemPromise& typed) {
                              app.add_option("id", typed.id)->required();
                              app.add_option("--text", typed.text, "what will be done")->required();
                              app.add_option("--by", typed.by, "16:00, 48h or a day")->required();
                              app.add_option("--sort", typed.sort, "remedy or call");
                              app.add_option("--owner", typed.owner, "who does it; else oneself");
                            });
    command<ProblemKept>(problem, "kept", "a promise was kept, or the remedy is done",
                         [](CLI::App& app, ProblemKept& typed) {
                           app.add_option("id", typed.id, "of the promise or the problem")->required();
                           app.add_option("--note", typed.note, "what was done");
                         });
    steps(problem);
  }

  void team() {
    CLI::App& thanks = group("thanks", "for what stands in a record");
    command<ThanksAdd>(thanks, "add", "thank a colleague", [](CLI::App& app, ThanksAdd& typed) {
      app.add_option("--to", typed.to, "who")->required();
      app.add_option("--for", typed.about, "id of a comment, opportunity, problem, visit, task or customer")
          ->required();
      app.add_option("--text", typed.text, "the words")->required();
    });
    command<ThanksList>(thanks, "list", "newest first", [](CLI::App& app, ThanksList& typed) {
      app.add_option("--to", typed.to, "only to this person");
    });
    CLI::App& bulletin = group("bulletin", "notes of the office to the team");
    command<BulletinAdd>(bulletin, "add", "write to the team", [](CLI::App& app, BulletinAdd& typed) {
      app.add_option("--text", typed.text, "the note")->required();
      app.add_option("--title", typed.title, "a few words");
      app.add_option("--topic", typed.topic,
                     "results, comments, expectations, what_works, improvements, lessons, stories or other");
      app.add_option("--audience", typed.audience, "all or office");
    });
    command<BulletinReword>(bulletin, "reword", "a note's next version",
                            [](CLI::App& app, BulletinReword& typed) {
                              app.add_option("id", typed.id)->required();
                              app.add_option("--text", typed.text, "the note")->required();
                              app.add_option("--title", typed.title, "a few words");
                            });
    command<BulletinList>(bulletin, "list", "newest first");
    command<BulletinMark>(
        bulletin, "read", "say that you have read it",
        [](CLI::App& app, BulletinMark& typed) { app.add_option("id", typed.id)->required(); });
    command<OpportunityReword>(*m_app.get_subcommand("opportunity"), "reword",
                               "other words; a note once the office has taken it up",
                               [](CLI::App& app, OpportunityReword& typed) {
                                 app.add_option("id", typed.id)->required();
                                 app.add_option("--about", typed.about, "title, noticed or better_off");
                                 app.add_option("--text", typed.text, "the words")->required();
                               });
  }

  void policy() {
    CLI::App& policy = group("policy", "how opportunities are handed over");
    command<PolicySet>(policy, "set", "make or change a rule", [](CLI::App& app, PolicySet& typed) {
      app.add_option("--name", typed.name, "as people say it; the rule of that name is changed")->required();
      app.add_option("--service", typed.service, "only for this service");
      app.add_option("--nature", typed.nature, "only for such customers: home, condo, business, school");
      app.add_option("--from", typed.from, "only from this size on, in whole units of the currency");
      app.add_option("--below", typed.below, "only below this size");
      app.add_option("--mode", typed.mode, "pass, permission or agree");
      app.add_option("--level", typed.level, "the finder's part: none, some, most or all");
      app.add_option("--mind", typed.mind, "what else to mind there");
      app.add_option("--since", typed.since, "the first day it holds for; else today");
      app.add_flag("--off", typed.off, "it holds no longer");
    });
    command<PolicyList>(policy, "list", "all rules, by name");
    command<PolicyTry>(policy, "try", "what holds for a case", [](CLI::App& app, PolicyTry& typed) {
      app.add_option("--customer", typed.customer, "a customer's name")->required();
      app.add_option("--service", typed.service, "the service card's title");
      app.add_option("--size", typed.size, "how big it looks, in whole units of the currency");
    });
    command<OpportunityNudge>(*m_app.get_subcommand("opportunity"), "nudge", "ask the office how it stands",
                              [](CLI::App& app, OpportunityNudge& typed) {
                                app.add_option("id", typed.id)->required();
                                app.add_option("--text", typed.text, "the words");
                              });
    CLI::App& reading = group("reading", "the condition of things, and when to look again");
    command<ReadingAdd>(reading, "add", "write one down", [](CLI::App& app, ReadingAdd& typed) {
      app.add_option("--customer", typed.customer, "a customer's name")->required();
      app.add_option("--what", typed.what, "of what")->required();
      app.add_option("--reading", typed.reading, "how it is")->required();
      app.add_option("--advice", typed.advice, "what to do then");
      app.add_option("--on", typed.on, "the day to look again");
      app.add_option("--season", typed.season, "or the season: spring, summer, fall or winter");
      app.add_option("--service", typed.service, "the service that would help");
    });
    command<ReadingList>(reading, "list", "those of a customer", [](CLI::App& app, ReadingList& typed) {
      app.add_option("--customer", typed.customer, "a customer's name")->required();
    });
    command<ReadingSettle>(reading, "settle", "it was seen to", [](CLI::App& app, ReadingSettle& typed) {
      app.add_option("id", typed.id)->required();
      app.add_option("--as", typed.as, "fine, again or referred");
    });
  }

 private:
  CLI::App& group(const std::string& name, const std::string& what) {
    CLI::App* made = m_app.add_subcommand(name, what);
    made->require_subcommand(1, 1);
    made->fallthrough();
    return *made;
  }
  template <class C, class Build>
  void command(CLI::App& parent, const std::string& name, const std::string& what, Build build) {
    auto typed = std::make_shared<C>();
    CLI::App* made = parent.add_subcommand(name, what);
    made->fallthrough();
    build(*made, *typed);
    made->final_callback([chosen = &m_chosen, typed] { *chosen = WorkCommand{*typed}; });
  }
  template <class C>
  void command(CLI::App& parent, const std::string& name, const std::string& what) {
    command<C>(parent, name, what, [](CLI::App&, C&) {});
  }

  void statements(CLI::App& hours) {
    command<HoursNone>(hours, "none", "there was nothing to collect", [](CLI::App& app, HoursNone& typed) {
      app.add_option("visit", typed.visit)->required();
      app.add_option("--about", typed.about, "hours or materials")->required();
    });
    command<HoursCouldNot>(hours, "could-not", "it could not be collected, and why",
                           [](CLI::App& app, HoursCouldNot& typed) {
                             app.add_option("visit", typed.visit)->required();
                             app.add_option("--about", typed.about, "hours or materials")->required();
                             app.add_option("--why", typed.why, "what stood in the way")->required();
                           });
  }

  void lines(CLI::App& hours) {
    command<HoursSet>(hours, "set", "correct a line", [](CLI::App& app, HoursSet& typed) {
      app.add_option("line", typed.line)->required();
      CLI::Option* minutes = app.add_option("--minutes", typed.minutes, "of a person's time");
      app.add_option("--quantity", typed.quantity, "of a material")->excludes(minutes);
    });
    command<HoursRemove>(hours, "remove", "take a line away", [](CLI::App& app, HoursRemove& typed) {
      app.add_option("line", typed.line)->required();
    });
    command<HoursApprove>(
        hours, "approve", "the office's word on them", [](CLI::App& app, HoursApprove& typed) {
          app.add_option("visit", typed.visit)->required();
          app.add_option("--to", typed.to, "approved, invoice_ready, or open to take it back");
          app.add_option("--note", typed.note, "for colleagues");
        });
    command<HoursList>(
        hours, "list", "those of a visit; else where something is missing",
        [](CLI::App& app, HoursList& typed) { app.add_option("visit", typed.visit, "a visit's id"); });
  }

  void steps(CLI::App& problem) {
    command<ProblemAsk>(
        problem, "ask", "the follow-up call, and how it is now", [](CLI::App& app, ProblemAsk& typed) {
          const CLI::IsMember yesOrNo({"yes", "no"});
          app.add_option("id", typed.id)->required();
          app.add_option("--satisfied", typed.satisfied, "a hundred per cent: yes or no")
              ->required()
              ->check(yesOrNo);
          app.add_option("--received", typed.received, "has it come: yes or no")->check(yesOrNo);
          app.add_option("--words", typed.words, "in the customer's words");
        });
    command<ProblemClose>(problem, "close", "once it is verified", [](CLI::App& app, ProblemClose& typed) {
      app.add_option("id", typed.id)->required();
      app.add_option("--note", typed.note, "for colleagues");
    });
    command<ProblemList>(problem, "list", "open ones first", [](CLI::App& app, ProblemList& typed) {
      app.add_flag("--open", typed.openOnly, "only open ones");
      app.add_flag("--mine", typed.mine, "only those you heard");
      app.add_option("--customer", typed.customer, "only of this customer");
    });
    command<ProblemShow>(problem, "show", "one with its steps and promises",
                         [](CLI::App& app, ProblemShow& typed) {
                           app.add_option("id", typed.id, "or its reference")->required();
                         });
    command<ProblemDue>(problem, "due", "promises that fall due", [](CLI::App& app, ProblemDue& typed) {
      app.add_option("--by", typed.by, "16:00, 48h or a day")->required();
    });
  }

  CLI::App& m_app;
  Command& m_chosen;
};

} // namespace

void addWorkCommands(CLI::App& app, Command& chosen) {
  WorkGrammar grammar(app, chosen);
  grammar.hours();
  grammar.gate();
  grammar.problem();
  grammar.team();
  grammar.policy();
}

} // namespace leadhand::cli
