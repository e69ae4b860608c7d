#include "sync/merge/Merge.h"

#include "core/base/PlantedBugs.h"
#include "core/schema/kinds/Customers.h"

#include <algorithm>
#include <utility>

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
    settleCompanions(decisions);
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

  [[nodiscard]] bool seen(const FieldStamp& stamp, std::uint32_t field) const {
    if (stamp.device == m_in.device)
      return !isOlderOffer(stamp);
    const std::uint64_t base = baseOf(field);
    return stamp.rev <= base && baseSurvives(base, m_in.epochs);
  }

  [[nodiscard]] bool seen(std::uint32_t field) const {
    const std::uint32_t number = stampedAs(m_in.stamps, field);
    return std::all_of(m_in.stamps.begin(), m_in.stamps.end(),
                       [&](const FieldStamp& stamp) { return stamp.field != number || seen(stamp, field); });
  }

  [[nodiscard]] std::vector<FieldStamp> unseenOf(std::uint32_t field) const {
    const std::uint32_t number = stampedAs(m_in.stamps, field);
    std::vector<FieldStamp> unseen;
    for (const FieldStamp& stamp : m_in.stamps)
      if (stamp.field == number && !seen(stamp, field))
        unseen.push_back(stamp);
    return unseen;
  }

  [[nodiscard]] bool isOffer() const { return deviceOf(m_in.device) == salvageDevice; }

  /// Two phones hold the same row at two revisions of the lost timeline: the newer one had seen the older
  /// one.
  [[nodiscard]] bool isOlderOffer(const FieldStamp& stamp) const {
    return isOffer() && stamp.device == m_in.device && m_in.hlc < stamp.hlc;
  }

  [[nodiscard]] bool isOlderOffer(std::uint32_t field) const {
    const std::uint32_t number = stampedAs(m_in.stamps, field);
    return std::any_of(m_in.stamps.begin(), m_in.stamps.end(),
                       [&](const FieldStamp& stamp) { return stamp.field == number && isOlderOffer(stamp); });
  }

  FieldDecision decideField(const FieldValue& field) const {
    FieldDecision decision{field.field, Outcome::applied, field.value, {}, {}, false, {}};
    if (!m_in.present)
      return decision;
    const Merge policy = m_in.kind->field(field.field)->merge;
    const Value& present = m_in.present->at(field.field);
    if (present == field.value)
      return standsAnyway(policy) ? keep(decision) : same(decision, policy);
    if (policy == Merge::once && !m_in.byServer && !planted(Bug::onceRewritten))
      return secondValue(decision, present);
    if (policy == Merge::untilTaken && m_in.taken && m_in.told)
      return lose(decision, present);
    if (policy == Merge::untilTaken && m_in.taken && !m_in.byServer)
      return note(decision, present);
    if (isAsking(policy))
      return note(decision, present);
    if (policy == Merge::own && isClosedToChange())
      return lose(decision, present);
    if (seen(field.field))
      return decision;
    return concurrent(decision, policy, present);
  }

  /// Two who said the same unseen: the word of each stands, else the next word of one of them would count as
  /// having seen the other's. What nobody rewrites has no next word, and an offer is a copy of one's word.
  FieldDecision same(FieldDecision decision, Merge policy) const {
    decision.outcome = Outcome::same;
    if (policy == Merge::once)
      return decision;
    decision.beside = unseenOf(decision.field);
    if (isOffer() && !decision.beside.empty()) {
      decision.outcome = Outcome::kept;
      decision.beside.clear();
    }
    return decision;
  }

  /// What the office has approved or taken up stands by its word; who says the same adds nothing to it.
  [[nodiscard]] bool standsAnyway(Merge policy) const {
    return (policy == Merge::own && isClosedToChange()) ||
           (policy == Merge::untilTaken && m_in.taken && (!m_in.byServer || m_in.told)) || isAsking(policy);
  }
  static FieldDecision keep(FieldDecision decision) {
    decision.outcome = Outcome::kept;
    return decision;
  }

  /// Approved work moves by the office's word alone, whatever its author had seen.
  [[nodiscard]] bool isClosedToChange() const {
    return m_in.taken && !m_in.byOffice && (!m_in.byServer || m_in.told) && isOwnWork();
  }
  [[nodiscard]] bool isOwnWork() const {
    return std::any_of(m_in.kind->fields.begin(), m_in.kind->fields.end(),
                       [](const FieldInfo& field) { return field.merge == Merge::own; });
  }

  /// A crew's wish about what is the office's. What a phone tells of a lost timeline is nobody's wish.
  [[nodiscard]] bool isAsking(Merge policy) const {
    return policy == Merge::asked && !m_in.byOffice && !m_in.byServer && !isOffer();
  }

  static FieldDecision note(FieldDecision decision, const Value& present) {
    decision.outcome = Outcome::noted;
    decision.loser = std::exchange(decision.value, present);
    return decision;
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
    if (isOlderOffer(decision.field)) {
      decision.value = present;
      return keep(decision);
    }
    const std::vector<FieldStamp> unseen = unseenOf(decision.field);
    const auto stands = std::find_if(unseen.begin(), unseen.end(), [&](const FieldStamp& stamp) {
      return !beats(stamp, policy, decision.value, present);
    });
    if (stands == unseen.end())
      return win(decision, present);
    decision = lose(decision, present);
    decision.rival = *stands;
    return decision;
  }

  [[nodiscard]] bool beats(const FieldStamp& stamp, Merge policy, const Value& change,
                           const Value& present) const {
    if ((policy == Merge::office || policy == Merge::asked) && !planted(Bug::officeYields)) {
      const bool presentByOffice = stamp.device == 0 || (m_in.isOffice && m_in.isOffice(stamp.device));
      if (presentByOffice != m_in.byOffice)
        return m_in.byOffice;
    }
    if (policy == Merge::own) {
      const bool presentIsOwn = m_in.isOwn && m_in.isOwn(stamp.device);
      if (presentIsOwn != m_in.byOwn)
        return m_in.byOwn;
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
    const std::vector<FieldStamp> unseen = unseenOf(decision.field);
    const FieldStamp* stamp =
        unseen.empty() ? stampOf(m_in.stamps, decision.field) : stampOf(unseen, unseen.front().field);
    if (stamp)
      decision.rival = *stamp;
    decision.recorded = !planted(Bug::conflictNotRecorded);
    return decision;
  }

  /// A removal yields to every edit that it did not see; taking it back is an ordinary edit.
  FieldDecision decideDeleted(const Value& value) const {
    FieldDecision decision{commonField::deleted, Outcome::applied, value, {}, {}, false, {}};
    if (!m_in.present)
      return decision;
    const Value& present = m_in.present->at(commonField::deleted);
    if (isAbsent(value))
      return revival(decision, present);
    if (present == value)
      return same(decision, Merge::later);
    if (isOlderOffer(commonField::deleted)) {
      decision.value = present;
      return keep(decision);
    }
    const FieldStamp* unseen = unseenStamp();
    if (!unseen && isClosedToChange())
      return lose(decision, present);
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
      if (!isWorkedOut(stamp) && !seen(stamp, stamp.field) && (!newest || stamp.rev > newest->rev))
        newest = &stamp;
    return newest;
  }
  /// What the server made of others' words is nobody's edit: a late line may be taken away by who wrote it,
  /// and a chip whose comment went to another customer by whoever took it away without having heard of that.
  [[nodiscard]] bool isWorkedOut(const FieldStamp& stamp) const {
    const FieldInfo* field = stamp.device == 0 ? m_in.kind->field(stamp.field) : nullptr;
    const bool follows = field && field->name == "customer" && !m_in.kind->parentField.empty();
    return follows || (field && (field->writers == Writers::server || field->name == "late"));
  }

  FieldDecision revival(FieldDecision decision, const Value& present) const {
    decision.value = Value{};
    if (isAbsent(present))
      return same(decision, Merge::later);
    if (isOlderOffer(commonField::deleted)) {
      decision.value = present;
      return keep(decision);
    }
    if (isClosedToChange())
      return lose(decision, present);
    if (!seen(commonField::deleted)) {
      decision = win(decision, present);
      decision.recorded = !isSet();
    }
    return decision;
  }

  /// An edit beats a removal that it did not see, and adding to a set beats any removal before it.
  void reviveIfEdited(std::vector<FieldDecision>& decisions) const {
    if (!m_in.present || !m_in.present->deleted() || findField(m_change.fields, commonField::deleted))
      return;
    const bool adds = isInsert() && isSet() && !planted(Bug::additionLost);
    if ((!adds && seen(commonField::deleted)) || isClosedToChange())
      return;
    const bool says = std::any_of(decisions.begin(), decisions.end(), [](const FieldDecision& decision) {
      return decision.outcome == Outcome::applied || decision.outcome == Outcome::won ||
             decision.outcome == Outcome::lost;
    });
    if (adds || says)
      decisions.push_back(revival({commonField::deleted, Outcome::applied, {}, {}, {}, false, {}},
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
    if (!unseen || planted(Bug::endUnseen))
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
      decisions.push_back(win({ending, Outcome::applied, {}, {}, {}, false, {}}, m_in.present->at(ending)));
  }

  enum class Fate : std::uint8_t {
    own,        ///< nothing decides for it
    stands,     ///< with a value that nobody contradicts
    standsAnew, ///< with one that takes another's place: what that one's author said beside it goes too
    yields
  };

  /// Fields that make one statement with another are not decided apart from it: a record must not say the day
  /// on which one person did a thing beside the name of another.
  void settleCompanions(std::vector<FieldDecision>& decisions) const {
    if (!m_in.present)
      return;
    std::string_view settled;
    for (const FieldInfo& field : m_in.kind->fields) {
      if (field.leader.empty() || field.leader == settled)
        continue;
      settled = field.leader;
      const FieldInfo& leader = *m_in.kind->field(field.leader);
      const Fate fate = fateOf(decisions, leader);
      if (fate == Fate::own)
        continue;
      for (const FieldInfo& companion : m_in.kind->fields)
        if (companion.leader == leader.name)
          follow(decisions, companion.number, leader.number, fate);
    }
  }

  static FieldDecision* find(std::vector<FieldDecision>& decisions, std::uint32_t field) {
    const auto at = std::find_if(decisions.begin(), decisions.end(),
                                 [&](const FieldDecision& decision) { return decision.field == field; });
    return at == decisions.end() ? nullptr : &*at;
  }

  [[nodiscard]] Fate fateOf(std::vector<FieldDecision>& decisions, const FieldInfo& leader) const {
    const FieldDecision* decision = find(decisions, leader.number);
    if (!decision) // words about what somebody else has said anew meanwhile
      return isInsert() || seen(leader.number) || isLaterThan(leader) ? Fate::own : Fate::yields;
    const Value& said = *findField(m_change.fields, leader.number);
    if (said == m_in.present->at(leader.number))
      return fateOfSame(decisions, leader, said);
    if (decision->outcome == Outcome::applied)
      return Fate::stands;
    return decision->outcome == Outcome::won ? Fate::standsAnew : Fate::yields;
  }

  /// Where the later word stands, whichever of the two fields it was said of: the last day of an absence
  /// alone does not yield to a first day that was written before it.
  [[nodiscard]] bool isLaterThan(const FieldInfo& leader) const {
    if (leader.merge != Merge::later)
      return false;
    const Value& present = m_in.present->at(leader.number);
    const std::vector<FieldStamp> unseen = unseenOf(leader.number);
    return std::all_of(unseen.begin(), unseen.end(), [&](const FieldStamp& stamp) {
      return !isOlderOffer(stamp) && beats(stamp, leader.merge, present, present);
    });
  }

  /// Two said the same of what decides, and not of what goes with it: one of them has the word for all of it.
  [[nodiscard]] Fate fateOfSame(std::vector<FieldDecision>& decisions, const FieldInfo& leader,
                                const Value& said) const {
    const std::vector<FieldStamp> unseen = unseenOf(leader.number);
    if (unseen.empty())
      return Fate::own;
    bool isSaid = false;
    bool isContested = false;
    for (const FieldInfo& field : m_in.kind->fields) {
      if (field.leader != leader.name)
        continue;
      const FieldDecision* own = find(decisions, field.number);
      isSaid = isSaid || (own && m_in.present->at(field.number) != *findField(m_change.fields, field.number));
      isContested = isContested || (!isAbsent(m_in.present->at(field.number)) && !seen(field.number));
    }
    const bool isOld = std::any_of(unseen.begin(), unseen.end(),
                                   [this](const FieldStamp& stamp) { return isOlderOffer(stamp); });
    if (!isSaid || !isContested || isOld)
      return Fate::own;
    const bool beatsAll = std::all_of(unseen.begin(), unseen.end(), [&](const FieldStamp& stamp) {
      return beats(stamp, leader.merge, said, said);
    });
    return beatsAll ? Fate::standsAnew : Fate::yields;
  }

  void follow(std::vector<FieldDecision>& decisions, std::uint32_t field, std::uint32_t leader,
              Fate fate) const {
    FieldDecision* decision = find(decisions, field);
    const Value& present = m_in.present->at(field);
    if (!decision) {
      if (fate == Fate::standsAnew && !isAbsent(present) && !seen(field))
        decisions.push_back(win({field, Outcome::applied, {}, {}, {}, false, {}}, present));
      return;
    }
    const Value& said = *findField(m_change.fields, field);
    if (said == present)
      return;
    const bool stood = decision->outcome == Outcome::applied || decision->outcome == Outcome::won;
    if (fate != Fate::yields && decision->outcome == Outcome::lost) {
      *decision = win({field, Outcome::applied, said, {}, {}, false, {}}, present);
    } else if (fate == Fate::yields && stood) {
      *decision = lose({field, Outcome::applied, said, {}, {}, false, {}}, present);
      decision->rival = unseenOf(leader).front(); // to which the leader has yielded
    }
  }

  const MergeInput& m_in;
  const OutboxEntry& m_change;
};

} // namespace

std::uint32_t stampedAs(std::span<const FieldStamp> stamps, std::uint32_t field) {
  const bool hasOwn = std::any_of(stamps.begin(), stamps.end(),
                                  [&](const FieldStamp& stamp) { return stamp.field == field; });
  return hasOwn ? field : 0;
}

const FieldStamp* stampOf(std::span<const FieldStamp> stamps, std::uint32_t field) {
  const std::uint32_t number = stampedAs(stamps, field);
  const FieldStamp* newest = nullptr;
  for (const FieldStamp& stamp : stamps)
    if (stamp.field == number && (!newest || stamp.rev > newest->rev))
      newest = &stamp;
  return newest;
}

void putStamp(std::vector<FieldStamp>& stamps, FieldStamp stamp, std::span<const FieldStamp> beside) {
  const std::uint32_t number = stampedAs(stamps, stamp.field);
  for (const FieldStamp& before : stamps)
    if (deviceOf(stamp.device) != salvageDevice && before.field == number && before.hlc >= stamp.hlc &&
        std::find(beside.begin(), beside.end(), before) == beside.end())
      stamp.hlc = Hlc{before.hlc.value + 1};
  std::erase_if(stamps, [&](const FieldStamp& before) { return before.field == stamp.field; });
  stamps.push_back(stamp);
  for (FieldStamp other : beside) {
    other.field = stamp.field;
    stamps.push_back(other);
  }
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

} // namespace leadhand::sync
