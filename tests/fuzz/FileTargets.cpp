#include "core/photo/PhotoHeader.h"
#include "core/sheets/Csv.h"
#include "core/sheets/SheetEncoding.h"
#include "core/store/Database.h"
#include "core/store/FileBlobStore.h"
#include "core/store/SealedFile.h"
#include "core/voice/VoiceHeader.h"
#include "sync/office/Backup.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/FaultVfs.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>
#include <fstream>

namespace leadhand::fuzz {
namespace {

/// Three bytes of input change one byte of `whole`: two say where, one to what.
std::string changed(std::string whole, std::string_view bytes) {
  for (std::size_t i = 0; i + 2 < std::min<std::size_t>(bytes.size(), 300); i += 3) {
    const auto at = static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) * 256 +
                    static_cast<unsigned char>(bytes[i + 1]);
    whole[at % whole.size()] = bytes[i + 2];
  }
  return whole;
}

std::string fileOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void writeFile(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// A company's folder with a backup of it.
struct BackedUp {
  BackedUp() {
    sync::OfficeStoreOptions options;
    options.folder = folder.path();
    options.create = true;
    const auto store = std::move(*sync::SqliteOfficeStore::open(options, keys, random));
    const auto made = sync::writeBackup(*store, keys, clock, file, false);
    expect(made.has_value(), "a backup is made");
    whole = fileOf(file);
  }
  test::TemporaryFolder folder;
  test::FakeClock clock;
  test::SeededRandom random{5};
  test::MemoryKeyStore keys;
  std::string file = folder.file("backup");
  std::string whole;
};

struct OneBlob {
  OneBlob() {
    blobs = std::move(*FileBlobStore::open(folder.path(), keys, random));
    hash = *blobs->put(plain);
    whole = fileOf(folder.file(hash));
  }
  test::TemporaryFolder folder;
  test::SeededRandom random{6};
  test::MemoryKeyStore keys;
  std::unique_ptr<FileBlobStore> blobs;
  std::string plain = std::string(70'000, 'p');
  std::string hash;
  std::string whole;
};

} // namespace

/// A sheet that somebody exported.
void csv(std::string_view bytes) {
  if (const auto text = textOfSheetFile(bytes))
    (void)readCsv(*text);
  (void)readCsv(bytes);
}

/// A picture's first bytes: a size within the limits, or a code.
void photo(std::string_view bytes) {
  const auto header = readPhotoHeader(bytes);
  if (!header)
    return;
  expect(header->width > 0 && header->height > 0 && header->width * header->height <= photoPointsMost,
         "a picture that is taken has a size within the limits");
  expect(header->mime == "image/jpeg" || header->mime == "image/png", "a picture that is taken has a type");
}

/// A voice note's pages: a length that its bytes could hold, or a code.
void voice(std::string_view bytes) {
  const auto header = readVoiceHeader(bytes);
  expect(!header || (header->lengthMs >= 0 && header->lengthMs <= 24LL * 3600 * 1000),
         "a voice note that is taken has a length");
}

/// A backup's container. First byte even: the input is the whole file; odd: it changes, and its second byte
/// cuts, a sound one. Only the sound one is taken.
void backup(std::string_view bytes) {
  static BackedUp& office = *new BackedUp;
  Input input(bytes);
  std::string file;
  if (input.byte() % 2 == 0) {
    file = input.rest();
  } else {
    const std::size_t cut = input.byte();
    file = changed(office.whole, input.rest());
    file.resize(file.size() - std::min(file.size(), cut));
  }
  writeFile(office.file, file);
  const auto read = sync::checkBackup(office.keys, office.file);
  expect(read.has_value() == (file == office.whole), "the sound backup is taken, and no other");
}

/// A photo at rest: what is changed is told, and never given out.
void blobFile(std::string_view bytes) {
  static OneBlob& one = *new OneBlob;
  Input input(bytes);
  std::string file;
  if (input.byte() % 2 == 0) {
    file = input.rest();
  } else {
    const std::size_t cut = input.byte();
    file = changed(one.whole, input.rest());
    file.resize(file.size() - cut);
  }
  writeFile(one.folder.file(one.hash), file);
  const auto got = one.blobs->get(one.hash);
  expect(got.has_value() == (file == one.whole), "only what was written is given out");
  expect(!got || *got == one.plain, "what is given out is what was put in");
  (void)one.blobs->read(one.hash, 0, FileBlobStore::grain);
  (void)one.blobs->read(one.hash, FileBlobStore::grain, FileBlobStore::grain);
}

/// A database some of whose bytes were changed: three bytes of input say where (two) and to what (one). It
/// may be refused, it may give wrong rows, but it is never written past its end or read outside it.
void database(std::string_view bytes) {
  static test::FaultDisk& disk = *new test::FaultDisk;
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
  file = changed(file, bytes);
  disk.load(image);
  auto opened = Database::open({.path = "/fuzz.db", .encrypted = false, .vfs = disk.name()});
  if (!opened)
    return;
  (void)(*opened)->execute("PRAGMA integrity_check");
  (void)(*opened)->execute("SELECT sum(length(b)) FROM t");
}

} // namespace leadhand::fuzz
