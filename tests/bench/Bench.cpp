// The programme: what is measured, how large, and the table at the end.
#include "tests/bench/BenchDevice.h"
#include "tests/bench/BenchPhone.h"
#include "tests/bench/DataSet.h"
#include "tests/bench/Measure.h"
#include "tests/bench/Scenarios.h"

#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <QCoreApplication>
#include <set>
#include <sodium.h>
#include <utility>

namespace leadhand::bench {

BenchDevice::BenchDevice(const std::string& folder, bool encrypted) : keys(folder + "/keys") {
  DeviceStoreOptions options;
  options.folder = folder;
  options.encrypted = encrypted;
  store = need(DeviceStore::open(options, keys, clock, random));
}

void BenchDevice::pretendEnrolled() {
  need(store->setMeta("person", store->newId().raw()));
  need(store->setMeta("person_name", "Karen"));
  need(store->setMeta("role", "office"));
  need(store->setMeta("device", "1"));
}

void BenchDevice::write(std::uint32_t count, const std::function<Edit(std::uint32_t)>& edit) const {
  for (std::uint32_t i = 0; i < count;) {
    Transaction transaction(store->database());
    for (std::uint32_t k = 0; k < 1000 && i < count; ++k, ++i)
      need(store->write(edit(i)));
    need(transaction.commit());
  }
}

void need(const Status& status) {
  if (status)
    return;
  fmt::print(stderr, "bench: {}\n", status.error().sentence());
  std::exit(1);
}

namespace {

struct Digest {
  std::uint32_t comments;
  const char* published;
};
constexpr std::array<Digest, 2> digests{{{10000, "f0d32d9208fe5d2d"}, {100000, "0a7895411d0e3edf"}}};

bool isPublishedSet(Table& table) {
  for (const Digest& digest : digests) {
    const std::string ours = digestOf(digest.comments);
    table.add({fmt::format("data set, digest of {} comments", grouped(digest.comments)),
               ours,
               {},
               {},
               ours == digest.published ? "as published" : "NOT AS PUBLISHED",
               digest.published});
    if (ours != digest.published)
      return false;
  }
  return true;
}

constexpr const char* usage =
    "leadhand-bench [--n COMMENTS] [--runs N] [--only save,sync,read,search,many,start] "
    "[--quick]\n  --quick  a small run that shows only that everything works\n";

struct Asked {
  Sizes sizes;
  std::set<std::string> only;
};

std::optional<Asked> asked(const std::vector<std::string>& arguments) {
  Asked asked;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool hasNext = i + 1 < arguments.size();
    if (arguments[i] == "--quick") {
      asked.sizes = Sizes{2000, 1, 50, 2000, 4, 40};
    } else if (arguments[i] == "--n" && hasNext) {
      asked.sizes.comments =
          std::max(2000U, static_cast<std::uint32_t>(std::strtoul(arguments[++i].c_str(), nullptr, 10)));
    } else if (arguments[i] == "--runs" && hasNext) {
      asked.sizes.runs = std::max(1, std::atoi(arguments[++i].c_str()));
    } else if (arguments[i] == "--only" && hasNext) {
      std::string name;
      for (const char c : arguments[++i] + ",")
        if (c != ',')
          name += c;
        else
          asked.only.insert(std::exchange(name, {}));
    } else {
      return std::nullopt;
    }
  }
  return asked;
}

int run(const Asked& asked) {
  using Scenario = void (*)(Table&, const Sizes&);
  static constexpr std::array<std::pair<const char*, Scenario>, 6> scenarios{{{"save", &benchSave},
                                                                              {"sync", &benchSync},
                                                                              {"many", &benchMany},
                                                                              {"read", &benchRead},
                                                                              {"search", &benchSearch},
                                                                              {"start", &benchStart}}};
  Table table;
  if (!isPublishedSet(table)) {
    fmt::print(stderr, "bench: the data set is not the published one.\n");
    return 1;
  }
  for (const auto& [name, scenario] : scenarios)
    if (asked.only.empty() || asked.only.contains(name))
      scenario(table, asked.sizes);
  table.print();
  return 0;
}

} // namespace
} // namespace leadhand::bench

int main(int argc, char** argv) {
  using namespace leadhand::bench;
  QCoreApplication app(argc, argv);
  if (sodium_init() < 0)
    return 1;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (runChild(arguments) || runChildPhone(arguments))
    return 0;
  const auto wanted = asked(arguments);
  if (!wanted) {
    fmt::print(stderr, "{}", usage);
    return 2;
  }
  return run(*wanted);
}
