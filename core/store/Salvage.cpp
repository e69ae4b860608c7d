#include "core/store/Salvage.h"

#include "core/schema/Scope.h"
#include "core/store/DeviceInside.h"
#include "core/store/OutboxRows.h"
#include "core/store/RowIo.h"
#include "core/store/TableRoots.h"

#include <array>
#include <filesystem>
#include <map>

namespace leadhand {
namespace {

/// How many numbers between two readable stretches are tried one by one.
constexpr std::int64_t mostTried = 2000;

/// Reads a damaged file piece by piece. After each failure it is opened anew: SQLCipher refuses everything
/// behind the first page that it can't verify. Where its list of tables can't be read, those that are known
/// by their roots are.
class Wreck {
 public:
  explicit Wreck(DatabaseOptions file) : m_file(std::move(file)) {
    reopen();
    if (m_database)
      return;
    m_file.byRoots = TableRoots(m_file.path, m_file.vfs).read();
    if (!m_file.byRoots.empty())
      reopen();
  }

  [[nodiscard]] std::map<std::string, std::string> meta();
  [[nodiscard]] std::map<std::int64_t, StoredEntry> outbox();
  [[nodiscard]] std::optional<Row> row(Kind kind, const Id& id);
  [[nodiscard]] bool isAllRead() const { return m_allRead; }

 private:
  void reopen() {
    m_database.reset();
    if (auto opened = Database::open(m_file))
      m_database = std::move(*opened);
    else
      m_allRead = false;
  }
  void failed() {
    m_allRead = false;
    reopen();
  }
  /// Entries as `rest` names them until one can't be read; false when one could not.
  bool take(std::map<std::int64_t, StoredEntry>& into, const std::string& rest);
  /// Its CREATE TABLE; "" where there is none, or it can't be read.
  [[nodiscard]] std::string sqlOf(std::string_view table);
  [[nodiscard]] bool has(std::string_view table) { return !sqlOf(table).empty(); }

