#pragma once
#include "app/crew/LayoutCheck.h"
#include "tests/crew/PseudoLanguage.h"
#include "tests/crew/SampleCrew.h"

#include <QObject>
#include <QQmlEngine>
#include <QQuickItem>
#include <QString>
#include <QUrl>

namespace leadhand::test {

/// The sample phone as a Quick Test holds it: `phone` in the engine's global object.
class Phone : public QObject {
  Q_OBJECT
  Q_PROPERTY(QString smithComment READ smithComment CONSTANT)
  Q_PROPERTY(QString smithVisit READ smithVisit CONSTANT)
  Q_PROPERTY(QString whitfieldVisit READ whitfieldVisit CONSTANT)
  Q_PROPERTY(QString smithCustomer READ smithCustomer CONSTANT)
  Q_PROPERTY(QString provanOpportunity READ provanOpportunity CONSTANT)
  Q_PROPERTY(QObject* session READ session CONSTANT)
  Q_PROPERTY(QObject* settings READ settings CONSTANT)

 public:
  explicit Phone(SampleCrew::Filling filling = SampleCrew::Filling::everything) : m_sample(filling) {}
  void attach(QQmlEngine& engine);

  [[nodiscard]] QString smithComment() const { return QString::fromStdString(m_sample.smithComment.text()); }
  [[nodiscard]] QString smithVisit() const { return QString::fromStdString(m_sample.smithVisit.text()); }
  [[nodiscard]] QString whitfieldVisit() const {
    return QString::fromStdString(m_sample.whitfieldVisit.text());
  }
  [[nodiscard]] QString smithCustomer() { return QString::fromStdString(m_sample.smith().text()); }
  [[nodiscard]] QString provanOpportunity() const {
    return QString::fromStdString(m_sample.provanOpportunity.text());
  }
  [[nodiscard]] QObject* session() { return &m_sample.context(); }
  [[nodiscard]] QObject* settings() { return &m_sample.context().settings(); }

  Q_INVOKABLE void sync() { m_sample.syncJane(); }
  Q_INVOKABLE void loseSignal() { m_sample.loseSignal(); }
  Q_INVOKABLE void jackiAnswers(const QString& text, const QString& task) {
    m_sample.jackiAnswers(text.toStdString(), task.toStdString());
  }
  /// How many comments of today's customers hold these words.
  Q_INVOKABLE int commentsWith(const QString& words);
  /// Status of a visit as the store has it.
  Q_INVOKABLE QString visitStatus(const QString& visitId);
  /// Whose comment holds these words; "" when there is none.
  Q_INVOKABLE QString customerOf(const QString& words);
  Q_INVOKABLE QString newestComment();
  Q_INVOKABLE QString plantersComment() const;
  Q_INVOKABLE void refuse(const QString& code) { m_sample.refuseOldest(code.toStdString()); }
  Q_INVOKABLE void forgetDrafts();
  /// What this phone keeps under a key of its own.
  Q_INVOKABLE QString kept(const QString& key);
  /// "fr" is PseudoLanguage.
  Q_INVOKABLE void speak(const QString& language) { m_sample.context().settings().setLanguage(language); }
  /// Jane has written this down about Mrs. Smith today, and the office has it; its id.
  Q_INVOKABLE QString janeSays(const QString& text);
  Q_INVOKABLE void jackiCorrects(const QString& commentId, const QString& text, const QString& why);
  /// Why a comment does not count, as the store has it; "" while it does.
  Q_INVOKABLE QString voided(const QString& commentId);
  /// A day with this many comments; its date.
  Q_INVOKABLE QString fillLog(int comments);
  /// A comment of Jacki's with a photo whose bytes are not on this phone; its id.
  Q_INVOKABLE QString commentWithPhotoElsewhere();
  /// The same of which the thumbnail is here.
  Q_INVOKABLE QString commentWithThumbnail(int warmth);
  /// The thumbnails of a comment can't be read any more.
  Q_INVOKABLE void damageThumbnail(const QString& commentId);
  /// How many photos this phone wants to have fetched.
  Q_INVOKABLE int photosWanted();
  /// A file called photo.jpg: "heic", "html", "cut", "huge" (too many points), "empty", or "good" (a PNG).
  Q_INVOKABLE QUrl pictureFile(const QString& what);
  /// Somebody hums into the phone for so long, if it listens.
  Q_INVOKABLE void hum(int ms) { m_sample.microphone().hum(ms); }
  Q_INVOKABLE bool listens() { return m_sample.microphone().isListening(); }
  /// "microphone_missing", "microphone_refused", or "" for one that works.
  Q_INVOKABLE void refuseMicrophone(const QString& code);
  /// How much of a comment's voice notes is that hum, 0 to 1; -1: it has none here.
  Q_INVOKABLE double humIn(const QString& commentId);
  /// How long a comment's voice notes are.
  Q_INVOKABLE int spokenMs(const QString& commentId);
  /// So much is heard of what plays.
  Q_INVOKABLE void listen(int ms) { m_sample.loudspeaker().go(ms); }
  /// How much of what was heard is the hum, 0 to 1.
  Q_INVOKABLE double humHeard();
  /// How often the hand has felt that something was saved.
  Q_INVOKABLE int savesFelt();
  /// A voice note of Jacki's whose sound is not on this phone; its comment's id.
  Q_INVOKABLE QString commentSpokenElsewhere(int ms) {
    return QString::fromStdString(m_sample.jackiSpeaks(ms).text());
  }
  /// The phone went out while somebody hummed about this customer, and is on again.
  Q_INVOKABLE void goOutWhileHumming(const QString& customerId, const QString& name, int ms);
  /// It has a camera that looks at a lawn; "refused" or "missing": one that does not.
  Q_INVOKABLE void giveCamera(bool there, const QString& trouble = {});
  Q_INVOKABLE bool looks() { return m_sample.camera().looks; }
  /// How many pictures of a comment lie here and can be read.
  Q_INVOKABLE int picturesIn(const QString& commentId);
  /// What of the words in an item nobody could read, a line each.
  Q_INVOKABLE QStringList unreadable(QQuickItem* item) { return crew::LayoutCheck(*item).findings(); }
  /// How many blobs lie on this phone.
  Q_INVOKABLE int blobs() { return static_cast<int>(m_sample.blobs().count()); }
  /// What was wanted arrives, as the sync thread brings it.
  Q_INVOKABLE void photosArrive();

 private:
  SampleCrew m_sample;
  PseudoLanguage m_pseudo;
};

} // namespace leadhand::test
