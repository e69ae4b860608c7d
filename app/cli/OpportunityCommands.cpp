#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/schema/Records.h"
#include "core/work/Opportunities.h"

namespace leadhand::cli {
namespace {

Result<Answer> shown(Session& session, const Id& opportunity) {
  LEADHAND_ASSIGN(const OpportunityView view, Opportunities(session.store()).show(opportunity));
  return recordAnswer(view);
}

} // namespace

Result<Answer> run(const ReferCommand& typed, Session& session) {
  Opportunities::NewReferral referral;
  LEADHAND_ASSIGN(referral.customer, customerNamed(session, typed.customer));
  referral.noticed = typed.noticed;
  referral.betterOff = typed.betterOff;
  LEADHAND_ASSIGN(referral.service, serviceNamed(session, typed.service));
  referral.mayCall = typed.mayCall;
  LEADHAND_ASSIGN(const Id id, Opportunities(session.store()).refer(referral));
  return shown(session, id);
}

Result<Answer> run(const OpportunityList& typed, Session& session) {
  Opportunities::Filter filter;
  filter.mine = typed.mine;
  filter.most = 10'000;
  return listAnswer(Opportunities(session.store()).list(filter));
}

Result<Answer> run(const OpportunityShow& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  return shown(session, id);
}

Result<Answer> run(const OpportunityMove& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  Opportunities::Move move;
  move.to = typed.to;
  move.say = typed.say;
  LEADHAND_ASSIGN(move.owner, personNamed(session, typed.owner));
  LEADHAND_ASSIGN(move.next, dayTyped(typed.next));
  LEADHAND_TRY(Opportunities(session.store()).move(id, move));
  return shown(session, id);
}

Result<Answer> run(const ProposalAdd& typed, Session& session) {
  Proposals proposals(session.store());
  Proposals::NewProposal proposal;
  LEADHAND_ASSIGN(proposal.customer, customerNamed(session, typed.customer));
  proposal.title = typed.title;
  proposal.amountCents = typed.amountCents;
  proposal.mention = typed.mention;
  LEADHAND_ASSIGN(const Id id, proposals.add(proposal));
  LEADHAND_ASSIGN(const ProposalView view, proposals.show(id));
  return recordAnswer(view);
}

Result<Answer> run(const ProposalAnswer& typed, Session& session) {
  Proposals proposals(session.store());
  LEADHAND_ASSIGN(const Id proposal, idTyped(typed.id));
  LEADHAND_ASSIGN(const Id id, proposals.outcome(proposal, typed.is, typed.note));
  LEADHAND_ASSIGN(const ProposalView view, proposals.show(proposal));
  const auto made = session.store().read<ProposalOutcome>(id);
  if (!made)
    return fail(ErrorCode::unknownRecord, id.text());
  Json json;
  json["id"] = id.text();
  json["proposal"] = proposal.text();
  json["title"] = view.title;
  json["customer"] = wordJson(view.customer.name);
  json["author"] = wordJson(session.store().actor().name);
  json["is"] = made->is;
  json["note"] = made->note;
  json["on"] = dayJson(made->on);
  json["receipt"] = view.receipt;
  return Answer{json, textOf(view)};
}

Result<Answer> run(const ProposalList&, Session& session) {
  return listAnswer(Proposals(session.store()).list(Id{}, false));
}

} // namespace leadhand::cli
