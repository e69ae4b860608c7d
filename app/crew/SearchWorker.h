#pragma once
#include "core/work/Findings.h"

#include <atomic>
#include <memory>
#include <QObject>
#include <string>

namespace leadhand::crew {

/// The thread that looks for words while somebody types: a connection to the store of its own, so that no
/// search costs the screens a frame. Everything but the constructor runs in that thread.
class SearchWorker : public QObject {
  Q_OBJECT

 public:
  struct Setup {
    std::string folder;
    KeyStore* keys = nullptr;
    Clock* clock = nullptr;
    Random* random = nullptr;
    /// The number of the newest question, set by who asks: older ones are given up.
    std::shared_ptr<std::atomic<quint64>> newest;
  };
  explicit SearchWorker(Setup setup);
  ~SearchWorker() override;

  void look();
  void ask(quint64 number, const leadhand::Findings::Question& question);

 signals:
  void looked(const leadhand::OnDeviceView& onDevice);
  void answered(quint64 number, const leadhand::FindingsView& findings);
  void failed(const leadhand::Error& error);

 private:
  [[nodiscard]] bool isOpen();

  Setup m_setup;
  std::unique_ptr<DeviceStore> m_store;
};

} // namespace leadhand::crew
