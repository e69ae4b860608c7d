#pragma once
#include "core/store/DeviceInside.h"
#include "core/store/LostRows.h"
#include "core/store/RowSeal.h"
#include "core/store/SelfCheck.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/fakes/TestDevice.h"

#include <set>

namespace leadhand::test {

/// A device that holds one customer at revision 10 and can write about it.
struct Holder : TestDevice {
  Holder() {
    must(inbox().begin(0, 10));
    customer.id = store->newId();
    customer.name = "Mrs. Smith";
    customer.phone = "555 0100";
    arrive(10);
  }
  void arrive(std::uint64_t rev) {
    page({InRow{static_cast<std::uint32_t>(Kind::customer), customer.id, rev, customer.id,
                toRow(customer).fields()}});
  }
  void page(std::vector<InItem> items) {
    InPage made;
    made.items = std::move(items);
    must(inbox().apply(made));
  }
  void set(std::string Customer::*field, const std::string& value) {
    must(store->write(UpdateOf<Customer>(customer.id).with(field, value).edit));
  }
  void freeze() {
    if (!outbox().freeze(500, 256 * 1024))
      throw std::runtime_error("freeze");
  }
  Id say(const Id& about) { return TestDevice::say(about, "a word"); }
  /// A comment of hers that came from the office at revision 11.
  Id hear() {
    Comment comment;
    comment.id = store->newId();
    comment.customer = customer.id;
    comment.author = person;
    comment.text = "a word";
    page({InRow{static_cast<std::uint32_t>(Kind::comment), comment.id, 11, customer.id,
                toRow(comment).fields()}});
    return comment.id;
  }
  /// Something else can't be read, so that each answer must look there too.
  void somethingIsBad() { page({InRow{4000, store->newId(), 11, customer.id, {}}}); }
  void leaves() { page({InExit{static_cast<std::uint32_t>(Kind::customer), customer.id, customer.id, 11}}); }
  static OutboxVerdict clean(std::uint64_t seq, std::uint64_t rev) {
    return {seq, "applied", rev, "", "", true};
  }
  Status answer(std::vector<OutboxVerdict> verdicts) { return outbox().settle(verdicts, &unheard, &moved); }
  Customer here() { return *store->read<Customer>(customer.id); }
  std::vector<OutboxEntry> edits() { return outbox().ofRecord(Kind::customer, customer.id); }
  [[nodiscard]] std::string content() const {
    std::string all;
    for (const char* sql : {"SELECT n, grp, seq, kind, id, op, fields, old, shadow, base, bases, state, "
                            "verdict, result_rev, code FROM outbox ORDER BY n",
                            "SELECT id, rev, scope, \"text\" FROM comment ORDER BY id",
                            "SELECT id, rev, scope, name, phone, email FROM customer ORDER BY id",
                            "SELECT kind, id, rev FROM inbox_bad ORDER BY kind, id",
                            "SELECT kind, id FROM leaving ORDER BY kind, id",
                            "SELECT k, v FROM meta WHERE k IN ('cursor', 'chain', 'complete_at') ORDER BY k",
                            "SELECT scope, gen, phase, rev FROM scope_state ORDER BY scope",
                            "SELECT scope, n, digest FROM scope_tally ORDER BY scope"})
      all += resultOf(store->database().handle(), sql) + "|";
    return all;
  }

  Customer customer;
  std::vector<Outbox::Unheard> unheard;
  std::set<Id> moved;
  std::uint64_t seal = 0;
};

} // namespace leadhand::test
