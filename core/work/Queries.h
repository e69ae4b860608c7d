#pragma once
#include "core/schema/Kind.h"

#include <array>
#include <string_view>

// Every fixed query of the work layer, so that a test can read the plan of each: all of them walk an index.
namespace leadhand::queries {

/// What stands behind WHERE when rows of `kind` are selected.
struct Query {
  Kind kind = Kind::none;
  std::string_view where;
};

// A correlated condition renames the child's columns, so that `id` is the outer row's.
#define LEADHAND_OPEN_TASK                                                                                   \
  "EXISTS (SELECT 1 FROM (SELECT comment AS c, done_on AS d, deleted AS x FROM task) "                       \
  "WHERE c = id AND d IS NULL AND x IS NOT 1)"
#define LEADHAND_ANY_TASK                                                                                    \
  "EXISTS (SELECT 1 FROM (SELECT comment AS c, deleted AS x FROM task) WHERE c = id AND x IS NOT 1)"
#define LEADHAND_ANY_REPLY                                                                                   \
  "EXISTS (SELECT 1 FROM (SELECT comment AS c, deleted AS x FROM follow_up) WHERE c = id AND x IS NOT 1)"

/// The office has not said what becomes of the comment. A row that came in answered or completed counts as
/// decided.
inline constexpr std::string_view commentIsUndecided =
    "disposition IS NULL AND completed_on IS NULL AND void IS NULL AND NOT " LEADHAND_ANY_REPLY;
/// The same as isOpen of core/rules/Completion.h.
inline constexpr std::string_view commentIsOpen =
    "(" LEADHAND_OPEN_TASK " OR (completed_on IS NULL AND void IS NULL AND ifnull(disposition, '') NOT IN "
    "('read', 'instruction', 'opportunity') AND NOT " LEADHAND_ANY_TASK "))";

/// The same where nothing else narrows the comments down: by the tasks that are open and by what nobody has
/// decided, not comment by comment through the years.
inline constexpr std::string_view commentIsOneOfTheOpen =
    "id IN (SELECT comment FROM task WHERE done_on IS NULL AND deleted IS NOT 1 UNION SELECT id FROM comment "
    "WHERE disposition IS NULL AND completed_on IS NULL AND void IS NULL AND NOT " LEADHAND_ANY_TASK
    " UNION SELECT id FROM comment WHERE disposition > '' AND disposition NOT IN ('read', 'instruction', "
    "'opportunity') AND completed_on IS NULL AND void IS NULL AND NOT " LEADHAND_ANY_TASK ")";

#undef LEADHAND_OPEN_TASK
#undef LEADHAND_ANY_TASK
#undef LEADHAND_ANY_REPLY

/// As far as the office has folded it.
inline constexpr std::string_view opportunityIsOpen =
    "(stage IS NULL OR stage IN ('referred', 'acknowledged', 'visit_booked', 'solution_in_work', 'priced', "
    "'proposal_sent', 'customer_deciding', 'accepted', 'later'))";
inline constexpr std::string_view proposalIsOpen = "(state IS NULL OR state = 'open')";

inline constexpr Query commentsOfCustomer{Kind::comment,
                                          "customer = ?1 ORDER BY said_on DESC, recorded_at DESC LIMIT ?2"};
inline constexpr Query commentsOfAuthor{Kind::comment, "author = ?1 ORDER BY said_on DESC LIMIT ?2"};
inline constexpr Query contactsOfCustomer{Kind::contactEntry, "customer = ?1 ORDER BY \"on\" DESC LIMIT ?2"};
inline constexpr Query contactsLatest{Kind::contactEntry, "ORDER BY \"on\" DESC LIMIT ?1"};
inline constexpr Query openTasksOf{Kind::task, "owner = ?1 AND done_on IS NULL"};
inline constexpr Query openActionsOf{Kind::actionItem, "owner = ?1 AND done_on IS NULL"};
inline constexpr Query instructionsOf{Kind::standingInstruction, "customer = ?1"};
inline constexpr Query factsOf{Kind::customerFact, "customer = ?1"};
inline constexpr Query opportunitiesOfCustomer{Kind::opportunity, "customer = ?1"};
inline constexpr Query opportunitiesOfAuthor{Kind::opportunity, "author = ?1"};
inline constexpr Query proposalsOfCustomer{Kind::proposal, "customer = ?1"};
inline constexpr Query visitsOfCrewOn{Kind::visit, "crew = ?1 AND date = ?2 ORDER BY position"};
inline constexpr Query visitsOfCrewBetween{Kind::visit,
                                           "crew = ?1 AND date BETWEEN ?2 AND ?3 ORDER BY date, position"};
inline constexpr Query visitsOn{Kind::visit, "date = ?1"};
inline constexpr Query visitsBetween{Kind::visit, "date BETWEEN ?1 AND ?2 ORDER BY date"};
inline constexpr Query visitsOfCustomer{Kind::visit, "customer = ?1 ORDER BY date DESC LIMIT ?2"};
inline constexpr Query peopleOfCrew{Kind::person, "crew = ?1 ORDER BY name"};
inline constexpr Query stockByName{Kind::stockItem, "name > '' ORDER BY name"};
inline constexpr Query gateRules{Kind::gateRule, "since > '' ORDER BY since"};
inline constexpr Query overridesLatest{Kind::gateOverride, "ORDER BY at DESC LIMIT ?1"};
inline constexpr Query couldNotLatest{Kind::visitStatement,
                                      "\"is\" = 'could_not' ORDER BY recorded_at DESC LIMIT ?1"};
inline constexpr Query recoveriesOfCustomer{Kind::recoveryCase, "customer = ?1"};
inline constexpr Query recoveriesOfAuthor{Kind::recoveryCase, "author = ?1"};
inline constexpr Query recoveriesOpen{Kind::recoveryCase,
                                      "(state IS NULL OR state IN ('reported', 'agreed', 'promised', "
                                      "'delivered', 'verified'))"};
inline constexpr Query recoveriesAll{Kind::recoveryCase, "ORDER BY state LIMIT ?1"};
inline constexpr Query promisesDue{Kind::recoveryPromise,
                                   "kept_at IS NULL AND due <= ?1 ORDER BY due LIMIT ?2"};
inline constexpr Query bulletinLatest{Kind::bulletinNote, "ORDER BY posted_on DESC LIMIT ?1"};
inline constexpr Query thanksTo{Kind::thanks, "person = ?1 ORDER BY \"on\" DESC LIMIT ?2"};
inline constexpr Query thanksLatest{Kind::thanks, "ORDER BY \"on\" DESC LIMIT ?1"};
inline constexpr Query taskRequestsOpen{Kind::taskRequest, "answer IS NULL"};
inline constexpr Query actionRequestsOpen{Kind::actionRequest, "answer IS NULL"};
inline constexpr Query conflictsInState{Kind::conflict, "state = ?1"};
inline constexpr Query conflictsAll{Kind::conflict, "ORDER BY state"};
inline constexpr Query peopleByName{Kind::person, "name > '' ORDER BY name"};
inline constexpr Query servicesByTitle{Kind::serviceCard, "title > '' ORDER BY title"};
inline constexpr Query rulesOfOpportunities{Kind::opportunityRule, "since > '' ORDER BY since"};
inline constexpr Query readingsOfCustomer{Kind::conditionReading, "customer = ?1"};
inline constexpr Query leftWithCustomer{Kind::leftBehind, "customer = ?1"};
inline constexpr Query leftOfService{Kind::leftBehind, "service = ?1"};
inline constexpr Query marksOfService{Kind::cardMark, "service = ?1"};
inline constexpr Query marksOfCards{Kind::cardMark, "service > ''"};
inline constexpr Query customersNamed{Kind::customer, "name = ?1"};
inline constexpr Query company{Kind::company, "LIMIT 1"};

inline constexpr std::array all{commentsOfCustomer,
                                commentsOfAuthor,
                                contactsOfCustomer,
                                contactsLatest,
                                openTasksOf,
                                openActionsOf,
                                instructionsOf,
                                factsOf,
                                opportunitiesOfCustomer,
                                opportunitiesOfAuthor,
                                proposalsOfCustomer,
                                visitsOfCrewOn,
                                visitsOfCrewBetween,
                                visitsOn,
                                visitsBetween,
                                visitsOfCustomer,
                                peopleOfCrew,
                                stockByName,
                                gateRules,
                                overridesLatest,
                                couldNotLatest,
                                recoveriesOfCustomer,
                                recoveriesOfAuthor,
                                recoveriesOpen,
                                recoveriesAll,
                                promisesDue,
                                bulletinLatest,
                                thanksTo,
                                thanksLatest,
                                taskRequestsOpen,
                                actionRequestsOpen,
                                conflictsInState,
                                conflictsAll,
                                peopleByName,
                                servicesByTitle,
                                rulesOfOpportunities,
                                readingsOfCustomer,
                                leftWithCustomer,
                                leftOfService,
                                marksOfService,
                                marksOfCards,
                                customersNamed,
                                company};

// --- narrow ones, whole statements
inline constexpr std::string_view personName = "SELECT name FROM person WHERE id = ?1";
inline constexpr std::string_view customerName = "SELECT name FROM customer WHERE id = ?1";
inline constexpr std::string_view customerCount =
    "SELECT count(*) FROM customer WHERE name > '' AND deleted IS NOT 1";
inline constexpr std::string_view firstComment = "SELECT min(said_on) FROM comment";
inline constexpr std::string_view firstContact = "SELECT min(\"on\") FROM contact_entry";
inline constexpr std::string_view crewName = "SELECT name FROM crew WHERE id = ?1";
inline constexpr std::string_view serviceTitle = "SELECT title FROM service_card WHERE id = ?1";
inline constexpr std::string_view ruleName = "SELECT name FROM opportunity_rule WHERE id = ?1";
inline constexpr std::string_view outboxHasAny = "SELECT 1 FROM outbox LIMIT 1";
inline constexpr std::string_view arrivalHasAny = "SELECT 1 FROM arrival LIMIT 1";
inline constexpr std::string_view customerNames =
    "SELECT id, name, phone, address FROM customer WHERE name > '' AND deleted IS NOT 1 ORDER BY name";
inline constexpr std::string_view nextVisits =
    "SELECT customer, min(date) FROM visit WHERE date BETWEEN ?1 AND ?2 AND deleted IS NOT 1 "
    "GROUP BY customer";
inline constexpr std::string_view nextVisitOf =
    "SELECT date FROM visit WHERE customer = ?1 AND date >= ?2 AND deleted IS NOT 1 ORDER BY date LIMIT 1";
inline constexpr std::string_view undecidedComments =
    "SELECT id, customer FROM comment WHERE disposition IS NULL AND completed_on IS NULL AND deleted IS NOT "
    "1 "
    "AND NOT EXISTS (SELECT 1 FROM task WHERE task.comment = comment.id AND task.deleted IS NOT 1)";
inline constexpr std::string_view openComplaints =
    "SELECT id, customer FROM comment WHERE disposition = 'complaint' AND completed_on IS NULL AND deleted "
    "IS "
    "NOT 1 AND NOT EXISTS (SELECT 1 FROM task WHERE task.comment = comment.id AND task.deleted IS NOT 1)";
inline constexpr std::string_view openTasks =
    "SELECT comment, customer FROM task WHERE done_on IS NULL AND deleted IS NOT 1";

inline constexpr std::string_view openOpportunities =
    "SELECT customer FROM opportunity WHERE (stage IS NULL OR stage IN ('referred', 'acknowledged', "
    "'visit_booked', 'solution_in_work', 'priced', 'proposal_sent', 'customer_deciding', 'accepted', "
    "'later')) "
    "AND deleted IS NOT 1";
inline constexpr std::string_view openProposals =
    "SELECT customer FROM proposal WHERE (state IS NULL OR state = 'open') AND deleted IS NOT 1";
inline constexpr std::string_view openProposalsOfCrew =
    "SELECT customer FROM proposal WHERE (state IS NULL OR state = 'open') AND deleted IS NOT 1 AND "
    "mention IS NOT 'no'";
inline constexpr std::string_view openOpportunitiesOfCustomer =
    "SELECT count(*) FROM opportunity WHERE customer = ?1 AND ifnull(stage, '') NOT IN ('declined', 'done') "
    "AND "
    "deleted IS NOT 1";
inline constexpr std::string_view openProposalsOfCustomer =
    "SELECT count(*) FROM proposal WHERE customer = ?1 AND ifnull(state, 'open') = 'open' AND deleted IS NOT "
    "1";
inline constexpr std::string_view openProposalsToMention =
    "SELECT count(*) FROM proposal WHERE customer = ?1 AND ifnull(state, 'open') = 'open' AND deleted IS NOT "
    "1 "
    "AND mention IS NOT 'no'";
// The comments of one customer, counted by the rule of isOpen.
inline constexpr std::string_view openCommentsOfCustomer =
    "SELECT count(*) FROM comment WHERE customer = ?1 AND deleted IS NOT 1 AND ("
    "EXISTS (SELECT 1 FROM task WHERE task.comment = comment.id AND task.done_on IS NULL AND task.deleted IS "
    "NOT 1) OR (completed_on IS NULL AND ifnull(disposition, '') NOT IN ('read', 'instruction', "
    "'opportunity') "
    "AND NOT EXISTS (SELECT 1 FROM task WHERE task.comment = comment.id AND task.deleted IS NOT 1)))";

inline constexpr std::array whole{openOpportunities,
                                  openProposals,
                                  openProposalsOfCrew,
                                  openOpportunitiesOfCustomer,
                                  openProposalsOfCustomer,
                                  openProposalsToMention,
                                  openCommentsOfCustomer,
                                  personName,
                                  customerName,
                                  crewName,
                                  serviceTitle,
                                  ruleName,
                                  customerCount,
                                  firstComment,
                                  firstContact,
                                  customerNames,
                                  nextVisits,
                                  nextVisitOf,
                                  undecidedComments,
                                  openComplaints,
                                  openTasks};

} // namespace leadhand::queries
