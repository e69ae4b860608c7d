#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// A planned stop of a crew at a customer.
struct Visit : Record {
  Id customer;
  Id site;
  Id crew;
  Date date;
  std::int64_t position = 0; ///< order of the day, from 1
  std::string startTime;     ///< local "HH:MM", or ""
  std::string work;
  std::string status; ///< folded from its events by the server: planned, on_the_way, arrived, done, could_not
  Instant statusAt;   ///< as captured on site
  Id statusBy;
  bool emergency = false;
  std::string billing; ///< "", approved, invoice_ready: folded from the office's approvals by the server
  Instant billingAt;
  Id billingBy;
};

template <>
struct Declaration<Visit> {
  static constexpr KindInfo head{.kind = Kind::visit,
                                 .name = "visit",
                                 .recordClass = RecordClass::stateMachine,
                                 .madeBy = Writers::office,
                                 .indexes = {"crew,date,position", "customer,date", "date"},
                                 .doc = "a planned stop of a crew at a customer"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &Visit::customer, "where to").to(Kind::customer).by(Writers::office),
      field(11, "site", &Visit::site, "which of their places").to(Kind::site).by(Writers::office),
      field(12, "crew", &Visit::crew, "who goes").to(Kind::crew).by(Writers::office),
      field(13, "date", &Visit::date, "local day").by(Writers::office),
      field(14, "position", &Visit::position, "order of the day, from 1").by(Writers::office),
      field(15, "start_time", &Visit::startTime, "local HH:MM").by(Writers::office).max(5),
      field(16, "work", &Visit::work, "what is to be done").by(Writers::office).max(1000).searched(),
      field(17, "status", &Visit::status, "folded from its events").by(Writers::server).max(32),
      field(18, "status_at", &Visit::statusAt, "as captured on site").by(Writers::server),
      field(19, "status_by", &Visit::statusBy, "who said so").to(Kind::person).by(Writers::server),
      field(20, "emergency", &Visit::emergency, "never covered by a gate").by(Writers::office),
      field(21, "billing", &Visit::billing, "approved or invoice_ready").by(Writers::server).max(16),
      field(22, "billing_at", &Visit::billingAt, "since when").by(Writers::server),
      field(23, "billing_by", &Visit::billingBy, "who said so").to(Kind::person).by(Writers::server));
};

/// One step of a visit, with the time at which it was captured.
struct VisitEvent : Record {
  Id visit;
  Id customer;
  std::string to; ///< planned (undo), on_the_way, arrived, done, could_not
  std::string why;
  Instant at;
};

template <>
struct Declaration<VisitEvent> {
  static constexpr KindInfo head{.kind = Kind::visitEvent,
                                 .name = "visit_event",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "visit",
                                 .indexes = {"visit"},
                                 .doc = "one step of a visit"};
  static constexpr auto own = std::make_tuple(
      field(10, "visit", &VisitEvent::visit, "which").to(Kind::visit).once(),
      field(11, "customer", &VisitEvent::customer, "of the visit").to(Kind::customer).once(),
      field(12, "to", &VisitEvent::to, "on_the_way, arrived, done, could_not, planned").once().max(32),
      field(13, "why", &VisitEvent::why, "for could_not").once().max(1000).searched(),
      field(14, "at", &VisitEvent::at, "when it happened").once());
};

} // namespace leadhand
