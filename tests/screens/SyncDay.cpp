#include "tests/screens/SyncDay.h"

#include "app/crew/Text.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Drafts.h"
#include "tests/screens/SampleSync.h"

#include <QQmlEngine>
#include <stdexcept>

namespace leadhand::test {

namespace {

SampleSync syncOf(Sample& sample) {
  return {sample.store(), sample.company(), sample.clock()};
}

} // namespace

SyncDay* SyncDay::create(QQmlEngine* engine, QJSEngine* scripts) {
  Sample* sample = Sample::create(engine, scripts);
  return new SyncDay(*sample, sample);
}

void SyncDay::inStep() {
  syncOf(m_sample).contact("", "", "", 0);
  m_sample.actAs("Jane");
  for (const char* done :
       {"UPDATE conflict SET state = 'closed'", "UPDATE photo SET received_at = 1 WHERE received_at IS NULL"})
    if (const auto settled = m_sample.store().database().execute(done); !settled)
      throw std::runtime_error(settled.error().sentence());
}

void SyncDay::outOfStep() {
  syncOf(m_sample).outOfStep();
}

QString SyncDay::refused(const QString& customer, const QString& text) {
  return crew::toQt(syncOf(m_sample).refused(customer.toStdString(), text.toStdString(), "not_allowed"));
}

QString SyncDay::conflict(const QString& customer, const QString& field, const QString& jackis,
                          const QString& janes) {
  return crew::toQt(syncOf(m_sample).conflict(customer.toStdString(), field.toStdString(),
                                              jackis.toStdString(), janes.toStdString()));
}

QString SyncDay::comment(const QString& customer, const QString& text) {
  return crew::toQt(syncOf(m_sample).comment(customer.toStdString(), text.toStdString()));
}

void SyncDay::photo(const QString& comment, int bytes) {
  syncOf(m_sample).photo(crew::idFrom(comment), bytes);
}

void SyncDay::contact(const QString& code, const QString& where, const QString& state, int minutes) {
  syncOf(m_sample).contact(code.toStdString(), where.toStdString(), state.toStdString(), minutes);
}

QString SyncDay::phone(const QString& customer) const {
  const Id id = m_sample.company().customer(customer.toStdString());
  return crew::toQt(Customers(m_sample.store()).show(id)->phone);
}

QStringList SyncDay::written(const QString& customer) const {
  QStringList words;
  DailyLog::Filter about;
  about.customer = m_sample.company().customer(customer.toStdString());
  for (const CommentView& comment : DailyLog(m_sample.store()).list(about))
    if (comment.receipt == "on_phone")
      words.prepend(crew::toQt(comment.text));
  return words;
}

int SyncDay::kept() const {
  return static_cast<int>(Drafts(m_sample.store()).list().size());
}

} // namespace leadhand::test
