#include "core/schema/kinds/Customers.h"
#include "core/schema/Schema.h"
#include "core/store/RowIo.h"
#include "sync/merge/Merge.h"
#include "sync/protocol/Codec.h"
#include "tests/fakes/FaultVfs.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>

namespace leadhand::fuzz {
namespace {

Value anyValue(Input& in) {
  switch (in.byte() % 4) {
  case 0:
    return {};
  case 1:
    return valueOf(static_cast<std::int64_t>(in.number(2)));
  case 2:
    return valueOf(in.text(6));
  default:
    return valueOf(in.byte() % 2 == 0 ? std::string("no") : std::string("yes"));
  }
}

const FieldInfo& anyField(Input& in, const KindInfo& kind) {
  return kind.fields[in.byte() % kind.fields.size()];
}

/// Any value that the office would look at: whether a record is taken away is said by 1 and by nothing else.
Value anyValue(Input& in, std::uint32_t field) {
  Value value = anyValue(in);
  return field == commonField::deleted && !isAbsent(value) ? valueOf(std::int64_t{1}) : value;
}

/// What a change meets at the office, and the change.
struct Meeting {
  explicit Meeting(Input& in) : kind(*allKinds()[in.byte() % allKinds().size()]), row(kind.kind, Id{{1}}) {
    isNew = in.byte() % 8 == 0;
    if (!isNew) {
      for (int count = in.byte() % 6; count > 0; --count) {
        const std::uint32_t field = anyField(in, kind).number;
        row.set(field, anyValue(in, field));
      }
      if (in.byte() % 3 == 0)
        row.set(commonField::deleted, std::int64_t{1});
      sync::putStamp(stamps, {0, 1 + in.number(1), in.byte() % 4U, Hlc{1 + in.number(1)}});
      for (int count = in.byte() % 6; count > 0; --count)
        sync::putStamp(stamps,
                       {anyField(in, kind).number, 1 + in.number(1), in.byte() % 4U, Hlc{1 + in.number(1)}});
    }
    change.kind = kind.kind;
    change.id = row.id;
    change.op = in.byte() % 3 == 0 ? Edit::Op::insert : Edit::Op::update;
    change.base = in.number(1);
    change.hlc = Hlc{1 + in.number(1)};
    for (int count = 1 + in.byte() % 5; count > 0; --count) {
      const std::uint32_t field = anyField(in, kind).number;
      setField(change.fields, field, anyValue(in, field));
    }
    if (in.byte() % 3 == 0)
      setField(change.fields, commonField::deleted, in.byte() % 2 == 1 ? valueOf(std::int64_t{1}) : Value{});
    for (int count = in.byte() % 3; count > 0; --count) {
      const std::uint32_t field = anyField(in, kind).number;
      change.bases.emplace_back(field, in.number(1));
    }
    device = 1 + in.byte() % 4U;
    byOffice = in.byte() % 2 == 0;
    byServer = in.byte() % 8 == 0;
    if (in.byte() % 4 == 0)
      epochs.push_back({1, in.number(1)});
    const unsigned about = in.byte();
    taken = (about & 1U) != 0;
    byOwn = (about & 2U) != 0;
    if ((about & 4U) == 0)
      return;
    // Rows of a lost timeline, offered to a restored office: all who offer them are one writer.
    device = sync::salvageDevice;
    for (sync::FieldStamp& stamp : stamps)
      stamp.device = stamp.device == 3 ? sync::salvageDevice : stamp.device;
  }
  [[nodiscard]] std::vector<sync::FieldDecision> decided() const {
    sync::MergeInput input;
    input.kind = &kind;
    input.present = isNew ? nullptr : &row;
    input.stamps = stamps;
    input.change = &change;
    input.device = device;
    input.hlc = change.hlc;
    input.epochs = epochs;
    input.byOffice = byOffice;
    input.byServer = byServer;
    input.isOffice = [](std::uint32_t writer) { return writer % 2 == 0; };
    input.taken = taken;
    input.byOwn = byOwn;
    input.isOwn = [](std::uint32_t writer) { return writer % 4 == 1; };
    return sync::decide(input);
  }
  /// As the office writes it down.
  void apply(const std::vector<sync::FieldDecision>& decisions) {
    for (const sync::FieldDecision& decision : decisions) {
      if (decision.outcome != sync::Outcome::applied && decision.outcome != sync::Outcome::won &&
          decision.outcome != sync::Outcome::same)
        continue;
      row.set(decision.field, decision.value);
      sync::putStamp(stamps, {decision.field, 1000, device, change.hlc}, decision.beside);
    }
    if (isNew)
      sync::putStamp(stamps, {0, 1000, device, change.hlc});
    isNew = false;
  }

