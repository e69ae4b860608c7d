#include "app/cli/Parser.h"

#include "app/cli/Arguments.h"
#include "app/cli/WorkParser.h"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <memory>

namespace leadhand::cli {
namespace {

/// One program's grammar. Each command's struct lives as long as the parse and is what its options write to.
class Grammar {
 public:
  Grammar() {
    m_app.require_subcommand(1, 1);
    m_app.fallthrough();
    m_app.add_option("--home", m_line.home, "folder that holds this device")->required();
    m_app.footer("--json may stand anywhere: one JSON document on stdout, notes on stderr.\n"
                 "A word that begins with - follows --.");
    officeCommands();
    deskCommands();
    commentCommands();
    photoCommands();
    taskCommands();
    opportunityCommands();
    proposalCommands();
    customerCommands();
    visitCommands();
    addWorkCommands(m_app, m_line.command);
  }

  Result<std::variant<CommandLine, HelpText>> parse(const std::vector<std::string>& typed) {
    LEADHAND_ASSIGN(Arguments arguments, arrange(typed));
    // CLI11 takes its words from the back.
    std::ranges::reverse(arguments.words);
    try {
      m_app.parse(arguments.words);
    } catch (const CLI::CallForHelp&) {
      return HelpText{chosen().help()};
    } catch (const CLI::ParseError& error) {
      return fail(ErrorCode::badUsage, error.what());
    }
    LEADHAND_TRY(m_taken);
    m_line.json = arguments.json;
    return m_line;
  }

 private:
  CLI::App& chosen() {
    CLI::App* at = &m_app;
    while (!at->get_subcommands().empty())
      at = at->get_subcommands().front();
    return *at;
  }

  CLI::App& group(const std::string& name, const std::string& what) {
    CLI::App* made = m_app.add_subcommand(name, what);
    made->require_subcommand(1, 1);
    made->fallthrough();
    return *made;
  }

  /// A command: its struct is made here, filled by the options that `build` declares, and handed on when this
  /// subcommand was the one typed.
  template <class C, class Build>
  CLI::App& command(CLI::App& parent, const std::string& name, const std::string& what, Build build) {
    auto typed = std::make_shared<C>();
    CLI::App* made = parent.add_subcommand(name, what);
    made->fallthrough();
    build(*made, *typed);
    made->final_callback([this, typed, made] {
      if (made->get_subcommands().empty())
        m_line.command = *typed;
    });
    return *made;
  }
  template <class C>
  void command(CLI::App& parent, const std::string& name, const std::string& what) {
    command<C>(parent, name, what, [](CLI::App&, C&) {});
  }

  void officeCommands() {
    command<EnrolCommand>(m_app, "enrol", "join a company with a code from the office",
                          [](CLI::App& app, EnrolCommand& typed) {
                            app.add_option("--server", typed.server, "the office's address")->required();
                            app.add_option("--code", typed.code, "the code")->required();
                            app.add_option("--tls-ca", typed.caFile, "the office's certificate (PEM)");
                          });
    command<SyncCommand>(m_app, "sync", "send what waits and fetch what is new");
  }

  void deskCommands() {
    command<StatusCommand>(m_app, "status", "who this device belongs to and what waits");
    outboxCommands();
    conflictCommands();
    command<CheckCommand>(m_app, "check", "look for anything that is off in this device's data",
                          [](CLI::App& app, CheckCommand& typed) {
                            app.add_flag("--repair", typed.repair, "mend it, with the office's help");
                          });
    command<TodayCommand>(m_app, "today", "the visits of today");
    command<SearchCommand>(m_app, "search", "search all text on this device",
                           [](CLI::App& app, SearchCommand& typed) {
                             auto words = std::make_shared<std::vector<std::string>>();
                             app.add_option("words", *words, "what to look for")->required();
                             app.parse_complete_callback([words, &typed] {
                               for (const std::string& word : *words)
                                 typed.words += (typed.words.empty() ? "" : " ") + word;
                             });
                           });
  }

  void outboxCommands() {
    CLI::App& outbox =
        command<OutboxCommand>(m_app, "outbox", "what the office has not taken yet",
                               [](CLI::App& app, OutboxCommand&) { app.require_subcommand(0, 1); });
    const auto id = [](CLI::App& app, auto& typed) {
      app.add_option("id", typed.id, "of the record")->required();
    };
    command<OutboxRetry>(outbox, "retry", "send what was refused once more", id);
    command<OutboxDiscard>(outbox, "discard", "give up what was refused", id);
    command<OutboxText>(outbox, "text", "the words of what was refused, in full", id);
    command<OutboxExport>(
        outbox, "export", "unsent work as one file, sealed to the office",
        [](CLI::App& app, OutboxExport& typed) {
          app.add_option("--to", typed.to, "the file to write")->required()->type_name("FILE");
        });
    command<DraftsCommand>(m_app, "drafts", "what the office has refused, with all its words");
  }

