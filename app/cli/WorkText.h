#pragma once
#include "app/cli/Answer.h"
#include "core/work/WorkViews.h"

#include <string>
#include <vector>

// Hours, the stop, problems, thanks and notes: their documents and what people read.
namespace leadhand::cli {

[[nodiscard]] Json toJson(const MissingView& view);
[[nodiscard]] Json toJson(const VisitWorkView& view);
[[nodiscard]] Json toJson(const StockItemView& view);
[[nodiscard]] Json toJson(const GateRuleView& view);
[[nodiscard]] Json toJson(const GateOverrideView& view);
[[nodiscard]] Json toJson(const RecoveryView& view);
[[nodiscard]] Json toJson(const RecoveryPromiseView& view);
[[nodiscard]] Json toJson(const ThanksView& view);
[[nodiscard]] Json toJson(const BulletinNoteView& view);
[[nodiscard]] Json toJson(const OpportunityNoteView& view);

/// "Finish Mrs. Smith first: hours, materials"
[[nodiscard]] std::string missingText(const std::vector<MissingView>& missing);
/// 2.5 of 2500 thousandths.
[[nodiscard]] std::string quantityText(std::int64_t thousandths);
[[nodiscard]] std::string textOf(const VisitWorkView& view);
[[nodiscard]] std::string textOf(const GateRuleView& view);
[[nodiscard]] std::string textOf(const RecoveryView& view);
[[nodiscard]] std::string textOf(const BulletinNoteView& view);
[[nodiscard]] std::string textOf(const std::vector<VisitWorkView>& views);
[[nodiscard]] std::string textOf(const std::vector<StockItemView>& views);
[[nodiscard]] std::string textOf(const std::vector<GateOverrideView>& views);
[[nodiscard]] std::string textOf(const std::vector<RecoveryView>& views);
[[nodiscard]] std::string textOf(const std::vector<RecoveryPromiseView>& views);
[[nodiscard]] std::string textOf(const std::vector<ThanksView>& views);
[[nodiscard]] std::string textOf(const std::vector<BulletinNoteView>& views);

} // namespace leadhand::cli
