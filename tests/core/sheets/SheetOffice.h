#pragma once
#include "core/sheets/KnownRows.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace leadhand::test {

/// An office that keeps rows in memory in order of arrival, to import into and to look at.
class SheetOffice {
 public:
  SheetOffice() {
    for (const std::string name : {"Jane", "Ben", "Jacki", "John", "Karen"})
      person(name);
  }
  Id person(const std::string& name) {
    Person made;
    made.id = nextId();
    made.name = name;
    apply({insertOf(made)});
    return made.id;
  }
  Id nextId() { return derivedId("test", std::to_string(++m_lastId)); }

  void apply(const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
      if (edit.op == Edit::Op::insert) {
        m_index[{edit.kind, edit.id}] = m_rows.size();
        m_rows.emplace_back(edit.kind, edit.id);
      }
      for (const FieldValue& field : edit.fields)
        m_rows[m_index.at({edit.kind, edit.id})].set(field.field, field.value);
    }
  }

  template <class R>
  std::vector<R> all() const {
    std::vector<R> records;
    for (const Row& row : m_rows)
      if (row.kind == Declaration<R>::head.kind && !row.deleted())
        records.push_back(fromRow<R>(row));
    return records;
  }
  template <class R>
  std::vector<R> of(Id R::*parent, const Id& id) const {
    std::vector<R> records;
    for (const R& record : all<R>())
      if (record.*parent == id)
        records.push_back(record);
    return records;
  }

  KnownSheet known(Sheet sheet) const {
    KnownSheet known;
    std::map<Id, std::string> names;
    for (const auto& person : all<Person>()) {
      known.people.push_back({person.id, person.name, person.recordedAt});
      names[person.id] = person.name;
    }
    for (const auto& customer : all<Customer>()) {
      known.customers.push_back({customer.id, customer.name});
      names[customer.id] = customer.name;
    }
    for (const auto& conflict : all<Conflict>())
      if (conflict.state == "open")
        known.conflicts.push_back(
            {conflict.id, conflict.record, static_cast<std::uint32_t>(conflict.recordField)});
    const NameOf nameOf = [&names](const Id& id) { return names.contains(id) ? names.at(id) : ""; };
    const auto add = [&](KnownRow row) {
      for (const auto& kept : of(&SheetRow::record, row.record))
        recallImport(row, kept);
      known.rows.push_back(std::move(row));
    };
    if (sheet == Sheet::crew)
      for (const auto& comment : all<Comment>())
        add(knownCrewRow(comment, nameOf(comment.customer), of(&FollowUp::comment, comment.id),
                         of(&Task::comment, comment.id), nameOf));
    else
      for (const auto& contact : all<ContactEntry>())
        add(knownContactRow(contact, nameOf(contact.customer), of(&ActionItem::contact, contact.id),
                            of(&ContactOutcome::contact, contact.id), nameOf));
    return known;
  }

  ImportPlan import(Sheet sheet, const std::string& text, const Id& by = {}, const std::string& name = {}) {
    const auto table = readCsv(text);
    EXPECT_TRUE(table);
    const auto rows = pickColumns(*table, sheetColumns(sheet));
    EXPECT_TRUE(rows);
    ImportBy importBy{by, name, Instant{1'700'000'000'000}, [this] { return nextId(); }};
    ImportPlan plan = planImport(sheet, *rows, known(sheet), importBy);
    if (plan.count(RowOutcome::refused) == 0)
      for (const auto& group : plan.groups)
        apply(group);
    return plan;
  }
  std::string exported(Sheet sheet) const { return exportSheet(sheet, known(sheet)); }

 private:
  std::uint64_t m_lastId = 0;
  std::vector<Row> m_rows;
  std::map<std::pair<Kind, Id>, std::size_t> m_index;
};

inline const std::string crewHeader =
    "Name,Date,Lead Hand comment on daily log sheet,Management comment/follow-up,Date complete\n";
inline const std::string smith = "Mrs. Smith,Sept. 1/11,(Jane) No ivy,(Jacki) Change it,";

} // namespace leadhand::test
