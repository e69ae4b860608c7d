#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/sim/powerloss/Play.h"

#include <stdexcept>

namespace leadhand::test {
namespace {

constexpr std::uint64_t firstRev = 100;

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

/// A phone that has seen a month's comments of two customers.
class DevicePlay : public Play {
 public:
  using Step = std::function<Status(DevicePlay&)>;
  struct Content {
    std::function<void(DevicePlay&)> before;
    std::vector<Step> steps;
    bool startsEmpty = false;
  };

  DevicePlay(const Stage& stage, Content content)
      : m_stage(stage), m_content(std::move(content)), m_random(stage.seed), m_keys(stage.seed + 100) {}

  void prepare() override;
  Status open() override {
    const DeviceStoreOptions options{m_folder.path(), 4096, m_stage.encrypted, disk.name()};
    LEADHAND_ASSIGN(m_store, DeviceStore::open(options, m_keys, m_clock, m_random));
    return {};
  }
  void close() override { m_store.reset(); }
  void rewind() override {
    m_random = m_afterwards;
    made = m_madeBefore;
  }
  [[nodiscard]] std::size_t steps() const override { return m_content.steps.size(); }
  Status step(std::size_t number) override { return m_content.steps[number](*this); }
  Database& database() override { return m_store->database(); }
  std::vector<std::string> audit() override { return Outbox(*m_store).audit(); }

  DeviceStore& store() { return *m_store; }
  /// Between one and about two thousand letters, as people write.
  std::string words() {
    static constexpr const char* parts[] = {"the bed by the porch ", "wants it wider ", "loved the stone ",
                                            "asked about lights ",   "dog gate ",       "not before June "};
    std::string text;
    for (std::uint64_t count = 1 + m_random.next() % (m_random.next() % 8 == 0 ? 120 : 12); count > 0;
         --count)
      text += parts[m_random.next() % 6];
    return text;
  }
  Comment comment() {
    Comment record;
    record.id = m_store->newId();
    record.customer = one;
    record.saidOn = *Date::fromIso("2011-09-01");
    record.text = words();
    return record;
  }
  Task taskOf(const Id& about) {
    Task task;
    task.id = m_store->newId();
    task.comment = about;
    task.customer = one;
    task.text = words();
    return task;
  }
  /// Rows of the office, from revision `rev` on.
  std::vector<InRow> officeRows(const Id& customer, std::uint64_t rev, int count) {
    std::vector<InRow> rows;
    for (int i = 0; i < count; ++i) {
      Comment record = comment();
      record.customer = customer;
      record.author = person;
      rows.push_back(
          {static_cast<std::uint32_t>(Kind::comment), record.id, rev++, customer, toRow(record).fields()});
    }
    return rows;
  }
  Status apply(std::vector<InItem> items, std::uint64_t cursor, std::vector<InBackfill> backfill = {}) {
    InPage page;
    page.items = std::move(items);
    page.backfill = std::move(backfill);
    page.cursor = cursor;
    page.chain = "chain " + std::to_string(cursor);
    return Inbox(*m_store).apply(page);
  }

  Id person;
  Id one;
  Id two;
  std::vector<Id> made; ///< by the steps, for those that follow

