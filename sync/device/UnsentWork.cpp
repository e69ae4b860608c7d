#include "sync/device/UnsentWork.h"

#include "core/schema/Schema.h"
#include "core/store/BlobLedger.h"
#include "core/store/Outbox.h"
#include "sync/device/DeviceSigner.h"
#include "sync/protocol/Codec.h"
#include "sync/protocol/WorkFile.h"

#include <set>

namespace leadhand::sync {
namespace {

constexpr std::size_t changesAtOnce = 500;
constexpr std::size_t bytesAtOnce = 256 * 1024;

class Packing {
 public:
  Packing(DeviceStore& store, BlobStore& blobs, workfile::Writer& file, const PackingStep& step)
      : m_store(store), m_blobs(blobs), m_file(file), m_step(step) {}

  [[nodiscard]] Result<UnsentWork> run() {
    for (const BlobLedger::Item& item : BlobLedger(m_store).toSend())
      m_hashes.insert(item.hash);
    m_changes = Outbox(m_store).counts().waiting;
    LEADHAND_TRY(addHead());
    if (goesOn()) {
      LEADHAND_TRY(addGroups());
      LEADHAND_TRY(addPhotos());
    }
    return m_work;
  }

 private:
  /// Somebody wants it still.
  [[nodiscard]] bool goesOn() {
    const auto photos = static_cast<std::int64_t>(m_hashes.size());
    m_work.stopped = m_work.stopped || (m_step && !m_step(m_work.changes + m_work.photos + m_work.photosGone,
                                                          m_changes + photos));
    return !m_work.stopped;
  }

  [[nodiscard]] Status addHead() {
    v1::WorkHead head;
    const auto raw = [&](std::string_view key) {
      return std::string(Id::fromText(m_store.meta(key).value_or(std::string())).value_or(Id{}).raw());
    };
    head.set_tenant(raw("tenant"));
    head.set_person(raw("person"));
    head.set_device(static_cast<std::uint32_t>(metaNumber(m_store, "device")));
    head.set_at(m_store.clock().now().ms);
    return m_file.add(workfile::Part::head, head.SerializeAsString());
  }

  [[nodiscard]] Status addGroups() {
    Outbox outbox(m_store);
    for (std::uint64_t after = 0;;) {
      LEADHAND_ASSIGN(const std::vector<OutboxGroup> groups,
                      outbox.freeze(changesAtOnce, bytesAtOnce, after));
      if (groups.empty())
        return {};
      v1::Sync push;
      for (const OutboxGroup& group : groups) {
        toWire(group, *push.add_push());
        note(group);
        m_work.changes += static_cast<std::int64_t>(group.entries.size());
      }
      LEADHAND_TRY(m_file.add(workfile::Part::push, packMessage(push)));
      m_work.actions += static_cast<std::int64_t>(groups.size());
      after = groups.back().seq;
      if (!goesOn())
        return {};
    }
  }

  void note(const OutboxGroup& group) {
    for (const OutboxEntry& entry : group.entries)
      if (entry.kind == Kind::photo)
        for (const std::uint32_t field :
             {fieldNumber<Photo>(&Photo::hash), fieldNumber<Photo>(&Photo::thumb)})
          if (const Value* hash = findField(entry.fields, field); hash && !textOf(*hash).empty())
            m_hashes.insert(textOf(*hash));
  }

  [[nodiscard]] Status addPhotos() {
    for (const std::string& hash : m_hashes) {
      if (m_work.stopped)
        return {};
      const auto bytes = m_blobs.get(hash);
      if (bytes) {
        LEADHAND_TRY(m_file.add(workfile::Part::photo, hash + *bytes));
        ++m_work.photos;
      } else {
        ++m_work.photosGone; // the words are worth more than nothing
      }
      (void)goesOn();
    }
    return {};
  }

  DeviceStore& m_store;
  BlobStore& m_blobs;
  workfile::Writer& m_file;
  const PackingStep& m_step;
  std::int64_t m_changes = 0;
  std::set<std::string> m_hashes;
  UnsentWork m_work;
};

} // namespace

Result<UnsentWork> packUnsentWork(DeviceStore& store, KeyStore& keys, BlobStore& blobs,
                                  const std::string& path, const PackingStep& step) {
  if (metaNumber(store, "device") == 0)
    return fail(ErrorCode::notEnrolled);
  if (!Outbox(store).anyWaiting() && BlobLedger(store).toSend().empty())
    return UnsentWork{};
  LEADHAND_ASSIGN(const DeviceKey key, DeviceKey::load(keys));
  LEADHAND_ASSIGN(const auto file,
                  workfile::Writer::open(path, store.meta("server_key").value_or(std::string())));
  LEADHAND_ASSIGN(const UnsentWork work, Packing(store, blobs, *file, step).run());
  if (!work.stopped)
    LEADHAND_TRY(file->finish(key.secretKey));
  return work;
}

} // namespace leadhand::sync
