#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand::fuzz {

/// One reader of bytes that others made. `run` takes any bytes; what it finds wrong it ends by aborting.
struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};
[[nodiscard]] const std::vector<Target>& targets();
/// Ends the program over one input that stands in no file: whoever lets it run must notice.
[[nodiscard]] const Target& planted();
/// By name, the planted one included; null for an unknown name.
[[nodiscard]] const Target* targetOf(std::string_view name);

/// Aborts with the sentence when it does not hold.
void expect(bool holds, const char* what);

/// Input taken apart from its beginning; past its end everything is 0 and empty.
class Input {
 public:
  explicit Input(std::string_view bytes) : m_left(bytes) {}
  [[nodiscard]] std::uint8_t byte();
  [[nodiscard]] std::uint64_t number(std::size_t bytes);
  [[nodiscard]] std::string text(std::size_t most); ///< its length is one byte of the input
  [[nodiscard]] std::string_view rest() const { return m_left; }
  [[nodiscard]] bool atEnd() const { return m_left.empty(); }

 private:
  std::string_view m_left;
};

// --- WireTargets.cpp: what crosses the line
void request(std::string_view bytes);
void reply(std::string_view bytes);
void values(std::string_view bytes);
void qr(std::string_view bytes);
void config(std::string_view bytes);
void blobs(std::string_view bytes);
// --- OfficeTargets.cpp: what the office and a newcomer make of it
void push(std::string_view bytes);
void enrol(std::string_view bytes);
void sheet(std::string_view bytes);
// --- FileTargets.cpp: what lies in files
void csv(std::string_view bytes);
void photo(std::string_view bytes);
void voice(std::string_view bytes);
void backup(std::string_view bytes);
void blobFile(std::string_view bytes);
void database(std::string_view bytes);
// --- MergeTargets.cpp: what is decided over any values
void merge(std::string_view bytes);
void versions(std::string_view bytes);

} // namespace leadhand::fuzz
