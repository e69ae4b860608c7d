#pragma once
#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"

#include <memory>
#include <stdexcept>

namespace leadhand::test {

/// A device's store on a folder of its own, enrolled without an office. It can be closed and opened again.
class TestDevice {
 public:
  explicit TestDevice(std::string role = "lead_hand", std::uint64_t seed = 1)
      : random(seed), keys(seed + 100) {
    open();
    person = store->newId();
    must(store->setMeta("person", person.text()));
    must(store->setMeta("person_name", "Jane"));
    must(store->setMeta("role", role));
    must(store->setMeta("device", std::to_string(seed)));
  }
  void open() {
    store.reset();
    auto opened = DeviceStore::open({.folder = folder.path()}, keys, clock, random);
    if (!opened)
      throw std::runtime_error(opened.error().sentence());
    store = std::move(*opened);
  }
  [[nodiscard]] Outbox outbox() { return Outbox(*store); }
  [[nodiscard]] Inbox inbox() { return Inbox(*store); }
  /// A comment of its person; returns its id.
  Id say(const Id& customer, const std::string& text) {
    Comment comment;
    comment.id = store->newId();
    comment.customer = customer;
    comment.text = text;
    comment.saidOn = *Date::fromIso("2011-09-01");
    must(store->write(insertOf(comment)));
    return comment.id;
  }

  static void must(const Status& status) {
    if (!status)
      throw std::runtime_error(status.error().sentence());
  }

  TemporaryFolder folder{TemporaryFolder::Where::memory}; ///< what it asks to be synced, no test waits for
  FakeClock clock;
  SeededRandom random;
  MemoryKeyStore keys;
  std::unique_ptr<DeviceStore> store;
  Id person;
};

} // namespace leadhand::test
