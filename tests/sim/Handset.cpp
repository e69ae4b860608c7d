#include "tests/sim/Handset.h"

#include "sync/protocol/Codec.h"

#include <stdexcept>

namespace leadhand::sim {

using namespace sync;

namespace {

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

} // namespace

Handset::Handset(const Time& time, int which, std::uint64_t seed)
    : number(which), clock(time), random(seed), keys(seed + 77) {
  open();
}

void Handset::open() {
  engine.reset();
  store.reset();
  DeviceStoreOptions options;
  options.folder = m_folder.path();
  options.encrypted = false;
  options.cacheKiB = 1024;
  auto opened = DeviceStore::open(options, keys, clock, random);
  if (!opened)
    throw std::runtime_error(opened.error().sentence());
  store = std::move(*opened);
  must(store->database().execute("PRAGMA synchronous = OFF"));
}

void Handset::enrol(OfficeSide& office, const Id& whom) {
  person = whom;
  Enrolment enrolment(*store, keys);
  v1::EnrolRequest request;
  const auto invited = office.hub().invite(whom);
  if (!invited)
    throw std::runtime_error(invited.error().sentence());
  const auto body = enrolment.request(invited->code, name());
  must(unpackMessage(*body, request));
  must(enrolment.accept(200, packMessage(office.hub().enrol(request, name())), "https://office"));
}

void Handset::restart() {
  open();
  ++life;
  ++timer;
  listening = false;
  cursorSeen = inbox().cursor();
  engine = std::make_unique<Engine>(*store, keys, EngineLimits{.pullBytes = number % 2 == 0 ? 700U : 8192U});
}

void Handset::keepCopy() {
  engine.reset();
  store.reset();
  m_copy = std::make_unique<Folder>();
  m_copy->copyFrom(m_folder);
  restart();
}

bool Handset::setBack() {
  if (!m_copy)
    return false;
  engine.reset();
  store.reset();
  m_folder.copyFrom(*m_copy);
  restart();
  return true;
}

std::unique_ptr<Handset> Handset::cloned(const Time& time, int which, std::uint64_t seed) {
  keepCopy();
  auto other = std::make_unique<Handset>(time, which, seed);
  other->engine.reset();
  other->store.reset();
  other->m_folder.copyFrom(*m_copy);
  other->keys = keys;
  other->person = person;
  other->restart();
  return other;
}

std::uint32_t Handset::deviceNumber() const {
  return store->actor().device;
}

} // namespace leadhand::sim
