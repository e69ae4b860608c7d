#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "app/cli/PhotoFile.h"
#include "core/store/BlobLedger.h"
#include "core/work/DailyLog.h"

#include <cstdio>

namespace leadhand::cli {
namespace {

std::vector<std::string> splitAtCommas(const std::string& typed) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : typed + ",") {
    if (c != ',') {
      word += c;
      continue;
    }
    const auto from = word.find_first_not_of(' ');
    if (from != std::string::npos)
      words.push_back(word.substr(from, word.find_last_not_of(' ') - from + 1));
    word.clear();
  }
  return words;
}

DailyLog logOf(Session& session) {
  return DailyLog(session.store(), &session.blobs());
}

/// More than any comment may have, so that the core refuses it by its own limit.
constexpr std::size_t inputMost = 1024 * 1024;

/// `--text -`: the words come in by stdin, as from a file or another program.
std::string textTyped(const std::string& text) {
  if (text != "-")
    return text;
  std::string out(inputMost, '\0');
  out.resize(std::fread(out.data(), 1, out.size(), stdin));
  return out;
}

Result<Answer> shown(Session& session, const Id& comment) {
  LEADHAND_ASSIGN(const CommentView view, logOf(session).show(comment));
  return recordAnswer(view);
}

} // namespace

Result<Answer> run(const CommentAdd& typed, Session& session) {
  DailyLog::NewComment comment;
  if (!typed.customer.empty()) {
    LEADHAND_ASSIGN(comment.customer, customerNamed(session, typed.customer));
  }
  comment.freeName = typed.freeName;
  comment.text = textTyped(typed.text);
  comment.kinds = splitAtCommas(typed.kinds);
  LEADHAND_ASSIGN(comment.saidOn, dayTyped(typed.saidOn));
  // A day more than here: the zone of the garden may be ahead of the device's.
  if (comment.saidOn > session.today().plusDays(1))
    return fail(ErrorCode::badValue, "--said-on " + comment.saidOn.iso(),
                "that day is still to come, give the day on which it was said");
  for (const std::string& path : typed.photos) {
    LEADHAND_ASSIGN(const PhotoFile photo, readPhoto(path));
    LEADHAND_ASSIGN(const Picture picture,
                    keepPicture(session.blobs(), &session.thumbs(), photo.bytes, photo.header.mime));
    comment.photos.push_back(picture);
  }
  for (const std::string& path : typed.voices) {
    LEADHAND_ASSIGN(const VoiceFile voice, readVoice(path));
    LEADHAND_ASSIGN(const std::string hash, session.blobs().put(voice.bytes));
    comment.voices.push_back({hash, static_cast<std::int64_t>(voice.bytes.size()), voice.header.lengthMs});
  }
  LEADHAND_ASSIGN(const Id id, logOf(session).add(comment));
  return shown(session, id);
}

Result<Answer> run(const CommentList& typed, Session& session) {
  DailyLog::Filter filter;
  filter.most = 10'000;
  if (!typed.customer.empty()) {
    LEADHAND_ASSIGN(filter.customer, customerNamed(session, typed.customer));
  }
  return listAnswer(logOf(session).list(filter));
}

Result<Answer> run(const CommentShow& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_ASSIGN(const CommentView view, logOf(session).show(id));
  BlobLedger ledger(session.store());
  for (const PhotoView& photo : view.photos) // what somebody looked for comes with the next sync
    LEADHAND_TRY(photo.here ? ledger.used(photo.hash) : ledger.want(photo.hash, photo.size));
  for (const VoiceView& voice : view.voices)
    LEADHAND_TRY(voice.here ? ledger.used(voice.hash) : ledger.want(voice.hash, voice.size));
  return recordAnswer(view);
}

Result<Answer> run(const CommentLink& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_ASSIGN(const Id customer, customerNamed(session, typed.customer));
  LEADHAND_TRY(logOf(session).link(id, customer));
  return shown(session, id);
}

Result<Answer> run(const CommentDispose& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_TRY(logOf(session).dispose(id, typed.as));
  return shown(session, id);
}

Result<Answer> run(const CommentComplete& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_TRY(logOf(session).complete(id, typed.note));
  return shown(session, id);
}

} // namespace leadhand::cli
