#pragma once
#include "tests/e2e/Proxy.h"
#include "tests/e2e/Rig.h"

#include <map>
#include <memory>
#include <random>
#include <set>

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
  void heal();
  /// That nothing which was saved is lost, nothing came twice, and all see the same.
  void check();
  [[nodiscard]] std::string told() const;
  [[nodiscard]] std::size_t rounds() const { return m_rounds; }
  [[nodiscard]] std::size_t savedTexts() const { return m_saved.size(); }
  [[nodiscard]] std::size_t syncsCut() const { return m_syncsCut; }
  [[nodiscard]] std::size_t struck() const { return m_proxy->struck(); }

 protected:
  struct Doing {
    std::unique_ptr<Program> program;
    std::string text; ///< of the comment that it writes
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
  virtual Words picture(const std::string&) { return {}; }
  /// The bytes of the picture that the comment of this text was given.
  [[nodiscard]] virtual std::string pictureOf(const std::string&) const { return {}; }
  [[nodiscard]] virtual Office& office() { return m_office ? *m_office : *(m_office = makeOffice()); }
  [[nodiscard]] virtual std::unique_ptr<Office> makeOffice() { return std::make_unique<Office>(); }

  [[nodiscard]] std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_chance() % bound); }
  [[nodiscard]] const std::vector<Device>& devices() const { return m_devices; }

 private:
  [[nodiscard]] Doing begin(const Device& device);
  void end(Doing doing);
  void checkPicture(const Device& reader, const std::string& comment, const std::string& text);

  std::size_t m_rounds;
  std::uint64_t m_seed;
  std::unique_ptr<Office> m_office;
  std::unique_ptr<Proxy> m_proxy;
  std::vector<Device> m_devices;
  std::mt19937_64 m_chance;
  std::set<std::string> m_saved;     ///< texts whose program ended well, or said so before it was killed
  std::set<std::string> m_unknown;   ///< texts whose program was killed before it said anything
  std::set<std::string> m_unsaved;   ///< texts whose program has said that they are not saved
  std::set<std::string> m_withPhoto; ///< of the saved ones
  std::size_t m_written = 0;
  std::size_t m_syncs = 0;
  std::size_t m_syncsCut = 0;
  std::size_t m_programsKilled = 0;
  std::size_t m_officeKills = 0;
};

} // namespace leadhand::e2e
