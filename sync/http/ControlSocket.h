#pragma once
#include "core/base/Errors.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace leadhand::sync {

/// One command of `leadhand-office`, handed to the server that runs on its folder.
struct ControlRequest {
  std::vector<std::string> args;            ///< as typed, without the program's name
  std::map<std::string, std::string> files; ///< content of the files that the command names, by path
};

/// What the command would have printed, and its exit code.
struct ControlReply {
  int exit = 0;
  std::string out;
  std::string err;
};

/// Runs one command on the hub's thread; between two requests of devices, never beside one.
using ControlHandler = std::function<ControlReply(const ControlRequest&)>;

/// Most bytes of one line on the socket: a request with its files in base64.
inline constexpr std::size_t controlLineBytes = 256U * 1024U * 1024U;

/// DIR/office.sock; only its owner may open it.
[[nodiscard]] std::string controlSocketPath(const std::string& folder);

/// The socket's path as the kernel takes it: of a folder whose own path is too long for a socket's address
/// the short way through an open descriptor.
class ControlAddress {
 public:
  explicit ControlAddress(const std::string& folder);
  ~ControlAddress();
  ControlAddress(const ControlAddress&) = delete;
  ControlAddress& operator=(const ControlAddress&) = delete;
  [[nodiscard]] const std::string& path() const { return m_path; }

 private:
  std::string m_path;
  int m_folder = -1;
};

/// One line of JSON each way: {"args":[...],"files":{name: base64}} and {"exit":n,"out":"...","err":"..."}.
[[nodiscard]] std::string encodeControlRequest(const ControlRequest& request);
[[nodiscard]] Result<ControlRequest> decodeControlRequest(const std::string& line);
[[nodiscard]] std::string encodeControlReply(const ControlReply& reply);
[[nodiscard]] Result<ControlReply> decodeControlReply(const std::string& line);

/// Hands a command to the server on this folder and waits for its end. Errors: noContact when no server
/// listens there, badReply when it died half-way.
[[nodiscard]] Result<ControlReply> callOffice(const std::string& folder, const ControlRequest& request);

} // namespace leadhand::sync
