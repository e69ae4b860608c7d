#pragma once
#include <string>

namespace leadhand::e2e {

/// Makes a key and a certificate that signs itself, good for 127.0.0.1 and localhost, as two PEM files.
void makeCertificate(const std::string& certificatePath, const std::string& keyPath);

} // namespace leadhand::e2e
