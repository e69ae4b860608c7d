#include "app/crew/SearchModel.h"

#include "app/crew/SearchWorker.h"
#include "app/crew/Text.h"

namespace leadhand::crew {

namespace {

constexpr std::size_t page = 50;
constexpr int usualPauseMs = 120;
constexpr int mostRecents = 6;
constexpr int weekDays = 7;
constexpr int monthDays = 28;

QVariantMap choice(const char* word, const QString& label) {
  return {{QStringLiteral("word"), QString::fromLatin1(word)}, {QStringLiteral("label"), label}};
}

} // namespace

SearchModel::SearchModel(QObject* parent)
    : ViewModel(parent), m_most(page), m_newest(std::make_shared<std::atomic<quint64>>(0)) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(usualPauseMs);
  connect(&m_pause, &QTimer::timeout, this, &SearchModel::askNow);
}

SearchModel::~SearchModel() {
  ++*m_newest; // whatever is looked for now, nobody waits for it
  m_thread.quit();
  m_thread.wait();
}

void SearchModel::begin() {
  SearchWorker::Setup setup;
  setup.folder = store().folder();
  setup.keys = &context().keys();
  setup.clock = &context().clock();
  setup.random = &store().random();
  setup.newest = m_newest;
  m_worker = new SearchWorker(std::move(setup));
  m_worker->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  connect(m_worker, &SearchWorker::looked, this, [this](const OnDeviceView& onDevice) {
    m_onDevice = onDevice;
    emit refreshed();
  });
  connect(m_worker, &SearchWorker::answered, this, &SearchModel::take);
  connect(m_worker, &SearchWorker::failed, this, [this](const Error& error) {
    (void)went(Status{tl::unexpect, error});
    setState(QStringLiteral("error"));
  });
  if (context().still())
    setPauseMs(0);
  m_thread.setObjectName(QStringLiteral("search"));
  m_thread.start();
  readRecents();
}

/// What stands there is brought up to date in the background; nothing flickers.
void SearchModel::refresh() {
  if (m_worker == nullptr)
    begin();
  QMetaObject::invokeMethod(m_worker, &SearchWorker::look, Qt::QueuedConnection);
  std::vector<FindingRow> rows;
  for (const FindingView& finding : m_findings.items)
    rows.push_back(findingRow(finding, phrases(), store().actor().person));
  m_rows.show(std::move(rows)); // in the language of now
  if (isAsked())
    m_pause.start();
  else
    setState(QStringLiteral("content"));
}

bool SearchModel::isNarrowed() const {
  return !m_sort.isEmpty() || !m_period.isEmpty() || !m_customerId.isEmpty();
}

void SearchModel::setWords(const QString& words) {
  if (words == m_words)
    return;
  m_words = words;
  changed();
}

void SearchModel::setSort(const QString& sort) {
  if (sort == m_sort)
    return;
  m_sort = sort;
  changed();
}

void SearchModel::setPeriod(const QString& period) {
  if (period == m_period)
    return;
  m_period = period;
  changed();
}

void SearchModel::setPauseMs(int ms) {
  if (ms == m_pause.interval())
    return;
  m_pause.setInterval(ms);
  emit pauseChanged();
}

void SearchModel::setCustomer(const QString& id, const QString& name) {
  if (id == m_customerId)
    return;
  m_customerId = id;
  m_customerName = name;
  changed();
}

void SearchModel::widen() {
  m_sort.clear();
  m_period.clear();
  m_customerId.clear();
  m_customerName.clear();
  changed();
}

void SearchModel::showMore() {
  if (!m_more)
    return;
  m_most += page;
  askNow();
}

/// Another question: what is still being looked for is given up.
void SearchModel::changed() {
  m_most = page;
  ++*m_newest;
  emit asked();
  if (!ready())
    return;
  if (isAsked()) {
    if (m_rows.count() == 0 && state() == QLatin1String("content"))
      setState(QStringLiteral("loading"));
    m_pause.start();
    return;
  }
  m_pause.stop();
  m_findings = {};
  m_rows.show({});
  m_more = m_behind = false;
  setState(QStringLiteral("content"));
  emit found();
}

