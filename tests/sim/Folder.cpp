#include "tests/sim/Folder.h"

#include <cstdlib>

namespace leadhand::sim {

namespace fs = std::filesystem;

Folder::Folder() {
  const char* wanted = std::getenv("LEADHAND_SIM_FOLDER");
  const fs::path memory = "/dev/shm";
  const fs::path base = wanted ? fs::path(wanted) : fs::exists(memory) ? memory : fs::temp_directory_path();
  std::string pattern = (base / ("leadhand-sim-" + std::string(6, 'X'))).string();
  m_path = ::mkdtemp(pattern.data()) ? pattern : std::string();
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

void Folder::copyFrom(const Folder& other) {
  for (const auto& entry : fs::directory_iterator(m_path))
    fs::remove_all(entry.path());
  fs::copy(other.path(), m_path, fs::copy_options::recursive);
}

} // namespace leadhand::sim
