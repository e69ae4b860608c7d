#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "sync/office/HubInside.h"
#include "sync/office/ServerKey.h"
#include "sync/protocol/Codec.h"

#include <algorithm>
#include <sodium.h>

namespace leadhand::sync {
namespace {

const unsigned char* bytesOf(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesOf(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

Result<std::string> sealTo(const std::string& publicKey, const std::string& plain) {
  std::string curve(crypto_box_PUBLICKEYBYTES, '\0');
  if (crypto_sign_ed25519_pk_to_curve25519(bytesOf(curve), bytesOf(publicKey)) != 0)
    return fail(ErrorCode::badRequest, "public_key");
  std::string sealed(plain.size() + crypto_box_SEALBYTES, '\0');
  if (crypto_box_seal(bytesOf(sealed), bytesOf(plain), plain.size(), bytesOf(curve)) != 0)
    return fail(ErrorCode::internal, "seal");
  return sealed;
}

/// A key that no signature or box could use is refused before it becomes a device.
bool isUsableKey(const std::string& publicKey) {
  std::string curve(crypto_box_PUBLICKEYBYTES, '\0');
  return publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
         crypto_sign_ed25519_pk_to_curve25519(bytesOf(curve), bytesOf(publicKey)) == 0;
}

constexpr std::size_t mostLabelBytes = 200;

/// Never in the middle of a letter.
std::string cutTo(std::size_t most, const std::string& text) {
  if (text.size() <= most)
    return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<std::uint8_t>(text[end]) & 0xC0U) == 0x80)
    --end;
  return text.substr(0, end);
}

constexpr int mostReportLines = 64;
constexpr std::size_t mostWhyBytes = 120;

/// What a device says of itself is kept and shown: short, and on one line.
void tame(v1::SelfReport& report) {
  while (report.unreadable_size() > mostReportLines)
    report.mutable_unreadable()->RemoveLast();
  for (v1::Unreadable& one : *report.mutable_unreadable()) {
    std::string why = cutTo(mostWhyBytes, one.why());
    std::replace_if(
        why.begin(), why.end(), [](char sign) { return static_cast<std::uint8_t>(sign) < 0x20; }, ' ');
    one.set_why(why);
  }
}

std::string reportKey(std::uint32_t device) {
  return "report." + std::to_string(device);
}

void readReport(const std::string& raw, DeviceLine& line) {
  v1::SelfReport report;
  if (!report.ParseFromString(raw))
    return;
  line.repaired = report.repaired();
  for (const v1::Unreadable& one : report.unreadable()) {
    line.unreadable += one.rows();
    const KindInfo* kind = one.kind() <= 0xFFFFU ? findKind(static_cast<Kind>(one.kind())) : nullptr;
    line.unreadableWhy += (line.unreadableWhy.empty() ? "" : "; ") + std::to_string(one.rows()) + " of " +
                          (kind ? std::string(kind->name) : "kind " + std::to_string(one.kind())) + ": " +
                          one.why();
  }
}

} // namespace

Result<Invite> Hub::invite(const Id& person) {
  if (!roles::isRole(m_inside->roster.actor(person).role))
    return fail(ErrorCode::unknownPerson, person.text());
  return m_inside->invites.make(person);
}

v1::EnrolReply Hub::enrol(const v1::EnrolRequest& request, const std::string& address) {
  m_inside->store.forgetFailedReads();
  auto reply = m_inside->enrolled(request, address);
  if (reply)
    return std::move(*reply);
  m_inside->undo();
  v1::EnrolReply refused;
  refused.mutable_refused()->set_code(std::string(reply.error().name()));
  refused.mutable_refused()->set_where(reply.error().where);
  return refused;
}

Result<v1::EnrolReply> Hub::Inside::enrolled(const v1::EnrolRequest& request, const std::string& address) {
  if (!isUsableKey(request.public_key()))
    return fail(ErrorCode::badRequest, "public_key");
  LEADHAND_ASSIGN(const InviteRow invite, invites.check(request.code(), request.public_key(), address));
  if (!roles::isRole(roster.actor(invite.person).role))
    return fail(ErrorCode::codeExpired, "person");
  if (invite.device != 0) {
    const auto device = store.device(invite.device);
    return device ? sealedFor(*device) : fail(ErrorCode::codeUsed);
  }
  LEADHAND_ASSIGN(const DeviceRow device, makeDevice(invite, request));
  return sealedFor(device);
}

/// Device, its record and the used-up invite are one commit: a code never makes two devices.
Result<DeviceRow> Hub::Inside::makeDevice(InviteRow invite, const v1::EnrolRequest& request) {
  const Instant now = clock.now();
  DeviceRow device;
  device.person = invite.person;
  device.publicKey = request.public_key();
  device.incarnation = random.next() >> 1U; // the top bit stays free: databases count in signed numbers
  device.schema = request.schema();
  device.state = "active";
  device.label = cutTo(mostLabelBytes, request.label());
  device.leaseUntilMs = now.ms + limits.leaseDays * 24 * 3600 * 1000;
  device.seenAtMs = now.ms;
  device.cursor = store.rev(); // what the bundle tells it to begin at
  Commit commit(store);
  LEADHAND_TRY(commit.begin());
  LEADHAND_ASSIGN(device.device, store.addDevice(device));
  invite.device = device.device;
  LEADHAND_TRY(store.putInvite(invite));
  LEADHAND_TRY(recordDevice(commit, device));
  LEADHAND_TRY(finish(commit));
  return device;
}

/// The record by which the office's people see the device.
Status Hub::Inside::recordDevice(Commit& commit, const DeviceRow& device) {
  Device record;
  record.id = leadhand::newId(clock, random);
  record.person = device.person;
  record.number = device.device;
  record.label = device.label;
  record.state = device.state;
  record.enrolledAt = record.seenAt = clock.now();
  OutboxGroup group;
  OutboxEntry& entry = group.entries.emplace_back();
  entry.kind = Kind::device;
  entry.id = record.id;
  entry.fields = toRow(record).fields();
  entry.base = commit.rev();
  entry.hlc = hlc = hlc.next(clock.now());
  LEADHAND_ASSIGN(const GroupOutcome outcome, writer.apply(commit, group, {roster.actor(Id{}), 0}));
  if (outcome.error)
    return tl::unexpected<Error>(*outcome.error);
  grants.note(writer.takeWritten());
  return {};
}

Result<v1::EnrolReply> Hub::Inside::sealedFor(const DeviceRow& device) {
  LEADHAND_ASSIGN(const ServerKey key, ServerKey::load(keys));
  const Actor& person = roster.actor(device.person);
  v1::EnrolBundle bundle;
  bundle.set_device(device.device);
  bundle.set_incarnation(device.incarnation);
  bundle.set_tenant(std::string(store.tenant().raw()));
  bundle.set_person(std::string(device.person.raw()));
  bundle.set_person_name(person.name);
  bundle.set_role(person.role);
  for (const Row& row : store.select(Kind::company, "LIMIT 1", {})) {
    const auto company = fromRow<Company>(row);
    bundle.set_company(company.name);
    bundle.set_zone(company.zone);
  }
  bundle.set_server_key(key.publicKey);
  bundle.set_epoch(epochOf(store.rev()));
  bundle.set_rev(store.rev());
  v1::EnrolReply reply;
  LEADHAND_ASSIGN(const std::string sealed, sealTo(device.publicKey, bundle.SerializeAsString()));
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(sealed), sealed.size(), bytesOf(key.secretKey));
  reply.set_sealed(sealed);
  reply.set_signature(signature);
  reply.set_server_key(key.publicKey);
  return reply;
}

