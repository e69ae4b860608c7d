#include "app/crew/SpokenComment.h"

#include "app/crew/CommentDraft.h"
#include "app/crew/Text.h"
#include "core/work/DailyLog.h"

#include <utility>

namespace leadhand::crew {

SpokenComment::SpokenComment(QObject* parent) : ViewModel(parent), m_recording(new VoiceRecording(this)) {}

SpokenComment::~SpokenComment() {
  if (!ready())
    return;
  // The window closes on somebody who is speaking: what they said stands in the draft.
  if (const auto said = m_recording->stop(); said && !said->hash.empty()) {
    const VoiceKeeping::About about{toStd(m_customerId), toStd(m_customerName), toStd(m_visitId)};
    if (CommentDraft::addRecording(store(), {about, *said}))
      m_recording->settle();
  }
  forgetThrown();
}

bool SpokenComment::begin(const QString& customerId, const QString& customerName, const QString& visitId) {
  forgetThrown();
  m_customerId = customerId;
  m_customerName = customerName;
  m_visitId = visitId;
  m_savedId.clear();
  emit begun();
  return went(m_recording->start({toStd(customerId), toStd(customerName), toStd(visitId)}));
}

QString SpokenComment::keep() {
  const Result<VoiceNote> said = m_recording->stop();
  if (!went(said))
    return QStringLiteral("problem");
  return said->hash.empty() ? QStringLiteral("short") : write(*said);
}

bool SpokenComment::throwAway() {
  const Result<VoiceNote> said = m_recording->stop();
  m_recording->settle();
  m_thrown = said.value_or(VoiceNote{});
  return !m_thrown.hash.empty();
}

QString SpokenComment::keepThrown() {
  const VoiceNote note = std::exchange(m_thrown, {});
  return note.hash.empty() ? QStringLiteral("short") : write(note);
}

QString SpokenComment::write(const VoiceNote& note) {
  if (m_customerId.isEmpty() && m_customerName.isEmpty()) {
    if (!went(CommentDraft::addRecording(store(), {{}, note})))
      return QStringLiteral("problem");
    m_recording->settle();
    return QStringLiteral("draft");
  }
  DailyLog::NewComment comment;
  comment.customer = idFrom(m_customerId);
  if (!comment.customer)
    comment.freeName = toStd(m_customerName);
  comment.visit = idFrom(m_visitId);
  comment.voices = {note};
  const Result<Id> made = DailyLog(store(), context().blobs()).add(comment);
  if (!went(made)) {
    // In the draft of that customer it can still be saved; without it, the pieces stay named for the next
    // start.
    const VoiceKeeping::About about{toStd(m_customerId), toStd(m_customerName), toStd(m_visitId)};
    if (CommentDraft::addRecording(store(), {about, note}))
      m_recording->settle();
    return QStringLiteral("problem");
  }
  m_savedId = toQt(*made);
  m_recording->settle();
  return QStringLiteral("saved");
}

void SpokenComment::forgetThrown() {
  if (!m_thrown.hash.empty() && context().blobs() != nullptr)
    (void)context().blobs()->remove(m_thrown.hash);
  m_thrown = {};
}

} // namespace leadhand::crew
