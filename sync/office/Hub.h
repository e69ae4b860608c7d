#pragma once
#include "core/base/Seams.h"
#include "core/store/DeviceStore.h" // Edit, Actor
#include "core/store/FileBlobStore.h"
#include "core/store/Outbox.h"
#include "sync/office/OfficeStore.h"
#include "sync/protocol/leadhand.pb.h"
#include "sync/protocol/Signature.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace leadhand::sync {

/// Limits of quality.md section 3; every one a key of the server's settings.
struct HubLimits {
  std::size_t groups = 2000;
  std::size_t pushBytes = 1024 * 1024;
  std::size_t pullBytes = 1024 * 1024;
  std::size_t backfillBytes = 64 * 1024; ///< least portion of what is being loaded, however small the pull
  std::int64_t leaseDays = 120;
  std::int64_t skewMs = 10 * 60 * 1000;
  int wrongTries = 5;
};

/// Whose signed request this is.
struct DeviceSession {
  std::uint32_t device = 0;
  std::uint64_t incarnation = 0;
  Actor actor;
  /// The phone goes by a number that the office, restored since, did not give it; `device` is one that it
  /// did.
  bool numberIsLost = false;
};

struct Invite {
  std::string code; ///< 10 Crockford base32 characters for typing, 15 minutes
  std::string qr;   ///< what the QR holds: server-independent payload with a 32-byte secret, 24 hours
  Instant expiresAt;
};

struct DeviceLine {
  std::uint32_t device = 0;
  Id person;
  std::string personName;
  std::string label;
  std::string state; ///< active, revoked
  Instant seenAt;
  std::uint32_t schema = 0;
  std::string app;
  std::uint32_t unsent = 0;       ///< changes of which it said that they wait
  std::uint32_t degraded = 0;     ///< scopes that stayed different after a repair
  std::uint32_t unreadable = 0;   ///< rows that its version can't read, and keeps
  std::string unreadableWhy;      ///< of what kinds and why, for people
  std::uint32_t repaired = 0;     ///< rows that it fetched again because they differed, ever
  std::int64_t clockOffsetMs = 0; ///< what must be added to its own clock to tell the office's time
  std::uint64_t behind = 0;       ///< revisions that it has not asked for yet
};

/// A group that was not taken as it came, for people.
struct QuarantineLine {
  QuarantineRow row;
  Id person;
  std::string personName;
  OutboxGroup group; ///< no entries where it can't be read
};

/// What became of unsent work that came as a file.
struct HandedIn {
  Id person;
  std::uint32_t device = 0;
  Instant at;         ///< when the phone made the file
  int taken = 0;      ///< actions that stand now; a conflict keeps both values
  int known = 0;      ///< actions that the phone had sent already
  int waiting = 0;    ///< actions that wait for a decision or an update (quarantine)
  int refused = 0;    ///< actions that are drafts on the phone from its next sync on
  int photos = 0;     ///< and thumbnails
  int photosLeft = 0; ///< that no record here names, or that are no pictures
};

/// After a commit: which scopes moved, for the pokes.
struct CommitNotice {
  std::uint64_t rev = 0;
  std::vector<Id> scopes;
};

/// The office's side of the protocol: authenticates, merges, numbers, answers. One company. Used by one
/// thread (the server's strand). Nothing here knows of sockets or HTTP.
class Hub {
 public:
  Hub(OfficeStore& store, KeyStore& keys, Clock& clock, Random& random, HubLimits limits = {});
  ~Hub();

  /// Errors: signatureRefused, clockRefused (skew or replay), deviceRevoked.
  [[nodiscard]] Result<DeviceSession> authenticate(const SignedRequest& request);
  [[nodiscard]] v1::SyncReply handle(const v1::SyncRequest& request, const DeviceSession& device);
  /// Rounds that have come at the same time, in their order: their pushes are one commit on disk. Each reply
  /// is what `handle` would have said, and none is given before all are kept.
  struct Round {
    const v1::SyncRequest* request = nullptr;
    DeviceSession device;
  };
  [[nodiscard]] std::vector<v1::SyncReply> handleAll(const std::vector<Round>& rounds);
  [[nodiscard]] v1::EnrolReply enrol(const v1::EnrolRequest& request, const std::string& address);
  /// True when this device is granted one of the scopes.
  [[nodiscard]] bool concerns(const DeviceSession& device, const CommitNotice& notice);

