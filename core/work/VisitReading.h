#pragma once
#include "core/work/Reading.h"

#include <vector>

namespace leadhand {

/// Visits with their present state, own pending steps folded on top of what the office has; the order is
/// kept.
[[nodiscard]] std::vector<VisitView> visitViews(Reading& reading, const std::vector<Visit>& visits);
/// By day and position; those without a place come last in their day.
[[nodiscard]] std::vector<VisitView> inOrder(std::vector<VisitView> views);
/// Adds what is worth knowing before going in.
void addWhatToKnow(Reading& reading, std::vector<VisitView>& views);

} // namespace leadhand
