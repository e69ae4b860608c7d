#pragma once
#include "core/store/FileBlobStore.h"
#include "sync/device/Backoff.h"
#include "sync/device/BlobPlan.h"
#include "sync/device/DeviceSigner.h"
#include "sync/device/Engine.h"

#include <optional>

namespace leadhand::sync {

/// The answer to a blob request.
struct BlobAnswer {
  int status = 0; ///< 0: no contact, `code` says why
  ErrorCode code = ErrorCode::noContact;
  std::string refusal; ///< X-Leadhand-Error, the stable name of a code
  std::string body;
  std::int64_t offset = -1; ///< Upload-Offset; -1: not said
  std::int64_t length = -1; ///< Upload-Length
  bool complete = false;    ///< Upload-Complete: ?1
  std::int64_t retryAfterMs = 0;
};

/// What happened.
namespace blobEvent {
/// There may be something to move: rows were synced, somebody wants a photo, the network changed.
struct Due {
  Reach reach = Reach::free;
};
struct Answered {
  BlobAnswer answer;
};
struct TimerFired {};
} // namespace blobEvent
using BlobEvent = std::variant<blobEvent::Due, blobEvent::Answered, blobEvent::TimerFired>;

/// What is to be done, beside effect::Send and effect::SetTimer.
namespace blobEffect {
/// A photo is here now, or several thumbnails of which this is one.
struct Came {
  std::string hash;
};
struct Rested {}; ///< nothing more to move for now
} // namespace blobEffect
using BlobEffect = std::variant<effect::Send, effect::SetTimer, blobEffect::Came, blobEffect::Rested>;

struct BlobRunnerLimits {
  std::int64_t pieceBytes = 256 * 1024;
  std::int64_t cacheBytes = 512LL * 1024 * 1024;     ///< thumbnails come by themselves up to half of it
  std::int64_t strayRestMs = 7LL * 24 * 3600 * 1000; ///< see StrayBlobs
  std::int64_t retryFirstMs = 2000;
  std::int64_t retryMostMs = 5 * 60 * 1000;
  int barrenMost = 3; ///< answers in a row that bring a photo no further: then it waits for another time
};

/// Moves photo bytes between this device and the office, sans-IO as the engine and apart from it: a row never
/// waits for its photo. One photo at a time, in pieces, from where it stood before, also after a restart.
/// Thumbnails come without being asked for; one that does not come is nobody's trouble. Deletes files whose
/// rows have left, and copies over the limit. The person's choice stands in meta's "photos_free_only" ("1").
class BlobRunner {
 public:
  BlobRunner(DeviceStore& store, FileBlobStore& blobs, KeyStore& keys, BlobRunnerLimits limits = {});
  [[nodiscard]] std::vector<BlobEffect> step(const BlobEvent& event);

  [[nodiscard]] bool busy() const { return m_state == State::asking; }
  [[nodiscard]] std::uint64_t sent() const { return m_sent; }
  [[nodiscard]] std::uint64_t bytesSent() const { return m_bytesSent; }
  [[nodiscard]] std::uint64_t fetched() const { return m_fetched; }
  [[nodiscard]] std::uint64_t thumbsSent() const { return m_thumbsSent; }
  [[nodiscard]] std::uint64_t thumbsFetched() const { return m_thumbsFetched; }
  /// Why the last exchange for a whole photo failed, or nothing.
  [[nodiscard]] const Error* lastError() const { return m_error ? &*m_error : nullptr; }

 private:
  enum class State { resting, asking, waiting };
  void due(Reach reach);
  void answered(const BlobAnswer& answer);
  void uploadAnswered(const BlobAnswer& answer);
  void downloadAnswered(const BlobAnswer& answer);
  void goOn();
  void rest();
  void ask(const std::string& method, Headers headers, std::string body);
  void sendPiece(std::int64_t from);
  void fetchPiece();
  void leaveTask(std::optional<Error> why); ///< on to the next one
  void retryLater(Error why, std::int64_t atLeastMs);
  void takeUpThumbs();
  void came(const BlobLedger::Item& item, std::int64_t size);
  void tellOfThumbs();
  void dropLeft();
  void sweep();

  DeviceStore& m_store;
  FileBlobStore& m_blobs;
  KeyStore& m_keys;
  BlobRunnerLimits m_limits;
  BlobLedger m_ledger;
  Backoff m_backoff;
  BlobTask m_task;
  BlobFacts m_facts;
  State m_state = State::resting;
  int m_barren = 0;
  std::int64_t m_lastOffset = -1;
  std::uint64_t m_sent = 0;
  std::uint64_t m_bytesSent = 0;
  std::uint64_t m_fetched = 0;
  std::uint64_t m_thumbsSent = 0;
  std::uint64_t m_thumbsFetched = 0;
  bool m_areThumbsStale = true; ///< rows may have come since m_facts.thumbs was read
  std::string m_untoldThumb;    ///< the newest one that no Came has told of
  int m_untoldThumbs = 0;
  std::int64_t m_heldBytes = 0; ///< of all photos and thumbnails here
  std::int64_t m_thumbBytes = 0;
  std::int64_t m_bytesSinceSweep = 0;
  std::optional<Error> m_error;
  std::vector<BlobEffect> m_effects;
};

} // namespace leadhand::sync
