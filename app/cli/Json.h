#pragma once
#include "app/cli/Answer.h"
#include "app/cli/WorkText.h"
#include "core/work/Views.h"

#include <vector>

namespace leadhand::cli {

/// The documents of --json. Keys are permanent: other tools rely on them. A name that is not known, a day and
/// a moment that are not there are null; texts are "".

[[nodiscard]] Json toJson(const PhotoView& view);
[[nodiscard]] Json toJson(const VoiceView& view);
[[nodiscard]] Json toJson(const ReaderView& view);
[[nodiscard]] Json toJson(const OpportunityEventView& view);
[[nodiscard]] Json toJson(const TaskRequestView& view);
[[nodiscard]] Json toJson(const TaskView& view);
[[nodiscard]] Json toJson(const FollowUpView& view);
[[nodiscard]] Json toJson(const CommentView& view);
[[nodiscard]] Json toJson(const ContactView& view);
[[nodiscard]] Json toJson(const OpportunityView& view);
[[nodiscard]] Json toJson(const ProposalView& view);
[[nodiscard]] Json toJson(const InstructionView& view);
[[nodiscard]] Json toJson(const FactView& view);
[[nodiscard]] Json toJson(const CustomerView& view);
[[nodiscard]] Json toJson(const TimelineItem& view);
[[nodiscard]] Json toJson(const VisitView& view);
[[nodiscard]] Json toJson(const BriefView& view);
[[nodiscard]] Json toJson(const ConflictView& view);
[[nodiscard]] Json toJson(const OutboxItemView& view);
[[nodiscard]] Json toJson(const SyncStatusView& view);

[[nodiscard]] Json dayJson(const Date& day);
[[nodiscard]] Json momentJson(const Instant& moment);
[[nodiscard]] Json idJson(const Id& id);
/// A state or name of ours: "" is none.
[[nodiscard]] Json wordJson(const std::string& word);
[[nodiscard]] std::string kindName(Kind kind);
/// A person or customer: the name under `key`, the id beside it.
void putNamed(Json& json, const std::string& key, const Named& named);

template <class View>
[[nodiscard]] Json arrayJson(const std::vector<View>& views) {
  Json array = Json::array();
  for (const View& view : views)
    array.push_back(toJson(view));
  return array;
}

/// A listing: {"items": [...]} and no other array beside it.
template <class View>
[[nodiscard]] Json listJson(const std::vector<View>& views) {
  Json list = Json::object();
  list["items"] = arrayJson(views);
  return list;
}

} // namespace leadhand::cli
