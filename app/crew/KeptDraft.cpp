#include "app/crew/KeptDraft.h"

#include "app/crew/Text.h"

#include <QGuiApplication>
#include <QJsonDocument>

namespace leadhand::crew {

namespace {

constexpr int keepAfterMs = 300;

} // namespace

KeptDraft::KeptDraft(const char* sort, QObject* parent) : ViewModel(parent), m_sort(sort) {
  m_keeper.setSingleShot(true);
  m_keeper.setInterval(keepAfterMs);
  connect(&m_keeper, &QTimer::timeout, this, &KeptDraft::keepNow);
  // The cursor leaves a field, or the app goes to the back: it may not come again.
  const auto keepEarly = [this] { keepPending(); };
  if (qGuiApp != nullptr) {
    connect(qGuiApp, &QGuiApplication::focusObjectChanged, this, keepEarly);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, keepEarly);
  }
}

std::string KeptDraft::keyOf(const char* sort, const QString& about) {
  return std::string("draft.") + sort + "." + toStd(about);
}

std::string KeptDraft::lastKeyOf(const char* sort) {
  return std::string("draft_last.") + sort;
}

QJsonObject KeptDraft::keptFor(const QString& about) const {
  const auto draft = store().meta(keyOf(about));
  return draft ? QJsonDocument::fromJson(QByteArray::fromStdString(*draft)).object() : QJsonObject();
}

QString KeptDraft::keptLast() const {
  const QString last = toQt(store().meta(lastKey()).value_or(std::string()));
  return keptFor(last).isEmpty() ? QString() : last;
}

void KeptDraft::keepNow() {
  m_keeper.stop();
  if (!ready())
    return;
  const QJsonObject draft = packed();
  const std::string text =
      draft.isEmpty() ? std::string() : QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString();
  if (const Status done = store().setMeta(draftKey(), text); !done) {
    (void)went(done);
    return;
  }
  // Which one was last only saves a search; without it the draft is still there for its customer.
  if (!text.empty())
    (void)store().setMeta(lastKey(), toStd(about()));
  setKept(!text.empty());
}

void KeptDraft::keepPending() {
  if (m_keeper.isActive())
    keepNow();
}

void KeptDraft::touched() {
  setKept(false);
  m_keeper.start();
}

void KeptDraft::moved() {
  clearProblem();
  emit changed();
  touched();
}

void KeptDraft::put(QString& field, const QString& value) {
  if (field == value)
    return;
  field = value;
  moved();
}

void KeptDraft::forget(const QString& about) {
  if (const Status gone = store().setMeta(keyOf(about), {}); !gone)
    (void)went(gone);
}

QString KeptDraft::below(const QString& first, const QString& then) {
  return first.trimmed().isEmpty() || then.trimmed().isEmpty() ? first + then
                                                               : first + QLatin1Char('\n') + then;
}

void KeptDraft::setKept(bool kept) {
  if (m_kept == kept)
    return;
  m_kept = kept;
  emit keptChanged();
}

} // namespace leadhand::crew
