#include "app/cli/Json.h"

#include "core/schema/Schema.h"

namespace leadhand::cli {
namespace {

/// Who wrote it; of an imported row with an unknown signature, the name that stood on the sheet.
void putAuthor(Json& json, const Named& author, const std::string& signature) {
  json["author"] = wordJson(signature.empty() ? author.name : signature);
  json["author_id"] = signature.empty() ? idJson(author.id) : Json(nullptr);
}

/// How to reach a customer, and when they are there.
void putWhereabouts(Json& json, const CustomerView& customer) {
  json["phone"] = customer.phone;
  json["address"] = customer.address;
  json["access_note"] = customer.accessNote;
  json["away_from"] = dayJson(customer.awayFrom);
  json["away_until"] = dayJson(customer.awayUntil);
}

/// What is open with a customer.
template <class View>
void putOpenCounts(Json& json, const View& view) {
  json["open_comments"] = view.openComments;
  json["open_opportunities"] = view.openOpportunities;
  json["open_proposals"] = view.openProposals;
}

const char* timelineWord(TimelineSort sort) {
  switch (sort) {
  case TimelineSort::comment:
    return "comment";
  case TimelineSort::contact:
    return "contact";
  case TimelineSort::opportunity:
    return "opportunity";
  case TimelineSort::instruction:
    return "instruction";
  case TimelineSort::visit:
    return "visit";
  case TimelineSort::recovery:
    return "problem";
  case TimelineSort::fact:
    break;
  }
  return "fact";
}

/// What stood there before, newest first; null where it stands as it was written.
void putCorrection(Json& json, const CorrectionView& view) {
  json["corrected_by"] = view.earlier.empty() ? Json(nullptr) : wordJson(view.by.name);
  json["corrected_at"] = momentJson(view.at);
  json["correction_why"] = wordJson(view.why);
  json["earlier"] = Json::array();
  for (const EarlierView& before : view.earlier) {
    Json one;
    one["id"] = idJson(before.id);
    one["text"] = before.text;
    one["on"] = dayJson(before.on);
    putNamed(one, "by", before.by);
    one["at"] = momentJson(before.at);
    json["earlier"].push_back(std::move(one));
  }
  json["void"] = wordJson(view.voided);
  putNamed(json, "void_by", view.voidedBy);
  json["void_at"] = momentJson(view.voidedAt);
}

} // namespace

void putNamed(Json& json, const std::string& key, const Named& named) {
  json[key] = wordJson(named.name);
  json[key + "_id"] = idJson(named.id);
}

Json dayJson(const Date& day) {
  return day ? Json(day.iso()) : Json(nullptr);
}

Json momentJson(const Instant& moment) {
  return moment ? Json(moment.iso()) : Json(nullptr);
}

Json idJson(const Id& id) {
  return id ? Json(id.text()) : Json(nullptr);
}

Json wordJson(const std::string& word) {
  return word.empty() ? Json(nullptr) : Json(word);
}

std::string kindName(Kind kind) {
  const KindInfo* info = findKind(kind);
  return info ? std::string(info->name) : std::string();
}

Json toJson(const PhotoView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["hash"] = view.hash;
  json["size"] = view.size;
  json["mime"] = view.mime;
  json["here"] = view.here;
  json["thumb"] = wordJson(view.thumb);
  json["thumb_here"] = view.thumbHere;
  return json;
}

Json toJson(const VoiceView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["hash"] = view.hash;
  json["size"] = view.size;
  json["length_ms"] = view.lengthMs;
  json["here"] = view.here;
  return json;
}

Json toJson(const ReaderView& view) {
  Json json;
  putNamed(json, "person", view.person);
  json["at"] = momentJson(view.at);
  return json;
}

Json toJson(const OpportunityEventView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["stage"] = view.to;
  json["on"] = dayJson(view.on);
  putNamed(json, "author", view.by);
  json["say"] = view.say;
  json["note"] = view.note;
  putNamed(json, "owner", view.owner);
  json["next"] = dayJson(view.next);
  json["applied"] = view.applied;
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const TaskView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["text"] = view.text;
  putNamed(json, "owner", view.owner);
  json["due"] = dayJson(view.due);
  json["done_on"] = dayJson(view.doneOn);
  putNamed(json, "done_by", view.doneBy);
  json["note"] = view.doneNote;
  json["comment"] = idJson(view.comment);
  putNamed(json, "customer", view.customer);
  json["receipt"] = view.receipt;
  json["requests"] = Json::array();
  for (const TaskRequestView& request : view.requests)
    json["requests"].push_back(toJson(request));
  return json;
}

Json toJson(const TaskRequestView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "by", view.by);
  putNamed(json, "owner", view.owner);
  json["due"] = dayJson(view.due);
  json["why"] = view.why;
  json["answer"] = wordJson(view.answer);
  putNamed(json, "answered_by", view.answeredBy);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const FollowUpView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putAuthor(json, view.author, view.signature);
  json["text"] = view.text;
  json["on"] = dayJson(view.on);
  json["recorded_at"] = momentJson(view.recordedAt);
  json["receipt"] = view.receipt;
  json["in_office_at"] = momentJson(view.arrivedAt);
  return json;
}

