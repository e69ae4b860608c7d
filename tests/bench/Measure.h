#pragma once
#include "tests/fakes/TemporaryFolder.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace leadhand::bench {

/// Wall and CPU time of one piece of work in this process.
struct Cost {
  double wallMs = 0;
  double cpuMs = 0; ///< user and system, all threads
  Cost& operator+=(const Cost& other) {
    wallMs += other.wallMs;
    cpuMs += other.cpuMs;
    return *this;
  }
};
[[nodiscard]] Cost costOf(const std::function<void()>& work);

/// Of a clock that only goes forward.
[[nodiscard]] double nowMs();

/// Milliseconds of each of `rounds` calls, sorted.
[[nodiscard]] std::vector<double> eachOf(int rounds, const std::function<void(int)>& work);
[[nodiscard]] double percentile(const std::vector<double>& sorted, double part);

/// Another process, as the kernel accounts for it.
struct ProcessFigures {
  double cpuMs = 0;
  double peakMiB = 0;
  double nowMiB = 0;
};
[[nodiscard]] ProcessFigures figuresOf(int pid);

/// A child process whose first line of output is waited for; stopped with SIGTERM at the end of its life.
class Child {
 public:
  Child(const std::vector<std::string>& arguments, const std::string& readyWord);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  [[nodiscard]] int pid() const { return m_pid; }
  [[nodiscard]] const std::string& firstLine() const { return m_firstLine; }
  /// Hands it a line; the line it answers. Ends the program where it is gone.
  [[nodiscard]] std::string ask(const std::string& line);
  void stop();

 private:
  /// False where its output ends first.
  [[nodiscard]] bool readLine(std::string& line) const;
  int m_pid = 0;
  int m_input = -1;
  int m_output = -1;
  std::string m_firstLine;
};
/// Runs a program to its end; its standard output. Aborts with the sentence it printed when it fails.
[[nodiscard]] std::string outputOf(const std::vector<std::string>& arguments);
[[nodiscard]] std::string programFolder();

/// Under TMPDIR; on a disk that others write to, a folder in memory shows more than their waiting.
using ScratchFolder = test::TemporaryFolder;

} // namespace leadhand::bench