Status Hub::Inside::keepReport(v1::SelfReport report, std::uint32_t device) {
  tame(report);
  v1::SelfReport before;
  (void)before.ParseFromString(store.meta(reportKey(device)).value_or(std::string()));
  report.set_repaired(report.repaired() + before.repaired());
  return store.setMeta(reportKey(device), report.SerializeAsString());
}

std::vector<DeviceLine> Hub::devices() {
  std::vector<DeviceLine> lines;
  const std::uint64_t rev = m_inside->store.rev();
  for (const DeviceRow& stored : m_inside->store.devices()) {
    // What was heard last may not be on the disk yet.
    const DeviceRow* known = m_inside->roster.device(stored.device);
    const DeviceRow& device = known ? *known : stored;
    DeviceLine& line = lines.emplace_back();
    line.device = device.device;
    line.person = device.person;
    line.personName = m_inside->roster.actor(device.person).name;
    line.label = device.label;
    line.state = device.state;
    line.seenAt = Instant{device.seenAtMs};
    line.schema = device.schema;
    line.app = device.app;
    line.unsent = device.unsent;
    line.degraded = device.degraded;
    readReport(m_inside->store.meta(reportKey(device.device)).value_or(std::string()), line);
    line.clockOffsetMs = device.clockOffsetMs;
    line.behind = rev > device.cursor ? rev - device.cursor : 0;
  }
  return lines;
}

Status Hub::revoke(std::uint32_t number) {
  Inside& in = *m_inside;
  DeviceRow* device = in.roster.device(number);
  if (!device)
    return fail(ErrorCode::unknownRecord, "device " + std::to_string(number));
  // Where the disk refuses, the office must not act as if it were done until it is started anew.
  DeviceRow revoked = *device;
  revoked.state = "revoked";
  LEADHAND_TRY(in.store.putDevice(revoked));
  *device = revoked;
  for (const Row& row : in.store.select(Kind::device, "number = ?1", {valueOf(std::int64_t{number})}))
    LEADHAND_TRY(write(Id{}, {UpdateOf<Device>(row.id).with(&Device::state, std::string("revoked")).edit}));
  return {};
}

} // namespace leadhand::sync