  /// Unsent work as a phone has put it into a file (WorkFile.h): as if the phone had sent it, also one that
  /// is revoked; the same file twice changes nothing. Errors: fileUnreadable, workNotOurs, workDamaged,
  /// signatureRefused (nothing was taken in then), workNotNext, and those of the stores (what stands before
  /// is taken; the file can be taken in again).
  [[nodiscard]] Result<HandedIn> takeIn(const std::string& path, FileBlobStore& blobs);

  /// The office's own writers (imports, command line, demo): one group as device 0 in a person's name, base =
  /// present rev, through the same merge, rights (role of `by`; the null id is the server itself), scopes and
  /// revisions.
  [[nodiscard]] Status write(const Id& by, const std::vector<Edit>& edits);
  /// Several groups in one database transaction: all or nothing. For imports.
  [[nodiscard]] Status writeAll(const Id& by, const std::vector<std::vector<Edit>>& groups);
  [[nodiscard]] Id newId();

  [[nodiscard]] Result<Invite> invite(const Id& person);
  [[nodiscard]] std::vector<DeviceLine> devices();
  [[nodiscard]] Status revoke(std::uint32_t device);
  /// Grants follow visits (-30/+14 days), open matters and roles; call after writes that may move them and
  /// once a day.
  [[nodiscard]] Status refreshGrants();
  /// What was removed over 180 days ago, or over 30 and every device has heard of it, goes for good: with the
  /// first refreshGrants of a day by itself, with this at once. Never what fewer than 30 days were noted
  /// since, so that a clock that is a year ahead takes nothing along.
  [[nodiscard]] Status collectRemoved();

  /// Devices below this version may push, but are told to update. Error: badValue.
  [[nodiscard]] std::uint32_t minimumSchema();
  [[nodiscard]] Status setMinimumSchema(std::uint32_t minimum);

  // --- what waits for a decision (HubQuarantine.cpp)
  [[nodiscard]] std::vector<QuarantineLine> quarantine(bool all);
  /// Errors: unknownRecord.
  [[nodiscard]] Result<QuarantineLine> quarantined(std::int64_t n);
  /// Applies it by the ordinary path in its author's name, whose scopes are not asked again: somebody of the
  /// office has looked at it. Its device hears the new verdict. Errors: badValue (decided already), and
  /// those for which it is refused again; it is kept then.
  [[nodiscard]] Result<v1::Verdict> replay(std::int64_t n);
  [[nodiscard]] Status discard(std::int64_t n, const std::string& why);
  /// What an older version deferred and this one understands is applied. How many.
  [[nodiscard]] Result<int> replayDeferred();

  // --- customers (HubCustomers.cpp)
  /// All matters of `from` become those of `into`, in one commit; what both say of themselves and differ in
  /// is a conflict. Errors: badValue (the same, or given away already), unknownCustomer.
  [[nodiscard]] Result<MergeRow> mergeCustomers(const Id& from, const Id& into);
  /// Takes it back: what came of `from`, then or since by its own devices, returns. Errors: unknownRecord,
  /// badValue (undone already, or `into` was given away since).
  [[nodiscard]] Result<MergeRow> undoMerge(std::int64_t n);

  // --- photos (HubPhotos.cpp)
  /// True when the device's person may read a photo row that names the hash, as its own or its thumbnail's:
  /// somebody else's, or one of theirs whose bytes they have brought. A hash that one remembers is no right.
  [[nodiscard]] bool mayReadPhoto(const DeviceSession& device, const std::string& hash);
  /// Whether bytes are a picture or a voice note, by their header. Errors: those of readPhotoHeader and
  /// readVoiceHeader.
  [[nodiscard]] static Status judgeBytes(const std::string& plain);
  /// True also for the author of such a row, even where it has left their sight since.
  [[nodiscard]] bool mayBringPhoto(const DeviceSession& device, const std::string& hash);
  /// The device has brought all bytes, or was told that they are here: every row of its person or in their
  /// sight that names them and has no receipt yet gets one.
  [[nodiscard]] Status photoReceived(const DeviceSession& device, const std::string& hash);

  void onCommit(std::function<void(const CommitNotice&)> listener);
  [[nodiscard]] OfficeStore& store();
  [[nodiscard]] Clock& clock();

 private:
  [[nodiscard]] Status takePhoto(const std::string& record, const DeviceSession& session,
                                 FileBlobStore& blobs, HandedIn& work);

  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand::sync
