#include "app/office/DemoBook.h"

#include <array>

namespace leadhand::office {

std::span<const DemoComment> demoComments() {
  static constexpr auto comments = std::to_array<DemoComment>({
      {-14, "Jane", "Dr. Leclerc", "complaint", "The drive was blocked for an hour by our truck on Tuesday",
       "Sorry about that. Street parking from now on; I called him.",
       "+Karen: Put street parking on the visit notes"},
      {-12, "Jane", "Mrs. Smith", "praise,change",
       "Loves the winter pots. Would like more white and less red next time",
       "Good to hear. White it is; Karen changes both lists.",
       "+Karen: Change the planting notes\nKaren: Change the grower order"},
      {-9, "Jane", "Mr. & Mrs. Aoki", "request",
       "The new latch works. Could the other gate have the same one?", "Yes. Ben fits one at the next visit.",
       "+Ben: Fit a latch at the back gate"},
      {-6, "Ben", "Mrs. Provan", "request", "Asked how the front garden plan is coming along",
       "John brings a first drawing.", "John: Draw the front garden"},
      {-4, "Jane", "Mrs. Provan", "info", "She is away soon; a neighbour takes the mail in",
       "Noted, thank you.", ""},
      {-3, "Ana", "Sra. Ortega", "request,opportunity",
       "Pregunta si quitamos la nieve antes de las siete, con la m\u00e1quina silenciosa", "", ""},
      {-2, "Marc", "Condo Board - Lakeview Ct.", "complaint",
       "Superintendent says the lamp at the east entrance is dark again; an older resident missed the step",
       "", ""},
      {-2, "Jane", "Mrs. Smith", "change",
       "Would like the planters by the door brighter next spring, and nothing that trails", "", ""},
      {-1, "Ben", "Dr. Leclerc", "praise,request",
       "Tr\u00e8s content du travail; would like the shrub plan before the holidays", "", ""},
      {-1, "Jane", "Mrs. Provan", "request",
       "Asked whether the planters can go back out a week earlier next spring", "", ""},
      {-1, "Owen", "Mr. Whitfield", "info", "The gate code has changed; he texts the new one tonight", "",
       ""},
      {0, "Jane", "", "opportunity",
       "Neighbour of Mrs. Smith stopped us: who does these beds, and could we call", "", ""},
  });
  return comments;
}

std::span<const DemoOpportunity> demoOpportunities() {
  static constexpr auto opportunities = std::to_array<DemoOpportunity>({
      {-34, "Jane", "Mrs. Provan", "Front garden renovation",
       "The front bed has gaps from July on and she fills them with pots",
       "A front that looks full in August and needs less water while she travels", "Bed renovation", "yes",
       "acknowledged|-33|John has it and will call her\nvisit_booked|-31|John comes by with a tape measure\n"
       "solution_in_work|-24|John is drawing two ideas\npriced|-6|It is being priced; John calls her on her "
       "return",
       4},
      {-40, "Marc", "Condo Board - Lakeview Ct.", "Repair of sprinkler zone 4",
       "Zone 4 still runs onto the walkway", "Nobody slips at the entrance, and the water bill goes down",
       "Irrigation check", "yes",
       "acknowledged|-39|John looks at it this week\npriced|-30|The plan is with the board\n"
       "proposal_sent|-28|The written plan is with the board\n"
       "customer_deciding|-10|The board decides at its next meeting",
       6},
      {-21, "Ben", "Dr. Leclerc", "Shrubs along the drive", "He wonders about shrubs that need less care",
       "No watering in August and a drive that stays clear", "Bed renovation", "yes",
       "acknowledged|-20|John sends the drought-tolerant card\nsolution_in_work|-15|John is choosing shrubs\n"
       "proposal_sent|-5|The proposal is in his mail since last week; ask what he thinks of the grasses",
       3},
      {-3, "Jane", "Sra. Ortega", "Quiet snow clearing", "She comes home from nights at seven",
       "A clear drive when she comes home, and no noise while she sleeps", "Snow", "ask",
       "acknowledged|-2|Jacki checks which machine is quiet enough", 5},
      {-1, "Jane", "Mrs. Smith", "Light by the front step",
       "The step by the door is dark when she comes home", "She sees the step, and visitors find the door",
       "Lighting", "yes", "", 0},
      {-45, "Jane", "Mr. & Mrs. Aoki", "Drainage by the side door",
       "Water stands by the side door after rain", "Dry feet, and no ice there in winter", "Drainage", "yes",
       "acknowledged|-44|John has it\nvisit_booked|-42|John comes by after the next rain\npriced|-36|It is "
       "priced\n"
       "proposal_sent|-35|The proposal is with them\naccepted|-12|They said yes; we start when the ground "
       "allows",
       10},
      {-50, "Owen", "Mr. Whitfield", "New bed along the drive", "Grass does not grow along the drive",
       "No more mowing on the slope", "Bed renovation", "ask",
       "acknowledged|-49|John has it\npriced|-40|It is priced\nproposal_sent|-38|The proposal is in his "
       "mail\n"
       "declined|-20|He prefers to wait for the new driveway",
       0},
      {-26, "Owen", "St. Anne's School", "Hedge by the playground", "The hedge is bare at the foot",
       "Children stay on their side, and it looks cared for", "Hedge renovation", "yes",
       "acknowledged|-25|John has it\nlater|-18|The school decides after its budget in spring", 60},
      {-55, "Ben", "Harrow Dental", "Ramp paver", "A paver by the ramp lifts in frost",
       "No patient trips on the way in", "Drainage", "yes",
       "acknowledged|-54|John quotes it\npriced|-52|It is priced\nproposal_sent|-52|Sent the same day\n"
       "accepted|-50|They said yes\ndone|-41|Done, and a picture was sent",
       0},
      {-8, "Tess", "Mr. & Mrs. Kowalski", "Maple over the roof", "Two branches rub above the roof",
       "No branch on the roof in the next storm", "Pruning", "yes",
       "acknowledged|-7|John looks at it\nvisit_booked|-6|John comes by with the ladder this week", 2},
  });
  return opportunities;
}

std::span<const DemoProposal> demoProposals() {
  static constexpr auto proposals = std::to_array<DemoProposal>({
      {"Mrs. Provan", "Front garden renovation", "Front garden renovation", -5, 620000, "asked",
       "It is being priced; John calls her on her return", ""},
      {"Condo Board - Lakeview Ct.", "Repair of sprinkler zone 4", "Sprinkler zone 4, repair and timer", -28,
       184000, "asked", "The board decides at its next meeting",
       "thinking|They want to compare one more season"},
      {"Dr. Leclerc", "Shrubs along the drive", "Shrubs and grasses along the drive", -5, 325000, "yes",
       "Ask what he thinks of the grasses; pictures are in his mail", ""},
      {"Mr. & Mrs. Aoki", "Drainage by the side door", "Drain by the side door", -35, 141500, "yes",
       "We start when the ground allows", "yes|Please start when you can"},
      {"Mr. Whitfield", "New bed along the drive", "Bed along the drive", -38, 278000, "yes", "",
       "no|After the new driveway"},
      {"Mrs. Smith", "", "Yearly care, with winter pots", -8, 498000, "no", "", ""},
  });
  return proposals;
}

std::span<const DemoContact> demoContacts() {
  static constexpr auto contacts = std::to_array<DemoContact>({
      {-5, "Mrs. Provan", "call", "Karen", "Will be away from next week; the neighbour has a key",
       "Tell the crew about the neighbour", "Karen", -4},
      {-3, "Ms. Okafor", "email", "Karen", "Asks whether leaves on the roof terrace are part of the visit",
       "Look at the contract and write back", "Karen", 1},
      {-1, "Harrow Dental", "call", "Jacki", "Would like the ramp salted before eight on icy days",
       "Ask South whether the route allows it", "Jacki", 2},
  });
  return contacts;
}

} // namespace leadhand::office
