#pragma once
#include <QCoreApplication>

namespace leadhand::cli {

/// A first sync over a slow line may take minutes; a silent office is noticed long before by its own timer.
inline constexpr int syncMostMs = 10 * 60 * 1000;

/// Qt's event loop, only for the commands that use the network: every other one starts faster without.
class NetworkLoop {
 public:
  NetworkLoop() : m_application(m_count, m_words) {}

 private:
  char m_name[13] = "leadhand-cli";
  char* m_words[2] = {m_name, nullptr};
  int m_count = 1;
  QCoreApplication m_application;
};

} // namespace leadhand::cli
