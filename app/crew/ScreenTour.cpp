#include "app/crew/ScreenTour.h"

#include "app/crew/Languages.h"
#include "app/crew/LayoutCheck.h"
#include "app/crew/Text.h"
#include "core/rules/Stages.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"
#include "core/work/Recoveries.h"
#include "core/work/Services.h"
#include "core/work/Visits.h"

#include <algorithm>
#include <QAccessible>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QJSValue>
#include <QPainter>
#include <QQuickItem>
#include <QUrl>
#include <QUrlQuery>

namespace leadhand::crew {

namespace {

constexpr int settleMs = 120;
/// While a picture is still loading.
constexpr int settleMostMs = 5000;
constexpr int mostLooks = 20;
const QSize phone(390, 844);
const QSize tablet(1180, 820);
constexpr int phonesInRow = 8;
constexpr int tabletsInRow = 5;

/// All pictures beside each other, half as large, in rows of `columns`.
QImage contactSheet(const std::vector<QImage>& pictures, int columns) {
  if (pictures.empty())
    return {};
  constexpr int gap = 16;
  const QSize cell = pictures.front().size() / 2;
  const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
  QImage sheet(columns * (cell.width() + gap) + gap, rows * (cell.height() + gap) + gap,
               QImage::Format_RGB32);
  sheet.fill(Qt::gray);
  QPainter painter(&sheet);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  for (int at = 0; at < static_cast<int>(pictures.size()); ++at) {
    const QPoint corner(gap + at % columns * (cell.width() + gap),
                        gap + at / columns * (cell.height() + gap));
    painter.drawImage(QRect(corner, cell), pictures[static_cast<std::size_t>(at)]);
  }
  return sheet;
}

/// What one can reach by key and a reader could not speak of: no role or no name.
void findNameless(const QQuickItem& item, QStringList& found) {
  if (!item.isVisible())
    return;
  if (item.activeFocusOnTab() && item.isEnabled()) {
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(&item));
    if (spoken == nullptr || spoken->role() == QAccessible::NoRole ||
        spoken->text(QAccessible::Name).trimmed().isEmpty())
      found.append(item.objectName().isEmpty() ? QString::fromLatin1(item.metaObject()->className())
                                               : item.objectName());
  }
  for (const QQuickItem* child : item.childItems())
    findNameless(*child, found);
}

/// Some photo is still on its way from the file to the screen, or something is still being looked for.
bool isLoading(const QQuickItem& item) {
  if (item.isVisible() && item.objectName() == QLatin1String("searchWaiting"))
    return true;
  constexpr int loading = 2; // QQuickImageBase::Loading
  if (item.inherits("QQuickImageBase") && item.isVisible() && item.property("status").toInt() == loading)
    return true;
  const QList<QQuickItem*> parts = item.childItems();
  return std::any_of(parts.begin(), parts.end(), [](const QQuickItem* part) { return isLoading(*part); });
}

} // namespace

