#include "app/crew/GivingUp.h"

#include "app/crew/Text.h"
#include "core/work/Drafts.h"

#include <QQmlEngine>

namespace leadhand::crew {

GivingUp::GivingUp(CrewContext& context) : QObject(&context), m_context(context) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &GivingUp::settle);
}

GivingUp& GivingUp::of(CrewContext& context) {
  auto* found = context.findChild<GivingUp*>(QString(), Qt::FindDirectChildrenOnly);
  return found != nullptr ? *found : *new GivingUp(context);
}

GivingUp* GivingUp::create(QQmlEngine* engine, QJSEngine*) {
  GivingUp& one = of(*CrewContext::create(engine, nullptr));
  QJSEngine::setObjectOwnership(&one, QJSEngine::CppOwnership);
  return &one;
}

void GivingUp::begin(const QString& recordId, int undoMs) {
  settle();
  m_pending = recordId;
  m_timer.start(undoMs);
  emit changed();
}

bool GivingUp::undo(const QString& recordId) {
  if (m_pending.isEmpty() || recordId != m_pending)
    return false;
  m_timer.stop();
  m_pending.clear();
  emit changed();
  return true;
}

void GivingUp::settle() {
  m_timer.stop();
  const QString given = std::exchange(m_pending, {});
  if (given.isEmpty())
    return;
  if (const Status gone = Drafts(m_context.store()).discard(idFrom(given)); !gone)
    qWarning("give up: %s", gone.error().sentence().c_str());
  emit changed();
}

} // namespace leadhand::crew
