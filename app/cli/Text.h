#pragma once
#include "core/work/Views.h"

#include <string>
#include <vector>

namespace leadhand::cli {

/// What people read: short lines, columns under each other.

/// Rows of cells with two spaces between columns; `ifEmpty` when there is no row.
[[nodiscard]] std::string columns(const std::vector<std::vector<std::string>>& rows,
                                  const std::string& ifEmpty);
/// The first words of a text, on one line.
[[nodiscard]] std::string glance(const std::string& text, std::size_t most = 56);
/// A receipt in words: "on this phone, not yet sent".
[[nodiscard]] std::string receiptText(const std::string& receipt);
/// "visit_booked" as "visit booked".
[[nodiscard]] std::string spoken(std::string word);
[[nodiscard]] std::string dayText(const Date& day);
[[nodiscard]] std::string nameText(const Named& named);

[[nodiscard]] std::string commentState(const CommentView& view);
[[nodiscard]] std::string taskLine(const TaskView& view);
[[nodiscard]] std::string textOf(const CommentView& view);
[[nodiscard]] std::string textOf(const ContactView& view);
[[nodiscard]] std::string textOf(const OpportunityView& view);
[[nodiscard]] std::string textOf(const ProposalView& view);
[[nodiscard]] std::string textOf(const InstructionView& view);
[[nodiscard]] std::string textOf(const CustomerView& view);
[[nodiscard]] std::string textOf(const BriefView& view);
[[nodiscard]] std::string textOf(const std::vector<CommentView>& views);
[[nodiscard]] std::string textOf(const std::vector<OpportunityView>& views);
[[nodiscard]] std::string textOf(const std::vector<ProposalView>& views);
[[nodiscard]] std::string textOf(const std::vector<VisitView>& views);
[[nodiscard]] std::string textOf(const std::vector<TimelineItem>& views);
[[nodiscard]] std::string textOf(const std::vector<ConflictView>& views);
[[nodiscard]] std::string textOf(const std::vector<OutboxItemView>& views);
[[nodiscard]] std::string textOf(const SyncStatusView& view);

} // namespace leadhand::cli
