#include "sync/office/SqliteOfficeInside.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

/// More than any company gives out between a backup and its restore.
constexpr std::uint32_t numbersAnEpoch = 1000;

DeviceRow deviceAt(const Statement& query) {
  DeviceRow device;
  device.device = static_cast<std::uint32_t>(query.integer(0));
  device.person = query.id(1);
  device.publicKey = query.blob(2);
  device.incarnation = unsignedOf(query.integer(3));
  device.lastSeq = unsignedOf(query.integer(4));
  device.lastHash = query.blob(5);
  device.ackedSeq = unsignedOf(query.integer(6));
  device.cursor = unsignedOf(query.integer(7));
  device.schema = static_cast<std::uint32_t>(query.integer(8));
  device.app = query.text(9);
  device.clockOffsetMs = query.integer(10);
  device.leaseUntilMs = query.integer(11);
  device.state = query.text(12);
  device.label = query.text(13);
  device.seenAtMs = query.integer(14);
  device.unsent = static_cast<std::uint32_t>(query.integer(15));
  device.degraded = static_cast<std::uint32_t>(query.integer(16));
  device.said = unsignedOf(query.integer(17));
  return device;
}

void bindDevice(Statement& put, const DeviceRow& device) {
  put.bind(1, std::int64_t{device.device}).bindBlob(2, device.person.raw()).bindBlob(3, device.publicKey);
  put.bind(4, signedOf(device.incarnation)).bind(5, signedOf(device.lastSeq)).bindBlob(6, device.lastHash);
  put.bind(7, signedOf(device.ackedSeq))
      .bind(8, signedOf(device.cursor))
      .bind(9, std::int64_t{device.schema});
  put.bind(10, device.app)
      .bind(11, device.clockOffsetMs)
      .bind(12, device.leaseUntilMs)
      .bind(13, device.state);
  put.bind(14, device.label).bind(15, device.seenAtMs);
  put.bind(16, std::int64_t{device.unsent}).bind(17, std::int64_t{device.degraded});
  put.bind(18, signedOf(device.said));
}

StoredResult resultAt(const Statement& query) {
  return {unsignedOf(query.integer(0)),
          query.blob(1),
          static_cast<int>(query.integer(2)),
          unsignedOf(query.integer(3)),
          query.text(4),
          query.text(5),
          query.integer(6)};
}

} // namespace

std::optional<DeviceRow> SqliteOfficeStore::device(std::uint32_t number) {
  Statement query = m_inside->database->prepare("SELECT * FROM sync_device WHERE dev = ?1");
  query.bind(1, std::int64_t{number});
  const auto found = query.step();
  return found && *found ? std::optional(deviceAt(query)) : std::nullopt;
}

std::vector<DeviceRow> SqliteOfficeStore::devices() {
  Statement query = m_inside->database->prepare("SELECT * FROM sync_device ORDER BY dev");
  std::vector<DeviceRow> all;
  for (auto more = query.step(); more && *more; more = query.step())
    all.push_back(deviceAt(query));
  return all;
}

Result<std::uint32_t> SqliteOfficeStore::addDevice(const DeviceRow& device) {
  Statement last = m_inside->database->prepare("SELECT coalesce(max(dev), 0) FROM sync_device");
  LEADHAND_ASSIGN(const bool found, last.step());
  DeviceRow made = device;
  // A number that was given out in a lost timeline is somebody's still.
  const std::uint32_t ofEpoch = epochOf(rev()) * numbersAnEpoch;
  made.device = std::max(static_cast<std::uint32_t>(found ? last.integer(0) : 0), ofEpoch) + 1;
  LEADHAND_TRY(putDevice(made));
  return made.device;
}

Status SqliteOfficeStore::putDevice(const DeviceRow& device) {
  Statement put =
      m_inside->database->prepare("INSERT OR REPLACE INTO sync_device VALUES(?1, ?2, ?3, ?4, ?5, ?6, "
                                  "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)");
  bindDevice(put, device);
  return put.run();
}

std::vector<GrantRow> SqliteOfficeStore::grants(const Id& person) {
  Statement query = m_inside->database->prepare(
      "SELECT scope, gen, given, wildcard, rev, ord FROM grant_row WHERE person = ?1 ORDER BY ord, scope");
  query.bindBlob(1, person.raw());
  std::vector<GrantRow> all;
  for (auto more = query.step(); more && *more; more = query.step())
    all.push_back({person, query.id(0), unsignedOf(query.integer(1)), query.integer(2) != 0,
                   query.integer(3) != 0, unsignedOf(query.integer(4)),
                   static_cast<std::uint32_t>(query.integer(5))});
  return all;
}

