#pragma once
#include "core/photo/Picture.h"
#include "core/store/DeviceStore.h"
#include "core/work/WorkViews.h"

#include <optional>
#include <string>
#include <vector>

namespace leadhand {

/// Hours and materials of a visit: what the crew collects on site, and the office's word on it.
class Hours {
 public:
  explicit Hours(DeviceStore& store) : m_store(store) {}

  struct NewHours {
    Id person{}; ///< none: oneself
    std::int64_t minutes = 0;
    std::string started{}; ///< local "HH:MM"; with `ended` and no minutes these follow
    std::string ended{};
    std::string task{};
    std::string explanation{};
    bool unbilled = false;
  };
  /// All lines in one action. Errors: unknownRecord (visit), unknownPerson, badValue (no time, over a day).
  [[nodiscard]] Result<std::vector<Id>> add(const Id& visit, const std::vector<NewHours>& lines);
  /// The people of the visit's crew with the time between arrival and end, in quarters of an hour.
  [[nodiscard]] std::vector<NewHours> proposed(const Id& visit) const;

  struct NewMaterial {
    Id item{};
    std::string name{};        ///< none: the item's
    std::int64_t quantity = 0; ///< in thousandths
    std::string unit{};        ///< none: the item's
    std::string sort{};        ///< none: the item's, else material
    std::string explanation{};
    bool unbilled = false;
    std::optional<Picture> receipt{}; ///< as keepPicture gave it
  };
  /// An item of the list, also by its name; anything else is named freely, for the office to look at. Errors:
  /// unknownRecord, emptyText (name), badValue (quantity, sort).
  [[nodiscard]] Result<Id> addMaterial(const Id& visit, const NewMaterial& material);

  /// Refused with notAllowed once the office has approved the visit: a new line is a late addition then.
  [[nodiscard]] Status setMinutes(const Id& line, std::int64_t minutes);
  [[nodiscard]] Status setQuantity(const Id& line, std::int64_t quantity);
  /// Also a statement, which is its author's.
  [[nodiscard]] Status remove(const Id& line);
  /// What was removed stands again.
  [[nodiscard]] Status restore(const Id& line);
  /// Whether the customer pays for it, and what the invoice says.
  [[nodiscard]] Status setBilling(const Id& line, bool unbilled, const std::string& explanation);
  /// The slip of a material that was saved without one.
  [[nodiscard]] Status setReceipt(const Id& material, const Picture& picture);

  /// `about`: hours or materials. Errors: badValue, emptyText (why).
  [[nodiscard]] Result<Id> none(const Id& visit, const std::string& about);
  [[nodiscard]] Result<Id> couldNot(const Id& visit, const std::string& about, const std::string& why);

  /// `to`: approved, invoice_ready, open. Late additions that are here are taken in by it.
  [[nodiscard]] Status approve(const Id& visit, const std::string& to, const std::string& note = {});

  [[nodiscard]] Result<VisitWorkView> show(const Id& visit) const;
  /// Of visits that were begun between the days, those of which hours or materials are missing.
  [[nodiscard]] std::vector<VisitWorkView> missing(Date from, Date to) const;
  [[nodiscard]] std::vector<StockItemView> stock() const;
  /// What the visit's crew has used in the last weeks, or anybody for this customer: most used first, this
  /// customer's before all.
  [[nodiscard]] std::vector<StockUseView> used(const Id& visit) const;
  [[nodiscard]] Result<Id> addStockItem(const StockItemView& item);

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
