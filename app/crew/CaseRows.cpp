#include "app/crew/CaseRows.h"

#include "app/crew/RecoveryWords.h"
#include "app/crew/Text.h"
#include "core/rules/Recovery.h"

#include <limits>

namespace leadhand::crew {

namespace {

constexpr int titleLength = 60;

std::int64_t firstDue(const RecoveryView& view) {
  const auto open = RecoveryWords::openPromises(view);
  return open.empty() ? std::numeric_limits<std::int64_t>::max() : open.front().due.ms;
}

} // namespace

std::vector<RowRole<CaseRow>> CaseRow::roles() {
  return {role("caseId", &CaseRow::rowId),
          role("reference", &CaseRow::reference),
          role("customerName", &CaseRow::customerName),
          role("title", &CaseRow::title),
          role("standing", &CaseRow::state),
          role("standingTone", &CaseRow::stateTone),
          role("promise", &CaseRow::promise),
          role("timeLeft", &CaseRow::timeLeft),
          role("promiseTone", &CaseRow::promiseTone),
          role("line", &CaseRow::line),
          role("receipt", &CaseRow::receipt),
          role("askHow", &CaseRow::askHow)};
}

std::vector<RowRole<PromiseRow>> PromiseRow::roles() {
  return {role("promiseId", &PromiseRow::rowId), role("caseId", &PromiseRow::caseId),
          role("sort", &PromiseRow::sort),       role("sentence", &PromiseRow::sentence),
          role("words", &PromiseRow::second),    role("timeLeft", &PromiseRow::timeLeft),
          role("urgency", &PromiseRow::tone),    role("mark", &PromiseRow::iconName),
          role("kept", &PromiseRow::kept)};
}

CaseRow caseRow(const RecoveryView& view, const Phrases& phrases, const Id& self, Instant now) {
  CaseRow row;
  row.rowId = toQt(view.id);
  row.reference = toQt(view.reference);
  row.customerName = toQt(view.customer.name);
  row.title = view.about.empty() ? Phrases::firstWords(view.words, titleLength) : toQt(view.about);
  row.state = phrases.recoveryStep(view.state);
  row.stateTone = view.state == recovery::verified || view.state == recovery::closed ? QStringLiteral("done")
                                                                                     : QStringLiteral("info");
  if (const auto open = RecoveryWords::openPromises(view); !open.empty()) {
    row.promise = RecoveryWords::promise(open.front(), phrases, self);
    row.timeLeft = RecoveryWords::timeLeft(open.front().due, now);
    row.promiseTone = RecoveryWords::tone(RecoveryWords::urgency(open.front(), now));
  }
  row.line = Phrases::line({phrases.who(view.author, self), phrases.moment(view.openedAt)});
  if (view.receipt == "on_phone" || view.receipt == "needs_attention")
    row.receipt = phrases.receipt(view.receipt);
  row.askHow = view.askHow;
  return row;
}

PromiseRow promiseRow(const RecoveryPromiseView& view, const Phrases& phrases, const Id& self, Instant now) {
  PromiseRow row;
  row.rowId = toQt(view.id);
  row.caseId = toQt(view.recovery);
  row.sort = toQt(view.sort);
  row.sentence = RecoveryWords::promise(view, phrases, self);
  if (view.sort == "remedy")
    row.second = toQt(view.text);
  row.kept = static_cast<bool>(view.keptAt);
  if (row.kept) {
    row.timeLeft = Phrases::line({phrases.who(view.keptBy, self), phrases.moment(view.keptAt)});
    if (!view.keptNote.empty())
      row.second = toQt(view.keptNote);
  } else {
    row.timeLeft = RecoveryWords::timeLeft(view.due, now);
  }
  row.tone = RecoveryWords::tone(RecoveryWords::urgency(view, now));
  row.iconName = row.kept              ? QStringLiteral("check")
                 : view.sort == "call" ? QStringLiteral("phone")
                                       : QStringLiteral("clock");
  return row;
}

bool isToBeSeenBefore(const RecoveryView& one, const RecoveryView& other) {
  if (one.isOpen != other.isOpen)
    return one.isOpen;
  if (const auto first = firstDue(one), second = firstDue(other); first != second)
    return first < second;
  return std::tie(one.stateAt, one.id) > std::tie(other.stateAt, other.id);
}

} // namespace leadhand::crew
