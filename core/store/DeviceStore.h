#pragma once
#include "core/base/Hlc.h"
#include "core/base/Seams.h"
#include "core/rules/Actor.h"
#include "core/schema/Records.h"
#include "core/schema/Row.h"
#include "core/store/Database.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace leadhand {

/// One record of one action: a new one, or some fields of one that is there.
struct Edit {
  enum class Op { insert, update };
  Op op = Op::insert;
  Kind kind = Kind::none;
  Id id;
  Fields fields; ///< only those that are set (insert) or changed (update)
};

/// An insert of a typed record; author and recordedAt are filled by the store.
template <class R>
[[nodiscard]] Edit insertOf(const R& record) {
  return Edit{Edit::Op::insert, Declaration<R>::head.kind, record.id, toRow(record).fields()};
}

/// Some fields of a typed record: `updateOf<Task>(id).with(&Task::owner, jane)`.
template <class R>
struct UpdateOf {
  Edit edit;
  explicit UpdateOf(const Id& id) : edit{Edit::Op::update, Declaration<R>::head.kind, id, {}} {}
  template <class T>
  UpdateOf& with(T R::*member, const std::type_identity_t<T>& value) {
    setField(edit.fields, fieldNumber<R>(member), detail::toValue(value));
    return *this;
  }
  /// `deleted`, which every record has.
  UpdateOf& with(bool Record::*, bool deleted) {
    setField(edit.fields, commonField::deleted, detail::toValue(deleted));
    return *this;
  }
};

/// What changed, for everybody who shows it: kinds with the ids that moved. An empty id set means "many".
struct StoreChange {
  Kind kind = Kind::none;
  std::set<Id> ids;
};
using StoreListener = std::function<void(const std::vector<StoreChange>&)>;

/// States of an outbox entry, as stored.
enum class OutboxState : std::uint8_t {
  fresh = 0,
  frozen = 1,
  acknowledged = 2,
  done = 3,
  needsAttention = 4
};

struct DeviceStoreOptions {
  std::string folder{}; ///< holds crew.db and blobs/
  int cacheKiB = 32 * 1024;
  bool encrypted = true;
  std::string vfs{};
};

/// The device's own SQLCipher store: typed tables of every kind, the outbox, the search index. A person's
/// edit and its outbox entry are written in one transaction. One connection; used by one thread. A second
/// DeviceStore may be opened on the same folder by another thread (WAL); writers take turns.
class DeviceStore {
 public:
  [[nodiscard]] static Result<std::unique_ptr<DeviceStore>>
  open(const DeviceStoreOptions& options, KeyStore& keys, Clock& clock, Random& random);
  ~DeviceStore();

  // --- who and where
  [[nodiscard]] Actor actor() const; ///< role none (empty person) before enrolment
  [[nodiscard]] std::optional<std::string> meta(std::string_view key) const;
  [[nodiscard]] Status setMeta(std::string_view key, std::string_view value);

  // --- a person's work
  /// Checks rights, references and limits, then writes rows and outbox entries in ONE transaction: all or
  /// nothing. The edits of one call are one group: the office applies them together. Errors: those of
  /// checkValue, notAllowed, unknownRecord, storeFull, storeFailed.
  [[nodiscard]] Status write(const std::vector<Edit>& edits);
  [[nodiscard]] Status write(Edit edit) { return write(std::vector<Edit>{std::move(edit)}); }
  [[nodiscard]] Id newId();

  // --- reading
  [[nodiscard]] std::optional<Row> readRow(Kind kind, const Id& id) const;
  template <class R>
  [[nodiscard]] std::optional<R> read(const Id& id) const {
    const auto row = readRow(Declaration<R>::head.kind, id);
    return row ? std::optional<R>(fromRow<R>(*row)) : std::nullopt;
  }
  /// Rows of a kind: `where` is everything behind WHERE with ?1, ?2... ("customer = ?1 ORDER BY said_on DESC
  /// LIMIT 50"). Deleted rows are left out.
  template <class R>
  [[nodiscard]] std::vector<R> select(std::string_view where,
                                      const std::vector<Value>& parameters = {}) const {
    std::vector<R> out;
    for (const Row& row : selectRows(Declaration<R>::head.kind, where, parameters))
      out.push_back(fromRow<R>(row));
    return out;
  }
  [[nodiscard]] std::vector<Row> selectRows(Kind kind, std::string_view where,
                                            const std::vector<Value>& parameters) const;
  [[nodiscard]] Database& database() const;

  // --- who wants to know
  /// Called after each commit of this connection, and by `noticeOthers` for those of another one.
  int listen(StoreListener listener);
  void stopListening(int handle);
  /// Inside a running transaction the changes wait; whoever commits it calls `notice({})`.
  void notice(const std::vector<StoreChange>& changes);

  // --- search (core/store/Search.h uses these)
  /// Indexes up to `most` rows of the unindexed tail; returns how many are left. Call in idle time.
  [[nodiscard]] Result<std::int64_t> indexTail(std::int64_t most);

  [[nodiscard]] Clock& clock() const;
  [[nodiscard]] Random& random() const;
  [[nodiscard]] const std::string& folder() const;
  /// Later than every stamp of the outbox and not before the clock. Kept on disk by the entry that carries
  /// it.
  [[nodiscard]] Hlc nextHlc();

 private:
  struct Inside;
  explicit DeviceStore(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand
