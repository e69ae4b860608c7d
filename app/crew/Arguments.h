#pragma once
#include <optional>
#include <QSize>
#include <QString>
#include <QStringList>

namespace leadhand::crew {

/// The command line of `leadhand`.
struct Arguments {
  QString home;
  QString server;
  QString caFile;
  bool insecureKey = false;
  bool sync = true;
  bool selfTest = false;
  bool layoutTest = false;
  QString shotsFolder;
  QSize size;
  QString theme;
  double textScale = 0; ///< 0: as chosen in the app
  QString language;
  QString openRoute; ///< "comment?id=..."
  QString grabFile;
  bool firstFrame = false; ///< quit once the first screen is shown

  /// Nobody looks: the run ends by itself.
  [[nodiscard]] bool unattended() const {
    return selfTest || layoutTest || !shotsFolder.isEmpty() || !grabFile.isEmpty();
  }
  /// None with a sentence on stderr when the words make no sense; help and version end the process.
  [[nodiscard]] static std::optional<Arguments> parse(const QStringList& words);
};

} // namespace leadhand::crew
