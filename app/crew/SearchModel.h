#pragma once
#include "app/crew/FindingRow.h"
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

#include <atomic>
#include <memory>
#include <QStringList>
#include <QThread>
#include <QTimer>
#include <QVariantList>

namespace leadhand::crew {

class SearchWorker;

/// Whatever was said of anybody, found as one types: on this device alone, no signal needed. Questions are
/// asked in a thread of their own, once nobody has typed for `pauseMs`; what was found stays on the screen
/// until something newer is.
class SearchModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY asked FINAL)
  /// comment, task, instruction, contact, opportunity, problem, customer or visit; "" for all
  Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY asked FINAL)
  /// week, month, year or earlier; "" for ever
  Q_PROPERTY(QString period READ period WRITE setPeriod NOTIFY asked FINAL)
  Q_PROPERTY(QString customerId READ customerId NOTIFY asked FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY asked FINAL)
  /// Something was typed
  Q_PROPERTY(bool isAsked READ isAsked NOTIFY asked FINAL)
  /// Fewer than all are looked at
  Q_PROPERTY(bool isNarrowed READ isNarrowed NOTIFY asked FINAL)
  /// Milliseconds without a letter before it is looked for
  Q_PROPERTY(int pauseMs READ pauseMs WRITE setPauseMs NOTIFY pauseChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  /// There are older ones
  Q_PROPERTY(bool more READ more NOTIFY found FINAL)
  /// A sentence while words that came lately are still being read, or ""
  Q_PROPERTY(QString behind READ behind NOTIFY found FINAL)
  /// How far what is on this device reaches, in a sentence or two
  Q_PROPERTY(QString range READ range NOTIFY refreshed FINAL)
  /// What was looked for lately, newest first
  Q_PROPERTY(QStringList recents READ recents NOTIFY recentsChanged FINAL)
  /// {word, label} of all there are, in the language of the app
  Q_PROPERTY(QVariantList sorts READ sorts NOTIFY refreshed FINAL)
  Q_PROPERTY(QVariantList periods READ periods NOTIFY refreshed FINAL)

 public:
  explicit SearchModel(QObject* parent = nullptr);
  ~SearchModel() override;

  [[nodiscard]] QString words() const { return m_words; }
  [[nodiscard]] QString sort() const { return m_sort; }
  [[nodiscard]] QString period() const { return m_period; }
  [[nodiscard]] QString customerId() const { return m_customerId; }
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] bool isAsked() const { return !m_words.trimmed().isEmpty(); }
  [[nodiscard]] bool isNarrowed() const;
  [[nodiscard]] int pauseMs() const { return m_pause.interval(); }
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] bool more() const { return m_more; }
  [[nodiscard]] QString behind() const;
  [[nodiscard]] QString range() const;
  [[nodiscard]] QStringList recents() const { return m_recents; }
  [[nodiscard]] QVariantList sorts() const;
  [[nodiscard]] QVariantList periods() const;
  void setWords(const QString& words);
  void setSort(const QString& sort);
  void setPeriod(const QString& period);
  void setPauseMs(int ms);

  /// Of one customer only; "" for all.
  Q_INVOKABLE void setCustomer(const QString& id, const QString& name);
  /// All kinds, all customers, any time.
  Q_INVOKABLE void widen();
  Q_INVOKABLE void showMore();
  /// What is typed was worth looking for: it is kept among the recent ones, on this device, for this person.
  Q_INVOKABLE void keep();
  Q_INVOKABLE void forgetRecents();

 signals:
  void asked();
  void found();
  void pauseChanged();
  void recentsChanged();

 protected:
  void refresh() override;

 private:
  void begin();
  void changed();
  void askNow();
  void take(quint64 number, const FindingsView& findings);
  [[nodiscard]] Findings::Question question() const;
  [[nodiscard]] std::string recentsKey() const;
  void readRecents();
  void writeRecents(const QStringList& recents);

  QString m_words;
  QString m_sort;
  QString m_period;
  QString m_customerId;
  QString m_customerName;
  std::size_t m_most = 0;
  bool m_more = false;
  bool m_behind = false;
  std::optional<OnDeviceView> m_onDevice;
  QStringList m_recents;
  FindingsView m_findings;
  RowListModel<FindingRow> m_rows;
  QTimer m_pause;
  std::shared_ptr<std::atomic<quint64>> m_newest;
  QThread m_thread;
  SearchWorker* m_worker = nullptr; ///< lives in m_thread, deleted when that ends
};

} // namespace leadhand::crew
