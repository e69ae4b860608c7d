#include "sync/protocol/Codec.h"

#include "sync/protocol/Columns.h"

#include <algorithm>
#include <cctype>
#include <google/protobuf/util/json_util.h>
#include <limits>
#include <memory>
#include <zstd.h>

namespace leadhand::sync {
namespace {

constexpr int compressionLevel = 1;
constexpr int columnsLevel = 3;
/// A message of less than this has nothing to put together.
constexpr std::size_t leastForColumns = 512;

struct FreeCompressor {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

Result<OutboxEntry> entryFromWire(const v1::Change& change) {
  OutboxEntry entry;
  entry.id = idFromWire(change.id());
  if (entry.id.isNull())
    return fail(ErrorCode::badRequest, "id");
  if (change.kind() == 0 || change.kind() > 0xFFFFU)
    return fail(ErrorCode::badRequest, "kind");
  entry.kind = static_cast<Kind>(change.kind());
  if (change.op() != v1::OP_INSERT && change.op() != v1::OP_UPDATE)
    return fail(ErrorCode::badRequest, "op");
  entry.op = change.op() == v1::OP_INSERT ? Edit::Op::insert : Edit::Op::update;
  entry.fields = fromWire(change.fields());
  entry.old = fromWire(change.old());
  entry.base = change.base();
  for (const v1::FieldBase& base : change.bases())
    entry.bases.emplace_back(base.field(), base.rev());
  entry.hlc = Hlc{change.hlc()};
  return entry;
}

Status addItem(const v1::Item& item, std::vector<InItem>& items) {
  if (item.has_row()) {
    if (item.row().id().size() != 16)
      return fail(ErrorCode::badReply, "row");
    items.emplace_back(fromWire(item.row()));
  } else if (item.has_patch()) {
    const v1::Patch& patch = item.patch();
    items.emplace_back(InPatch{patch.kind(), idFromWire(patch.id()), patch.rev(), fromWire(patch.fields())});
  } else if (item.has_exit()) {
    const v1::Exit& exit = item.exit();
    items.emplace_back(InExit{exit.kind(), idFromWire(exit.id()), idFromWire(exit.scope()), exit.rev()});
  } else if (item.has_grant()) {
    const v1::Grant& grant = item.grant();
    items.emplace_back(InGrant{idFromWire(grant.scope()), grant.generation(), grant.given(), grant.rev(),
                               grant.wildcard(), grant.order()});
  } else {
    return fail(ErrorCode::badReply, "item");
  }
  return {};
}

} // namespace

namespace {

/// What zstd says: 0 when it is done, and the number of an error, near the highest there is, when it lacks
/// memory.
bool isMoreToCome(std::size_t left) {
  return left - 1 < std::numeric_limits<std::size_t>::max() / 2;
}

/// The first `apart` bytes are compressed for themselves: what does not compress would only spoil the figures
/// by which the rest is.
std::string compressed(std::string_view plain, int level, std::size_t apart) {
  thread_local const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
  ZSTD_CCtx_reset(context.get(), ZSTD_reset_session_only);
  // With a checksum: a bit that flips on the way is a damaged message, never another one.
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setPledgedSrcSize(context.get(), plain.size());
  // Each part has blocks of its own, and the bound has room for one part's.
  std::string out(ZSTD_compressBound(plain.size()) + ZSTD_compressBound(0), '\0');
  ZSTD_outBuffer to{out.data(), out.size(), 0};
  const auto add = [&](std::string_view part, ZSTD_EndDirective how) {
    ZSTD_inBuffer from{part.data(), part.size(), 0};
    // Without memory it ends early, and nobody can read what it made.
    for (std::size_t left = 1; isMoreToCome(left);)
      left = ZSTD_compressStream2(context.get(), &to, &from, how);
  };
  if (apart > 0)
    add(plain.substr(0, apart), ZSTD_e_flush);
  add(plain.substr(apart), ZSTD_e_end);
  out.resize(to.pos);
  return out;
}

} // namespace

std::string compress(std::string_view plain) {
  return compressed(plain, compressionLevel, 0);
}

Result<std::string> decompress(std::string_view packed, std::size_t most) {
  const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
  // A window larger than what we accept would let the header alone ask for the memory.
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 24);
  std::string out;
  std::string piece(ZSTD_DStreamOutSize(), '\0');
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  std::size_t more = 1;
  while (true) {
    ZSTD_outBuffer room{piece.data(), piece.size(), 0};
    more = ZSTD_decompressStream(context.get(), &room, &in);
    if (ZSTD_isError(more))
      return fail(ErrorCode::badRequest, "zstd");
    if (out.size() + room.pos > most)
      return fail(ErrorCode::requestTooLarge, "decompressed");
    out.append(piece.data(), room.pos);
    if (more == 0 || (in.pos == in.size && room.pos < room.size))
      break;
  }
  if (more != 0 || in.pos != in.size)
    return fail(ErrorCode::badRequest, "zstd");
  return out;
}

std::string packMessage(const google::protobuf::Message& message, Layout layout) {
  const std::string plain = message.SerializeAsString();
  if (layout == Layout::columns && plain.size() >= leastForColumns)
    if (const auto columns = toColumns(plain, *message.GetDescriptor()))
      return compressed(columns->bytes, columnsLevel, columns->idsEnd);
  return compress(plain);
}

std::string packReply(const v1::SyncReply& reply) {
  return packMessage(reply, reply.columns() ? Layout::columns : Layout::plain);
}

bool isPacked(std::string_view bytes) {
  return bytes.empty() || bytes.front() == '\x28';
}

Status unpackMessage(std::string_view packed, google::protobuf::MessageLite& message) {
  if (!isPacked(packed))
    return readMessage(packed, message);
  LEADHAND_ASSIGN(const std::string plain, decompress(packed));
  return readMessage(plain, message);
}

Status readMessage(std::string_view plain, google::protobuf::MessageLite& message, std::size_t most) {
  std::string inOrder;
  if (isInColumns(plain)) {
    LEADHAND_ASSIGN(inOrder, fromColumns(plain, most));
    plain = inOrder;
  }
  return message.ParseFromArray(plain.data(), static_cast<int>(plain.size()))
             ? Status{}
             : fail(ErrorCode::badRequest, "protobuf");
}

Result<std::string> toJson(const google::protobuf::Message& message) {
  std::string out;
  if (!google::protobuf::util::MessageToJsonString(message, &out).ok())
    return fail(ErrorCode::internal, "json");
  return out;
}

void toWire(const Value& value, v1::FieldValue& out) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    out.set_i(*number);
  else if (const auto* text = std::get_if<std::string>(&value))
    out.set_s(*text);
  else if (const auto* bytes = std::get_if<Bytes>(&value))
    out.set_b(bytes->data);
}

