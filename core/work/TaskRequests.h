#pragma once
#include "core/work/Reading.h"

#include <vector>

namespace leadhand {

/// What was asked about each of these tasks and action items, the oldest first.
void addRequests(Reading& reading, std::vector<TaskView>& views);
/// Requests that the office has not answered, the oldest first.
[[nodiscard]] std::vector<TaskRequestView> openRequests(Reading& reading);

} // namespace leadhand
