#include "tests/screens/Sample.h"

#include "app/crew/LayoutCheck.h"
#include "app/crew/Text.h"
#include "core/schema/Schema.h"
#include "core/store/Inbox.h"
#include "core/work/Corrections.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"

#include <QQmlEngine>
#include <stdexcept>

namespace leadhand::test {

namespace {

constexpr const char* engineProperty = "sampleDevice";

} // namespace

Sample::Sample(QQmlEngine& engine) : QObject(&engine) {
  crew::CrewSeams seams;
  seams.keys = &m_keys;
  seams.clock = &m_clock;
  seams.random = &m_random;
  crew::CrewOptions options;
  options.home = QString::fromStdString(m_folder.path());
  options.sync = false;
  options.still = true;
  auto context = crew::CrewContext::open(options, seams);
  if (!context)
    throw std::runtime_error(context.error().sentence());
  m_context = std::move(*context);
  m_company = std::make_unique<SampleCompany>(m_context->store(), m_clock);
  m_context->attach(engine);
}

Sample::~Sample() = default;

void Sample::attach(QQmlEngine& engine) {
  engine.setProperty(engineProperty, QVariant::fromValue<QObject*>(new Sample(engine)));
}

Sample* Sample::create(QQmlEngine* engine, QJSEngine*) {
  auto* sample = qobject_cast<Sample*>(engine->property(engineProperty).value<QObject*>());
  QJSEngine::setObjectOwnership(sample, QJSEngine::CppOwnership);
  return sample;
}

void Sample::actAs(const QString& person) {
  m_company->settle();
  m_company->actAs(person.toStdString());
  m_context->refreshContact();
}

QString Sample::role() const {
  return QString::fromStdString(m_context->store().actor().role);
}

QString Sample::customer(const QString& name) const {
  return crew::toQt(m_company->customer(name.toStdString()));
}

QString Sample::person(const QString& name) const {
  return crew::toQt(m_company->person(name.toStdString()));
}

int Sample::waiting(const QString& table) const {
  const KindInfo* kind = findKind(table.toStdString());
  if (kind == nullptr)
    throw std::runtime_error("no such kind: " + table.toStdString());
  return static_cast<int>(m_context->store().selectRows(kind->kind, "rev = 0", {}).size());
}

QString Sample::latest(const QString& table, const QString& column) const {
  Statement query = m_context->store().database().prepare(
      "SELECT " + column.toStdString() + " FROM " + table.toStdString() +
      " WHERE rev = 0 ORDER BY recorded_at DESC, id DESC LIMIT 1");
  const auto found = query.step();
  return found && *found ? QString::fromStdString(query.text(0)) : QString();
}

QString Sample::kept(const QString& key) const {
  return QString::fromStdString(m_context->store().meta(key.toStdString()).value_or(std::string()));
}

QString Sample::comment(const QString& customerName, const QString& text) {
  DailyLog::NewComment comment;
  comment.customer = m_company->customer(customerName.toStdString());
  comment.text = text.toStdString();
  const Result<Id> made = DailyLog(m_context->store()).add(comment);
  return made ? crew::toQt(*made) : QString();
}

void Sample::correct(const QString& commentId, const QString& text, const QString& why) {
  Corrections::Words words;
  words.text = text.toStdString();
  words.why = why.toStdString();
  if (const auto made = Corrections(m_context->store()).correct(crew::idFrom(commentId), words); !made)
    throw std::runtime_error(made.error().sentence());
}

void Sample::makeVoid(const QString& commentId, const QString& why) {
  if (const Status done = Corrections(m_context->store()).setVoid(crew::idFrom(commentId), why.toStdString());
      !done)
    throw std::runtime_error(done.error().sentence());
}

void Sample::awaits(const QString& customerName) {
  InPage page;
  page.items.emplace_back(
      InGrant{.scope = crew::idFrom(customer(customerName)), .generation = 1, .given = true, .rev = 1});
  if (const Status done = Inbox(m_context->store()).apply(page); !done)
    throw std::runtime_error(done.error().sentence());
  m_context->refreshContact();
}

QString Sample::undecided(const QString& customerName) const {
  DailyLog::Filter filter;
  filter.needsDecision = true;
  for (const CommentView& comment : DailyLog(m_context->store()).list(filter))
    if (comment.customer.name == customerName.toStdString())
      return crew::toQt(comment.id);
  return {};
}

QString Sample::opportunity(const QString& title) const {
  for (const OpportunityView& opportunity : Opportunities(m_context->store()).list({}))
    if (opportunity.title == title.toStdString())
      return crew::toQt(opportunity.id);
  return {};
}

QStringList Sample::unreadable(QQuickItem* item) const {
  return crew::LayoutCheck(*item).findings();
}

} // namespace leadhand::test
