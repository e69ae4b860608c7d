#include "core/store/Inbox.h"

#include "core/base/PlantedBugs.h"
#include "core/schema/Scope.h"
#include "core/store/DeviceInside.h"
#include "core/store/Eviction.h"
#include "core/store/LostRows.h"
#include "core/store/Masks.h"
#include "core/store/RowIo.h"
#include "core/store/RowSeal.h"
#include "core/store/ScopeTally.h"
#include "core/store/SearchTail.h"

#include <algorithm>

namespace leadhand {
namespace {

const std::string anySent = "SELECT 1 FROM outbox WHERE " + std::string(sentCondition) + " LIMIT 1";
const std::string anyFresh = "SELECT 1 FROM outbox WHERE " + std::string(freshCondition) + " LIMIT 1";

bool holdsAny(Database& database, std::string_view query) {
  return database.prepare(query).step().value_or(false);
}

Id scopeAt(const Statement& query, int column) {
  return Id::fromBytes(query.blob(column)).value_or(Id{});
}

ScopeState scopeStateAt(const Statement& query) {
  ScopeState state;
  state.scope = scopeAt(query, 0);
  state.generation = static_cast<std::uint64_t>(query.integer(1));
  state.phase = static_cast<ScopePhase>(query.integer(2));
  state.wildcard = query.integer(3) != 0;
  state.order = static_cast<std::uint32_t>(query.integer(4));
  state.after = query.blob(5);
  return state;
}

constexpr std::string_view scopeColumns = "scope, gen, phase, wildcard, ord, after, rev";

std::vector<ScopeState> scopesWhere(const DeviceStore& store, const std::string& where) {
  std::vector<ScopeState> scopes;
  Statement query = store.database().prepare("SELECT " + std::string(scopeColumns) + " FROM scope_state " +
                                             where + " ORDER BY ord, scope");
  while (query.step().value_or(false))
    scopes.push_back(scopeStateAt(query));
  return scopes;
}

/// One call of Inbox::apply, inside its transaction.
class Applying {
 public:
  Applying(DeviceStore& store, Inbox::Moved* moved)
      : m_store(store), m_database(store.database()), m_person(store.actor().person),
        // Asked once a page, so that a first sync of 100,000 rows does not look for what can't be there.
        m_anyLive(holdsAny(m_database, anySent) || holdsAny(m_database, anyFresh)),
        m_anyBad(holdsAny(m_database, "SELECT 1 FROM inbox_bad LIMIT 1")),
        m_anyLeaving(holdsAny(m_database, "SELECT 1 FROM leaving LIMIT 1")), m_tally(m_database),
        m_moved(moved) {}

  /// What was brought moves a scope whose digest is to be compared.
  void note(std::uint64_t rev, const Id& scope) {
    if (m_moved && rev > m_moved->above)
      m_moved->scopes.insert(scope);
  }
  [[nodiscard]] Status take(const InRow& in, bool repairs = false);
  [[nodiscard]] Status take(const InExit& in);
  [[nodiscard]] Status take(const InGrant& in);
  [[nodiscard]] Status take(const InBackfill& page);
  [[nodiscard]] Status take(const InPatch& in);
  /// Whether the patches have made what the office has.
  [[nodiscard]] bool patchesFit(std::uint64_t seals) const { return m_patchesFit && m_seals == seals; }
  [[nodiscard]] Status endDoubts();
  [[nodiscard]] Status finish();
  [[nodiscard]] ChangeNotes& notes() { return m_notes; }

