#include "sync/merge/Merge.h"

#include "core/base/PlantedBugs.h"
#include "core/schema/kinds/Customers.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

class Decider {
 public:
  explicit Decider(const MergeInput& input) : m_in(input), m_change(*input.change) {}

  std::vector<FieldDecision> all() {
    std::vector<FieldDecision> decisions;
    decisions.reserve(m_change.fields.size() + 1);
    for (const FieldValue& field : m_change.fields)
      decisions.push_back(field.field == commonField::deleted ? decideDeleted(field.value)
                          : field.field == endingField()      ? decideEnding(field)
                                                              : decideField(field));
    reviveIfEdited(decisions);
    goOnIfEdited(decisions);
    return decisions;
  }

 private:
  [[nodiscard]] bool isInsert() const { return m_change.op == Edit::Op::insert; }
  [[nodiscard]] bool isSet() const { return m_in.kind->recordClass == RecordClass::set; }

  /// A second INSERT of an id has seen nothing of the first.
  [[nodiscard]] std::uint64_t baseOf(std::uint32_t field) const {
    if (isInsert())
      return 0;
    const auto own = std::find_if(m_change.bases.begin(), m_change.bases.end(),
                                  [&](const auto& base) { return base.first == field; });
    return own == m_change.bases.end() ? m_change.base : own->second;
  }

  [[nodiscard]] bool seen(std::uint32_t field) const {
    const FieldStamp* stamp = stampOf(m_in.stamps, field);
    if (!stamp)
      return true;
    if (stamp->device == m_in.device)
      return !isOlderOffer(*stamp);
    const std::uint64_t base = baseOf(field);
    return stamp->rev <= base && baseSurvives(base, m_in.epochs);
  }

  /// Two phones hold the same row at two revisions of the lost timeline: the newer one had seen the older
  /// one.
  [[nodiscard]] bool isOlderOffer(const FieldStamp& stamp) const {
    return m_in.device == salvageDevice && stamp.device == salvageDevice && m_in.hlc < stamp.hlc;
  }

  FieldDecision decideField(const FieldValue& field) const {
    FieldDecision decision{field.field, Outcome::applied, field.value, {}, {}, false};
    if (!m_in.present)
      return decision;
    const Value& present = m_in.present->at(field.field);
    if (present == field.value) {
      decision.outcome = Outcome::same;
      if (!seen(field.field))
        decision.rival = *stampOf(m_in.stamps, field.field);
      return decision;
    }
    const Merge policy = m_in.kind->field(field.field)->merge;
    if (policy == Merge::once && !m_in.byServer)
      return secondValue(decision, present);
    if (seen(field.field))
      return decision;
    if (isOlderOffer(*stampOf(m_in.stamps, field.field))) {
      decision.outcome = Outcome::kept;
      decision.value = present;
      return decision;
    }
    return concurrent(decision, policy, present);
  }

  /// Nobody rewrites what is written once. A second INSERT of a set's row is the same row; of any other it is
  /// a copy that went its own way, and what it says must not be lost.
  FieldDecision secondValue(FieldDecision decision, const Value& present) const {
    if (!isInsert()) {
      decision.outcome = Outcome::denied;
    } else if (isSet() || decision.field == commonField::author ||
               decision.field == commonField::recordedAt) {
      decision.outcome = Outcome::kept;
    } else {
      return lose(decision, present);
    }
    decision.value = present;
    return decision;
  }

  FieldDecision concurrent(FieldDecision decision, Merge policy, const Value& present) const {
    if (planted(Bug::lastWriterWins))
      return decision;
    return changeWins(decision.field, policy, decision.value, present) ? win(decision, present)
                                                                       : lose(decision, present);
  }

  [[nodiscard]] bool changeWins(std::uint32_t field, Merge policy, const Value& change,
                                const Value& present) const {
    const FieldStamp& stamp = *stampOf(m_in.stamps, field);
    if (policy == Merge::office) {
      const bool presentByOffice = stamp.device == 0 || (m_in.isOffice && m_in.isOffice(stamp.device));
      if (presentByOffice != m_in.byOffice)
        return m_in.byOffice;
    }
    if (policy == Merge::noWins && (textOf(change) == "no") != (textOf(present) == "no"))
      return textOf(change) == "no";
    if (policy == Merge::doneWins && isAbsent(change) != isAbsent(present))
      return isAbsent(present);
    return std::pair(m_in.hlc, m_in.device) > std::pair(stamp.hlc, stamp.device);
  }

  FieldDecision win(FieldDecision decision, const Value& present) const {
    decision.outcome = Outcome::won;
    decision.loser = present;
    return against(decision);
  }

  FieldDecision lose(FieldDecision decision, const Value& present) const {
    decision.outcome = Outcome::lost;
    decision.loser = decision.value;
    decision.value = present;
    return against(decision);
  }

  FieldDecision against(FieldDecision decision) const {
    if (const FieldStamp* stamp = stampOf(m_in.stamps, decision.field))
      decision.rival = *stamp;
    decision.recorded = !planted(Bug::conflictNotRecorded);
    return decision;
  }

