#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// What a customer said on site, word for word; the crew sheet's row.
struct Comment : Record {
  Id customer;
  std::string freeName; ///< as typed, while no customer is linked
  Id visit;
  Date saidOn;
  std::string zone;
  std::string text;
  std::string language;
  std::string signature;   ///< who said it was theirs on an imported sheet, where no such person is known
  std::string disposition; ///< "", task, read, instruction, opportunity, complaint
  Id disposedBy;
  Instant disposedAt;
  Date completedOn; ///< only where no task says it; see core/rules/Completion.h
  Id completedBy;
  std::string completedNote;
  std::string voided; ///< why it does not count; it stays readable
  Id voidedBy;
  Instant voidedAt;
};

template <>
struct Declaration<Comment> {
  static constexpr KindInfo head{
      .kind = Kind::comment,
      .name = "comment",
      .recordClass = RecordClass::split,
      .indexes = {"customer,said_on", "author,said_on", "said_on", "disposition,completed_on,said_on"},
      .doc = "what a customer said on site"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &Comment::customer, "who said it").to(Kind::customer).column("crew", "Name"),
      field(11, "free_name", &Comment::freeName, "the name as typed").once().max(200).searched(),
      field(12, "visit", &Comment::visit, "on which visit").to(Kind::visit).once(),
      field(13, "said_on", &Comment::saidOn, "the local day it was said").once().column("crew", "Date"),
      field(14, "zone", &Comment::zone, "IANA zone of that day").once().max(64),
      field(15, "text", &Comment::text, "word for word")
          .once()
          .searched()
          .column("crew", "Lead Hand comment on daily log sheet"),
      field(16, "language", &Comment::language, "of the text").once().max(8),
      field(17, "signature", &Comment::signature, "an unknown signature of an imported row").once().max(200),
      field(20, "disposition", &Comment::disposition, "task, read, instruction, opportunity or complaint")
          .by(Writers::office)
          .max(32),
      field(21, "disposed_by", &Comment::disposedBy, "who decided")
          .to(Kind::person)
          .by(Writers::office)
          .goesWith("disposition"),
      field(22, "disposed_at", &Comment::disposedAt, "when").by(Writers::office).goesWith("disposition"),
      field(23, "completed_on", &Comment::completedOn, "closed by hand")
          .merged(Merge::doneWins)
          .by(Writers::office),
      field(24, "completed_by", &Comment::completedBy, "who closed it")
          .to(Kind::person)
          .by(Writers::office)
          .goesWith("completed_on"),
      field(25, "completed_note", &Comment::completedNote, "what was done")
          .by(Writers::office)
          .max(4000)
          .goesWith("completed_on"),
      field(26, "void", &Comment::voided, "why it does not count; empty: it does")
          .by(Writers::owner)
          .max(400),
      field(27, "void_by", &Comment::voidedBy, "who said so")
          .to(Kind::person)
          .by(Writers::owner)
          .goesWith("void"),
      field(28, "void_at", &Comment::voidedAt, "when").by(Writers::owner).goesWith("void"));
};

/// A chip on a comment. Its id is derived from comment and word: adding twice is adding once.
struct CommentKind : Record {
  Id comment;
  Id customer;
  std::string word; ///< praise, request, change, complaint, opportunity, info
};

template <>
struct Declaration<CommentKind> {
  static constexpr KindInfo head{.kind = Kind::commentKind,
                                 .name = "comment_kind",
                                 .recordClass = RecordClass::set,
                                 .parentField = "comment",
                                 .indexes = {"comment"},
                                 .doc = "a chip on a comment"};
  static constexpr auto own = std::make_tuple(
      field(10, "comment", &CommentKind::comment, "which").to(Kind::comment).once(),
      field(11, "customer", &CommentKind::customer, "of the comment").to(Kind::customer).once(),
      field(12, "word", &CommentKind::word, "praise, request, change, complaint, opportunity, info")
          .once()
          .max(32));
};

/// What management answered.
struct FollowUp : Record {
  Id comment;
  Id customer;
  std::string text;
  Date on;
  std::string signature;
};

template <>
struct Declaration<FollowUp> {
  static constexpr KindInfo head{.kind = Kind::followUp,
                                 .name = "follow_up",
                                 .recordClass = RecordClass::appendOnly,
                                 .madeBy = Writers::office,
                                 .parentField = "comment",
                                 .indexes = {"comment"},
                                 .doc = "what management answered"};
  static constexpr auto own =
      std::make_tuple(field(10, "comment", &FollowUp::comment, "to which").to(Kind::comment).once(),
                      field(11, "customer", &FollowUp::customer, "of the comment").to(Kind::customer).once(),
                      field(12, "text", &FollowUp::text, "the answer")
                          .once()
                          .searched()
                          .column("crew", "Management comment/follow-up"),
                      field(13, "on", &FollowUp::on, "the day it was given").once(),
                      field(14, "signature", &FollowUp::signature, "an unknown signature of an imported row")
                          .once()
                          .max(200));
};