Value fromWire(const v1::FieldValue& value) {
  switch (value.value_case()) {
  case v1::FieldValue::kI:
    return valueOf(value.i());
  case v1::FieldValue::kS:
    return valueOf(value.s());
  case v1::FieldValue::kB:
    return value.b().empty() ? Value{} : Value{Bytes{value.b()}};
  default:
    return {};
  }
}

void toWire(const Fields& fields, google::protobuf::RepeatedPtrField<v1::FieldValue>& out) {
  out.Reserve(out.size() + static_cast<int>(fields.size()));
  for (const FieldValue& field : fields) {
    v1::FieldValue& made = *out.Add();
    made.set_field(field.field);
    toWire(field.value, made);
  }
}

Fields fromWire(const google::protobuf::RepeatedPtrField<v1::FieldValue>& fields) {
  Fields out;
  out.reserve(static_cast<std::size_t>(fields.size()));
  for (const v1::FieldValue& field : fields) {
    if (out.empty() || out.back().field < field.field())
      out.push_back(FieldValue{field.field(), fromWire(field)});
    else
      setField(out, field.field(), fromWire(field));
  }
  return out;
}

Id idFromWire(const std::string& raw) {
  return Id::fromBytes(raw).value_or(Id{});
}

void toWire(const OutboxGroup& group, v1::Group& out) {
  out.set_seq(group.seq);
  out.set_hash(group.hash);
  for (const OutboxEntry& entry : group.entries) {
    v1::Change& change = *out.add_changes();
    change.set_kind(static_cast<std::uint32_t>(entry.kind));
    change.set_id(std::string(entry.id.raw()));
    change.set_op(entry.op == Edit::Op::insert ? v1::OP_INSERT : v1::OP_UPDATE);
    toWire(entry.fields, *change.mutable_fields());
    toWire(entry.old, *change.mutable_old());
    change.set_base(entry.base);
    for (const auto& [field, rev] : entry.bases) {
      v1::FieldBase& base = *change.add_bases();
      base.set_field(field);
      base.set_rev(rev);
    }
    change.set_hlc(entry.hlc.value);
  }
}

