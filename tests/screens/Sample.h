#pragma once
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/MemoryBlobStore.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/SeededRandom.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/screens/SampleCompany.h"

#include "app/crew/CrewContext.h"

#include <memory>
#include <QObject>
#include <QQuickItem>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace leadhand::test {

/// The device under test as a Quick Test sees it: a real store with the sample company, one for each test
/// file.
class Sample : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  /// Makes the device of an engine; it lives as long as the engine.
  static void attach(QQmlEngine& engine);
  static Sample* create(QQmlEngine* engine, QJSEngine*);
  ~Sample() override;

  // For what else a test of an area needs on this device.
  [[nodiscard]] DeviceStore& store() { return m_context->store(); }
  [[nodiscard]] SampleCompany& company() { return *m_company; }
  [[nodiscard]] FakeClock& clock() { return m_clock; }
  [[nodiscard]] KeyStore& keys() { return m_keys; }

  /// The device is from now on in the hands of this person. What was written before has been sent.
  Q_INVOKABLE void actAs(const QString& person);
  Q_INVOKABLE [[nodiscard]] QString role() const;
  Q_INVOKABLE [[nodiscard]] QString customer(const QString& name) const;
  Q_INVOKABLE [[nodiscard]] QString person(const QString& name) const;
  /// How many records of a table wait to be sent.
  Q_INVOKABLE [[nodiscard]] int waiting(const QString& table) const;
  /// One column of the latest record of a table that waits to be sent, as text.
  Q_INVOKABLE [[nodiscard]] QString latest(const QString& table, const QString& column) const;
  /// What this device keeps under a key of its own.
  Q_INVOKABLE [[nodiscard]] QString kept(const QString& key) const;
  /// A comment of this moment that waits for a decision; its id.
  Q_INVOKABLE QString comment(const QString& customerName, const QString& text);
  /// Says a comment better, as the person who holds the device.
  Q_INVOKABLE void correct(const QString& commentId, const QString& text, const QString& why);
  Q_INVOKABLE void makeVoid(const QString& commentId, const QString& why);
  /// The office has given this customer's part, and none of it has come yet.
  Q_INVOKABLE void awaits(const QString& customerName);
  /// A comment of a customer that waits for a decision.
  Q_INVOKABLE [[nodiscard]] QString undecided(const QString& customerName) const;
  Q_INVOKABLE [[nodiscard]] QString opportunity(const QString& title) const;
  /// What nobody could read of an item and all within it.
  Q_INVOKABLE [[nodiscard]] QStringList unreadable(QQuickItem* item) const;

 private:
  explicit Sample(QQmlEngine& engine);

  TemporaryFolder m_folder;
  FakeClock m_clock{1'795'366'800'000}; // 2026-11-22T17:00:00Z
  SeededRandom m_random{7};
  MemoryKeyStore m_keys;
  std::unique_ptr<crew::CrewContext> m_context;
  std::unique_ptr<SampleCompany> m_company;
};

} // namespace leadhand::test
