#pragma once
#include "core/store/DeviceStore.h"
#include "core/voice/Voice.h"
#include "core/work/Views.h"

namespace leadhand {

/// Whether a row of bytes is a voice note; else it is a picture.
[[nodiscard]] bool isVoice(const Photo& row);
/// The row of a note that was just kept, to be filled in with what it belongs to.
[[nodiscard]] Photo voiceRow(DeviceStore& store, const VoiceNote& voice);
[[nodiscard]] VoiceView voiceView(const Photo& row);

/// Somebody sees this note: what is not here of it is wished for. True: there is something to fetch now.
[[nodiscard]] Result<bool> wantToHear(DeviceStore& store, const VoiceView& voice);

} // namespace leadhand
