#include "tests/bench/Wire.h"

#include "sync/device/DeviceSigner.h"
#include "sync/protocol/Codec.h"
#include "sync/transport/EnrolDevice.h"
#include "sync/transport/SyncRunner.h"

#include <filesystem>
#include <fmt/format.h>

namespace leadhand::bench {
namespace {

constexpr int patienceMs = 60000;

} // namespace

std::unique_ptr<Member> join(const BenchOffice& office, const std::string& person, const std::string& home) {
  std::filesystem::create_directories(home);
  auto member = std::make_unique<Member>(home);
  sync::EnrolmentOptions options;
  options.server = QString::fromStdString(office.url());
  options.code = QString::fromStdString(office.codeFor(person));
  options.label = QStringLiteral("bench");
  need(sync::enrolDevice(*member->device.store, member->device.keys, options));
  settle(office, *member);
  return member;
}

void settle(const BenchOffice& office, Member& member) {
  sync::SyncRunner::Options how;
  how.server = QString::fromStdString(office.url());
  how.listen = false;
  sync::SyncRunner runner(*member.device.store, member.device.keys, how);
  need(runner.runUntilSettled(patienceMs));
}

std::string requestOf(Member& member, const std::string& method, const std::string& path,
                      const std::string& body) {
  std::string text = fmt::format("{} {} HTTP/1.1\r\nHost: bench\r\nContent-Type: {}\r\nAccept: {}\r\n"
                                 "{}Content-Length: {}\r\n",
                                 method, path, sync::protobufType, sync::protobufType,
                                 sync::isPacked(body) ? "Content-Encoding: zstd\r\n" : "", body.size());
  for (const auto& [name, value] :
       need(sync::signedHeaders(*member.device.store, member.device.keys, method, path, body)))
    text += name + ": " + value + "\r\n";
  return text + "\r\n" + body;
}

std::size_t bodyAt(const std::string& answer) {
  const std::size_t end = answer.find("\r\n\r\n");
  return end == std::string::npos ? end : end + 4;
}

} // namespace leadhand::bench
