#include "sync/http/OwnCertificate.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <fcntl.h>
#include <filesystem>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <set>
#include <unistd.h>

namespace leadhand::sync {
namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr std::int64_t validMs = 3650 * dayMs;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

std::string textOf(const sockaddr& address) {
  char text[INET6_ADDRSTRLEN] = "";
  if (address.sa_family == AF_INET)
    ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(address).sin_addr, text, sizeof text);
  if (address.sa_family == AF_INET6)
    ::inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, text, sizeof text);
  return text;
}

bool isAddress(const std::string& host) {
  in6_addr any{};
  return ::inet_pton(AF_INET, host.c_str(), &any) == 1 || ::inet_pton(AF_INET6, host.c_str(), &any) == 1;
}

bool isName(const std::string& host) {
  return !host.empty() && std::all_of(host.begin(), host.end(), [](unsigned char letter) {
    return std::isalnum(letter) || letter == '.' || letter == '-';
  });
}

/// Where devices may find this office: "DNS:localhost,IP:127.0.0.1,...".
std::string namesFor(const std::string& host) {
  std::set<std::string> names{"DNS:localhost", "IP:127.0.0.1", "IP:::1"};
  const auto add = [&](const std::string& name) {
    const bool isAnywhere = name == "0.0.0.0" || name == "::";
    if (isAddress(name) && !isAnywhere)
      names.insert("IP:" + name);
    else if (isName(name) && !isAnywhere)
      names.insert("DNS:" + name);
  };
  add(host);
  char machine[256] = "";
  if (::gethostname(machine, sizeof machine - 1) == 0)
    add(machine);
  ifaddrs* all = nullptr;
  if (::getifaddrs(&all) == 0) {
    for (const ifaddrs* one = all; one; one = one->ifa_next)
      // An address that holds on one cable only ("%eth0") is nothing that a device could be told.
      if (one->ifa_addr && textOf(*one->ifa_addr).rfind("fe80", 0) != 0)
        add(textOf(*one->ifa_addr));
    ::freeifaddrs(all);
  }
  std::string list;
  for (const std::string& name : names)
    list += (list.empty() ? "" : ",") + name;
  return list;
}

bool extend(X509* certificate, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
  const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
      X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()), &X509_EXTENSION_free);
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fill(X509* certificate, EVP_PKEY* key, const std::string& names, Instant now) {
  std::uint64_t serial = 0;
  if (RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1)
    return false;
  X509_set_version(certificate, X509_VERSION_3);
  ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), (serial >> 1U) | 1U);
  // A phone whose clock is a day behind shall trust it as well.
  ASN1_TIME_set(X509_getm_notBefore(certificate), static_cast<time_t>((now.ms - dayMs) / 1000));
  ASN1_TIME_set(X509_getm_notAfter(certificate), static_cast<time_t>((now.ms + validMs) / 1000));
  X509_NAME* name = X509_get_subject_name(certificate);
  const auto* called = reinterpret_cast<const unsigned char*>("Leadhand office");
  return X509_set_pubkey(certificate, key) == 1 &&
         X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, called, -1, -1, 0) == 1 &&
         X509_set_issuer_name(certificate, name) == 1 &&
         extend(certificate, NID_basic_constraints, "critical,CA:TRUE") &&
         extend(certificate, NID_subject_alt_name, names) && X509_sign(certificate, key, EVP_sha256()) > 0;
}

std::string contentOf(BIO* memory) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(memory, &data);
  return {data, static_cast<std::size_t>(std::max(size, 0L))};
}

Status writeFile(const std::string& path, const std::string& content, mode_t rights) {
  const std::string part = path + ".part";
  const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, rights);
  const bool written =
      file >= 0 && ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size()) &&
      ::fsync(file) == 0;
  if (file >= 0)
    ::close(file);
  if (!written || ::rename(part.c_str(), path.c_str()) != 0)
    return fail(ErrorCode::folderReadOnly, path);
  return {};
}

} // namespace

Result<OwnCertificate> OwnCertificate::of(const std::string& folder, const std::string& host, Instant now) {
  OwnCertificate own{folder + "/tls.pem", folder + "/tls.key", false};
  std::error_code error;
  if (std::filesystem::exists(own.certFile, error) && std::filesystem::exists(own.keyFile, error))
    return own;
  const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
  const Certificate certificate(X509_new(), &X509_free);
  const Memory keyText(BIO_new(BIO_s_mem()), &BIO_free);
  const Memory certText(BIO_new(BIO_s_mem()), &BIO_free);
  if (!key || !certificate || !keyText || !certText ||
      !fill(certificate.get(), key.get(), namesFor(host), now) ||
      PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
      PEM_write_bio_X509(certText.get(), certificate.get()) != 1)
    return fail(ErrorCode::badTls, own.certFile, "name --tls-cert and --tls-key");
  // The key first: a certificate without it would be taken for whole.
  LEADHAND_TRY(writeFile(own.keyFile, contentOf(keyText.get()), 0600));
  LEADHAND_TRY(writeFile(own.certFile, contentOf(certText.get()), 0644));
  own.made = true;
  return own;
}

} // namespace leadhand::sync