  void conflictCommands() {
    const auto all = [](CLI::App& app, ConflictsCommand& typed) {
      app.add_flag("--all", typed.all, "closed ones too");
    };
    command<ConflictsCommand>(m_app, "conflicts", "fields that two people changed at once", all);
    CLI::App& conflict = group("conflict", "fields that two people changed at once");
    command<ConflictsCommand>(conflict, "list", "newest first", all);
    command<ConflictShow>(
        conflict, "show", "both values, who and when",
        [](CLI::App& app, ConflictShow& typed) { app.add_option("id", typed.id)->required(); });
    command<ConflictResolve>(
        conflict, "resolve", "say which value stands", [this](CLI::App& app, ConflictResolve& typed) {
          app.add_option("id", typed.id)->required();
          app.add_option("--keep", typed.keep, "winner, loser or text")
              ->required()
              ->check(CLI::IsMember({"winner", "loser", "text"}));
          CLI::Option* text = app.add_option("--text", typed.text, "what is to stand there instead");
          app.add_option("--index", typed.index, "which loser, from 1");
          app.parse_complete_callback([this, text, &typed] {
            if (text->empty() == (typed.keep == "text"))
              refuse("--text goes with --keep text");
          });
        });
  }

  void commentCommands() {
    CLI::App& comment = group("comment", "what customers said on site");
    command<CommentAdd>(comment, "add", "write down a comment", [this](CLI::App& app, CommentAdd& typed) {
      CLI::Option* name = app.add_option("--customer", typed.customer, "a customer's name");
      CLI::Option* freeName = app.add_option("--free-name", typed.freeName, "a name to keep unlinked");
      name->excludes(freeName);
      CLI::Option* text = app.add_option("--text", typed.text, "the words; - reads them from stdin");
      app.add_option("--kind", typed.kinds, "praise, request, change, complaint, opportunity, info");
      app.add_option("--said-on", typed.saidOn, "the day it was said");
      CLI::Option* photo =
          app.add_option("--photo", typed.photos, "a JPEG or PNG file")->allow_extra_args(false);
      CLI::Option* voice =
          app.add_option("--voice", typed.voices, "a voice note, an Ogg Opus file")->allow_extra_args(false);
      app.parse_complete_callback([this, name, freeName, text, photo, voice] {
        if (name->empty() && freeName->empty())
          refuse("--customer or --free-name is required");
        if (text->empty() && photo->empty() && voice->empty())
          refuse("--text is required");
      });
    });
    command<CommentList>(comment, "list", "newest first", [](CLI::App& app, CommentList& typed) {
      app.add_option("--customer", typed.customer, "only of this customer");
    });
    command<CommentShow>(
        comment, "show", "one comment with all that came of it",
        [](CLI::App& app, CommentShow& typed) { app.add_option("id", typed.id)->required(); });
    command<CommentLink>(comment, "link", "say which customer a free name is",
                         [](CLI::App& app, CommentLink& typed) {
                           app.add_option("id", typed.id)->required();
                           app.add_option("--customer", typed.customer, "a customer's name")->required();
                         });
    command<CommentDispose>(
        comment, "dispose", "decide what a comment is", [](CLI::App& app, CommentDispose& typed) {
          app.add_option("id", typed.id)->required();
          app.add_option("--as", typed.as, "read, instruction, opportunity or complaint")->required();
        });
    command<CommentComplete>(comment, "complete", "close a comment",
                             [](CLI::App& app, CommentComplete& typed) {
                               app.add_option("id", typed.id)->required();
                               app.add_option("--note", typed.note, "what was done");
                             });
    correctionCommands();
  }

  void correctionCommands() {
    command<CorrectCommand>(
        m_app, "correct", "say a comment, a contact or a fact better; what it said before stays",
        [](CLI::App& app, CorrectCommand& typed) {
          app.add_option("id", typed.id)->required();
          app.add_option("--text", typed.text, "the words; of a contact what was discussed");
          app.add_option("--topic", typed.topic, "of a fact");
          app.add_option("--channel", typed.channel, "of a contact: call, email, text, person or letter");
          app.add_option("--on", typed.on, "the day");
          app.add_option("--why", typed.why, "the reason");
        });
    command<VoidCommand>(m_app, "void", "say that a comment, a contact or a fact does not count",
                         [this](CLI::App& app, VoidCommand& typed) {
                           app.add_option("id", typed.id)->required();
                           CLI::Option* why = app.add_option("--why", typed.why, "the reason");
                           CLI::Option* undo = app.add_flag("--undo", typed.undo, "it counts after all");
                           why->excludes(undo);
                           app.parse_complete_callback([this, why, undo] {
                             if (why->empty() && undo->empty())
                               refuse("--why or --undo is required");
                           });
                         });
  }

