#include "tests/sim/Invariants.h"

#include "core/schema/Schema.h"
#include "core/schema/Scope.h"
#include "core/store/Search.h"
#include "sync/protocol/Codec.h"
#include "tests/sim/OfficeChecks.h"

#include <algorithm>

namespace leadhand::sim {
namespace {

using sync::OfficeRow;

using Book = std::map<std::pair<Kind, Id>, Row>;

Book bookOf(OfficeSide& office) {
  Book book;
  for (const KindInfo* kind : allKinds())
    for (const Row& row : office.store().select(kind->kind, "", {}))
      if (const auto whole = office.store().read(kind->kind, row.id))
        book[{kind->kind, row.id}] = whole->row;
  return book;
}

struct Sight {
  bool wildcard = false;
  std::set<Id> scopes;
  [[nodiscard]] bool sees(const Id& scope) const;
  std::set<Id> hidden; ///< private ones that a wildcard does not open
};

bool Sight::sees(const Id& scope) const {
  return scopes.contains(scope) || (wildcard && !hidden.contains(scope));
}

Sight sightOf(World& world, const Id& person) {
  Sight sight;
  for (const sync::GrantRow& grant : world.office.store().grants(person)) {
    if (!grant.given)
      continue;
    sight.wildcard = sight.wildcard || grant.wildcard;
    sight.scopes.insert(grant.scope);
  }
  return sight;
}

/// Kept because of work that the office refused: a draft, or a row that a draft hangs on.
bool isDraft(Handset& handset, const Row& row) {
  const std::vector<OutboxEntry> entries = handset.outbox().ofRecord(row.kind, row.id);
  return std::any_of(entries.begin(), entries.end(),
                     [](const OutboxEntry& entry) { return entry.state == OutboxState::needsAttention; });
}

std::string nameOf(const Row& row) {
  return std::string(row.info().name) + " " + row.id.text();
}

std::vector<Row> rowsOn(Handset& handset) {
  std::vector<Row> rows;
  for (const KindInfo* kind : allKinds()) {
    Statement ids = handset.store->database().prepare("SELECT id FROM " + std::string(kind->name));
    std::vector<Id> found;
    for (auto more = ids.step(); more && *more; more = ids.step())
      found.push_back(ids.id(0));
    for (const Id& id : found)
      if (auto row = handset.store->readRow(kind->kind, id))
        rows.push_back(std::move(*row));
  }
  return rows;
}

void replicasEqualTheOffice(World& world, Handset& handset, const Book& book) {
  const Sight sight = sightOf(world, handset.person);
  for (const auto& [key, theirs] : book) {
    if (!sight.sees(theirs.scope))
      continue;
    const auto ours = handset.store->readRow(key.first, key.second);
    if (!ours)
      world.violate("replica: " + handset.name() + " lacks " + nameOf(theirs));
    else if (ours->fields() != theirs.fields() || ours->rev != theirs.rev || ours->scope != theirs.scope)
      world.violate("replica: " + handset.name() + " has another " + nameOf(theirs) + " rev " +
                    std::to_string(ours->rev) + " of " + std::to_string(theirs.rev));
  }
}

void nothingOutsideTheScope(World& world, Handset& handset) {
  const Sight sight = sightOf(world, handset.person);
  for (const Row& row : rowsOn(handset))
    if (!sight.sees(row.scope) && !isDraft(handset, row))
      world.violate("scope: " + handset.name() + " still holds " + nameOf(row) + " rev " +
                    std::to_string(row.rev));
}

void outboxIsEmpty(World& world, Handset& handset) {
  if (handset.outbox().counts().waiting != 0)
    world.violate("outbox: " + handset.name() + " still waits");
  for (const std::string& line : handset.outbox().audit())
    world.violate("audit: " + handset.name() + " " + line);
}

/// No sequence number without its verdict: at the office by its results, on the device by its entries.
void everySequenceHasItsVerdict(World& world, Handset& handset) {
  Statement query = handset.store->database().prepare(
      "SELECT seq, verdict FROM outbox WHERE seq > 0 AND (verdict IS NULL OR verdict = '')");
  for (auto more = query.step(); more && *more; more = query.step())
    world.violate("verdict: " + handset.name() + " has none for " + std::to_string(query.integer(0)));
  if (world.plan.faults.has(Fault::weeks)) // old results are pruned then
    return;
  const auto device = world.office.store().device(handset.deviceNumber());
  for (std::uint64_t seq = 1; device && seq <= device->lastSeq; ++seq)
    if (!world.office.store().result(device->device, seq))
      world.violate("verdict: the office keeps none for " + handset.name() + " " + std::to_string(seq));
}

void digestsEqual(World& world, Handset& handset, const Book& book) {
  const Sight sight = sightOf(world, handset.person);
  std::set<Id> scopes;
  for (const auto& [key, row] : book)
    if (sight.sees(row.scope))
      scopes.insert(row.scope);
  for (const Id& scope : scopes) {
    const auto ours = handset.inbox().digestOf(scope);
    const auto theirs = world.office.store().digest(scope);
    if (ours.n != theirs.n || ours.sum != theirs.sum)
      world.violate("digest: " + handset.name() + " scope " + scope.text() + " " + std::to_string(ours.n) +
                    " of " + std::to_string(theirs.n));
  }
}

/// A word stands in the index just where it stands in a row.
void searchEqualsARecount(World& world, Handset& handset) {
  while (true) {
    const auto left = handset.store->indexTail(10'000);
    if (!left || *left == 0)
      break;
  }
  std::map<std::string, std::set<Id>> wanted;
  for (const Comment& comment : handset.store->select<Comment>("id IS NOT NULL"))
    wanted[comment.text.substr(0, comment.text.find(' '))].insert(comment.id);
  const int last = world.words;
  for (int i = 0; i < 12 && last > 0; ++i) {
    const std::string word =
        "word" + std::to_string(1 + world.chance.below(static_cast<std::uint64_t>(last)));
    std::set<Id> found;
    for (const SearchHit& hit : search(*handset.store, word + " by", {.kind = Kind::comment, .customer = {}}))
      if (const auto row = handset.store->read<Comment>(hit.id);
          !row || row->text.substr(0, row->text.find(' ')) == word)
        found.insert(hit.id);
    if (found != wanted[word])
      world.violate("search: " + handset.name() + " finds '" + word + "' " + std::to_string(found.size()) +
                    " times, it stands " + std::to_string(wanted[word].size()) + " times");
  }
}

void nothingIsLost(World& world) {
  for (const std::string& line : world.oracle.lost(world.office, world.handsets))
    world.violate(line);
}

void noStampFromTheFuture(World& world, const Book& book) {
  const std::int64_t latest = world.time.ms + 5000;
  for (const auto& [key, row] : book) {
    const auto whole = world.office.store().read(key.first, key.second);
    for (const sync::FieldStamp& stamp : whole->stamps)
      if (stamp.hlc.ms() > latest)
        return world.violate("clock: a stamp from the future on " + nameOf(row));
  }
}

void officeIsWhole(World& world) {
  for (const std::string& line : world.office.store().verify())
    world.violate("verify: " + line);
}

/// A copy, or a result that is forgotten by now, rightly makes a device of its own.
bool mayFork(const Faults& faults) {
  return faults.has(Fault::oldCopy) || faults.has(Fault::clone) || faults.has(Fault::weeks) ||
         faults.has(Fault::setBack);
}

void sendingAgainChangesNothing(World& world) {
  if (world.plan.faults.has(Fault::weeks))
    return; // what was forgotten by then is rightly taken for an old copy's
  const std::uint64_t before = world.office.store().rev();
  for (Frame& frame : world.answered)
    (void)world.office.answer(frame);
  if (world.office.store().rev() != before)
    world.violate("again: requests sent again moved the office from " + std::to_string(before) + " to " +
                  std::to_string(world.office.store().rev()));
}

} // namespace

void checkAll(World& world) {
  const Book book = bookOf(world.office);
  for (const auto& handset : world.handsets) {
    if (handset->revoked)
      continue;
    replicasEqualTheOffice(world, *handset, book);
    nothingOutsideTheScope(world, *handset);
    outboxIsEmpty(world, *handset);
    everySequenceHasItsVerdict(world, *handset);
    digestsEqual(world, *handset, book);
    searchEqualsARecount(world, *handset);
    for (const std::string& line : wordsWithoutRow(*handset))
      world.violate(line);
  }
  for (const auto& lines : {childrenAstray(world.office), conflictsClosedWrongly(world.office, world.oracle),
                            foldedWrongly(world.office), intrusionsTaken(world.office, world.intrusions)})
    for (const std::string& line : lines)
      world.violate(line);
  if (!mayFork(world.plan.faults))
    for (const std::string& line : forkedForNothing(world.office, world.handsets.size()))
      world.violate(line);
  nothingIsLost(world);
  noStampFromTheFuture(world, book);
  officeIsWhole(world);
  sendingAgainChangesNothing(world);
}

} // namespace leadhand::sim
