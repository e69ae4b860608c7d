#include "sync/http/Routes.h"

#include "sync/office/OfficeStore.h"
#include "sync/protocol/Codec.h"
#include "sync/protocol/OfficeMark.h"

#include <google/protobuf/util/json_util.h>
#include <nlohmann/json.hpp>

namespace leadhand::sync {
namespace {

constexpr const char* zstdEncoding = "zstd";

unsigned statusOf(ErrorCode code) {
  switch (code) {
  case ErrorCode::requestTooLarge:
    return 413;
  case ErrorCode::signatureRefused:
  case ErrorCode::clockRefused:
  case ErrorCode::deviceRevoked:
  case ErrorCode::notEnrolled:
  case ErrorCode::codeWrong:
  case ErrorCode::codeUsed:
  case ErrorCode::codeExpired:
    return 403;
  case ErrorCode::tooManyTries:
    return 429;
  case ErrorCode::badRequest:
    return 400;
  default:
    return 500;
  }
}

bool mentions(const std::optional<std::string>& value, std::string_view what) {
  return value && value->find(what) != std::string::npos;
}

bool isJson(const HttpRequest& request) {
  return mentions(request.header("Content-Type"), jsonType);
}

/// A device that hands in weeks of work sends it in many full requests: they are pages of one round.
bool fillsItsRequest(const v1::Sync& ask) {
  constexpr int fullChanges = 100;
  constexpr std::size_t fullBytes = 128 * 1024;
  int changes = 0;
  for (const v1::Group& group : ask.push())
    changes += group.changes_size();
  return changes >= fullChanges || (changes > 0 && ask.ByteSizeLong() >= fullBytes);
}

HttpAnswer plain(unsigned status, const nlohmann::json& body) {
  return HttpAnswer{status, std::string(jsonType), body.dump() + "\n", {}, false};
}

/// A device tells by it whether a refusal is its own office's.
void mark(HttpAnswer& answer, const HttpRequest& request, Hub& hub) {
  if (const auto nonce = request.header(header::nonce))
    answer.headers.emplace_back(officeMarkHeader, officeMark(hub.store().tenant().raw(), *nonce));
}

HttpAnswer notHere(unsigned status, std::string_view code) {
  return plain(status, {{"product", "leadhand"}, {"error", code}});
}

} // namespace

std::optional<HttpAnswer> Routes::refuseEarly(const HttpRequest& head) const {
  if (BlobRoutes::isOurs(head.target))
    return m_blobs.refuseEarly(head);
  const bool posted = head.target == syncPath || head.target == enrolPath;
  const bool fetched = head.target == pokePath || head.target == healthPath;
  if (!posted && !fetched)
    return notHere(404, "unknown_record");
  if (head.method != (posted ? "POST" : "GET")) {
    HttpAnswer answer = notHere(405, "bad_request");
    answer.headers.emplace_back("Allow", posted ? "POST" : "GET");
    return answer;
  }
  if (!posted)
    return std::nullopt;
  const auto type = head.header("Content-Type");
  if (!mentions(type, protobufType) && !mentions(type, jsonType))
    return refusal(head, Error{ErrorCode::badRequest, "Content-Type", {}});
  // A header that stands twice reads as missing: then the body does not decompress and is refused there.
  const auto encoding = head.header("Content-Encoding");
  if (encoding && *encoding != zstdEncoding && *encoding != "identity")
    return refusal(head, Error{ErrorCode::badRequest, "Content-Encoding", {}});
  return std::nullopt;
}

HttpAnswer Routes::answer(const HttpRequest& request) {
  if (auto refused = refuseEarly(request))
    return *std::move(refused);
  if (BlobRoutes::isOurs(request.target))
    return blob(request);
  if (request.target == healthPath)
    return plain(200, {{"product", "leadhand"}, {"protocol", protocolVersion}});
  return request.target == syncPath ? std::move(syncs({&request}).front()) : enrol(request);
}

Result<DeviceSession> Routes::deviceOf(const HttpRequest& request) {
  LEADHAND_ASSIGN(const SignedRequest claimed,
                  signedRequestOf(request.method, request.target, request.body, request.header));
  return m_hub.authenticate(claimed);
}

std::optional<DeviceSession> Routes::admit(const HttpRequest& request, v1::SyncRequest& message,
                                           HttpAnswer& answer) {
  auto device = deviceOf(request);
  if (!device) {
    answer = refusal(request, device.error());
    return std::nullopt;
  }
  const std::int64_t wait = m_rates.take(device->device, request.body.size(), m_hub.clock().elapsedMs());
  if (wait > 0) {
    v1::SyncReply later;
    later.mutable_retry_after()->set_ms(static_cast<std::uint32_t>(wait));
    answer = written(request, later, 429);
    answer.headers.emplace_back("Retry-After", std::to_string((wait + 999) / 1000));
  } else if (const Status whole = read(request, message); !whole) {
    answer = refusal(request, whole.error());
  } else {
    return std::move(*device);
  }
  answer.signatureHeld = true;
  return std::nullopt;
}

std::vector<HttpAnswer> Routes::syncs(const std::vector<const HttpRequest*>& requests) {
  std::vector<HttpAnswer> answers(requests.size());
  // Thousands of small parts: they come and go as one.
  google::protobuf::Arena arena;
  std::vector<v1::SyncRequest*> messages(requests.size());
  std::vector<Hub::Round> rounds;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    messages[i] = google::protobuf::Arena::CreateMessage<v1::SyncRequest>(&arena);
    auto device = admit(*requests[i], *messages[i], answers[i]);
    if (!device)
      continue;
    rounds.push_back({messages[i], std::move(*device)});
    places.push_back(i);
  }
  const std::vector<v1::SyncReply> replies = m_hub.handleAll(rounds);
  for (std::size_t i = 0; i < replies.size(); ++i) {
    const v1::SyncReply& reply = replies[i];
    noteTrouble(reply.refused().code());
    const bool hasMore = !reply.ok().complete() || reply.ok().backfill_size() > 0;
    if (reply.has_ok() && (hasMore || fillsItsRequest(messages[places[i]]->sync())))
      m_rates.goesOn(rounds[i].device.device);
    answers[places[i]] = written(*requests[places[i]], reply);
    answers[places[i]].signatureHeld = true;
  }
  return answers;
}

