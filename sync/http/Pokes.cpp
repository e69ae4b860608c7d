#include "sync/http/Pokes.h"

namespace leadhand::sync {

void Pokes::tell(const CommitNotice& notice) {
  for (Listener& listener : m_listeners)
    if (m_hub.concerns(listener.device, notice)) {
      listener.due = notice.rev;
      listener.wake();
    }
}

void Pokes::wakeAll() {
  for (const Listener& listener : m_listeners)
    listener.wake();
}

} // namespace leadhand::sync
