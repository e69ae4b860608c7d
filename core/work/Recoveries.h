#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Reading.h"

#include <optional>
#include <string>
#include <vector>

namespace leadhand {

/// Problems at a customer's, made good in three steps: heard and agreed, remedied, verified. Works with no
/// signal; what may follow from what is in core/rules/Recovery.h.
class Recoveries {
 public:
  explicit Recoveries(DeviceStore& store) : m_store(store) {}

  struct NewPromise {
    std::string sort = "call"; ///< remedy or call
    std::string text{};
    Id owner{};    ///< none: oneself
    Instant due{}; ///< when it is late
  };
  struct NewCase {
    Id customer{};
    Id visit{};
    std::string category = "service"; ///< product or service
    std::string about{};
    std::string words{};
    std::string restated{};
    bool agreed = false; ///< the customer has confirmed what we said back
    Id fromComment{};
    std::optional<NewPromise> promise{};
  };
  /// One action, with a reference for people that no other device makes. Errors: emptyText (words),
  /// badValue (category), unknownCustomer, and those of `promise`.
  [[nodiscard]] Result<Id> open(const NewCase& problem);
  /// Heard, said back and agreed: step 1.
  [[nodiscard]] Status agree(const Id& recovery, const std::string& restated);
  /// A remedy promised is step 2 begun. Errors: emptyText, badValue (sort, no time), unknownPerson.
  [[nodiscard]] Result<Id> promise(const Id& recovery, const NewPromise& promise);
  /// A promise that was kept; that of a remedy delivers it. `photo`: the proof, else the note. Errors:
  /// alreadyExists (it was kept before), stageNotReachable, emptyText (no proof).
  [[nodiscard]] Status keep(const Id& promise, const std::string& note, const Id& photo = {});
  /// Delivered without a promise, at the door.
  [[nodiscard]] Status deliver(const Id& recovery, const std::string& note, const Id& photo = {});

  struct Asked {
    bool received = true;
    bool satisfied = false;
    std::string words{};
  };
  /// Step 3, and the question how it is now afterwards. Who is not satisfied reopens the case. Error:
  /// stageNotReachable before anything was delivered.
  [[nodiscard]] Status ask(const Id& recovery, const Asked& answer);
  /// Refused with stageNotReachable before it is verified, naming the step that is due.
  [[nodiscard]] Status close(const Id& recovery, const std::string& note = {});

  struct Filter {
    Id customer{};
    bool mine = false;
    bool openOnly = false;
    std::int64_t most = 500;
  };
  /// Open ones first, the latest movement first.
  [[nodiscard]] std::vector<RecoveryView> list(const Filter& filter) const;
  [[nodiscard]] Result<RecoveryView> show(const Id& recovery) const;
  /// By its id's text or its reference. Errors: unknownRecord.
  [[nodiscard]] Result<Id> find(const std::string& text) const;
  /// Promises that are not kept and fall due until then, the first due first: what an alarm is set by.
  [[nodiscard]] std::vector<RecoveryPromiseView> due(Instant until, std::int64_t most = 100) const;
  /// What `list` asks the store, for the test that reads its plan.
  [[nodiscard]] static std::string whereOf(const Filter& filter);

 private:
  [[nodiscard]] Status step(const Id& recovery, const std::string& to, const std::string& note,
                            const Id& photo = {});
  DeviceStore& m_store;
};

/// Cases as they stand, own pending steps folded on top of what the office has.
[[nodiscard]] std::vector<RecoveryView> recoveryViews(Reading& reading,
                                                      const std::vector<RecoveryCase>& rows);
/// What the brief of a customer shows: open cases, and closed ones until somebody has asked how it is now.
[[nodiscard]] std::vector<RecoveryView> recoveriesToKnow(Reading& reading, const Id& customer);

} // namespace leadhand
