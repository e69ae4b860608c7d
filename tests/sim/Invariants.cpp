#include "tests/sim/Invariants.h"

#include "core/schema/Schema.h"
#include "core/schema/Scope.h"
#include "core/store/Search.h"
#include "core/store/SelfCheck.h"
#include "sync/protocol/Codec.h"
#include "tests/sim/CrewWork.h"
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

/// Kept because of work that the office refused: a draft, or a row that a draft hangs on.
bool isDraft(Handset& handset, const Row& row) {
  const std::vector<OutboxEntry> entries = handset.outbox().ofRecord(row.kind, row.id);
  return std::any_of(entries.begin(), entries.end(),
                     [](const OutboxEntry& entry) { return entry.state == OutboxState::needsAttention; });
}

std::string nameOf(const Row& row) {
  return std::string(row.info().name) + " " + row.id.text();
}

/// What a device holds of a row, without what waits for an update of the office.
Fields knownToOffice(Handset& handset, const Row& ours) {
  Fields fields;
  {
    const Edition::Use use = handset.inItsVersion();
    fields = ours.fields();
  }
  std::erase_if(fields, [&](const FieldValue& field) { return !kindInfo(ours.kind).field(field.field); });
  return fields;
}

/// Which fields are not the same on both sides.
std::string differing(const Fields& ours, const Fields& theirs) {
  std::string text;
  for (const FieldValue& field : ours)
    if (std::find(theirs.begin(), theirs.end(), field) == theirs.end())
      text += "; field " + std::to_string(field.field) + " here";
  for (const FieldValue& field : theirs)
    if (std::find(ours.begin(), ours.end(), field) == ours.end())
      text += "; field " + std::to_string(field.field) + " there";
  return text;
}

void replicasEqualTheOffice(World& world, Handset& handset, const Book& book) {
  const Sight sight = sightOf(handset);
  for (const auto& [key, theirs] : book) {
    if (!sight.sees(theirs.scope))
      continue;
    if (!handset.knows(key.first)) // its digest counts it, and an update reads it
      continue;
    const auto ours = handset.store->readRow(key.first, key.second);
    if (!ours)
      world.violate("replica: " + handset.name() + " lacks " + nameOf(theirs));
    else if (knownToOffice(handset, *ours) != theirs.fields() || ours->rev != theirs.rev ||
             ours->scope != theirs.scope)
      world.violate("replica: " + handset.name() + " has another " + nameOf(theirs) + " rev " +
                    std::to_string(ours->rev) + " of " + std::to_string(theirs.rev) +
                    differing(knownToOffice(handset, *ours), theirs.fields()));
  }
}

void nothingOutsideTheScope(World& world, Handset& handset) {
  const Sight sight = sightOf(handset);
  for (const Row& row : rowsOn(handset))
    if (!sight.sees(row.scope) && !isDraft(handset, row))
      world.violate("scope: " + handset.name() + " still holds " + nameOf(row) + " rev " +
                    std::to_string(row.rev));
}

void outboxIsEmpty(World& world, Handset& handset) {
  const Edition::Use use = handset.inItsVersion();
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
  const auto device = handset.company.office.store().device(handset.deviceNumber());
  for (std::uint64_t seq = 1; device && seq <= device->lastSeq; ++seq)
    if (!handset.company.office.store().result(device->device, seq))
      world.violate("verdict: the office keeps none for " + handset.name() + " " + std::to_string(seq));
}

/// A row that a device holds where it may, and the office does not: one too many.
void noRowTooMany(World& world, Handset& handset) {
  for (const Row& row : rowsOn(handset))
    if (row.rev > 0 && findKind(row.kind) && !handset.company.office.store().exists(row.kind, row.id) &&
        !isDraft(handset, row))
      world.violate("replica: " + handset.name() + " holds " + nameOf(row) + " of rev " +
                    std::to_string(row.rev) + ", which the office does not");
}

