#include "core/work/DailyLog.h"

#include "core/base/Text.h"
#include "core/rules/Completion.h"
#include "core/rules/Roles.h"
#include "core/store/DeviceInside.h"
#include "core/work/CommentReading.h"
#include "core/work/Photos.h"
#include "core/work/Voices.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::array<std::string_view, 4> dispositions{"read", "instruction", "opportunity", "complaint"};

/// The day's zone as the office names it; a device knows no other.
std::string zoneOf(const DeviceStore& store) {
  const auto companies = rowsBy<Company>(store, queries::company);
  return companies.empty() ? std::string() : companies.front().zone;
}

Status checkKinds(const std::vector<std::string>& kinds) {
  for (const std::string& word : kinds)
    if (!isCommentKind(word))
      return fail(ErrorCode::badValue, "kind: " + word,
                  "use praise, request, change, complaint, opportunity or info");
  return {};
}

Status checkPhotos(const std::vector<Picture>& photos, BlobStore* blobs) {
  for (const Picture& photo : photos)
    if (!blobs || !blobs->has(photo.hash))
      return fail(ErrorCode::badValue, "photo: " + photo.hash, "take the picture again");
  return {};
}

Status checkVoices(const std::vector<VoiceNote>& voices, BlobStore* blobs) {
  for (const VoiceNote& voice : voices)
    if (!blobs || !blobs->has(voice.hash))
      return fail(ErrorCode::badValue, "voice note: " + voice.hash, "say it again");
  return {};
}

Result<Comment> commentOf(const DeviceStore& store, const Id& id) {
  auto comment = store.read<Comment>(id);
  if (!comment || comment->deleted)
    return fail(ErrorCode::unknownRecord, "comment " + id.text());
  return std::move(*comment);
}

std::vector<Task> tasksOfComment(const DeviceStore& store, const Id& comment) {
  return rowsOf<Task>(store, "comment", {comment});
}

UpdateOf<Comment> disposal(const DeviceStore& store, const Id& comment, const std::string& as) {
  return UpdateOf<Comment>(comment)
      .with(&Comment::disposition, as)
      .with(&Comment::disposedBy, store.actor().person)
      .with(&Comment::disposedAt, store.clock().now());
}

std::string namesOf(const std::vector<Task>& open) {
  std::string names;
  for (const Task& task : open)
    names += (names.empty() ? "" : "; ") + firstWords(task.text, 60);
  return names;
}

} // namespace

Result<std::vector<Edit>> DailyLog::editsOf(const NewComment& comment) const {
  if (isBlank(comment.text) && comment.photos.empty() && comment.voices.empty())
    return fail(ErrorCode::emptyText, "comment");
  LEADHAND_TRY(checkKinds(comment.kinds));
  LEADHAND_TRY(checkPhotos(comment.photos, m_blobs));
  LEADHAND_TRY(checkVoices(comment.voices, m_blobs));
  Comment row;
  row.id = comment.id ? comment.id : m_store.newId();
  row.customer = comment.customer;
  row.visit = comment.visit;
  if (comment.visit) {
    const auto visit = m_store.read<Visit>(comment.visit);
    if (!visit)
      return fail(ErrorCode::unknownRecord, "visit " + comment.visit.text());
    if (row.customer.isNull() && comment.freeName.empty())
      row.customer = visit->customer;
  }
  if (row.customer && !m_store.readRow(Kind::customer, row.customer))
    return fail(ErrorCode::unknownCustomer, row.customer.text());
  if (row.customer.isNull()) {
    if (isBlank(comment.freeName))
      return fail(ErrorCode::unknownCustomer, "nobody named");
    if (hasHiddenSigns(comment.freeName))
      return fail(ErrorCode::badValue, "name", "write it on one line, in signs that can be seen");
    row.freeName = comment.freeName;
  }
  row.saidOn = comment.saidOn ? comment.saidOn : localToday(m_store);
  row.zone = zoneOf(m_store);
  row.text = comment.text;
  std::vector<Edit> edits{insertOf(row)};
  std::vector<std::string> words = comment.kinds;
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  for (const std::string& word : words)
    edits.push_back(kindEdit(row, word, true));
  for (const Picture& picture : comment.photos) {
    Photo photo = photoOf(m_store, picture);
    photo.comment = row.id;
    photo.customer = row.customer;
    if (!m_blobs->has(photo.thumb))
      photo.thumb.clear(); // a name without bytes would be waited for in vain
    edits.push_back(insertOf(photo));
  }
  for (const VoiceNote& voice : comment.voices) {
    Photo bytes = voiceRow(m_store, voice);
    bytes.comment = row.id;
    bytes.customer = row.customer;
    edits.push_back(insertOf(bytes));
  }
  return edits;
}

Result<Id> DailyLog::add(const NewComment& comment) {
  LEADHAND_ASSIGN(const std::vector<Edit> edits, editsOf(comment));
  LEADHAND_TRY(m_store.write(edits));
  return edits.front().id;
}

std::vector<CommentView> DailyLog::list(const Filter& filter) const {
  Reading reading(m_store);
  std::vector<CommentView> views =
      commentViews(reading, m_store.select<Comment>(whereOf(filter), parametersOf(filter)));
  markBytesHere(views);
  return views;
}

