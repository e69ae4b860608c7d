// Who may know what: companies, scopes, and people who hold a file without its key.
#include "core/store/OutboxRows.h"
#include "sync/protocol/Codec.h"
#include "tests/sim/Invariants.h"

#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace leadhand::sim {
namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// Every file of an actor: its disk's, and those of its folder.
std::vector<std::pair<std::string, std::string>> filesOf(const SimDisk& disk, const std::string& folder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (auto& [name, bytes] : disk.image())
    files.emplace_back(name, bytes);
  std::error_code none;
  for (const auto& entry : fs::recursive_directory_iterator(folder, none))
    if (entry.is_regular_file())
      files.emplace_back(entry.path().string(), bytesOf(entry.path()));
  return files;
}

void noneOf(World& world, const std::vector<std::string>& words, const SimDisk& disk,
            const std::string& folder, const std::string& what) {
  for (const auto& [name, bytes] : filesOf(disk, folder))
    for (const std::string& word : words)
      if (bytes.find(word) != std::string::npos)
        world.violate(what + ": '" + word + "' stands in " + fs::path(name).filename().string());
}

std::vector<std::string> wordsOfOthers(const Company& company) {
  std::vector<std::string> words = Company::allWords();
  std::erase(words, company.word());
  return words;
}

/// "word12" for every place where such a word begins.
void gather(std::set<std::string>& words, std::string_view bytes) {
  for (std::size_t at = bytes.find("word"); at != std::string_view::npos; at = bytes.find("word", at + 4)) {
    std::size_t end = at + 4;
    while (end < bytes.size() && std::isdigit(static_cast<unsigned char>(bytes[end])) != 0)
      ++end;
    if (end > at + 4 && end < bytes.size() && bytes[end] == ' ')
      words.emplace(bytes.substr(at, end - at));
  }
}

void gather(std::set<std::string>& words, const Fields& fields) {
  for (const FieldValue& field : fields)
    gather(words, displayText(field.value) + " ");
}

} // namespace

void checkNothingInPlain(World& world, Handset& handset) {
  if (world.plan.faults.has(Fault::sealed))
    noneOf(world, {handset.company.word()}, handset.disk, handset.folder(), "plain: " + handset.name());
}

void checkNothingInPlain(World& world, Company& company) {
  if (!world.plan.faults.has(Fault::sealed))
    return;
  noneOf(world, {company.word()}, company.office.disk, company.office.folder(), "plain: the office");
  if (company.office.backupBytes().find(company.word()) != std::string::npos)
    world.violate("plain: a backup");
}

void checkReply(World& world, Company& company, const std::string& body) {
  if (world.companies.size() < 2)
    return;
  const auto plain = sync::decompress(body);
  if (!plain)
    return;
  for (const std::string& word : wordsOfOthers(company))
    if (plain->find(word) != std::string::npos)
      world.violate("company: '" + word + "' in an answer of " + company.word());
}

void checkCompaniesApart(World& world) {
  if (world.companies.size() < 2)
    return;
  for (const auto& handset : world.handsets)
    noneOf(world, wordsOfOthers(handset->company), handset->disk, handset->folder(),
           "company: " + handset->name());
  for (const auto& company : world.companies) {
    noneOf(world, wordsOfOthers(*company), company->office.disk, company->office.folder(),
           "company: the office of " + company->word());
    for (const auto& other : world.companies)
      if (other != company && other->office.hasBackup() && company->office.opensBackupOf(other->office))
        world.violate("company: " + company->word() + " opens a backup of " + other->word());
  }
}

namespace {

/// Words that a device may hold: of its rows, of those that it can't read yet, and of what its person wrote.
std::set<std::string> wordsAllowed(Handset& handset) {
  const Edition::Use use = handset.inItsVersion();
  std::set<std::string> allowed;
  for (const Row& row : rowsOn(handset))
    gather(allowed, row.fields());
  Database& database = handset.store->database();
  const Sight sight = sightOf(handset);
  Statement unreadable = database.prepare("SELECT scope, raw FROM inbox_bad");
  for (auto more = unreadable.step(); more && *more; more = unreadable.step())
    if (sight.sees(unreadable.id(0)))
      gather(allowed, unreadable.blob(1) + " ");
  for (const StoredEntry& stored : entriesWhere(database, "")) {
    gather(allowed, stored.entry.fields);
    gather(allowed, stored.entry.old);
    gather(allowed, stored.shadow);
  }
  return allowed;
}

std::set<std::string> wordsIndexed(Handset& handset) {
  const Edition::Use use = handset.inItsVersion();
  Database& database = handset.store->database();
  std::set<std::string> found;
  if (database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING "
                       "fts5vocab('main', 'search_words', 'row')")) {
    Statement terms = database.prepare("SELECT term FROM temp.terms WHERE term GLOB 'word[0-9]*'");
    for (auto more = terms.step(); more && *more; more = terms.step())
      found.insert(terms.text(0));
  }
  return found;
}

} // namespace

/// What is read here is what the device's own key opens: rows, search index, and what deleted rows left in
/// pages that nobody uses. No statement may outlive the store, which is opened anew on the way.
void checkNoWordOutside(World& world, Handset& handset) {
  const std::set<std::string> allowed = wordsAllowed(handset);
  for (const std::string& word : wordsIndexed(handset))
    if (!allowed.contains(word))
      return world.violate("scope: " + handset.name() + " still finds '" + word + "'");
  if (world.plan.faults.has(Fault::sealed))
    return;
  handset.restart(); // the log is worked into the file
  std::set<std::string> found;
  for (const auto& [name, bytes] : handset.disk.image())
    gather(found, bytes);
  for (const std::string& word : found)
    if (!allowed.contains(word))
      return world.violate("scope: '" + word + "' is left in a file of " + handset.name());
}

} // namespace leadhand::sim
