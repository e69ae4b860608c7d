#pragma once
#include "core/schema/Declaration.h"

#include <deque>
#include <span>
#include <vector>

namespace leadhand {

/// The declarations as a later version of this program will have them: this build's, and fields and kinds
/// more. A device and an office of different versions are so played in one process, by the real store, codec
/// and merge. For tests and for tools that look ahead; never while another thread is at work. Fields are
/// added behind those that are declared, so that typed records stay what they are. An edition that was in use
/// lives until the end of the program.
class Edition {
 public:
  Edition();
  Edition(const Edition&) = delete;
  Edition& operator=(const Edition&) = delete;

  Edition& addField(Kind kind, const FieldInfo& field);
  /// The fields every record has come first by themselves. Texts must outlive the edition.
  Edition& addKind(KindInfo kind, const std::vector<FieldInfo>& own);

  /// As an earlier version had it, which did not know these kinds.
  Edition& removeKind(Kind kind);

  [[nodiscard]] std::span<const KindInfo* const> kinds() const { return m_list; }

  /// While it lives, the declarations are those of `edition` (nullptr: of this build).
  class Use {
   public:
    explicit Use(const Edition* edition);
    ~Use();
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

   private:
    const Edition* m_before;
  };
  /// nullptr: this build's own declarations.
  [[nodiscard]] static const Edition* inUse() { return s_used; }

 private:
  inline static const Edition* s_used = nullptr;
  std::deque<KindInfo> m_kinds;
  std::deque<std::vector<FieldInfo>> m_fields;
  std::vector<const KindInfo*> m_list;
};

} // namespace leadhand