  /// A removal yields to every edit that it did not see; taking it back is an ordinary edit.
  FieldDecision decideDeleted(const Value& value) const {
    FieldDecision decision{commonField::deleted, Outcome::applied, value, {}, {}, false};
    if (!m_in.present)
      return decision;
    const Value& present = m_in.present->at(commonField::deleted);
    if (isAbsent(value))
      return revival(decision, present);
    if (present == value) {
      decision.outcome = Outcome::same;
      return decision;
    }
    const FieldStamp* unseen = unseenStamp();
    if (!unseen)
      return decision;
    decision.outcome = Outcome::lost;
    decision.loser = value;
    decision.value = present;
    decision.rival = *unseen;
    decision.recorded = !isSet();
    return decision;
  }

  [[nodiscard]] const FieldStamp* unseenStamp() const {
    const FieldStamp* newest = nullptr;
    for (const FieldStamp& stamp : m_in.stamps)
      if (!seen(stamp.field) && (!newest || stamp.rev > newest->rev))
        newest = &stamp;
    return newest;
  }

  FieldDecision revival(FieldDecision decision, const Value& present) const {
    decision.value = Value{};
    if (isAbsent(present)) {
      decision.outcome = Outcome::same;
    } else if (!seen(commonField::deleted)) {
      decision.outcome = Outcome::won;
      decision.loser = present;
      decision.rival = *stampOf(m_in.stamps, commonField::deleted);
      decision.recorded = !isSet();
    }
    return decision;
  }

  /// An edit beats a removal that it did not see, and adding to a set beats any removal before it.
  void reviveIfEdited(std::vector<FieldDecision>& decisions) const {
    if (!m_in.present || !m_in.present->deleted() || findField(m_change.fields, commonField::deleted))
      return;
    const bool adds = isInsert() && isSet();
    if (!adds && seen(commonField::deleted))
      return;
    const bool says = std::any_of(decisions.begin(), decisions.end(), [](const FieldDecision& decision) {
      return decision.outcome == Outcome::applied || decision.outcome == Outcome::won ||
             decision.outcome == Outcome::lost;
    });
    if (adds || says)
      decisions.push_back(revival({commonField::deleted, Outcome::applied, {}, {}, {}, false},
                                  m_in.present->at(commonField::deleted)));
  }

  /// The field, if the kind has one, that ends a record without taking it away; 0: none. Retiring an
  /// instruction beats an edit of it only where it saw that edit (product.md C2).
  [[nodiscard]] std::uint32_t endingField() const {
    return m_in.kind->kind == Kind::standingInstruction ? fieldNumber(&StandingInstruction::retiredOn) : 0;
  }

  FieldDecision decideEnding(const FieldValue& field) const {
    FieldDecision decision = decideField(field);
    if (decision.outcome != Outcome::applied || isAbsent(field.value) || !m_in.present)
      return decision;
    const FieldStamp* unseen = unseenStamp();
    if (!unseen)
      return decision;
    decision.outcome = Outcome::lost;
    decision.loser = field.value;
    decision.value = m_in.present->at(field.field);
    decision.rival = *unseen;
    decision.recorded = true;
    return decision;
  }

  /// An edit of what was ended meanwhile: it goes on, and the office hears of both.
  void goOnIfEdited(std::vector<FieldDecision>& decisions) const {
    const std::uint32_t ending = endingField();
    if (ending == 0 || !m_in.present || isAbsent(m_in.present->at(ending)) || seen(ending) ||
        findField(m_change.fields, ending))
      return;
    const bool says = std::any_of(decisions.begin(), decisions.end(), [](const FieldDecision& decision) {
      return decision.outcome == Outcome::applied || decision.outcome == Outcome::won;
    });
    if (says)
      decisions.push_back(win({ending, Outcome::applied, {}, {}, {}, false}, m_in.present->at(ending)));
  }

  const MergeInput& m_in;
  const OutboxEntry& m_change;
};

} // namespace

const FieldStamp* stampOf(std::span<const FieldStamp> stamps, std::uint32_t field) {
  const FieldStamp* first = nullptr;
  for (const FieldStamp& stamp : stamps) {
    if (stamp.field == field)
      return &stamp;
    if (stamp.field == 0)
      first = &stamp;
  }
  return first;
}

void putStamp(std::vector<FieldStamp>& stamps, const FieldStamp& stamp) {
  const auto at = std::find_if(stamps.begin(), stamps.end(),
                               [&](const FieldStamp& present) { return present.field == stamp.field; });
  if (at == stamps.end())
    stamps.push_back(stamp);
  else
    *at = stamp;
}

bool baseSurvives(std::uint64_t base, std::span<const EpochMark> epochs) {
  if (planted(Bug::lostBaseBelieved))
    return true;
  return std::none_of(epochs.begin(), epochs.end(), [&](const EpochMark& mark) {
    return mark.epoch > epochOf(base) && base > mark.restoreRev;
  });
}

std::vector<FieldDecision> decide(const MergeInput& input) {
  return Decider(input).all();
}

Hlc hlcAfter(Hlc change, const FieldStamp* present) {
  return present && present->hlc >= change ? Hlc{present->hlc.value + 1} : change;
}

} // namespace leadhand::sync
