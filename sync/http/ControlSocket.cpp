#include "sync/http/ControlSocket.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace leadhand::sync {
namespace {

using Json = nlohmann::json;
constexpr int base64 = sodium_base64_VARIANT_ORIGINAL;

std::string toBase64(const std::string& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), base64), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), base64);
  text.pop_back(); // the terminating NUL that libsodium writes
  return text;
}

Result<std::string> fromBase64(const std::string& text) {
  std::string bytes(text.size(), '\0');
  std::size_t length = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &length, nullptr, base64) != 0)
    return fail(ErrorCode::badRequest, "base64");
  bytes.resize(length);
  return bytes;
}

std::string line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0)
      ::close(m_number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return m_number; }

 private:
  int m_number = -1;
};

bool sendAll(int socket, const std::string& bytes) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t n = ::send(socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return false;
    sent += static_cast<std::size_t>(n);
  }
  return true;
}

bool receiveLine(int socket, std::string& received) {
  std::string chunk(64 * 1024, '\0');
  while (received.size() < controlLineBytes) {
    const ssize_t n = ::recv(socket, chunk.data(), chunk.size(), 0);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return false;
    received.append(chunk, 0, static_cast<std::size_t>(n));
    if (received.back() == '\n')
      return true;
  }
  return false;
}

} // namespace

std::string controlSocketPath(const std::string& folder) {
  return (std::filesystem::path(folder) / "office.sock").string();
}

ControlAddress::ControlAddress(const std::string& folder) : m_path(controlSocketPath(folder)) {
  if (m_path.size() < sizeof sockaddr_un::sun_path)
    return;
  m_folder = ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (m_folder >= 0)
    m_path = controlSocketPath("/proc/self/fd/" + std::to_string(m_folder));
}

ControlAddress::~ControlAddress() {
  if (m_folder >= 0)
    ::close(m_folder);
}

std::string encodeControlRequest(const ControlRequest& request) {
  Json files = Json::object();
  for (const auto& [name, content] : request.files)
    files[name] = toBase64(content);
  return line(Json{{"args", request.args}, {"files", std::move(files)}});
}

Result<ControlRequest> decodeControlRequest(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("args") || !json["args"].is_array())
    return fail(ErrorCode::badRequest, "args");
  ControlRequest request;
  for (const Json& arg : json["args"]) {
    if (!arg.is_string())
      return fail(ErrorCode::badRequest, "args");
    request.args.push_back(arg.get<std::string>());
  }
  const Json files = json.value("files", Json::object());
  for (const auto& [name, content] : files.items()) {
    if (!content.is_string())
      return fail(ErrorCode::badRequest, "files");
    LEADHAND_ASSIGN(request.files[name], fromBase64(content.get<std::string>()));
  }
  return request;
}

std::string encodeControlReply(const ControlReply& reply) {
  return line(Json{{"exit", reply.exit}, {"out", reply.out}, {"err", reply.err}});
}

Result<ControlReply> decodeControlReply(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  const auto is = [&](const char* key, bool (Json::*check)() const noexcept) {
    return json.contains(key) && (json[key].*check)();
  };
  if (!json.is_object() || !is("exit", &Json::is_number_integer) || !is("out", &Json::is_string) ||
      !is("err", &Json::is_string))
    return fail(ErrorCode::badReply, "office.sock");
  return ControlReply{json["exit"].get<int>(), json["out"].get<std::string>(),
                      json["err"].get<std::string>()};
}

Result<ControlReply> callOffice(const std::string& folder, const ControlRequest& request) {
  const ControlAddress reached(folder);
  const std::string& path = reached.path();
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path)
    return fail(ErrorCode::noContact, path, "use a folder with a shorter path");
  std::memcpy(address.sun_path, path.data(), path.size());

  const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (socket.number() < 0 ||
      ::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    return fail(ErrorCode::noContact, path);
  std::string answer;
  if (!sendAll(socket.number(), encodeControlRequest(request)) || !receiveLine(socket.number(), answer))
    return fail(ErrorCode::badReply, path, "the server ended half-way; look at its folder and try again");
  return decodeControlReply(answer);
}

} // namespace leadhand::sync
