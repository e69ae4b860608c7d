#include "tests/screens/WorkDay.h"

#include "app/crew/Text.h"
#include "core/store/FileBlobStore.h"
#include "core/work/DailyLog.h"
#include "sync/device/DeviceSigner.h"
#include "sync/protocol/Codec.h"
#include "sync/protocol/WorkFile.h"

#include <fcntl.h>
#include <QDir>
#include <QQmlEngine>
#include <sodium.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace leadhand::test {

namespace {

unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

void must(bool done, const char* what) {
  if (!done)
    throw std::runtime_error(what);
}

} // namespace

WorkDay::WorkDay(Sample& sample, QObject* parent) : QObject(parent), m_sample(sample) {
  std::string officeKey(crypto_sign_PUBLICKEYBYTES, '\0');
  m_officeSecret.resize(crypto_sign_SECRETKEYBYTES);
  must(crypto_sign_keypair(raw(officeKey), raw(m_officeSecret)) == 0, "no key of an office");
  must(sample.store().setMeta("server_key", officeKey).has_value(), "the key is not kept");
}

WorkDay::~WorkDay() {
  letGo();
}

WorkDay* WorkDay::create(QQmlEngine* engine, QJSEngine* scripts) {
  Sample* sample = Sample::create(engine, scripts);
  return new WorkDay(*sample, sample);
}

QUrl WorkDay::file(const QString& name) const {
  return QUrl::fromLocalFile(QDir(crew::toQt(m_folder.path())).filePath(name));
}

QUrl WorkDay::fileNowhere() const {
  return file(QStringLiteral("gone/jane.work"));
}

QStringList WorkDay::names() const {
  return QDir(crew::toQt(m_folder.path())).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
}

void WorkDay::picture(const QString& commentId) {
  SeededRandom random(5);
  auto blobs = FileBlobStore::open(m_sample.store().folder() + "/blobs", m_sample.keys(), random);
  const std::string bytes(200'000, 'p');
  Photo photo;
  photo.id = m_sample.store().newId();
  photo.comment = crew::idFrom(commentId);
  photo.customer = DailyLog(m_sample.store()).show(photo.comment)->customer.id;
  photo.hash = *(*blobs)->put(bytes);
  photo.size = static_cast<std::int64_t>(bytes.size());
  photo.mime = "image/jpeg";
  must(m_sample.store().write(insertOf(photo)).has_value(), "no photo");
}

QVariantMap WorkDay::read(const QUrl& file) const {
  auto reader = sync::workfile::Reader::open(crew::toStd(file.toLocalFile()), m_officeSecret);
  if (!reader)
    return {{"error", QString::fromUtf8(reader.error().name())}};
  QVariantMap work{{"actions", 0}, {"photos", 0}, {"signed", false}};
  for (;;) {
    const auto record = (*reader)->next();
    if (!record)
      return {{"error", QString::fromUtf8(record.error().name())}};
    if (!*record)
      return work;
    const auto& [part, bytes] = **record;
    if (part == sync::workfile::Part::head) {
      v1::WorkHead head;
      must(head.ParseFromString(bytes), "no head");
      work["device"] = head.device();
    } else if (part == sync::workfile::Part::push) {
      v1::Sync push;
      must(sync::unpackMessage(bytes, push).has_value(), "no push");
      work["actions"] = work["actions"].toInt() + push.push_size();
    } else if (part == sync::workfile::Part::photo) {
      work["photos"] = work["photos"].toInt() + 1;
    } else {
      work["signed"] = (*reader)->isSigned(bytes, sync::DeviceKey::load(m_sample.keys())->publicKey);
    }
  }
}

void WorkDay::hold(const QUrl& file) {
  m_held = file.toLocalFile() + QStringLiteral(".part");
  must(mkfifo(crew::toStd(m_held).c_str(), 0600) == 0, "it can't be held");
}

void WorkDay::letGo() {
  if (!m_held.isEmpty())
    m_reader = ::open(crew::toStd(std::exchange(m_held, {})).c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  else if (m_reader >= 0)
    ::close(std::exchange(m_reader, -1));
}

} // namespace leadhand::test
