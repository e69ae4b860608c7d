#pragma once
#include "tests/sim/World.h"

#include <string>
#include <vector>

namespace leadhand::sim {

/// Everything that must hold once a run was healed and has come to rest.
void checkAll(World& world);

// --- what must hold at any time (Secrecy.cpp, PhotoChecks.cpp)
/// Where files are sealed, no word of anybody stands in one of them in plain.
void checkNothingInPlain(World& world, Handset& handset);
void checkNothingInPlain(World& world, Company& company);
/// No byte of another company stands in an answer of this one's office.
void checkReply(World& world, Company& company, const std::string& body);
/// Bytes go only to who may read a row that names them.
void checkPhotoReply(World& world, Handset& handset, const sync::effect::Send& send,
                     const sync::BlobAnswer& answer);
/// Own pictures that have gone since `before` are safe at the office.
void checkPicturesGone(World& world, Handset& handset, const std::vector<std::string>& before);
/// Own pictures that the office still has to get.
[[nodiscard]] bool picturesWait(Handset& handset);

// --- parts of checkAll
struct Sight {
  bool wildcard = false;
  std::set<Id> scopes;
  [[nodiscard]] bool sees(const Id& scope) const { return wildcard || scopes.contains(scope); }
};
[[nodiscard]] Sight sightOf(Handset& handset);
/// All rows of a device, deleted ones included.
[[nodiscard]] std::vector<Row> rowsOn(Handset& handset);
void checkCompaniesApart(World& world);
void checkNoWordOutside(World& world, Handset& handset);
void checkPictures(World& world, Handset& handset);
void checkPicturesKept(World& world, Company& company);
void checkGrowth(World& world, Handset& handset);
void checkGrowth(World& world, Company& company);

} // namespace leadhand::sim
