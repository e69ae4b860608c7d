#pragma once
// Private to the hub: what its parts share.
#include "sync/office/Feed.h"
#include "sync/office/Gate.h"
#include "sync/office/GrantKeeper.h"
#include "sync/office/Hub.h"
#include "sync/office/Invites.h"
#include "sync/protocol/Codec.h"

#include <map>

#include <set>

namespace leadhand::sync {

/// Where it went wrong, as a device may be told: the office's paths and its database's own words stay here.
[[nodiscard]] std::string placeForDevice(const Error& error);

struct Hub::Inside {
  Inside(OfficeStore& officeStore, KeyStore& keyStore, Clock& officeClock, Random& officeRandom,
         HubLimits hubLimits)
      : store(officeStore), keys(keyStore), clock(officeClock), random(officeRandom), limits(hubLimits),
        roster(store), gate(roster, clock, limits), writer(store, roster, clock, random),
        grants(store, roster, clock), invites(store, keys, clock, random, limits) {}

  /// What ends a round before the feed.
  using Early = std::optional<v1::SyncReply>;

  [[nodiscard]] v1::Welcome welcome(const DeviceRow& device);
  [[nodiscard]] Result<Early> pushed(const v1::Sync& ask, const Author& author, v1::SyncOk& ok);
  [[nodiscard]] Result<Early> pushOnce(Commit::Care care, const v1::Sync& ask, const Author& author,
                                       v1::SyncOk& ok);
  [[nodiscard]] Result<Early> pushAll(Commit& commit, const v1::Sync& ask, DeviceRow& device,
                                      const Author& author, v1::SyncOk& ok);
  struct Pushed {
    const v1::Group& group;
    const Result<OutboxGroup>& decoded;
    const std::string& hash; ///< as sent, or as it follows from the group before
    bool told = false;
  };
  [[nodiscard]] std::string wholeHash(const v1::Group& group, const OutboxGroup& decoded,
                                      const DeviceRow& device);
  [[nodiscard]] Result<Early> pushGroup(Commit& commit, const Pushed& pushed, DeviceRow& device,
                                        const Author& author, v1::SyncOk& ok);
  [[nodiscard]] Status takePush(const std::string& packed, const DeviceSession& session, HandedIn& work);
  [[nodiscard]] Status salvage(const v1::Sync& ask, const Author& author, v1::SyncOk& ok);
  [[nodiscard]] Status letGoElsewhere(Commit& commit, Kind kind, const Id& id,
                                      const std::vector<Id>& heldFrom);
  [[nodiscard]] Status salvageRow(Commit& commit, const InRow& row, const KindInfo& kind,
                                  const Author& offerer);
  [[nodiscard]] Id scopeOffered(const OutboxEntry& entry);
  [[nodiscard]] Status bringLosers(Commit& commit, const OutboxGroup& taken);
  [[nodiscard]] Status retryOrphans(Commit& commit);
  [[nodiscard]] Status keepAside(const GroupOutcome& outcome, const OutboxGroup& group, std::uint32_t device);
  // --- what waits for people (HubQuarantine.cpp)
  [[nodiscard]] Result<GroupOutcome> applyAgain(const QuarantineRow& row);
  [[nodiscard]] Actor actorOf(const Id& person);
  [[nodiscard]] Result<v1::SyncReply> fork(Commit& commit, const DeviceRow& device);
  [[nodiscard]] Result<Early> forkAt(Commit& commit, const DeviceRow& device, const Pushed& pushed);
  /// The number that a copy was given for what it said: where the answer was lost it asks once more, and
  /// there shall be no device for each time. 0: none.
  [[nodiscard]] std::uint32_t numberGiven(const std::string& said);
  [[nodiscard]] Result<std::uint32_t> giveNumber(Commit& commit, const DeviceRow& device,
                                                 const std::string& said);
  [[nodiscard]] std::ptrdiff_t numbersOf(const DeviceRow& device);
  [[nodiscard]] Status layAside(const QuarantineLine& line, const std::string& why);
  [[nodiscard]] Status giveInstead(Commit& commit, Kind kind, const Id& id);
  // --- other timelines (HubEpochs.cpp)
  [[nodiscard]] Status openEpoch(std::uint32_t epoch, std::uint64_t restoreRev);
  [[nodiscard]] Status moveAbove(Commit& commit, std::uint64_t rev, std::uint64_t upTo);
  [[nodiscard]] Result<v1::SyncReply> newEpoch(const v1::Sync& ask, const DeviceSession& session);
  [[nodiscard]] std::uint64_t lastSeqHeardIn(std::uint32_t epoch, const DeviceRow& device);
  [[nodiscard]] std::uint64_t restorePointFor(std::uint32_t epoch);
  [[nodiscard]] bool knowsCursor(std::uint64_t cursor, const std::string& chain);
  [[nodiscard]] bool maySetBack(std::uint32_t device);
  [[nodiscard]] Result<v1::SyncReply> renumber(const DeviceSession& session);
  [[nodiscard]] Result<v1::SyncReply> answer(const v1::SyncRequest& request, const DeviceSession& session);
  /// A device that is there; where the disk can't say so, it is no matter of the device's.
  [[nodiscard]] Result<DeviceRow*> knownDevice(std::uint32_t number);
  [[nodiscard]] Status giveAnew(const Id& person);
  /// What the request says of its device, in memory.
  void note(const v1::Sync& ask, DeviceRow& device) const;
  // --- what was removed long ago (HubTombstones.cpp)
  [[nodiscard]] std::uint64_t slowestCursor();
  [[nodiscard]] Status collectTombstones(Commit& commit);
  [[nodiscard]] Status collectDaily(Commit& commit);
  [[nodiscard]] bool mustCompare(const v1::Sync& ask);
  /// Which copy of the phone's store it is that asks; a reply where it is not the one that was heard last.
  [[nodiscard]] Result<Early> recognize(const v1::SyncRequest& request, const DeviceSession& session);
  [[nodiscard]] std::uint32_t minimumSchema();
  [[nodiscard]] bool onlyTakes(const v1::Sync& ask, v1::SyncOk& ok);
  void tellOfBackups(const Actor& actor, v1::SyncOk& ok);
  [[nodiscard]] Status seen(const v1::Sync& ask, DeviceRow& device);
  /// What a device said of itself last; what it repaired is added up.
  [[nodiscard]] Status keepReport(v1::SelfReport report, std::uint32_t device);
  [[nodiscard]] Status finish(Commit& commit);
  [[nodiscard]] Status markQuietOffers();
  [[nodiscard]] Status writeGroups(const Author& author, const std::vector<std::vector<Edit>>& groups);
  [[nodiscard]] Status writeTogether(const std::vector<std::vector<Edit>>& groups,
                                     const std::function<Status()>& record);
  [[nodiscard]] Status writeGroup(Commit& commit, const Author& author, const std::vector<Edit>& edits);
  [[nodiscard]] Result<v1::EnrolReply> enrolled(const v1::EnrolRequest& request, const std::string& address);
  [[nodiscard]] Result<DeviceRow> makeDevice(InviteRow invite, const v1::EnrolRequest& request);
  [[nodiscard]] Result<v1::EnrolReply> sealedFor(const DeviceRow& device);
  [[nodiscard]] Status recordDevice(Commit& commit, const DeviceRow& device);
  [[nodiscard]] bool answerShared(const std::vector<Hub::Round>& rounds, std::vector<v1::SyncReply>& replies);
  void tell(const CommitNotice& notice);
  void undo();
  void forgetOwn();

  // What the request that is being answered has pushed and its device need not be told.
  std::vector<OwnRow> ownRows;
  std::set<std::uint64_t> cleanGroups; ///< their sequence numbers

  OfficeStore& store;
  KeyStore& keys;
  Clock& clock;
  Random& random;
  HubLimits limits;
  Roster roster;
  Gate gate;
  GroupWriter writer;
  GrantKeeper grants;
  Invites invites;
  Hlc hlc;
  std::optional<std::uint32_t> leastSchema;
  std::optional<bool> orphansWait; ///< offered rows wait for what they hang on; nullopt: not looked yet
  std::map<std::uint32_t, std::vector<std::int64_t>> setBacks; ///< when devices made it open an epoch
  std::vector<std::function<void(const CommitNotice&)>> listeners;
  bool sharing = false; ///< what is told of commits waits until they are on disk
  std::optional<CommitNotice> untold;
};

} // namespace leadhand::sync
