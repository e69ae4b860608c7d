#include "sync/http/BlobRoutes.h"

#include "core/store/SealedFile.h"

#include <charconv>

namespace leadhand::sync {
namespace {

constexpr std::int64_t mostAtOnce = 1024 * 1024;

unsigned statusOf(ErrorCode code) {
  switch (code) {
  case ErrorCode::unknownRecord:
  case ErrorCode::blobIdBad:
    return 404;
  case ErrorCode::blobPieceDoubled:
  case ErrorCode::blobPieceOverlaps:
  case ErrorCode::blobPieceAhead:
    return 409;
  case ErrorCode::photoTooLarge:
  case ErrorCode::requestTooLarge:
    return 413;
  case ErrorCode::blobHashWrong:
  case ErrorCode::photoEmpty:
  case ErrorCode::photoCut:
  case ErrorCode::photoTooManyPoints:
  case ErrorCode::photoHeic:
  case ErrorCode::photoUnknown:
  case ErrorCode::voiceCut:
    return 422;
  case ErrorCode::blobPieceRagged:
  case ErrorCode::badRequest:
    return 400;
  case ErrorCode::fileUnreadable:
    return 410; // asking again soon would change nothing
  case ErrorCode::storeFull:
    return 507;
  default:
    return 500;
  }
}

std::string hashIn(const std::string& target) {
  return target.substr(blobPath.size());
}

/// The digits of a header; none when it is missing, doubled or anything but digits.
std::optional<std::int64_t> numberIn(const HttpRequest& request, std::string_view name) {
  const auto text = request.header(name);
  std::int64_t number = 0;
  if (!text || text->empty() || text->size() > 15)
    return std::nullopt;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  return error == std::errc() && end == text->data() + text->size() && number >= 0
             ? std::optional<std::int64_t>(number)
             : std::nullopt;
}

/// Where "bytes=N-" begins; what stands behind the dash is the asker's wish and cut to ours.
std::optional<std::int64_t> rangeStart(const std::string& range) {
  constexpr std::string_view unit = "bytes=";
  std::int64_t number = 0;
  if (!range.starts_with(unit) || range.size() > 40)
    return std::nullopt;
  const char* end = range.data() + range.size();
  const auto [at, error] = std::from_chars(range.data() + unit.size(), end, number);
  return error == std::errc() && at != end && *at == '-' && number >= 0 ? std::optional<std::int64_t>(number)
                                                                        : std::nullopt;
}

std::string whoIs(const DeviceSession& device) {
  return "d" + std::to_string(device.device);
}

HttpAnswer progress(unsigned status, std::int64_t held, bool isComplete) {
  HttpAnswer answer;
  answer.status = status;
  answer.contentType = "application/octet-stream";
  answer.headers.emplace_back(blobHeader::offset, std::to_string(held));
  answer.headers.emplace_back(blobHeader::complete, isComplete ? "?1" : "?0");
  return answer;
}

} // namespace

HttpAnswer BlobRoutes::refusal(const Error& why, std::int64_t held) {
  HttpAnswer answer;
  answer.status = statusOf(why.code);
  answer.contentType = "application/json";
  answer.headers.emplace_back(blobHeader::error, why.name());
  if (held >= 0)
    answer.headers.emplace_back(blobHeader::offset, std::to_string(held));
  return answer;
}

std::optional<HttpAnswer> BlobRoutes::refuseEarly(const HttpRequest& head) const {
  if (!sealed::isHash(hashIn(head.target)))
    return refusal(Error{ErrorCode::blobIdBad, {}, {}});
  if (head.method != "HEAD" && head.method != "GET" && head.method != "PATCH") {
    HttpAnswer answer = refusal(Error{ErrorCode::badRequest, {}, {}});
    answer.status = 405;
    answer.headers.emplace_back("Allow", "HEAD, GET, PATCH");
    return answer;
  }
  if (head.method == "PATCH" &&
      numberIn(head, blobHeader::length).value_or(0) > static_cast<std::int64_t>(m_limits.blobBytes))
    return refusal(Error{ErrorCode::photoTooLarge, {}, {}});
  return std::nullopt;
}

HttpAnswer BlobRoutes::answer(const HttpRequest& request, const DeviceSession& device) {
  const std::string hash = hashIn(request.target);
  const Error nothing{ErrorCode::unknownRecord, {}, {}};
  if (!m_blobs)
    return refusal(nothing);
  m_hub.store().forgetFailedReads();
  if (request.method == "PATCH")
    return m_hub.mayBringPhoto(device, hash) ? taken(hash, request, device) : refusal(nothing);
  if (m_hub.mayReadPhoto(device, hash))
    return request.method == "HEAD" ? told(hash, device) : given(hash, request);
  // Who has still to bring the bytes learns how many of them came, and nothing of anybody else's.
  return request.method == "HEAD" && m_hub.mayBringPhoto(device, hash)
             ? progress(200, m_blobs->heldOf(hash, whoIs(device)), false)
             : refusal(nothing);
}

HttpAnswer BlobRoutes::complete(const std::string& hash, const DeviceSession& device, unsigned status) {
  // Also where the bytes were here before the row: its receipt is due just as well.
  if (const Status noted = m_hub.photoReceived(device, hash); !noted)
    return refusal(noted.error());
  return progress(status, m_blobs->sizeOf(hash).value_or(0), true);
}

HttpAnswer BlobRoutes::told(const std::string& hash, const DeviceSession& device) {
  if (m_blobs->has(hash))
    return complete(hash, device, 200);
  return progress(200, m_blobs->heldOf(hash, whoIs(device)), false);
}

HttpAnswer BlobRoutes::given(const std::string& hash, const HttpRequest& request) {
  const auto total = m_blobs->sizeOf(hash);
  if (!total)
    return refusal(Error{ErrorCode::unknownRecord, {}, {}});
  const auto range = request.header("Range");
  const auto from = range ? rangeStart(*range) : std::optional<std::int64_t>(0);
  if (!from || *from % FileBlobStore::grain != 0 || *from >= *total) {
    HttpAnswer answer = refusal(Error{ErrorCode::blobPieceRagged, {}, {}});
    answer.status = 416;
    return answer;
  }
  const auto bytes = m_blobs->read(hash, *from, range ? mostAtOnce : *total + FileBlobStore::grain);
  if (!bytes)
    return refusal(bytes.error());
  HttpAnswer answer = progress(range ? 206 : 200, *from, true);
  answer.headers.emplace_back(blobHeader::length, std::to_string(*total));
  if (range)
    answer.headers.emplace_back("Content-Range",
                                "bytes " + std::to_string(*from) + "-" +
                                    std::to_string(*from + static_cast<std::int64_t>(bytes->size()) - 1) +
                                    "/" + std::to_string(*total));
  answer.body = *bytes;
  return answer;
}

HttpAnswer BlobRoutes::taken(const std::string& hash, const HttpRequest& request,
                             const DeviceSession& device) {
  const auto from = numberIn(request, blobHeader::offset);
  const auto total = numberIn(request, blobHeader::length);
  if (!from || !total)
    return refusal(Error{ErrorCode::badRequest, {}, {}});
  // Who can't see that the bytes are here has to bring them all, and learns nothing by it.
  if (m_blobs->has(hash) && m_hub.mayReadPhoto(device, hash))
    return complete(hash, device, 204);
  const std::string who = whoIs(device);
  const auto added = m_blobs->add({hash, who, *from, *total}, request.body, Hub::judgeBytes);
  const std::int64_t held = m_blobs->heldOf(hash, who);
  if (!added)
    return refusal(added.error(), held);
  return *added ? complete(hash, device, 204) : progress(204, held, false);
}

} // namespace leadhand::sync
