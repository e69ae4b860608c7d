// S1: saves on a device's own store, each with its outbox entry.
#include "tests/bench/BenchDevice.h"
#include "tests/bench/DataSet.h"
#include "tests/bench/Floor.h"
#include "tests/bench/Scenarios.h"

#include "core/work/DailyLog.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace leadhand::bench {
namespace {

/// Saves take turns in blocks of so many, so that each way of saving meets the same disk.
constexpr std::uint32_t block = 50;

struct Saver {
  explicit Saver(bool encrypted) : device(folder.path(), encrypted) { device.pretendEnrolled(); }
  ScratchFolder folder;
  BenchDevice device;
  std::vector<double> times;
  Cost cost;

  void take(std::uint32_t from, std::uint32_t to, const std::function<void(std::uint32_t)>& save) {
    cost += costOf([&] {
      for (std::uint32_t i = from; i < to; ++i) {
        const double begun = nowMs();
        save(i);
        times.push_back(nowMs() - begun);
      }
    });
  }
  [[nodiscard]] std::string figure() {
    std::sort(times.begin(), times.end());
    return fmt::format("{:.0f} us (p99 {:.0f} us)", percentile(times, 0.5) * 1000,
                       percentile(times, 0.99) * 1000);
  }
  [[nodiscard]] std::string cpu() const {
    return fmt::format("{:.0f} us each", cost.cpuMs * 1000 / static_cast<double>(times.size()));
  }
  [[nodiscard]] std::string against(const Saver& floor) const {
    return "p50 " + ratio(medianOf(times), medianOf(floor.times)) + ", CPU " +
           ratio(cost.cpuMs, floor.cost.cpuMs);
  }
};

void singles(Table& table, std::uint32_t saves) {
  Saver plain(false);
  Saver cipher(true);
  Saver ours(true);
  Saver words(true);
  BareRows plainRows(*plain.device.store);
  BareRows cipherRows(*cipher.device.store);
  DailyLog log(*words.device.store);
  const auto bare = [](Saver& saver, BareRows& rows) {
    return [&](std::uint32_t i) {
      Transaction transaction(saver.device.store->database());
      rows.insert(i, true);
      need(transaction.commit());
    };
  };
  for (std::uint32_t i = 0; i < saves; i += block) {
    const std::uint32_t to = std::min(saves, i + block);
    plain.take(i, to, bare(plain, plainRows));
    cipher.take(i, to, bare(cipher, cipherRows));
    ours.take(i, to, [&](std::uint32_t k) { need(ours.device.store->write(insertOf(record(comment(k))))); });
    words.take(i, to, [&](std::uint32_t k) {
      DailyLog::NewComment said;
      said.freeName = "Mrs. Smith";
      said.text = comment(k).fields[4];
      (void)need(log.add(said));
    });
  }
  const std::string name = fmt::format("S1 single, {} saves", saves);
  table.add({name + ": bare plain SQLite", plain.figure(), plain.cpu(), {}, "floor", {}});
  table.add({name + ": bare SQLCipher", cipher.figure(), cipher.cpu(), {}, "floor", {}});
  table.add({name + " with their outbox entries",
             ours.figure(),
             ours.cpu(),
             {},
             ours.against(cipher) + " of SQLCipher; " + ours.against(plain) + " of plain",
             "<= 1.3x SQLCipher"});
  table.add({"   the same through DailyLog (a crew's comment)",
             words.figure(),
             words.cpu(),
             {},
             words.against(cipher) + " of SQLCipher",
             "<= 1.3x SQLCipher"});
}

void batch(Table& table, std::uint32_t n) {
  const Cost plain = bareBatch(Cipher::plain, n, 1000);
  const Cost cipher = bareBatch(Cipher::sqlcipher, n, 1000);
  ScratchFolder folder;
  BenchDevice device(folder.path());
  device.pretendEnrolled();
  const Cost ours =
      costOf([&] { device.write(n, [](std::uint32_t i) { return insertOf(record(comment(i))); }); });
  std::uintmax_t bytes = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder.path()))
    bytes += file.is_regular_file() ? file.file_size() : 0;
  const std::string what = fmt::format("S1 batch of {}, 1,000 a transaction", grouped(n));
  table.add({what + ": bare plain SQLite", ms(plain.wallMs), ms(plain.cpuMs), {}, "floor", {}});
  table.add({what,
             ms(ours.wallMs),
             ms(ours.cpuMs),
             fmt::format("{:.1f} MiB on disk", static_cast<double>(bytes) / 1048576.0),
             "SQLCipher " + ratios(ours, cipher),
             {}});
}

} // namespace

void benchSave(Table& table, const Sizes& sizes) {
  singles(table, sizes.saves);
  batch(table, sizes.comments);
}

} // namespace leadhand::bench
