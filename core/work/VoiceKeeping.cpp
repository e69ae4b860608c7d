#include "core/work/VoiceKeeping.h"

#include "core/voice/VoiceHeader.h"

#include <nlohmann/json.hpp>

namespace leadhand {
namespace {

using Json = nlohmann::json;

/// Whom it is about, the pieces by their hash, and the whole once there is one.
constexpr std::string_view metaKey = "recording";

std::optional<Json> noted(const DeviceStore& store) {
  const std::string text = store.meta(metaKey).value_or(std::string());
  const Json json = text.empty() ? Json() : Json::parse(text, nullptr, false);
  return json.is_object() ? std::optional<Json>(json) : std::nullopt;
}

std::vector<std::string> piecesIn(const Json& json) {
  std::vector<std::string> pieces;
  for (const Json& piece : json.value("pieces", Json::array()))
    if (piece.is_string())
      pieces.push_back(piece.get<std::string>());
  return pieces;
}

Result<VoiceNote> keepWhole(BlobStore& blobs, const std::string& bytes) {
  LEADHAND_ASSIGN(const VoiceHeader header, readVoiceHeader(bytes));
  VoiceNote note;
  LEADHAND_ASSIGN(note.hash, blobs.put(bytes));
  note.size = static_cast<std::int64_t>(bytes.size());
  note.lengthMs = header.lengthMs;
  return note;
}

} // namespace

Status VoiceKeeping::note(const std::string& whole) {
  const Json json{{"customer", m_about.customer},
                  {"name", m_about.name},
                  {"visit", m_about.visit},
                  {"pieces", m_pieces},
                  {"whole", whole}};
  return m_store.setMeta(metaKey, json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Status VoiceKeeping::add(const std::string& pages) {
  m_whole += pages;
  m_unsealed += pages;
  if (m_unsealed.empty())
    return {};
  LEADHAND_ASSIGN(const std::string hash, m_blobs.put(m_unsealed));
  m_unsealed.clear();
  m_pieces.push_back(hash);
  return note({});
}

Result<VoiceNote> VoiceKeeping::finish(const std::string& lastPages) {
  m_whole += lastPages;
  LEADHAND_ASSIGN(const VoiceNote made, keepWhole(m_blobs, m_whole));
  // Named before anybody else names it, so that it is no stray meanwhile.
  LEADHAND_TRY(note(made.hash));
  return made;
}

Status VoiceKeeping::settle() {
  m_pieces.clear();
  m_unsealed.clear();
  m_whole.clear();
  return settle(m_store, m_blobs);
}

Status VoiceKeeping::settle(DeviceStore& store, BlobStore& blobs) {
  const auto json = noted(store);
  if (!json)
    return {};
  // Forgotten first: a piece whose file stays is a stray, which goes in its time.
  LEADHAND_TRY(store.setMeta(metaKey, {}));
  for (const std::string& piece : piecesIn(*json))
    if (piece != json->value("whole", std::string()))
      (void)blobs.remove(piece);
  return {};
}

Result<std::optional<VoiceKeeping::Left>> VoiceKeeping::leftBehind(DeviceStore& store, BlobStore& blobs) {
  const auto json = noted(store);
  if (!json)
    return std::nullopt;
  const std::string whole = json->value("whole", std::string());
  if (!whole.empty() && !store.select<Photo>("hash = ?1", {Value{whole}}).empty())
    return std::nullopt; // its comment was written
  std::string bytes;
  if (whole.empty() || !blobs.has(whole)) {
    for (const std::string& piece : piecesIn(*json)) {
      const auto part = blobs.get(piece);
      if (!part) // what stands before it can be heard
        break;
      bytes += *part;
    }
  } else {
    LEADHAND_ASSIGN(bytes, blobs.get(whole));
  }
  auto note = keepWhole(blobs, bytes);
  if (!note && note.error().code == ErrorCode::voiceCut)
    return std::nullopt; // it had not begun to speak
  if (!note)
    return tl::unexpected<Error>(note.error());
  Left left;
  left.about = {json->value("customer", std::string()), json->value("name", std::string()),
                json->value("visit", std::string())};
  left.note = *note;
  return left;
}

} // namespace leadhand
