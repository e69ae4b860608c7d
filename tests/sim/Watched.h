#pragma once
#include "tests/sim/World.h"

#include <set>

namespace leadhand::sim {

/// One action under the oracle's eyes: the rows it may change are looked at before, what it touched after.
class Watched {
 public:
  Watched(World& world, Handset& handset);
  ~Watched();
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;

  void look(Kind kind, const Id& id);
  void lookAtAll(Kind kind, std::string_view where, const Id& id);
  /// True: it was done. A refusal is an answer too: it has a code of the catalogue that fits, and has changed
  /// nothing.
  bool close(const Status& done, const char* what);
  template <class T>
  bool close(const Result<T>& done, const char* what) {
    return close(done ? Status{} : Status(tl::unexpected<Error>(done.error())), what);
  }

 private:
  World& m_world;
  Handset& m_handset;
  Edition::Use m_use; ///< an action of an app is one of its version
  int m_listener = 0;
  Oracle::Snapshot m_before;
  std::set<std::pair<Kind, Id>> m_touched;
};

/// Text that is said once, with its company's word and its author's device.
[[nodiscard]] std::string saying(World& world, Handset& handset);

/// Mostly one of the hot ones.
template <class R>
std::optional<R> anyOf(World& world, Handset& handset, std::string_view where = "id IS NOT NULL") {
  const std::vector<R> all = handset.store->select<R>(std::string(where) + " ORDER BY id LIMIT " +
                                                      (world.chance.happens(80) ? "4" : "30"));
  return all.empty() ? std::nullopt : std::optional<R>(world.chance.of(all));
}

} // namespace leadhand::sim
