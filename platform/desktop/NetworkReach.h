#pragma once
// Qt stands first, for moc: see sync/transport/HttpClient.h.
#include <QObject>

#include "core/base/Seams.h"

namespace leadhand::platform {

/// What the system says of its network, by QNetworkInformation. A system that says nothing counts as
/// reachable: the sync finds out by itself.
class NetworkReach final : public QObject, public Connectivity {
  Q_OBJECT
 public:
  explicit NetworkReach(QObject* parent = nullptr);
  [[nodiscard]] Reach reach() override;

 signals:
  void reachableChanged(bool reachable);
};

} // namespace leadhand::platform