/// Which rows of a scope are not the same on both sides.
std::string differingIn(Handset& handset, const Id& scope) {
  std::string text;
  for (const Row& row : rowsOn(handset)) {
    if (!findKind(row.kind))
      continue;
    const auto theirs = handset.company.office.store().read(row.kind, row.id);
    if (row.scope == scope && row.rev > 0 &&
        (!theirs || theirs->row.rev != row.rev || theirs->row.scope != scope))
      text += "; " + nameOf(row) + " " + std::to_string(row.rev) + (row.deleted() ? " deleted" : "") +
              (theirs ? ", theirs " + std::to_string(theirs->row.rev) +
                            (theirs->row.scope == scope ? "" : " in another scope")
                      : ", theirs none");
  }
  return text;
}

/// The device knows that it has left, and keeps it for a draft's sake: it compares nothing of that scope
/// until then.
bool isOnlyDraft(Handset& handset, const Row& row) {
  Statement query = handset.store->database().prepare("SELECT 1 FROM leaving WHERE kind = ?1 AND id = ?2");
  query.bind(1, static_cast<std::int64_t>(row.kind)).bindBlob(2, row.id.raw());
  return query.step().value_or(false) && isDraft(handset, row);
}

void digestsEqual(World& world, Handset& handset, const Book& book) {
  const Sight sight = sightOf(handset);
  std::set<Id> scopes;
  for (const auto& [key, row] : book)
    if (sight.sees(row.scope))
      scopes.insert(row.scope);
  for (const Id& scope : scopes) {
    const auto ours = [&] {
      const Edition::Use use = handset.inItsVersion();
      Inbox::Digest digest = handset.inbox().digestOf(scope);
      for (const Row& row : rowsOn(handset))
        if (row.scope == scope && row.rev > 0 && isOnlyDraft(handset, row)) {
          --digest.n;
          digest.sum -= digestShare(row.id, row.rev);
        }
      return digest;
    }();
    const auto theirs = handset.company.office.store().digest(scope);
    if (ours.n != theirs.n || ours.sum != theirs.sum)
      world.violate("digest: " + handset.name() + " scope " + scope.text() + " " + std::to_string(ours.n) +
                    " of " + std::to_string(theirs.n) + differingIn(handset, scope));
  }
}

/// A word stands in the index just where it stands in a row.
void searchEqualsARecount(World& world, Handset& handset) {
  const Edition::Use use = handset.inItsVersion();
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
    for (const SearchHit& hit : search(*handset.store, word + " by", {.kinds = {Kind::comment}}))
      if (const auto row = handset.store->read<Comment>(hit.id);
          !row || row->text.substr(0, row->text.find(' ')) == word)
        found.insert(hit.id);
    if (found != wanted[word])
      world.violate("search: " + handset.name() + " finds '" + word + "' " + std::to_string(found.size()) +
                    " times, it stands " + std::to_string(wanted[word].size()) + " times");
  }
}

void deviceIsWhole(World& world, Handset& handset) {
  const Edition::Use use = handset.inItsVersion();
  const std::string ofLater = "unreadable: kind " + std::to_string(static_cast<int>(test::weatherNote));
  for (const std::string& line : SelfCheck(*handset.store).findings())
    if (handset.knows(test::weatherNote) || line.find(ofLater) == std::string::npos)
      world.violate("check: " + handset.name() + " " + line);
}

void nothingIsLost(World& world, Company& company) {
  std::vector<Handset*> devices;
  for (const auto& handset : world.handsets)
    if (&handset->company == &company)
      devices.push_back(handset.get());
  for (const std::string& line : company.oracle.lost(company.office, devices))
    world.violate(line);
}

void noStampFromTheFuture(World& world, Company& company, const Book& book) {
  const std::int64_t latest = world.time.ms + 5000;
  for (const auto& [key, row] : book) {
    const auto whole = company.office.store().read(key.first, key.second);
    for (const sync::FieldStamp& stamp : whole->stamps)
      if (stamp.hlc.ms() > latest)
        return world.violate("clock: a stamp from the future on " + nameOf(row));
  }
}

void officeIsWhole(World& world, Company& company) {
  for (const std::string& line : company.office.store().verify())
    world.violate("verify: " + line);
}