Status SqliteOfficeStore::putGrant(const GrantRow& grant) {
  Statement put =
      m_inside->database->prepare("INSERT OR REPLACE INTO grant_row VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  put.bindBlob(1, grant.person.raw()).bindBlob(2, grant.scope.raw()).bind(3, signedOf(grant.generation));
  put.bind(4, std::int64_t{grant.given}).bind(5, std::int64_t{grant.wildcard}).bind(6, signedOf(grant.rev));
  return put.bind(7, std::int64_t{grant.order}).run();
}

std::optional<StoredResult> SqliteOfficeStore::result(std::uint32_t device, std::uint64_t seq) {
  Statement query = m_inside->database->prepare(
      "SELECT seq, hash, verdict, result_rev, code, place, at FROM push_result WHERE dev = ?1 AND seq = ?2");
  query.bind(1, std::int64_t{device}).bind(2, signedOf(seq));
  const auto found = query.step();
  return found && *found ? std::optional(resultAt(query)) : std::nullopt;
}

std::vector<StoredResult> SqliteOfficeStore::resultsAfter(std::uint32_t device, std::uint64_t seq) {
  Statement query = m_inside->database->prepare("SELECT seq, hash, verdict, result_rev, code, place, at FROM "
                                                "push_result WHERE dev = ?1 AND seq > ?2 ORDER BY seq");
  query.bind(1, std::int64_t{device}).bind(2, signedOf(seq));
  std::vector<StoredResult> all;
  for (auto more = query.step(); more && *more; more = query.step())
    all.push_back(resultAt(query));
  return all;
}

Status SqliteOfficeStore::putResult(std::uint32_t device, const StoredResult& result, std::int64_t nowMs) {
  Statement put = m_inside->database->prepare(
      "INSERT OR REPLACE INTO push_result(dev, seq, hash, verdict, result_rev, code, place, at) VALUES(?1, "
      "?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  put.bind(1, std::int64_t{device}).bind(2, signedOf(result.seq)).bindBlob(3, result.hash);
  put.bind(4, std::int64_t{result.verdict}).bind(5, signedOf(result.resultRev));
  result.code.empty() ? put.bindNull(6) : put.bind(6, result.code);
  result.where.empty() ? put.bindNull(7) : put.bind(7, result.where);
  return put.bind(8, nowMs).run();
}

Status SqliteOfficeStore::pruneResults(std::int64_t nowMs, std::int64_t keepMs) {
  Database& database = *m_inside->database;
  Statement mark = database.prepare(
      "INSERT OR IGNORE INTO ack_mark SELECT dev, acked_seq, ?1 FROM sync_device WHERE acked_seq > 0");
  LEADHAND_TRY(mark.bind(1, nowMs).run());
  Statement prune =
      database.prepare("DELETE FROM push_result WHERE seq <= (SELECT max(m.seq) FROM ack_mark m "
                       "WHERE m.dev = push_result.dev AND m.at <= ?1) "
                       // What waits for a decision or an update may get another verdict yet, and that one
                       // must be heard.
                       "AND (dev, seq) NOT IN (SELECT dev, seq FROM quarantine WHERE state = 'kept') "
                       "AND revised <= coalesce((SELECT d.cursor FROM sync_device d WHERE d.dev = "
                       "push_result.dev), revised)");
  LEADHAND_TRY(prune.bind(1, nowMs - keepMs).run());
  // The newest of those that have done their work stays, so that its number is not noted again.
  Statement forget = database.prepare(
      "DELETE FROM ack_mark WHERE seq < (SELECT max(m.seq) FROM ack_mark m WHERE m.dev = ack_mark.dev AND "
      "m.at <= ?1)");
  return forget.bind(1, nowMs - keepMs).run();
}

std::optional<InviteRow> SqliteOfficeStore::invite(const std::string& name) {
  Statement query = m_inside->database->prepare("SELECT name, secret_hash, long_hash, person, typed_until, "
                                                "scanned_until, wrong_tries, dev FROM invite WHERE "
                                                "name = ?1");
  query.bind(1, name);
  const auto found = query.step();
  if (!found || !*found)
    return std::nullopt;
  return InviteRow{query.text(0),
                   query.blob(1),
                   query.blob(2),
                   query.id(3),
                   query.integer(4),
                   query.integer(5),
                   static_cast<int>(query.integer(6)),
                   static_cast<std::uint32_t>(query.integer(7))};
}

Status SqliteOfficeStore::putInvite(const InviteRow& invite) {
  Statement put =
      m_inside->database->prepare("INSERT OR REPLACE INTO invite VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  put.bind(1, invite.name).bindBlob(2, invite.secretHash).bindBlob(3, invite.longHash);
  put.bindBlob(4, invite.person.raw()).bind(5, invite.typedUntilMs).bind(6, invite.scannedUntilMs);
  return put.bind(7, std::int64_t{invite.wrongTries}).bind(8, std::int64_t{invite.device}).run();
}

} // namespace leadhand::sync
