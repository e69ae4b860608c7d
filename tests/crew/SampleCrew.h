#pragma once
#include "app/crew/CrewContext.h"
#include "tests/core/work/SmallOffice.h"
#include "tests/crew/FakeCamera.h"
#include "tests/fakes/MemoryBlobStore.h"
#include "tests/fakes/TestDevice.h"
#include "tests/fakes/Tone.h"

#include <memory>
#include <QObject>
#include <QString>

namespace leadhand::test {

/// Jane's phone in the middle of a Monday in May, with a year of Maple & Stone behind it, made by the same
/// calls that people make: comments, replies, tasks, proposals, opportunities, contacts. Jacki, John and
/// Karen have devices of their own and answer through a small office.
class SampleCrew {
 public:
  /// newPhone: it belongs to no office yet.
  enum class Filling { newPhone, everything };
  explicit SampleCrew(Filling filling = Filling::everything);

  [[nodiscard]] crew::CrewContext& context() { return *m_context; }
  [[nodiscard]] Id smith() const { return m_office.smith; }
  [[nodiscard]] std::string folder() const { return m_jane.folder.path(); }
  [[nodiscard]] MemoryBlobStore& blobs() { return m_blobs; }
  [[nodiscard]] ToneMicrophone& microphone() { return m_microphone; }
  [[nodiscard]] KeptLoudspeaker& loudspeaker() { return m_loudspeaker; }
  [[nodiscard]] FakeCamera& camera() { return m_camera; }
  [[nodiscard]] FeltHaptics& hand() { return m_hand; }
  /// What waits on Jane's phone arrives in the office, and what is new there on the phone.
  void syncJane();
  /// As if the last try had met nobody.
  void loseSignal();
  /// The office does not take what waits longest on Jane's phone.
  void refuseOldest(const std::string& code);
  /// Jacki answers the newest comment that waits for her, with one task for Karen.
  void jackiAnswers(const std::string& text, const std::string& task);
  /// Jacki says a comment better, and Jane's phone has heard of it.
  void jackiCorrects(const Id& comment, const std::string& text, const std::string& why);
  /// Jacki writes a comment with a photo; its row is on Jane's phone, its bytes are not. The comment's id.
  Id jackiSendsPhoto();
  /// The same with a photograph whose thumbnail is on Jane's phone; the whole of it is not.
  Id jackiSendsPhotograph(int warmth = 0);
  /// Jacki says a comment aloud; its row is on Jane's phone, its sound is not. The comment's id.
  Id jackiSpeaks(std::int64_t ms);
  /// The bytes of one of those photos or voice notes are on Jane's phone too.
  void bringPhoto(const std::string& hash);

  Id smithComment;
  Id plantersComment;
  Id provanOpportunity;
  Id smithVisit;
  Id whitfieldVisit;

 private:
  void enrolAll();
  void begin();
  void fill();
  void makeCustomers();
  void makeSmith();
  void makeProvan();
  void makeOthers();
  void makeVisits();
  void makeToday();
  Id visit(const Id& customer, int position, const std::string& time, const std::string& work);
  void at(const std::string& day, int hour, int minute);

  SmallOffice m_office;
  TestDevice m_jane;
  TestDevice m_jacki{"manager", 2};
  TestDevice m_karen{"office", 3};
  TestDevice m_john{"estimator", 4};
  MemoryBlobStore m_blobs;
  MemoryBlobStore m_elsewhere; ///< Jacki's
  ToneMicrophone m_microphone;
  KeptLoudspeaker m_loudspeaker;
  FeltHaptics m_hand;
  FakeCamera m_camera;
  std::unique_ptr<crew::CrewContext> m_context;
};

} // namespace leadhand::test