std::string rowsAbove(OfficeSide& office, std::uint64_t rev) {
  std::string text;
  Statement query = office.store().database().prepare("SELECT kind, id FROM sync_row WHERE rev > ?1");
  query.bind(1, static_cast<std::int64_t>(rev));
  for (auto more = query.step(); more && *more; more = query.step())
    if (const KindInfo* kind = findKind(static_cast<Kind>(query.integer(0))))
      text += "; " + std::string(kind->name) + " " + query.id(1).text();
  return text;
}

/// A copy, or a result that is forgotten by now, rightly makes a device of its own.
bool mayFork(const Faults& faults) {
  for (const Fault fault : {Fault::oldCopy, Fault::clone, Fault::weeks, Fault::setBack, Fault::restored})
    if (faults.has(fault))
      return true;
  return false;
}

void sendingAgainChangesNothing(World& world, Company& company) {
  if (world.plan.faults.has(Fault::weeks))
    return; // what was forgotten by then is rightly taken for an old copy's
  for (Frame& frame : company.answered) {
    const std::uint64_t before = company.office.store().rev();
    const Answer answer = company.office.answer(frame);
    if (company.office.store().rev() == before)
      continue;
    leadhand::v1::SyncReply reply;
    leadhand::v1::SyncRequest request;
    (void)sync::unpackMessage(answer.replied.body, reply);
    (void)sync::unpackMessage(frame.send.body, request);
    world.violate(
        "again: a request of device " + std::to_string(frame.session->device) + " in epoch " +
        std::to_string(request.sync().epoch()) + ", acked " + std::to_string(request.sync().acked_seq()) +
        ", pushing " + std::to_string(request.sync().push_size()) + ", offering " +
        std::to_string(request.sync().salvage_size()) + " moved the office from " + std::to_string(before) +
        " to " + std::to_string(company.office.store().rev()) + " and was answered with " +
        std::to_string(static_cast<int>(reply.answer_case())) + rowsAbove(company.office, before));
  }
}

} // namespace

Sight sightOf(Handset& handset) {
  Sight sight;
  for (const sync::GrantRow& grant : handset.company.office.store().grants(handset.person)) {
    if (!grant.given)
      continue;
    sight.wildcard = sight.wildcard || grant.wildcard;
    sight.scopes.insert(grant.scope);
  }
  return sight;
}

std::vector<Row> rowsOn(Handset& handset) {
  const Edition::Use use = handset.inItsVersion();
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

void checkAll(World& world) {
  for (const auto& company : world.companies) {
    const Book book = bookOf(company->office);
    for (const auto& handset : world.handsets) {
      if (handset->revoked || &handset->company != company.get())
        continue;
      replicasEqualTheOffice(world, *handset, book);
      noRowTooMany(world, *handset);
      nothingOutsideTheScope(world, *handset);
      outboxIsEmpty(world, *handset);
      everySequenceHasItsVerdict(world, *handset);
      digestsEqual(world, *handset, book);
      searchEqualsARecount(world, *handset);
      for (const std::string& line : wordsWithoutRow(*handset))
        world.violate(line);
      deviceIsWhole(world, *handset);
      checkPictures(world, *handset);
      checkNoWordOutside(world, *handset);
      checkGrowth(world, *handset);
      checkNothingInPlain(world, *handset);
    }
    OfficeSide& office = company->office;
    for (const auto& lines :
         {childrenAstray(office), conflictsClosedWrongly(office, company->oracle), foldedWrongly(office),
          intrusionsTaken(office, company->intrusions), crewWorkWrong(world, *company)})
      for (const std::string& line : lines)
        world.violate(line);
    std::size_t devices = 0;
    for (const auto& handset : world.handsets)
      devices += &handset->company == company.get() ? 1 : 0;
    if (!mayFork(world.plan.faults))
      for (const std::string& line : forkedForNothing(office, devices))
        world.violate(line);
    nothingIsLost(world, *company);
    checkPicturesKept(world, *company);
    noStampFromTheFuture(world, *company, book);
    officeIsWhole(world, *company);
    checkGrowth(world, *company);
    checkNothingInPlain(world, *company);
    sendingAgainChangesNothing(world, *company);
  }
  checkCompaniesApart(world);
}

} // namespace leadhand::sim