Findings::Question SearchModel::question() const {
  Findings::Question question;
  question.words = toStd(m_words);
  question.sort = sortNamed(m_sort);
  question.customer = idFrom(m_customerId);
  question.most = m_most;
  const Date today = phrases().today();
  const Date newYear = Date::of(int(today.ymd().year()), 1, 1).value_or(today);
  if (m_period == QLatin1String("week"))
    question.from = today.plusDays(1 - weekDays);
  else if (m_period == QLatin1String("month"))
    question.from = today.plusDays(1 - monthDays);
  else if (m_period == QLatin1String("year"))
    question.from = newYear;
  else if (m_period == QLatin1String("earlier"))
    question.until = newYear.plusDays(-1);
  return question;
}

void SearchModel::askNow() {
  if (!ready() || !isAsked())
    return;
  const quint64 number = ++*m_newest;
  QMetaObject::invokeMethod(
      m_worker, [worker = m_worker, number, question = question()] { worker->ask(number, question); },
      Qt::QueuedConnection);
}

void SearchModel::take(quint64 number, const FindingsView& findings) {
  if (number != m_newest->load())
    return;
  m_findings = findings;
  m_more = findings.more;
  m_behind = findings.behind;
  std::vector<FindingRow> rows;
  for (const FindingView& finding : findings.items)
    rows.push_back(findingRow(finding, phrases(), store().actor().person));
  m_rows.show(std::move(rows));
  setStateByRows(m_rows.count());
  emit found();
}

QString SearchModel::behind() const {
  return m_behind ? tr("What came lately is still being read in. Older words may be missing for a moment.")
                  : QString();
}

QString SearchModel::range() const {
  if (!m_onDevice || !ready())
    return {};
  if (m_onDevice->everything)
    return tr("Everything the office has is on this device.");
  const QString customers = QString::number(m_onDevice->customers);
  if (!m_onDevice->since)
    return tr("On this device: the customers of your crew (%1). The office has the others.").arg(customers);
  return tr("On this device: the customers of your crew (%1) and what was said since %2. The office has the "
            "others.")
      .arg(customers, phrases().day(m_onDevice->since));
}

QVariantList SearchModel::sorts() const {
  return {choice("", tr("Everything")),      choice("comment", tr("Comments")),
          choice("task", tr("Tasks")),       choice("instruction", tr("Instructions")),
          choice("contact", tr("Contacts")), choice("opportunity", tr("Opportunities")),
          choice("problem", tr("Problems")), choice("customer", tr("Customers")),
          choice("visit", tr("Visits"))};
}

QVariantList SearchModel::periods() const {
  return {choice("", tr("Any time")), choice("week", tr("Last 7 days")), choice("month", tr("Last 4 weeks")),
          choice("year", tr("This year")), choice("earlier", tr("Earlier years"))};
}

/// Each person of a shared tablet has their own.
std::string SearchModel::recentsKey() const {
  return "ui.searches." + store().actor().person.text();
}

void SearchModel::readRecents() {
  const auto kept = store().meta(recentsKey());
  m_recents = kept ? toQt(*kept).split(QLatin1Char('\n'), Qt::SkipEmptyParts) : QStringList();
  emit recentsChanged();
}

void SearchModel::writeRecents(const QStringList& recents) {
  // Words that could not be kept are typed again; nobody is stopped by it.
  if (const Status kept = store().setMeta(recentsKey(), toStd(recents.join(QLatin1Char('\n')))); !kept)
    qWarning("search: %s", kept.error().sentence().c_str());
  m_recents = recents;
  emit recentsChanged();
}

void SearchModel::keep() {
  const QString words = m_words.simplified();
  if (words.isEmpty() || !ready() || m_recents.value(0) == words)
    return;
  QStringList recents = m_recents;
  recents.removeAll(words);
  recents.prepend(words);
  writeRecents(recents.mid(0, mostRecents));
}

void SearchModel::forgetRecents() {
  if (ready())
    writeRecents({});
}

} // namespace leadhand::crew
