#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// A note of the office to the team.
struct BulletinNote : Record {
  std::string audience; ///< all or office
  std::string topic;
  std::string title;
  std::string text;
  Date postedOn;
  Date until;
  std::int64_t version = 0;
};

template <>
struct Declaration<BulletinNote> {
  static constexpr KindInfo head{.kind = Kind::bulletinNote,
                                 .name = "bulletin_note",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::audience,
                                 .madeBy = Writers::office,
                                 .indexes = {"posted_on"},
                                 .doc = "a note of the office to the team"};
  static constexpr auto own = std::make_tuple(
      field(10, "audience", &BulletinNote::audience, "all, or office").by(Writers::office).max(16),
      field(11, "topic", &BulletinNote::topic,
            "results, comments, expectations, improvements, lessons, stories, other")
          .by(Writers::office)
          .max(32),
      field(12, "title", &BulletinNote::title, "a few words").by(Writers::office).max(200),
      field(13, "text", &BulletinNote::text, "the note").by(Writers::office),
      field(14, "posted_on", &BulletinNote::postedOn, "the day").by(Writers::office),
      field(15, "until", &BulletinNote::until, "the last day it is shown first").by(Writers::office),
      field(16, "version", &BulletinNote::version, "counted by the server").by(Writers::server));
};

/// Somebody has read a note. Stands in the reader's own scope: the office counts, colleagues do not.
struct BulletinRead : Record {
  Id note;
  Id person;
  Instant at;
  std::int64_t version = 0;
};

template <>
struct Declaration<BulletinRead> {
  static constexpr KindInfo head{.kind = Kind::bulletinRead,
                                 .name = "bulletin_read",
                                 .recordClass = RecordClass::set,
                                 .parentField = "note",
                                 .indexes = {"note"},
                                 .doc = "somebody has read a note"};
  static constexpr auto own =
      std::make_tuple(field(10, "note", &BulletinRead::note, "which").to(Kind::bulletinNote).once(),
                      field(11, "person", &BulletinRead::person, "who").to(Kind::person).once(),
                      field(12, "at", &BulletinRead::at, "when").once(),
                      field(13, "version", &BulletinRead::version, "of the note that was read").once());
};

/// Thanks to a colleague for something that stands in a record. Never money.
struct Thanks : Record {
  Id person;
  std::int64_t aboutKind = 0;
  Id about;
  std::string text;
  Date on;
};

template <>
struct Declaration<Thanks> {
  static constexpr KindInfo head{.kind = Kind::thanks,
                                 .name = "thanks",
                                 .recordClass = RecordClass::appendOnly,
                                 .scope = ScopeRule::reference,
                                 .indexes = {"person,on", "about", "on"},
                                 .doc = "thanks to a colleague for what stands in a record"};
  static constexpr auto own =
      std::make_tuple(field(10, "person", &Thanks::person, "who is thanked").to(Kind::person).once(),
                      field(11, "about_kind", &Thanks::aboutKind, "kind of the record").once(),
                      field(12, "about", &Thanks::about, "for which record").once(),
                      field(13, "text", &Thanks::text, "the words").once().max(1000),
                      field(14, "on", &Thanks::on, "the day").once());
};

} // namespace leadhand
