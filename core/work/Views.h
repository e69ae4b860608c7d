#pragma once
#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/schema/Kind.h"
#include "core/work/Named.h"
#include "core/work/SyncViews.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace leadhand {

// What screens and the command line show. Every id comes with the name a person would say. Empty = none.

/// Somebody of a crew asks for another owner or day of a task; the office answers.
struct TaskRequestView {
  Id id;
  Id task; ///< or action item
  Named customer;
  Named by;
  Instant at;
  Named owner; ///< with `due` none as well: nobody
  Date due;
  std::string why;
  std::string answer; ///< "", granted or refused
  Named answeredBy;
  std::string receipt;
};

struct TaskView {
  Id id;
  Id comment;
  Named customer;
  std::string text;
  Named owner;
  Date due;
  Date doneOn;
  Named doneBy;
  std::string doneNote;
  std::string receipt;
  bool isActionItem = false;             ///< of a contact entry rather than of a comment
  std::vector<TaskRequestView> requests; ///< where one task or a person's tasks are shown
};

struct FollowUpView {
  Id id;
  std::string text;
  Named author;
  std::string signature;
  Date on;
  Instant recordedAt;
  std::string receipt;
  Instant arrivedAt; ///< see CommentView
};

struct ReaderView {
  Named person;
  Instant at;
};

struct PhotoView {
  Id id;
  std::string hash;
  std::int64_t size = 0;
  std::string mime;
  bool here = false; ///< the bytes are on this device
  std::string thumb; ///< the hash of its thumbnail; "": it has none
  bool thumbHere = false;
  bool thumbComes = false; ///< the office has it, or has neither yet
};

/// What somebody said into the microphone.
struct VoiceView {
  Id id;
  std::string hash;
  std::int64_t size = 0;
  std::int64_t lengthMs = 0;
  bool here = false; ///< the bytes are on this device
};

/// What stood in a record before it was corrected.
struct EarlierView {
  Id id; ///< of the row that said it: the record itself, or an earlier correction
  std::string text;
  Date on;
  Named by;
  Instant at;
};

/// What became of the words of a record that is written once.
struct CorrectionView {
  Id id; ///< of the newest correction; none: it stands as it was written
  Named by;
  Instant at;
  std::string why;
  std::string receipt;
  std::vector<EarlierView> earlier; ///< newest first
  std::string voided;               ///< why it does not count
  Named voidedBy;
  Instant voidedAt;    ///< none where the program that voided it did not say
  bool isOurs = false; ///< the person of this device may correct it and say that it does not count
};

struct CommentView {
  Id id;
  Named customer; ///< name is the free name while none is linked
  bool linked = false;
  Named author;
  std::string signature;
  std::string text;
  Date saidOn;
  Instant recordedAt;
  std::vector<std::string> kinds;
  std::vector<PhotoView> photos;
  std::vector<VoiceView> voices;
  std::vector<FollowUpView> followUps;
  std::vector<TaskView> tasks;
  std::vector<ReaderView> readers;
  std::string disposition;
  Named disposedBy;
  Date completedOn;
  Named completedBy;
  std::string completedNote;
  int tasksDone = 0;
  std::string receipt;        ///< on_phone, in_office, accepted, merged, needs_attention
  Instant arrivedAt;          ///< when the office had it; none where it has not, or another device sent it
  bool needsDecision = false; ///< the office has not said what becomes of it
  bool isOpen = false;        ///< somebody still has something to do
  CorrectionView correction;  ///< `text` and `saidOn` are as corrected
};

struct ContactView {
  Id id;
  Named customer;
  std::string channel;
  std::string direction;
  Named takenBy;
  std::string signature;
  Date on;
  std::string topic;
  std::vector<TaskView> actions;
  std::vector<FollowUpView> outcomes;
  Instant recordedAt;
  std::string receipt;
  Instant arrivedAt; ///< see CommentView
  CorrectionView correction;
};

