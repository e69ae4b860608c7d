#pragma once
#include "core/photo/Picture.h"
#include "core/store/DeviceStore.h"
#include "core/voice/Voice.h"
#include "core/work/Views.h"

#include <optional>
#include <string>
#include <vector>

namespace leadhand {

/// What a lead hand writes down on site, and what the office makes of it. Every call that writes is one
/// transaction with its outbox entry and works with no signal.
class DailyLog {
 public:
  /// `blobs`: where pictures and voice notes lie. Without it none can be added, and none shows as being here.
  explicit DailyLog(DeviceStore& store, BlobStore* blobs = nullptr) : m_store(store), m_blobs(blobs) {}

  struct NewComment {
    Id customer{};
    std::string freeName{}; ///< used when there is no customer
    Id visit{};
    std::string text{};
    std::vector<std::string> kinds{}; ///< praise, request, change, complaint, opportunity, info
    Date saidOn{};                    ///< none: today
    std::vector<Picture> photos{};    ///< as keepPicture gave them
    std::vector<VoiceNote> voices{};  ///< whose bytes lie in the blob store
    Id id{};                          ///< none: a new one
  };
  /// Errors: emptyText (no words, no picture and no voice note), textTooLong, badValue (kind, or a picture or
  /// voice note whose bytes are not here), unknownCustomer (also when nobody is named), storeFull.
  [[nodiscard]] Result<Id> add(const NewComment& comment);
  /// What `add` writes, the comment itself first, for what is written together with it. Errors: as `add`.
  [[nodiscard]] Result<std::vector<Edit>> editsOf(const NewComment& comment) const;

  struct Filter {
    Id customer{};
    Id author{};
    Date saidOn{};
    bool needsDecision = false;
    bool openOnly = false;
    std::int64_t most = 500;
  };
  /// Newest first; `needsDecision`: oldest first.
  [[nodiscard]] std::vector<CommentView> list(const Filter& filter) const;
  [[nodiscard]] Result<CommentView> show(const Id& comment) const;
  /// What `list` asks the store, for the test that reads its plan.
  [[nodiscard]] static std::string whereOf(const Filter& filter);

  [[nodiscard]] Status link(const Id& comment, const Id& customer);
  /// `as`: read, instruction, opportunity or complaint ("task" is set by a follow-up with tasks).
  [[nodiscard]] Status dispose(const Id& comment, const std::string& as);
  /// Refused with openTasks, naming them, while tasks are open.
  [[nodiscard]] Status complete(const Id& comment, const std::string& note);
  [[nodiscard]] Status markRead(const Id& comment);
  [[nodiscard]] Status addKind(const Id& comment, const std::string& word);
  [[nodiscard]] Status removeKind(const Id& comment, const std::string& word);

  struct NewTask {
    std::string text{};
    Id owner{};
    Date due{};
  };
  /// The answer and its tasks in one group; sets the disposition to task when there are any, else to read
  /// where nothing was decided yet; marks the comment as read. Errors: emptyText, unknownRecord,
  /// unknownPerson, notAllowed.
  [[nodiscard]] Result<Id> followUp(const Id& comment, const std::string& text,
                                    const std::vector<NewTask>& tasks);
  /// Works for tasks and for action items of contacts.
  [[nodiscard]] Status taskDone(const Id& task, const std::string& note);
  [[nodiscard]] Status taskReopen(const Id& task);
  /// The office's; from anybody else it is kept as a request (`askForTask`).
  [[nodiscard]] Status setTask(const Id& task, std::optional<Id> owner, std::optional<Date> due);
  /// Errors: unknownRecord, unknownPerson, badValue (neither is named).
  [[nodiscard]] Result<Id> askForTask(const Id& task, std::optional<Id> owner, std::optional<Date> due,
                                      const std::string& why);
  /// A grant sets the task as it was asked for. Errors: unknownRecord, alreadyExists (it was answered),
  /// notAllowed for crews.
  [[nodiscard]] Status answerRequest(const Id& request, bool granted);
  /// Those that wait for an answer, the oldest first.
  [[nodiscard]] std::vector<TaskRequestView> requests() const;
  [[nodiscard]] Result<TaskView> showTask(const Id& task) const;
  /// Open tasks and action items of a person, due first.
  [[nodiscard]] std::vector<TaskView> tasksOf(const Id& owner) const;

 private:
  [[nodiscard]] static std::vector<Value> parametersOf(const Filter& filter);
  [[nodiscard]] Edit kindEdit(const Comment& comment, const std::string& word, bool present) const;
  void appendReadMark(const Comment& comment, std::vector<Edit>& edits) const;
  void markBytesHere(std::vector<CommentView>& views) const;

  DeviceStore& m_store;
  BlobStore* m_blobs = nullptr;
};

} // namespace leadhand