  const KindInfo& kind;
  Row row;
  bool isNew = false;
  std::vector<sync::FieldStamp> stamps;
  OutboxEntry change;
  std::uint32_t device = 0;
  bool byOffice = false;
  bool byServer = false;
  bool taken = false;
  bool byOwn = false;
  std::vector<sync::EpochMark> epochs;
};

/// The field that takes a record away, or ends it.
bool endsRecord(const KindInfo& kind, std::uint32_t field) {
  return field == commonField::deleted ||
         (kind.kind == Kind::standingInstruction && field == fieldNumber(&StandingInstruction::retiredOn));
}

/// What nobody wrote, and what yet follows from a change: that a record is there again, or goes on, and what
/// makes one statement with a field that was written.
bool followsFrom(const Meeting& met, std::uint32_t field) {
  if (endsRecord(met.kind, field))
    return true;
  const FieldInfo& info = *met.kind.field(field);
  return !info.leader.empty() && findField(met.change.fields, met.kind.field(info.leader)->number);
}

void checkDecision(const Meeting& met, const sync::FieldDecision& decision) {
  using sync::Outcome;
  const Value* written = findField(met.change.fields, decision.field);
  expect(written || followsFrom(met, decision.field), "only what was written is decided, and what follows");
  const Value present = met.isNew ? Value{} : met.row.at(decision.field);
  const bool takes = decision.outcome == Outcome::applied || decision.outcome == Outcome::won ||
                     decision.outcome == Outcome::same;
  if (takes && written && decision.field != commonField::deleted)
    expect(decision.value == *written, "what applies is what was written");
  if (!takes)
    expect(decision.value == present, "what does not apply leaves what stands");
  expect(!decision.recorded || decision.outcome == Outcome::won || decision.outcome == Outcome::lost,
         "only a conflict is recorded");
  if (decision.outcome == Outcome::won)
    expect(decision.loser == present, "of a conflict that was won the loser is what stood");
  if (decision.outcome == Outcome::lost && written)
    expect(decision.loser == *written, "of a conflict that was lost the loser is what was written");
  // A record that is made twice has gone two ways, whoever made it; what the office has approved stands
  // against its author's own word; and who offer rows of a lost timeline are many.
  if (decision.recorded && met.change.op == Edit::Op::update && !met.taken &&
      met.device != sync::salvageDevice)
    expect(decision.rival.device != met.device, "nobody conflicts with themselves");
}

} // namespace

/// Any change against any row: every field is decided once, no value is lost unrecorded, and the same change
/// a second time moves nothing.
void merge(std::string_view bytes) {
  Input in(bytes);
  Meeting met(in);
  const auto decisions = met.decided();
  for (const FieldValue& field : met.change.fields)
    expect(std::count_if(decisions.begin(), decisions.end(),
                         [&](const auto& decision) { return decision.field == field.field; }) == 1,
           "every field is decided once");
  for (const sync::FieldDecision& decision : decisions)
    checkDecision(met, decision);
  met.apply(decisions);
  const std::vector<Value> once = met.row.values;
  // A removal yields to what others wrote, even where the rest of the same change has taken its place since.
  for (const sync::FieldDecision& decision : decisions)
    if (decision.outcome == sync::Outcome::lost && endsRecord(met.kind, decision.field))
      std::erase_if(met.change.fields, [&](const auto& field) { return field.field == decision.field; });
  met.apply(met.decided());
  expect(met.row.values == once, "the same change a second time moves nothing");
}

/// The same wire bytes read by this version and by one that does not know the later half of the fields: what
/// the older one does not know it keeps beside, in memory and on disk, and hands on untouched.
void versions(std::string_view bytes) {
  constexpr std::uint32_t beyond = 100'000;
  Input in(bytes);
  const KindInfo& kind = *allKinds()[in.byte() % allKinds().size()];
  const std::size_t known = 1 + in.byte() % kind.fields.size();
  v1::Row wire;
  const std::string_view rest = in.rest();
  if (!wire.ParseFromArray(rest.data(), static_cast<int>(rest.size())))
    return;
  Row newer(kind.kind, Id{{1}});
  Row older(kind.kind, Id{{1}});
  for (const FieldValue& field : sync::fromWire(wire.fields())) {
    if (field.field == 0 || field.field >= beyond)
      continue;
    const auto at = std::find_if(kind.fields.begin(), kind.fields.end(),
                                 [&](const FieldInfo& info) { return info.number == field.field; });
    const bool isKnown =
        at != kind.fields.end() && at < kind.fields.begin() + static_cast<std::ptrdiff_t>(known);
    if (at != kind.fields.end() && !checkValue(*at, field.value))
      continue; // neither version takes it in
    newer.set(field.field, field.value);
    older.set(isKnown ? field.field : field.field + beyond, field.value);
  }
  static test::FaultDisk& disk = *new test::FaultDisk;
  static Database& database = *[] {
    auto opened =
        std::move(*Database::open({.path = "/versions.db", .encrypted = false, .vfs = disk.name()}));
    for (const KindInfo* each : allKinds())
      for (const std::string& statement : createStatements(*each, Side::device))
        expect(opened->execute(statement).has_value(), "the tables are made");
    return opened.release();
  }();
  const auto stored = [&](const Row& row) {
    const Transaction undone(database);
    expect(insertRow(database, row, Side::device).has_value(), "a sound row is stored");
    const auto read = readRowById(database, kind, row.id, Side::device);
    expect(read.has_value(), "a stored row is read");
    return read->fields();
  };
  Fields handedOn = stored(older);
  for (FieldValue& field : handedOn)
    field.field -= field.field > beyond ? beyond : 0;
  std::sort(handedOn.begin(), handedOn.end(), [](const auto& a, const auto& b) { return a.field < b.field; });
  expect(handedOn == newer.fields(), "an older version hands on what it does not know");
  expect(stored(newer) == newer.fields(), "this version stores what it knows");
}

} // namespace leadhand::fuzz
