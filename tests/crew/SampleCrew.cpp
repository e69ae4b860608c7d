#include "tests/crew/SampleCrew.h"

#include "core/work/Contacts.h"
#include "core/work/Corrections.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"
#include "core/work/Visits.h"
#include "platform/desktop/ImageThumbs.h"
#include "platform/desktop/OpusVoice.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace leadhand::test {

namespace {

template <class T>
T must(Result<T> result) {
  if (!result)
    throw std::runtime_error(result.error().sentence());
  return std::move(*result);
}

constexpr const char* today = "2012-05-14";

} // namespace

SampleCrew::SampleCrew(Filling filling) {
  if (filling == Filling::newPhone)
    for (const char* key : {"person", "person_name", "role", "device"})
      TestDevice::must(m_jane.store->setMeta(key, ""));
  else
    enrolAll();
  at(today, 10, 12);
  begin();
}

void SampleCrew::enrolAll() {
  m_office.enrol(m_jane, m_office.people.jane);
  m_office.enrol(m_jacki, m_office.people.jacki);
  m_office.enrol(m_karen, m_office.people.karen);
  m_office.enrol(m_john, m_office.people.john);
  TestDevice::must(m_jane.store->setMeta("company", "Maple & Stone"));
  TestDevice::must(m_jane.store->setMeta("server", "https://office.maple-stone.example"));
  fill();
  at(today, 10, 12);
  TestDevice::must(m_jane.store->setMeta("last_contact", std::to_string(m_jane.clock.now().ms)));
}

void SampleCrew::begin() {
  crew::CrewOptions options;
  options.home = QString::fromStdString(m_jane.folder.path());
  options.sync = false;
  options.still = true;
  crew::CrewSeams seams;
  seams.keys = &m_jane.keys;
  seams.clock = &m_jane.clock;
  seams.random = &m_jane.random;
  seams.blobs = &m_blobs;
  seams.microphone = &m_microphone;
  seams.loudspeaker = &m_loudspeaker;
  seams.haptics = &m_hand;
  seams.camera = &m_camera;
  auto opened = crew::CrewContext::open(options, seams);
  if (!opened)
    throw std::runtime_error(opened.error().sentence());
  m_context = std::move(*opened);
  // The device's own connection stands for the worker's: what it commits is told to the screens.
  m_jane.store->listen(
      [this](const std::vector<StoreChange>& changes) { m_context->store().notice(changes); });
}

