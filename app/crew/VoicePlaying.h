#pragma once
#include "app/crew/RowModel.h"
#include "core/work/Views.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace leadhand::crew {

class CrewContext;

/// A voice note as a line with a play button.
struct VoiceRow {
  QString rowId;
  QString length; ///< "0:07"
  bool here = false;
  bool removable = false; ///< it is in a draft: no row names it yet
  bool playing = false;
  QString time{};   ///< while it is heard, how much of it was: "0:03"
  double share = 0; ///< the same, 0 to 1

  bool operator==(const VoiceRow&) const = default;
  static std::vector<RowRole<VoiceRow>> roles();
};

/// The voice notes of a screen, and the one of them that is heard. A view-model holds it.
class VoicePlaying : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("a view-model holds it")
  Q_PROPERTY(leadhand::crew::RowModel* notes READ notes CONSTANT FINAL)
  /// Why nothing is heard, or ""
  Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

 public:
  explicit VoicePlaying(QObject* parent);
  ~VoicePlaying() override;

  [[nodiscard]] RowModel* notes() { return &m_notes; }
  [[nodiscard]] QString problem() const;

  /// What the screen shows now, by the note's id, or by its hash while it has no row.
  void show(const std::vector<VoiceView>& voices);

  /// Plays it, or stops it where it is heard. One that is not here is fetched.
  Q_INVOKABLE void toggle(const QString& noteId);
  Q_INVOKABLE void stop();

 signals:
  void changed();

 private:
  void play(const VoiceView& voice);
  void tell();
  [[nodiscard]] CrewContext* context() const;

  mutable CrewContext* m_context = nullptr; ///< found once: no child finds it while its parent is going
  std::vector<VoiceView> m_voices;
  RowListModel<VoiceRow> m_notes;
  QString m_playing;     ///< which one is heard, or ""
  std::string m_trouble; ///< the name of an error
  QTimer m_tick;
};

} // namespace leadhand::crew
