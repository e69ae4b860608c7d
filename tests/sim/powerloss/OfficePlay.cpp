#include "tests/sim/powerloss/Play.h"
#include "tests/sync/TestOffice.h"

#include <stdexcept>

namespace leadhand::test {
namespace {

using sync::DeviceSession;
using sync::Hub;
using sync::OfficeStoreOptions;
using sync::SqliteOfficeStore;

/// The office takes the pushes of two phones that changed one customer's number without knowing of each
/// other, and a comment of each.
class OfficePlay : public Play {
 public:
  explicit OfficePlay(const Stage& stage) : m_stage(stage) {}

  void prepare() override;
  Status open() override {
    OfficeStoreOptions options;
    options.folder = m_folder;
    options.create = true;
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
  void rewind() override { m_random = SeededRandom(m_stage.seed + 500); }
  [[nodiscard]] std::size_t steps() const override { return m_requests.size(); }
  Status step(std::size_t number) override {
    const auto& [request, session] = m_requests[number];
    const v1::SyncReply reply = m_hub->handle(request, session);
    if (reply.has_ok())
      return {};
    // The phone asks again: that is all it needs to know. Which of the disk's troubles it was, the store
    // says.
    return tl::unexpected<Error>(Error{ErrorCode::noContact, reply.ShortDebugString(), {}});
  }
  Database& database() override { return m_store->database(); }
  std::vector<std::string> audit() override { return m_store->verify(); }

 private:
  Stage m_stage;
  std::string m_folder;
  FakeClock m_clock;
  SeededRandom m_random;
  MemoryKeyStore m_keys;
  std::vector<std::pair<v1::SyncRequest, DeviceSession>> m_requests;
  std::unique_ptr<SqliteOfficeStore> m_store;
  std::unique_ptr<Hub> m_hub;
};

void OfficePlay::prepare() {
  sync::test::TestOffice office(disk.name(), m_stage.encrypted);
  const Id crew = office.crew("Blue truck");
  const Id jane = office.person("Jane", roles::leadHand, crew);
  const Id ben = office.person("Ben", roles::technician, crew);
  const Id smith = office.customer("Mrs. Smith");
  office.visit(smith, crew, office.today());
  sync::test::TestPhone janes(office, jane, m_stage.seed * 10 + 1);
  sync::test::TestPhone bens(office, ben, m_stage.seed * 10 + 2);
  for (auto* phone : {&janes, &bens})
    phone->sync();
  for (int round = 0; round < 3; ++round)
    for (auto* phone : {&janes, &bens}) {
      office.clock.step(1000);
      const std::string number = std::to_string(phone->session.device) + "-" + std::to_string(round);
      phone->update(UpdateOf<Customer>(smith).with(&Customer::phone, number).edit, {},
                    {{fieldNumber(&Customer::phone), valueOf(std::string())}});
      Comment comment = sync::test::made<Comment>(phone->newId(), phone->session.actor.person);
      comment.customer = smith;
      comment.text = std::string(100 + m_stage.seed * 37, 'x');
      phone->insert(comment);
      phone->group();
      v1::SyncRequest request = phone->request();
      // Only the newest group: those of before were sent by the steps of before.
      auto& push = *request.mutable_sync()->mutable_push();
      push.DeleteSubrange(0, push.size() - 1);
      m_requests.emplace_back(std::move(request), phone->session);
    }
  m_folder = office.folder();
  m_keys = office.keys;
  m_clock = office.clock;
}

} // namespace

Script officeScript() {
  return {"a push with a conflict", [](const Stage& stage) { return std::make_unique<OfficePlay>(stage); }};
}

} // namespace leadhand::test
