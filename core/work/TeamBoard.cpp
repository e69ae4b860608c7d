#include "core/work/TeamBoard.h"

#include "core/base/Text.h"
#include "core/schema/Schema.h"
#include "core/work/Reading.h"

#include <algorithm>
#include <array>
#include <set>

namespace leadhand {
namespace {

constexpr std::array<std::string_view, 8> topics{"results",      "comments", "expectations", "what_works",
                                                 "improvements", "lessons",  "stories",      "other"};

BulletinNoteView noteView(Reading& reading, const BulletinNote& row, const std::vector<BulletinRead>& reads) {
  BulletinNoteView view;
  view.id = row.id;
  view.audience = row.audience;
  view.topic = row.topic;
  view.title = row.title;
  view.text = row.text;
  view.author = reading.person(row.author);
  view.postedOn = row.postedOn;
  view.until = row.until;
  view.version = row.version;
  std::set<Id> readers;
  for (const BulletinRead& read : reads)
    if (read.version >= row.version)
      readers.insert(read.person);
  view.readers = static_cast<int>(readers.size());
  view.read = readers.contains(reading.actor().person);
  view.receipt = reading.receipt(row, Kind::bulletinNote);
  return view;
}

std::vector<BulletinNoteView> noteViews(Reading& reading, const std::vector<BulletinNote>& rows) {
  const std::vector<Id> ids = idsOf(rows);
  reading.learnReceipts(ids);
  auto reads = groupedBy(rowsOf<BulletinRead>(reading.store(), "note", ids), &BulletinRead::note);
  std::vector<BulletinNoteView> views;
  for (const BulletinNote& row : rows)
    views.push_back(noteView(reading, row, reads[row.id]));
  return views;
}

ThanksView thanksView(Reading& reading, const Thanks& row) {
  return {row.id,
          reading.person(row.person),
          reading.person(row.author),
          static_cast<Kind>(row.aboutKind),
          row.about,
          row.text,
          row.on,
          reading.receipt(row, Kind::thanks)};
}

Result<BulletinNote> noteOf(const DeviceStore& store, const Id& id) {
  auto row = store.read<BulletinNote>(id);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "note " + id.text());
  return std::move(*row);
}

} // namespace

Id bulletinReadId(const Id& note, const Id& person, std::int64_t version) {
  return derivedId("bulletin_read",
                   std::string(note.raw()) + std::string(person.raw()) + std::to_string(version));
}

Result<Id> Bulletin::add(const NewNote& note) {
  if (isBlank(note.title) && isBlank(note.text))
    return fail(ErrorCode::emptyText, "note");
  if (note.audience != "all" && note.audience != "office")
    return fail(ErrorCode::badValue, "audience: " + note.audience, "use all or office");
  if (std::find(topics.begin(), topics.end(), note.topic) == topics.end())
    return fail(ErrorCode::badValue, "topic: " + note.topic,
                "use results, comments, expectations, what_works, improvements, lessons, stories or other");
  BulletinNote row;
  row.id = m_store.newId();
  row.audience = note.audience;
  row.topic = note.topic;
  row.title = note.title;
  row.text = note.text;
  row.postedOn = localToday(m_store);
  row.until = note.until;
  LEADHAND_TRY(m_store.write(insertOf(row)));
  return row.id;
}

Status Bulletin::reword(const Id& note, const std::string& title, const std::string& text) {
  LEADHAND_ASSIGN(const BulletinNote row, noteOf(m_store, note));
  if (isBlank(title) && isBlank(text))
    return fail(ErrorCode::emptyText, "note");
  return m_store.write(
      UpdateOf<BulletinNote>(row.id).with(&BulletinNote::title, title).with(&BulletinNote::text, text).edit);
}

std::vector<BulletinNoteView> Bulletin::list(std::int64_t most) const {
  Reading reading(m_store);
  return noteViews(reading, rowsBy<BulletinNote>(m_store, queries::bulletinLatest, {Value{most}}));
}

Result<BulletinNoteView> Bulletin::show(const Id& note) const {
  LEADHAND_ASSIGN(const BulletinNote row, noteOf(m_store, note));
  Reading reading(m_store);
  return std::move(noteViews(reading, {row}).front());
}

Status Bulletin::markRead(const Id& note) {
  LEADHAND_ASSIGN(const BulletinNote row, noteOf(m_store, note));
  BulletinRead read;
  read.person = m_store.actor().person;
  read.id = bulletinReadId(note, read.person, row.version);
  if (m_store.readRow(Kind::bulletinRead, read.id))
    return {};
  read.note = note;
  read.at = m_store.clock().now();
  read.version = row.version;
  return m_store.write(insertOf(read));
}

Result<Id> Recognition::thank(const Id& person, Kind aboutKind, const Id& about, const std::string& text) {
  if (!m_store.readRow(Kind::person, person))
    return fail(ErrorCode::unknownPerson, person ? person.text() : "nobody named");
  if (person == m_store.actor().person)
    return fail(ErrorCode::badValue, "person", "thank somebody else");
  if (isBlank(text))
    return fail(ErrorCode::emptyText, "thanks");
  if (about && (!findKind(aboutKind) || !m_store.readRow(aboutKind, about)))
    return fail(ErrorCode::unknownRecord, about.text());
  Thanks row;
  row.id = m_store.newId();
  row.person = person;
  row.aboutKind = about ? static_cast<std::int64_t>(aboutKind) : 0;
  row.about = about;
  row.text = text;
  row.on = localToday(m_store);
  LEADHAND_TRY(m_store.write(insertOf(row)));
  return row.id;
}

std::vector<ThanksView> Recognition::list(const Id& person, std::int64_t most) const {
  Reading reading(m_store);
  const auto rows = person ? rowsBy<Thanks>(m_store, queries::thanksTo, {valueOf(person), Value{most}})
                           : rowsBy<Thanks>(m_store, queries::thanksLatest, {Value{most}});
  reading.learnReceipts(idsOf(rows));
  std::vector<ThanksView> views;
  for (const Thanks& row : rows)
    views.push_back(thanksView(reading, row));
  return views;
}

Result<ThanksView> Recognition::show(const Id& thanks) const {
  const auto row = m_store.read<Thanks>(thanks);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "thanks " + thanks.text());
  Reading reading(m_store);
  return thanksView(reading, *row);
}

} // namespace leadhand
