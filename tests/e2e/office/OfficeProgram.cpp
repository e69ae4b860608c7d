#include "tests/e2e/office/OfficeProgram.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace leadhand::e2e {
namespace {

std::string programPath() {
  const char* folder = std::getenv("LEADHAND_BIN");
  return std::string(folder ? folder : "build/release/bin") + "/leadhand-office";
}

struct Child {
  pid_t process = -1;
  int out = -1;
  int err = -1;
};

/// Starts the program with its output in pipes; `keepErr` false leaves stderr where it is.
Child start(const std::vector<std::string>& args, bool keepErr) {
  int out[2] = {-1, -1};
  int err[2] = {-1, -1};
  if (::pipe2(out, O_CLOEXEC) != 0 || ::pipe2(err, O_CLOEXEC) != 0)
    return {};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  if (keepErr)
    posix_spawn_file_actions_adddup2(&actions, err[1], STDERR_FILENO);
  const std::string program = programPath();
  std::vector<char*> argv{const_cast<char*>(program.c_str())};
  for (const std::string& arg : args)
    argv.push_back(const_cast<char*>(arg.c_str()));
  argv.push_back(nullptr);
  Child child{-1, out[0], err[0]};
  if (::posix_spawn(&child.process, program.c_str(), &actions, nullptr, argv.data(), environ) != 0)
    child.process = -1;
  posix_spawn_file_actions_destroy(&actions);
  ::close(out[1]);
  ::close(err[1]);
  return child;
}

int exitOf(pid_t process) {
  int status = 0;
  if (process <= 0 || ::waitpid(process, &status, 0) != process)
    return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Reads both pipes to their ends, so that neither can fill up.
void drain(const Child& child, ProgramEnd& end) {
  pollfd ends[2] = {{child.out, POLLIN, 0}, {child.err, POLLIN, 0}};
  std::string* texts[2] = {&end.out, &end.err};
  int open = 2;
  while (open > 0 && ::poll(ends, 2, -1) > 0)
    for (int i = 0; i < 2; ++i) {
      if (ends[i].fd < 0 || ends[i].revents == 0)
        continue;
      char piece[4096];
      const ssize_t got = ::read(ends[i].fd, piece, sizeof piece);
      if (got > 0) {
        texts[i]->append(piece, static_cast<std::size_t>(got));
      } else {
        ::close(ends[i].fd);
        ends[i].fd = -1;
        --open;
      }
    }
}

} // namespace

ProgramEnd runOffice(const std::vector<std::string>& args) {
  ProgramEnd end;
  const Child child = start(args, true);
  drain(child, end);
  end.exit = exitOf(child.process);
  return end;
}

ServingOffice::ServingOffice(const std::string& folder, const std::vector<std::string>& more) {
  std::vector<std::string> args{"serve", "--data", folder, "--listen", "127.0.0.1:0"};
  args.insert(args.end(), more.begin(), more.end());
  const Child child = start(args, false);
  ::close(child.err);
  m_process = child.process;
  m_out = child.out;
  char c = 0;
  while (::read(m_out, &c, 1) == 1) {
    m_ready += c;
    if (c == '\n')
      break;
  }
}

ServingOffice::~ServingOffice() {
  kill();
  ::close(m_out);
}

int ServingOffice::stop() {
  const pid_t process = std::exchange(m_process, -1);
  if (process <= 0)
    return -1;
  ::kill(process, SIGTERM);
  return exitOf(process);
}

void ServingOffice::kill() {
  const pid_t process = std::exchange(m_process, -1);
  if (process <= 0)
    return;
  ::kill(process, SIGKILL);
  (void)exitOf(process);
}

std::string readFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

void writeFile(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

} // namespace leadhand::e2e
