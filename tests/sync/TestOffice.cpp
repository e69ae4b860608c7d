#include "tests/sync/TestOffice.h"

#include "core/schema/Schema.h"

namespace leadhand::sync::test {

void Replica::apply(const v1::SyncOk& ok) {
  const auto page = fromWire(ok);
  ASSERT_TRUE(page.has_value());
  const auto put = [&](const InRow& row) {
    InRow& present = rows[{static_cast<Kind>(row.kind), row.id}];
    if (row.rev > present.rev)
      present = row;
  };
  for (const InItem& item : page->items) {
    if (const auto* row = std::get_if<InRow>(&item)) {
      put(*row);
    } else if (const auto* exit = std::get_if<InExit>(&item)) {
      const auto at = rows.find({static_cast<Kind>(exit->kind), exit->id});
      if (at != rows.end() && at->second.scope == exit->scope)
        rows.erase(at);
    } else if (const auto* grant = std::get_if<InGrant>(&item)) {
      grants[grant->scope] = *grant;
      if (!grant->given)
        std::erase_if(rows, [&](const auto& entry) { return entry.second.scope == grant->scope; });
    }
  }
  for (const InBackfill& backfill : page->backfill)
    for (const InRow& row : backfill.rows)
      put(row);
  cursor = page->cursor;
  chain = page->chain;
}

Value Replica::value(Kind kind, const Id& id, std::uint32_t field) const {
  const auto at = rows.find({kind, id});
  const Value* found = at == rows.end() ? nullptr : findField(at->second.fields, field);
  return found ? *found : Value{};
}

TestOffice::TestOffice(Place place) : m_place(std::move(place)) {
  reopen();
  Company company;
  company.id = hub().newId();
  company.name = "Maple & Stone";
  company.zone = "America/Toronto";
  company.currency = "CAD";
  write({insertOf(company)});
}

void TestOffice::whileClosed(const std::function<void(const std::string&)>& work) {
  m_hub.reset();
  m_store.reset();
  work(m_folder.path());
  reopen();
}

void TestOffice::reopen() {
  m_hub.reset();
  m_store.reset();
  OfficeStoreOptions options;
  options.folder = m_folder.path();
  options.create = true;
  options.encrypted = m_place.encrypted;
  options.vfs = m_place.vfs;
  auto opened = SqliteOfficeStore::open(options, keys, random);
  ASSERT_TRUE(opened.has_value()) << opened.error().sentence();
  m_store = std::move(*opened);
  m_hub = std::make_unique<Hub>(*m_store, keys, clock, random);
}

void TestOffice::write(const std::vector<Edit>& edits) {
  const Status written = hub().write(Id{}, edits);
  ASSERT_TRUE(written.has_value()) << written.error().sentence();
}

Id TestOffice::person(const std::string& name, std::string_view role, const Id& crewId) {
  Person person;
  person.id = hub().newId();
  person.name = name;
  person.role = role;
  person.crew = crewId;
  write({insertOf(person)});
  return person.id;
}

Id TestOffice::crew(const std::string& name) {
  Crew crew;
  crew.id = hub().newId();
  crew.name = name;
  write({insertOf(crew)});
  return crew.id;
}

Id TestOffice::customer(const std::string& name) {
  Customer customer;
  customer.id = hub().newId();
  customer.name = name;
  write({insertOf(customer)});
  return customer.id;
}

Id TestOffice::visit(const Id& customer, const Id& crew, Date date) {
  Visit visit;
  visit.id = hub().newId();
  visit.customer = customer;
  visit.crew = crew;
  visit.date = date;
  visit.position = 1;
  write({insertOf(visit)});
  return visit.id;
}

void TestOffice::expectWhole() {
  for (const std::string& line : m_store->verify())
    ADD_FAILURE() << line;
}

TestPhone::TestPhone(TestOffice& office, const Id& person, std::uint64_t seed)
    : m_office(office), m_random(seed) {
  DeviceRow device;
  device.person = person;
  device.publicKey = std::string(32, static_cast<char>(seed));
  device.incarnation = seed;
  device.state = "active";
  device.schema = schemaVersion;
  device.cursor = office.store().rev();
  const auto number = office.store().addDevice(device);
  EXPECT_TRUE(number.has_value());
  session.device = *number;
  session.incarnation = seed;
  const Person record = office.read<Person>(person);
  session.actor = Actor{person, record.name, record.role, *number};
  replica.cursor = office.store().rev();
}

TestPhone& TestPhone::insert(Edit edit) {
  OutboxEntry& entry = m_open.entries.emplace_back();
  entry.kind = edit.kind;
  entry.id = edit.id;
  entry.op = Edit::Op::insert;
  entry.fields = std::move(edit.fields);
  entry.base = replica.cursor;
  entry.hlc = hlc = hlc.next(m_office.clock.now());
  return *this;
}

TestPhone& TestPhone::update(Edit edit, std::optional<std::uint64_t> base, const Fields& old) {
  insert(std::move(edit));
  OutboxEntry& entry = m_open.entries.back();
  entry.op = Edit::Op::update;
  const auto row = replica.rows.find({entry.kind, entry.id});
  entry.base = base ? *base : row == replica.rows.end() ? replica.cursor : row->second.rev;
  entry.old = old;
  return *this;
}

TestPhone& TestPhone::group() {
  m_open.seq = groups.size() + 1;
  m_open.hash = groupHash(groups.empty() ? std::string() : groups.back().hash, m_open.seq, m_open.entries);
  groups.push_back(std::move(m_open));
  m_open = {};
  return *this;
}

v1::SyncRequest TestPhone::request(bool withPush) const {
  v1::SyncRequest request;
  v1::Sync& sync = *request.mutable_sync();
  sync.set_epoch(epochOf(m_office.store().rev()));
  sync.set_cursor(replica.cursor);
  sync.set_chain(replica.chain);
  sync.set_acked_seq(acked);
  sync.set_max_bytes(maxBytes);
  if (withPush)
    for (const OutboxGroup& group : groups)
      if (group.seq > acked)
        toWire(group, *sync.add_push());
  return request;
}

v1::SyncReply TestPhone::send() {
  return send(request());
}

v1::SyncReply TestPhone::send(const v1::SyncRequest& request) {
  v1::SyncRequest crossed;
  EXPECT_TRUE(unpackMessage(packMessage(request), crossed).has_value());
  v1::SyncReply reply;
  EXPECT_TRUE(unpackMessage(packMessage(m_office.hub().handle(crossed, session)), reply).has_value());
  return reply;
}

void TestPhone::take(const v1::SyncOk& ok) {
  for (const v1::PushResult& result : ok.results()) {
    m_results[result.seq()] = result;
    acked = std::max(acked, result.seq());
  }
  replica.apply(ok);
}

void TestPhone::sync() {
  std::map<Id, InGrant> loaded = replica.grants;
  bool complete = false;
  for (int round = 0; !complete && round < 1000; ++round) {
    const v1::SyncReply reply = send();
    ASSERT_TRUE(reply.has_ok()) << reply.ShortDebugString();
    take(reply.ok());
    complete = reply.ok().complete();
  }
  for (const auto& [scope, grant] : std::map<Id, InGrant>(replica.grants)) {
    const auto before = loaded.find(scope);
    if (!grant.given ||
        (before != loaded.end() && before->second.given && before->second.generation == grant.generation))
      continue;
    std::string after;
    for (bool last = false; !last;) {
      v1::SyncRequest ask = request(false);
      v1::Backfill& backfill = *ask.mutable_sync()->add_backfill();
      backfill.set_scope(std::string(scope.raw()));
      backfill.set_generation(grant.generation);
      backfill.set_after(after);
      const v1::SyncReply reply = send(ask);
      ASSERT_TRUE(reply.has_ok()) << reply.ShortDebugString();
      take(reply.ok());
      if (reply.ok().backfill_size() == 0)
        break;
      after = reply.ok().backfill(0).after();
      last = reply.ok().backfill(0).last();
    }
  }
}

} // namespace leadhand::sync::test
