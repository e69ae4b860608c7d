#pragma once
#include "app/crew/CrewContext.h"
#include "app/crew/RowModel.h"
#include "core/work/OwnConflict.h"

#include <QCoreApplication>
#include <QVariantList>

namespace leadhand::crew {

/// Two values of one field, or more, and what one can do about it.
struct ConflictRow {
  QString rowId;
  QString title; ///< "Mrs. Smith · Phone"
  /// [{value, line, tag, tone, own}], the one that stands first
  QVariantList sides;
  bool mayRestore = false;
  bool mayAsk = false;
  QString standing; ///< what became of it here: "You asked the office · today 10:12", or ""
  QString receipt;  ///< of that, "On this phone"

  bool operator==(const ConflictRow&) const = default;
  static std::vector<RowRole<ConflictRow>> roles();
};

/// A conflict in words, and the ways out of it that are a crew's own.
class ConflictChoice {
  Q_DECLARE_TR_FUNCTIONS(leadhand::crew::ConflictChoice)

 public:
  explicit ConflictChoice(CrewContext& context) : m_context(context) {}

  /// Those that are open, the newest first.
  [[nodiscard]] std::vector<ConflictRow> rows() const;
  /// One's own stands again; the id of the note that says what stood there before, or "".
  [[nodiscard]] Result<QString> restore(const QString& conflictId);
  [[nodiscard]] Status takeRestoreBack(const QString& conflictId, const QString& note);
  [[nodiscard]] Status ask(const QString& conflictId);
  [[nodiscard]] Status takeAskBack(const QString& conflictId);

 private:
  [[nodiscard]] ConflictRow rowOf(const ConflictView& view) const;
  [[nodiscard]] QString value(const ConflictView& view, const std::string& text) const;
  [[nodiscard]] QString title(const ConflictView& view) const;
  /// "555 0114 (Jacki, today 10:12)"
  [[nodiscard]] QString quoted(const ConflictView& view, const std::string& text, const Named& by,
                               Instant at) const;

  CrewContext& m_context;
};

} // namespace leadhand::crew
