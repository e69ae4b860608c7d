#pragma once
#include "app/office/OfficeCall.h"
#include "core/base/Errors.h"

#include <nlohmann/json.hpp>

namespace leadhand::office {

using Json = nlohmann::ordered_json;

/// 2 for usage, 3 for no contact, else 1.
[[nodiscard]] int exitCodeOf(ErrorCode code);
/// One sentence on stderr; with --json also {"error": {code, message}} on stdout, inside `document` if given.
[[nodiscard]] Ending endingOf(const Error& error, bool json, Json document = Json::object());
/// The document with --json, else the lines for people.
[[nodiscard]] Ending endingOf(const OfficeCall& call, const Json& document, const std::string& lines);
[[nodiscard]] std::string textOf(const Json& document);
/// null for none.
[[nodiscard]] Json orNull(const std::string& text);

} // namespace leadhand::office
