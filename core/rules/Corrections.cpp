#include "core/rules/Corrections.h"

#include "core/rules/Roles.h"

namespace leadhand {
namespace {

constexpr std::string_view supersedes = "supersedes";

std::int64_t versionOf(const Row& row) {
  const FieldInfo* version = row.info().field("version");
  return version ? integerOf(row.at(version->number)) : 0;
}

auto placeOf(const Row& row) {
  return std::tuple(versionOf(row), integerOf(row.at(commonField::recordedAt)), row.id);
}

} // namespace

Id originalOf(const Row& row) {
  const FieldInfo* original = row.info().field(supersedes);
  return original ? idOf(row.at(original->number)) : Id{};
}

bool isCorrection(const Row& row) {
  return !originalOf(row).isNull();
}

bool isNewerCorrection(const Row& one, const Row& other) {
  return placeOf(one) > placeOf(other);
}

bool mayCorrect(const Actor& actor, const Id& author) {
  return actor.role == roles::server || roles::isOffice(actor.role) ||
         (roles::isRole(actor.role) && author == actor.person);
}

Status mayCorrect(const Actor& actor, const Row& original) {
  if (isCorrection(original))
    return fail(ErrorCode::badValue, std::string(original.info().name),
                "it is a correction itself: correct the record that it names");
  if (mayCorrect(actor, idOf(original.at(commonField::author))))
    return {};
  return fail(ErrorCode::notAllowed, std::string(original.info().name),
              "only who wrote it and the office correct it");
}

Comment corrected(Comment comment, const std::vector<CommentCorrection>& corrections) {
  if (corrections.empty())
    return comment;
  comment.text = corrections.front().text;
  comment.saidOn = corrections.front().saidOn;
  return comment;
}

ContactEntry corrected(ContactEntry contact, const std::vector<ContactCorrection>& corrections) {
  if (corrections.empty())
    return contact;
  contact.channel = corrections.front().channel;
  contact.direction = corrections.front().direction;
  contact.topic = corrections.front().topic;
  contact.on = corrections.front().on;
  return contact;
}

} // namespace leadhand
