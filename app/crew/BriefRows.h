#pragma once
#include "app/crew/Phrases.h"
#include "app/crew/RowModel.h"
#include "core/work/Views.h"

#include <QString>
#include <vector>

namespace leadhand::crew {

/// What stands for every visit until it is retired.
struct InstructionRow {
  QString rowId;
  QString sentence;
  QString replaceThis;
  QString byThat;
  QString origin;

  bool operator==(const InstructionRow&) const = default;
  static std::vector<RowRole<InstructionRow>> roles();
};

/// An open offer: what to say, and what the customer last answered.
struct ProposalRow {
  QString rowId;
  QString title;
  QString say;
  QString line; ///< "Sent 2 Nov · John follows up"
  QString last; ///< "Still thinking · 2 Nov · “wants photos”", or ""
  bool onlyIfAsked = false;

  bool operator==(const ProposalRow&) const = default;
  static std::vector<RowRole<ProposalRow>> roles();
};

/// An open opportunity: where it stands and what to say.
struct OpportunityRow {
  QString rowId;
  QString customerName;
  QString title;
  QString stage;
  QString say;
  QString from; ///< "From John · 2 Nov"
  QString line; ///< "Being priced for 12 days · you spotted it"
  QString age;
  QString receipt;

  bool operator==(const OpportunityRow&) const = default;
  static std::vector<RowRole<OpportunityRow>> roles();
};

/// A line of the past: a contact, or a fact.
struct NoteRow {
  QString rowId;
  QString title;
  QString text;
  QString line;
  QString iconName;

  bool operator==(const NoteRow&) const = default;
  static std::vector<RowRole<NoteRow>> roles();
};

/// The condition of something that is to be looked at again.
struct ReadingRow {
  QString rowId;
  QString title; ///< "Hedge trimmer line: 40 % left"
  QString advice;
  QString line; ///< "Jane · 12 Nov 2011 · Spring 2012"

  bool operator==(const ReadingRow&) const = default;
  static std::vector<RowRole<ReadingRow>> roles();
};
[[nodiscard]] ReadingRow readingRow(const ReadingView& reading, const Phrases& phrases, const Id& self);

[[nodiscard]] InstructionRow instructionRow(const InstructionView& instruction, const Phrases& phrases);
[[nodiscard]] ProposalRow proposalRow(const ProposalView& proposal, const Phrases& phrases, const Id& self);
[[nodiscard]] OpportunityRow opportunityRow(const OpportunityView& opportunity, const Phrases& phrases,
                                            const Id& self);
[[nodiscard]] NoteRow contactRow(const ContactView& contact, const Phrases& phrases, const Id& self);
[[nodiscard]] NoteRow factRow(const FactView& fact, const Phrases& phrases, const Id& self);

} // namespace leadhand::crew