struct OpportunityEventView {
  Id id;
  std::string to;
  std::string say;
  std::string note;
  Named by;
  Named owner;
  Date on;
  Date next;
  bool applied = true;
  std::string receipt;
};

/// Words that were added once the office had taken the opportunity up.
struct OpportunityNoteView {
  Id id;
  std::string about; ///< title, noticed, better_off, or ""
  std::string text;
  Named by;
  Date on;
  std::string receipt;
};

struct OpportunityView {
  Id id;
  Named customer;
  std::string title;
  std::string noticed;
  std::string betterOff;
  Named service;
  std::string mayCall;
  std::string bestTime;
  Named author; ///< who spotted it
  std::string stage;
  Date stageSince;
  std::string say;
  Named sayBy;
  Date sayOn;
  Named owner;
  Date next;
  Date referredOn;
  Named designer;                  ///< who worked the solution out, where that is another person than author
  std::vector<std::string> credit; ///< "Spotted by Jane", "Designed by John"
  std::vector<OpportunityEventView> events;
  std::vector<OpportunityNoteView> notes;
  std::vector<std::string> reachable; ///< stages the office may move it to
  int daysInStage = 0;
  std::string receipt;
  Instant arrivedAt; ///< see CommentView
  std::string channel;
  Date allowedOn;
  bool mayBeCalled = true; ///< the office may call them about it
  std::string mode;        ///< how it was handed over; "": before there were rules
  std::string level;       ///< the part of whoever spotted it
  Named rule;              ///< by which it was; none: no rule spoke of it
  std::int64_t ruleVersion = 0;
  Date agreedOn;       ///< the customer agreed to it on site
  Date lastWordOn;     ///< the office's last step, else the day it was referred
  bool silent = false; ///< nobody has said a word for too long
  Date nudgedOn;       ///< somebody asked after it since that last word
  Date hiddenUntil;    ///< declined: not spoken of again before that day
};

/// Of the condition of something at a customer's.
struct ReadingView {
  Id id;
  Named customer;
  std::string what;
  std::string reading;
  std::string advice;
  Date due;
  std::string season;
  Named service;
  Named author;
  Date readOn;
  bool isDue = false;
  Date settledOn;
  Named settledBy;
  std::string settledAs;
  std::string receipt;
};

/// How many opportunities a customer has had, and what became of them.
struct OpportunityHistory {
  int all = 0;
  int open = 0;
  int done = 0; ///< accepted ones count as open until they are done
  int declined = 0;
  int resting = 0;   ///< of the declined ones, those that are not to be spoken of yet
  Date restingUntil; ///< the first of them may be spoken of again
};

struct ProposalView {
  Id id;
  Named customer;
  Id opportunity;
  std::string title;
  std::string mention;
  std::string say;
  Date sentOn;
  Named owner;
  std::string state;
  std::int64_t amountCents = 0; ///< 0 where it may not be seen
  bool amountKnown = false;
  std::string lastOutcome; ///< yes, no, thinking, info
  std::string lastOutcomeNote;
  Date lastOutcomeOn;
  std::string receipt;
};

struct InstructionView {
  Id id;
  Named customer;
  std::string text;
  std::string season;
  std::string replaceThis;
  std::string byThat;
  Named author;
  Date agreedOn;
  Id fromComment;
  std::string receipt;
};

struct FactView {
  Id id;
  std::string topic;
  std::string text;
  Named author;
  Date on;
  CorrectionView correction;
};

struct CustomerView {
  Id id;
  std::string name;
  std::string phone;
  std::string email;
  std::string address;
  std::string accessNote;
  Date awayFrom;
  Date awayUntil;
  Date since;
  std::string nature;
  Named owner;
  Date nextVisit;
  int openComments = 0;
  int openOpportunities = 0;
  int openProposals = 0;
  std::string receipt;
};

/// What an earlier visit lacks before the next one is shown.
struct MissingView {
  Id visit;
  Named customer;
  bool hours = false;
  bool materials = false;
};

