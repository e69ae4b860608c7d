#pragma once
#include "sync/http/Server.h"
#include "tests/sync/http/Certificates.h"
#include "tests/sync/TestOffice.h"

#include <future>
#include <thread>

namespace leadhand::test {

/// The real listener with a real hub, in a thread of its own.
class ServerRig {
 public:
  enum class Tls { on, off };

  explicit ServerRig(Tls tls = Tls::on, sync::ServerLimits limits = {}, sync::ControlHandler control = {})
      : m_tls(tls), m_limits(limits), m_control(std::move(control)) {
    makeCertificate(certFile(), keyFile(), "IP:127.0.0.1");
    jane = office.person("Jane", "lead_hand");
    mark = office.person("Mark", "manager");
    open(0);
  }
  ~ServerRig() { stop(); }
  ServerRig(const ServerRig&) = delete;
  ServerRig& operator=(const ServerRig&) = delete;

  void open(std::uint16_t onPort) {
    sync::ServerOptions options;
    options.listen = "127.0.0.1:" + std::to_string(onPort);
    options.insecureLoopback = m_tls == Tls::off;
    if (m_tls == Tls::on) {
      options.tlsCert = certFile();
      options.tlsKey = keyFile();
    }
    if (m_control)
      options.controlFolder = folder.path();
    options.stopOnSignals = false;
    options.limits = m_limits;
    options.blobs = blobs;
    auto opened = sync::Server::open(office.hub(), options, m_control);
    if (!opened)
      throw std::runtime_error(opened.error().sentence());
    server = std::move(*opened);
    port = server->port();
    m_thread = std::thread([this] { EXPECT_TRUE(server->run()); });
  }
  void stop() {
    if (!m_thread.joinable())
      return;
    server->stop();
    m_thread.join();
    server.reset();
  }
  /// Runs `work` on the hub's thread and waits for its result.
  template <class Work>
  auto onHub(Work work) {
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto result = task.get_future();
    server->post([&task] { task(); });
    return result.get();
  }
  [[nodiscard]] std::string code(const Id& person) {
    return onHub([&] { return office.hub().invite(person)->code; });
  }
  [[nodiscard]] std::string certFile() const { return folder.file("cert.pem"); }
  [[nodiscard]] std::string keyFile() const { return folder.file("key.pem"); }

  TemporaryFolder folder;
  sync::test::TestOffice office;
  Id jane;
  Id mark;
  std::unique_ptr<sync::Server> server;
  std::uint16_t port = 0;
  FileBlobStore* blobs = nullptr; ///< of the next `open`

 private:
  Tls m_tls;
  sync::ServerLimits m_limits;
  sync::ControlHandler m_control;
  std::thread m_thread;
};

} // namespace leadhand::test
