#include "app/cli/Session.h"

#include "core/store/FileBlobStore.h"
#include "core/store/Reserve.h"
#include "core/store/SelfCheck.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/ImageThumbs.h"
#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemRandom.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace leadhand::cli {
namespace {

namespace fs = std::filesystem;

/// How much of the search index one command builds: a first sync's rows are taken in by the commands after
/// it.
constexpr std::int64_t indexedAtOnce = 2000;

} // namespace

struct Session::Inside {
  explicit Inside(const std::string& home) : keys(home + "/keys") {}

  platform::SystemClock clock;
  platform::SystemRandom random;
  platform::FileKeyStore keys;
  platform::ImageThumbs thumbs;
  std::unique_ptr<FileBlobStore> blobs;
  std::unique_ptr<DeviceStore> store;

  [[nodiscard]] Status openStore(const std::string& home) {
    LEADHAND_ASSIGN(store, DeviceStore::open(DeviceStoreOptions{.folder = home}, keys, clock, random));
    Reserve(home).hold(random);
    LEADHAND_ASSIGN(blobs, FileBlobStore::open(home + "/blobs", keys, random));
    // Where the machine's clock is wrong, the office has told by how much.
    if (const auto offset = store->meta("clock_offset_ms"); offset && !offset->empty())
      clock.setServerOffsetMs(std::strtoll(offset->c_str(), nullptr, 10));
    return {};
  }
};

Session::Session(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(const std::string& home) {
  std::error_code trouble;
  if (!fs::exists(fs::path(home) / "crew.db", trouble))
    return fail(ErrorCode::notEnrolled, home);
  auto inside = std::make_unique<Inside>(home);
  LEADHAND_TRY(inside->openStore(home));
  if (inside->store->actor().person.isNull()) {
    // A table that can't be read says nothing of who this is.
    const bool isDamaged = !SelfCheck(*inside->store).damage().empty();
    return fail(isDamaged ? ErrorCode::storeDamaged : ErrorCode::notEnrolled, home);
  }
  return std::unique_ptr<Session>(new Session(std::move(inside)));
}

Result<std::unique_ptr<Session>> Session::make(const std::string& home) {
  std::error_code trouble;
  fs::create_directories(home, trouble);
  if (trouble || !fs::is_directory(home, trouble))
    return fail(ErrorCode::folderReadOnly, home);
  auto inside = std::make_unique<Inside>(home);
  LEADHAND_TRY(inside->openStore(home));
  if (!inside->store->actor().person.isNull())
    return fail(ErrorCode::alreadyEnrolled, home);
  if (inside->keys.made())
    fmt::print(stderr, "The keys of this device are in {}: keep it to yourself.\n", inside->keys.path());
  return std::unique_ptr<Session>(new Session(std::move(inside)));
}

Result<std::optional<Salvaged>> Session::rescue(const std::string& home) {
  Inside inside(home);
  const DeviceStoreOptions options{.folder = home};
  std::optional<Salvaged> done;
  LEADHAND_ASSIGN(inside.store, openOrSalvage(options, inside.keys, inside.clock, inside.random, done));
  // It may open and be damaged further on.
  if (done || SelfCheck(*inside.store).damage().empty())
    return done;
  inside.store.reset();
  LEADHAND_ASSIGN(done, salvage(options, inside.keys, inside.clock, inside.random));
  return done;
}

DeviceStore& Session::store() {
  return *m_inside->store;
}

KeyStore& Session::keys() {
  return m_inside->keys;
}

FileBlobStore& Session::blobs() {
  return *m_inside->blobs;
}

ThumbMaker& Session::thumbs() {
  return m_inside->thumbs;
}

Clock& Session::clock() {
  return m_inside->clock;
}

Date Session::today() {
  const Instant now = m_inside->clock.now();
  return Date::at(now, m_inside->clock.offsetMinutes(now));
}

void Session::indexSome() {
  // Search also looks through what is not indexed yet, so a failure costs speed and nothing else.
  (void)m_inside->store->indexTail(indexedAtOnce);
}

} // namespace leadhand::cli
