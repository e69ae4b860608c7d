#include "tests/e2e/Program.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX has it so

namespace leadhand::e2e {
namespace {

std::string binaryPath(const std::string& name) {
  const char* folder = std::getenv("LEADHAND_BIN");
  return std::string(folder ? folder : ".") + "/" + name;
}

void makePipe(int ends[2]) {
  if (::pipe2(ends, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe");
}

/// Takes what is there; false at the end of the stream.
bool drain(int descriptor, std::string& into) {
  char buffer[65536];
  const ssize_t n = ::read(descriptor, buffer, sizeof buffer);
  if (n <= 0)
    return false;
  into.append(buffer, static_cast<std::size_t>(n));
  return true;
}

} // namespace

std::string Outcome::all() const {
  return "exit " + std::to_string(exit) + "\nstdout: " + out.substr(0, 4000) +
         "\nstderr: " + err.substr(0, 2000);
}

Program::Program(const std::string& name, const std::vector<std::string>& arguments,
                 const std::string& input) {
  int out[2];
  int err[2];
  makePipe(out);
  makePipe(err);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input.c_str(), O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err[1], STDERR_FILENO);
  const std::string path = binaryPath(name);
  std::vector<std::string> words = {path};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> raw;
  for (std::string& word : words)
    raw.push_back(word.data());
  raw.push_back(nullptr);
  const int failed = ::posix_spawn(&m_pid, path.c_str(), &actions, nullptr, raw.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(out[1]);
  ::close(err[1]);
  m_out = out[0];
  m_err = err[0];
  if (failed != 0)
    throw std::runtime_error("can't start " + path);
}

Program::~Program() {
  if (!m_ended) {
    ::kill(m_pid, SIGKILL);
    finish();
  }
}

bool Program::readSome() {
  pollfd watched[2] = {{m_out, POLLIN, 0}, {m_err, POLLIN, 0}};
  if (::poll(watched, 2, -1) < 0)
    return true;
  if (watched[0].revents != 0 && !drain(m_out, m_outcome.out)) {
    ::close(m_out);
    m_out = -1;
  }
  if (watched[1].revents != 0 && !drain(m_err, m_outcome.err)) {
    ::close(m_err);
    m_err = -1;
  }
  return m_out >= 0 || m_err >= 0;
}

std::string Program::firstLine() {
  while (m_outcome.out.find('\n') == std::string::npos && m_out >= 0)
    if (!readSome())
      break;
  const auto end = m_outcome.out.find('\n');
  return end == std::string::npos ? std::string() : m_outcome.out.substr(0, end);
}

void Program::signal(int number) {
  if (!m_ended)
    ::kill(m_pid, number);
}

Outcome Program::finish() {
  if (m_ended)
    return m_outcome;
  while ((m_out >= 0 || m_err >= 0) && readSome()) {
  }
  int status = 0;
  ::waitpid(m_pid, &status, 0);
  m_outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  m_ended = true;
  return m_outcome;
}

Outcome runProgram(const std::string& name, const std::vector<std::string>& arguments,
                   const std::string& input) {
  return Program(name, arguments, input).finish();
}

} // namespace leadhand::e2e
