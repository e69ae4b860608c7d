// What the office says of its digests, so that a device finds out where it holds something else.
#include "core/store/Inbox.h" // foldShare
#include "sync/office/Feed.h"
#include "sync/protocol/Codec.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

/// To a device that knows no folds.
constexpr std::size_t mostDigests = 200;
constexpr std::size_t mostDigestsDaily = 50'000;
constexpr std::size_t digestBytes = 32;

} // namespace

void Feed::addDigest(const Id& scope, v1::SyncOk& ok) {
  const ScopeDigest digest = m_grants.sees(scope) ? m_store.digest(scope) : ScopeDigest{};
  v1::Digest& out = *ok.add_digests();
  out.set_scope(std::string(scope.raw()));
  out.set_n(digest.n);
  out.set_sum(digest.sum);
}

std::set<Id> Feed::seenScopes() {
  std::set<Id> seen;
  for (const Id& scope : m_grants.wildcard ? m_store.scopeIds() : m_grants.given())
    if (m_grants.sees(scope))
      seen.insert(scope);
  return seen;
}

/// The scopes of what earlier answers of the same pull brought.
void Feed::addUnchecked(const v1::Sync& ask) {
  const std::uint64_t behind = ask.unchecked() - 1;
  if (behind == 0)
    return;
  const std::uint64_t after = ask.cursor() - std::min(behind, ask.cursor());
  for (const Id& scope : m_store.scopesOfRows(after, ask.cursor()))
    m_scopes.insert(scope);
  for (const Waiting& other : waiting(after, ask.cursor(), false))
    m_scopes.insert(idFromWire(other.item.exit().scope()));
}

std::uint64_t Feed::foldOf(const std::set<Id>& scopes) {
  std::uint64_t fold = 0;
  for (const Id& scope : scopes) {
    if (!m_grants.sees(scope))
      continue;
    const ScopeDigest digest = m_store.digest(scope);
    fold += foldShare(scope, {digest.n, digest.sum});
  }
  return fold;
}

void Feed::fillDigests(const v1::Sync& ask, v1::SyncOk& ok) {
  std::set<Id> named = m_loaded;
  for (const std::string& scope : ask.check())
    named.insert(idFromWire(scope));
  if (ask.unchecked() == 0) {
    named.merge(m_scopes);
    if (ask.check_all())
      named.merge(seenScopes());
  }
  const std::size_t most = ask.check_all() ? mostDigestsDaily : mostDigests;
  for (const Id& scope : named)
    if (static_cast<std::size_t>(ok.digests_size()) < most)
      addDigest(scope, ok);
  if (ask.unchecked() != 0 && ask.heard_seq() == 0)
    fillFolds(ask, ok);
}

void Feed::fillFolds(const v1::Sync& ask, v1::SyncOk& ok) {
  addUnchecked(ask);
  ok.set_changed_fold(foldOf(m_scopes));
  if (ask.check_all())
    ok.set_all_fold(foldOf(seenScopes()));
  if (ask.has_sweep())
    fillSweep(ask, ok);
}

void Feed::fillSweep(const v1::Sync& ask, v1::SyncOk& ok) {
  const std::set<Id> wanted = ask.sweep().all() ? seenScopes() : m_scopes;
  v1::Swept& swept = *ok.mutable_swept();
  swept.set_after(ask.sweep().after());
  auto at =
      ask.sweep().after().empty() ? wanted.begin() : wanted.upper_bound(idFromWire(ask.sweep().after()));
  bool any = false;
  for (; at != wanted.end(); ++at) {
    if (!m_grants.sees(*at) || m_store.digest(*at).n == 0)
      continue;
    if (any && m_bytes >= m_mostBytes)
      break;
    m_bytes += digestBytes;
    addDigest(*at, ok);
    swept.set_next(std::string(at->raw()));
    any = true;
  }
  swept.set_last(at == wanted.end());
}

} // namespace leadhand::sync