Json toJson(const CommentView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "customer", view.customer);
  json["linked"] = view.linked;
  putAuthor(json, view.author, view.signature);
  json["text"] = view.text;
  json["said_on"] = dayJson(view.saidOn);
  json["recorded_at"] = momentJson(view.recordedAt);
  json["kinds"] = view.kinds;
  json["photos"] = arrayJson(view.photos);
  json["voices"] = arrayJson(view.voices);
  json["follow_ups"] = arrayJson(view.followUps);
  json["tasks"] = arrayJson(view.tasks);
  json["tasks_done"] = view.tasksDone;
  json["readers"] = arrayJson(view.readers);
  json["disposition"] = wordJson(view.disposition);
  putNamed(json, "disposed_by", view.disposedBy);
  json["needs_decision"] = view.needsDecision;
  json["is_open"] = view.isOpen;
  json["completed_on"] = dayJson(view.completedOn);
  putNamed(json, "completed_by", view.completedBy);
  json["completed_note"] = view.completedNote;
  json["receipt"] = view.receipt;
  json["in_office_at"] = momentJson(view.arrivedAt);
  putCorrection(json, view.correction);
  return json;
}

Json toJson(const ContactView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "customer", view.customer);
  putAuthor(json, view.takenBy, view.signature);
  json["channel"] = view.channel;
  json["direction"] = wordJson(view.direction);
  json["on"] = dayJson(view.on);
  json["recorded_at"] = momentJson(view.recordedAt);
  json["topic"] = view.topic;
  json["tasks"] = arrayJson(view.actions);
  json["outcomes"] = arrayJson(view.outcomes);
  json["receipt"] = view.receipt;
  json["in_office_at"] = momentJson(view.arrivedAt);
  putCorrection(json, view.correction);
  return json;
}

Json toJson(const OpportunityView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "customer", view.customer);
  putNamed(json, "author", view.author);
  json["title"] = view.title;
  json["noticed"] = view.noticed;
  json["better_off"] = view.betterOff;
  putNamed(json, "service", view.service);
  json["may_call"] = wordJson(view.mayCall);
  json["best_time"] = view.bestTime;
  json["channel"] = wordJson(view.channel);
  json["may_be_called"] = view.mayBeCalled;
  json["agreed_on"] = dayJson(view.agreedOn);
  json["mode"] = wordJson(view.mode);
  json["level"] = wordJson(view.level);
  json["rule"] = wordJson(view.rule.name);
  json["rule_version"] = view.ruleVersion;
  json["silent"] = view.silent;
  json["nudged_on"] = dayJson(view.nudgedOn);
  json["hidden_until"] = dayJson(view.hiddenUntil);
  json["referred_on"] = dayJson(view.referredOn);
  json["stage"] = view.stage;
  json["stage_since"] = dayJson(view.stageSince);
  json["days_in_stage"] = view.daysInStage;
  json["say"] = view.say;
  putNamed(json, "say_by", view.sayBy);
  json["say_on"] = dayJson(view.sayOn);
  putNamed(json, "owner", view.owner);
  json["next"] = dayJson(view.next);
  json["credit"] = view.credit;
  json["notes"] = arrayJson(view.notes);
  json["events"] = arrayJson(view.events);
  json["reachable"] = view.reachable;
  json["receipt"] = view.receipt;
  json["in_office_at"] = momentJson(view.arrivedAt);
  return json;
}

Json toJson(const ProposalView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "customer", view.customer);
  json["opportunity"] = idJson(view.opportunity);
  json["title"] = view.title;
  json["mention"] = view.mention;
  json["say"] = view.say;
  json["sent_on"] = dayJson(view.sentOn);
  putNamed(json, "owner", view.owner);
  json["state"] = view.state;
  json["amount"] = view.amountKnown ? Json(view.amountCents) : Json(nullptr);
  json["last_outcome"] = wordJson(view.lastOutcome);
  json["last_outcome_note"] = view.lastOutcomeNote;
  json["last_outcome_on"] = dayJson(view.lastOutcomeOn);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const InstructionView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "customer", view.customer);
  putNamed(json, "author", view.author);
  json["text"] = view.text;
  json["season"] = wordJson(view.season);
  json["replace"] = wordJson(view.replaceThis);
  json["by"] = wordJson(view.byThat);
  json["agreed_on"] = dayJson(view.agreedOn);
  json["from_comment"] = idJson(view.fromComment);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const FactView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["topic"] = view.topic;
  json["text"] = view.text;
  putNamed(json, "author", view.author);
  json["on"] = dayJson(view.on);
  return json;
}