std::string DailyLog::whereOf(const Filter& filter) {
  std::string where;
  int parameter = 0;
  const auto also = [&](std::string_view condition) {
    where += where.empty() ? "" : " AND ";
    where += condition;
  };
  if (filter.customer)
    also("customer = ?" + std::to_string(++parameter));
  if (filter.author)
    also("author = ?" + std::to_string(++parameter));
  if (filter.saidOn)
    also("said_on = ?" + std::to_string(++parameter));
  if (filter.needsDecision)
    also(queries::commentIsUndecided);
  if (filter.openOnly)
    also(where.empty() ? queries::commentIsOneOfTheOpen : queries::commentIsOpen);
  // Only the day is in the indexes; arrival settles the order within it.
  where += where.empty() ? "ORDER BY " : " ORDER BY ";
  where += filter.needsDecision ? "said_on, recorded_at" : "said_on DESC, recorded_at DESC";
  return where + " LIMIT ?" + std::to_string(++parameter);
}

std::vector<Value> DailyLog::parametersOf(const Filter& filter) {
  std::vector<Value> parameters;
  if (filter.customer)
    parameters.push_back(valueOf(filter.customer));
  if (filter.author)
    parameters.push_back(valueOf(filter.author));
  if (filter.saidOn)
    parameters.push_back(valueOf(filter.saidOn));
  parameters.push_back(Value{filter.most});
  return parameters;
}

Result<CommentView> DailyLog::show(const Id& comment) const {
  LEADHAND_ASSIGN(const Comment row, commentOf(m_store, comment));
  Reading reading(m_store);
  std::vector<CommentView> views = commentViews(reading, {row});
  markBytesHere(views);
  return std::move(views.front());
}

void DailyLog::markBytesHere(std::vector<CommentView>& views) const {
  if (!m_blobs)
    return;
  for (CommentView& view : views)
    for (PhotoView& photo : view.photos) {
      photo.here = m_blobs->has(photo.hash);
      photo.thumbHere = m_blobs->has(photo.thumb);
    }
  for (CommentView& view : views)
    for (VoiceView& voice : view.voices)
      voice.here = m_blobs->has(voice.hash);
}

Status DailyLog::link(const Id& comment, const Id& customer) {
  LEADHAND_ASSIGN(const Comment row, commentOf(m_store, comment));
  if (!m_store.readRow(Kind::customer, customer))
    return fail(ErrorCode::unknownCustomer, customer.text());
  if (row.customer == customer)
    return {};
  return m_store.write(UpdateOf<Comment>(comment).with(&Comment::customer, customer).edit);
}

Status DailyLog::dispose(const Id& comment, const std::string& as) {
  LEADHAND_ASSIGN(const Comment row, commentOf(m_store, comment));
  if (std::find(dispositions.begin(), dispositions.end(), as) == dispositions.end())
    return fail(ErrorCode::badValue, "as: " + as, "use read, instruction, opportunity or complaint");
  std::vector<Edit> edits{disposal(m_store, comment, as).edit};
  appendReadMark(row, edits);
  return m_store.write(edits);
}

Status DailyLog::complete(const Id& comment, const std::string& note) {
  LEADHAND_ASSIGN(const Comment row, commentOf(m_store, comment));
  std::vector<Task> open = tasksOfComment(m_store, comment);
  std::erase_if(open, [](const Task& task) { return static_cast<bool>(task.doneOn); });
  if (!open.empty())
    return fail(ErrorCode::openTasks, namesOf(open));
  auto update = row.disposition.empty() ? disposal(m_store, comment, "read") : UpdateOf<Comment>(comment);
  update.with(&Comment::completedOn, localToday(m_store))
      .with(&Comment::completedBy, m_store.actor().person)
      .with(&Comment::completedNote, note);
  std::vector<Edit> edits{update.edit};
  appendReadMark(row, edits);
  return m_store.write(edits);
}

Status DailyLog::markRead(const Id& comment) {
  LEADHAND_ASSIGN(const Comment row, commentOf(m_store, comment));
  std::vector<Edit> edits;
  appendReadMark(row, edits);
  return m_store.write(edits);
}

void DailyLog::appendReadMark(const Comment& comment, std::vector<Edit>& edits) const {
  const Id person = m_store.actor().person;
  const Id mark = readMarkId(comment.id, person);
  // That an author knows their own words is no news to anybody.
  if (person.isNull() || comment.author == person || m_store.readRow(Kind::readMark, mark))
    return;
  ReadMark row;
  row.id = mark;
  row.comment = comment.id;
  row.customer = comment.customer;
  row.person = person;
  row.at = m_store.clock().now();
  edits.push_back(insertOf(row));
}

Edit DailyLog::kindEdit(const Comment& comment, const std::string& word, bool present) const {
  CommentKind row;
  row.id = commentKindId(comment.id, word);
  row.comment = comment.id;
  row.customer = comment.customer;
  row.word = word;
  if (!m_store.readRow(Kind::commentKind, row.id))
    return insertOf(row);
  Edit edit{Edit::Op::update, Kind::commentKind, row.id, {}};
  setDeleted(edit, !present);
  return edit;
}

Status DailyLog::addKind(const Id& comment, const std::string& word) {
  LEADHAND_TRY(checkKinds({word}));
  LEADHAND_ASSIGN(const Comment row, commentOf(m_store, comment));
  const auto present = m_store.readRow(Kind::commentKind, commentKindId(comment, word));
  if (present && !present->deleted())
    return {};
  return m_store.write(kindEdit(row, word, true));
}

Status DailyLog::removeKind(const Id& comment, const std::string& word) {
  LEADHAND_TRY(checkKinds({word}));
  LEADHAND_ASSIGN(const Comment row, commentOf(m_store, comment));
  const auto present = m_store.readRow(Kind::commentKind, commentKindId(comment, word));
  if (!present || present->deleted())
    return allWasRead(m_store);
  return m_store.write(kindEdit(row, word, false));
}

} // namespace leadhand
