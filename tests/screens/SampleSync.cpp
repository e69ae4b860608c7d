#include "tests/screens/SampleSync.h"

#include "core/schema/Schema.h"
#include "core/store/Outbox.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"

#include <stdexcept>

namespace leadhand::test {

namespace {

constexpr std::int64_t minuteMs = 60'000;

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

template <class T>
T must(Result<T> result) {
  if (!result)
    throw std::runtime_error(result.error().sentence());
  return std::move(*result);
}

} // namespace

Id SampleSync::comment(const std::string& customer, const std::string& text) {
  DailyLog::NewComment comment;
  comment.customer = m_company.customer(customer);
  comment.text = text;
  comment.kinds = {"request"};
  return must(DailyLog(m_store).add(comment));
}

Id SampleSync::refused(const std::string& customer, const std::string& text, const std::string& code) {
  const Id written = comment(customer, text);
  Outbox outbox(m_store);
  for (const OutboxGroup& group : must(outbox.freeze(500, 256 * 1024)))
    for (const OutboxEntry& entry : group.entries)
      if (entry.id == written)
        must(outbox.settle({{group.seq, "denied", 3, code, "comment"}}));
  return written;
}

Id SampleSync::conflict(const std::string& customer, const std::string& field, const std::string& jackis,
                        const std::string& janes) {
  const std::string role = m_store.actor().role;
  const Id record = m_company.customer(customer);
  must(Customers(m_store).set(record, field, jackis));
  // What only the office's server writes is written by it.
  must(m_store.setMeta("role", "server"));
  Conflict row;
  row.id = m_store.newId();
  row.scope = record;
  row.recordKind = static_cast<std::int64_t>(Kind::customer);
  row.record = record;
  row.recordField = kindInfo(Kind::customer).field(field)->number;
  row.winner = jackis;
  row.winnerBy = m_company.person("Jacki");
  row.winnerAt = Instant{m_clock.now().ms - 50 * minuteMs};
  row.state = "open";
  must(m_store.write(insertOf(row)));
  ConflictLoser lost;
  lost.id = m_store.newId();
  lost.scope = record;
  lost.conflict = row.id;
  lost.value = janes;
  lost.by = m_company.person("Jane");
  lost.at = Instant{m_clock.now().ms - 90 * minuteMs};
  lost.device = 1;
  must(m_store.write(insertOf(lost)));
  must(m_store.setMeta("role", role));
  m_company.settle();
  for (const char* table : {"conflict", "conflict_loser"})
    must(m_store.database().execute(std::string("UPDATE ") + table + " SET rev = 1 WHERE rev = 0"));
  return row.id;
}

void SampleSync::photo(const Id& comment, std::int64_t bytes) {
  Photo photo;
  photo.id = m_store.newId();
  photo.comment = comment;
  photo.customer = must(DailyLog(m_store).show(comment)).customer.id;
  photo.hash = std::string(64, 'c');
  photo.size = bytes;
  photo.mime = "image/jpeg";
  photo.takenAt = m_clock.now();
  must(m_store.write(insertOf(photo)));
}

void SampleSync::contact(const std::string& code, const std::string& where, const std::string& state,
                         int nextAttemptMinutes) {
  must(m_store.setMeta("last_error", code));
  must(m_store.setMeta("last_error_where", where));
  must(m_store.setMeta("engine_state", state));
  must(m_store.setMeta("next_attempt", state == "waiting"
                                           ? std::to_string(m_clock.now().ms + nextAttemptMinutes * minuteMs)
                                           : std::string()));
}

void SampleSync::outOfStep() {
  m_company.actAs("Jane");
  (void)conflict("Mrs. Smith", "phone", "555 0114", "555 0119");
  (void)refused("Sra. Ortega",
                "The gate by the quarry is locked from Monday on. She leaves the key with the neighbour on "
                "the left, Mr. Abel, who is at home before nine and after four; please call him first.",
                "not_allowed");
  photo(comment("Mrs. Provan", "The new beds have settled; two plants by the steps lie bare"), 3'240'000);
  (void)comment("Harrow Dental", "They ask for salt at the ramp before the first frost");
  contact("no_contact", "office.example", "waiting", 4);
}

} // namespace leadhand::test
