#pragma once
// Every record kind: include this to have all typed structs and their declarations.
#include "core/schema/kinds/Bookkeeping.h"
#include "core/schema/kinds/Bulletin.h"
#include "core/schema/kinds/Contacts.h"
#include "core/schema/kinds/Corrections.h"
#include "core/schema/kinds/Customers.h"
#include "core/schema/kinds/DailyLog.h"
#include "core/schema/kinds/Gates.h"
#include "core/schema/kinds/Hours.h"
#include "core/schema/kinds/Opportunities.h"
#include "core/schema/kinds/People.h"
#include "core/schema/kinds/Recovery.h"
#include "core/schema/kinds/Requests.h"
#include "core/schema/kinds/Services.h"
#include "core/schema/kinds/Visits.h"

namespace leadhand {

/// The one list of kinds. A new kind is its declaration and a name here.
using AllRecords =
    std::tuple<Company, Person, Crew, Device, Customer, Site, Visit, VisitEvent, Comment, CommentKind,
               FollowUp, Task, ReadMark, ContactEntry, ActionItem, ContactOutcome, StandingInstruction,
               CustomerFact, Opportunity, OpportunityEvent, Proposal, ProposalTerms, ProposalOutcome,
               ServiceCard, Photo, Conflict, ConflictLoser, SheetRow, LabourLine, MaterialLine,
               VisitStatement, WorkApproval, GateRule, GateOverride, RecoveryCase, RecoveryEvent,
               RecoveryPromise, BulletinNote, BulletinRead, Thanks, StockItem, OpportunityNote, TaskRequest,
               ActionRequest, CommentCorrection, ContactCorrection, OpportunityRule, ConditionReading,
               LeftBehind, CardMark, BenchComment>;

} // namespace leadhand
