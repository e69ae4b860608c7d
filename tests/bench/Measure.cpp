#include "tests/bench/Measure.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace leadhand::bench {
namespace {

double processCpuMs() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1000.0 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// `input`: where it reads from us; null: what we read from.
int spawn(const std::vector<std::string>& arguments, int& output, int* input = nullptr) {
  int ends[2];
  int toIt[2] = {-1, -1};
  if (pipe2(ends, O_CLOEXEC) != 0 || (input && pipe2(toIt, O_CLOEXEC) != 0))
    std::abort();
  const int pid = fork();
  if (pid == 0) {
    prctl(PR_SET_PDEATHSIG, SIGTERM); // a scenario that ends early leaves no server behind
    dup2(ends[1], STDOUT_FILENO);
    if (input)
      dup2(toIt[0], STDIN_FILENO);
    const int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDERR_FILENO);
    std::vector<char*> raw;
    for (const std::string& argument : arguments)
      raw.push_back(const_cast<char*>(argument.c_str()));
    raw.push_back(nullptr);
    execv(raw[0], raw.data());
    _exit(127);
  }
  close(ends[1]);
  output = ends[0];
  if (input) {
    close(toIt[0]);
    *input = toIt[1];
  }
  return pid;
}

} // namespace

double nowMs() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

Cost costOf(const std::function<void()>& work) {
  const double wall = nowMs();
  const double cpu = processCpuMs();
  work();
  return Cost{nowMs() - wall, processCpuMs() - cpu};
}

std::vector<double> eachOf(int rounds, const std::function<void(int)>& work) {
  std::vector<double> times;
  times.reserve(static_cast<std::size_t>(rounds));
  for (int i = 0; i < rounds; ++i) {
    const double begun = nowMs();
    work(i);
    times.push_back(nowMs() - begun);
  }
  std::sort(times.begin(), times.end());
  return times;
}

double percentile(const std::vector<double>& sorted, double part) {
  if (sorted.empty())
    return 0;
  const auto at = static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1));
  return sorted[at];
}

ProcessFigures figuresOf(int pid) {
  ProcessFigures figures;
  std::ifstream status(fmt::format("/proc/{}/status", pid));
  for (std::string line; std::getline(status, line);) {
    const auto number = [&] { return std::strtod(line.c_str() + line.find(':') + 1, nullptr) / 1024.0; };
    if (line.starts_with("VmHWM:"))
      figures.peakMiB = number();
    if (line.starts_with("VmRSS:"))
      figures.nowMiB = number();
  }
  // Nanoseconds of each thread; /proc/PID/stat counts in steps of 10 ms only.
  std::error_code gone;
  for (const auto& task : std::filesystem::directory_iterator(fmt::format("/proc/{}/task", pid), gone)) {
    std::ifstream times(task.path() / "schedstat");
    double ns = 0;
    if (times >> ns)
      figures.cpuMs += ns / 1e6;
  }
  return figures;
}

Child::Child(const std::vector<std::string>& arguments, const std::string& readyWord) {
  m_pid = spawn(arguments, m_output, &m_input);
  while (readLine(m_firstLine))
    if (m_firstLine.find(readyWord) != std::string::npos)
      return;
  fmt::print(stderr, "bench: {} did not come up.\n", arguments[0]);
  std::exit(1);
}

bool Child::readLine(std::string& line) const {
  line.clear();
  char c = 0;
  while (read(m_output, &c, 1) == 1) {
    if (c == '\n')
      return true;
    line += c;
  }
  return false;
}

std::string Child::ask(const std::string& line) {
  const std::string text = line + "\n";
  std::string answer;
  if (::write(m_input, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && readLine(answer))
    return answer;
  fmt::print(stderr, "bench: a process of it ended before it had answered {}.\n", line);
  std::exit(1);
}

Child::~Child() {
  stop();
}

void Child::stop() {
  if (m_pid <= 0)
    return;
  kill(m_pid, SIGTERM);
  waitpid(m_pid, nullptr, 0);
  close(m_output);
  close(m_input);
  m_pid = 0;
}

std::string outputOf(const std::vector<std::string>& arguments) {
  int output = -1;
  const int pid = spawn(arguments, output);
  std::string all;
  char buffer[4096];
  for (ssize_t n = read(output, buffer, sizeof buffer); n > 0; n = read(output, buffer, sizeof buffer))
    all.append(buffer, static_cast<std::size_t>(n));
  close(output);
  int status = 0;
  waitpid(pid, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fmt::print(stderr, "bench: {} {} failed: {}\n", arguments[0], arguments.size() > 1 ? arguments[1] : "",
               all);
    std::exit(1);
  }
  return all;
}

std::string programFolder() {
  return std::filesystem::canonical("/proc/self/exe").parent_path().string();
}

} // namespace leadhand::bench
