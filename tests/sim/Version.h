#pragma once
#include "tests/sync/versions/Editions.h"

#include <memory>

namespace leadhand::sim {

/// Versions of the declarations in play: 0 is this build's, the later ones bring fields and a kind more.
inline constexpr int newestVersion = 2;

[[nodiscard]] inline const Edition* editionOf(int version) {
  return version == 0 ? nullptr : version == 1 ? &test::second() : &test::third();
}

/// What belongs to a device: a call through the arrow meets the declarations of the device's version.
/// Whatever is handed on by reference (`*`) is used within an Edition::Use of the caller's.
template <class T>
class Versioned {
 public:
  explicit Versioned(const int& version) : m_version(version) {}
  class Call {
   public:
    Call(T* held, int version) : m_use(editionOf(version)), m_held(held) {}
    T* operator->() const { return m_held; }

   private:
    Edition::Use m_use;
    T* m_held;
  };
  Call operator->() const { return Call(m_held.get(), m_version); }
  T& operator*() const { return *m_held; }
  explicit operator bool() const { return m_held != nullptr; }
  Versioned& operator=(std::unique_ptr<T> other) {
    const Edition::Use use(editionOf(m_version));
    m_held = std::move(other);
    return *this;
  }
  void reset() { *this = std::unique_ptr<T>(); }

 private:
  const int& m_version;
  std::unique_ptr<T> m_held;
};

} // namespace leadhand::sim