HttpAnswer Routes::blob(const HttpRequest& request) {
  const auto device = deviceOf(request);
  if (!device) {
    HttpAnswer answer = refusal(request, device.error());
    answer.headers.emplace_back(blobHeader::error, device.error().name());
    return answer;
  }
  // Photos are counted by their bytes; the rounds are for syncs.
  HttpAnswer answer;
  const std::int64_t wait = m_rates.takeBytes(device->device, request.body.size(), m_hub.clock().elapsedMs());
  if (wait > 0) {
    answer = notHere(429, "too_many_tries");
    answer.headers.emplace_back("Retry-After", std::to_string((wait + 999) / 1000));
  } else {
    answer = m_blobs.answer(request, *device);
    for (const auto& [name, value] : answer.headers)
      if (name == blobHeader::error)
        noteTrouble(value);
  }
  mark(answer, request, m_hub);
  answer.signatureHeld = true;
  return answer;
}

HttpAnswer Routes::enrol(const HttpRequest& request) {
  v1::EnrolRequest message;
  v1::EnrolReply reply;
  if (const Status whole = read(request, message); whole)
    reply = m_hub.enrol(message, request.address);
  else
    reply.mutable_refused()->set_code(std::string(whole.error().name()));
  if (!reply.has_refused())
    return written(request, reply);
  noteTrouble(reply.refused().code());
  unsigned status = 403;
  for (const ErrorCode code : {ErrorCode::badRequest, ErrorCode::requestTooLarge, ErrorCode::tooManyTries})
    if (reply.refused().code() == errorName(code))
      status = statusOf(code);
  return written(request, reply, status);
}

void Routes::noteTrouble(std::string_view refusal) const {
  if (!m_onStoreTrouble)
    return;
  for (const ErrorCode code : {ErrorCode::storeFull, ErrorCode::storeFailed, ErrorCode::storeBusy,
                               ErrorCode::storeReadOnly, ErrorCode::storeDamaged, ErrorCode::folderReadOnly})
    if (refusal == errorName(code))
      m_onStoreTrouble(code);
}

Status Routes::read(const HttpRequest& request, google::protobuf::Message& message) const {
  std::string body = request.body;
  if (request.header("Content-Encoding").value_or("identity") == zstdEncoding) {
    LEADHAND_ASSIGN(body, decompress(request.body, m_limits.decompressedBytes));
  }
  if (isJson(request)) {
    google::protobuf::util::JsonParseOptions options;
    options.ignore_unknown_fields = true; // an integrator's newer field is no reason to refuse the rest
    return google::protobuf::util::JsonStringToMessage(body, &message, options).ok()
               ? Status{}
               : fail(ErrorCode::badRequest, "json");
  }
  if (body.empty())
    return fail(ErrorCode::badRequest, "body");
  return readMessage(body, message, m_limits.decompressedBytes);
}

HttpAnswer Routes::written(const HttpRequest& request, const google::protobuf::Message& message,
                           unsigned status) const {
  HttpAnswer answer;
  answer.status = status;
  answer.headers.emplace_back("X-Leadhand-Time", std::to_string(m_hub.clock().now().ms));
  mark(answer, request, m_hub);
  if (mentions(request.header("Accept"), jsonType)) {
    answer.contentType = jsonType;
    answer.body = toJson(message).value_or("{}") + "\n";
    return answer;
  }
  answer.contentType = protobufType;
  const auto* reply = dynamic_cast<const v1::SyncReply*>(&message);
  answer.body = reply ? packReply(*reply) : packMessage(message);
  answer.headers.emplace_back("Content-Encoding", zstdEncoding);
  return answer;
}

HttpAnswer Routes::refusal(const HttpRequest& request, const Error& why) const {
  v1::SyncReply reply;
  reply.mutable_refused()->set_code(std::string(why.name()));
  reply.mutable_refused()->set_where(why.where);
  return written(request, reply, statusOf(why.code));
}

} // namespace leadhand::sync
