#include "tests/sync/versions/Fixture.h"

namespace leadhand::test {
namespace {

void must(const Status& status) {
  ASSERT_TRUE(status) << status.error().sentence();
}

} // namespace

Pair::Pair(const std::string& officeFolder, const std::string& deviceFolder) {
  sync::OfficeStoreOptions office;
  office.folder = officeFolder;
  office.create = true;
  office.encrypted = false;
  auto opened = sync::SqliteOfficeStore::open(office, m_officeKeys, m_random);
  if (!opened)
    throw std::runtime_error(opened.error().sentence());
  m_office = std::move(*opened);
  m_hub = std::make_unique<sync::Hub>(*m_office, m_officeKeys, m_clock, m_random);
  auto device =
      DeviceStore::open({.folder = deviceFolder, .encrypted = false}, m_deviceKeys, m_clock, m_random);
  if (!device)
    throw std::runtime_error(device.error().sentence());
  m_device = std::move(*device);
  if (const auto rows = m_device->select<Customer>("name = 'Mrs. Smith'"); !rows.empty())
    customer = rows.front().id;
}

Pair::~Pair() = default;

void Pair::begin() {
  Company company;
  company.id = m_hub->newId();
  company.name = "Maple & Stone";
  company.zone = "America/Toronto";
  Crew crew;
  crew.id = m_hub->newId();
  crew.name = "North";
  Person jane;
  jane.id = m_hub->newId();
  jane.name = "Jane";
  jane.role = "lead_hand";
  jane.crew = crew.id;
  Customer smith;
  smith.id = m_hub->newId();
  smith.name = "Mrs. Smith";
  smith.phone = "555-0100";
  Visit visit;
  visit.id = m_hub->newId();
  visit.customer = smith.id;
  visit.crew = crew.id;
  visit.date = Date::at(m_clock.now(), 0);
  visit.position = 1;
  must(m_hub->write(Id{},
                    {insertOf(company), insertOf(crew), insertOf(jane), insertOf(smith), insertOf(visit)}));
  must(m_hub->refreshGrants());
  customer = smith.id;
  sync::Enrolment enrolment(*m_device, m_deviceKeys);
  v1::EnrolRequest request;
  const auto body = enrolment.request(m_hub->invite(jane.id)->code, "phone");
  must(sync::unpackMessage(*body, request));
  must(enrolment.accept(200, sync::packMessage(m_hub->enrol(request, "test")), "https://office"));
}

void Pair::start() {
  m_engine = std::make_unique<sync::Engine>(*m_device, m_deviceKeys);
  m_due.reset();
  feed(sync::event::Started{});
}

void Pair::feed(const sync::Event& event) {
  for (const sync::Effect& effect : m_engine->step(event))
    if (const auto* send = std::get_if<sync::effect::Send>(&effect))
      m_due = *send;
}

sync::event::Replied Pair::answer(const sync::effect::Send& send) {
  const auto signed_ = sync::signedRequestOf(send.method, send.path, send.body,
                                             [&](std::string_view name) -> std::optional<std::string> {
                                               for (const auto& [key, value] : send.headers)
                                                 if (key == name)
                                                   return value;
                                               return std::nullopt;
                                             });
  EXPECT_TRUE(signed_);
  const auto session = m_hub->authenticate(*signed_);
  EXPECT_TRUE(session) << session.error().sentence();
  v1::SyncRequest request;
  must(sync::unpackMessage(send.body, request));
  sync::event::Replied reply;
  reply.status = 200;
  reply.contentType = sync::protobufType;
  reply.body = sync::packMessage(m_hub->handle(request, *session));
  reply.number = send.number;
  wire.push_back({send.body, reply.body});
  return reply;
}

void Pair::settle(int loseReplyAt) {
  for (int round = 0; round < 50; ++round) {
    if (!m_due)
      feed(sync::event::SyncAsked{});
    ASSERT_TRUE(m_due);
    const sync::effect::Send send = *std::exchange(m_due, std::nullopt);
    const sync::event::Replied reply = answer(send);
    if (round == loseReplyAt)
      return;
    feed(reply);
    if (m_engine->settled() && !m_due)
      return;
  }
  FAIL() << "not settled";
}

Id Pair::say(const std::string& text) {
  Comment comment;
  comment.id = m_device->newId();
  comment.customer = customer;
  comment.saidOn = *Date::fromIso("2011-09-01");
  comment.text = text;
  must(m_device->write(insertOf(comment)));
  return comment.id;
}

Id Pair::spend(std::int64_t minutes) {
  LabourLine line;
  line.id = m_device->newId();
  line.visit = m_device->select<Visit>("customer = ?1", {valueOf(customer)}).at(0).id;
  line.person = m_device->actor().person;
  line.workOn = Date::at(m_clock.now(), 0);
  line.minutes = minutes;
  must(m_device->write(insertOf(line)));
  return line.id;
}

} // namespace leadhand::test
