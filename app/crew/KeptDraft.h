#pragma once
#include "app/crew/ViewModel.h"

#include <QJsonObject>
#include <QTimer>

namespace leadhand::crew {

/// Something while it is written. Nothing of it is lost: it is kept on this device 300 ms after the last
/// change, when the cursor leaves its field and when its screen closes, one draft for each customer, and
/// found again when the screen is opened for them; opened for nobody it goes on with the one that was kept
/// last.
class KeptDraft : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ANONYMOUS
  /// What is on the screen is kept on the device
  Q_PROPERTY(bool kept READ kept NOTIFY keptChanged FINAL)

 public:
  /// `sort` names the drafts of this kind in the store: "comment", "contact".
  explicit KeptDraft(const char* sort, QObject* parent = nullptr);
  [[nodiscard]] bool kept() const { return m_kept; }
  /// Keeps the draft now.
  Q_INVOKABLE void keepNow();

 signals:
  void keptChanged();
  /// What is written has changed.
  void changed();

 protected:
  /// What is written so far; nothing is kept of an object without members.
  [[nodiscard]] virtual QJsonObject packed() const = 0;
  /// Whose draft it is: the customer's id, or "".
  [[nodiscard]] virtual QString about() const = 0;

  [[nodiscard]] std::string draftKey() const { return keyOf(about()); }
  /// The draft kept for them; without members where there is none.
  [[nodiscard]] QJsonObject keptFor(const QString& about) const;
  /// For whom a draft was kept last, where it is still there; "" else.
  [[nodiscard]] QString keptLast() const;
  /// Something has changed: it is kept soon.
  void touched();
  /// The same, with its screen told, and what did not work no longer said.
  virtual void moved();
  /// Writes a field, where that changes it.
  void put(QString& field, const QString& value);
  /// Nothing is kept for them any more.
  void forget(const QString& about);
  /// For destructors of what derives from this: what is not kept yet is kept.
  void keepPending();
  /// Two texts below each other; the one that is there where the other is blank.
  [[nodiscard]] static QString below(const QString& first, const QString& then);
  /// Where the draft of a sort about somebody is kept.
  [[nodiscard]] static std::string keyOf(const char* sort, const QString& about);
  /// Where it stands which draft of a sort was kept last.
  [[nodiscard]] static std::string lastKeyOf(const char* sort);
  void stopKeeping() { m_keeper.stop(); }
  void setKept(bool kept);

 private:
  [[nodiscard]] std::string keyOf(const QString& about) const { return keyOf(m_sort, about); }
  [[nodiscard]] std::string lastKey() const { return lastKeyOf(m_sort); }

  const char* m_sort;
  bool m_kept = false;
  QTimer m_keeper;
};

} // namespace leadhand::crew
