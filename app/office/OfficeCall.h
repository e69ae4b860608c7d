#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace leadhand::office {

/// The commands of `leadhand-office`.
enum class Verb {
  none,
  init,
  importSheet,
  exportSheet,
  personAdd,
  personDisable,
  visitAdd,
  invite,
  deviceList,
  deviceRevoke,
  serviceAdd,
  serviceList,
  serve,
  demo,
  verify,
  backup,
  restore,
  quarantineList,
  quarantineShow,
  quarantineReplay,
  quarantineDiscard,
  salvageList,
  workTake,
  customerMerge,
  customerUnmerge,
  customerMerges,
  schema
};

/// One command as it was typed, with the values that it has.
struct OfficeCall {
  Verb verb = Verb::none;
  bool json = false;
  std::string data;
  std::string keyFile; ///< "": office.key in the folder
  std::string company;
  std::string zone;
  std::string currency;
  std::string sheet;
  std::string file;
  std::string as;
  std::string out;
  std::string name;
  std::string role;
  std::string crew;
  std::string handOver;
  std::string customer;
  std::string date;
  std::string person;
  std::string device; ///< as typed
  std::string summary;
  std::vector<std::string> signs;
  std::string doLine;
  std::string dontLine;
  std::string season;
  std::string what;
  std::string notOurs;
  std::vector<std::string> facts;
  std::string leaveBehind;
  std::string listen;
  std::string tlsCert;
  std::string tlsKey;
  bool insecureLoopback = false;
  std::uint64_t seed = 1;
  std::string to;
  std::string from;
  std::string into;
  bool offMachine = false;
  bool all = false;
  std::int64_t id = 0; ///< of something in quarantine, or of a merge
  std::string why;
  std::uint32_t minimum = 0;
};

/// What a program run ends with.
struct Ending {
  int exit = 0;
  std::string out;
  std::string err;
};

/// Either a call, or the end of it (help, or usage that is not right: exit 2 with one sentence).
struct ParsedCall {
  std::optional<OfficeCall> call;
  Ending ending;
};

/// `args` without the program's name. `--json` may stand anywhere in front of a bare `--`.
[[nodiscard]] ParsedCall parseOfficeCall(const std::vector<std::string>& args);

} // namespace leadhand::office
