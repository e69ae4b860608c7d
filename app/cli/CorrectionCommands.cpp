// What was written down once: said better, or said not to count.
#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/Contacts.h"
#include "core/work/Corrections.h"
#include "core/work/DailyLog.h"

namespace leadhand::cli {
namespace {

/// The record as it reads now. Of a fact there is nothing to show but itself, in its customer's story.
Result<Answer> asItReads(Session& session, const Id& record) {
  if (session.store().readRow(Kind::comment, record)) {
    LEADHAND_ASSIGN(const CommentView view, DailyLog(session.store(), &session.blobs()).show(record));
    return recordAnswer(view);
  }
  if (session.store().readRow(Kind::contactEntry, record)) {
    LEADHAND_ASSIGN(const ContactView view, Contacts(session.store()).show(record));
    return recordAnswer(view);
  }
  Answer answer;
  answer.json["id"] = idJson(record);
  answer.text = record.text() + "\n";
  return answer;
}

} // namespace

Result<Answer> run(const CorrectCommand& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  Corrections::Words words;
  words.text = typed.text;
  words.topic = typed.topic;
  words.channel = typed.channel;
  words.why = typed.why;
  if (!typed.on.empty()) {
    LEADHAND_ASSIGN(words.on, dayTyped(typed.on));
  }
  LEADHAND_ASSIGN(const Id made, Corrections(session.store()).correct(id, words));
  (void)made;
  return asItReads(session, id);
}

Result<Answer> run(const VoidCommand& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_TRY(Corrections(session.store()).setVoid(id, typed.undo ? std::string() : typed.why));
  return asItReads(session, id);
}

} // namespace leadhand::cli
