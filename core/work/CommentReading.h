#pragma once
#include "core/work/Reading.h"

#include <vector>

namespace leadhand {

/// Comments with everything that hangs on them, in few queries however many there are. The order is kept.
[[nodiscard]] std::vector<CommentView> commentViews(Reading& reading, const std::vector<Comment>& comments);
/// Contact entries with their actions and outcomes, likewise.
[[nodiscard]] std::vector<ContactView> contactViews(Reading& reading,
                                                    const std::vector<ContactEntry>& contacts);
[[nodiscard]] TaskView taskView(Reading& reading, const Task& task);
[[nodiscard]] TaskView taskView(Reading& reading, const ActionItem& item);

/// The words a comment may be marked with, in the order in which they are shown.
[[nodiscard]] bool isCommentKind(std::string_view word);
[[nodiscard]] Id commentKindId(const Id& comment, std::string_view word);
[[nodiscard]] Id readMarkId(const Id& comment, const Id& person);

} // namespace leadhand
