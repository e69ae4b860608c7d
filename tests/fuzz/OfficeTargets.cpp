#include "core/schema/Schema.h"
#include "sync/device/DeviceSigner.h"
#include "sync/device/Engine.h"
#include "sync/office/Hub.h"
#include "sync/office/SqliteOfficeStore.h"
#include "sync/protocol/Codec.h"
#include "tests/core/sheets/SheetOffice.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/FaultVfs.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace leadhand::fuzz {
namespace {

/// An office on a disk in memory, the same at every input: a crew that goes to one customer, and two devices.
class Desk {
 public:
  Desk() {
    disk.setRecording(false);
    disk.load({});
    open();
    Company company;
    company.id = hub->newId();
    company.name = "Maple & Stone";
    Crew crew;
    crew.id = hub->newId();
    crew.name = "Blue truck";
    Customer smith;
    smith.id = hub->newId();
    smith.name = "Mrs. Smith";
    write({insertOf(company), insertOf(crew), insertOf(smith)});
    add("Jane", "lead_hand", crew.id);
    add("Jacki", "manager", Id{});
    Visit visit;
    visit.id = hub->newId();
    visit.customer = smith.id;
    visit.crew = crew.id;
    visit.date = Date::at(clock.now(), clock.offsetMinutes(clock.now()));
    write({insertOf(visit)});
    expect(hub->refreshGrants().has_value(), "grants are given");
    customer = smith.id;
    begun = random;
    close();
    image = disk.image();
  }
  /// As it was at the beginning.
  void again() {
    close();
    disk.load(image);
    random = begun;
    open();
  }

  test::TemporaryFolder folder;
  test::FaultDisk disk;
  test::DiskImage image;
  test::FakeClock clock;
  test::SeededRandom random{12};
  test::SeededRandom begun{12};
  test::MemoryKeyStore keys;
  std::unique_ptr<sync::SqliteOfficeStore> store;
  std::unique_ptr<sync::Hub> hub;
  std::vector<sync::DeviceSession> sessions;
  Id customer;