  void photoCommands() {
    CLI::App& photo = group("photo", "pictures of comments");
    command<PhotoGet>(photo, "get", "write a picture to a file, fetched from the office if need be",
                      [](CLI::App& app, PhotoGet& typed) {
                        app.add_option("id", typed.id)->required();
                        app.add_flag("--thumb", typed.thumb, "its thumbnail, as it lies here");
                        app.add_option("--out", typed.out, "the file")->required();
                      });
    CLI::App& voice = group("voice", "voice notes of comments");
    command<PhotoGet>(voice, "get", "write a voice note to a file, fetched from the office if need be",
                      [](CLI::App& app, PhotoGet& typed) {
                        app.add_option("id", typed.id)->required();
                        app.add_option("--out", typed.out, "the file")->required();
                      });
  }

  void taskCommands() {
    CLI::App& followUp = group("follow-up", "management's answers");
    command<FollowUpAdd>(followUp, "add", "answer a comment and give out tasks",
                         [this](CLI::App& app, FollowUpAdd& typed) {
                           app.add_option("comment", typed.comment)->required();
                           app.add_option("--text", typed.text, "the answer")->required();
                           ownedTexts(app, "--task", typed.tasks);
                         });
    CLI::App& task = group("task", "what somebody has to do");
    command<TaskDone>(task, "done", "close a task", [](CLI::App& app, TaskDone& typed) {
      app.add_option("task", typed.task)->required();
      app.add_option("--note", typed.note, "what was done");
    });
    command<TaskSet>(task, "set", "change who does it or by when", [this](CLI::App& app, TaskSet& typed) {
      app.add_option("task", typed.task)->required();
      CLI::Option* owner = app.add_option("--owner", typed.owner, "who does it");
      CLI::Option* due = app.add_option("--due", typed.due, "by when");
      app.parse_complete_callback([this, owner, due] {
        if (owner->empty() && due->empty())
          refuse("--owner or --due is required");
      });
    });
    command<TaskAnswer>(task, "grant", "give a task as a crew asked for it",
                        [](CLI::App& app, TaskAnswer& typed) {
                          app.add_option("request", typed.request)->required();
                          typed.granted = true;
                        });
    command<TaskAnswer>(task, "refuse", "leave a task as it is", [](CLI::App& app, TaskAnswer& typed) {
      app.add_option("request", typed.request)->required();
    });
    CLI::App& contact = group("contact", "calls, letters, mails");
    command<ContactAdd>(
        contact, "add", "post a contact with a customer", [this](CLI::App& app, ContactAdd& typed) {
          app.add_option("--customer", typed.customer, "a customer's name")->required();
          app.add_option("--channel", typed.channel, "call, email, text, person or letter")->required();
          app.add_option("--topic", typed.topic, "what was discussed")->required();
          ownedTexts(app, "--action", typed.actions);
          app.add_option("--outcome", typed.outcome, "what came of it");
        });
  }

  void opportunityCommands() {
    command<ReferCommand>(m_app, "refer", "pass on a way to help a customer",
                          [](CLI::App& app, ReferCommand& typed) {
                            app.add_option("--customer", typed.customer, "a customer's name")->required();
                            app.add_option("--noticed", typed.noticed, "what you saw")->required();
                            app.add_option("--better-off", typed.betterOff, "how it helps them")->required();
                            app.add_option("--service", typed.service, "the service card's title");
                            app.add_option("--may-call", typed.mayCall, "yes, no or ask");
                          });
    CLI::App& opportunity = group("opportunity", "ways to help customers");
    command<OpportunityList>(opportunity, "list", "all, or those you spotted",
                             [](CLI::App& app, OpportunityList& typed) {
                               app.add_flag("--mine", typed.mine, "only those you spotted");
                             });
    command<OpportunityShow>(
        opportunity, "show", "one with its steps",
        [](CLI::App& app, OpportunityShow& typed) { app.add_option("id", typed.id)->required(); });
    command<OpportunityMove>(opportunity, "move", "take it to another stage",
                             [](CLI::App& app, OpportunityMove& typed) {
                               app.add_option("id", typed.id)->required();
                               app.add_option("--to", typed.to, "the stage")->required();
                               app.add_option("--say", typed.say, "what the crew may tell the customer");
                               app.add_option("--owner", typed.owner, "who does the next step");
                               app.add_option("--next", typed.next, "the day of the next step");
                             });
  }

