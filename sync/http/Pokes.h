#pragma once
#include "sync/office/Hub.h"

#include <cstdint>
#include <functional>
#include <list>

namespace leadhand::sync {

/// Who listens for pokes. A device is told only of commits in scopes it is granted; several commits that it
/// has not been told of yet are one poke.
class Pokes {
 public:
  struct Listener {
    DeviceSession device;
    std::uint64_t due = 0; ///< newest revision to tell of; 0: nothing
    std::function<void()> wake;
  };
  using Handle = std::list<Listener>::iterator;

  explicit Pokes(Hub& hub) : m_hub(hub) {}
  [[nodiscard]] Handle add(Listener listener) {
    return m_listeners.insert(m_listeners.end(), std::move(listener));
  }
  void remove(Handle handle) { m_listeners.erase(handle); }
  void tell(const CommitNotice& notice);
  void wakeAll();
  [[nodiscard]] std::size_t size() const { return m_listeners.size(); }

 private:
  Hub& m_hub;
  std::list<Listener> m_listeners;
};

} // namespace leadhand::sync
