#pragma once
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <vector>

namespace leadhand {

/// Rows of a timeline that the office has lost by a restore: this device may hold the only copy, so they are
/// offered, and nothing takes them away before (R9).
class LostRows {
 public:
  explicit LostRows(DeviceStore& store) : m_store(store) {}

  /// Before anything goes out again to an office that was restored to this revision. Where own edits that it
  /// has not answered cover a row above it, what the office had is kept: that is offered, and not what was
  /// never there. The edits go out by themselves.
  [[nodiscard]] Status keepHeard(std::uint64_t restoreRev);
  /// The office goes on in a new epoch from this revision.
  [[nodiscard]] Status begin(std::uint64_t restoreRev);
  /// Something may still have to be offered.
  [[nodiscard]] bool isDue() const;
  /// The next rows to offer, oldest first, at most `most` of them, as the office had them. None: all was
  /// offered.
  [[nodiscard]] std::vector<Row> next(std::size_t most) const;
  /// A row of the lost time that is not offered yet, as it stood before another of a revision since then
  /// replaces it: a phone that holds an older state may have offered that one first.
  [[nodiscard]] Status keep(const Row& before);
  /// The row of this revision is replaced, or leaves this device, and is not to be offered any more: nothing
  /// of how it stood stays behind.
  [[nodiscard]] Status forgetOne(std::uint64_t rev);
  /// The office has looked at everything up to this revision.
  [[nodiscard]] Status offered(std::uint64_t upTo);
  /// Everything was offered.
  [[nodiscard]] Status finish();
  /// Of a time that the office has lost, by this restore or by one before it of which rows stand here still.
  [[nodiscard]] bool isOfLostTime(std::uint64_t rev) const;
  /// The same, for who only reads: the office does not hold such a row, whatever it once said of it.
  [[nodiscard]] static bool wasLost(const DeviceStore& store, std::uint64_t rev);
  /// The same as a condition on a column `rev`, in SQL.
  [[nodiscard]] static std::string condition(const DeviceStore& store);
  /// A row that must not be taken away, because it was not offered yet.
  [[nodiscard]] bool holds(std::uint64_t rev) const;

 private:
  [[nodiscard]] Row told(const Row& row) const;
  [[nodiscard]] std::vector<Row> kept() const;
  [[nodiscard]] Status forget(std::uint64_t upTo);
  [[nodiscard]] std::uint64_t end() const; ///< the first revision of the present epoch
  DeviceStore& m_store;
};

} // namespace leadhand
