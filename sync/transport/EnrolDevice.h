#pragma once
#include "core/store/DeviceStore.h"

#include <QString>

namespace leadhand::sync {

/// What a person gives to make this device one of the company's.
struct EnrolmentOptions {
  QString server; ///< as typed
  QString code;   ///< typed or scanned
  QString label;  ///< what the office's list calls this device
  QString caFile; ///< PEM file with the office's certificate; "" for the system's authorities
  int timeoutMs = 30000;
};

/// Enrols over the network and waits for the answer; needs a Qt application object, no running loop. The
/// certificate is kept with the device (meta `tls_ca`), so that later syncs trust the same one. Errors: those
/// of Enrolment and HttpClient, fileUnreadable for `caFile`.
[[nodiscard]] Status enrolDevice(DeviceStore& store, KeyStore& keys, const EnrolmentOptions& options);

} // namespace leadhand::sync
