#include "core/schema/Edition.h"

#include "core/schema/Schema.h"

namespace leadhand {

Edition::Edition() {
  const Use own(nullptr); // it may be made while another one is in use
  for (const KindInfo* kind : allKinds()) {
    m_fields.emplace_back(kind->fields.begin(), kind->fields.end());
    m_kinds.push_back(*kind);
    m_kinds.back().fields = m_fields.back();
    m_list.push_back(&m_kinds.back());
  }
}

Edition& Edition::addField(Kind kind, const FieldInfo& field) {
  for (std::size_t i = 0; i < m_kinds.size(); ++i)
    if (m_kinds[i].kind == kind) {
      m_fields[i].push_back(field);
      m_kinds[i].fields = m_fields[i];
    }
  return *this;
}

Edition& Edition::addKind(KindInfo kind, const std::vector<FieldInfo>& own) {
  const auto common = m_kinds.front().fields.first(std::tuple_size_v<decltype(commonFields)>);
  m_fields.emplace_back(common.begin(), common.end());
  m_fields.back().insert(m_fields.back().end(), own.begin(), own.end());
  kind.fields = m_fields.back();
  m_kinds.push_back(kind);
  m_list.push_back(&m_kinds.back());
  return *this;
}

Edition& Edition::removeKind(Kind kind) {
  std::erase_if(m_list, [&](const KindInfo* info) { return info->kind == kind; });
  return *this;
}

Edition::Use::Use(const Edition* edition) : m_before(s_used) {
  s_used = edition;
}

Edition::Use::~Use() {
  s_used = m_before;
}

} // namespace leadhand
