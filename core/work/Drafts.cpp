#include "core/work/Drafts.h"

#include "core/schema/Schema.h"
#include "core/store/DeviceInside.h"
#include "core/store/Outbox.h"
#include "core/work/OutboxReading.h"

#include <algorithm>

namespace leadhand {
namespace {

std::vector<OutboxEntry> refused(DeviceStore& store) {
  std::vector<OutboxEntry> entries = Outbox(store).open(-1);
  std::erase_if(entries, [](const OutboxEntry& entry) { return entry.state != OutboxState::needsAttention; });
  return entries;
}

Drafts::Draft draftOf(Reading& reading, const OutboxEntry& entry) {
  Drafts::Draft draft;
  draft.item = lineOf(reading, {&entry});
  draft.isNew = entry.op == Edit::Op::insert;
  const KindInfo& kind = kindInfo(entry.kind);
  for (const FieldValue& written : entry.fields) {
    const FieldInfo* field = kind.field(written.field);
    const bool isAuthors =
        field && field->number != commonField::author && field->number != commonField::recordedAt;
    if (isAuthors)
      draft.written.emplace_back(field->name, reading.shown(*field, displayText(written.value)));
  }
  return draft;
}

} // namespace

std::vector<Drafts::Draft> Drafts::list() const {
  Reading reading(m_store);
  std::vector<Draft> drafts;
  for (const OutboxEntry& entry : refused(m_store))
    drafts.push_back(draftOf(reading, entry));
  return drafts;
}

Result<std::vector<std::int64_t>> Drafts::groupsOf(const Id& record) const {
  std::vector<std::int64_t> groups;
  for (const OutboxEntry& entry : refused(m_store))
    if (entry.id == record && (groups.empty() || groups.back() != entry.group))
      groups.push_back(entry.group);
  LEADHAND_TRY(allWasRead(m_store));
  if (groups.empty())
    return fail(ErrorCode::unknownRecord, record.text(), "nothing of it was refused; see outbox");
  return groups;
}

Result<std::vector<Drafts::Draft>> Drafts::of(const Id& record) const {
  LEADHAND_ASSIGN(const auto groups, groupsOf(record));
  std::vector<Draft> drafts = list();
  std::erase_if(drafts, [&](const Draft& draft) {
    return std::find(groups.begin(), groups.end(), draft.item.group) == groups.end();
  });
  return drafts;
}

Status Drafts::retry(const Id& record) {
  LEADHAND_ASSIGN(const auto groups, groupsOf(record));
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  for (const std::int64_t group : groups)
    LEADHAND_TRY(Outbox(m_store).sendAgain(group));
  LEADHAND_TRY(transaction.commit());
  m_store.notice({});
  return {};
}

Status Drafts::discard(const Id& record) {
  LEADHAND_ASSIGN(const auto groups, groupsOf(record));
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  for (const std::int64_t group : groups)
    LEADHAND_TRY(Outbox(m_store).giveUp(group));
  LEADHAND_TRY(transaction.commit());
  m_store.notice({});
  return {};
}

} // namespace leadhand
