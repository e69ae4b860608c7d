#pragma once
#include "core/store/Outbox.h"
#include "core/work/Reading.h"

namespace leadhand {

/// One action of the outbox as one line for people.
[[nodiscard]] OutboxItemView lineOf(Reading& reading, const std::vector<const OutboxEntry*>& group);
/// The sentence of a stored code; of one that this version does not know, the code itself.
[[nodiscard]] std::string sentenceOf(const std::string& code, const std::string& where);

} // namespace leadhand
