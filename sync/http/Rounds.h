#pragma once
#include "sync/http/Routes.h"

#include <deque>
#include <functional>

namespace leadhand::sync {

/// Gathers the syncs that come while others are being answered, so that the pushes of many devices wait for
/// the disk once. Nothing waits for others to come: what is there when the loop has looked round is answered.
class Rounds {
 public:
  struct Place {
    const HttpRequest* request = nullptr;
    HttpAnswer answer{};
    bool done = false;
    std::function<void()> ring{}; ///< called when the answer is there
  };
  /// `later` runs a piece of work behind what the server's loop has already got to do.
  Rounds(Routes& routes, std::function<void(std::function<void()>)> later)
      : m_routes(routes), m_later(std::move(later)) {}

  /// The place must stay where it is until it is done.
  void add(Place& place);

 private:
  void look();
  void answerSome();

  Routes& m_routes;
  std::function<void(std::function<void()>)> m_later;
  std::deque<Place*> m_waiting;
  std::size_t m_seen = 0; ///< how many waited at the last look
  int m_looks = 0;
  bool m_looking = false;
};

} // namespace leadhand::sync
