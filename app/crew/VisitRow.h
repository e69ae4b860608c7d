#pragma once
#include "app/crew/Phrases.h"
#include "app/crew/RowModel.h"
#include "core/work/Views.h"

#include <QString>
#include <vector>

namespace leadhand::crew {

/// A visit as its card and its row show it, in words.
struct VisitRow {
  QString rowId;
  QString customerId;
  QString customerName;
  QString place;   ///< "14 Maple Row · planting, hedge"
  QString status;  ///< planned, on_the_way, arrived, done, could_not
  QString eyebrow; ///< "On site since 08:34"
  QString startTime;
  QString instruction;       ///< the first one, in one sentence
  QString instructionSecond; ///< "Agreed 1 Sep, Jane"
  int instructionsMore = 0;
  QString proposals;     ///< "1 proposal open", or ""
  QString opportunities; ///< "2 opportunities open", or ""
  QString comments;      ///< "1 comment open", or ""
  QString cases;         ///< "1 open case", "Ask how it is now", or ""
  QString away;          ///< "Away then", or ""
  QString receipt;       ///< on_phone: the step is not in the office yet
  bool emergency = false;
  QString lacks;           ///< what is not handed in of it: "hours, materials", or ""
  QString finish;          ///< "Finish Mrs. Smith: hours, materials" once its work is over, or ""
  bool hoursFirst = false; ///< hours and materials are the one thing to do there
  bool covered = false;    ///< who it is and when is hidden until what is missing elsewhere is in
  QString coverTitle;      ///< "Next visit opens when Mrs. Smith is finished"
  QString coverSecond;     ///< "Missing: hours, materials"
  QString safety;          ///< of a covered one, what is never hidden, one a line

  bool operator==(const VisitRow&) const = default;
  static std::vector<RowRole<VisitRow>> roles();
};

/// `missing` of one that is not covered is what it lacks itself, as Gates::unfinished() gives it.
[[nodiscard]] VisitRow visitRow(const VisitView& visit, const Phrases& phrases);
/// "hours, materials"
[[nodiscard]] QString lackWords(const MissingView& missing);
/// "No German ivy. Millar's wife instead"
[[nodiscard]] QString instructionSentence(const InstructionView& instruction);
/// "Agreed 1 Sep, Jane"
[[nodiscard]] QString instructionOrigin(const InstructionView& instruction, const Phrases& phrases);

} // namespace leadhand::crew
