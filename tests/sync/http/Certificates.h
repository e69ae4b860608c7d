#pragma once
#include <string>

namespace leadhand::test {

/// Writes a fresh P-256 key and a certificate that it signed itself, both as PEM. `host`: what the
/// certificate stands for, as it goes into its alternative name ("IP:127.0.0.1", "DNS:other.example").
void makeCertificate(const std::string& certFile, const std::string& keyFile, const std::string& host);

} // namespace leadhand::test
