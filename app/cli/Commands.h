#pragma once
#include "app/cli/Answer.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"

namespace leadhand::cli {

/// One function a command: it looks the typed words up, calls the core and says what came of it. None but
/// enrol, sync, photo get and check --repair touches the network.

[[nodiscard]] Result<Answer> run(const EnrolCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const SyncCommand& typed, Session& session);

[[nodiscard]] Result<Answer> run(const StatusCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OutboxCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OutboxRetry& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OutboxDiscard& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OutboxExport& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OutboxText& typed, Session& session);
[[nodiscard]] Result<Answer> run(const DraftsCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ConflictsCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ConflictShow& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ConflictResolve& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CheckCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const SearchCommand& typed, Session& session);

[[nodiscard]] Result<Answer> run(const CommentAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CommentList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CommentShow& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CommentLink& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CommentDispose& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CommentComplete& typed, Session& session);

[[nodiscard]] Result<Answer> run(const CorrectCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const VoidCommand& typed, Session& session);

[[nodiscard]] Result<Answer> run(const PhotoGet& typed, Session& session);

[[nodiscard]] Result<Answer> run(const FollowUpAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const TaskDone& typed, Session& session);
[[nodiscard]] Result<Answer> run(const TaskSet& typed, Session& session);
[[nodiscard]] Result<Answer> run(const TaskAnswer& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ContactAdd& typed, Session& session);

[[nodiscard]] Result<Answer> run(const ReferCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OpportunityList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OpportunityShow& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OpportunityMove& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProposalAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProposalAnswer& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProposalList& typed, Session& session);

[[nodiscard]] Result<Answer> run(const InstructionAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const BriefCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CustomerAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CustomerShow& typed, Session& session);
[[nodiscard]] Result<Answer> run(const CustomerSet& typed, Session& session);

[[nodiscard]] Result<Answer> run(const TodayCommand& typed, Session& session);
[[nodiscard]] Result<Answer> run(const VisitList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const VisitStatus& typed, Session& session);

/// Of a record that needs attention: why, in `attention` and in a line of the text.
void addReason(Session& session, Answer& answer);

/// A shown record and a listing, for programs and for people.
template <class View>
[[nodiscard]] Answer recordAnswer(const View& view) {
  return Answer{toJson(view), textOf(view)};
}
template <class View>
[[nodiscard]] Answer listAnswer(const std::vector<View>& views) {
  return Answer{listJson(views), textOf(views)};
}

} // namespace leadhand::cli
