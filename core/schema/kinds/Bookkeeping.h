#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// Two people changed one field without seeing each other. The losing values hang under it.
struct Conflict : Record {
  std::int64_t recordKind = 0;
  Id record;
  std::int64_t recordField = 0;
  std::string base;
  std::string winner;
  Id winnerBy;
  Instant winnerAt;
  std::string state; ///< open, closed
  Id closedBy;
  Instant closedAt;
};

template <>
struct Declaration<Conflict> {
  static constexpr KindInfo head{.kind = Kind::conflict,
                                 .name = "conflict",
                                 .recordClass = RecordClass::registers,
                                 .scope = ScopeRule::given,
                                 .madeBy = Writers::server,
                                 .indexes = {"record,record_field", "state"},
                                 .doc = "two changes of one field that did not see each other"};
  static constexpr auto own = std::make_tuple(
      field(10, "record_kind", &Conflict::recordKind, "kind of the record").once(),
      field(11, "record", &Conflict::record, "which record").once(),
      field(12, "record_field", &Conflict::recordField, "which field").once(),
      field(13, "base", &Conflict::base, "what stood there before, as text").by(Writers::server),
      field(14, "winner", &Conflict::winner, "what stands there now, as text").by(Writers::server),
      field(15, "winner_by", &Conflict::winnerBy, "who wrote it").to(Kind::person).by(Writers::server),
      field(16, "winner_at", &Conflict::winnerAt, "when").by(Writers::server),
      field(17, "state", &Conflict::state, "open or closed").by(Writers::office).max(16),
      field(18, "closed_by", &Conflict::closedBy, "who decided")
          .to(Kind::person)
          .by(Writers::office)
          .goesWith("state"),
      field(19, "closed_at", &Conflict::closedAt, "when").by(Writers::office).goesWith("state"));
};

/// A value that lost. Append-only: none is ever overwritten.
struct ConflictLoser : Record {
  Id conflict;
  std::string value;
  Id by;
  Instant at;
  std::int64_t device = 0;
};

template <>
struct Declaration<ConflictLoser> {
  static constexpr KindInfo head{.kind = Kind::conflictLoser,
                                 .name = "conflict_loser",
                                 .recordClass = RecordClass::appendOnly,
                                 .scope = ScopeRule::given,
                                 .madeBy = Writers::server,
                                 .parentField = "conflict",
                                 .indexes = {"conflict"},
                                 .doc = "a value that lost"};
  static constexpr auto own =
      std::make_tuple(field(10, "conflict", &ConflictLoser::conflict, "in which").to(Kind::conflict).once(),
                      field(11, "value", &ConflictLoser::value, "as text").once(),
                      field(12, "by", &ConflictLoser::by, "who wrote it").to(Kind::person).once(),
                      field(13, "at", &ConflictLoser::at, "when, as claimed").once(),
                      field(14, "device", &ConflictLoser::device, "on which device").once());
};

/// One row of an imported sheet, cell for cell, so that it goes out as it came in.
struct SheetRow : Record {
  std::string sheet; ///< crew or contact
  std::string key;   ///< the cells that make it the same row, and which repetition it is
  std::int64_t position = 0;
  std::string cells;    ///< JSON array of the cells as they were imported
  std::string imported; ///< JSON object: what was written into which record and field, to see a later change
  Id record;            ///< the comment or contact entry
};

template <>
struct Declaration<SheetRow> {
  static constexpr KindInfo head{.kind = Kind::sheetRow,
                                 .name = "sheet_row",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::office,
                                 .madeBy = Writers::server,
                                 .indexes = {"sheet,position", "sheet,key", "record"},
                                 .doc = "one row of an imported sheet"};
  static constexpr auto own = std::make_tuple(
      field(10, "sheet", &SheetRow::sheet, "crew or contact").by(Writers::server).max(16),
      field(11, "key", &SheetRow::key, "what makes it the same row").by(Writers::server),
      field(12, "position", &SheetRow::position, "order of arrival").by(Writers::server),
      field(13, "cells", &SheetRow::cells, "the cells as imported").by(Writers::server),
      field(14, "imported", &SheetRow::imported, "what was written where").by(Writers::server),
      field(15, "record", &SheetRow::record, "the record it became").by(Writers::server));
};

/// Only for the bench: nine registers.
struct BenchComment : Record {
  Id customer;
  std::string customerId;
  std::string visitDate;
  std::string authorName;
  std::string comment;
  std::string managementFollowup;
  std::string followupAuthor;
  std::string completedOn;
  std::string status;
};

template <>
struct Declaration<BenchComment> {
  static constexpr KindInfo head{.kind = Kind::benchComment,
                                 .name = "bench_comment",
                                 .recordClass = RecordClass::registers,
                                 .indexes = {"customer,visit_date"},
                                 .doc = "only for measuring"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &BenchComment::customer, "its scope"),
      field(11, "customer_id", &BenchComment::customerId, "K and five digits").max(16),
      field(12, "visit_date", &BenchComment::visitDate, "ISO day").max(10),
      field(13, "author_name", &BenchComment::authorName, "crew and two digits").max(16),
      field(14, "comment", &BenchComment::comment, "text").searched(),
      field(15, "management_followup", &BenchComment::managementFollowup, "text"),
      field(16, "followup_author", &BenchComment::followupAuthor, "boss and a digit").max(200),
      field(17, "completed_on", &BenchComment::completedOn, "ISO day").max(10),
      field(18, "status", &BenchComment::status, "done, open, in_progress, waiting").max(200));
};

} // namespace leadhand
