#pragma once
#include "core/store/Database.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/FaultVfs.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/SeededRandom.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace leadhand::test {

/// What a play runs on.
struct Stage {
  std::uint64_t seed = 1;
  bool encrypted = false;
  /// Weakens the store on purpose, to show that the sweep sees it: "", or a value of PRAGMA synchronous.
  std::string synchronous{};
};

/// A scripted piece of work of one store on a FaultDisk. Every step is one transaction, so that after a cut
/// the store holds exactly what some step left behind. Played again it does the same, byte for byte of what
/// people wrote.
class Play {
 public:
  virtual ~Play() = default;
  /// Makes the disk of before; the store is closed when this returns.
  virtual void prepare() = 0;
  [[nodiscard]] virtual Status open() = 0;
  virtual void close() = 0;
  /// The same chance and the same time as when `prepare` had returned.
  virtual void rewind() = 0;
  [[nodiscard]] virtual std::size_t steps() const = 0;
  [[nodiscard]] virtual Status step(std::size_t number) = 0;
  [[nodiscard]] virtual Database& database() = 0;
  /// The store's own check of itself: lines of what is off.
  [[nodiscard]] virtual std::vector<std::string> audit() = 0;
  /// Whether it tries a step again by itself when its disk refuses once: the rows are the same then, the ids
  /// that it drew for some of them are not.
  [[nodiscard]] virtual bool triesAgain() const { return false; }

  FaultDisk disk;
};

struct Script {
  std::string name;
  std::function<std::unique_ptr<Play>(const Stage&)> make;
};

/// The scenarios of the sweep.
[[nodiscard]] std::vector<Script> deviceScripts();
[[nodiscard]] std::vector<Script> officeScripts();
/// A store that writes a row and its entry apart from each other: what the sweep must not let pass.
[[nodiscard]] Script brokenScript();

} // namespace leadhand::test
