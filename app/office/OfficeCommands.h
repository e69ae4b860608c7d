#pragma once
#include "app/office/OfficeCall.h"
#include "app/office/OfficeReply.h"
#include "core/schema/Records.h"
#include "core/store/FileBlobStore.h"
#include "sync/office/Hub.h"

#include <map>
#include <string>

namespace leadhand::office {

/// What the commands do, once for both places where they run: in a program of their own on a folder that
/// nobody serves, and inside the server of that folder.
class OfficeCommands {
 public:
  /// `files`: content of the files that commands name, by the path as typed.
  explicit OfficeCommands(sync::Hub& hub, std::map<std::string, std::string> files = {},
                          FileBlobStore* blobs = nullptr)
      : m_hub(hub), m_files(std::move(files)), m_blobs(blobs) {}

  /// Every verb but init, demo, restore and serve; of backup only what the office remembers of it. Export
  /// answers with the sheet itself, with --json in "csv".
  [[nodiscard]] Ending run(const OfficeCall& call);
  /// Several commands' worth of setup use the same import: the report is the ending.
  [[nodiscard]] Ending importSheet(const OfficeCall& call, const std::string& bytes);

 private:
  using Answer = Result<Ending>;
  [[nodiscard]] Answer answer(const OfficeCall& call);
  [[nodiscard]] Answer answerDesk(const OfficeCall& call);
  [[nodiscard]] Answer importFile(const OfficeCall& call);
  [[nodiscard]] Answer importBytes(const OfficeCall& call, const std::string& bytes);
  [[nodiscard]] Answer exportSheet(const OfficeCall& call);
  [[nodiscard]] Answer addPerson(const OfficeCall& call);
  [[nodiscard]] Answer disablePerson(const OfficeCall& call);
  [[nodiscard]] Answer addVisit(const OfficeCall& call);
  [[nodiscard]] Answer invite(const OfficeCall& call);
  [[nodiscard]] Answer listDevices(const OfficeCall& call);
  [[nodiscard]] Answer revokeDevice(const OfficeCall& call);
  // --- ServiceCommands.cpp
  [[nodiscard]] Answer addService(const OfficeCall& call);
  [[nodiscard]] Answer listServices(const OfficeCall& call);
  // --- CheckCommands.cpp
  [[nodiscard]] Answer verify(const OfficeCall& call);
  [[nodiscard]] Answer schema(const OfficeCall& call);
  [[nodiscard]] Answer noteBackup(const OfficeCall& call);
  /// Every photo that a receipt says is here opens and is what its name says, and no other file lies there.
  void checkPhotos(std::vector<std::string>& problems);
  void checkDevices(std::vector<std::string>& problems);
  // --- DeskCommands.cpp
  [[nodiscard]] Answer listQuarantine(const OfficeCall& call);
  [[nodiscard]] Answer showQuarantined(const OfficeCall& call);
  [[nodiscard]] Answer replayQuarantined(const OfficeCall& call);
  [[nodiscard]] Answer discardQuarantined(const OfficeCall& call);
  [[nodiscard]] Answer listSalvaged(const OfficeCall& call);
  [[nodiscard]] Answer takeWork(const OfficeCall& call);
  [[nodiscard]] Json quarantineJson(const sync::QuarantineLine& line);
  // --- CustomerCommands.cpp
  [[nodiscard]] Answer mergeCustomers(const OfficeCall& call);
  [[nodiscard]] Answer unmergeCustomers(const OfficeCall& call);
  [[nodiscard]] Answer listMerges(const OfficeCall& call);
  [[nodiscard]] Result<Customer> customerNamed(const std::string& nameOrId);
  [[nodiscard]] Json mergeJson(const sync::MergeRow& merge);

  /// The crew of this name; an insert is added to `edits` when there is none.
  [[nodiscard]] Id crewFor(const std::string& name, std::vector<Edit>& edits);
  [[nodiscard]] std::vector<Edit> handOver(const Id& from, const Id& to);
  [[nodiscard]] Date today();

  sync::Hub& m_hub;
  std::map<std::string, std::string> m_files;
  FileBlobStore* m_blobs; ///< null: photos are not looked at
};

} // namespace leadhand::office
