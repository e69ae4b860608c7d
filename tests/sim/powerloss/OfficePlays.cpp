#include "tests/sim/powerloss/Play.h"
#include "tests/sync/TestOffice.h"

#include <stdexcept>

namespace leadhand::test {
namespace {

using sync::DeviceSession;
using sync::Hub;
using sync::OfficeStoreOptions;
using sync::SqliteOfficeStore;
using sync::test::made;
using sync::test::TestOffice;
using sync::test::TestPhone;

/// An office with two phones that have seen it, and what happens to it next.
class OfficePlay : public Play {
 public:
  using Step = std::function<Status(Hub&)>;
  /// The company of before, and the phones of a lead hand, a technician and the office itself.
  struct Company {
    explicit Company(const std::string& vfs, const Stage& stage);
    TestOffice office;
    Id crew, otherCrew, jane, ben, jacki, smith, provan;
    TestPhone janes, bens, jackis;
    std::uint64_t seed;
    std::vector<Step> steps;

    [[nodiscard]] std::string words() const { return std::string(60 + seed * 211 % 1500, 'w'); }
    Comment comment(TestPhone& phone, const Id& customer);
    /// The newest group of the phone becomes a request that is a step.
    void push(TestPhone& phone);
    void write(std::vector<std::vector<Edit>> groups);
  };
  using Content = std::function<void(Company&)>;

  OfficePlay(const Stage& stage, Content content) : m_stage(stage), m_content(std::move(content)) {}

  void prepare() override;
  Status open() override {
    OfficeStoreOptions options;
    options.folder = m_folder;
    options.create = true; // the file lies on the disk in memory, not in the folder
    options.cacheKiB = 4096;
    options.encrypted = m_stage.encrypted;
    options.vfs = disk.name();
    LEADHAND_ASSIGN(m_store, SqliteOfficeStore::open(options, m_keys, m_random));
    m_hub = std::make_unique<Hub>(*m_store, m_keys, m_clock, m_random);
    return {};
  }
  void close() override {
    m_hub.reset();
    m_store.reset();
  }
  void rewind() override {
    m_random = SeededRandom(m_stage.seed + 500);
    m_clock = m_afterwards;
  }
  [[nodiscard]] std::size_t steps() const override { return m_steps.size(); }
  Status step(std::size_t number) override {
    m_clock.step(1000);
    return m_steps[number](*m_hub);
  }
  [[nodiscard]] bool triesAgain() const override { return true; }
  Database& database() override { return m_store->database(); }
  std::vector<std::string> audit() override { return m_store->verify(); }

