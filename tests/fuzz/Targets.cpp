#include "tests/fuzz/Targets.h"

#include "core/schema/Value.h"
#include "core/sheets/Csv.h"
#include "core/sheets/SheetEncoding.h"
#include "core/store/Database.h"
#include "sync/protocol/Codec.h"
#include "tests/fakes/FaultVfs.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace leadhand::fuzz {
namespace {

void expect(bool holds, const char* what) {
  if (holds)
    return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// What a phone sends: read as the office does, packed or bare; a group that was read is written the same.
void request(std::string_view bytes) {
  v1::SyncRequest message;
  if (!sync::unpackMessage(bytes, message) &&
      !message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return;
  (void)sync::toJson(message);
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

/// What the office answers, as a phone reads it.
void reply(std::string_view bytes) {
  v1::SyncReply message;
  if (!sync::unpackMessage(bytes, message) &&
      !message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return;
  if (!message.has_ok())
    return;
  (void)sync::fromWire(message.ok());
  for (const v1::PushResult& result : message.ok().results())
    (void)sync::fromWire(result);
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

/// A sheet that somebody exported.
void csv(std::string_view bytes) {
  if (const auto text = textOfSheetFile(bytes))
    (void)readCsv(*text);
  (void)readCsv(bytes);
}

/// A database some of whose bytes were changed: three bytes of input say where (two) and to what (one). It
/// may be refused, it may give wrong rows, but it is never written past its end or read outside it.
void database(std::string_view bytes) {
  static test::FaultDisk disk;
  static const test::DiskImage whole = [] {
    disk.load({});
    {
      auto made = std::move(*Database::open({.path = "/fuzz.db", .encrypted = false, .vfs = disk.name()}));
      (void)made->execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) STRICT; CREATE INDEX i ON t(b)");
      for (int i = 0; i < 60; ++i)
        (void)made->prepare("INSERT INTO t(b) VALUES(?1)").bind(1, std::string(100, 'x')).run();
    }
    return disk.image();
  }();
  test::DiskImage image = whole;
  std::string& file = image["/fuzz.db"];
  for (std::size_t i = 0; i + 2 < std::min<std::size_t>(bytes.size(), 300); i += 3) {
    const auto at = static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) * 256 +
                    static_cast<unsigned char>(bytes[i + 1]);
    file[at % file.size()] = bytes[i + 2];
  }
  disk.load(image);
  auto opened = Database::open({.path = "/fuzz.db", .encrypted = false, .vfs = disk.name()});
  if (!opened)
    return;
  (void)(*opened)->execute("PRAGMA integrity_check");
  (void)(*opened)->execute("SELECT sum(length(b)) FROM t");
}

} // namespace

const std::vector<Target>& targets() {
  static const std::vector<Target> all{
      {"request", request}, {"reply", reply}, {"values", values}, {"csv", csv}, {"database", database}};
  return all;
}

} // namespace leadhand::fuzz