  DatabaseOptions m_file;
  std::unique_ptr<Database> m_database;
  std::string m_columns{entryColumns};
  bool m_allRead = true;
};

std::string Wreck::sqlOf(std::string_view table) {
  if (!m_database)
    return {};
  for (const KnownTable& known : m_file.byRoots)
    if (known.sql.starts_with("CREATE TABLE " + std::string(table) + "("))
      return known.sql;
  if (!m_file.byRoots.empty())
    return {};
  Statement query = m_database->prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1");
  const auto found = query.bind(1, table).step();
  return found && *found ? query.text(0) : std::string();
}

std::map<std::string, std::string> Wreck::meta() {
  std::map<std::string, std::string> meta;
  if (!has("meta"))
    return meta;
  bool whole = false;
  {
    Statement query = m_database->prepare("SELECT k, v FROM meta");
    auto more = query.step();
    for (; more && *more; more = query.step())
      meta[query.text(0)] = query.blob(1);
    whole = more.has_value();
  }
  if (!whole)
    failed();
  return meta;
}

bool Wreck::take(std::map<std::int64_t, StoredEntry>& into, const std::string& rest) {
  if (!m_database)
    return false;
  bool whole = false;
  {
    Statement query = m_database->prepare("SELECT " + m_columns + " FROM outbox NOT INDEXED " + rest);
    auto more = query.step();
    for (; more && *more; more = query.step()) {
      StoredEntry stored = entryAt(query);
      into.insert_or_assign(stored.entry.n, std::move(stored));
    }
    whole = more.has_value();
  }
  if (!whole)
    failed();
  return whole;
}

std::map<std::int64_t, StoredEntry> Wreck::outbox() {
  std::map<std::int64_t, StoredEntry> entries;
  m_allRead = true; // whatever else could not be read
  const std::string sql = sqlOf("outbox");
  if (sql.empty()) {
    m_allRead = false;
    return entries;
  }
  // A file that was damaged before it was brought up has no such column.
  if (sql.find("arrived_at") == std::string::npos)
    m_columns.replace(m_columns.rfind("arrived_at"), std::string::npos, "0");
  if (take(entries, "ORDER BY n"))
    return entries;
  const std::int64_t front = entries.empty() ? 0 : entries.rbegin()->first;
  std::map<std::int64_t, StoredEntry> back;
  (void)take(back, "WHERE n > " + std::to_string(front) + " ORDER BY n DESC");
  const std::int64_t end = back.empty() ? front + mostTried : back.begin()->first;
  entries.merge(back);
  for (std::int64_t n = front + 1; n < end && n <= front + mostTried; ++n)
    (void)take(entries, "WHERE n = " + std::to_string(n));
  return entries;
}

std::optional<Row> Wreck::row(Kind kind, const Id& id) {
  const KindInfo* info = findKind(kind);
  return info && has(info->name) ? readRowById(*m_database, *info, id, Side::device) : std::nullopt;
}

/// crew.db and what belongs to it, under a name that is free.
Result<std::string> moveAside(const std::string& folder) {
  const std::filesystem::path base(folder);
  std::error_code error;
  std::filesystem::path to;
  for (int number = 1; to.empty() || std::filesystem::exists(to, error); ++number)
    to = base / ("crew-damaged-" + std::to_string(number) + ".db");
  static constexpr std::array suffixes{"-wal", "-journal", ""}; // the database last: until then it is found
  for (const char* beside : {".check", ".roots"})
    std::filesystem::copy_file(base / (std::string("crew") + beside),
                               std::filesystem::path(to).replace_extension(beside), error);
  std::filesystem::remove(base / "crew.db-shm", error);
  for (const char* suffix : suffixes) {
    const std::filesystem::path from = (base / "crew.db").string() + suffix;
    error.clear();
    if (std::filesystem::exists(from, error))
      std::filesystem::rename(from, to.string() + suffix, error);
    if (error)
      return fail(ErrorCode::folderReadOnly, from.string());
  }
  return to.string();
}

/// Of which damaged file a store holds what could be read: its name. Written with all of that, or not at all.
constexpr std::string_view takenFromKey = "salvaged_from";

/// The newest file that was moved aside; "": none ever was.
std::string newestDamaged(const std::string& folder) {
  std::error_code error;
  std::string newest;
  for (int number = 1;; ++number) {
    const auto path = std::filesystem::path(folder) / ("crew-damaged-" + std::to_string(number) + ".db");
    if (!std::filesystem::exists(path, error))
      return newest;
    newest = path.string();
  }
}

std::string nameOf(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

/// Whether a salvage was cut off between the new store and what it was to take over: it is blank then.
Result<bool> isUnfinished(DeviceStore& store, const std::string& damaged) {
  if (damaged.empty() || store.meta(takenFromKey).value_or(std::string()) == nameOf(damaged))
    return false;
  Statement any = store.database().prepare(
      "SELECT 1 FROM outbox UNION ALL SELECT 1 FROM meta WHERE k = 'person' AND length(v) > 0 LIMIT 1");
  LEADHAND_ASSIGN(const bool holdsAny, any.step());
  return !holdsAny;
}

/// What the new store takes over.
class Rebuilding {
 public:
  Rebuilding(DeviceStore& store, Wreck& wreck) : m_store(store), m_wreck(wreck) {}
  [[nodiscard]] Status run(Salvaged& done);

 private:
  using Entries = std::map<std::int64_t, StoredEntry>;
  [[nodiscard]] Status takeMeta(Salvaged& done);
  [[nodiscard]] Status take(StoredEntry& stored);
  [[nodiscard]] Status makeRow(const OutboxEntry& entry);

  DeviceStore& m_store;
  Wreck& m_wreck;
};

Status Rebuilding::takeMeta(Salvaged& done) {
  auto meta = m_wreck.meta();
  done.isStillEnrolled =
      meta.contains(std::string(metaKey::person)) && meta.contains(std::string(metaKey::device));
  // The office sends everything again: no cursor. The tables are this build's.
  for (const std::string_view apart : {metaKey::cursor, metaKey::chain, std::string_view("tables")})
    meta.erase(std::string(apart));
  for (const auto& [key, value] : meta)
    LEADHAND_TRY(m_store.setMeta(key, value));
  return {};
}

Status Rebuilding::makeRow(const OutboxEntry& entry) {
  if (m_store.readRow(entry.kind, entry.id) || !findKind(entry.kind))
    return {};
  if (const auto old = m_wreck.row(entry.kind, entry.id))
    return insertRow(m_store.database(), *old, Side::device);
  if (entry.op != Edit::Op::insert)
    return {};
  Row row(entry.kind, entry.id);
  for (const FieldValue& field : entry.fields)
    row.set(field.field, field.value);
  row.scope = scopeOf(row);
  return insertRow(m_store.database(), row, Side::device);
}

Status Rebuilding::take(StoredEntry& stored) {
  Database& database = m_store.database();
  const OutboxEntry& entry = stored.entry;
  const bool isOpen = entry.state != OutboxState::acknowledged && entry.state != OutboxState::done;
  if (isOpen)
    LEADHAND_TRY(makeRow(entry));
  LEADHAND_TRY(addEntry(database, entry));
  if (!stored.shadow.empty())
    LEADHAND_TRY(rewriteEntry(database, stored));
  Statement update = database.prepare("UPDATE outbox SET seq = ?2, hash = ?3, result_rev = ?4, verdict = ?5, "
                                      "code = ?6, place = ?7, arrived_at = ?8 WHERE n = ?1");
  update.bind(1, entry.n).bind(2, static_cast<std::int64_t>(entry.seq));
  if (stored.hash.empty())
    update.bindNull(3);
  else
    update.bindBlob(3, stored.hash);
  update.bind(4, static_cast<std::int64_t>(entry.resultRev)).bind(5, entry.verdict);
  return update.bind(6, entry.code).bind(7, entry.where).bind(8, entry.arrivedAt.ms).run();
}

Status Rebuilding::run(Salvaged& done) {
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  LEADHAND_TRY(takeMeta(done));
  Entries entries = m_wreck.outbox();
  done.isAllRead = m_wreck.isAllRead();
  for (auto at = entries.begin(); at != entries.end();) {
    const std::int64_t group = at->second.entry.group;
    auto end = at;
    std::int64_t expected = group;
    bool whole = true;
    bool open = false;
    for (; end != entries.end() && end->second.entry.group == group; ++end) {
      whole = whole && end->first == expected++;
      open = open || (end->second.entry.state != OutboxState::acknowledged &&
                      end->second.entry.state != OutboxState::done);
    }
    // Where something was unreadable, a group is only known to be whole when the next one follows at once.
    if (!done.isAllRead && (end == entries.end() || end->first != expected))
      whole = false;
    for (; at != end; ++at) {
      OutboxEntry& entry = at->second.entry;
      if (!whole && open) { // half an action is never sent by itself
        entry.state = OutboxState::needsAttention;
        entry.code = errorName(ErrorCode::storeDamaged);
      }
      LEADHAND_TRY(take(at->second));
    }
    if (open)
      ++(whole ? done.groups : done.broken);
  }
  LEADHAND_TRY(m_store.setMeta("salvaged", sentenceOf(done)));
  LEADHAND_TRY(m_store.setMeta(takenFromKey, nameOf(done.movedTo)));
  return transaction.commit();
}

Result<Salvaged> takeOver(const std::string& damaged, const DeviceStoreOptions& options, KeyStore& keys,
                          Clock& clock, Random& random) {
  Salvaged done;
  done.movedTo = damaged;
  LEADHAND_ASSIGN(const auto store, DeviceStore::open(options, keys, clock, random));
  DatabaseOptions file;
  file.path = done.movedTo;
  file.encrypted = options.encrypted;
  LEADHAND_ASSIGN(file.key, keys.readOrMake("store.key", 32));
  LEADHAND_ASSIGN(file.salt, keys.readOrMake("store.salt", 16));
  Wreck wreck(std::move(file));
  LEADHAND_TRY(Rebuilding(*store, wreck).run(done));
  return done;
}

} // namespace

Result<Salvaged> salvage(const DeviceStoreOptions& options, KeyStore& keys, Clock& clock, Random& random) {
  LEADHAND_ASSIGN(const std::string damaged, moveAside(options.folder));
  return takeOver(damaged, options, keys, clock, random);
}

std::string sentenceOf(const Salvaged& done) {
  std::string text = "it is kept as " + done.movedTo + "; ";
  text += done.groups == 0 ? "no unsent work was in it"
                           : std::to_string(done.groups) + " unsent actions were saved";
  if (done.broken > 0)
    text += ", of " + std::to_string(done.broken) + " only a part: see drafts";
  if (!done.isAllRead)
    text += ", but not all of it could be read";
  return text + (done.isStillEnrolled ? "; sync now" : "; enrol this device again");
}

Result<std::unique_ptr<DeviceStore>> openOrSalvage(const DeviceStoreOptions& options, KeyStore& keys,
                                                   Clock& clock, Random& random,
                                                   std::optional<Salvaged>& done) {
  done.reset();
  auto opened = DeviceStore::open(options, keys, clock, random);
  if (!opened && opened.error().code != ErrorCode::storeDamaged)
    return opened;
  if (opened) {
    const std::string damaged = newestDamaged(options.folder);
    LEADHAND_ASSIGN(const bool unfinished, isUnfinished(**opened, damaged));
    if (!unfinished)
      return opened;
    opened->reset();
    LEADHAND_ASSIGN(done, takeOver(damaged, options, keys, clock, random));
  } else {
    LEADHAND_ASSIGN(done, salvage(options, keys, clock, random));
  }
  return DeviceStore::open(options, keys, clock, random);
}

} // namespace leadhand
