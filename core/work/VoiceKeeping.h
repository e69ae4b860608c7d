#pragma once
#include "core/store/DeviceStore.h"
#include "core/voice/Voice.h"

#include <optional>
#include <string>
#include <vector>

namespace leadhand {

/// A recording while it is made. Its pages are sealed in pieces as they come, and meta names the pieces, so
/// that a phone that goes out loses no more than what came after the last piece. At the end one blob holds
/// the whole, and the pieces go.
class VoiceKeeping {
 public:
  /// Whom the recording is about, as a draft would say it.
  struct About {
    std::string customer{}; ///< an id as text; "": nobody of the company's
    std::string name{};
    std::string visit{};
  };
  VoiceKeeping(DeviceStore& store, BlobStore& blobs, About about)
      : m_store(store), m_blobs(blobs), m_about(std::move(about)) {}

  /// Whole pages of the stream, behind those before. What can't be sealed now is sealed with the next piece;
  /// errors: those of BlobStore::put and of the store.
  [[nodiscard]] Status add(const std::string& pages);
  /// With its last pages the note is whole, and lies in the blob store. The pieces stay named until `settle`.
  /// Errors: voiceCut (no sound in it), those of BlobStore::put.
  [[nodiscard]] Result<VoiceNote> finish(const std::string& lastPages);
  /// A draft or a row names the note now, or nobody wants it: the pieces go.
  [[nodiscard]] Status settle();

  struct Left {
    About about;
    VoiceNote note;
  };
  /// What a program that died had recorded, put together; nothing where it had recorded nothing, or said
  /// elsewhere what it was. Settled with `settle(store, blobs)` once a draft names it.
  [[nodiscard]] static Result<std::optional<Left>> leftBehind(DeviceStore& store, BlobStore& blobs);
  [[nodiscard]] static Status settle(DeviceStore& store, BlobStore& blobs);

 private:
  [[nodiscard]] Status note(const std::string& whole);

  DeviceStore& m_store;
  BlobStore& m_blobs;
  About m_about;
  std::vector<std::string> m_pieces;
  std::string m_unsealed;
  std::string m_whole;
};

} // namespace leadhand