 private:
  Stage m_stage;
  Content m_content;
  TemporaryFolder m_folder;
  FakeClock m_clock;
  SeededRandom m_random;
  SeededRandom m_afterwards;
  std::vector<Id> m_madeBefore;
  MemoryKeyStore m_keys;
  std::unique_ptr<DeviceStore> m_store;
};

void DevicePlay::prepare() {
  if (m_content.startsEmpty) { // only the keys are there
    must(open());
    close();
    disk.load({});
    m_afterwards = m_random;
    return;
  }
  must(open());
  person = m_store->newId();
  one = m_store->newId();
  two = m_store->newId();
  must(m_store->setMeta("person", person.text()));
  must(m_store->setMeta("person_name", "Jane"));
  must(m_store->setMeta("role", "owner"));
  must(m_store->setMeta("device", "7"));
  must(apply({InGrant{one, 1, true, 10, false, 1}, InGrant{two, 1, true, 11, false, 2}}, 20));
  must(apply({}, 90,
             {{one, 1, officeRows(one, 30, 12), "", true}, {two, 1, officeRows(two, 60, 6), "", true}}));
  if (m_content.before)
    m_content.before(*this);
  close();
  m_afterwards = m_random;
  m_madeBefore = made;
}

Status saveOne(DevicePlay& play) {
  const Comment record = play.comment();
  play.made.push_back(record.id);
  return play.store().write(insertOf(record));
}

Status saveWithPhoto(DevicePlay& play) {
  const Comment record = play.comment();
  Photo photo;
  photo.id = play.store().newId();
  photo.comment = record.id;
  photo.customer = record.customer;
  photo.hash = std::string(64, 'a');
  photo.size = 2'000'000;
  photo.mime = "image/jpeg";
  return play.store().write({insertOf(record), insertOf(photo)});
}

Status answerWithTasks(DevicePlay& play) {
  FollowUp answer;
  answer.id = play.store().newId();
  answer.comment = play.made.front();
  answer.customer = play.one;
  answer.text = play.words();
  std::vector<Edit> edits{insertOf(answer)};
  for (int i = 0; i < 3; ++i)
    edits.push_back(insertOf(play.taskOf(answer.comment)));
  return play.store().write(edits);
}

Status twentyAtOnce(DevicePlay& play) {
  const Comment record = play.comment();
  std::vector<Edit> edits{insertOf(record)};
  for (int i = 0; i < 19; ++i)
    edits.push_back(insertOf(play.taskOf(record.id)));
  return play.store().write(edits);
}

Status freezeSome(DevicePlay& play) {
  const auto groups = Outbox(play.store()).freeze(3, 100'000);
  return groups ? Status{} : Status(tl::unexpected<Error>(groups.error()));
}

Status settleNext(DevicePlay& play, std::uint64_t seq) {
  static constexpr const char* verdicts[] = {"applied", "merged", "denied", "conflict_lost", "quarantined"};
  const std::string verdict = verdicts[seq % 5];
  const bool refused = verdict == "denied" || verdict == "quarantined";
  return Outbox(play.store())
      .settle({{seq, verdict, refused ? 0 : firstRev + seq, refused ? "not_allowed" : "", "", false}});
}

Status feedPage(DevicePlay& play, std::uint64_t rev) {
  std::vector<InItem> items;
  for (InRow& row : play.officeRows(play.one, rev, 15))
    items.emplace_back(std::move(row));
  Comment masked; // of a row with an edit of one's own
  masked.id = play.made.front();
  masked.customer = play.two;
  masked.author = play.person;
  masked.text = "as the office has it";
  items.emplace_back(InRow{static_cast<std::uint32_t>(Kind::comment), masked.id, rev + 20, play.two,
                           toRow(masked).fields()});
  return play.apply(std::move(items), rev + 20);
}

void fiveSaved(DevicePlay& play) {
  for (int i = 0; i < 5; ++i)
    must(saveOne(play));
}

void fiveFrozen(DevicePlay& play) {
  fiveSaved(play);
  must(freezeSome(play));
  must(freezeSome(play));
  must(Outbox(play.store()).freeze(100, 1'000'000) ? Status{} : fail(ErrorCode::internal));
}

Status indexSome(DevicePlay& play) {
  const auto left = play.store().indexTail(6);
  return left ? Status{} : Status(tl::unexpected<Error>(left.error()));
}

/// As an older build would have left the file: one column less, its values in `ext`.
void makeOlder(DevicePlay& play) {
  Database& database = play.database();
  must(database.execute("ALTER TABLE comment DROP COLUMN language"));
  const Fields ext{{fieldNumber(&Comment::language), valueOf(std::string("es"))}};
  must(database.prepare("UPDATE comment SET ext = ?1").bindBlob(1, encodeFields(ext)).run());
  must(play.store().setMeta("tables", "of before"));
}

Script script(std::string name, DevicePlay::Content content) {
  return {std::move(name), [content = std::move(content)](const Stage& stage) {
            return std::make_unique<DevicePlay>(stage, content);
          }};
}

std::vector<DevicePlay::Step> times(int count, const DevicePlay::Step& step) {
  return std::vector<DevicePlay::Step>(static_cast<std::size_t>(count), step);
}

template <class F>
std::vector<DevicePlay::Step> numbered(std::uint64_t first, std::uint64_t count, std::uint64_t apart,
                                       F step) {
  std::vector<DevicePlay::Step> made;
  for (std::uint64_t i = 0; i < count; ++i)
    made.push_back([step, number = first + i * apart](DevicePlay& play) { return step(play, number); });
  return made;
}

} // namespace

std::vector<Script> deviceScripts() {
  std::vector<Script> all;
  all.push_back(script("a comment", {nullptr, times(8, saveOne)}));
  all.push_back(script("a comment with a photo", {nullptr, times(6, saveWithPhoto)}));
  all.push_back(script("an answer with tasks", {fiveSaved, times(4, answerWithTasks)}));
  all.push_back(script("twenty edits at once", {nullptr, times(3, twentyAtOnce)}));
  all.push_back(script("freezing", {fiveSaved, times(3, freezeSome)}));
  all.push_back(script("settling", {fiveFrozen, numbered(1, 5, 1, settleNext)}));
  all.push_back(script("a page of the feed", {fiveSaved, numbered(200, 3, 50, feedPage)}));
  const auto grant = [](DevicePlay& play) {
    return play.apply({InGrant{play.two, 2, true, 120, false, 1}}, 120);
  };
  const auto page = [](DevicePlay& play, std::uint64_t rev) {
    const bool last = rev >= 180;
    return play.apply({}, 120, {{play.two, 2, play.officeRows(play.two, rev, 10), last ? "" : "on", last}});
  };
  std::vector<DevicePlay::Step> loading{grant};
  for (auto& step : numbered(140, 3, 20, page))
    loading.push_back(std::move(step));
  all.push_back(script("a grant and its pages", {fiveSaved, std::move(loading)}));
  const auto revoke = [](DevicePlay& play, std::uint64_t rev) {
    return play.apply({InGrant{rev == 150 ? play.two : play.one, 1, false, rev, false, 1}}, rev);
  };
  all.push_back(script("an eviction", {fiveSaved, numbered(150, 2, 10, revoke)}));
  all.push_back(script("a migration", {makeOlder, times(1, saveOne)}));
  all.push_back(script("indexing for the search", {fiveSaved, times(4, indexSome)}));
  all.push_back(script("the first opening", {nullptr, {}, true}));
  return all;
}

Script brokenScript() {
  const auto apart = [](DevicePlay& play) -> Status {
    const Comment record = play.comment();
    LEADHAND_TRY(play.store().write(insertOf(record)));
    Database& database = play.database();
    // The row is kept, its entry is taken away and put back by a transaction of its own.
    LEADHAND_TRY(database.execute("CREATE TEMP TABLE IF NOT EXISTS held AS SELECT * FROM outbox WHERE 0"));
    LEADHAND_TRY(database.execute("DELETE FROM held"));
    LEADHAND_TRY(database.execute("INSERT INTO held SELECT * FROM outbox ORDER BY n DESC LIMIT 1"));
    LEADHAND_TRY(database.execute("DELETE FROM outbox WHERE n = (SELECT max(n) FROM outbox)"));
    return database.execute("INSERT INTO outbox SELECT * FROM held");
  };
  return script("a row apart from its entry", {nullptr, times(2, apart)});
}

} // namespace leadhand::test
