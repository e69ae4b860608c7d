#include "tests/bench/DataSet.h"

#include "core/base/Time.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <sodium.h>

namespace leadhand::bench {
namespace {

/// mulberry32, as the data set's definition asks for.
class Generator {
 public:
  Generator(std::uint32_t i, std::uint32_t kind)
      : m_s(((i + 1) * 0x9E3779B1U) ^ (kind * 0x85EBCA6BU) ^ 20240501U) {}
  std::uint32_t next() {
    m_s += 0x6D2B79F5U;
    std::uint32_t t = (m_s ^ (m_s >> 15U)) * (1U | m_s);
    t = (t + (t ^ (t >> 7U)) * (61U | t)) ^ t;
    return t ^ (t >> 14U);
  }
  std::uint32_t below(std::uint32_t n) {
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(next()) * n) >> 32U);
  }

 private:
  std::uint32_t m_s;
};

constexpr std::array<const char*, 16> heads{"ba", "ce", "di", "fo", "gu", "ha", "je", "ki",
                                            "lo", "mu", "na", "pe", "ri", "so", "tu", "va"};
constexpr std::array<const char*, 16> tails{"rk",  "nd",   "st",  "ll",  "mp",  "x",   "ven", "ter",
                                            "sen", "ming", "der", "ton", "ler", "ris", "nal", "per"};

std::string textOfSize(Generator& g, std::uint32_t lo, std::uint32_t hi) {
  const std::uint32_t target = lo + g.below(hi - lo + 1);
  std::string text;
  while (text.size() < target) {
    if (!text.empty())
      text += ' ';
    const std::uint32_t first = g.below(256);
    text += word(first * g.below(256) >> 8U);
  }
  text.resize(target);
  return text;
}

std::string dayText(std::uint32_t d) {
  using namespace std::chrono;
  return Date(sys_days(year(2024) / January / 1) + days(d)).iso();
}

} // namespace

std::string word(std::uint32_t i) {
  return std::string(heads[i / 16]) + tails[i % 16];
}

SetComment comment(std::uint32_t i) {
  Generator g(i, 2);
  SetComment out;
  auto& [id, customer, visitDate, author, text, followup, by, completed, status] = out.fields;
  for (int k = 0; k < 4; ++k)
    id += fmt::format("{:08x}", g.next());
  customer = fmt::format("K{:05}", g.below(1000));
  const std::uint32_t visit = g.below(730);
  visitDate = dayText(visit);
  author = fmt::format("crew{:02}", g.below(40));
  text = textOfSize(g, 40, 400);
  if (g.below(50) == 0)
    text = fmt::format("zq{:03} ", g.below(500)) + text.substr(6);
  if (g.below(4) == 0) {
    followup = textOfSize(g, 20, 120);
    by = fmt::format("boss{}", g.below(5));
  }
  if (g.below(10) < 7) {
    completed = dayText(visit + g.below(14));
    status = "done";
  } else {
    status = std::array{"open", "in_progress", "waiting"}[g.below(3)];
  }
  return out;
}

std::string digestOf(std::vector<SetComment> comments) {
  std::vector<std::string> lines;
  lines.reserve(comments.size());
  for (const SetComment& c : comments) {
    std::string line;
    for (std::size_t f = 0; f < c.fields.size(); ++f)
      line += (f ? "\x1f" : "") + c.fields[f];
    lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end());
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for (const std::string& line : lines) {
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(line.data()), line.size());
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>("\n"), 1);
  }
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(&state, hash.data());
  std::string hex;
  for (std::size_t i = 0; i < 8; ++i)
    hex += fmt::format("{:02x}", hash[i]);
  return hex;
}

std::string digestOf(std::uint32_t n) {
  std::vector<SetComment> all;
  all.reserve(n);
  for (std::uint32_t i = 0; i < n; ++i)
    all.push_back(comment(i));
  return digestOf(std::move(all));
}

BenchComment record(const SetComment& c) {
  BenchComment out;
  out.id = Id::fromText(c.fields[0]).value_or(Id{});
  out.customer = derivedId("bench.customer", c.fields[1]);
  out.customerId = c.fields[1];
  out.visitDate = c.fields[2];
  out.authorName = c.fields[3];
  out.comment = c.fields[4];
  out.managementFollowup = c.fields[5];
  out.followupAuthor = c.fields[6];
  out.completedOn = c.fields[7];
  out.status = c.fields[8];
  return out;
}

SetComment setComment(const BenchComment& r) {
  std::string id = r.id.text();
  id.erase(std::remove(id.begin(), id.end(), '-'), id.end());
  return {{id, r.customerId, r.visitDate, r.authorName, r.comment, r.managementFollowup, r.followupAuthor,
           r.completedOn, r.status}};
}

} // namespace leadhand::bench