void SampleCrew::at(const std::string& iso, int hour, int minute) {
  for (TestDevice* device : {&m_jane, &m_jacki, &m_karen, &m_john}) {
    setDay(*device, iso, hour);
    device->clock.step(minute * 60'000LL);
  }
}

void SampleCrew::syncJane() {
  m_office.sync(m_jane);
  TestDevice::must(m_jane.store->setMeta("last_error", ""));
  TestDevice::must(m_jane.store->setMeta("last_contact", std::to_string(m_jane.clock.now().ms)));
  m_context->refreshContact();
}

void SampleCrew::refuseOldest(const std::string& code) {
  m_office.refuse(m_jane, code);
  m_context->refreshContact();
}

void SampleCrew::loseSignal() {
  TestDevice::must(m_jane.store->setMeta("last_error", "no_contact"));
  TestDevice::must(m_jane.store->setMeta("next_attempt", std::to_string(m_jane.clock.now().ms + 4 * 60'000)));
  m_context->refreshContact();
}

void SampleCrew::jackiAnswers(const std::string& text, const std::string& task) {
  m_office.sync(m_jane);
  m_office.sync(m_jacki);
  DailyLog log(*m_jacki.store);
  DailyLog::Filter newest;
  newest.most = 1;
  const CommentView comment = log.list(newest).at(0);
  (void)must(log.followUp(comment.id, text, {{task, m_office.people.karen, {}}}));
  m_office.sync(m_jacki);
  syncJane();
}

void SampleCrew::jackiCorrects(const Id& comment, const std::string& text, const std::string& why) {
  m_office.sync(m_jacki);
  Corrections::Words words;
  words.text = text;
  words.why = why;
  (void)must(Corrections(*m_jacki.store).correct(comment, words));
  m_office.sync(m_jacki);
  syncJane();
}

namespace {

std::string pngOf(const QImage& image) {
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return png.toStdString();
}

/// So much of a tone, as a voice note.
std::string hummed(std::int64_t ms) {
  const auto writer = must(platform::OpusWriter::open(ToneMicrophone::rate));
  Tone tone(ToneMicrophone::rate);
  TestDevice::must(writer->add(tone.next(ms)));
  return must(writer->finish());
}

/// A picture of one green point.
const std::string& greenPoint() {
  static const std::string bytes = [] {
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    return pngOf(image);
  }();
  return bytes;
}

/// A lawn, a wall, and a sun above it; each warmth is another picture.
std::string photograph(int warmth) {
  QImage image(1280, 960, QImage::Format_RGB32);
  image.fill(QColor(150 + warmth, 190, 215));
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(196, 140, 110));
  painter.drawRect(160, 330, 420, 400);
  painter.setBrush(QColor(250, 215, 110));
  painter.drawEllipse(900, 90, 180, 180);
  painter.setBrush(QColor(70, 120, 70));
  painter.drawRect(0, 660, 1280, 300);
  painter.end();
  return pngOf(image);
}

} // namespace

Id SampleCrew::jackiSendsPhoto() {
  m_office.sync(m_jacki);
  DailyLog::NewComment seen;
  seen.customer = m_office.smith;
  seen.text = "This planter, by the door";
  seen.photos = {
      {must(m_elsewhere.put(greenPoint())), static_cast<std::int64_t>(greenPoint().size()), "image/png"}};
  const Id made = must(DailyLog(*m_jacki.store, &m_elsewhere).add(seen));
  m_office.sync(m_jacki);
  syncJane();
  return made;
}

Id SampleCrew::jackiSendsPhotograph(int warmth) {
  m_office.sync(m_jacki);
  platform::ImageThumbs maker;
  DailyLog::NewComment seen;
  seen.customer = m_office.smith;
  seen.text = "The wall by the lawn";
  seen.photos = {must(keepPicture(m_elsewhere, &maker, photograph(warmth), "image/png"))};
  const Id made = must(DailyLog(*m_jacki.store, &m_elsewhere).add(seen));
  m_office.sync(m_jacki);
  syncJane();
  (void)must(m_blobs.put(must(m_elsewhere.get(seen.photos[0].thumb))));
  return made;
}

Id SampleCrew::jackiSpeaks(std::int64_t ms) {
  const std::string bytes = hummed(ms);
  DailyLog::NewComment said;
  said.customer = smith();
  said.voices = {{must(m_elsewhere.put(bytes)), static_cast<std::int64_t>(bytes.size()), ms}};
  const Id comment = must(DailyLog(*m_jacki.store, &m_elsewhere).add(said));
  m_office.sync(m_jacki);
  syncJane();
  return comment;
}

void SampleCrew::bringPhoto(const std::string& hash) {
  (void)must(m_blobs.put(must(m_elsewhere.get(hash))));
}

void SampleCrew::fill() {
  makeCustomers();
  makeSmith();
  makeProvan();
  makeVisits();
  makeOthers();
  makeToday();
}

void SampleCrew::makeCustomers() {
  const auto describe = [this](const Id& id, const std::string& name, const std::string& address) {
    Customer customer;
    customer.id = id;
    customer.name = name;
    customer.address = address;
    customer.phone = "555 0142";
    customer.askOffice = id == m_office.whitfield; // an offer of the office that the crew knows nothing of
    return m_office.put(customer);
  };
  describe(m_office.smith, "Mrs. Smith", "14 Maple Row");
  describe(m_office.provan, "Mrs. Provan", "3 Quarry Lane");
  describe(m_office.whitfield, "Mr. Whitfield", "27 Orchard Hill");
  for (TestDevice* device : {&m_jane, &m_jacki, &m_karen, &m_john})
    m_office.sync(*device);
}

void SampleCrew::makeSmith() {
  at("2011-09-01", 10, 12);
  DailyLog::NewComment said;
  said.customer = m_office.smith;
  said.text = "Delighted with the planters; next year no German ivy. Agreed on Millar’s wife instead";
  said.kinds = {"praise", "change"};
  smithComment = must(DailyLog(*m_jane.store).add(said));
  m_office.sync(m_jane);

  at("2011-09-01", 15, 40);
  m_office.sync(m_jacki);
  (void)must(DailyLog(*m_jacki.store)
                 .followUp(smithComment, "Change the 2012 planting notes and the grower order.",
                           {{"Planting notes changed", m_office.people.karen, day("2011-09-05")},
                            {"Grower order changed", m_office.people.karen, day("2011-09-05")}}));
  Customers::NewInstruction stands;
  stands.customer = m_office.smith;
  stands.text = "No German ivy. Millar’s wife instead";
  stands.replaceThis = "German ivy";
  stands.byThat = "Millar’s wife";
  stands.season = "2012";
  stands.fromComment = smithComment;
  (void)must(Customers(*m_jacki.store).instruct(stands));
  m_office.sync(m_jacki);

  at("2011-09-04", 9, 10);
  m_office.sync(m_karen);
  for (const TaskView& task : must(DailyLog(*m_karen.store).show(smithComment)).tasks)
    TestDevice::must(DailyLog(*m_karen.store).taskDone(task.id, ""));
  m_office.sync(m_karen);
  m_office.sync(m_jane);
}

void SampleCrew::makeProvan() {
  at("2012-05-02", 11, 5);
  Opportunities::NewReferral spotted;
  spotted.customer = m_office.provan;
  spotted.title = "Front garden";
  spotted.noticed = "The front bed is bare under the window";
  spotted.betterOff = "Colour from the kitchen all summer";
  provanOpportunity = must(Opportunities(*m_jane.store).refer(spotted));
  m_office.sync(m_jane);
  m_office.sync(m_john);

  const auto move = [this](const std::string& on, const std::string& to, const std::string& say) {
    at(on, 16, 0);
    Opportunities::Move step;
    step.to = to;
    step.say = say;
    step.owner = m_office.people.john;
    step.next = day("2012-05-21");
    TestDevice::must(Opportunities(*m_john.store).move(provanOpportunity, step));
  };
  move("2012-05-03", "acknowledged", "");
  move("2012-05-04", "visit_booked", "John comes by on Tuesday.");
  move("2012-05-08", "priced", "“John is pricing it now. He will call you after the 20th of May.”");
  Proposals::NewProposal lights;
  lights.customer = m_office.smith;
  lights.title = "Lights along the path";
  lights.say = "“The offer is in your mailbox. John is glad to walk you through it.”";
  lights.owner = m_office.people.john;
  lights.amountCents = 185000;
  (void)must(Proposals(*m_john.store).add(lights));

  at("2012-05-09", 9, 30);
  Contacts::NewContact call;
  call.customer = m_office.provan;
  call.channel = "call";
  call.topic = "Store all planters empty in the garage; renovate the front garden in spring";
  call.actions = {{"Garage key arranged", m_office.people.john, day("2012-05-20")}};
  call.outcome = "Met on site; the front garden is being priced";
  (void)must(Contacts(*m_john.store).add(call));
  TestDevice::must(Customers(*m_john.store).set(m_office.provan, "access_note", "Garage key at the office"));
  m_office.sync(m_john);
}

Id SampleCrew::visit(const Id& customer, int position, const std::string& time, const std::string& work) {
  Visit visit;
  visit.customer = customer;
  visit.crew = m_office.crew;
  visit.date = day(today);
  visit.position = position;
  visit.startTime = time;
  visit.work = work;
  visit.status = "planned";
  return m_office.put(visit);
}

void SampleCrew::makeVisits() {
  whitfieldVisit = visit(m_office.whitfield, 1, "07:30", "mowing");
  smithVisit = visit(m_office.smith, 2, "08:30", "planting, hedge");
  visit(m_office.provan, 3, "11:00", "spring clean-up");
  Customer leclerc;
  leclerc.name = "Dr. Leclerc";
  leclerc.address = "8 Mill Street";
  visit(m_office.put(leclerc), 4, "13:30", "beds, mulch");
}

void SampleCrew::makeOthers() {
  at("2012-05-10", 14, 20);
  DailyLog::NewComment asked;
  asked.customer = m_office.smith;
  asked.text = "Second planter by the door has died back. Could we look at it?";
  asked.kinds = {"complaint"};
  plantersComment = must(DailyLog(*m_jane.store).add(asked));
  m_office.sync(m_jane);
  at("2012-05-11", 9, 40);
  m_office.sync(m_jacki);
  (void)must(DailyLog(*m_jacki.store)
                 .followUp(plantersComment, "Tell her we replace it on your next visit, free of charge.",
                           {{"Bring a new planter", m_office.people.jane, day("2012-05-14")},
                            {"Call Mrs. Smith on Friday", m_office.people.karen, day("2012-05-18")}}));
  m_office.sync(m_jacki);
  CustomerFact dog;
  dog.customer = m_office.smith;
  dog.topic = "pet";
  dog.text = "Bruno is friendly, but the gate has to stay shut";
  dog.on = day("2012-04-20");
  dog.author = m_office.people.jane;
  m_office.put(dog);
  m_office.sync(m_jane);
}

void SampleCrew::makeToday() {
  at(today, 7, 31);
  Visits visits(*m_jane.store);
  const std::vector<VisitView> all = visits.today(day(today));
  TestDevice::must(visits.setStatus(all.at(0).id, "arrived", ""));
  at(today, 8, 20);
  TestDevice::must(visits.setStatus(all.at(0).id, "done", ""));
  at(today, 8, 34);
  TestDevice::must(visits.setStatus(smithVisit, "arrived", ""));
  m_office.sync(m_jane);
}

} // namespace leadhand::test
