#include "tests/sim/Handset.h"

#include "core/schema/Schema.h"
#include "sync/protocol/Codec.h"
#include "tests/sim/Company.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace leadhand::sim {

using namespace sync;

namespace {

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

constexpr std::int64_t pieceBytes = 2 * FileBlobStore::grain;
constexpr std::int64_t cacheBytes = 160 * 1024;
constexpr std::int64_t strayRestMs = 30LL * 60 * 1000;

/// The same files under another folder's name.
test::DiskImage movedTo(const test::DiskImage& image, const std::string& folder) {
  test::DiskImage moved;
  for (const auto& [path, bytes] : image)
    moved[folder + path.substr(path.rfind('/'))] = bytes;
  return moved;
}

} // namespace

Handset::Handset(const Time& time, Company& of, int which, std::uint64_t seed, HandsetOptions options)
    : company(of), number(which), clock(time), random(seed), keys(seed + 77), disk(options.cuts),
      version(options.version), m_options(options) {
  open();
}

void Handset::close() {
  runner.reset();
  blobs.reset();
  engine.reset();
  store.reset();
}

Result<std::unique_ptr<DeviceStore>> Handset::openStore() {
  DeviceStoreOptions options;
  options.folder = m_folder.path();
  options.encrypted = m_options.encrypted;
  options.cacheKiB = 1024;
  options.vfs = disk.vfs();
  return DeviceStore::open(options, keys, clock, random);
}

void Handset::update(int to, std::optional<std::uint64_t> dieAt) {
  close();
  version = to;
  if (dieAt) {
    const Edition::Use use = inItsVersion();
    disk.trouble(test::DiskTrouble::What::dead, *dieAt);
    (void)openStore();
    disk.load(disk.image());
  }
  restart();
}

bool Handset::knows(Kind kind) const {
  const Edition::Use use = inItsVersion();
  return findKind(kind) != nullptr;
}

void Handset::open() {
  close();
  const Edition::Use use = inItsVersion();
  auto opened = openStore();
  if (!opened)
    throw std::runtime_error(name() + ": " + opened.error().sentence());
  store = std::move(*opened);
  if (!m_options.photos)
    return;
  auto pictures = FileBlobStore::open(m_folder.path() + "/blobs", keys, random);
  if (!pictures)
    throw std::runtime_error(name() + ": " + pictures.error().sentence());
  blobs = std::move(*pictures);
}

void Handset::enrol(const Id& whom) {
  person = whom;
  v1::EnrolRequest request;
  const auto invited = company.office.hub().invite(whom);
  if (!invited)
    throw std::runtime_error(invited.error().sentence());
  Enrolment enrolment(*store, keys);
  const auto body = enrolment.request(invited->code, name());
  must(unpackMessage(*body, request));
  const std::string answer = packMessage(company.office.hub().enrol(request, name()));
  const Edition::Use use = inItsVersion();
  must(enrolment.accept(200, answer, "https://office"));
}

void Handset::restart() {
  disk.calm();
  open();
  ++life;
  ++timer;
  ++blobTimer;
  listening = false;
  cursorSeen = inbox().cursor();
  const Edition::Use use = inItsVersion();
  engine = std::make_unique<Engine>(*store, keys,
                                    EngineLimits{.pushChanges = number % 3 == 0 ? 500U : 4U,
                                                 .mostPushChanges = number % 3 == 1 ? 4U : 2000U,
                                                 .pullBytes = number % 2 == 0 ? 700U : 8192U});
  if (blobs)
    runner = std::make_unique<BlobRunner>(
        *store, *blobs, keys,
        BlobRunnerLimits{.pieceBytes = pieceBytes, .cacheBytes = cacheBytes, .strayRestMs = strayRestMs});
}

void Handset::die(Death death, std::uint64_t chance) {
  const test::DiskImage left = death == Death::power
                                   ? disk.imageAfterCut(static_cast<test::Unsynced>(chance % 4), chance)
                                   : disk.image();
  close();
  disk.load(left);
  restart();
}

void Handset::keepCopy() {
  close();
  m_copy = std::make_unique<Copy>();
  m_copy->disk = disk.image();
  m_copy->files.copyFrom(m_folder);
  restart();
}

bool Handset::setBack() {
  if (!m_copy)
    return false;
  close();
  disk.load(m_copy->disk);
  m_folder.copyFrom(m_copy->files);
  restart();
  return true;
}

std::unique_ptr<Handset> Handset::cloned(const Time& time, int which, std::uint64_t seed) {
  keepCopy();
  HandsetOptions options = m_options;
  options.version = version;
  auto other = std::make_unique<Handset>(time, company, which, seed, options);
  other->close();
  other->disk.load(movedTo(m_copy->disk, other->m_folder.path()));
  other->m_folder.copyFrom(m_copy->files);
  other->keys = keys;
  other->person = person;
  other->restart();
  other->entriesSeen = entriesSeen;
  other->fetchedOnce = fetchedOnce;
  return other;
}

std::uint32_t Handset::deviceNumber() const {
  return store->actor().device;
}

std::int64_t Handset::lastEntry() const {
  Statement query = store->database().prepare("SELECT coalesce(max(n), 0) FROM outbox");
  const auto found = query.step();
  return found && *found ? query.integer(0) : 0;
}

std::vector<std::string> Handset::pictures() const {
  std::vector<std::string> hashes;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder.path() + "/blobs", none))
    if (const std::string file = entry.path().filename().string(); file.size() == 64)
      hashes.push_back(file);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

} // namespace leadhand::sim
