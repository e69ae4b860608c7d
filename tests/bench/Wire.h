#pragma once
#include "sync/device/Engine.h"
#include "tests/bench/BenchDevice.h"
#include "tests/bench/BenchOffice.h"

#include <memory>
#include <string>

namespace leadhand::bench {

/// An enrolled, settled device whose requests a scenario makes and sends by itself.
struct Member {
  explicit Member(const std::string& home) : device(home) {}
  BenchDevice device;
};
[[nodiscard]] std::unique_ptr<Member> join(const BenchOffice& office, const std::string& person,
                                           const std::string& home);
/// As its engine does it, until nothing is due.
void settle(const BenchOffice& office, Member& member);

/// A request as it goes over the socket, signed, with everything that the engine's transport says.
[[nodiscard]] std::string requestOf(Member& member, const std::string& method, const std::string& path,
                                    const std::string& body);
/// Where the answer's body begins; npos when its head is not whole.
[[nodiscard]] std::size_t bodyAt(const std::string& answer);

} // namespace leadhand::bench
