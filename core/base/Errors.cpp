#include "core/base/Errors.h"

#include <array>

namespace leadhand {
namespace {

struct Entry {
  ErrorCode code;
  std::string_view name;
  std::string_view what;
  std::string_view advice;
};

constexpr std::array catalogue = std::to_array<Entry>({
    {ErrorCode::emptyText, "empty_text", "There is nothing written", "write a few words and save again"},
    {ErrorCode::textTooLong, "text_too_long", "The text is too long", "shorten it or split it in two"},
    {ErrorCode::badDate, "bad_date", "This is not a date of the calendar", "write it as YYYY-MM-DD"},
    {ErrorCode::badValue, "bad_value", "This value does not fit", "correct it and try again"},
    {ErrorCode::badUsage, "bad_usage", "The command is not complete", "see --help"},
    {ErrorCode::unknownCustomer, "unknown_customer", "No customer has this name",
     "pick one of the names, or keep it unlinked with a free name"},
    {ErrorCode::ambiguousCustomer, "ambiguous_customer", "Several customers have this name",
     "write it in full"},
    {ErrorCode::unknownPerson, "unknown_person", "No person has this name", "check the name with the office"},
    {ErrorCode::unknownRecord, "unknown_record", "There is no such record here",
     "check the id, or sync first"},
    {ErrorCode::unknownField, "unknown_field", "There is no such field",
     "use one of the names shown by --help"},
    {ErrorCode::notAllowed, "not_allowed", "Your role may not do this", "ask the office to do it"},
    {ErrorCode::openTasks, "open_tasks", "Tasks are still open", "finish them first"},
    {ErrorCode::stageNotReachable, "stage_not_reachable", "This step does not follow from the present stage",
     "choose a stage that does"},
    {ErrorCode::ownerMissing, "owner_missing", "Someone must own the next step", "name an owner"},
    {ErrorCode::alreadyExists, "already_exists", "This exists already", "use another name"},
    {ErrorCode::fileUnreadable, "file_unreadable", "The file can't be read", "check its path and rights"},
    {ErrorCode::csvUnclosedQuote, "csv_unclosed_quote", "A quote is opened and never closed",
     "close it and import again; nothing was taken in"},
    {ErrorCode::csvMissingColumn, "csv_missing_column", "A column is missing",
     "add it and import again; nothing was taken in"},
    {ErrorCode::csvDoubledColumn, "csv_doubled_column", "A column stands twice",
     "remove one and import again; nothing was taken in"},
    {ErrorCode::csvRowShape, "csv_row_shape", "A row has more cells than the sheet has columns",
     "mend it and import again; nothing was taken in"},
    {ErrorCode::csvNotText, "csv_not_text", "This file is not a sheet of text",
     "save it as CSV and import again"},
    {ErrorCode::csvTooLarge, "csv_too_large", "The file is larger than a sheet may be",
     "split it and import the parts"},
    {ErrorCode::csvStrayQuote, "csv_stray_quote", "A quote stands inside a cell that is not quoted",
     "double it and quote the cell; nothing was taken in"},
    {ErrorCode::photoEmpty, "photo_empty", "The picture file is empty", "take or choose it again"},
    {ErrorCode::photoCut, "photo_cut", "The picture is cut or damaged", "take or choose another one"},
    {ErrorCode::photoTooLarge, "photo_too_large", "The picture file is larger than 25 MiB",
     "take it at a smaller size"},
    {ErrorCode::photoTooManyPoints, "photo_too_many_points", "The picture has more than 50 million points",
     "take it at a smaller size"},
    {ErrorCode::photoHeic, "photo_heic", "HEIC pictures are not taken",
     "let the camera save JPEG, or convert it"},
    {ErrorCode::photoUnknown, "photo_unknown", "The file is neither a JPEG nor a PNG", "choose a picture"},
    {ErrorCode::voiceCut, "voice_cut", "The recording is cut or damaged", "record it again or write it down"},
    {ErrorCode::storeNotOurs, "store_not_ours", "The database was not made by Leadhand",
     "name another folder"},
    {ErrorCode::storeDamaged, "store_damaged", "The database is damaged",
     "it was left as it is; restore a backup"},
    {ErrorCode::storeWrongKey, "store_wrong_key", "The key does not open this database",
     "use the key it was made with"},
    {ErrorCode::storeNewer, "store_newer", "The data was written by a newer version",
     "it was left untouched; update this program"},
    {ErrorCode::storeReadOnly, "store_read_only", "The database can't be written",
     "give this program the right to write"},
    {ErrorCode::storeFull, "store_full", "The storage is full",
     "free some space and try again; nothing was lost"},
    {ErrorCode::storeBusy, "store_busy", "The database is in use", "try again in a moment"},
    {ErrorCode::storeFailed, "store_failed", "The database refused the work", "try again; nothing was lost"},
    {ErrorCode::keyUnreadable, "key_unreadable", "The key can't be read", "check its path and rights"},
    {ErrorCode::keyOpenToOthers, "key_open_to_others", "Others may read the key file",
     "set its rights to 0600"},
    {ErrorCode::folderMissing, "folder_missing", "This folder holds no company or device", "make it first"},
    {ErrorCode::folderHeld, "folder_held", "Another server runs on this folder", "stop it first"},
    {ErrorCode::folderNotEmpty, "folder_not_empty", "The folder is in use already", "name an empty one"},
    {ErrorCode::folderReadOnly, "folder_read_only", "The folder can't be written",
     "give this program the right to write"},
    {ErrorCode::noContact, "no_contact", "The office can't be reached",
     "your work is kept and goes out later"},
    {ErrorCode::notOurServer, "not_our_server", "This is not a Leadhand office",
     "check the address, or sign in to this network first"},
    {ErrorCode::badReply, "bad_reply", "The office's answer was cut or damaged",
     "your work is kept; it is tried again"},
    {ErrorCode::certificateRefused, "certificate_refused", "The office's certificate is not the expected one",
     "stop and ask the office"},
    {ErrorCode::codeWrong, "code_wrong", "This code is not right", "check it and type it again"},
    {ErrorCode::codeUsed, "code_used", "This code was used already", "ask the office for a new one"},
    {ErrorCode::codeExpired, "code_expired", "This code has expired", "ask the office for a new one"},
    {ErrorCode::tooManyTries, "too_many_tries", "Too many wrong tries", "ask the office for a new code"},
    {ErrorCode::notEnrolled, "not_enrolled", "This device does not belong to a company yet",
     "enrol it with a code from the office"},
    {ErrorCode::alreadyEnrolled, "already_enrolled", "This device belongs to a company already",
     "use another folder"},
    {ErrorCode::deviceRevoked, "device_revoked", "The office has revoked this device",
     "your unsent work is kept; ask the office"},
    {ErrorCode::signatureRefused, "signature_refused", "The office does not accept this device's signature",
     "enrol it again"},
    {ErrorCode::clockRefused, "clock_refused", "The request's time is too far from the office's",
     "it is tried again with the office's time"},
    {ErrorCode::requestTooLarge, "request_too_large", "The request is larger than the office takes",
     "send less at once"},
    {ErrorCode::badRequest, "bad_request", "The office could not read the request", "update this program"},
    {ErrorCode::appTooOld, "app_too_old", "This version is too old to receive",
     "update it; your work still goes out"},
    {ErrorCode::blobIdBad, "blob_id_bad", "This is not the name of a photo's bytes", "update this program"},
    {ErrorCode::blobHashWrong, "blob_hash_wrong", "The photo's bytes are not those of its name",
     "it is sent again from its beginning"},
    {ErrorCode::blobPieceDoubled, "blob_piece_doubled", "This piece of the photo was sent before",
     "it goes on behind what the office has"},
    {ErrorCode::blobPieceOverlaps, "blob_piece_overlaps", "This piece of the photo overlaps one sent before",
     "it goes on behind what the office has"},
    {ErrorCode::blobPieceAhead, "blob_piece_ahead", "A piece of the photo before this one is missing",
     "it goes on behind what the office has"},
    {ErrorCode::blobPieceRagged, "blob_piece_ragged",
     "This piece of the photo has a length that does not fit", "it is sent again"},
    {ErrorCode::microphoneMissing, "microphone_missing", "No microphone can be used here",
     "write it down instead"},
    {ErrorCode::microphoneRefused, "microphone_refused", "This program may not use the microphone",
     "allow it in the system's settings, or write it down"},
    {ErrorCode::soundMissing, "sound_missing", "No sound can be played here",
     "check the loudspeaker or headphones"},
    {ErrorCode::backupNotOurs, "backup_not_ours", "This file is not a backup of Leadhand",
     "name another file; nothing was written"},
    {ErrorCode::backupCut, "backup_cut", "The backup is cut short",
     "copy it again or use an older one; nothing was written"},
    {ErrorCode::backupReordered, "backup_reordered", "The backup's pieces do not stand in their order",
     "copy it again or use an older one; nothing was written"},
    {ErrorCode::backupDamaged, "backup_damaged", "The backup is damaged",
     "copy it again or use an older one; nothing was written"},
    {ErrorCode::backupOtherCompany, "backup_other_company", "The backup is of another company than the key",
     "name that company's key file; nothing was written"},
    {ErrorCode::backupNewer, "backup_newer", "The backup was written by a newer version",
     "update this program; nothing was written"},
    {ErrorCode::backupLacksPhotos, "backup_lacks_photos",
     "The backup is made, but lacks photos that the office should hold",
     "it does not count as off the machine; see verify"},
    {ErrorCode::workNotOurs, "work_not_ours", "This file holds no unsent work for this office",
     "name the file that the phone has made; nothing was taken in"},
    {ErrorCode::workDamaged, "work_damaged", "The file of unsent work is damaged or cut short",
     "copy it again from the phone; nothing was taken in"},
    {ErrorCode::workNotNext, "work_not_next", "The office lacks work of that phone from before this file",
     "sync the phone itself, or let it make the file anew; what it holds is kept there"},
    {ErrorCode::portTaken, "port_taken", "The port is in use", "choose another with --listen"},
    {ErrorCode::badAddress, "bad_address", "This is not an address to listen on",
     "write HOST:PORT with a port of 0 to 65535"},
    {ErrorCode::badTls, "bad_tls", "The certificate and key can't be used",
     "check that both belong together"},
    {ErrorCode::badConfig, "bad_config", "The settings can't be used", "correct them and start again"},
    {ErrorCode::verifyFailed, "verify_failed", "Something is off in the data",
     "see the list, and restore a backup if needed"},
    {ErrorCode::internal, "internal", "Something unexpected happened", "try again; nothing was lost"},
});

const Entry& entryOf(ErrorCode code) {
  for (const Entry& entry : catalogue)
    if (entry.code == code)
      return entry;
  return catalogue.back();
}

} // namespace

std::string_view errorName(ErrorCode code) {
  return entryOf(code).name;
}

std::string_view Error::name() const {
  return errorName(code);
}

std::string Error::sentence() const {
  const Entry& entry = entryOf(code);
  std::string text(entry.what);
  if (!where.empty())
    text += " (" + where + ")";
  text += ": ";
  text += advice.empty() ? entry.advice : std::string_view(advice);
  if (text.back() != '?') // advice may ask: "did you mean Mrs. Smith?"
    text += '.';
  return text;
}

} // namespace leadhand
