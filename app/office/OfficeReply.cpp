#include "app/office/OfficeReply.h"

namespace leadhand::office {

int exitCodeOf(ErrorCode code) {
  if (code == ErrorCode::badUsage)
    return 2;
  return code == ErrorCode::noContact ? 3 : 1;
}

std::string textOf(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Ending endingOf(const Error& error, bool json, Json document) {
  Ending ending{exitCodeOf(error.code), "", "leadhand-office: " + error.sentence() + "\n"};
  if (json) {
    document["error"] = {{"code", error.name()}, {"message", error.sentence()}};
    ending.out = textOf(document);
  }
  return ending;
}

Ending endingOf(const OfficeCall& call, const Json& document, const std::string& lines) {
  return {0, call.json ? textOf(document) : lines, ""};
}

Json orNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

} // namespace leadhand::office
