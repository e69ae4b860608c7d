#include "app/cli/Commands.h"
#include "core/store/Search.h"
#include "core/work/Office.h"

namespace leadhand::cli {

Result<Answer> run(const StatusCommand&, Session& session) {
  return recordAnswer(SyncDesk(session.store()).status());
}

Result<Answer> run(const OutboxCommand&, Session& session) {
  return listAnswer(SyncDesk(session.store()).outbox());
}

Result<Answer> run(const ConflictsCommand&, Session& session) {
  return listAnswer(SyncDesk(session.store()).conflicts(true));
}

} // namespace leadhand::cli
