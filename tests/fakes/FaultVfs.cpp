#include "tests/fakes/FaultVfs.h"

#include "tests/fakes/SeededRandom.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <set>
#include <sqlite3.h>
#include <utility>

namespace leadhand::test {
namespace {

constexpr std::size_t sector = 512;
constexpr int mostPath = 512;

/// One file's present content, shared by whoever has it open.
struct Content {
  std::string path;
  std::string bytes;
  std::vector<std::unique_ptr<char[]>> shared; ///< the WAL index
};

} // namespace

struct FaultDisk::Inside {
  std::string name;
  sqlite3_vfs vfs{};
  std::map<std::string, std::shared_ptr<Content>> files;
  std::vector<DiskOperation> record;
  bool recording = true;
  DiskTrouble trouble;
  std::uint64_t operations = 0;
  bool struck = false;

  /// Notes an operation; SQLITE_OK, or what the disk answers instead of doing it.
  int meet(DiskOperation operation) {
    const std::uint64_t number = operations++;
    const bool needsRoom =
        operation.what == DiskOperation::What::write || operation.what == DiskOperation::What::create;
    if (trouble.what == DiskTrouble::What::failsOnce && number == trouble.at) {
      struck = true;
      return operation.what == DiskOperation::What::sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
    }
    if (trouble.what == DiskTrouble::What::full && number >= trouble.at && needsRoom) {
      struck = true;
      return SQLITE_FULL;
    }
    if (trouble.what == DiskTrouble::What::dead && number >= trouble.at) {
      struck = true;
      return SQLITE_IOERR;
    }
    if (trouble.what == DiskTrouble::What::readOnly) {
      struck = true;
      return SQLITE_READONLY;
    }
    if (recording)
      record.push_back(std::move(operation));
    return SQLITE_OK;
  }
};

namespace {

using What = DiskOperation::What;

struct Handle {
  sqlite3_file base;
  FaultDisk::Inside* disk;
  std::shared_ptr<Content> content;
};

Handle& handleOf(sqlite3_file* file) {
  return *reinterpret_cast<Handle*>(file);
}

int closeFile(sqlite3_file* file) {
  handleOf(file).content.reset();
  return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* to, int amount, sqlite3_int64 offset) {
  const std::string& bytes = handleOf(file).content->bytes;
  const auto at = std::min(static_cast<std::size_t>(offset), bytes.size());
  const std::size_t there = std::min(static_cast<std::size_t>(amount), bytes.size() - at);
  std::memcpy(to, bytes.data() + at, there);
  std::memset(static_cast<char*>(to) + there, 0, static_cast<std::size_t>(amount) - there);
  return there == static_cast<std::size_t>(amount) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

void put(std::string& bytes, std::size_t at, std::string_view part) {
  if (bytes.size() < at + part.size())
    bytes.resize(at + part.size());
  std::copy(part.begin(), part.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
  Handle& handle = handleOf(file);
  const std::string_view part(static_cast<const char*>(from), static_cast<std::size_t>(amount));
  const int code = handle.disk->meet({What::write, handle.content->path, offset, std::string(part)});
  if (code == SQLITE_OK)
    put(handle.content->bytes, static_cast<std::size_t>(offset), part);
  return code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  Handle& handle = handleOf(file);
  const int code = handle.disk->meet({What::truncate, handle.content->path, size});
  if (code == SQLITE_OK)
    handle.content->bytes.resize(static_cast<std::size_t>(size));
  return code;
}

int syncFile(sqlite3_file* file, int) {
  Handle& handle = handleOf(file);
  return handle.disk->meet({What::sync, handle.content->path});
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(handleOf(file).content->bytes.size());
  return SQLITE_OK;
}

int noLock(sqlite3_file*, int) {
  return SQLITE_OK;
}

int nobodyReserved(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}

int noControl(sqlite3_file*, int, void*) {
  return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*) {
  return 4096;
}

/// As SQLite assumes of every platform of ours: bytes beside a write are not harmed by it.
int characteristics(sqlite3_file*) {
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
  auto& regions = handleOf(file).content->shared;
  const auto at = static_cast<std::size_t>(region);
  while (extend != 0 && regions.size() <= at)
    regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
  *out = at < regions.size() ? regions[at].get() : nullptr;
  return SQLITE_OK;
}

int noSharedLock(sqlite3_file*, int, int, int) {
  return SQLITE_OK;
}

void noBarrier(sqlite3_file*) {}

int unmapShared(sqlite3_file* file, int forget) {
  if (forget != 0)
    handleOf(file).content->shared.clear();
  return SQLITE_OK;
}

const sqlite3_io_methods fileMethods = {2,         closeFile,   readFile,        writeFile, truncateFile,
                                        syncFile,  sizeOfFile,  noLock,          noLock,    nobodyReserved,
                                        noControl, sectorSize,  characteristics, mapShared, noSharedLock,
                                        noBarrier, unmapShared, nullptr,         nullptr};

FaultDisk::Inside& diskOf(sqlite3_vfs* vfs) {
  return *static_cast<FaultDisk::Inside*>(vfs->pAppData);
}

int openFile(sqlite3_vfs* vfs, sqlite3_filename path, sqlite3_file* file, int flags, int* outFlags) {
  FaultDisk::Inside& disk = diskOf(vfs);
  file->pMethods = nullptr;
  std::shared_ptr<Content> content;
  if (!path) {
    content = std::make_shared<Content>();
  } else if (const auto at = disk.files.find(path); at != disk.files.end()) {
    content = at->second;
  } else {
    if ((flags & SQLITE_OPEN_CREATE) == 0)
      return SQLITE_CANTOPEN;
    if (const int code = disk.meet({What::create, path}); code != SQLITE_OK)
      return code;
    content = disk.files[path] = std::make_shared<Content>();
    content->path = path;
  }
  new (file) Handle{{&fileMethods}, &disk, std::move(content)};
  if (outFlags)
    *outFlags = disk.trouble.what == DiskTrouble::What::readOnly
                    ? (flags & ~SQLITE_OPEN_READWRITE) | SQLITE_OPEN_READONLY
                    : flags;
  return SQLITE_OK;
}

int removeFile(sqlite3_vfs* vfs, const char* path, int syncFolder) {
  FaultDisk::Inside& disk = diskOf(vfs);
  if (!disk.files.contains(path))
    return SQLITE_IOERR_DELETE_NOENT;
  const int code = disk.meet({What::remove, path, 0, {}, syncFolder != 0});
  if (code == SQLITE_OK)
    disk.files.erase(path);
  return code;
}

int accessFile(sqlite3_vfs* vfs, const char* path, int, int* found) {
  *found = diskOf(vfs).files.contains(path) ? 1 : 0;
  return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, const char* path, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", path);
  return SQLITE_OK;
}

int randomBytes(sqlite3_vfs*, int size, char* out) {
  SeededRandom(42).fill(out, static_cast<std::size_t>(size));
  return size;
}

int noSleep(sqlite3_vfs*, int microseconds) {
  return microseconds;
}

int standingTime(sqlite3_vfs*, double* julianDay) {
  *julianDay = 2455805.9;
  return SQLITE_OK;
}

int standingTimeMs(sqlite3_vfs*, sqlite3_int64* julianMs) {
  *julianMs = 212181629760000;
  return SQLITE_OK;
}

int noError(sqlite3_vfs*, int, char*) {
  return 0;
}

std::string freshName() {
  static int made = 0;
  return "fault-disk-" + std::to_string(++made);
}

} // namespace

FaultDisk::FaultDisk() : m_inside(std::make_unique<Inside>()) {
  m_inside->name = freshName();
  sqlite3_vfs& vfs = m_inside->vfs;
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(Handle);
  vfs.mxPathname = mostPath;
  vfs.zName = m_inside->name.c_str();
  vfs.pAppData = m_inside.get();
  vfs.xOpen = openFile;
  vfs.xDelete = removeFile;
  vfs.xAccess = accessFile;
  vfs.xFullPathname = fullPath;
  vfs.xRandomness = randomBytes;
  vfs.xSleep = noSleep;
  vfs.xCurrentTime = standingTime;
  vfs.xCurrentTimeInt64 = standingTimeMs;
  vfs.xGetLastError = noError;
  sqlite3_vfs_register(&vfs, 0);
}

FaultDisk::~FaultDisk() {
  sqlite3_vfs_unregister(&m_inside->vfs);
}

const std::string& FaultDisk::name() const {
  return m_inside->name;
}

void FaultDisk::load(const DiskImage& image) {
  m_inside->files.clear();
  for (const auto& [path, bytes] : image) {
    auto content = std::make_shared<Content>();
    content->path = path;
    content->bytes = bytes;
    m_inside->files.emplace(path, std::move(content));
  }
  m_inside->record.clear();
  setTrouble({});
}

DiskImage FaultDisk::image() const {
  DiskImage image;
  for (const auto& [path, content] : m_inside->files)
    image.emplace(path, content->bytes);
  return image;
}

const std::vector<DiskOperation>& FaultDisk::record() const {
  return m_inside->record;
}

std::vector<DiskOperation> FaultDisk::takeRecord() {
  return std::exchange(m_inside->record, {});
}

void FaultDisk::mark(std::int64_t number) {
  if (m_inside->recording)
    m_inside->record.push_back({What::mark, {}, number});
}

void FaultDisk::setRecording(bool on) {
  m_inside->recording = on;
}

void FaultDisk::setTrouble(DiskTrouble trouble) {
  m_inside->trouble = trouble;
  m_inside->operations = 0;
  m_inside->struck = false;
}

std::uint64_t FaultDisk::operations() const {
  return m_inside->operations;
}

bool FaultDisk::struck() const {
  return m_inside->struck;
}

namespace {

void applyTo(DiskImage& image, const DiskOperation& operation) {
  switch (operation.what) {
  case What::create:
    image[operation.path].clear();
    break;
  case What::write:
    put(image[operation.path], static_cast<std::size_t>(operation.at), operation.bytes);
    break;
  case What::truncate:
    image[operation.path].resize(static_cast<std::size_t>(operation.at));
    break;
  case What::remove:
    image.erase(operation.path);
    break;
  case What::sync:
  case What::mark:
    break;
  }
}

/// Some sectors of a write reach the disk, some don't, some may come out as noise.
void tear(DiskImage& image, const DiskOperation& write, bool noise, SeededRandom& random) {
  std::string& bytes = image[write.path];
  const auto begin = static_cast<std::size_t>(write.at);
  const std::size_t end = begin + write.bytes.size();
  for (std::size_t at = begin; at < end;) {
    const std::size_t next = std::min(end, (at / sector + 1) * sector);
    const std::uint64_t chance = random.next() % 4;
    if (chance < 2)
      put(bytes, at, std::string_view(write.bytes).substr(at - begin, next - at));
    if (chance == 2 && noise) {
      std::string garbage(next - at, '\0');
      random.fill(garbage.data(), garbage.size());
      put(bytes, at, garbage);
    }
    at = next;
  }
}

} // namespace

void PowerCut::begin(const DiskOperation& operation) {
  if (operation.what != What::sync && operation.what != What::mark)
    m_pending.push_back(operation);
}

void PowerCut::finish(const DiskOperation& operation) {
  if (operation.what != What::sync && !(operation.what == What::remove && operation.isDurable))
    return;
  std::vector<DiskOperation> rest;
  for (DiskOperation& pending : m_pending)
    if (pending.path == operation.path)
      applyTo(m_durable, pending);
    else
      rest.push_back(std::move(pending));
  m_pending = std::move(rest);
}

DiskImage PowerCut::after(Unsynced unsynced, std::uint64_t seed) const {
  DiskImage image = m_durable;
  if (unsynced == Unsynced::dropped)
    return image;
  SeededRandom random(seed);
  std::set<std::string> held; // a removal that was lost: what came after it was another file of that name
  for (const DiskOperation& pending : m_pending) {
    const std::uint64_t chance = unsynced == Unsynced::kept ? 0 : random.next() % 3;
    if (held.contains(pending.path))
      continue;
    if (chance == 0)
      applyTo(image, pending);
    else if (pending.what == What::remove)
      held.insert(pending.path);
    else if (pending.what == What::write && chance == 1)
      tear(image, pending, unsynced == Unsynced::garbage, random);
  }
  return image;
}

} // namespace leadhand::test