  void proposalCommands() {
    CLI::App& proposal = group("proposal", "offers to customers");
    command<ProposalAdd>(proposal, "add", "note an offer", [](CLI::App& app, ProposalAdd& typed) {
      app.add_option("--customer", typed.customer, "a customer's name")->required();
      app.add_option("--title", typed.title, "a few words")->required();
      app.add_option("--amount", typed.amountCents, "in cents, for the office only");
      app.add_option("--mention", typed.mention, "may the crew bring it up: yes, no or asked");
    });
    command<ProposalAnswer>(proposal, "outcome", "what the customer said about it",
                            [](CLI::App& app, ProposalAnswer& typed) {
                              app.add_option("id", typed.id)->required();
                              app.add_option("--is", typed.is, "yes, no, thinking or info")->required();
                              app.add_option("--note", typed.note, "in their words");
                            });
    command<ProposalList>(proposal, "list", "all that are on this device");
  }

  void customerCommands() {
    CLI::App& instruction = group("instruction", "what every visit must know");
    command<InstructionAdd>(
        instruction, "add", "for a season, or for always", [](CLI::App& app, InstructionAdd& typed) {
          app.add_option("--customer", typed.customer, "a customer's name")->required();
          app.add_option("--text", typed.text, "in one sentence")->required();
          app.add_option("--season", typed.season, "a year");
          CLI::Option* replace = app.add_option("--replace", typed.replaceThis, "what is no longer wanted");
          CLI::Option* by = app.add_option("--by", typed.byThat, "what is wanted instead");
          replace->needs(by);
          by->needs(replace);
          app.add_option("--from", typed.fromComment, "the comment in which it was said");
        });
    command<BriefCommand>(m_app, "brief", "what to know before a visit",
                          [](CLI::App& app, BriefCommand& typed) {
                            app.add_option("--customer", typed.customer, "a customer's name")->required();
                            app.add_option("--on", typed.on, "the day of the visit; else today");
                          });
    CLI::App& customer = group("customer", "whom the company works for");
    command<CustomerAdd>(customer, "add", "a new customer", [](CLI::App& app, CustomerAdd& typed) {
      app.add_option("--name", typed.name, "as the crew says it")->required();
      app.add_option("--phone", typed.phone, "the number to call");
      app.add_option("--email", typed.email, "the address to write to");
      app.add_option("--address", typed.address, "street and place");
    });
    command<CustomerShow>(
        customer, "show", "the card and the timeline",
        [](CLI::App& app, CustomerShow& typed) { app.add_option("name", typed.name)->required(); });
    command<CustomerSet>(customer, "set", "correct a field", [](CLI::App& app, CustomerSet& typed) {
      app.add_option("name", typed.name)->required();
      app.add_option("field", typed.field, "phone, email, address, access_note, away_from, away_until")
          ->required();
      app.add_option("value", typed.value)->required();
    });
  }

  void visitCommands() {
    CLI::App& visit = group("visit", "the crew's stops");
    command<VisitList>(visit, "list", "all that are on this device");
    command<VisitStatus>(visit, "status", "say how far a visit is", [](CLI::App& app, VisitStatus& typed) {
      app.add_option("visit", typed.visit)->required();
      app.add_option("--to", typed.to, "on_the_way, arrived, done or could_not")->required();
      app.add_option("--why", typed.why, "for could_not");
    });
  }

  /// Texts that may be repeated, each with the --owner and --due that stand behind it. Only the order of the
  /// words says which belongs to which.
  void ownedTexts(CLI::App& app, const std::string& name, std::vector<WantedTask>& into) {
    const auto many = [&app](const std::string& option, const std::string& what) {
      auto kept = std::make_shared<std::vector<std::string>>();
      CLI::Option* made = app.add_option(option, *kept, what)->allow_extra_args(false);
      return std::make_pair(made, kept);
    };
    const auto text = many(name, "what is to be done; may be repeated");
    const auto owner = many("--owner", "who does the one before");
    const auto due = many("--due", "by when");
    app.parse_complete_callback([this, &app, &into, name, text, owner, due] {
      std::size_t texts = 0;
      std::size_t owners = 0;
      std::size_t dues = 0;
      for (const CLI::Option* option : app.parse_order()) {
        if (option == text.first)
          into.push_back(WantedTask{text.second->at(texts++), {}, {}});
        else if (option == owner.first && !into.empty())
          into.back().owner = owner.second->at(owners++);
        else if (option == due.first && !into.empty())
          into.back().due = due.second->at(dues++);
        else if (option == owner.first || option == due.first)
          refuse("--owner and --due follow the " + name + " they belong to");
      }
    });
  }

  void refuse(const std::string& what) {
    if (m_taken)
      m_taken = fail(ErrorCode::badUsage, what);
  }

  CLI::App m_app{"Leadhand, the device without a screen", "leadhand-cli"};
  CommandLine m_line;
  Status m_taken;
};

} // namespace

Result<std::variant<CommandLine, HelpText>> parse(const std::vector<std::string>& typed) {
  return Grammar().parse(typed);
}

} // namespace leadhand::cli
