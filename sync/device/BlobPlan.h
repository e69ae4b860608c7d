#pragma once
#include "core/base/Seams.h"
#include "core/store/BlobLedger.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace leadhand::sync {

/// What the choice of the next photo depends on.
struct BlobFacts {
  std::vector<BlobLedger::Item> toSend;                  ///< thumbnails, then whole pictures; oldest first
  std::vector<BlobLedger::Item> wanted;                  ///< somebody looks for them
  std::set<std::pair<std::string, std::uint64_t>> tried; ///< hash and mark: done, or no use for now
  Reach reach = Reach::free;
  bool freeOnly = false; ///< the person's choice: photos only over a network that costs nothing
  std::vector<BlobLedger::Item> thumbs{}; ///< to be fetched; the next one stands at the end
  int thumbsInARow = 0;                   ///< fetched since the last whole picture was sent
};

struct BlobTask {
  enum class Way { none, up, down };
  Way way = Way::none;
  BlobLedger::Item item;
};

/// The next photo to move: what somebody waits to see comes first, then own thumbnails and own pictures in
/// the order they were taken. Other people's thumbnails take turns with own pictures, so that neither waits
/// for the whole of the other. Nothing without a network; over one that costs money, when the person said so,
/// own voice notes alone: they are what a comment says, and small. Pure.
[[nodiscard]] BlobTask nextBlob(const BlobFacts& facts);

} // namespace leadhand::sync