Result<OutboxGroup> fromWire(const v1::Group& group) {
  OutboxGroup out;
  out.seq = group.seq();
  out.hash = group.hash();
  out.entries.reserve(static_cast<std::size_t>(group.changes_size()));
  for (const v1::Change& change : group.changes()) {
    LEADHAND_ASSIGN(OutboxEntry entry, entryFromWire(change));
    entry.seq = out.seq;
    out.entries.push_back(std::move(entry));
  }
  return out;
}

void toWire(const Row& row, v1::Row& out) {
  out.set_kind(static_cast<std::uint32_t>(row.kind));
  out.set_id(std::string(row.id.raw()));
  out.set_rev(row.rev);
  out.set_scope(std::string(row.scope.raw()));
  const auto& known = row.info().fields;
  auto& fields = *out.mutable_fields();
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (isAbsent(row.values[i]))
      continue;
    v1::FieldValue& made = *fields.Add();
    made.set_field(known[i].number);
    toWire(row.values[i], made);
  }
  toWire(row.ext, fields);
}

InRow fromWire(const v1::Row& row) {
  return InRow{row.kind(), idFromWire(row.id()), row.rev(), idFromWire(row.scope()), fromWire(row.fields())};
}

OutboxVerdict fromWire(const v1::PushResult& result) {
  OutboxVerdict verdict{result.seq(), verdictName(result.verdict()), result.result_rev(), result.code(),
                        result.where()};
  verdict.arrivedAt.ms = result.taken_at();
  verdict.clean = result.clean();
  verdict.hash = result.hash();
  return verdict;
}

Result<InPage> fromWire(const v1::SyncOk& ok) {
  InPage page;
  page.items.reserve(static_cast<std::size_t>(ok.items_size()));
  for (const v1::Item& item : ok.items())
    LEADHAND_TRY(addItem(item, page.items));
  for (const v1::BackfillPage& backfill : ok.backfill()) {
    InBackfill made{
        idFromWire(backfill.scope()), backfill.generation(), {}, backfill.after(), backfill.last()};
    made.rows.reserve(static_cast<std::size_t>(backfill.rows_size()));
    for (const v1::Row& row : backfill.rows()) {
      made.rows.push_back(fromWire(row));
      if (made.rows.back().id.isNull())
        return fail(ErrorCode::badReply, "row");
    }
    page.backfill.push_back(std::move(made));
  }
  for (const v1::Row& row : ok.refetched()) {
    page.refetched.push_back(fromWire(row));
    if (page.refetched.back().id.isNull())
      return fail(ErrorCode::badReply, "row");
  }
  for (const v1::Digest& digest : ok.digests())
    page.digests.push_back({idFromWire(digest.scope()), digest.n(), digest.sum()});
  for (const v1::ScopeList& list : ok.lists()) {
    InList made{idFromWire(list.scope()), list.from(), {}, list.next(), list.last()};
    made.rows.reserve(static_cast<std::size_t>(list.rows_size()));
    for (const v1::RowStamp& stamp : list.rows())
      made.rows.push_back({stamp.kind(), idFromWire(stamp.id()), stamp.rev()});
    page.lists.push_back(std::move(made));
  }
  page.cursor = ok.cursor();
  page.chain = ok.chain();
  page.complete = ok.complete();
  page.patched = ok.patched();
  return page;
}

std::string verdictName(v1::Verdict verdict) {
  if (verdict == v1::VERDICT_NONE || !v1::Verdict_IsValid(verdict))
    return {};
  std::string name = v1::Verdict_Name(verdict);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

} // namespace leadhand::sync
