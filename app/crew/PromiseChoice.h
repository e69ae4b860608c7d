#pragma once
#include "app/crew/CrewContext.h"
#include "core/work/Recoveries.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace leadhand::crew {

/// Times one may promise, as local moments "2026-11-23T16:00".
struct PromiseTimes {
  /// Soon, this afternoon, the next working morning, the second working afternoon: the first due first.
  [[nodiscard]] static QStringList near(Instant now, int offsetMinutes);
  /// What is promised unless somebody says otherwise: a call today, a remedy within two working days.
  [[nodiscard]] static QString usual(const QString& sort, Instant now, int offsetMinutes);
  /// None for anything that is no such moment.
  [[nodiscard]] static Instant instant(const QString& local, Clock& clock);
  [[nodiscard]] static QString local(const Date& day, int minutes);
};

/// A promise while it is made: a call or a remedy, who keeps it, and by when. Belongs to the draft it is
/// part of.
class PromiseChoice : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("A draft has one")
  /// call or remedy
  Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY changed FINAL)
  /// Of a remedy what it is
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
  Q_PROPERTY(QString ownerId READ ownerId NOTIFY changed FINAL)
  /// By name, or "You"
  Q_PROPERTY(QString ownerName READ ownerName NOTIFY changed FINAL)
  /// ISO day, and minutes after midnight
  Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed FINAL)
  Q_PROPERTY(int minutes READ minutes WRITE setMinutes NOTIFY changed FINAL)
  /// "14:30"
  Q_PROPERTY(QString time READ time NOTIFY changed FINAL)
  /// [{at, label, chosen}]
  Q_PROPERTY(QVariantList times READ times NOTIFY changed FINAL)
  /// None of `times` is chosen
  Q_PROPERTY(bool another READ another NOTIFY changed FINAL)
  /// "Karen calls by today 16:00"
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)

 public:
  using QObject::QObject;
  /// A call by whoever looks after this customer, else by a manager, else by oneself.
  void begin(CrewContext& context, const Id& customer, const QString& sort);
  /// What was kept of it; the usual time where that is over.
  void unpack(const QJsonObject& kept);
  [[nodiscard]] QJsonObject packed() const;
  /// It says something else than `begin` chose.
  [[nodiscard]] bool isChanged() const { return m_changed; }
  [[nodiscard]] Recoveries::NewPromise promise() const;
  /// What is still missing, in words; "" when nothing is
  [[nodiscard]] QString missing() const;
  /// Who, by name also where it is oneself
  [[nodiscard]] QString ownerByName() const;
  [[nodiscard]] QString due() const;

  [[nodiscard]] QString sort() const { return m_sort; }
  void setSort(const QString& sort);
  [[nodiscard]] QString text() const { return m_text; }
  void setText(const QString& text);
  [[nodiscard]] QString ownerId() const { return m_ownerId; }
  [[nodiscard]] QString ownerName() const;
  [[nodiscard]] QString day() const { return m_at.left(10); }
  void setDay(const QString& day);
  [[nodiscard]] int minutes() const;
  void setMinutes(int minutes);
  [[nodiscard]] QString time() const { return m_at.mid(11); }
  [[nodiscard]] QVariantList times() const;
  [[nodiscard]] bool another() const;
  [[nodiscard]] QString sentence() const;

  Q_INVOKABLE void chooseTime(const QString& at);
  Q_INVOKABLE void chooseOwner(const QString& personId);

 signals:
  void changed();

 private:
  void move(QString& field, const QString& value);
  [[nodiscard]] QString label(const QString& at) const;
  [[nodiscard]] int offset() const;

  CrewContext* m_context = nullptr;
  QString m_sort = QStringLiteral("call");
  QString m_text;
  QString m_ownerId;
  QString m_at;
  bool m_atChosen = false;
  bool m_changed = false;
};

} // namespace leadhand::crew
