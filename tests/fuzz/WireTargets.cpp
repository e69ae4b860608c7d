#include "sync/http/BlobRoutes.h"
#include "sync/http/ControlSocket.h"
#include "sync/http/ListenAddress.h"
#include "sync/office/Invites.h"
#include "sync/office/SqliteOfficeStore.h"
#include "sync/protocol/Codec.h"
#include "sync/protocol/Columns.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/FaultVfs.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/fuzz/Targets.h"

#include <map>

namespace leadhand::fuzz {
namespace {

/// An enrolled phone on a disk in memory, with a comment of its own that waits.
struct Phone {
  Phone() {
    store = std::move(*DeviceStore::open({.folder = folder.path(), .encrypted = false, .vfs = disk.name()},
                                         keys, clock, random));
    for (const auto& [name, value] : {std::pair("person", person.text()), {"role", std::string("lead_hand")}})
      expect(store->setMeta(name, value).has_value(), "the phone is enrolled");
    Comment comment;
    comment.id = Id{{1}};
    comment.freeName = "Mrs. Smith";
    comment.text = "she loves the new bed";
    comment.saidOn = *Date::fromIso("2011-09-01");
    expect(store->write(insertOf(comment)).has_value(), "a comment is kept");
  }
  test::TemporaryFolder folder;
  test::FaultDisk disk;
  test::FakeClock clock;
  test::SeededRandom random{8};
  test::MemoryKeyStore keys;
  Id person{{2}};
  std::unique_ptr<DeviceStore> store;
};

/// An office with a photo that a device may read, and its codes.
struct Office {
  Office() {
    sync::OfficeStoreOptions options;
    options.folder = folder.path();
    options.create = true;
    store = std::move(*sync::SqliteOfficeStore::open(options, keys, random));
    hub = std::make_unique<sync::Hub>(*store, keys, clock, random);
    blobs = std::move(*FileBlobStore::open(folder.file("blobs"), keys, random));
    Company company;
    company.id = hub->newId();
    company.name = "Maple & Stone";
    Person jacki;
    jacki.id = hub->newId();
    jacki.name = "Jacki";
    jacki.role = "manager";
    Photo photo;
    photo.id = hub->newId();
    photo.hash = *blobs->put(std::string(70'000, 'p'));
    photo.size = 70'000;
    photo.mime = "image/png";
    expect(hub->write(Id{}, {insertOf(company), insertOf(jacki)}).has_value(), "a company is made");
    (void)hub->write(Id{}, {insertOf(photo)});
    session.actor = Actor{jacki.id, jacki.name, jacki.role, 1};
    session.device = 1;
    invites = std::make_unique<sync::Invites>(*store, keys, clock, random, sync::HubLimits{});
    const auto made = invites->make(jacki.id);
    expect(made.has_value(), "a code is made");
    invite = *made;
  }
  test::TemporaryFolder folder;
  test::FakeClock clock;
  test::SeededRandom random{9};
  test::MemoryKeyStore keys;
  std::unique_ptr<sync::SqliteOfficeStore> store;
  std::unique_ptr<sync::Hub> hub;
  std::unique_ptr<FileBlobStore> blobs;
  std::unique_ptr<sync::Invites> invites;
  sync::DeviceSession session;
  sync::Invite invite;
};

Office& office() {
  static Office& one = *new Office;
  return one;
}

std::string lineOf(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string line(text.substr(0, end));
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

/// The layout in columns gives back what was put into it.
void inColumns(const google::protobuf::Message& message) {
  const std::string plain = message.SerializeAsString();
  const auto columns = sync::toColumns(plain, *message.GetDescriptor());
  expect(!columns || sync::fromColumns(columns->bytes, plain.size()) == plain, "columns come back");
}

} // namespace

/// What a phone sends: read as the office does, packed or bare; a group that was read is written the same.
void request(std::string_view bytes) {
  v1::SyncRequest message;
  if (!sync::unpackMessage(bytes, message) && !sync::readMessage(bytes, message))
    return;
  (void)sync::toJson(message);
  inColumns(message);
  for (const v1::Group& group : message.sync().push()) {
    const auto read = sync::fromWire(group);
    if (!read)
      continue;
    v1::Group written;
    sync::toWire(*read, written);
    const auto again = sync::fromWire(written);
    expect(again && groupHash("", read->seq, read->entries) == groupHash("", again->seq, again->entries),
           "a group that was read is written the same");
  }
}

/// What the office answers, as a phone reads it and takes it in: twice the same page is once the page, and
/// the phone's own waiting work stays.
void reply(std::string_view bytes) {
  v1::SyncReply message;
  if (!sync::unpackMessage(bytes, message) && !sync::readMessage(bytes, message))
    return;
  inColumns(message);
  if (!message.has_ok())
    return;
  static Phone& phone = *new Phone;
  const Transaction undone(phone.store->database());
  expect(undone.status().has_value(), "a transaction begins");
  std::vector<OutboxVerdict> verdicts;
  for (const v1::PushResult& result : message.ok().results())
    verdicts.push_back(sync::fromWire(result));
  const auto page = sync::fromWire(message.ok());
  if (!page)
    return;
  Inbox inbox(*phone.store);
  if (!inbox.apply(*page))
    return;
  const std::uint64_t cursor = inbox.cursor();
  expect(cursor >= page->cursor, "the cursor does not stay behind the page");
  expect(Outbox(*phone.store).anyWaiting(), "a page takes no waiting work away");
  expect(inbox.apply(*page).has_value() && inbox.cursor() == cursor, "a page twice is a page once");
  (void)Outbox(*phone.store).settle(verdicts);
}

/// Fields as they lie in the outbox and in `ext`.
void values(std::string_view bytes) {
  const auto fields = decodeFields(bytes);
  if (!fields)
    return;
  const auto again = decodeFields(encodeFields(*fields));
  expect(again && *again == *fields, "fields read back what was written");
  for (const FieldValue& field : *fields)
    (void)displayText(field.value);
}

/// A scanned or typed code. Only the one that was made opens anything, however often others are tried.
void qr(std::string_view bytes) {
  const std::string code(bytes);
  const auto read = sync::Invites::read(code);
  if (!read)
    return;
  expect(read->name.size() == 3, "a code that is read has a name");
  expect(read->secret.size() == (read->scanned ? 32U : 10U), "a code that is read has its whole secret");
  Office& at = office();
  const auto taken = at.invites->check(code, std::string(32, 'k'), "");
  const auto right = sync::Invites::read(at.invite.qr);
  const auto typed = sync::Invites::read(at.invite.code);
  const bool isRight = read->name == right->name && read->secret == (read->scanned ? right : typed)->secret;
  expect(!taken || isRight, "only the code that was made opens");
}

/// What people type or hand to a running office: an address, a command line with its files.
void config(std::string_view bytes) {
  const std::string text(bytes);
  if (const auto address = sync::ListenAddress::read(text)) {
    expect(!address->host.empty(), "an address has a host");
    const bool isSix = address->host.find(':') != std::string::npos;
    const auto again = sync::ListenAddress::read((isSix ? "[" + address->host + "]" : address->host) + ":" +
                                                 std::to_string(address->port));
    expect(again && again->host == address->host && again->port == address->port,
           "an address reads back what was written");
  }
  if (const auto command = sync::decodeControlRequest(text)) {
    const auto again = sync::decodeControlRequest(sync::encodeControlRequest(*command));
    expect(again && again->args == command->args && again->files == command->files,
           "a command reads back what was written");
  }
  if (const auto ending = sync::decodeControlReply(text)) {
    const auto again = sync::decodeControlReply(sync::encodeControlReply(*ending));
    expect(again && again->exit == ending->exit && again->out == ending->out, "an ending likewise");
  }
}

/// A request for a photo: method, name, headers and a body, one a line. No answer tells more than the photo
/// that may be read, and the five headers of a signature are read or refused.
void blobs(std::string_view bytes) {
  sync::HttpRequest request;
  request.method = lineOf(bytes);
  request.target = std::string(sync::blobPath) + lineOf(bytes);
  std::map<std::string, std::string> headers;
  while (!bytes.empty()) {
    const std::string line = lineOf(bytes);
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos)
      break;
    headers[line.substr(0, colon)] = line.substr(colon + 1);
  }
  request.body = bytes;
  request.header = [&](std::string_view name) -> std::optional<std::string> {
    const auto at = headers.find(std::string(name));
    return at == headers.end() ? std::nullopt : std::optional<std::string>(at->second);
  };
  if (const auto signedOne =
          sync::signedRequestOf(request.method, request.target, request.body, request.header)) {
    expect(signedOne->nonce.size() == 32 && signedOne->signature.size() == 128, "a signature is whole");
    expect(!sync::signatureHolds(*signedOne, std::string(32, 'k')), "nobody signs by chance");
  }
  Office& at = office();
  sync::BlobRoutes routes(*at.hub, at.blobs.get(), sync::ServerLimits{});
  const auto refused = routes.refuseEarly(request);
  const sync::HttpAnswer answer = refused ? *refused : routes.answer(request, at.session);
  expect(answer.status >= 200 && answer.status < 600, "an answer has a status");
  expect(answer.body.find_first_not_of('p') == std::string::npos, "an answer holds the photo or nothing");
}

} // namespace leadhand::fuzz
