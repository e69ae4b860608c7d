#include "tests/fuzz/Targets.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <google/protobuf/message.h>

namespace leadhand::fuzz {
namespace {

void crash(std::string_view bytes) {
  expect(bytes.size() < 4 || bytes.substr(0, 4) != "bang", "what is planted");
}

} // namespace

const std::vector<Target>& targets() {
#if GOOGLE_PROTOBUF_VERSION < 4022000
  // Of every message that can't be read the library would write a line; later ones ask the log's level.
  static const auto talker = google::protobuf::SetLogHandler(nullptr);
  (void)talker;
#endif
  static const std::vector<Target> all{{"request", request},
                                       {"reply", reply},
                                       {"push", push},
                                       {"enrol", enrol},
                                       {"values", values},
                                       {"merge", merge},
                                       {"csv", csv},
                                       {"sheet", sheet},
                                       {"photo", photo},
                                       {"voice", voice},
                                       {"qr", qr},
                                       {"config", config},
                                       {"backup", backup},
                                       {"blobs", blobs},
                                       {"blobfile", blobFile},
                                       {"database", database},
                                       {"versions", versions}};
  return all;
}

const Target& planted() {
  static const Target target{"planted", crash};
  return target;
}

const Target* targetOf(std::string_view name) {
  if (name == planted().name)
    return &planted();
  const auto at = std::find_if(targets().begin(), targets().end(),
                               [&](const Target& target) { return target.name == name; });
  return at == targets().end() ? nullptr : &*at;
}

void expect(bool holds, const char* what) {
  if (holds)
    return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

std::uint8_t Input::byte() {
  return static_cast<std::uint8_t>(number(1));
}

std::uint64_t Input::number(std::size_t bytes) {
  std::uint64_t value = 0;
  for (; bytes > 0 && !m_left.empty(); --bytes) {
    value = value << 8U | static_cast<unsigned char>(m_left.front());
    m_left.remove_prefix(1);
  }
  return value;
}

std::string Input::text(std::size_t most) {
  const std::size_t size = std::min<std::size_t>({number(1), most, m_left.size()});
  std::string taken(m_left.substr(0, size));
  m_left.remove_prefix(size);
  return taken;
}

} // namespace leadhand::fuzz
