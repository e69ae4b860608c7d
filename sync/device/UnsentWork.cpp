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
  Packing(DeviceStore& store, BlobStore& blobs, workfile::Writer& file)
      : m_store(store), m_blobs(blobs), m_file(file) {}

  [[nodiscard]] Result<UnsentWork> run() {
    LEADHAND_TRY(addHead());
    LEADHAND_TRY(addGroups());
    for (const BlobLedger::Item& item : BlobLedger(m_store).toSend())
      m_hashes.insert(item.hash);
    LEADHAND_TRY(addPhotos());
    return m_work;
  }

 private:
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
      }
      LEADHAND_TRY(m_file.add(workfile::Part::push, packMessage(push)));
      m_work.actions += static_cast<std::int64_t>(groups.size());
      after = groups.back().seq;
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
      const auto bytes = m_blobs.get(hash);
      if (!bytes) {
        ++m_work.photosGone; // the words are worth more than nothing
        continue;
      }
      LEADHAND_TRY(m_file.add(workfile::Part::photo, hash + *bytes));
      ++m_work.photos;
    }
    return {};
  }

  DeviceStore& m_store;
  BlobStore& m_blobs;
  workfile::Writer& m_file;
  std::set<std::string> m_hashes;
  UnsentWork m_work;
};

} // namespace

Result<UnsentWork> packUnsentWork(DeviceStore& store, KeyStore& keys, BlobStore& blobs,
                                  const std::string& path) {
  if (metaNumber(store, "device") == 0)
    return fail(ErrorCode::notEnrolled);
  if (!Outbox(store).anyWaiting() && BlobLedger(store).toSend().empty())
    return UnsentWork{};
  LEADHAND_ASSIGN(const DeviceKey key, DeviceKey::load(keys));
  LEADHAND_ASSIGN(const auto file,
                  workfile::Writer::open(path, store.meta("server_key").value_or(std::string())));
  LEADHAND_ASSIGN(const UnsentWork work, Packing(store, blobs, *file).run());
  LEADHAND_TRY(file->finish(key.secretKey));
  return work;
}

} // namespace leadhand::sync
