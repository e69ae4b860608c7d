#include "app/crew/ViewModel.h"

namespace leadhand::crew {

ViewModel::ViewModel(QObject* parent) : QObject(parent) {}

void ViewModel::componentComplete() {
  m_context = CrewContext::of(this);
  if (m_context == nullptr) {
    setState(QStringLiteral("error"));
    return;
  }
  connect(m_context, &CrewContext::storeChanged, this, [this](const Kinds& kinds) {
    if (concerns(kinds))
      reload();
  });
  connect(m_context, &CrewContext::languageChanged, this, &ViewModel::sayAgain);
  reload();
}

/// The language has changed: a problem is said in the new one, or no more where it was about what somebody
/// still had to fill in.
void ViewModel::sayAgain() {
  if (const std::optional<Error> trouble = m_trouble)
    (void)went(Status{tl::unexpect, *trouble});
  else
    setProblem({});
  reload();
}

void ViewModel::reload() {
  if (!ready())
    return;
  refresh();
  emit refreshed();
}

void ViewModel::setStateByRows(qsizetype rows) {
  const SyncStatusView& contact = context().contact();
  if (rows > 0)
    setState(QStringLiteral("content"));
  else if (contact.scopesLoading == 0 && (contact.lastContact || !contact.enrolled))
    setState(QStringLiteral("empty"));
  else if (contact.lastError.empty())
    setState(contact.lastContact ? QStringLiteral("loading") : QStringLiteral("empty"));
  else
    setState(QStringLiteral("offline"));
}

void ViewModel::setState(const QString& state) {
  if (m_state == state)
    return;
  m_state = state;
  emit stateChanged();
}

void ViewModel::setProblem(const QString& sentence) {
  m_trouble.reset();
  if (m_problem == sentence)
    return;
  m_problem = sentence;
  emit problemChanged();
}

bool ViewModel::went(const Status& status) {
  setProblem(status ? QString() : phrases().problem(status.error()));
  if (!status)
    m_trouble = status.error();
  return status.has_value();
}

} // namespace leadhand::crew
