#pragma once
#include "app/crew/CommentRow.h"
#include "app/crew/CustomerDraft.h"
#include "app/crew/PhotoCamera.h"
#include "app/crew/RowModel.h"
#include "app/crew/VoicePlaying.h"
#include "app/crew/VoiceRecording.h"

#include <QStringList>
#include <QUrl>

namespace leadhand::crew {

/// A kind one may choose for a comment.
struct KindChoice {
  QString rowId;
  QString label;
  bool chosen = false;

  bool operator==(const KindChoice&) const = default;
  static std::vector<RowRole<KindChoice>> roles();
};

/// A photo of the draft, already in the blob store.
struct DraftPhoto {
  QString rowId; ///< the hash of its bytes
  QString source;
  QString mime;
  qint64 size = 0;
  QString thumb; ///< the hash of its thumbnail; "": it has none

  bool operator==(const DraftPhoto&) const = default;
  static std::vector<RowRole<DraftPhoto>> roles();
};

/// What of a comment joins a draft.
struct CommentParts {
  QString words;
  std::vector<PhotoView> photos;
  std::vector<VoiceView> voices;
};

/// A comment while it is written.
class CommentDraft : public leadhand::crew::CustomerDraft {
  Q_OBJECT
  QML_ELEMENT
  /// The customer is none of the company's yet: a name as typed
  Q_PROPERTY(bool freeName READ freeName NOTIFY customerChanged FINAL)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
  Q_PROPERTY(QString saidOn READ saidOn WRITE setSaidOn NOTIFY saidOnChanged FINAL)
  /// "Comment · today"
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY saidOnChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* kinds READ kinds CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* photos READ photos CONSTANT FINAL)
  Q_PROPERTY(bool photosPossible READ photosPossible NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::PhotoCamera* camera READ camera CONSTANT FINAL)
  /// What was spoken, and what is heard of it now
  Q_PROPERTY(leadhand::crew::VoicePlaying* voices READ voices CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::VoiceRecording* recording READ recording CONSTANT FINAL)
  Q_PROPERTY(bool voicePossible READ voicePossible NOTIFY refreshed FINAL)
  /// There is something to save
  Q_PROPERTY(bool canSave READ canSave NOTIFY canSaveChanged FINAL)

 public:
  explicit CommentDraft(QObject* parent = nullptr);
  ~CommentDraft() override;

  [[nodiscard]] bool freeName() const { return customerId().isEmpty() && !customerName().isEmpty(); }
  [[nodiscard]] QString text() const { return m_text; }
  void setText(const QString& text);
  [[nodiscard]] QString saidOn() const { return m_saidOn; }
  void setSaidOn(const QString& day);
  [[nodiscard]] QString subtitle() const;
  [[nodiscard]] RowModel* kinds() { return &m_kinds; }
  [[nodiscard]] RowModel* photos() { return &m_photos; }
  [[nodiscard]] bool photosPossible() const;
  [[nodiscard]] PhotoCamera* camera() const { return m_camera; }
  [[nodiscard]] VoicePlaying* voices() const { return m_playing; }
  [[nodiscard]] VoiceRecording* recording() const { return m_recording; }
  [[nodiscard]] bool voicePossible() const { return ready() && m_recording->isPossible(); }
  [[nodiscard]] bool canSave() const;

  /// Begins for this customer and visit ("" for none), with the draft that was kept for them.
  Q_INVOKABLE void begin(const QString& customerId, const QString& customerName, const QString& visitId);
  Q_INVOKABLE void toggleKind(const QString& word);
  /// Adds a phrase to the text, and the kind that goes with it.
  Q_INVOKABLE void addPhrase(const QString& phrase, const QString& kind);
  Q_INVOKABLE bool addPhoto(const QUrl& file);
  Q_INVOKABLE void removePhoto(const QString& hash);
  /// Begins to listen; false with `problem` set where nothing can be recorded.
  Q_INVOKABLE bool speak();
  /// What was said stands in the draft; false where nothing was.
  Q_INVOKABLE bool endSpeaking();
  /// What is said now is not wanted; `bringVoiceBack` has it after all. False: nothing was said.
  Q_INVOKABLE bool throwSpeaking();
  Q_INVOKABLE void removeVoice(const QString& hash);
  /// The one that was removed last is there again.
  Q_INVOKABLE void bringVoiceBack();
  /// These join the draft that is kept for this customer; with no customer for this name.
  [[nodiscard]] static Status addTo(DeviceStore& store, const QString& customerId, const QString& name,
                                    const CommentParts& parts);
  /// The same with what a phone that went out had recorded.
  [[nodiscard]] static Status addRecording(DeviceStore& store, const VoiceKeeping::Left& left);
  /// Writes the comment; its id, or "" with `problem` set.
  Q_INVOKABLE QString save();

 signals:
  void textChanged();
  void saidOnChanged();
  void canSaveChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool takesFreeNames() const override { return true; }
  [[nodiscard]] QJsonObject packed() const override;
  void unpack(const QJsonObject& draft) override;
  void takeIn(const QJsonObject& theirs) override;

 private:
  void chooseKinds(const QStringList& words);
  void shot(const Result<std::string>& jpeg);
  /// A picture's file joins the draft; false with `problem` set.
  bool take(const std::string& bytes);
  void showVoices(std::vector<VoiceView> voices);
  void moved() override;

  QString m_text;
  QString m_saidOn;
  QStringList m_chosen;
  RowListModel<KindChoice> m_kinds;
  RowListModel<DraftPhoto> m_photos;
  PhotoCamera* m_camera;
  std::vector<VoiceView> m_voices;
  VoiceView m_removedVoice;
  VoicePlaying* m_playing;
  VoiceRecording* m_recording;
};

} // namespace leadhand::crew
