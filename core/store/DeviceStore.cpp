#include "core/store/DeviceStore.h"

#include "core/store/DeviceInside.h"
#include "core/store/DeviceTables.h"
#include "core/store/Inbox.h"
#include "core/store/Reserve.h"
#include "core/store/RowIo.h"
#include "core/store/TableRoots.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace leadhand {
namespace {

constexpr std::size_t keyBytes = 32;
constexpr std::size_t saltBytes = 16;
/// From here on a listener reads its whole list again anyway.
constexpr std::size_t manyIds = 256;

std::uint64_t numberOf(std::string_view digits) {
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// An id in `meta` may stand as its 16 bytes or as text.
Id idFromMeta(const std::string& value) {
  if (const auto id = Id::fromBytes(value))
    return *id;
  return Id::fromText(value).value_or(Id{});
}

Status openTables(const DatabaseOptions& file, std::unique_ptr<Database>& database) {
  database.reset();
  LEADHAND_ASSIGN(database, Database::open(file));
  const auto prepared = prepareDeviceTables(*database);
  if (!prepared)
    return tl::unexpected<Error>(prepared.error());
  // What a salvage would look for. A disk that can't take it now is asked again with the next start.
  (void)TableRoots(file.path, file.vfs).note(*database, {"meta", "outbox"});
  return {};
}

} // namespace

void ChangeNotes::add(Kind kind, const Id& id) {
  Moved& moved = m_ids[kind];
  if (moved.many)
    return;
  moved.ids.insert(id);
  moved.many = moved.ids.size() > manyIds;
}

void ChangeNotes::addAll(const std::vector<StoreChange>& changes) {
  for (const StoreChange& change : changes) {
    if (change.ids.empty())
      m_ids[change.kind].many = true;
    for (const Id& id : change.ids)
      add(change.kind, id);
  }
}

std::vector<StoreChange> ChangeNotes::take() {
  std::vector<StoreChange> changes;
  for (auto& [kind, moved] : m_ids)
    changes.push_back(StoreChange{kind, moved.many ? std::set<Id>{} : std::move(moved.ids)});
  m_ids.clear();
  return changes;
}

std::uint64_t numberInMeta(const DeviceStore& store, std::string_view key) {
  return numberOf(store.meta(key).value_or(std::string()));
}

Status setNumberInMeta(DeviceStore& store, std::string_view key, std::uint64_t number) {
  return store.setMeta(key, std::to_string(number));
}

DeviceStore::DeviceStore(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
DeviceStore::~DeviceStore() = default;

Result<std::unique_ptr<DeviceStore>> DeviceStore::open(const DeviceStoreOptions& options, KeyStore& keys,
                                                       Clock& clock, Random& random) {
  std::error_code error;
  std::filesystem::create_directories(options.folder, error);
  if (error)
    return fail(ErrorCode::folderReadOnly, options.folder);
  DatabaseOptions file;
  file.path = options.folder + "/crew.db";
  file.cacheKiB = options.cacheKiB;
  file.encrypted = options.encrypted;
  file.vfs = options.vfs;
  LEADHAND_ASSIGN(file.key, keys.readOrMake("store.key", keyBytes));
  LEADHAND_ASSIGN(file.salt, keys.readOrMake("store.salt", saltBytes));
  if (file.key.size() != keyBytes || file.salt.size() != saltBytes)
    return fail(ErrorCode::keyUnreadable, "store.key");
  auto inside = std::make_unique<Inside>();
  Status ready = openTables(file, inside->database);
  // A process that begins on a full disk can't even make the index beside the log.
  if (!ready && ready.error().code == ErrorCode::storeFull && Reserve(options.folder).giveUp())
    ready = openTables(file, inside->database);
  LEADHAND_TRY(ready);
  inside->clock = &clock;
  inside->random = &random;
  inside->folder = options.folder;
  std::unique_ptr<DeviceStore> store(new DeviceStore(std::move(inside)));
  // With every start, not only with that of an update, which may have been cut off behind its tables; a disk
  // that can't take it now is asked again with the next one.
  if (Inbox inbox(*store); inbox.bad() > 0)
    (void)inbox.retryBad();
  return store;
}

Actor DeviceStore::actor() const {
  Actor actor;
  Statement query = m_inside->database->prepare(
      "SELECT k, v FROM meta WHERE k IN ('person', 'person_name', 'role', 'device')");
  for (auto more = query.step(); more && *more; more = query.step()) {
    const std::string key = query.text(0);
    const std::string value = query.blob(1);
    if (key == metaKey::person)
      actor.person = idFromMeta(value);
    else if (key == metaKey::personName)
      actor.name = value;
    else if (key == metaKey::role)
      actor.role = value;
    else
      actor.device = static_cast<std::uint32_t>(numberOf(value));
  }
  return actor;
}

std::optional<std::string> DeviceStore::meta(std::string_view key) const {
  Statement query = m_inside->database->prepare("SELECT v FROM meta WHERE k = ?1");
  query.bind(1, key);
  const auto found = query.step();
  if (!found || !*found)
    return std::nullopt;
  return query.blob(0);
}

Status DeviceStore::setMeta(std::string_view key, std::string_view value) {
  Statement statement = m_inside->database->prepare(
      "INSERT INTO meta(k, v) VALUES(?1, ?2) ON CONFLICT(k) DO UPDATE SET v = excluded.v");
  return statement.bind(1, key).bindBlob(2, value).run();
}

Id DeviceStore::newId() {
  return newIdAfter(m_inside->lastId, *m_inside->clock, *m_inside->random);
}

std::optional<Row> DeviceStore::readRow(Kind kind, const Id& id) const {
  const KindInfo* info = findKind(kind);
  return info ? readRowById(*m_inside->database, *info, id, Side::device) : std::nullopt;
}

std::vector<Row> DeviceStore::selectRows(Kind kind, std::string_view where,
                                         const std::vector<Value>& parameters) const {
  const KindInfo* info = findKind(kind);
  return info ? selectRowsWhere(*m_inside->database, *info, where, parameters, Side::device)
              : std::vector<Row>{};
}

Database& DeviceStore::database() const {
  return *m_inside->database;
}

int DeviceStore::listen(StoreListener listener) {
  m_inside->listeners[++m_inside->lastListener] = std::move(listener);
  return m_inside->lastListener;
}

void DeviceStore::stopListening(int handle) {
  m_inside->listeners.erase(handle);
}

void DeviceStore::notice(const std::vector<StoreChange>& changes) {
  m_inside->waiting.addAll(changes);
  if (m_inside->database->inTransaction() || m_inside->waiting.empty())
    return;
  const std::vector<StoreChange> all = m_inside->waiting.take();
  // A listener may stop listening, itself or another, while it is called.
  std::vector<int> handles;
  for (const auto& [handle, listener] : m_inside->listeners)
    handles.push_back(handle);
  for (const int handle : handles)
    if (const auto at = m_inside->listeners.find(handle); at != m_inside->listeners.end()) {
      const StoreListener listener = at->second;
      listener(all);
    }
}

Clock& DeviceStore::clock() const {
  return *m_inside->clock;
}

Random& DeviceStore::random() const {
  return *m_inside->random;
}

const std::string& DeviceStore::folder() const {
  return m_inside->folder;
}

Hlc DeviceStore::nextHlc() {
  // The newest outbox entry holds the last stamp given; `meta` holds it where entries were changed or
  // forgotten. So an ordinary save needs no write of its own for the clock, and another connection's stamps
  // are seen.
  Statement last = m_inside->database->prepare("SELECT hlc FROM outbox ORDER BY n DESC LIMIT 1");
  if (const auto found = last.step(); found && *found)
    m_inside->hlc = std::max(m_inside->hlc, Hlc{static_cast<std::uint64_t>(last.integer(0))});
  m_inside->hlc = std::max(m_inside->hlc, Hlc{numberInMeta(*this, metaKey::hlc)});
  m_inside->hlc = m_inside->hlc.next(m_inside->clock->now());
  return m_inside->hlc;
}

} // namespace leadhand
