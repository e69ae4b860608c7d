#include "tests/sim/Watched.h"

namespace leadhand::sim {
namespace {

bool fits(const Error& error, bool troubled) {
  switch (error.code) {
  case ErrorCode::notAllowed:
  case ErrorCode::unknownRecord:
  case ErrorCode::unknownCustomer:
  case ErrorCode::unknownPerson:
  case ErrorCode::openTasks:
  case ErrorCode::stageNotReachable:
  case ErrorCode::ownerMissing:
  case ErrorCode::alreadyExists:
    return true;
  case ErrorCode::storeFull:
  case ErrorCode::storeFailed:
  case ErrorCode::storeReadOnly:
  case ErrorCode::storeBusy:
    return troubled;
  default:
    return false;
  }
}

} // namespace

Watched::Watched(World& world, Handset& handset)
    : m_world(world), m_handset(handset), m_use(editionOf(handset.version)) {
  handset.store->notice({});                     // what a broken-off sync had gathered is not this action's
  handset.store->database().forgetFailedReads(); // nor what it could not read: an app syncs on its own
  m_listener = handset.store->listen([this](const std::vector<StoreChange>& changes) {
    for (const StoreChange& change : changes)
      for (const Id& id : change.ids)
        m_touched.emplace(change.kind, id);
  });
}
Watched::~Watched() {
  m_handset.store->stopListening(m_listener);
}

void Watched::look(Kind kind, const Id& id) {
  if (const auto row = m_handset.store->readRow(kind, id))
    m_before[{kind, id}] = *row;
}

void Watched::lookAtAll(Kind kind, std::string_view where, const Id& id) {
  for (const Row& row : m_handset.store->selectRows(kind, where, {valueOf(id)}))
    m_before[{kind, row.id}] = row;
}

bool Watched::close(const Status& done, const char* what) {
  const bool troubled = m_handset.disk.struck();
  if (!done && !m_touched.empty())
    m_world.violate(std::string("a refused action changed something: ") + what);
  if (!done && !fits(done.error(), troubled))
    m_world.violate(std::string("code: ") + what + " was refused with " + done.error().sentence());
  Oracle& oracle = m_handset.company.oracle;
  oracle.note(m_handset, m_before, m_touched);
  if (!done && troubled)
    oracle.noteBroken(m_handset, m_before);
  for (const auto& [kind, id] : m_touched)
    if (m_handset.outbox().ofRecord(kind, id).empty())
      m_world.violate(std::string("saved without an entry in the outbox: ") + what);
  m_world.say(m_handset.name() + (done ? " does " : " may not ") + what);
  return done.has_value();
}

std::string saying(World& world, Handset& handset) {
  return "word" + std::to_string(++world.words) + " " + handset.company.word() + " by " + handset.name();
}

} // namespace leadhand::sim
