#include "app/crew/GateCode.h"

#include "core/work/Gates.h"

#include <memory>
#include <QPromise>
#include <QThreadPool>

namespace leadhand::crew {

GateCode::GateCode(QObject* parent) : QObject(parent) {
  connect(&m_answer, &QFutureWatcher<bool>::finished, this, [this] {
    m_checking = false;
    emit checked(m_answer.result());
  });
}

void GateCode::check(const std::string& hash, const std::string& code) {
  if (m_checking)
    return;
  m_checking = true;
  auto promise = std::make_shared<QPromise<bool>>();
  promise->start();
  m_answer.setFuture(promise->future());
  QThreadPool::globalInstance()->start([promise, hash, code] {
    promise->addResult(isGateCode(hash, code));
    promise->finish();
  });
}

} // namespace leadhand::crew
