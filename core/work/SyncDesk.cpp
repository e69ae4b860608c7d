// The sync centre: every word in it comes from what is stored, none from what is hoped.
#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "core/store/OutboxRows.h"
#include "core/work/ConflictDesk.h"
#include "core/work/Office.h"
#include "core/work/OutboxReading.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace leadhand {
namespace {

constexpr std::int64_t linesAtMost = 1000;

std::int64_t numberOf(const DeviceStore& store, std::string_view key) {
  const std::string text = store.meta(key).value_or(std::string());
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// What the next try depends on, as far as the last failure tells.
std::string waitingFor(const std::string& state, const std::string& code, const std::string& where) {
  if (state == "revoked")
    return "enrolment";
  if (state == "needs_update")
    return "update";
  if (state != "waiting")
    return {};
  if (code == errorName(ErrorCode::notOurServer))
    return "sign_in";
  // This device's own store. An office that has no room says that it can't, as one that has no signal.
  if (code == errorName(ErrorCode::storeFull))
    return "room";
  for (const ErrorCode own : {ErrorCode::storeFailed, ErrorCode::storeBusy, ErrorCode::storeReadOnly})
    if (code == errorName(own))
      return "this_device";
  // What has a place within the office was said by somebody; silence has only the office's address.
  const bool isSilence = code == errorName(ErrorCode::noContact) && !where.starts_with("HTTP ") &&
                         !where.starts_with("the office");
  return isSilence ? "signal" : "office";
}

} // namespace

std::vector<OutboxItemView> SyncDesk::outbox() const {
  const std::vector<OutboxEntry> entries = Outbox(m_store).open(linesAtMost);
  std::map<std::int64_t, std::vector<const OutboxEntry*>> groups;
  for (const OutboxEntry& entry : entries)
    groups[entry.group].push_back(&entry);
  Reading reading(m_store);
  std::vector<OutboxItemView> lines;
  lines.reserve(groups.size());
  for (const auto& [number, group] : groups)
    lines.push_back(lineOf(reading, group));
  return lines;
}

std::vector<ConflictView> SyncDesk::conflicts(bool openOnly) const {
  return ConflictDesk(m_store).list(openOnly);
}

std::string SyncDesk::countText(OutboxState state) {
  const bool isFresh = state == OutboxState::fresh;
  return "SELECT count(DISTINCT grp) FROM outbox WHERE " +
         std::string(isFresh ? freshCondition : sentCondition) +
         (isFresh ? "" : " AND state = " + std::to_string(static_cast<int>(state)));
}

SyncStatusView SyncDesk::status() const {
  SyncStatusView view;
  const Actor actor = m_store.actor();
  Reading reading(m_store);
  view.enrolled = !actor.person.isNull();
  view.company = m_store.meta("company").value_or(std::string());
  if (const auto rows = rowsBy<Company>(m_store, queries::company); !rows.empty())
    view.company = rows.front().name;
  view.person = reading.person(actor.person);
  view.role = actor.role;
  view.device = actor.device;
  view.server = m_store.meta("server").value_or(std::string());
  const auto actions = [&](OutboxState state) {
    Statement query = m_store.database().prepare(countText(state));
    const auto found = query.step();
    return found && *found ? query.integer(0) : std::int64_t{0};
  };
  view.waiting = actions(OutboxState::fresh) + actions(OutboxState::frozen);
  view.needsAttention = actions(OutboxState::needsAttention);
  view.conflicts = static_cast<std::int64_t>(
      rowsBy<Conflict>(m_store, queries::conflictsInState, {Value{std::string("open")}}).size());
  const Inbox inbox(m_store);
  view.scopesLoading = static_cast<std::int64_t>(inbox.loading().size());
  view.lastContact = Instant{numberOf(m_store, "last_contact")};
  view.nextAttempt = Instant{numberOf(m_store, "next_attempt")};
  view.lastError = m_store.meta("last_error").value_or(std::string());
  view.lastErrorSentence =
      view.lastError.empty()
          ? std::string()
          : sentenceOf(view.lastError, m_store.meta("last_error_where").value_or(std::string()));
  view.state = m_store.meta("engine_state").value_or(std::string());
  if (view.state.empty())
    view.state = "idle";
  view.attempts = numberOf(m_store, "attempts");
  view.waitingFor =
      waitingFor(view.state, view.lastError, m_store.meta("last_error_where").value_or(std::string()));
  view.unsent = Outbox(m_store).counts().waiting;
  const std::string degraded = m_store.meta("degraded").value_or(std::string());
  view.degraded =
      degraded.empty() ? 0 : 1 + static_cast<std::int64_t>(std::count(degraded.begin(), degraded.end(), ' '));
  view.unreadable = inbox.bad();
  view.cursor = inbox.cursor();
  return view;
}

} // namespace leadhand