struct VisitView {
  Id id;
  Named customer;
  std::string address;
  Named crew;
  Date date;
  std::int64_t position = 0;
  std::string startTime;
  std::string work;
  std::string status; ///< own pending steps folded on top of the office's state
  Instant statusAt;
  Named statusBy;
  std::string receipt;
  // what is worth knowing before going in
  std::vector<InstructionView> instructions;
  int openProposals = 0;
  int openOpportunities = 0;
  int openComments = 0;
  bool awayThen = false;
  // the stop: who it is and when is hidden until what is missing is in
  bool covered = false;
  std::vector<MissingView> missing;
  std::vector<std::string> safety; ///< of a covered one, what is never hidden
  bool emergency = false;
  std::string billing; ///< "", approved, invoice_ready
};

struct RecoveryEventView {
  Id id;
  std::string to;
  std::string note;
  std::string received;
  std::string satisfied;
  Id photo;
  Named by;
  Instant at;
  bool applied = true;
  std::string receipt;
};

struct RecoveryPromiseView {
  Id id;
  Id recovery;
  std::string reference;
  Named customer;
  std::string sort; ///< remedy or call
  std::string text;
  Named owner;
  Instant due;
  Instant keptAt;
  Named keptBy;
  std::string keptNote;
  std::string receipt;
};

struct RecoveryView {
  Id id;
  std::string reference;
  Named customer;
  std::string category;
  std::string about;
  std::string words;
  std::string restated;
  Named author;
  Named owner;
  Instant openedAt;
  std::string state;
  std::string next; ///< the step that is due; "" once it is closed
  Instant stateAt;
  Named stateBy;
  std::int64_t reopened = 0;
  bool isOpen = true;
  bool askHow = false; ///< it is closed, and nobody has asked since how it is now
  std::vector<RecoveryEventView> events;
  std::vector<RecoveryPromiseView> promises;
  std::string receipt;
};

/// What a technician reads before the visit, on one screen.
struct BriefView {
  CustomerView customer;
  Date on;
  bool awayThen = false;                     ///< the customer is not there on that day
  Instant asOf;                              ///< last contact with the office
  std::vector<InstructionView> instructions; ///< in force on that day, this season's first
  std::vector<FactView> facts;
  std::vector<ProposalView> proposals;        ///< open, and the crew may at least answer about them
  std::vector<OpportunityView> opportunities; ///< open ones; behind them those that may be spoken of again
  OpportunityHistory history;
  std::vector<ReadingView> readings; ///< due on that day
  std::vector<CommentView> comments; ///< still open
  std::vector<ContactView> contacts; ///< the latest, newest first
  bool askOffice = false; ///< the office has a matter of its own with them: what they ask about it is not
                          ///< for the crew to answer, and nothing more of it is here
  std::vector<RecoveryView> cases; ///< open, or to be asked about
};

enum class TimelineSort { comment, contact, opportunity, instruction, visit, fact, recovery };
struct TimelineItem {
  TimelineSort sort = TimelineSort::comment;
  Kind kind = Kind::none;
  Id id;
  Date on;
  Instant at;
  Named who;
  std::string title;
  std::string text;
  std::string state; ///< completed, open, a stage, a status...
  std::string receipt;
  CorrectionView correction;     ///< of comments, contacts and facts; `text` is as corrected
  std::vector<VoiceView> voices; ///< of comments
  bool hasPhotos = false;        ///< of comments
};

/// Something that became of one's own work.
struct UpdateItem {
  std::string sort; ///< reply, task_done, completed, read, stage, silent, decision, conflict, thanks
  Kind kind = Kind::none;
  Id record; ///< the comment or opportunity to open; of thanks, what they are for
  Named customer;
  Named by;
  Instant at;
  bool dayAlone = false; ///< of `at` only the day is known
  std::string text;
  std::string stage;
  std::vector<std::string> credit; ///< with an accepted opportunity: who spotted and who designed it
  bool unread = false;
};

} // namespace leadhand