 private:
  Stage m_stage;
  Content m_content;
  std::string m_folder;
  FakeClock m_clock;
  FakeClock m_afterwards;
  SeededRandom m_random;
  MemoryKeyStore m_keys;
  std::vector<Step> m_steps;
  std::unique_ptr<SqliteOfficeStore> m_store;
  std::unique_ptr<Hub> m_hub;
};

OfficePlay::Company::Company(const std::string& vfs, const Stage& stage)
    : office({vfs, stage.encrypted}), crew(office.crew("Blue truck")), otherCrew(office.crew("Red truck")),
      jane(office.person("Jane", roles::leadHand, crew)), ben(office.person("Ben", roles::technician, crew)),
      jacki(office.person("Jacki", roles::manager, {})), smith(office.customer("Mrs. Smith")),
      provan(office.customer("Mrs. Provan")), janes(office, jane, stage.seed * 10 + 1),
      bens(office, ben, stage.seed * 10 + 2), jackis(office, jacki, stage.seed * 10 + 3), seed(stage.seed) {
  office.visit(smith, crew, office.today());
  for (TestPhone* phone : {&janes, &bens, &jackis})
    phone->sync();
}

Comment OfficePlay::Company::comment(TestPhone& phone, const Id& customer) {
  Comment record = made<Comment>(phone.newId(), phone.session.actor.person);
  record.customer = customer;
  record.saidOn = office.today();
  record.text = words();
  return record;
}

void OfficePlay::Company::push(TestPhone& phone) {
  phone.group();
  v1::SyncRequest request = phone.request();
  // Those of before were sent by the steps of before.
  auto& groups = *request.mutable_sync()->mutable_push();
  groups.DeleteSubrange(0, groups.size() - 1);
  steps.push_back([request, session = phone.session](Hub& hub) -> Status {
    const v1::SyncReply reply = hub.handle(request, session);
    if (reply.has_ok())
      return {};
    // All that the phone needs to know is that it has to ask again; which trouble it was, the store knows.
    return tl::unexpected<Error>(Error{ErrorCode::noContact, reply.ShortDebugString(), {}});
  });
}

void OfficePlay::Company::write(std::vector<std::vector<Edit>> groups) {
  steps.push_back([groups = std::move(groups)](Hub& hub) { return hub.writeAll(Id{}, groups); });
}

void OfficePlay::prepare() {
  Company company(disk.name(), m_stage);
  m_content(company);
  m_folder = company.office.folder();
  m_keys = company.office.keys;
  m_afterwards = company.office.clock;
  m_steps = std::move(company.steps);
}

/// Two phones change one number without knowing of each other: losers, a conflict, its next losers.
void twoPhonesOneNumber(OfficePlay::Company& company) {
  for (int round = 0; round < 2; ++round)
    for (TestPhone* phone : {&company.janes, &company.bens}) {
      const std::string number = std::to_string(phone->session.device) + "-" + std::to_string(round);
      phone->update(UpdateOf<Customer>(company.smith).with(&Customer::phone, number).edit, {},
                    {{fieldNumber(&Customer::phone), valueOf(std::string())}});
      phone->insert(company.comment(*phone, company.smith));
      company.push(*phone);
    }
}

/// One change that the office cannot take, between two that it can.
void oneBadAmongGood(OfficePlay::Company& company) {
  for (int round = 0; round < 3; ++round) {
    company.janes.insert(company.comment(company.janes, company.smith));
    company.push(company.janes);
    Comment bad = company.comment(company.janes, company.janes.newId()); // of a customer that nobody made
    company.janes.insert(bad);
    company.push(company.janes);
  }
}

/// A crew's visits change hands: grants given and taken, rows that enter and leave a phone's sight.
void visitsChangeHands(OfficePlay::Company& company) {
  for (int day = 0; day < 3; ++day) {
    Visit visit = made<Visit>(company.janes.newId(), {});
    visit.customer = company.provan;
    visit.crew = day % 2 == 0 ? company.crew : company.otherCrew;
    visit.date = company.office.today();
    visit.position = day + 2;
    company.write({{insertOf(visit)}});
    company.steps.push_back([](Hub& hub) { return hub.refreshGrants(); });
  }
  company.write({{UpdateOf<Person>(company.ben).with(&Person::crew, company.otherCrew).edit}});
  company.steps.push_back([](Hub& hub) { return hub.refreshGrants(); });
}

/// An opportunity goes through its stages, and its steps are folded into it.
void anOpportunityMoves(OfficePlay::Company& company) {
  Opportunity found = made<Opportunity>(company.janes.newId(), company.jane);
  found.customer = company.smith;
  found.title = "Drainage";
  found.noticed = company.words();
  found.betterOff = "The path stays dry";
  found.mayCall = "yes";
  company.janes.insert(found);
  company.push(company.janes);
  for (const char* stage : {"acknowledged", "visit_booked", "priced", "proposal_sent", "accepted"}) {
    OpportunityEvent event = made<OpportunityEvent>(company.jackis.newId(), company.jacki);
    event.opportunity = found.id;
    event.customer = company.smith;
    event.to = stage;
    event.say = company.words();
    event.on = company.office.today();
    company.jackis.insert(event);
    company.push(company.jackis);
  }
}

/// A sheet is taken in: many groups, one transaction.
void aSheetComesIn(OfficePlay::Company& company) {
  for (int sheet = 0; sheet < 2; ++sheet) {
    std::vector<std::vector<Edit>> groups;
    for (int row = 0; row < 12; ++row) {
      Comment record = company.comment(company.jackis, row % 2 == 0 ? company.smith : company.provan);
      record.author = company.jane;
      FollowUp answer = made<FollowUp>(company.jackis.newId(), company.jacki);
      answer.comment = record.id;
      answer.customer = record.customer;
      answer.text = company.words();
      groups.push_back({insertOf(record), insertOf(answer)});
    }
    company.write(std::move(groups));
  }
}

Script script(std::string name, OfficePlay::Content content) {
  return {std::move(name), [content = std::move(content)](const Stage& stage) {
            return std::make_unique<OfficePlay>(stage, content);
          }};
}

} // namespace

std::vector<Script> officeScripts() {
  return {script("office: two phones, one number", twoPhonesOneNumber),
          script("office: one bad change among good ones", oneBadAmongGood),
          script("office: visits change hands", visitsChangeHands),
          script("office: an opportunity moves", anOpportunityMoves),
          script("office: a sheet comes in", aSheetComesIn)};
}

} // namespace leadhand::test
