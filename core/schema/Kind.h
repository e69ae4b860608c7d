#pragma once
#include <cstdint>

namespace leadhand {

/// The kinds of record. Numbers go over the wire and into files: permanent, add only.
enum class Kind : std::uint16_t {
  none = 0,
  company = 1,
  person = 2,
  crew = 3,
  device = 4,
  customer = 5,
  site = 6,
  visit = 7,
  visitEvent = 8,
  comment = 9,
  commentKind = 10,
  followUp = 11,
  task = 12,
  readMark = 13,
  contactEntry = 14,
  actionItem = 15,
  contactOutcome = 16,
  standingInstruction = 17,
  customerFact = 18,
  opportunity = 19,
  opportunityEvent = 20,
  proposal = 21,
  proposalTerms = 22,
  proposalOutcome = 23,
  serviceCard = 24,
  photo = 25,
  conflict = 26,
  conflictLoser = 27,
  sheetRow = 28,
  labourLine = 29,
  materialLine = 30,
  visitStatement = 31,
  workApproval = 32,
  gateRule = 33,
  gateOverride = 34,
  recoveryCase = 35,
  recoveryEvent = 36,
  recoveryPromise = 37,
  bulletinNote = 38,
  bulletinRead = 39,
  thanks = 40,
  stockItem = 41,
  opportunityNote = 42,
  benchComment = 1000,
};

} // namespace leadhand
