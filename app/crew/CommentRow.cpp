#include "app/crew/CommentRow.h"

#include "app/crew/CorrectionWords.h"
#include "app/crew/PhotoProvider.h"
#include "app/crew/Text.h"

namespace leadhand::crew {

std::vector<RowRole<CommentRow>> CommentRow::roles() {
  return {role("commentId", &CommentRow::rowId),
          role("customerId", &CommentRow::customerId),
          role("customerName", &CommentRow::customerName),
          role("said", &CommentRow::text),
          role("tag", &CommentRow::tag),
          role("tagTone", &CommentRow::tagTone),
          role("line", &CommentRow::line),
          role("progress", &CommentRow::progress),
          role("progressTone", &CommentRow::progressTone),
          role("receipt", &CommentRow::receipt),
          role("done", &CommentRow::done),
          role("photos", &CommentRow::photos),
          role("voice", &CommentRow::voice),
          role("photoSource", &CommentRow::photoSource),
          role("isVoid", &CommentRow::isVoid),
          role("note", &CommentRow::note)};
}

std::vector<RowRole<TagRow>> TagRow::roles() {
  return {role("word", &TagRow::rowId), role("label", &TagRow::text), role("labelTone", &TagRow::tone)};
}

std::vector<TagRow> kindTags(const std::vector<std::string>& kinds, const Phrases& phrases) {
  std::vector<TagRow> tags;
  for (const std::string& word : kinds)
    tags.push_back({toQt(word), phrases.kind(word), Phrases::kindTone(word)});
  return tags;
}

QString doneSentence(const CommentView& comment, const Phrases& phrases) {
  if (!comment.completedOn)
    return {};
  const int days = comment.completedOn.daysSince(comment.saidOn);
  return days <= 0 ? Phrases::tr("Done the same day") : Phrases::tr("Done in %1").arg(phrases.days(days));
}

CommentRow commentRow(const CommentView& comment, const Phrases& phrases, const Id& self) {
  CommentRow row;
  row.rowId = toQt(comment.id);
  row.customerId = toQt(comment.customer.id);
  row.customerName = toQt(comment.customer.name);
  const QString voice = phrases.voiceNotes(comment.voices);
  row.text = !comment.text.empty()     ? toQt(comment.text)
             : !comment.photos.empty() ? Phrases::tr("Photo")
                                       : voice;
  row.voice = row.text == voice ? QString() : voice;
  if (!comment.kinds.empty()) {
    row.tag = phrases.kind(comment.kinds.front());
    row.tagTone = Phrases::kindTone(comment.kinds.front());
  }
  row.line =
      Phrases::line({phrases.who(comment.author, self, comment.signature), phrases.nearDay(comment.saidOn)});
  row.done = static_cast<bool>(comment.completedOn);
  row.progressTone = QStringLiteral("neutral");
  if (row.done) {
    row.progress = doneSentence(comment, phrases);
    row.progressTone = QStringLiteral("done");
  } else if (!comment.tasks.empty()) {
    row.progress = Phrases::tr("%1 of %2 done").arg(comment.tasksDone).arg(comment.tasks.size());
  } else if (!comment.followUps.empty()) {
    const FollowUpView& last = comment.followUps.back();
    row.progress = Phrases::tr("%1 replied").arg(phrases.who(last.author, self, last.signature));
    row.progressTone = QStringLiteral("done");
  } else {
    row.progress = phrases.disposition(comment.disposition);
  }
  row.receipt = toQt(comment.receipt);
  if (row.progress.isEmpty()) {
    row.progress = phrases.receipt(comment.receipt);
    row.progressTone = Phrases::receiptTone(comment.receipt);
  }
  const CorrectionWords correction = correctionWords(comment.correction, comment.saidOn, phrases, self);
  row.note = correction.corrected;
  if (correction.isVoid()) {
    row.isVoid = true;
    row.note = Phrases::line({correction.voided, correction.voidedLine});
    row.progress = Phrases::tr("Doesn’t count");
    row.progressTone = QStringLiteral("neutral");
  }
  row.photos = static_cast<int>(comment.photos.size());
  for (const PhotoView& photo : comment.photos)
    if (row.photoSource.isEmpty())
      row.photoSource = PhotoProvider::smallUrlOf(photo);
  return row;
}

} // namespace leadhand::crew
