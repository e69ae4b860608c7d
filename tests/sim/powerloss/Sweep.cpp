#include "tests/sim/powerloss/Sweep.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sodium.h>
#include <sqlite3.h>
#include <stdexcept>

namespace leadhand::test {
namespace {

constexpr std::size_t mostLines = 12;
constexpr std::array<std::pair<Unsynced, const char*>, 4> cuts{{{Unsynced::kept, "kept"},
                                                                {Unsynced::dropped, "dropped"},
                                                                {Unsynced::torn, "torn"},
                                                                {Unsynced::garbage, "garbage"}}};

/// What a table holds: a hash of it in its order, and how many rows.
struct TableState {
  std::string hash = std::string(16, '\0');
  std::uint64_t rows = 0;
  friend bool operator==(const TableState&, const TableState&) = default;
};
/// By the tables' names; nothing where one can't be read.
using State = std::map<std::string, TableState>;

State stateOf(Database& database) {
  std::vector<std::string> tables;
  {
    Statement query = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                                       "'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    for (auto more = query.step(); more && *more; more = query.step())
      tables.push_back(query.text(0));
  }
  State found;
  for (const std::string& table : tables) {
    crypto_generichash_state state;
    auto& [hash, rows] = found[table];
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    const auto add = [&](const void* data, std::size_t size) {
      crypto_generichash_update(&state, static_cast<const unsigned char*>(data), size);
    };
    sqlite3_stmt* all = nullptr;
    const std::string sql = "SELECT * FROM \"" + table + "\"";
    if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &all, nullptr) != SQLITE_OK)
      return {};
    int code = SQLITE_OK;
    for (; (code = sqlite3_step(all)) == SQLITE_ROW; ++rows)
      for (int column = 0; column < sqlite3_column_count(all); ++column) {
        const int type = sqlite3_column_type(all, column);
        const void* bytes = sqlite3_column_blob(all, column);
        const int size = sqlite3_column_bytes(all, column);
        add(&type, sizeof type);
        add(&size, sizeof size);
        add(bytes, static_cast<std::size_t>(size));
      }
    sqlite3_finalize(all);
    if (code != SQLITE_DONE)
      return {};
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
  }
  return found;
}

/// The tables in which two states differ.
std::string differenceOf(const State& one, const State& other) {
  std::string names;
  for (const auto& [table, held] : one)
    if (const auto at = other.find(table); at == other.end() || at->second != held)
      names += " " + table;
  return names;
}

bool holdAsMany(const State& one, const State& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const auto& a, const auto& b) {
    return a.first == b.first && a.second.rows == b.second.rows;
  });
}

bool isWhole(Database& database) {
  Statement query = database.prepare("PRAGMA integrity_check(1)");
  const auto found = query.step();
  return found && *found && query.text(0) == "ok";
}

std::string hashOf(const DiskImage& image) {
  crypto_generichash_state state;
  std::string hash(16, '\0');
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  for (const auto& [path, bytes] : image)
    for (const std::string& part : {path, bytes})
      crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
  return hash;
}

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

/// One script on one stage: what it leaves behind step by step, and whether a disk fits that.
class Examination {
 public:
  Examination(const Script& script, const Stage& stage) : m_name(script.name), m_play(script.make(stage)) {
    m_name += " seed " + std::to_string(stage.seed) + (stage.encrypted ? " encrypted" : " plain");
    m_play->prepare();
    m_start = m_play->disk.image();
    play(stage);
  }
  void cutEverywhere(std::uint64_t seed);
  void troubleEverywhere();
  Tally tally;

 private:
  void play(const Stage& stage);
  /// `acknowledged`: steps that had returned; `isSure`: the next one had not begun.
  /// `triedAgain`: ids that the store drew may be others than in the play without trouble.
  void check(std::int64_t acknowledged, bool isSure, const std::string& what, bool triedAgain = false);
  void trouble(DiskTrouble trouble);
  void report(std::uint64_t& count, const std::string& what);

  std::string m_name;
  std::unique_ptr<Play> m_play;
  DiskImage m_start;
  std::vector<DiskOperation> m_record;
  std::vector<State> m_states; ///< after opening and after each step
};

void Examination::report(std::uint64_t& count, const std::string& what) {
  ++count;
  if (tally.lines.size() < mostLines)
    tally.lines.push_back(m_name + ": " + what);
}

void Examination::play(const Stage& stage) {
  m_play->disk.load(m_start);
  m_play->rewind();
  must(m_play->open());
  if (!stage.synchronous.empty())
    must(m_play->database().execute("PRAGMA synchronous = " + stage.synchronous));
  m_states.push_back(stateOf(m_play->database()));
  m_play->disk.mark(0);
  for (std::size_t i = 0; i < m_play->steps(); ++i) {
    must(m_play->step(i));
    m_states.push_back(stateOf(m_play->database()));
    m_play->disk.mark(static_cast<std::int64_t>(i) + 1);
  }
  m_play->close();
  m_record = m_play->disk.record();
  tally.plays = 1;
  for (const DiskOperation& operation : m_record)
    tally.operations += operation.what == DiskOperation::What::mark ? 0 : 1;
}