/// Something somebody has to do because of a comment.
struct Task : Record {
  Id comment;
  Id followUp;
  Id customer;
  std::string text;
  Id owner;
  Date due;
  Date doneOn;
  Id doneBy;
  std::string doneNote;
};

template <>
struct Declaration<Task> {
  static constexpr KindInfo head{.kind = Kind::task,
                                 .name = "task",
                                 .recordClass = RecordClass::registers,
                                 .parentField = "comment",
                                 .indexes = {"comment", "owner,done_on,due", "customer", "done_on"},
                                 .doc = "something to do because of a comment"};
  static constexpr auto own = std::make_tuple(
      field(10, "comment", &Task::comment, "because of which").to(Kind::comment).once(),
      field(11, "follow_up", &Task::followUp, "given with which answer").to(Kind::followUp).once(),
      field(12, "customer", &Task::customer, "of the comment").to(Kind::customer).once(),
      field(13, "text", &Task::text, "what is to be done").once().max(4000).searched(),
      field(14, "owner", &Task::owner, "who does it")
          .to(Kind::person)
          .merged(Merge::asked)
          .by(Writers::office),
      field(15, "due", &Task::due, "by when").merged(Merge::asked).by(Writers::office),
      field(16, "done_on", &Task::doneOn, "the day it was done")
          .merged(Merge::doneWins)
          .by(Writers::owner)
          .column("crew", "Date complete"),
      field(17, "done_by", &Task::doneBy, "who did it")
          .to(Kind::person)
          .by(Writers::owner)
          .goesWith("done_on"),
      field(18, "done_note", &Task::doneNote, "what was done")
          .by(Writers::owner)
          .max(4000)
          .searched()
          .goesWith("done_on"));
};

/// Somebody has read a comment.
struct ReadMark : Record {
  Id comment;
  Id customer;
  Id person;
  Instant at;
};

template <>
struct Declaration<ReadMark> {
  static constexpr KindInfo head{.kind = Kind::readMark,
                                 .name = "read_mark",
                                 .recordClass = RecordClass::set,
                                 .parentField = "comment",
                                 .indexes = {"comment"},
                                 .doc = "somebody has read a comment"};
  static constexpr auto own =
      std::make_tuple(field(10, "comment", &ReadMark::comment, "which").to(Kind::comment).once(),
                      field(11, "customer", &ReadMark::customer, "of the comment").to(Kind::customer).once(),
                      field(12, "person", &ReadMark::person, "who").to(Kind::person).once(),
                      field(13, "at", &ReadMark::at, "when").once());
};

/// The row of a picture or of a voice note; its bytes travel apart and never hold the row up.
struct Photo : Record {
  Id comment;
  Id customer;
  std::string hash; ///< SHA-256 of the plain bytes, 64 lower-case hex digits
  std::int64_t size = 0;
  std::string mime;
  Instant takenAt;
  Instant receivedAt;
  std::string thumb; ///< as `hash`, of its thumbnail; empty: none could be made
  Instant thumbReceivedAt;
  std::int64_t lengthMs = 0; ///< of a voice note
};

template <>
struct Declaration<Photo> {
  static constexpr KindInfo head{.kind = Kind::photo,
                                 .name = "photo",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "comment",
                                 .indexes = {"comment", "hash", "thumb"},
                                 .doc = "a picture, or a voice note"};
  static constexpr auto own = std::make_tuple(
      field(10, "comment", &Photo::comment, "with which comment").to(Kind::comment).once(),
      field(11, "customer", &Photo::customer, "of the comment").to(Kind::customer).once(),
      field(12, "hash", &Photo::hash, "SHA-256 of the bytes").once().max(64),
      field(13, "size", &Photo::size, "bytes").once(),
      field(14, "mime", &Photo::mime, "image/jpeg, image/png or audio/ogg").once().max(64),
      field(15, "taken_at", &Photo::takenAt, "when").once(),
      field(16, "received_at", &Photo::receivedAt, "when the office had all bytes").by(Writers::server),
      field(17, "thumb", &Photo::thumb, "SHA-256 of the thumbnail's bytes").once().max(64),
      field(18, "thumb_received_at", &Photo::thumbReceivedAt, "when the office had the thumbnail")
          .by(Writers::server),
      field(19, "length_ms", &Photo::lengthMs, "how long a voice note is, in milliseconds").once());
};

} // namespace leadhand
