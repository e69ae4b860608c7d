// The certificate that an office makes for itself: whom it names, how long it holds, who may read its key.
#include "sync/http/OwnCertificate.h"

#include "tests/fakes/TemporaryFolder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <memory>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <set>

namespace leadhand::test {
namespace {

namespace fs = std::filesystem;
using sync::OwnCertificate;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

constexpr Instant now{1'315'000'000'000};
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

std::string bytesOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Certificate read(const std::string& path) {
  const std::string pem = bytesOf(path);
  const std::unique_ptr<BIO, decltype(&BIO_free)> memory(
      BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
  return {PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr), &X509_free};
}

std::set<std::string> namesOf(const Certificate& certificate) {
  std::set<std::string> names;
  auto* all = static_cast<GENERAL_NAMES*>(
      X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr));
  for (int i = 0; i < sk_GENERAL_NAME_num(all); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(all, i);
    const ASN1_STRING* text = name->type == GEN_DNS ? name->d.dNSName : name->d.iPAddress;
    names.emplace(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                  static_cast<std::size_t>(ASN1_STRING_length(text)));
  }
  sk_GENERAL_NAME_pop_free(all, &GENERAL_NAME_free);
  return names;
}

class OwnCertificateTest : public testing::Test {
 protected:
  std::set<std::string> namesFor(const std::string& host) {
    const TemporaryFolder fresh;
    const auto own = OwnCertificate::of(fresh.path(), host, now);
    EXPECT_TRUE(own) << host;
    return own ? namesOf(read(own->certFile)) : std::set<std::string>{};
  }
  TemporaryFolder folder;
};

TEST_F(OwnCertificateTest, namesItsHostAndThisMachine) {
  const std::string loopback("\x7f\0\0\1", 4);
  const std::string loopback6 = std::string(15, '\0') + '\1';
  EXPECT_THAT(namesFor("office.local"),
              IsSupersetOf({std::string("office.local"), std::string("localhost"), loopback, loopback6}));
  EXPECT_THAT(namesFor("10.1.2.3"), Contains(std::string("\x0a\1\2\3")));
  EXPECT_THAT(namesFor("fd00::1"), Contains(std::string("\xfd") + std::string(14, '\0') + '\1'));
  EXPECT_THAT(namesFor("0.0.0.0"), Not(Contains(std::string(4, '\0')))) << "anywhere is no name";
  EXPECT_THAT(namesFor("::"), Not(Contains(std::string(16, '\0'))));
  EXPECT_THAT(namesFor("no name, this"), Not(Contains(std::string("no name, this"))));
  EXPECT_THAT(namesFor(""), Contains(std::string("localhost")));
}

TEST_F(OwnCertificateTest, holdsTenYearsAndIsOfItsKey) {
  const auto own = OwnCertificate::of(folder.path(), "office.local", now);
  ASSERT_TRUE(own);
  EXPECT_TRUE(own->made);
  const Certificate certificate = read(own->certFile);
  ASSERT_TRUE(certificate);
  const auto at = [](std::int64_t days) { return static_cast<time_t>(now.ms / 1000 + days * 24 * 3600); };
  time_t before = at(-2);
  time_t first = at(0);
  time_t last = at(3649);
  time_t after = at(3651);
  EXPECT_GT(X509_cmp_time(X509_get0_notBefore(certificate.get()), &before), 0);
  EXPECT_LT(X509_cmp_time(X509_get0_notBefore(certificate.get()), &first), 0) << "clocks behind are let in";
  EXPECT_GT(X509_cmp_time(X509_get0_notAfter(certificate.get()), &last), 0);
  EXPECT_LT(X509_cmp_time(X509_get0_notAfter(certificate.get()), &after), 0);
  EXPECT_EQ(X509_verify(certificate.get(), X509_get0_pubkey(certificate.get())), 1);
  EXPECT_EQ(fs::status(own->keyFile).permissions() & (fs::perms::group_all | fs::perms::others_all),
            fs::perms::none);
}

TEST_F(OwnCertificateTest, isMadeOnceAndAnewWhereHalfOfItIsGone) {
  const auto own = OwnCertificate::of(folder.path(), "office.local", now);
  ASSERT_TRUE(own);
  const std::string first = bytesOf(own->certFile);
  const auto again = OwnCertificate::of(folder.path(), "another.local", now);
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->made);
  EXPECT_EQ(bytesOf(own->certFile), first) << "devices trust it by its bytes";
  fs::remove(own->keyFile);
  const auto anew = OwnCertificate::of(folder.path(), "office.local", now);
  ASSERT_TRUE(anew);
  EXPECT_TRUE(anew->made);
  EXPECT_NE(bytesOf(own->certFile), first);
  EXPECT_TRUE(fs::exists(own->keyFile));
}

TEST_F(OwnCertificateTest, whereItCanNotStandItIsSaid) {
  const auto nowhere = OwnCertificate::of(folder.file("none"), "office.local", now);
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().code, ErrorCode::folderReadOnly);
  EXPECT_EQ(nowhere.error().where, folder.file("none") + "/tls.key");
  fs::create_directory(folder.file("tls.pem"));
  const auto taken = OwnCertificate::of(folder.path(), "office.local", now);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().code, ErrorCode::folderReadOnly);
  EXPECT_EQ(taken.error().where, folder.file("tls.pem"));
}

} // namespace
} // namespace leadhand::test