void Examination::cutEverywhere(std::uint64_t seed) {
  PowerCut power(m_start);
  std::int64_t acknowledged = -1;
  std::set<std::string> seen;
  m_play->disk.setRecording(false);
  for (std::size_t k = 0; k < m_record.size(); ++k) {
    const DiskOperation& operation = m_record[k];
    if (operation.what == DiskOperation::What::mark) {
      acknowledged = operation.at;
      seen.clear();
      continue;
    }
    power.begin(operation);
    for (const auto& [unsynced, name] : cuts) {
      const DiskImage image = power.after(unsynced, seed * 1'000'003 + k);
      ++tally.points;
      if (!seen.insert(hashOf(image)).second)
        continue;
      ++tally.images;
      m_play->disk.load(image);
      check(acknowledged, false, "cut at operation " + std::to_string(k) + ", unsynced writes " + name);
    }
    power.finish(operation);
  }
}

void Examination::check(std::int64_t acknowledged, bool isSure, const std::string& what, bool triedAgain) {
  m_play->rewind();
  if (const Status opened = m_play->open(); !opened) {
    report(tally.corrupt, what + ": " + opened.error().sentence());
    m_play->close();
    return;
  }
  const State state = stateOf(m_play->database());
  // A step that changes nothing leaves the state of before: the furthest fitting one counts.
  const std::int64_t least = std::max<std::int64_t>(acknowledged, 0);
  const auto at = [&](std::int64_t step) {
    return std::min(static_cast<std::size_t>(step), m_states.size() - 1);
  };
  const auto fits = [&](const State& expected) {
    return expected == state || (triedAgain && holdAsMany(expected, state));
  };
  std::int64_t found = -1;
  for (std::size_t i = 0; i < m_states.size(); ++i)
    if (fits(m_states[i]) && (found < least || static_cast<std::int64_t>(i) <= acknowledged + 1))
      found = static_cast<std::int64_t>(i);
  if (!isWhole(m_play->database()))
    report(tally.corrupt, what + ": the integrity check complains");
  else if (found < 0)
    report(tally.halves, what + ": what no step had left behind, in" +
                             differenceOf(m_states[at(least)], state) + " or" +
                             differenceOf(m_states[at(least + 1)], state));
  else if (found < least)
    report(tally.lost, what + ": step " + std::to_string(acknowledged) + " is lost");
  else if (found > acknowledged + 1 || (isSure && !fits(m_states[at(least)])))
    report(tally.halves, what + ": a step that was not made is there");
  if (const auto lines = m_play->audit(); !lines.empty())
    report(tally.audits, what + ": " + lines.front());
  m_play->close();
}

void Examination::trouble(DiskTrouble trouble) {
  using What = DiskTrouble::What;
  const std::string what = "operation " + std::to_string(trouble.at) +
                           (trouble.what == What::full ? " finds the disk full" : " fails once");
  m_play->disk.load(m_start);
  m_play->rewind();
  m_play->disk.setTrouble(trouble);
  std::int64_t acknowledged = -1;
  Status failed = m_play->open();
  for (std::size_t i = 0; failed && i < m_play->steps(); ++i) {
    acknowledged = static_cast<std::int64_t>(i);
    failed = m_play->step(i);
  }
  if (failed)
    acknowledged = static_cast<std::int64_t>(m_play->steps());
  m_play->close();
  const ErrorCode expected = trouble.what == What::full ? ErrorCode::storeFull : ErrorCode::storeFailed;
  const bool isCrossed = !failed && failed.error().code == ErrorCode::noContact; // told to a phone
  if (!failed && !isCrossed && failed.error().code != expected)
    report(tally.codes, what + ": " + std::string(failed.error().name()) + " " + failed.error().where);
  ++tally.points;
  ++tally.images;
  m_play->disk.setTrouble({});
  check(acknowledged, failed.has_value(), what, m_play->triesAgain() && trouble.what == What::failsOnce);
}

void Examination::troubleEverywhere() {
  m_play->disk.setRecording(false);
  for (std::uint64_t k = 0; k < tally.operations; ++k)
    for (const auto what : {DiskTrouble::What::failsOnce, DiskTrouble::What::full})
      trouble({what, k});
}

} // namespace

Tally& Tally::operator+=(const Tally& other) {
  operations += other.operations;
  points += other.points;
  images += other.images;
  plays += other.plays;
  corrupt += other.corrupt;
  lost += other.lost;
  halves += other.halves;
  audits += other.audits;
  codes += other.codes;
  lines.insert(lines.end(), other.lines.begin(), other.lines.end());
  return *this;
}

Tally sweepCuts(const Script& script, const Stage& stage) {
  Examination examination(script, stage);
  examination.cutEverywhere(stage.seed);
  return examination.tally;
}

Tally sweepTroubles(const Script& script, const Stage& stage) {
  Examination examination(script, stage);
  examination.troubleEverywhere();
  return examination.tally;
}

} // namespace leadhand::test
