#pragma once
#include "app/cli/WorkCommands.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace leadhand::cli {

/// What was typed, one plain struct a command. Words are as typed: names, dates and ids are looked up by the
/// command itself.

struct EnrolCommand {
  std::string server;
  std::string code;
  std::string caFile;
};
struct SyncCommand {};
struct StatusCommand {};
struct OutboxCommand {};
struct OutboxRetry {
  std::string id;
};
struct OutboxDiscard {
  std::string id;
};
struct OutboxExport {
  std::string to;
};
struct OutboxText {
  std::string id;
};
struct DraftsCommand {};
struct ConflictsCommand {
  bool all = false; ///< closed ones too
};
struct ConflictShow {
  std::string id;
};
struct ConflictResolve {
  std::string id;
  std::string keep; ///< winner, loser or text
  std::string text;
  std::size_t index = 0; ///< which loser, from 1; 0: the only one
};
struct CheckCommand {
  bool repair = false;
};
struct TodayCommand {};
struct SearchCommand {
  std::string words;
};

struct CommentAdd {
  std::string customer;
  std::string freeName;
  std::string text;
  std::string kinds; ///< separated by commas
  std::string saidOn;
  std::vector<std::string> photos;
  std::vector<std::string> voices;
};
struct CommentList {
  std::string customer; ///< "": of all
};
struct CommentShow {
  std::string id;
};
/// Of a comment, a contact or a fact: what it should say.
struct CorrectCommand {
  std::string id;
  std::optional<std::string> text;
  std::optional<std::string> topic;
  std::optional<std::string> channel;
  std::string on;
  std::string why;
};
struct VoidCommand {
  std::string id;
  std::string why;
  bool undo = false;
};
struct PhotoGet {
  std::string id;
  bool thumb = false; ///< the thumbnail instead, which came by itself or not at all
  std::string out;    ///< a file
};
struct CommentLink {
  std::string id;
  std::string customer;
};
struct CommentDispose {
  std::string id;
  std::string as;
};
struct CommentComplete {
  std::string id;
  std::string note;
};

/// A task or an action item; owner and due are those that stood behind its text.
struct WantedTask {
  std::string text;
  std::string owner;
  std::string due;
};
struct FollowUpAdd {
  std::string comment;
  std::string text;
  std::vector<WantedTask> tasks;
};
struct TaskDone {
  std::string task;
  std::string note;
};
struct TaskSet {
  std::string task;
  std::optional<std::string> owner;
  std::optional<std::string> due;
};

struct TaskAnswer {
  std::string request;
  bool granted = false;
};

struct ContactAdd {
  std::string customer;
  std::string channel;
  std::string topic;
  std::vector<WantedTask> actions;
  std::string outcome;
};

struct ReferCommand {
  std::string customer;
  std::string noticed;
  std::string betterOff;
  std::string service;
  std::string mayCall = "ask";
};
struct OpportunityList {
  bool mine = false;
};
struct OpportunityShow {
  std::string id;
};
struct OpportunityMove {
  std::string id;
  std::string to;
  std::string say;
  std::string owner;
  std::string next;
};

struct ProposalAdd {
  std::string customer;
  std::string title;
  std::optional<std::int64_t> amountCents;
  std::string mention = "yes";
};
struct ProposalAnswer {
  std::string id;
  std::string is;
  std::string note;
};
struct ProposalList {};

struct InstructionAdd {
  std::string customer;
  std::string text;
  std::string season;
  std::string replaceThis;
  std::string byThat;
  std::string fromComment;
};
struct BriefCommand {
  std::string customer;
  std::string on;
};

struct VisitList {};
struct VisitStatus {
  std::string visit;
  std::string to;
  std::string why;
};

struct CustomerAdd {
  std::string name;
  std::string phone;
  std::string email;
  std::string address;
};
struct CustomerShow {
  std::string name;
};
struct CustomerSet {
  std::string name;
  std::string field;
  std::string value;
};

using Command =
    std::variant<EnrolCommand, SyncCommand, StatusCommand, OutboxCommand, ConflictsCommand, TodayCommand,
                 SearchCommand, CommentAdd, CommentList, CommentShow, CommentLink, CommentDispose,
                 CommentComplete, FollowUpAdd, TaskDone, TaskSet, TaskAnswer, ContactAdd, ReferCommand,
                 OpportunityList, OpportunityShow, OpportunityMove, ProposalAdd, ProposalAnswer, ProposalList,
                 InstructionAdd, BriefCommand, VisitList, VisitStatus, CustomerAdd, CustomerShow, CustomerSet,
                 PhotoGet, OutboxRetry, OutboxDiscard, OutboxExport, OutboxText, DraftsCommand, ConflictShow,
                 ConflictResolve, CheckCommand, CorrectCommand, VoidCommand, WorkCommand>;

struct CommandLine {
  std::string home;
  bool json = false;
  Command command;
};

} // namespace leadhand::cli
