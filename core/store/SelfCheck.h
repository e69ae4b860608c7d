#pragma once
#include "core/store/BlobLedger.h"
#include "core/store/FileBlobStore.h"
#include "core/store/Inbox.h"

#include <map>
#include <string>
#include <vector>

namespace leadhand {

/// Compares what this device holds with what the office says it holds (sync.md section 8).
class SelfCheck {
 public:
  explicit SelfCheck(DeviceStore& store) : m_store(store) {}

  /// A row that differs, and the scope where this device holds it (null: it does not).
  struct Different {
    std::uint32_t kind = 0;
    Id id;
    Id scope;
  };

  /// Can be told apart now: loaded whole, nothing of it still on its way out.
  [[nodiscard]] bool isComparable(const Id& scope) const;
  [[nodiscard]] bool agrees(const InDigest& digest) const;
  /// Agrees in all but rows of a lost timeline that the office was offered: it has been asked for them since,
  /// and did not send them away, so that they stand here until it decides (R9).
  [[nodiscard]] bool agreesButForOffered(const InDigest& digest) const;
  /// What to ask for again, of the rows that the list covers.
  [[nodiscard]] std::vector<Different> compare(const InList& list) const;
  [[nodiscard]] Status recount();
  /// Rows of a scope as the kept digest counts them.
  [[nodiscard]] Inbox::Digest keptOf(const Id& scope) const;
  /// The sum over the kept digests of those of the scopes that are granted.
  [[nodiscard]] std::uint64_t foldOf(const std::set<Id>& scopes) const;
  /// Every granted scope of which this device holds rows.
  [[nodiscard]] std::set<Id> heldScopes() const;

  /// How many rows that somebody can see leave each scope.
  using Leaving = std::map<Id, std::uint64_t>;
  [[nodiscard]] Leaving leavingBy(const InPage& page) const;
  /// Whether a pull would take away more of a scope than can be believed at once: more than a tenth of its
  /// rows and more than a handful, with no change of its grant in the same page. The text names what it
  /// would be, so that the same answer twice can be told; empty: nothing of the kind. `left`: what earlier
  /// pages of the same pull have taken.
  [[nodiscard]] std::string massDeletion(const InPage& page, const Leaving& left = {}) const;

  /// Everything that can be checked without the office, a line for each thing that is off: the file, the
  /// outbox against the rows, the counts, the search index, rows that can't be read and, where `blobs` is
  /// given, the photos that are held.
  [[nodiscard]] std::vector<std::string> findings(FileBlobStore* blobs = nullptr) const;
  /// Of those only what a damaged file says of itself.
  [[nodiscard]] std::vector<std::string> damage() const;

  struct Mended {
    std::int64_t queued = 0; ///< rows written here that had lost their outbox entry
    std::int64_t made = 0;   ///< outbox entries that had lost the row they make
    std::int64_t wanted = 0; ///< photos that are fetched again
    bool isIndexNew = false; ///< the search index is built anew, by DeviceStore::indexTail
  };
  /// Mends what can be mended here, and asks for all digests with the next sync, so that the office mends the
  /// rest.
  [[nodiscard]] Result<Mended> repair(FileBlobStore* blobs = nullptr);
  /// The start-up audit: work that would never be sent gets its outbox entry back; returns how many. Reads
  /// every row's revision, so that it is made once a day; 0 in between.
  [[nodiscard]] Result<std::int64_t> auditOnceADay();

 private:
  [[nodiscard]] std::vector<std::string> photosMissing(FileBlobStore& blobs,
                                                       std::vector<BlobLedger::Item>* copies) const;
  DeviceStore& m_store;
};

} // namespace leadhand
