#pragma once
#include "core/rules/Roles.h"
#include "core/schema/Scope.h"
#include "sync/office/Hub.h"
#include "sync/office/SqliteOfficeStore.h"
#include "sync/protocol/Codec.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/SeededRandom.h"
#include "tests/fakes/TemporaryFolder.h"

#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <optional>

namespace leadhand::sync::test {

using leadhand::test::FakeClock;
using leadhand::test::MemoryKeyStore;
using leadhand::test::SeededRandom;
using leadhand::test::TemporaryFolder;

/// What one request brought down, applied as a device would: rows by (kind, id), scopes, cursor.
struct Replica {
  std::map<std::pair<Kind, Id>, InRow> rows;
  std::map<Id, InGrant> grants;
  std::uint64_t cursor = 0;
  std::string chain;

  void apply(const v1::SyncOk& ok);
  [[nodiscard]] bool has(Kind kind, const Id& id) const { return rows.contains({kind, id}); }
  [[nodiscard]] Value value(Kind kind, const Id& id, std::uint32_t field) const;
  [[nodiscard]] std::string text(Kind kind, const Id& id, std::uint32_t field) const {
    return textOf(value(kind, id, field));
  }
};

/// A real hub on a real file, with a company, people and customers.
class TestOffice {
 public:
  /// Where the office's file lies: on a disk of the tests' own, or (empty) in a real folder.
  struct Place {
    std::string vfs;
    bool encrypted = true;
  };
  TestOffice() : TestOffice(Place{}) {}
  explicit TestOffice(Place place);
  /// The folder while nobody has it open; then the office comes up again.
  void whileClosed(const std::function<void(const std::string&)>& work);
  void reopen(); ///< as after a crash: nothing in memory survives

  [[nodiscard]] Hub& hub() { return *m_hub; }
  [[nodiscard]] SqliteOfficeStore& store() { return *m_store; }

  Id person(const std::string& name, std::string_view role, const Id& crew = {});
  Id crew(const std::string& name);
  Id customer(const std::string& name);
  Id visit(const Id& customer, const Id& crew, Date date);
  /// As the server itself; fails the test when it is refused.
  void write(const std::vector<Edit>& edits);
  [[nodiscard]] Date today() { return Date::at(clock.now(), clock.offsetMinutes(clock.now())); }
  template <class R>
  [[nodiscard]] R read(const Id& id) {
    const auto row = m_store->read(Declaration<R>::head.kind, id);
    EXPECT_TRUE(row.has_value());
    return row ? fromRow<R>(row->row) : R{};
  }
  template <class R>
  [[nodiscard]] std::vector<R> all(std::string_view where = "", const std::vector<Value>& parameters = {}) {
    std::vector<R> found;
    for (const Row& row : m_store->select(Declaration<R>::head.kind, where, parameters))
      found.push_back(fromRow<R>(row));
    return found;
  }
  [[nodiscard]] const std::string& folder() const { return m_folder.path(); }
  void expectWhole(); ///< verify() finds nothing

  FakeClock clock;
  SeededRandom random{11};
  MemoryKeyStore keys;

 private:
  TemporaryFolder m_folder{TemporaryFolder::Where::memory};
  Place m_place;
  std::unique_ptr<SqliteOfficeStore> m_store;
  std::unique_ptr<Hub> m_hub;
};

/// A device that says just what a test wants it to say.
class TestPhone {
 public:
  TestPhone(TestOffice& office, const Id& person, std::uint64_t seed);

  /// One change of the next group; base is what this phone last saw unless `base` says otherwise.
  TestPhone& insert(Edit edit);
  template <class R>
  TestPhone& insert(const R& record) {
    return insert(insertOf(record));
  }
  TestPhone& update(Edit edit, std::optional<std::uint64_t> base = {}, const Fields& old = {});
  /// Closes the group: it is numbered, hashed and kept for sending.
  TestPhone& group();
  /// Sends what is pending (and all pages behind it) and applies what comes; verdicts by `verdictOf`.
  void sync();
  [[nodiscard]] v1::SyncReply send(); ///< one request with all groups not yet acknowledged
  [[nodiscard]] v1::SyncReply send(const v1::SyncRequest& request);
  [[nodiscard]] v1::SyncRequest request(bool withPush = true) const;
  [[nodiscard]] v1::PushResult lastResult() const { return m_results.rbegin()->second; }
  [[nodiscard]] v1::PushResult resultOf(std::uint64_t seq) const { return m_results.at(seq); }
  [[nodiscard]] Id newId() { return leadhand::newId(m_office.clock, m_random); }

  Replica replica;
  DeviceSession session;
  std::uint32_t maxBytes = 0;
  std::vector<OutboxGroup> groups; ///< all, in order of their numbers
  std::uint64_t acked = 0;
  Hlc hlc;

 private:
  void take(const v1::SyncOk& ok);
  TestOffice& m_office;
  SeededRandom m_random;
  OutboxGroup m_open;
  std::map<std::uint64_t, v1::PushResult> m_results;
};

/// A crew with one visit today, and the office behind it.
class OneCrew : public ::testing::Test {
 protected:
  TestOffice office;
  Id crew = office.crew("Blue truck");
  Id jane = office.person("Jane", roles::leadHand, crew);
  Id jacki = office.person("Jacki", roles::manager);
  Id smith = office.customer("Mrs. Smith");
  Id visit = office.visit(smith, crew, office.today());
};

template <class R>
[[nodiscard]] R made(const Id& id, const Id& author) {
  R record;
  record.id = id;
  record.author = author;
  record.recordedAt = Instant{1};
  return record;
}

template <class R>
[[nodiscard]] Edit removalOf(const Id& id) {
  return {
      Edit::Op::update, Declaration<R>::head.kind, id, {{commonField::deleted, valueOf(std::int64_t{1})}}};
}

} // namespace leadhand::sync::test
