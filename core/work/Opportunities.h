#pragma once
#include "core/rules/Handover.h"
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <optional>
#include <string>
#include <vector>

namespace leadhand {

/// Ways to help a customer: referred on site, moved by the office, answered for at the door.
class Opportunities {
 public:
  explicit Opportunities(DeviceStore& store) : m_store(store) {}

  struct NewReferral {
    Id customer{};
    Id visit{};
    std::string title{}; ///< none: the service's title, else the first words of `noticed`
    std::string noticed{};
    std::string betterOff{}; ///< required: how is the customer better off
    Id service{};
    std::string mayCall = "ask"; ///< yes, no, ask
    std::string bestTime{};
    std::string channel{}; ///< "", call, text, email or person
    Id fromComment{};
    bool sized = false; ///< somebody has said how big it looks
    SizeBand size{};
    bool agreed = false; ///< the customer agreed to it on site
    Id fromReading{};    ///< is settled thereby
  };
  /// It is handed over as the rule says that holds for it on this device. Errors: emptyText (noticed,
  /// better_off), badValue (may_call, channel), unknownCustomer, unknownRecord (service, visit, reading).
  [[nodiscard]] Result<Id> refer(const NewReferral& referral);

  struct Move {
    std::string to{};
    std::string say{};
    Id owner{}; ///< none: keeps the present one; refused with ownerMissing if there is none and the stage is
                ///< open
    Date next{};
    std::string note{};
  };
  /// The present stage may be stated again, with new words, owner or day. Errors: badValue (no such stage),
  /// stageNotReachable naming what is, ownerMissing, unknownPerson, notAllowed.
  [[nodiscard]] Status move(const Id& opportunity, const Move& move);

  /// Other words of its author: `about` is title, noticed or better_off. Once the office has taken it up they
  /// become a note. Errors: badValue (about), emptyText, notAllowed.
  [[nodiscard]] Status reword(const Id& opportunity, const std::string& about, const std::string& text);
  [[nodiscard]] Result<Id> addNote(const Id& opportunity, const std::string& text,
                                   const std::string& about = {});

  /// Asks the office how it stands. Errors: unknownRecord, emptyText, badValue (it is not open),
  /// alreadyExists (somebody has asked since the office's last word).
  [[nodiscard]] Result<Id> nudge(const Id& opportunity, const std::string& text);

  struct Filter {
    bool mine = false; ///< spotted by this device's person
    Id customer{};
    bool openOnly = false;
    std::int64_t most = 500;
  };
  [[nodiscard]] std::vector<OpportunityView> list(const Filter& filter) const;
  [[nodiscard]] Result<OpportunityView> show(const Id& opportunity) const;
  [[nodiscard]] std::vector<Named> services() const;
  /// What `list` asks the store, for the test that reads its plan.
  [[nodiscard]] static std::string whereOf(const Filter& filter);

 private:
  DeviceStore& m_store;
};

/// Offers: what the crew may say about them and what the customer answered.
class Proposals {
 public:
  explicit Proposals(DeviceStore& store) : m_store(store) {}

  struct NewProposal {
    Id customer{};
    Id opportunity{};
    std::string title{};
    std::optional<std::int64_t> amountCents{};
    std::string mention = "yes"; ///< yes, no, asked
    std::string say{};
    Id owner{};
  };
  [[nodiscard]] Result<Id> add(const NewProposal& proposal);
  /// `is`: yes, no, thinking, info.
  [[nodiscard]] Result<Id> outcome(const Id& proposal, const std::string& is, const std::string& note);
  [[nodiscard]] std::vector<ProposalView> list(const Id& customer, bool openOnly) const;
  [[nodiscard]] Result<ProposalView> show(const Id& proposal) const;
  /// What `list` asks the store, for the test that reads its plan.
  [[nodiscard]] static std::string whereOf(bool ofCustomer, bool openOnly);

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