 private:
  [[nodiscard]] Result<Row> decode(const KindInfo& kind, const InRow& in) const;
  [[nodiscard]] std::optional<Standing> standing(std::uint32_t kind, const Id& id,
                                                 const std::optional<Row>& row) const;
  [[nodiscard]] Status keepBad(const InRow& in, const std::string& why);
  [[nodiscard]] std::optional<Row> patched(const InPatch& in, const Row& present,
                                           const std::vector<StoredEntry>& live) const;
  [[nodiscard]] Status keepIfLost(const Row& present, const Row& row);
  [[nodiscard]] Status insert(const Row& row, std::vector<StoredEntry>& live);
  [[nodiscard]] Status replace(const Row& present, Row row, std::vector<StoredEntry>& live);
  [[nodiscard]] std::vector<StoredEntry> liveOf(Kind kind, const Id& id) const;
  [[nodiscard]] Status endMasks(const Row& row, std::vector<StoredEntry>& live);
  [[nodiscard]] Status settleRest(const Row& row);
  [[nodiscard]] Status evict(const ScopeState& state, eviction::Held held);
  [[nodiscard]] std::optional<ScopeState> stateOf(const Id& scope, std::uint64_t* rev) const;

  DeviceStore& m_store;
  Database& m_database;
  Id m_person;
  bool m_anyLive;
  bool m_anyBad;
  bool m_anyLeaving;
  ChangeNotes m_notes;
  ScopeTally m_tally;
  Inbox::Moved* m_moved;
  bool m_patchesFit = true;
  std::uint64_t m_seals = 0; ///< of the rows that were made of patches
};

Result<Row> Applying::decode(const KindInfo& kind, const InRow& in) const {
  Row row(kind.kind, in.id);
  row.rev = in.rev;
  row.scope = in.scope;
  for (const FieldValue& field : in.fields) {
    const FieldInfo* known = kind.field(field.field);
    if (planted(Bug::unknownFieldDropped) && !known)
      continue;
    Value value = normalised(field.value);
    if (known) {
      // What the office took is not refused here for its length, only for not being what it says it is.
      const Status fits = checkValue(*known, value);
      if (!fits && fits.error().code != ErrorCode::textTooLong)
        return tl::unexpected<Error>(fits.error());
    }
    row.set(field.field, std::move(value));
  }
  return row;
}

std::optional<Standing> Applying::standing(std::uint32_t kind, const Id& id,
                                           const std::optional<Row>& row) const {
  if (m_anyBad)
    if (const auto bad = tally::standingOfBad(m_database, kind, id))
      return bad;
  return row ? tally::standingOf(*row) : std::nullopt;
}

Status Applying::keepBad(const InRow& in, const std::string& why) {
  const auto kind = static_cast<Kind>(in.kind);
  const auto present = in.kind <= 0xFFFFU && findKind(kind) ? m_store.readRow(kind, in.id) : std::nullopt;
  m_tally.step(in.id, standing(in.kind, in.id, present), Standing{in.scope, in.rev});
  Statement keep = m_database.prepare(
      "INSERT OR REPLACE INTO inbox_bad(kind, id, rev, scope, raw, why) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
  keep.bind(1, static_cast<std::int64_t>(in.kind)).bindBlob(2, in.id.raw());
  keep.bind(3, static_cast<std::int64_t>(in.rev)).bindBlob(4, in.scope.raw());
  m_anyBad = true;
  return keep.bindBlob(5, encodeFields(in.fields)).bind(6, why).run();
}

Status Applying::endMasks(const Row& row, std::vector<StoredEntry>& live) {
  for (StoredEntry& stored : live) {
    if (stored.entry.state != OutboxState::acknowledged || stored.masks(row.rev))
      continue;
    LEADHAND_TRY(setEntryState(m_database, stored.entry.n, OutboxState::done));
    stored.entry.state = OutboxState::done;
  }
  return {};
}

/// What stands here may be newer than what another phone has offered of the time that the office has lost.
Status Applying::keepIfLost(const Row& present, const Row& row) {
  if (present.rev >> 40U == row.rev >> 40U)
    return {};
  LostRows lost(m_store);
  if (!lost.holds(present.rev))
    return lost.forgetOne(present.rev);
  return present.fields() == row.fields() ? Status{} : lost.keep(present);
}

Status Applying::replace(const Row& present, Row row, std::vector<StoredEntry>& live) {
  LEADHAND_TRY(endMasks(row, live));
  LEADHAND_TRY(keepIfLost(present, row));
  LEADHAND_TRY(masks::cover(m_database, live, present, row));
  LEADHAND_ASSIGN(const bool changed, updateRow(m_database, present, row, Side::device));
  (void)changed;
  return searchTail::noteChange(m_database, present, row);
}

/// What left with its scope may come again: what still waits of it covers it (R2).
Status Applying::insert(const Row& row, std::vector<StoredEntry>& live) {
  if (live.empty()) // of a first sync's rows none is copied
    return insertRow(m_database, row, Side::device);
  Row shown = row;
  LEADHAND_TRY(masks::cover(m_database, live, masks::worn(live, row), shown));
  return insertRow(m_database, shown, Side::device);
}

/// What hangs on a row having arrived, beside the row.
Status Applying::settleRest(const Row& row) {
  m_notes.add(row.kind, row.id);
  if (m_anyLeaving)
    LEADHAND_TRY(eviction::stays(m_store, row.kind, row.id));
  if (m_anyBad) {
    Statement read = m_database.prepare("DELETE FROM inbox_bad WHERE kind = ?1 AND id = ?2");
    LEADHAND_TRY(read.bind(1, static_cast<std::int64_t>(row.kind)).bindBlob(2, row.id.raw()).run());
  }
  if (row.kind == Kind::person && row.id == m_person) {
    // The office has changed who this device's person is here.
    const Person person = fromRow<Person>(row);
    LEADHAND_TRY(m_store.setMeta(metaKey::role, person.role));
    LEADHAND_TRY(m_store.setMeta(metaKey::personName, person.name));
  }
  return {};
}

Status Applying::take(const InRow& in, bool repairs) {
  const KindInfo* kind = findKind(static_cast<Kind>(in.kind));
  if (!kind || in.id.isNull() || in.kind > 0xFFFFU)
    return keepBad(in, "a kind that this version does not know");
  const Result<Row> decoded = decode(*kind, in);
  if (!decoded)
    return keepBad(in, decoded.error().sentence());
  const Row& row = *decoded;
  const auto present = m_store.readRow(row.kind, row.id);
  if ((present && present->rev >= row.rev && !repairs) || (planted(Bug::tombstoneForgotten) && row.deleted()))
    // Known already, but given again since it was to leave.
    return m_anyLeaving ? eviction::stays(m_store, row.kind, row.id) : Status{};
  if (!planted(Bug::digestNotUpdated) || !present)
    m_tally.step(row.id, standing(in.kind, in.id, present), tally::standingOf(row));
  std::vector<StoredEntry> live = liveOf(row.kind, row.id);
  if (present) {
    LEADHAND_TRY(replace(*present, row, live));
  } else {
    LEADHAND_TRY(endMasks(row, live));
    LEADHAND_TRY(insert(row, live));
  }
  return settleRest(row);
}

std::vector<StoredEntry> Applying::liveOf(Kind kind, const Id& id) const {
  return m_anyLive ? liveEntriesOf(m_database, kind, id) : std::vector<StoredEntry>{};
}

/// On the office's row as it was last heard of, not on what stands here over it.
std::optional<Row> Applying::patched(const InPatch& in, const Row& present,
                                     const std::vector<StoredEntry>& live) const {
  auto row = masks::lift(live, present);
  if (!row)
    return std::nullopt;
  const KindInfo& kind = row->info();
  for (const FieldValue& field : in.fields) {
    Value value = normalised(field.value);
    const FieldInfo* known = kind.field(field.field);
    const Status fits = known ? checkValue(*known, value) : Status{};
    if (!fits && fits.error().code != ErrorCode::textTooLong)
      return std::nullopt;
    row->set(field.field, std::move(value));
  }
  row->rev = in.rev;
  return row;
}

Status Applying::take(const InPatch& in) {
  const auto kind = static_cast<Kind>(in.kind);
  const auto present = in.kind <= 0xFFFFU && findKind(kind) ? m_store.readRow(kind, in.id) : std::nullopt;
  const bool isHeld = present && present->rev != 0 && present->rev <= in.rev;
  std::vector<StoredEntry> live = isHeld ? liveOf(kind, in.id) : std::vector<StoredEntry>{};
  if (isHeld && present->rev == in.rev) { // its own edit, raised to this revision by a clean answer
    const auto own = masks::lift(live, *present);
    m_patchesFit = m_patchesFit && own;
    m_seals += own ? sealOf(*own) : 0;
    return {};
  }
  const auto row = isHeld ? patched(in, *present, live) : std::nullopt;
  m_patchesFit = m_patchesFit && row;
  if (!m_patchesFit)
    return {};
  m_seals += sealOf(*row);
  note(row->rev, row->scope);
  m_tally.step(row->id, tally::standingOf(*present), tally::standingOf(*row));
  LEADHAND_TRY(replace(*present, *row, live));
  return settleRest(*row);
}

Status Applying::take(const InExit& in) {
  const auto kind = static_cast<Kind>(in.kind);
  const auto present = in.kind <= 0xFFFFU && findKind(kind) ? m_store.readRow(kind, in.id) : std::nullopt;
  const auto held = m_anyBad ? tally::standingOfBad(m_database, in.kind, in.id) : std::nullopt;
  if (held && held->scope == in.scope && held->rev <= in.rev)
    m_tally.step(in.id, held, present ? tally::standingOf(*present) : std::nullopt);
  Statement bad =
      m_database.prepare("DELETE FROM inbox_bad WHERE kind = ?1 AND id = ?2 AND scope = ?3 AND rev <= ?4");
  bad.bind(1, static_cast<std::int64_t>(in.kind)).bindBlob(2, in.id.raw()).bindBlob(3, in.scope.raw());
  LEADHAND_TRY(bad.bind(4, static_cast<std::int64_t>(in.rev)).run());
  // It may stand in another scope by now, or have come back since.
  if (!present || present->scope != in.scope || present->rev > in.rev)
    return {};
  m_anyLeaving = true;
  return eviction::evictRow(m_store, present->kind, in.id, eviction::Held::leaves, m_notes);
}

std::optional<ScopeState> Applying::stateOf(const Id& scope, std::uint64_t* rev) const {
  Statement query =
      m_database.prepare("SELECT " + std::string(scopeColumns) + " FROM scope_state WHERE scope = ?1");
  query.bindBlob(1, scope.raw());
  if (!query.step().value_or(false))
    return std::nullopt;
  if (rev)
    *rev = static_cast<std::uint64_t>(query.integer(6));
  return scopeStateAt(query);
}

Status Applying::evict(const ScopeState& state, eviction::Held held) {
  m_anyLeaving = true;
  if (state.wildcard)
    return eviction::evictUngranted(m_store, held, m_notes);
  // What a wildcard gives as well stays; the feed keeps it right.
  if (held == eviction::Held::leaves &&
      holdsAny(m_database, "SELECT 1 FROM scope_state WHERE wildcard = 1 AND phase <> 2 LIMIT 1"))
    return {};
  return eviction::evictScope(m_store, state.scope, held, m_notes);
}

Status Applying::take(const InGrant& in) {
  std::uint64_t knownRev = 0;
  const auto known = stateOf(in.scope, &knownRev);
  const bool present = known && known->phase != ScopePhase::gone;
  if (known && knownRev >= in.rev && known->generation == in.generation)
    return {};
  const bool sameAgain =
      present && in.given && (known->generation == in.generation || planted(Bug::generationIgnored));
  Statement write = m_database.prepare(
      "INSERT INTO scope_state(scope, gen, phase, wildcard, ord, after, rev) VALUES(?1, ?2, ?3, ?4, ?5, "
      "NULL, ?6) "
      "ON CONFLICT(scope) DO UPDATE SET gen = excluded.gen, phase = iif(?7, phase, excluded.phase), "
      "wildcard = excluded.wildcard, ord = excluded.ord, after = iif(?7, after, NULL), rev = excluded.rev");
  const auto phase = in.given ? ScopePhase::loading : ScopePhase::gone;
  write.bindBlob(1, in.scope.raw()).bind(2, static_cast<std::int64_t>(in.generation));
  write.bind(3, static_cast<std::int64_t>(phase)).bind(4, std::int64_t{in.wildcard});
  write.bind(5, std::int64_t{in.order}).bind(6, static_cast<std::int64_t>(in.rev));
  LEADHAND_TRY(write.bind(7, std::int64_t{sameAgain}).run());
  if (sameAgain || (!present && in.given))
    return {};
  // Rows may have come ahead of a grant that was taken back before it came itself.
  ScopeState held = known.value_or(ScopeState{});
  held.scope = in.scope;
  held.wildcard = known ? known->wildcard : in.wildcard;
  return evict(held, in.given ? eviction::Held::stays : eviction::Held::leaves);
}

/// A restored office has told all that it gives: what it did not name is not given any more.
Status Applying::endDoubts() {
  for (const ScopeState& state : scopesWhere(m_store, "WHERE rev = 0 AND phase <> 2")) {
    Statement gone = m_database.prepare("UPDATE scope_state SET phase = ?2 WHERE scope = ?1");
    gone.bindBlob(1, state.scope.raw()).bind(2, static_cast<std::int64_t>(ScopePhase::gone));
    LEADHAND_TRY(gone.run());
    LEADHAND_TRY(evict(state, eviction::Held::leaves));
  }
  if (m_store.meta(metaKey::straysDue).value_or(std::string()).empty())
    return {};
  m_anyLeaving = true;
  LEADHAND_TRY(eviction::evictStrays(m_store, m_notes));
  return m_store.setMeta(metaKey::straysDue, "");
}

Status Applying::take(const InBackfill& page) {
  const auto state = stateOf(page.scope, nullptr);
  if (!state || state->phase != ScopePhase::loading || state->generation != page.generation)
    return {}; // an answer to a question of before the grant changed
  for (const InRow& row : page.rows)
    LEADHAND_TRY(take(row));
  Statement write = m_database.prepare("UPDATE scope_state SET phase = ?2, after = ?3 WHERE scope = ?1");
  const bool isLast = page.last || planted(Bug::pageEndsTheScope);
  const auto phase = isLast ? ScopePhase::ready : ScopePhase::loading;
  write.bindBlob(1, page.scope.raw()).bind(2, static_cast<std::int64_t>(phase));
  return write.bindBlob(3, page.last ? std::string_view() : std::string_view(page.after)).run();
}

Status Applying::finish() {
  LEADHAND_TRY(m_tally.flush());
  return m_anyLeaving ? eviction::sweepLeaving(m_store, m_notes) : Status{};
}

/// A page that is not the last leaves rows behind the cursor at what they were before it.
Status noteEnd(DeviceStore& store, const InPage& page, std::uint64_t cursor) {
  const bool isBehind = !store.meta(metaKey::completeAt).value_or(std::string()).empty();
  if (page.complete)
    return isBehind ? store.setMeta(metaKey::completeAt, "") : Status{};
  return isBehind || page.cursor <= cursor ? Status{} : setNumberInMeta(store, metaKey::completeAt, cursor);
}

} // namespace

Status Inbox::apply(const InPage& page, bool* fits, Moved* moved) {
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  Applying applying(m_store, moved);
  for (const InItem& item : page.items) {
    if (const auto* row = std::get_if<InRow>(&item))
      applying.note(row->rev, row->scope);
    else if (const auto* exit = std::get_if<InExit>(&item); exit && moved)
      moved->scopes.insert(exit->scope);
    LEADHAND_TRY(std::visit([&](const auto& in) { return applying.take(in); }, item));
  }
  if (!applying.patchesFit(page.patched)) {
    if (!fits)
      return fail(ErrorCode::badReply, "patch");
    *fits = false;
    return {};
  }
  if (page.complete)
    LEADHAND_TRY(applying.endDoubts());
  for (const InBackfill& part : page.backfill)
    LEADHAND_TRY(applying.take(part));
  for (const InRow& row : page.refetched) {
    applying.note(row.rev, row.scope);
    LEADHAND_TRY(applying.take(row, true));
  }
  LEADHAND_TRY(applying.finish());
  LEADHAND_TRY(noteEnd(m_store, page, cursor()));
  // The pair moves together; a new device's cursor may stand at the newest revision before it knows the
  // chain.
  if (page.cursor > cursor() || (page.cursor == cursor() && page.chain != chain())) {
    LEADHAND_TRY(setNumberInMeta(m_store, metaKey::cursor, page.cursor));
    LEADHAND_TRY(m_store.setMeta(metaKey::chain, page.chain));
  }
  LEADHAND_TRY(transaction.commit());
  m_store.notice(applying.notes().take());
  return {};
}

Status Inbox::retryBad() {
  std::vector<InRow> rows;
  {
    Statement query = m_store.database().prepare("SELECT kind, id, rev, scope, raw FROM inbox_bad");
    while (query.step().value_or(false)) {
      InRow row{static_cast<std::uint32_t>(query.integer(0)),
                query.id(1),
                static_cast<std::uint64_t>(query.integer(2)),
                scopeAt(query, 3),
                {}};
      auto fields = decodeFields(query.blob(4));
      if (!fields)
        continue;
      row.fields = std::move(*fields);
      rows.push_back(std::move(row));
    }
  }
  if (rows.empty())
    return {};
  InPage page;
  for (InRow& row : rows)
    page.items.emplace_back(std::move(row));
  return apply(page);
}

Status Inbox::begin(std::uint32_t epoch, std::uint64_t rev) {
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  LEADHAND_TRY(setEpoch(epoch));
  LEADHAND_TRY(setNumberInMeta(m_store, metaKey::cursor, rev));
  LEADHAND_TRY(m_store.setMeta(metaKey::chain, ""));
  LEADHAND_TRY(setNumberInMeta(m_store, metaKey::completeAt, 0));
  return transaction.commit();
}

Status Inbox::doubtGrants(std::uint64_t rev) {
  Statement doubt = m_store.database().prepare("UPDATE scope_state SET rev = 0 WHERE rev > ?1");
  LEADHAND_TRY(doubt.bind(1, static_cast<std::int64_t>(rev)).run());
  return m_store.setMeta(metaKey::straysDue, "1");
}

std::uint64_t Inbox::cursor() const {
  return numberInMeta(m_store, metaKey::cursor);
}

std::string Inbox::chain() const {
  return m_store.meta(metaKey::chain).value_or(std::string());
}

std::optional<std::uint64_t> Inbox::behind() const {
  const auto kept = m_store.meta(metaKey::completeAt);
  if (!kept || kept->empty())
    return 0;
  const std::uint64_t at = numberInMeta(m_store, metaKey::completeAt);
  return at == 0 || at > cursor() ? std::nullopt : std::optional(cursor() - at);
}

std::uint32_t Inbox::epoch() const {
  return static_cast<std::uint32_t>(numberInMeta(m_store, metaKey::epoch));
}

Status Inbox::setEpoch(std::uint32_t epoch) {
  return setNumberInMeta(m_store, metaKey::epoch, epoch);
}

std::vector<ScopeState> Inbox::loading() const {
  return scopesWhere(m_store, "WHERE phase = 0");
}

std::vector<ScopeState> Inbox::scopes() const {
  return scopesWhere(m_store, "WHERE phase <> 2");
}

std::int64_t Inbox::bad() const {
  Statement query = m_store.database().prepare("SELECT count(*) FROM inbox_bad");
  return query.step().value_or(false) ? query.integer(0) : 0;
}

} // namespace leadhand
