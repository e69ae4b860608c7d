#include "app/crew/ConflictChoice.h"

#include "app/crew/SyncWords.h"
#include "app/crew/Text.h"
#include "core/schema/Schema.h"
#include "core/work/ConflictDesk.h"

namespace leadhand::crew {

std::vector<RowRole<ConflictRow>> ConflictRow::roles() {
  return {role("conflictId", &ConflictRow::rowId), role("title", &ConflictRow::title),
          role("sides", &ConflictRow::sides),      role("mayRestore", &ConflictRow::mayRestore),
          role("mayAsk", &ConflictRow::mayAsk),    role("standing", &ConflictRow::standing),
          role("receipt", &ConflictRow::receipt)};
}

QString ConflictChoice::value(const ConflictView& view, const std::string& text) const {
  if (text.empty())
    return tr("Nothing", "a value that was emptied");
  const KindInfo* kind = findKind(view.recordKind);
  const FieldInfo* field = kind ? kind->field(view.field) : nullptr;
  if (field && field->type == FieldType::date)
    if (const Date day = dateFrom(toQt(text)))
      return m_context.phrases().day(day);
  if (view.recordKind == Kind::visit && view.field == "status")
    return m_context.phrases().visitStatus(text);
  return toQt(text);
}

QString ConflictChoice::title(const ConflictView& view) const {
  const bool isKnown = !view.field.empty() && (view.field.front() < '0' || view.field.front() > '9');
  return Phrases::line(
      {view.customer.name.empty() ? SyncWords::record(view.recordKind) : toQt(view.customer.name),
       isKnown ? m_context.phrases().field(view.field) : QString()});
}

QString ConflictChoice::quoted(const ConflictView& view, const std::string& text, const Named& by,
                               Instant at) const {
  return tr("“%1” (%2, %3)").arg(value(view, text), toQt(by.name), m_context.phrases().moment(at));
}

ConflictRow ConflictChoice::rowOf(const ConflictView& view) const {
  const Phrases& phrases = m_context.phrases();
  const Id self = m_context.store().actor().person;
  const OwnConflict::Standing standing = OwnConflict(m_context.store()).of(view);
  ConflictRow row;
  row.rowId = toQt(view.id);
  row.title = title(view);
  const auto side = [&](const std::string& text, const Named& by, Instant at, bool stands) {
    row.sides.append(QVariantMap{{"value", value(view, text)},
                                 {"line", Phrases::line({phrases.who(by, self), phrases.moment(at)})},
                                 {"tag", stands ? tr("Stands now") : tr("Kept beside it")},
                                 {"tone", stands ? QStringLiteral("done") : QStringLiteral("neutral")},
                                 {"own", by.id == self}});
  };
  side(view.winner, view.winnerBy, view.winnerAt, !standing.isRestored);
  for (std::size_t i = 0; i < view.losers.size(); ++i)
    side(view.losers[i].value, view.losers[i].by, view.losers[i].at,
         standing.isRestored && standing.index == i + 1);
  row.mayRestore = standing.mayRestore;
  row.mayAsk = standing.mayAsk && !standing.askedAt && !standing.isRestored;
  if (standing.isRestored) {
    row.standing = tr("Yours stands again. The office sees both.");
  } else if (standing.askedAt) {
    row.standing = tr("You asked the office · %1").arg(phrases.moment(standing.askedAt));
    row.receipt = phrases.receipt(standing.askedReceipt);
  }
  return row;
}

std::vector<ConflictRow> ConflictChoice::rows() const {
  std::vector<ConflictRow> rows;
  for (const ConflictView& view : ConflictDesk(m_context.store()).list(true))
    rows.push_back(rowOf(view));
  return rows;
}

Result<QString> ConflictChoice::restore(const QString& conflictId) {
  DeviceStore& store = m_context.store();
  LEADHAND_ASSIGN(const ConflictView view, ConflictDesk(store).show(idFrom(conflictId)));
  const std::size_t own = OwnConflict::ownLoser(view, store.actor().person);
  const QString mine = own == 0 ? QString() : value(view, view.losers[own - 1].value);
  const QString note = tr("%1 is “%2” again. Before that it said %3.")
                           .arg(m_context.phrases().field(view.field), mine,
                                quoted(view, view.winner, view.winnerBy, view.winnerAt));
  LEADHAND_ASSIGN(const Id written, OwnConflict(store).restore(view.id, toStd(note)));
  return toQt(written);
}

Status ConflictChoice::takeRestoreBack(const QString& conflictId, const QString& note) {
  return OwnConflict(m_context.store()).takeRestoreBack(idFrom(conflictId), idFrom(note));
}

Status ConflictChoice::ask(const QString& conflictId) {
  DeviceStore& store = m_context.store();
  LEADHAND_ASSIGN(const ConflictView view, ConflictDesk(store).show(idFrom(conflictId)));
  QStringList values{quoted(view, view.winner, view.winnerBy, view.winnerAt)};
  for (const ConflictView::Loser& loser : view.losers)
    values.append(quoted(view, loser.value, loser.by, loser.at));
  const QString question =
      tr("Which is right? %1: %2")
          .arg(m_context.phrases().field(view.field), values.join(QStringLiteral(" / ")));
  LEADHAND_ASSIGN([[maybe_unused]] const Id asked, OwnConflict(store).ask(view.id, toStd(question)));
  return {};
}

Status ConflictChoice::takeAskBack(const QString& conflictId) {
  return OwnConflict(m_context.store()).takeAskBack(idFrom(conflictId));
}

} // namespace leadhand::crew