 private:
  void open() {
    sync::OfficeStoreOptions options;
    options.folder = folder.path();
    options.create = true;
    options.encrypted = false;
    options.vfs = disk.name();
    store = std::move(*sync::SqliteOfficeStore::open(options, keys, random));
    hub = std::make_unique<sync::Hub>(*store, keys, clock, random);
  }
  void close() {
    hub.reset();
    store.reset();
  }
  void write(const std::vector<Edit>& edits) {
    expect(hub->write(Id{}, edits).has_value(), "the office writes");
  }
  void add(const std::string& name, const std::string& role, const Id& crew) {
    Person person;
    person.id = hub->newId();
    person.name = name;
    person.role = role;
    person.crew = crew;
    write({insertOf(person)});
    sync::DeviceRow device;
    device.person = person.id;
    device.publicKey = std::string(32, name.front());
    device.incarnation = 1;
    device.state = "active";
    device.schema = schemaVersion;
    device.cursor = store->rev();
    const auto number = store->addDevice(device);
    expect(number.has_value(), "a device is there");
    sessions.push_back({*number, 1, Actor{person.id, name, role, *number}});
  }
};

Desk& desk() {
  static Desk& one = *new Desk;
  one.again();
  return one;
}

/// A phone that is to join anew, with a comment of its earlier life that waits.
struct Newcomer {
  Newcomer() {
    store = std::move(*DeviceStore::open({.folder = folder.path(), .encrypted = false, .vfs = disk.name()},
                                         keys, clock, random));
    expect(store->setMeta("person", Id{{2}}.text()).has_value(), "it was somebody's");
    expect(store->setMeta("role", "lead_hand").has_value(), "and is to be again");
    Comment comment;
    comment.id = Id{{1}};
    comment.freeName = "Mrs. Smith";
    comment.text = "saved from an earlier life";
    comment.saidOn = *Date::fromIso("2011-09-01");
    expect(store->write(insertOf(comment)).has_value(), "a comment is kept");
  }
  test::TemporaryFolder folder;
  test::FaultDisk disk;
  test::FakeClock clock;
  test::SeededRandom random{13};
  test::MemoryKeyStore keys;
  std::unique_ptr<DeviceStore> store;
};

unsigned char* bytesOf(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

/// The bundle as an office would hand it to this phone: sealed to it, and signed.
v1::EnrolReply sealedTo(KeyStore& keys, v1::EnrolBundle bundle) {
  std::string publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string secretKey(crypto_sign_SECRETKEYBYTES, '\0');
  std::string seed(crypto_sign_SEEDBYTES, 's');
  crypto_sign_seed_keypair(bytesOf(publicKey), bytesOf(secretKey), bytesOf(seed));
  bundle.set_server_key(publicKey);
  std::string plain = bundle.SerializeAsString();
  std::array<unsigned char, crypto_box_PUBLICKEYBYTES> box{};
  std::string device = sync::DeviceKey::load(keys)->publicKey;
  expect(crypto_sign_ed25519_pk_to_curve25519(box.data(), bytesOf(device)) == 0, "a key is a key");
  std::string sealed(plain.size() + crypto_box_SEALBYTES, '\0');
  crypto_box_seal(bytesOf(sealed), bytesOf(plain), plain.size(), box.data());
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(sealed), sealed.size(), bytesOf(secretKey));
  v1::EnrolReply reply;
  reply.set_sealed(sealed);
  reply.set_signature(signature);
  reply.set_server_key(publicKey);
  return reply;
}

void askToEnrol(std::string_view bytes, bool knowsTheCode) {
  v1::EnrolRequest request;
  if (!request.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return;
  Desk& at = desk();
  const auto invite = at.hub->invite(at.sessions[0].actor.person);
  expect(invite.has_value(), "a code is made");
  if (knowsTheCode)
    request.set_code(invite->code);
  const std::size_t before = at.store->devices().size();
  const v1::EnrolReply reply = at.hub->enrol(request, "10.0.0.1");
  const std::size_t added = at.store->devices().size() - before;
  expect(reply.has_refused() == reply.sealed().empty(), "refused, or let in");
  expect(added == (reply.has_refused() ? 0U : 1U), "who is let in has a number, and nobody else");
  expect(reply.has_refused() || knowsTheCode || request.code() == invite->code ||
             request.code() == invite->qr,
         "who does not know the code stays outside");
  expect(at.store->verify().empty(), "the office's book is whole");
}

void letIn(std::string_view bytes) {
  v1::EnrolBundle bundle;
  if (!bundle.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return;
  static Newcomer& phone = *new Newcomer;
  const Transaction undone(phone.store->database());
  expect(undone.status().has_value(), "a transaction begins");
  const std::string body = sync::packMessage(sealedTo(phone.keys, bundle));
  sync::Enrolment enrolment(*phone.store, phone.keys);
  const bool isSound = bundle.device() != 0 && Id::fromBytes(bundle.person()).has_value();
  expect(enrolment.accept(200, body, "https://office").has_value() == isSound,
         "a bundle that names a person and a number is taken");
  expect(Outbox(*phone.store).anyWaiting(), "what waits still waits");
  expect(!isSound || sync::metaNumber(*phone.store, "device") == bundle.device(), "under its number");
}

/// Every value is one that the office takes in.
bool isSound(const ImportPlan& plan) {
  for (const auto& group : plan.groups)
    for (const Edit& edit : group)
      for (const FieldValue& field : edit.fields)
        if (const FieldInfo* info = kindInfo(edit.kind).field(field.field);
            !info || !checkValue(*info, field.value))
          return false;
  return true;
}

} // namespace

/// What a device says, as the office answers it: its book stays whole, and the same request a second time
/// moves no row. The first byte says whose device.
void push(std::string_view bytes) {
  Input in(bytes);
  const std::size_t who = in.byte() % 2;
  v1::SyncRequest request;
  if (!request.ParseFromArray(in.rest().data(), static_cast<int>(in.rest().size())))
    return;
  Desk& at = desk();
  const v1::SyncReply reply = at.hub->handle(request, at.sessions[who]);
  expect(!request.has_sync() || reply.answer_case() != v1::SyncReply::ANSWER_NOT_SET, "there is an answer");
  expect(at.store->verify().empty(), "the office's book is whole");
  const std::uint64_t rev = at.store->rev();
  (void)at.hub->handle(request, at.sessions[who]);
  expect(at.store->rev() == rev, "the same request a second time moves no row");
}

/// A request to join, as the office reads it (first byte even; 1 more bit: who knows the code), or what it
/// answers, as the phone reads it.
void enrol(std::string_view bytes) {
  Input in(bytes);
  const unsigned how = in.byte();
  if ((how & 1U) == 0)
    askToEnrol(in.rest(), (how & 2U) != 0);
  else
    letIn(in.rest());
}

/// Rows of a tracking sheet: they are taken in with sound values or refused, a second time they are the same,
/// and so is what is exported then.
void sheet(std::string_view bytes) {
  Input in(bytes);
  const Sheet which = in.byte() % 2 == 0 ? Sheet::crew : Sheet::contact;
  const std::string text = writeCsv(sheetColumns(which), {}) + std::string(in.rest());
  const auto table = readCsv(text);
  if (!table || !pickColumns(*table, sheetColumns(which)) || table->rows.size() > 30)
    return;
  test::SheetOffice office;
  const ImportPlan plan = office.import(which, text);
  expect(plan.rows.size() == table->rows.size(), "every row has an outcome");
  if (plan.count(RowOutcome::refused) > 0)
    return;
  expect(isSound(plan), "what is taken in is sound");
  const ImportPlan again = office.import(which, text);
  expect(again.groups.empty() && again.count(RowOutcome::same) == plan.rows.size(),
         "the same file a second time changes nothing");
  const ImportPlan back = office.import(which, office.exported(which));
  expect(back.groups.empty(), "what was exported says nothing new");
}

} // namespace leadhand::fuzz
