#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/Drafts.h"
#include "sync/device/UnsentWork.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace leadhand::cli {
namespace {

using Draft = Drafts::Draft;

/// The words of a draft, whole: what a person would want to copy before anything else happens to them.
std::string wordsOf(const Draft& draft) {
  static constexpr std::array own{"text", "topic", "noticed", "title", "note"};
  for (const char* name : own)
    for (const auto& [field, value] : draft.written)
      if (field == name && !value.empty())
        return value;
  std::string out;
  for (const auto& [field, value] : draft.written)
    out += (out.empty() ? "" : "\n") + field + ": " + value;
  return out;
}

Json draftJson(const Draft& draft) {
  Json json = toJson(draft.item);
  json["text"] = wordsOf(draft);
  json["is_new"] = draft.isNew;
  json["written"] = Json::object();
  for (const auto& [field, value] : draft.written)
    json["written"][field] = value;
  return json;
}

/// The record that was asked for first, what went along with it behind.
std::vector<Draft> inOrder(std::vector<Draft> drafts, const Id& record) {
  std::stable_partition(drafts.begin(), drafts.end(),
                        [&](const Draft& draft) { return draft.item.id == record; });
  return drafts;
}

} // namespace

void addReason(Session& session, Answer& answer) {
  if (!answer.json.is_object() || answer.json.value("receipt", "") != "needs_attention" ||
      answer.json.contains("why"))
    return;
  const auto id = Id::fromText(answer.json.value("id", ""));
  const auto drafts = id ? Drafts(session.store()).of(*id) : fail(ErrorCode::unknownRecord);
  if (!drafts)
    return;
  for (const Draft& draft : *drafts) {
    if (draft.item.id != *id)
      continue;
    answer.json["attention"] = Json{{"code", draft.item.code}, {"why", draft.item.why}};
    answer.text += fmt::format("{:<12}  {}\n", "why", draft.item.why);
    break;
  }
}

Result<Answer> run(const DraftsCommand&, Session& session) {
  Answer answer;
  answer.json["items"] = Json::array();
  std::vector<std::vector<std::string>> rows;
  for (const Draft& draft : Drafts(session.store()).list()) {
    answer.json["items"].push_back(draftJson(draft));
    rows.push_back({draft.item.title, glance(wordsOf(draft), 40), draft.item.why, draft.item.id.text()});
  }
  answer.text = columns(rows, "Nothing was refused.");
  return answer;
}

Result<Answer> run(const OutboxText& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_ASSIGN(auto drafts, Drafts(session.store()).of(id));
  drafts = inOrder(std::move(drafts), id);
  Json json = draftJson(drafts.front());
  json["along_with"] = Json::array();
  std::string text = wordsOf(drafts.front());
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    json["along_with"].push_back(draftJson(drafts[i]));
    // Another edit of the same record is as much the person's words as the first.
    if (drafts[i].item.id == id)
      text += "\n" + wordsOf(drafts[i]);
  }
  return Answer{json, text + "\n"};
}

Result<Answer> run(const OutboxExport& typed, Session& session) {
  LEADHAND_ASSIGN(const sync::UnsentWork work,
                  sync::packUnsentWork(session.store(), session.keys(), session.blobs(), typed.to));
  Json json;
  json["actions"] = work.actions;
  json["photos"] = work.photos;
  json["photos_gone"] = work.photosGone;
  const bool isEmpty = work.actions == 0 && work.photos == 0;
  json["file"] = wordJson(isEmpty ? std::string() : typed.to);
  if (isEmpty)
    return Answer{json, "Nothing waits for the office, and no file was made.\n"};
  return Answer{json, fmt::format("{} actions and {} photos are in {}; the office takes them in with \"work "
                                  "take\". They stay here too and go out with the next sync.\n",
                                  work.actions, work.photos, typed.to)};
}

Result<Answer> run(const OutboxRetry& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_TRY(Drafts(session.store()).retry(id));
  Json json;
  json["id"] = idJson(id);
  json["receipt"] = "on_phone";
  return Answer{json, "It goes out with the next sync.\n"};
}

Result<Answer> run(const OutboxDiscard& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  Drafts drafts(session.store());
  LEADHAND_ASSIGN(auto kept, drafts.of(id));
  kept = inOrder(std::move(kept), id);
  LEADHAND_TRY(drafts.discard(id));
  // Said once more, in case it was the wrong one.
  Json json = draftJson(kept.front());
  json["receipt"] = "discarded";
  return Answer{json, fmt::format("Given up: {}\n", glance(wordsOf(kept.front()), 200))};
}

} // namespace leadhand::cli
