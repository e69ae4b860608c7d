#include "tests/bench/Floor.h"

#include "tests/bench/BenchDevice.h"
#include "tests/bench/Relay.h"

#include <algorithm>

namespace leadhand::bench {
namespace {

constexpr std::uint32_t rowsInTransaction = 500;

} // namespace

BareRows::BareRows(DeviceStore& store) : m_store(store), m_person(store.actor().person) {}

void BareRows::insert(std::uint32_t i, bool withOutbox) {
  const BenchComment r = record(comment(i));
  Statement insert = m_store.database().prepare(
      "INSERT INTO bench_comment(id, author, recorded_at, customer, customer_id, visit_date, author_name, "
      "comment, management_followup, followup_author, completed_on, status, scope) "
      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?4)");
  insert.bind(1, r.id).bind(2, m_person).bind(3, std::int64_t{1700000000000} + i).bind(4, r.customer);
  int at = 5;
  for (const std::string* text : {&r.customerId, &r.visitDate, &r.authorName, &r.comment,
                                  &r.managementFollowup, &r.followupAuthor, &r.completedOn, &r.status})
    insert.bind(at++, std::string_view(*text));
  need(insert.run());
  if (!withOutbox)
    return;
  Statement entry =
      m_store.database().prepare("INSERT INTO outbox(n, grp, kind, id, op, fields, base, hlc, state, "
                                 "written_at) VALUES(?1, ?1, 9, ?2, 0, ?3, 0, ?1, 0, ?1)");
  need(entry.bind(1, std::int64_t{i} + 1).bind(2, r.id).bindBlob(3, r.comment).run());
}

void BareRows::update(std::uint32_t i) {
  Statement update =
      m_store.database().prepare("UPDATE bench_comment SET management_followup = ?2 WHERE id = ?1");
  need(update.bind(1, record(comment(i)).id).bind(2, "S4 edit " + std::to_string(i)).run());
}

Cost bareBatch(Cipher cipher, std::uint32_t n, std::uint32_t each) {
  ScratchFolder folder;
  BenchDevice device(folder.path(), cipher == Cipher::sqlcipher);
  device.pretendEnrolled();
  BareRows rows(*device.store);
  return costOf([&] {
    for (std::uint32_t i = 0; i < n;) {
      Transaction transaction(device.store->database());
      for (std::uint32_t k = 0; k < each && i < n; ++k, ++i)
        rows.insert(i, true);
      need(transaction.commit());
    }
  });
}

Cost bareTrip(Cipher cipher, const TripFloor& trip) {
  ScratchFolder folder;
  BenchDevice device(folder.path(), cipher == Cipher::sqlcipher);
  device.pretendEnrolled();
  BareRows rows(*device.store);
  const auto inSteps = [&](std::uint32_t n, const std::function<void(std::uint32_t)>& work) {
    for (std::uint32_t i = 0; i < n;) {
      Transaction transaction(device.store->database());
      for (std::uint32_t k = 0; k < rowsInTransaction && i < n; ++k, ++i)
        work(i);
      need(transaction.commit());
    }
  };
  const auto insert = [&](std::uint32_t i) { rows.insert(i, false); };
  inSteps(trip.standing, insert);
  const auto place = [&](std::uint32_t i) {
    return static_cast<std::uint32_t>(std::uint64_t{i % trip.records} * trip.standing / trip.records);
  };
  BareOffice office(trip.down / static_cast<std::uint64_t>(std::max(1, trip.requests)));
  return costOf([&] {
    postBare(office.port(), trip.up / static_cast<std::uint64_t>(std::max(1, trip.requests)), trip.requests);
    inSteps(trip.inserts, insert);
    inSteps(trip.updates, [&](std::uint32_t i) { rows.update(place(i)); });
  });
}

} // namespace leadhand::bench