void ScreenTour::settle() {
  QElapsedTimer since;
  since.start();
  while (since.elapsed() < settleMs || (since.elapsed() < settleMostMs && isLoading(*m_window.contentItem())))
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void ScreenTour::resize(const QSize& size) {
  m_window.resize(size);
  settle();
}

bool ScreenTour::show(const QString& routeId, const QVariantMap& params) {
  bool shown = false;
  QMetaObject::invokeMethod(&m_window, "openRoute", Q_RETURN_ARG(bool, shown), Q_ARG(QString, routeId),
                            Q_ARG(QVariant, params));
  return shown;
}

bool ScreenTour::visit(const Stop& stop) {
  if (!stop.home.isEmpty()) {
    (void)show(stop.home, {});
    (void)show(stop.home, {}); // once more on the same tab: back to its first screen
  }
  return stop.routeId == stop.home || show(stop.routeId, stop.params);
}

bool ScreenTour::open(const QString& route) {
  const QUrl url(route);
  QVariantMap params;
  for (const auto& [key, value] : QUrlQuery(url.query()).queryItems(QUrl::FullyDecoded))
    params.insert(key, value);
  return show(url.path(), params);
}

bool ScreenTour::grab(const QString& file) {
  settle();
  return m_window.grabWindow().save(file);
}

QVariantMap ScreenTour::sampleOf(const QString& kind, bool& found) const {
  DeviceStore& store = m_context.store();
  Id id;
  if (kind == QLatin1String("visit")) {
    const Visits visits(store);
    const Date today = visits.localToday();
    std::vector<VisitView> all = visits.today(today);
    if (all.empty())
      all = visits.list(today.plusDays(-400), today.plusDays(400));
    for (const VisitView& visit : all)
      if (!id || !visit.instructions.empty())
        id = visit.id;
  } else if (kind == QLatin1String("coveredVisit")) {
    for (const VisitView& visit : Visits(store).today({}))
      if (!id && visit.covered)
        id = visit.id;
  } else if (kind == QLatin1String("comment")) {
    for (const CommentView& comment : DailyLog(store).list({}))
      if (!id || comment.tasks.size() > 1)
        id = comment.id;
  } else if (kind == QLatin1String("customer")) {
    for (const CustomerView& customer : Customers(store).list({}))
      if (!id || customer.openComments > 0)
        id = customer.id;
  } else if (kind == QLatin1String("case")) {
    // One that goes on, with something promised where there is one.
    for (const RecoveryView& view : Recoveries(store).list({}))
      if (!id || (view.isOpen && !view.promises.empty()))
        id = view.id;
  } else if (kind == QLatin1String("service")) {
    // The card that says most.
    for (const ServiceView& card : Services(store).list())
      if (!id || !card.leaveBehind.empty())
        id = card.id;
  } else if (kind == QLatin1String("opportunity")) {
    // The longest story that is still open: one can't take the next step of one that is done.
    std::size_t most = 0;
    for (const OpportunityView& opportunity : Opportunities(store).list({}))
      if (isOpenStage(opportunity.stage) && (!id || opportunity.events.size() > most)) {
        id = opportunity.id;
        most = opportunity.events.size();
      }
  }
  found = static_cast<bool>(id);
  return {{QStringLiteral("id"), toQt(id)}};
}

std::vector<ScreenTour::Stop> ScreenTour::stops() const {
  std::vector<Stop> all;
  QVariant screens = m_window.property("screens");
  if (screens.userType() == qMetaTypeId<QJSValue>())
    screens = screens.value<QJSValue>().toVariant();
  QHash<QString, QString> homes;
  QString first; // where a screen is opened from whose tab this person does not have
  for (const QVariant& screen : screens.toList()) {
    const QVariantMap row = screen.toMap();
    if (!row.value(QStringLiteral("root")).toBool())
      continue;
    const QString id = row.value(QStringLiteral("id")).toString();
    homes.insert(row.value(QStringLiteral("tab")).toString(), id);
    first = first.isEmpty() ? id : first;
  }
  for (const QVariant& screen : screens.toList()) {
    const QVariantMap row = screen.toMap();
    Stop stop;
    stop.routeId = row.value(QStringLiteral("id")).toString();
    stop.home = homes.value(row.value(QStringLiteral("tab")).toString(), first);
    if (const QString kind = row.value(QStringLiteral("opens")).toString(); !kind.isEmpty())
      stop.params = sampleOf(kind, stop.possible);
    all.push_back(std::move(stop));
  }
  return all;
}

QStringList ScreenTour::visitAll() {
  QStringList missed;
  const std::vector<Stop> all = stops();
  if (all.empty())
    missed.append(QStringLiteral("the route table is empty"));
  for (const QSize& size : {phone, tablet}) {
    resize(size);
    for (const Stop& stop : all) {
      // A screen without its record still has to come up, and say so.
      if (!visit(stop))
        missed.append(stop.routeId);
      settle();
      if (m_window.grabWindow().isNull())
        missed.append(stop.routeId + QStringLiteral(": nothing was drawn"));
      QStringList nameless;
      findNameless(*m_window.contentItem(), nameless);
      for (const QString& name : nameless)
        missed.append(stop.routeId + QStringLiteral(": no spoken name for ") + name);
    }
  }
  return missed;
}

QStringList ScreenTour::unreadable() {
  QStringList before{QString()};
  for (int looks = 0; looks < mostLooks; ++looks) {
    settle();
    QStringList now = LayoutCheck(*m_window.contentItem()).findings();
    // Layouts come to rest over a few frames: what is wrong counts when it stays.
    if (now.isEmpty() || now == before)
      return now;
    before = std::move(now);
  }
  return before;
}

bool ScreenTour::scrollToEnd() {
  bool moved = false;
  for (QQuickItem* item : m_window.contentItem()->findChildren<QQuickItem*>()) {
    if (!item->inherits("QQuickFlickable") || !item->isVisible())
      continue;
    const double end =
        item->property("originY").toDouble() + item->property("contentHeight").toDouble() - item->height();
    if (end > item->property("contentY").toDouble())
      moved = item->setProperty("contentY", end) || moved;
  }
  return moved;
}

QStringList ScreenTour::readAll() {
  QStringList missed;
  Settings& settings = m_context.settings();
  std::vector<std::pair<QString, int>> rounds;
  for (const QString& language : languageCodes())
    for (const int percent : {100, 200})
      rounds.emplace_back(language, percent);
  rounds.emplace_back(QString::fromLatin1(stretchedCode), 100);
  for (const QSize& size : {phone, tablet}) {
    resize(size);
    for (const auto& [language, percent] : rounds) {
      settings.setLanguage(language);
      settings.setTextScale(percent / 100.0);
      for (const Stop& stop : stops()) {
        QStringList found = visit(stop) ? unreadable() : QStringList{QStringLiteral("is not there")};
        if (scrollToEnd())
          found += unreadable();
        found.removeDuplicates();
        for (const QString& line : found)
          missed.append(QStringLiteral("%1 %2 %3 %4 %: %5")
                            .arg(stop.routeId,
                                 size == phone ? QStringLiteral("phone") : QStringLiteral("tablet"), language,
                                 QString::number(percent), line));
      }
    }
  }
  return missed;
}

QStringList ScreenTour::shoot(const QString& folder, const QSize& size, const Looks& looks) {
  Settings& settings = m_context.settings();
  settings.setLanguage(looks.language);
  settings.setTheme(QString::fromLatin1(looks.theme));
  settings.setTextScale(looks.percent / 100.0);
  const QString round =
      QStringLiteral("%1-%2-%3-%4")
          .arg(size == phone ? QStringLiteral("phone") : QStringLiteral("tablet"),
               QString::fromLatin1(looks.theme), QString::number(looks.percent), looks.language);
  QStringList missed;
  std::vector<QImage> pictures;
  for (const Stop& stop : stops()) {
    if (!stop.possible)
      continue;
    const QString name = stop.routeId + QLatin1Char('-') + round + QStringLiteral(".png");
    const bool shown = visit(stop);
    settle();
    const QImage picture = m_window.grabWindow();
    if (!shown || !picture.save(QDir(folder).filePath(name)))
      missed.append(name);
    pictures.push_back(picture);
  }
  const QString sheet = QStringLiteral("contact-") + round + QStringLiteral(".png");
  if (!contactSheet(pictures, size == phone ? phonesInRow : tabletsInRow).save(QDir(folder).filePath(sheet)))
    missed.append(sheet);
  return missed;
}

QStringList ScreenTour::shootAll(const QString& folder) {
  QStringList missed;
  QDir().mkpath(folder);
  QStringList others = languageCodes();
  const QString first = others.takeFirst();
  std::vector<Looks> rounds{{"light", 100, first, true},
                            {"sun", 100, first, true},
                            {"dark", 100, first, true},
                            {"light", 200, first, true}};
  for (const QString& language : others)
    rounds.push_back({"light", 100, language, false});
  for (const QSize& size : {phone, tablet}) {
    resize(size);
    for (const Looks& looks : rounds)
      if (size == phone || looks.onTablet)
        missed += shoot(folder, size, looks);
  }
  return missed;
}

} // namespace leadhand::crew
