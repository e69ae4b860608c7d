#include "core/schema/Schema.h"

#include "core/schema/Records.h"
#include "core/schema/Scope.h"
#include "core/store/SearchTail.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <set>

namespace leadhand {
namespace {

rc::Gen<Value> anyValue() {
  return rc::gen::oneOf(
      rc::gen::just(Value{}),
      rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t n) { return Value{n}; }),
      rc::gen::map(rc::gen::arbitrary<std::string>(), [](std::string s) { return Value{s}; }),
      rc::gen::map(rc::gen::arbitrary<std::string>(),
                   [](std::string s) { return Value{Bytes{std::move(s)}}; }));
}

TEST(Fields, readBackWhatTheyWrote) {
  EXPECT_TRUE(rc::check("fields", [] {
    Fields fields;
    const auto numbers = *rc::gen::arbitrary<std::vector<std::uint32_t>>();
    for (const std::uint32_t number : numbers)
      setField(fields, number, *anyValue());
    const auto read = decodeFields(encodeFields(fields));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == fields);
  }));
}

TEST(Fields, anyBytesAreReadOrRefused) {
  EXPECT_TRUE(rc::check("random bytes", [](const std::string& raw) {
    const auto read = decodeFields(raw);
    if (read)
      RC_ASSERT(decodeFields(encodeFields(*read)).value() == *read);
    else
      RC_ASSERT(read.error().code == ErrorCode::storeDamaged);
  }));
  EXPECT_TRUE(rc::check("cut bytes", [] {
    Fields fields{{1, Value{std::string("text")}}, {300, Value{std::int64_t{-7}}}};
    const std::string whole = encodeFields(fields);
    const auto size = *rc::gen::inRange<std::size_t>(0, whole.size());
    const auto read = decodeFields(std::string_view(whole).substr(0, size));
    RC_ASSERT(!read || *read != fields);
  }));
}

TEST(Row, isTheSameOnceAnUnknownFieldIsEmptied) {
  Row row(Kind::comment);
  row.set(5000, valueOf(std::string("of a newer version")));
  EXPECT_EQ(row.fields().size(), 1U);
  row.set(5000, Value{});
  EXPECT_TRUE(row.fields().empty());
  EXPECT_EQ(encodeFields(row.ext), encodeFields(Row(Kind::comment).ext));
}

TEST(Schema, numbersAndNamesAreUnique) {
  std::set<Kind> kinds;
  std::set<std::string_view> names;
  for (const KindInfo* kind : allKinds()) {
    EXPECT_TRUE(kinds.insert(kind->kind).second) << kind->name;
    EXPECT_TRUE(names.insert(kind->name).second) << kind->name;
    EXPECT_FALSE(kind->doc.empty()) << kind->name;
    EXPECT_EQ(findKind(kind->name), kind);
    std::set<std::uint32_t> numbers;
    std::set<std::string_view> fields;
    for (const FieldInfo& field : kind->fields) {
      EXPECT_TRUE(numbers.insert(field.number).second) << kind->name << "." << field.name;
      EXPECT_TRUE(fields.insert(field.name).second) << kind->name << "." << field.name;
      EXPECT_FALSE(field.doc.empty()) << kind->name << "." << field.name;
      EXPECT_TRUE(field.refKind == Kind::none || field.type == FieldType::ref) << field.name;
    }
    EXPECT_TRUE(kind->parentField.empty() || kind->field(kind->parentField)) << kind->name;
  }
  EXPECT_EQ(findKind("nothing"), nullptr);
  EXPECT_EQ(findKind(static_cast<Kind>(999)), nullptr);
}

/// What decides for other fields is merged by who was later or by what it says: the merge relies on it.
TEST(Schema, noFieldGoesWithOneThatStandsByTheOfficesWord) {
  int leaders = 0;
  for (const KindInfo* kind : allKinds())
    for (const FieldInfo& field : kind->fields) {
      if (field.leader.empty())
        continue;
      const FieldInfo* leader = kind->field(field.leader);
      ASSERT_TRUE(leader) << kind->name << "." << field.name;
      EXPECT_TRUE(leader->merge == Merge::later || leader->merge == Merge::doneWins ||
                  leader->merge == Merge::noWins)
          << kind->name << "." << leader->name;
      ++leaders;
    }
  EXPECT_GT(leaders, 5);
}

