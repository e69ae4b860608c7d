#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// What a comment says in its author's better words. The comment itself is never rewritten: whoever reads it
/// is shown its newest correction, and finds the words before it beneath. It names the comment, never another
/// correction; `version` says how many the one who wrote it had seen, whatever clocks say.
struct CommentCorrection : Record {
  Id supersedes;
  Id customer;
  std::string text;
  Date saidOn;
  std::string why;
  std::int64_t version = 0;
};

template <>
struct Declaration<CommentCorrection> {
  static constexpr KindInfo head{.kind = Kind::commentCorrection,
                                 .name = "comment_correction",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "supersedes",
                                 .indexes = {"supersedes"},
                                 .doc = "what a comment should say"};
  static constexpr auto own = std::make_tuple(
      field(10, "supersedes", &CommentCorrection::supersedes, "which comment").to(Kind::comment).once(),
      field(11, "customer", &CommentCorrection::customer, "of the comment").to(Kind::customer).once(),
      field(12, "text", &CommentCorrection::text, "word for word").once().searched(),
      field(13, "said_on", &CommentCorrection::saidOn, "the local day it was said").once(),
      field(14, "why", &CommentCorrection::why, "the reason").once().max(400),
      field(15, "version", &CommentCorrection::version, "one more than its author had seen").once());
};

/// The same of a contact entry.
struct ContactCorrection : Record {
  Id supersedes;
  Id customer;
  std::string channel;
  std::string direction;
  std::string topic;
  Date on;
  std::string why;
  std::int64_t version = 0;
};

template <>
struct Declaration<ContactCorrection> {
  static constexpr KindInfo head{.kind = Kind::contactCorrection,
                                 .name = "contact_correction",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "supersedes",
                                 .indexes = {"supersedes"},
                                 .doc = "what a contact entry should say"};
  static constexpr auto own = std::make_tuple(
      field(10, "supersedes", &ContactCorrection::supersedes, "which entry").to(Kind::contactEntry).once(),
      field(11, "customer", &ContactCorrection::customer, "of the entry").to(Kind::customer).once(),
      field(12, "channel", &ContactCorrection::channel, "call, email, text, person or letter").once().max(32),
      field(13, "direction", &ContactCorrection::direction, "in or out").once().max(8),
      field(14, "topic", &ContactCorrection::topic, "what was discussed").once().searched(),
      field(15, "on", &ContactCorrection::on, "the day of the contact").once(),
      field(16, "why", &ContactCorrection::why, "the reason").once().max(400),
      field(17, "version", &ContactCorrection::version, "one more than its author had seen").once());
};

} // namespace leadhand
