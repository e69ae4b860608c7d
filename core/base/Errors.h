#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace leadhand {

/// Every way an action can fail, with a stable name that other tools may rely on. Add at the end of a group;
/// never rename. `Errors.cpp` holds the one table from which the sentence for people is made.
enum class ErrorCode {
  // input
  emptyText,
  textTooLong,
  badDate,
  badValue,
  badUsage,
  unknownCustomer,
  ambiguousCustomer,
  unknownPerson,
  unknownRecord,
  unknownField,
  notAllowed,
  openTasks,
  stageNotReachable,
  ownerMissing,
  alreadyExists,
  // files that come in
  fileUnreadable,
  csvUnclosedQuote,
  csvMissingColumn,
  csvDoubledColumn,
  csvRowShape,
  csvNotText,
  csvTooLarge,
  csvStrayQuote,
  photoEmpty,
  photoCut,
  photoTooLarge,
  photoTooManyPoints,
  photoHeic,
  photoUnknown,
  voiceCut,
  // the store
  storeNotOurs,
  storeDamaged,
  storeWrongKey,
  storeNewer,
  storeReadOnly,
  storeFull,
  storeBusy,
  storeFailed,
  keyUnreadable,
  keyOpenToOthers,
  folderMissing,
  folderHeld,
  folderNotEmpty,
  folderReadOnly,
  // contact with the office
  noContact,
  notOurServer,
  badReply,
  certificateRefused,
  codeWrong,
  codeUsed,
  codeExpired,
  tooManyTries,
  notEnrolled,
  alreadyEnrolled,
  deviceRevoked,
  signatureRefused,
  clockRefused,
  requestTooLarge,
  badRequest,
  appTooOld,
  blobIdBad,
  blobHashWrong,
  blobPieceDoubled,
  blobPieceOverlaps,
  blobPieceAhead,
  blobPieceRagged,
  // sound
  microphoneMissing,
  microphoneRefused,
  soundMissing,
  // backups
  backupNotOurs,
  backupCut,
  backupReordered,
  backupDamaged,
  backupOtherCompany,
  backupNewer,
  backupLacksPhotos,
  // unsent work in a file
  workNotOurs,
  workDamaged,
  workNotNext,
  // the server's own
  portTaken,
  badAddress,
  badTls,
  badConfig,
  verifyFailed,
  internal,
};

/// One failure: the stable code, where it happened (a file and line, a field, a name) and what to do if the
/// catalogue's general advice is not enough.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string where;
  std::string advice;

  /// The stable name, for example "unknown_customer".
  [[nodiscard]] std::string_view name() const;
  /// One English sentence: what, where, what to do.
  [[nodiscard]] std::string sentence() const;
};

/// The stable name of a code, in snake_case.
[[nodiscard]] std::string_view errorName(ErrorCode code);

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string where = {},
                                                std::string advice = {}) {
  return tl::unexpected<Error>(Error{code, std::move(where), std::move(advice)});
}

} // namespace leadhand

/// Leaves the function with the error of `expression` when it has one.
#define LEADHAND_TRY(expression)                                                                             \
  do {                                                                                                       \
    if (auto leadhandTried = (expression); !leadhandTried)                                                   \
      return tl::unexpected<::leadhand::Error>(std::move(leadhandTried).error());                            \
  } while (false)

#define LEADHAND_JOIN2(a, b) a##b
#define LEADHAND_JOIN(a, b) LEADHAND_JOIN2(a, b)
/// `LEADHAND_ASSIGN(auto x, expression)`: x is the value, or the function returns the error.
#define LEADHAND_ASSIGN(declaration, expression)                                                             \
  auto LEADHAND_JOIN(leadhandResult, __LINE__) = (expression);                                               \
  if (!LEADHAND_JOIN(leadhandResult, __LINE__))                                                              \
    return tl::unexpected<::leadhand::Error>(std::move(LEADHAND_JOIN(leadhandResult, __LINE__)).error());    \
  declaration = std::move(*LEADHAND_JOIN(leadhandResult, __LINE__))