TEST(Schema, noTwoSearchedKindsMeetInTheIndex) {
  Row row(Kind::comment);
  for (const KindInfo* kind : allKinds()) {
    if (!searchTail::isSearched(*kind))
      continue;
    const Row one(kind->kind);
    const auto document = searchTail::documentAt(searchTail::documentOf(one, 12'345));
    EXPECT_EQ(document.kind, kind->kind);
    EXPECT_EQ(document.n, 12'345);
  }
}

template <class R>
void fillAndCompare() {
  R record;
  record.id.bytes[3] = 7;
  record.rev = 12;
  record.scope.bytes[1] = 9;
  std::int64_t next = 41;
  const auto fill = [&]<class T>(T& member) {
    ++next;
    if constexpr (std::is_same_v<T, std::string>)
      member = "text " + std::to_string(next);
    else if constexpr (std::is_same_v<T, Id>)
      member.bytes[15] = static_cast<std::uint8_t>(next);
    else if constexpr (std::is_same_v<T, Date>)
      member = Date::fromIso("2011-09-01")->plusDays(static_cast<int>(next));
    else if constexpr (std::is_same_v<T, Instant>)
      member.ms = next;
    else if constexpr (std::is_same_v<T, Cents>)
      member.value = next;
    else if constexpr (std::is_same_v<T, bool>)
      member = true;
    else if constexpr (std::is_same_v<T, Bytes>)
      member.data = std::to_string(next);
    else
      member = next;
  };
  std::apply([&](const auto&... field) { (fill(record.*(field.member)), ...); }, fieldsOf<R>);
  const Row row = toRow(record);
  const KindInfo& kind = kindInfo(row.kind);
  ASSERT_EQ(row.values.size(), kind.fields.size());
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    EXPECT_FALSE(isAbsent(row.values[i])) << kind.name << "." << kind.fields[i].name;
    EXPECT_EQ(row.at(kind.fields[i].number), row.values[i]);
  }
  const Row again = toRow(fromRow<R>(row));
  EXPECT_EQ(again.values, row.values) << kind.name;
  EXPECT_EQ(again.id, row.id);
  EXPECT_EQ(again.rev, row.rev);
  EXPECT_EQ(again.scope, row.scope);
  const Row empty = toRow(R{});
  for (const Value& value : empty.values)
    EXPECT_TRUE(isAbsent(value)) << kind.name;
}

TEST(Schema, everyKindGoesToARowAndBack) {
  [&]<class... R>(std::type_identity<std::tuple<R...>>) {
    (fillAndCompare<R>(), ...);
  }(std::type_identity<AllRecords>{});
}

TEST(Schema, unknownFieldsAreKept) {
  Row row(Kind::comment);
  row.set(9000, Value{std::string("of a newer version")});
  EXPECT_EQ(textOf(row.at(9000)), "of a newer version");
  EXPECT_EQ(row.fields().size(), 1U);
  EXPECT_TRUE(isAbsent(row.at(9001)));
}

TEST(Schema, checksTypesSizesTextAndDates) {
  const KindInfo& comment = kindInfo(Kind::comment);
  const auto check = [&](std::string_view field, Value value) {
    const auto checked = checkValue(*comment.field(field), value);
    return checked ? std::string("ok") : std::string(checked.error().name());
  };
  EXPECT_EQ(check("text", Value{}), "ok");
  EXPECT_EQ(check("text", Value{std::string("José — \xF0\x9F\x8C\xBF")}), "ok");
  EXPECT_EQ(check("text", Value{std::int64_t{1}}), "bad_value");
  EXPECT_EQ(check("text", Value{std::string("a\0b", 3)}), "bad_value");
  EXPECT_EQ(check("text", Value{std::string("\xC3")}), "bad_value");
  EXPECT_EQ(check("text", Value{std::string("\xED\xA0\x80")}), "bad_value"); // a lone surrogate
  EXPECT_EQ(check("text", Value{std::string("\xC0\xAF")}), "bad_value");     // overlong
  EXPECT_EQ(check("text", Value{std::string(64 * 1024 + 1, 'x')}), "text_too_long");
  EXPECT_EQ(check("said_on", Value{std::string("2011-09-01")}), "ok");
  EXPECT_EQ(check("said_on", Value{std::string("2011-02-30")}), "bad_date");
  EXPECT_EQ(check("customer", Value{Bytes{std::string(16, 'x')}}), "ok");
  EXPECT_EQ(check("customer", Value{Bytes{std::string(15, 'x')}}), "bad_value");
}

TEST(Scope, followsTheRuleOfTheKind) {
  Customer customer;
  customer.id.bytes[0] = 1;
  EXPECT_EQ(scopeOf(toRow(customer)), customer.id);
  Comment comment;
  comment.author.bytes[0] = 2;
  EXPECT_EQ(scopeOf(toRow(comment)), scopes::intake(comment.author));
  comment.customer = customer.id;
  EXPECT_EQ(scopeOf(toRow(comment)), customer.id);
  Proposal proposal;
  proposal.customer = customer.id;
  EXPECT_EQ(scopeOf(toRow(proposal)), customer.id);
  proposal.mention = "no";
  EXPECT_EQ(scopeOf(toRow(proposal)), scopes::customerOffice(customer.id));
  EXPECT_EQ(scopeOf(toRow(Person{})), scopes::reference());
}

} // namespace
} // namespace leadhand