Json toJson(const CustomerView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["name"] = view.name;
  json["email"] = view.email;
  putWhereabouts(json, view);
  json["since"] = dayJson(view.since);
  json["nature"] = wordJson(view.nature);
  putNamed(json, "owner", view.owner);
  json["next_visit"] = dayJson(view.nextVisit);
  putOpenCounts(json, view);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const TimelineItem& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["kind"] = timelineWord(view.sort);
  json["on"] = dayJson(view.on);
  json["at"] = momentJson(view.at);
  putNamed(json, "author", view.who);
  json["title"] = view.title;
  json["text"] = view.text;
  json["state"] = wordJson(view.state);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const VisitView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "customer", view.customer);
  json["address"] = view.address;
  putNamed(json, "crew", view.crew);
  json["date"] = dayJson(view.date);
  json["position"] = view.position;
  json["start_time"] = wordJson(view.startTime);
  json["work"] = view.work;
  json["status"] = view.status;
  json["status_at"] = momentJson(view.statusAt);
  putNamed(json, "status_by", view.statusBy);
  json["away_then"] = view.awayThen;
  putOpenCounts(json, view);
  json["instructions"] = arrayJson(view.instructions);
  json["emergency"] = view.emergency;
  json["covered"] = view.covered;
  json["missing"] = arrayJson(view.missing);
  json["safety"] = view.safety;
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const BriefView& view) {
  Json json;
  json["customer"] = wordJson(view.customer.name);
  json["customer_id"] = idJson(view.customer.id);
  json["on"] = dayJson(view.on);
  json["away_then"] = view.awayThen;
  json["as_of"] = momentJson(view.asOf);
  putWhereabouts(json, view.customer);
  json["ask_office"] = view.askOffice;
  json["instructions"] = arrayJson(view.instructions);
  json["facts"] = arrayJson(view.facts);
  json["proposals"] = arrayJson(view.proposals);
  json["opportunities"] = arrayJson(view.opportunities);
  json["comments"] = arrayJson(view.comments);
  json["contacts"] = arrayJson(view.contacts);
  json["problems"] = arrayJson(view.cases);
  return json;
}

namespace {

/// What no person wrote came by the office's own import.
void putWriter(Json& json, const std::string& key, Named by) {
  if (by.id.isNull() && by.name.empty())
    by.name = "the office";
  putNamed(json, key, by);
}

} // namespace

Json toJson(const ConflictView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["kind"] = kindName(view.recordKind);
  json["record"] = idJson(view.record);
  putNamed(json, "customer", view.customer);
  json["field"] = view.field;
  json["base"] = view.base;
  json["winner"] = view.winner;
  putWriter(json, "winner_by", view.winnerBy);
  json["winner_at"] = momentJson(view.winnerAt);
  json["losers"] = Json::array();
  json["loser_details"] = Json::array();
  for (const ConflictView::Loser& loser : view.losers) {
    json["losers"].push_back(loser.value);
    Json detail;
    detail["value"] = loser.value;
    putWriter(detail, "by", loser.by);
    detail["at"] = momentJson(loser.at);
    json["loser_details"].push_back(std::move(detail));
  }
  json["state"] = view.state;
  putNamed(json, "closed_by", view.closedBy);
  json["closed_at"] = momentJson(view.closedAt);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const OutboxItemView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["kind"] = kindName(view.kind);
  json["title"] = view.title;
  json["text"] = view.text;
  json["written_at"] = momentJson(view.writtenAt);
  json["receipt"] = view.receipt;
  json["code"] = wordJson(view.code);
  json["why"] = wordJson(view.why);
  return json;
}

Json toJson(const SyncStatusView& view) {
  Json json;
  json["enrolled"] = view.enrolled;
  json["company"] = view.company;
  putNamed(json, "person", view.person);
  json["role"] = view.role;
  json["device"] = view.device;
  json["server"] = view.server;
  json["state"] = view.state;
  json["waiting"] = view.waiting;
  json["unsent"] = view.unsent;
  json["needs_attention"] = view.needsAttention;
  json["conflicts"] = view.conflicts;
  json["scopes_loading"] = view.scopesLoading;
  json["last_contact"] = momentJson(view.lastContact);
  json["next_attempt_at"] = momentJson(view.nextAttempt);
  json["waiting_for"] = wordJson(view.waitingFor);
  json["attempts"] = view.attempts;
  json["last_error"] = nullptr;
  if (!view.lastError.empty())
    json["last_error"] = Json{{"code", view.lastError}, {"sentence", view.lastErrorSentence}};
  json["degraded"] = view.degraded > 0;
  json["degraded_scopes"] = view.degraded;
  json["unreadable"] = view.unreadable;
  json["cursor"] = view.cursor;
  return json;
}

} // namespace leadhand::cli
