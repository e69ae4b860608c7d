#include "sync/office/Commit.h"

namespace leadhand::sync {
namespace {

constexpr std::size_t contentBytes = 16;

} // namespace

Commit::~Commit() {
  if (m_open)
    m_store.rollback();
}

Status Commit::begin() {
  LEADHAND_TRY(m_store.begin());
  m_open = true;
  m_start = m_rev = m_store.rev();
  crypto_generichash_init(&m_content, nullptr, 0, contentBytes);
  return {};
}

Status Commit::openGroup() {
  m_beforeGroup = m_rev;
  m_group = m_rev + 1;
  return isCareful() ? m_store.savepoint() : Status{};
}

Status Commit::closeGroup() {
  return isCareful() ? m_store.releaseSavepoint() : Status{};
}

void Commit::undoGroup() {
  m_store.rollbackToSavepoint();
  m_rev = m_beforeGroup;
}

Status Commit::write(OfficeRow& row) {
  row.row.rev = ++m_rev;
  row.group = m_group;
  for (FieldStamp& stamp : row.stamps)
    if (stamp.rev == 0)
      stamp.rev = row.row.rev;
  m_scopes.insert(row.row.scope);
  absorb(row);
  return m_store.put(row);
}

Status Commit::leave(const OfficeRow& row, const Id& scope) {
  m_scopes.insert(scope);
  return m_store.addExit({scope, row.row.rev, row.group, row.row.kind, row.row.id});
}

Status Commit::letGo(Kind kind, const Id& id, const Id& scope) {
  const ExitRow exit{scope, ++m_rev, m_group, kind, id};
  absorb(id.raw());
  absorb(scope.raw());
  m_scopes.insert(scope);
  return m_store.letGo(exit);
}

Status Commit::collect(const ExitRow& tombstone) {
  const ExitRow exit{tombstone.scope, ++m_rev, m_group, tombstone.kind, tombstone.id};
  absorb(exit.id.raw());
  absorb(exit.scope.raw());
  m_scopes.insert(exit.scope);
  return m_store.collect(exit);
}

Status Commit::grant(GrantRow grant) {
  grant.rev = ++m_rev;
  absorb(grant.person.raw());
  absorb(grant.scope.raw());
  // Whoever is granted a scope is told of the change as if the scope itself had moved.
  m_scopes.insert(grant.scope);
  return m_store.putGrant(grant);
}

Status Commit::openEpoch(std::uint32_t epoch, std::uint64_t restoreRev) {
  LEADHAND_TRY(m_store.openEpoch(epoch, restoreRev));
  m_rev = m_store.rev();
  absorb("epoch");
  return {};
}

Status Commit::finish() {
  if (m_rev != m_start) {
    std::string content(contentBytes, '\0');
    crypto_generichash_final(&m_content, reinterpret_cast<unsigned char*>(content.data()), content.size());
    LEADHAND_TRY(m_store.advance(m_rev));
    LEADHAND_TRY(m_store.appendCommit(m_rev, content));
  }
  LEADHAND_TRY(m_store.commit());
  m_open = false;
  return {};
}

void Commit::absorb(std::string_view bytes) {
  crypto_generichash_update(&m_content, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

void Commit::absorb(const OfficeRow& row) {
  absorb(row.row.id.raw());
  absorb({reinterpret_cast<const char*>(&row.row.rev), sizeof row.row.rev});
  for (const Value& value : row.row.values) {
    if (const auto* text = std::get_if<std::string>(&value))
      absorb(*text);
    else if (const auto* number = std::get_if<std::int64_t>(&value))
      absorb({reinterpret_cast<const char*>(number), sizeof *number});
    else if (const auto* bytes = std::get_if<Bytes>(&value))
      absorb(bytes->data);
  }
}

} // namespace leadhand::sync
