#include "core/work/Voices.h"

#include "core/store/BlobLedger.h"

namespace leadhand {

bool isVoice(const Photo& row) {
  return row.mime.starts_with("audio/");
}

Photo voiceRow(DeviceStore& store, const VoiceNote& voice) {
  Photo row;
  row.id = store.newId();
  row.hash = voice.hash;
  row.size = voice.size;
  row.mime = voiceMime;
  row.lengthMs = voice.lengthMs;
  row.takenAt = store.clock().now();
  return row;
}

VoiceView voiceView(const Photo& row) {
  VoiceView view;
  view.id = row.id;
  view.hash = row.hash;
  view.size = row.size;
  view.lengthMs = row.lengthMs;
  return view;
}

Result<bool> wantToHear(DeviceStore& store, const VoiceView& voice) {
  if (voice.here || voice.hash.empty())
    return false;
  LEADHAND_TRY(BlobLedger(store).want(voice.hash, voice.size));
  return true;
}

} // namespace leadhand
