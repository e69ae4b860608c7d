#pragma once
#include "app/crew/CrewContext.h"
#include "app/crew/RowModel.h"

#include <QCoreApplication>
#include <QVariantList>

namespace leadhand::crew {

/// One thing this device wrote, and where it is.
struct SyncItemRow {
  QString rowId;
  QString title; ///< "Mrs. Smith"
  QString sort;  ///< "Comment"
  QString text;  ///< its first words
  QString line;  ///< when it was written, or when it arrived
  QString place; ///< "1", in the order in which they go; "" once it has gone
  /// Where it is: [{text, reached}]
  QVariantList steps;
  QString route; ///< the screen that shows it, or ""
  QString recordId;

  bool operator==(const SyncItemRow&) const = default;
  static std::vector<RowRole<SyncItemRow>> roles();
};

/// One thing that the office did not take.
struct RefusedRow {
  QString rowId; ///< the record's id
  QString title; ///< "Mrs. Smith"
  QString sort;  ///< "Comment"
  QString text;  ///< all of it
  QString why;
  QString line;
  bool canCopy = false; ///< it has words to write anew
  QString customerId;
  QString customerName;

  bool operator==(const RefusedRow&) const = default;
  static std::vector<RowRole<RefusedRow>> roles();
};

/// The outbox and what has arrived, as rows in words.
class SyncItems {
  Q_DECLARE_TR_FUNCTIONS(leadhand::crew::SyncItems)

 public:
  /// `hidden`: a record that was given up just now.
  SyncItems(CrewContext& context, const QString& hidden);

  [[nodiscard]] std::vector<RefusedRow> refused() const;
  /// At most `most`, in the order in which they go.
  [[nodiscard]] std::vector<SyncItemRow> waiting(std::size_t most) const;
  [[nodiscard]] std::size_t waitingCount() const;
  /// One's own comments that the office has, the latest first.
  [[nodiscard]] std::vector<SyncItemRow> arrived() const;

 private:
  [[nodiscard]] QString words(const OutboxItemView& item) const;
  [[nodiscard]] QVariantList stepsOf(const std::string& receipt) const;

  CrewContext& m_context;
  QString m_hidden;
  std::vector<OutboxItemView> m_items; ///< several changes of one record are one thing to a person
};

} // namespace leadhand::crew
