#pragma once
#include "tests/e2e/Proxy.h"
#include "tests/e2e/Rig.h"

#include <map>
#include <memory>
#include <random>
#include <set>
#include <vector>

namespace leadhand::e2e {

/// A company at work on a bad network: twenty devices behind a proxy that misbehaves, programs and an office
/// that are killed at random. LEADHAND_STORM_ROUNDS says how long it blows, LEADHAND_STORM_SEED how.
class Storm {
 public:
  /// `rounds`: where nobody has said. Four take about a second on two cores.
  explicit Storm(std::size_t rounds);
  virtual ~Storm() = default;
  Storm(const Storm&) = delete;
  Storm& operator=(const Storm&) = delete;

  void prepare();
  void blow();
  /// The network does nothing more to anybody.
  void calm() { m_proxy->pass(); }
  /// One device's next program, alone, from its start to its end.
  void turnOf(std::size_t device) { end(begin(m_devices.at(device))); }
  void heal();
  /// That nothing which was saved is lost, nothing came twice, and all see the same.
  void check();
  /// A line for each thing that was saved and is not there, or is there and should not be.
  [[nodiscard]] std::vector<std::string> losses();
  /// From here on a text, a tick, an hour and a photo count as saved that nobody has saved.
  void pretend();
  [[nodiscard]] std::string told() const;
  [[nodiscard]] std::size_t rounds() const { return m_rounds; }
  [[nodiscard]] std::size_t savedTexts() const { return m_texts.saved.size(); }
  [[nodiscard]] std::size_t savedTicks() const { return m_ticks.saved.size(); }
  [[nodiscard]] std::size_t savedHours() const { return m_hours.saved.size(); }
  [[nodiscard]] std::size_t savedPhotos() const { return m_withPhoto.size(); }
  [[nodiscard]] std::size_t syncsCut() const { return m_syncsCut; }
  [[nodiscard]] std::size_t struck() const { return m_proxy->struck(); }

 protected:
  /// What was written of one sort.
  struct Work {
    std::set<std::string> saved;   ///< its program ended well, or said so before it was killed
    std::set<std::string> unknown; ///< its program was killed before it said anything
    std::set<std::string> unsaved; ///< its program has said that it is not saved
  };
  struct Doing {
    std::unique_ptr<Program> program;
    Work* work = nullptr; ///< what it writes is one of these
    std::string key;      ///< the words of a comment or of a line of hours, the id of a task
    bool isSync = false;
    bool isPhoto = false;
    bool isKilled = false;
  };
  /// Before each round of five programs.
  virtual void beforeRound(std::size_t) {}
  /// Starts a device's program.
  virtual std::unique_ptr<Program> start(const Words& words);
  /// Kills the office where it runs, and has it serve again if it can.
  virtual void restartOffice() { office().restartKilled(); }
  /// A program that was not killed could not do its work.
  virtual void refused(const Doing& doing, const Outcome& outcome);
  /// What a comment is given besides its text: {"--photo", FILE} or nothing.
  virtual Words picture(const std::string& text);
  /// The bytes of the picture that the comment of this text was given.
  [[nodiscard]] virtual std::string pictureOf(const std::string& text) const;
  /// A file of somebody's camera, which has room.
  [[nodiscard]] Words pictureFile(const std::string& text) const;
  [[nodiscard]] virtual Office& office() { return m_office ? *m_office : *(m_office = makeOffice()); }
  [[nodiscard]] virtual std::unique_ptr<Office> makeOffice() { return std::make_unique<Office>(); }

  [[nodiscard]] std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_chance() % bound); }
  [[nodiscard]] const std::vector<Device>& devices() const { return m_devices; }

 private:
  [[nodiscard]] Doing begin(const Device& device);
  void end(Doing doing);
  /// Management answers a comment, and gives each person tasks by it.
  void giveTasks(const Device& manager);
  [[nodiscard]] Words write(const Device& device, const std::string& customer, Doing& doing);
  [[nodiscard]] bool isPictureThere(const Device& reader, const std::string& comment,
                                    const std::string& text);
  static void compare(const std::string& sort, const Work& work, std::map<std::string, std::size_t> held,
                      std::vector<std::string>& lines);

  std::size_t m_rounds;
  std::uint64_t m_seed;
  std::unique_ptr<Office> m_office;
  std::unique_ptr<Proxy> m_proxy;
  std::vector<Device> m_devices;
  std::mt19937_64 m_chance;
  Work m_texts;
  Work m_ticks;
  Work m_hours;
  std::set<std::string> m_withPhoto; ///< of the saved texts
  std::vector<std::string> m_visits;
  std::vector<std::string> m_answered;                        ///< the comments that tasks hang on
  std::map<std::string, std::vector<std::string>> m_toBeDone; ///< a person's tasks that nobody has ticked
  TemporaryFolder m_pictures;
  std::size_t m_written = 0;
  std::size_t m_syncs = 0;
  std::size_t m_syncsCut = 0;
  std::size_t m_programsKilled = 0;
  std::size_t m_officeKills = 0;
};

} // namespace leadhand::e2e
