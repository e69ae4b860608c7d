#pragma once
#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "sync/protocol/leadhand.pb.h"

#include <string>
#include <string_view>

namespace leadhand::sync {

/// What a body may grow to when it is decompressed (quality.md section 3).
inline constexpr std::size_t mostPlainBytes = 16U * 1024 * 1024;
inline constexpr std::string_view protobufType = "application/x-protobuf";
inline constexpr std::string_view jsonType = "application/json";
inline constexpr std::uint32_t protocolVersion = 1;
/// So much of a hash or chain tells two that were made by chance apart.
inline constexpr std::size_t briefHash = 4;

/// zstd at a level that costs less than the disk. Never fails for memory-sized input.
[[nodiscard]] std::string compress(std::string_view plain);
/// Streams, so that a body which inflates beyond `most` bytes is refused before it takes the memory.
/// Errors: badRequest (not zstd, cut, or trailing bytes), requestTooLarge.
[[nodiscard]] Result<std::string> decompress(std::string_view packed, std::size_t most = mostPlainBytes);

/// How a message is laid out before it is compressed. A peer says whether it reads columns.
enum class Layout { plain, columns };

/// A message as it crosses the wire: serialised and compressed.
[[nodiscard]] std::string packMessage(const google::protobuf::Message& message,
                                      Layout layout = Layout::plain);
/// In columns where it says that its reader takes them.
[[nodiscard]] std::string packReply(const v1::SyncReply& reply);
/// Whether bytes are a compressed message: no message of ours begins as zstd does.
[[nodiscard]] bool isPacked(std::string_view bytes);
/// Compressed or not. Errors: badRequest, requestTooLarge.
[[nodiscard]] Status unpackMessage(std::string_view packed, google::protobuf::MessageLite& message);
/// What was decompressed, in either layout. Errors: as above.
[[nodiscard]] Status readMessage(std::string_view plain, google::protobuf::MessageLite& message,
                                 std::size_t most = mostPlainBytes);
/// The canonical JSON mapping, for people and integrators.
[[nodiscard]] Result<std::string> toJson(const google::protobuf::Message& message);

void toWire(const Value& value, v1::FieldValue& out);
[[nodiscard]] Value fromWire(const v1::FieldValue& value);
void toWire(const Fields& fields, google::protobuf::RepeatedPtrField<v1::FieldValue>& out);
[[nodiscard]] Fields fromWire(const google::protobuf::RepeatedPtrField<v1::FieldValue>& fields);
/// The null id for anything that is not 16 bytes.
[[nodiscard]] Id idFromWire(const std::string& raw);

void toWire(const OutboxGroup& group, v1::Group& out);
/// Entries with kind, id, op, fields, old, base, bases and hlc. An unknown kind stays a bare number in
/// `kind`. Errors: badRequest (an id that is not 16 bytes, an unknown op).
[[nodiscard]] Result<OutboxGroup> fromWire(const v1::Group& group);

/// All fields of a row that are not absent, ext included.
void toWire(const Row& row, v1::Row& out);
[[nodiscard]] InRow fromWire(const v1::Row& row);
[[nodiscard]] OutboxVerdict fromWire(const v1::PushResult& result);
/// The whole page as the device's inbox takes it. Error: badReply (an id that is not 16 bytes).
[[nodiscard]] Result<InPage> fromWire(const v1::SyncOk& ok);

/// "applied", "merged", ...; "" for none.
[[nodiscard]] std::string verdictName(v1::Verdict verdict);

} // namespace leadhand::sync
