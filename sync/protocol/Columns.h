#pragma once
#include "core/base/Errors.h"

#include <cstddef>
#include <google/protobuf/descriptor.h>
#include <optional>
#include <string>
#include <string_view>

namespace leadhand::sync {

/// A serialised message in another order: what is alike stands together, as ids, numbers and texts of one
/// field do, and says what differs from the one before. Compressed it is a fifth smaller. The layout carries
/// its own shape, so that a reader needs to know nothing of the message; it begins with a byte that no
/// message begins with.
struct Columns {
  std::string bytes;
  std::size_t idsEnd = 0; ///< up to here it is nearly all ids, which don't compress
};

/// Nothing where the message holds what the layout does not know (a group, a fixed32) or is not well-formed.
[[nodiscard]] std::optional<Columns> toColumns(std::string_view message,
                                               const google::protobuf::Descriptor& type);
[[nodiscard]] bool isInColumns(std::string_view bytes);
/// The message as it was. Errors: badRequest; requestTooLarge above `most` bytes.
[[nodiscard]] Result<std::string> fromColumns(std::string_view bytes, std::size_t most);

} // namespace leadhand::sync
