#include "platform/desktop/NetworkReach.h"

#include <QNetworkInformation>

namespace leadhand::platform {

NetworkReach::NetworkReach(QObject* parent) : QObject(parent) {
  if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
    return;
  connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
          [this] { emit reachableChanged(reach() != Reach::none); });
}

Reach NetworkReach::reach() {
  const QNetworkInformation* network = QNetworkInformation::instance();
  if (!network)
    return Reach::free;
  if (network->reachability() == QNetworkInformation::Reachability::Disconnected)
    return Reach::none;
  return network->isMetered() ? Reach::metered : Reach::free;
}

} // namespace leadhand::platform
