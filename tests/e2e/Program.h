#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <sys/types.h>
#include <vector>

namespace leadhand::e2e {

using Json = nlohmann::json;

/// What a program said by its end.
struct Outcome {
  int exit = -1; ///< -1: it was ended by a signal
  std::string out;
  std::string err;
  /// stdout as one JSON document; a discarded value when it is none.
  [[nodiscard]] Json json() const { return Json::parse(out, nullptr, false); }
  /// For a failing test: all of it.
  [[nodiscard]] std::string all() const;
};

/// A running program of ours, with its output. Killed at the end of its life.
class Program {
 public:
  /// `name`: of a binary in the folder that LEADHAND_BIN names; `input`: the file that is its stdin.
  Program(const std::string& name, const std::vector<std::string>& arguments,
          const std::string& input = "/dev/null");
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Reads until the first whole line of stdout; "" when the program ends without one.
  [[nodiscard]] std::string firstLine();
  void signal(int number);
  [[nodiscard]] pid_t pid() const { return m_pid; }
  /// Waits for its end.
  Outcome finish();

 private:
  bool readSome();

  pid_t m_pid = -1;
  int m_out = -1;
  int m_err = -1;
  Outcome m_outcome;
  bool m_ended = false;
};

[[nodiscard]] Outcome runProgram(const std::string& name, const std::vector<std::string>& arguments,
                                 const std::string& input = "/dev/null");

} // namespace leadhand::e2e
