#pragma once
#include <functional>
#include <iterator>
#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <utility>
#include <vector>

namespace leadhand::crew {

/// What QML knows of every list: its rows by role, and how many there are.
class RowModel : public QAbstractListModel {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

 public:
  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] int count() const { return rowCount({}); }

 signals:
  void countChanged();
};

/// One role: its name in QML and how to read it from a row.
template <class Row>
struct RowRole {
  QByteArray name;
  std::function<QVariant(const Row&)> read;
};

template <class Row, class T>
[[nodiscard]] RowRole<Row> role(const char* name, T Row::*member) {
  return {name, [member](const Row& row) { return QVariant::fromValue(row.*member); }};
}

/// A list of plain structs. A Row has `QString rowId`, an equality and `static roles()`. `show` brings the
/// list from what it was to what it shall be by single removals, moves, insertions and changes, so that
/// scroll position, focus and animation of the rows that stay are kept. It never resets.
template <class Row>
class RowListModel final : public RowModel {
 public:
  explicit RowListModel(QObject* parent = nullptr) : RowModel(parent), m_roles(Row::roles()) {}

  [[nodiscard]] int rowCount(const QModelIndex& parent) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int asked) const override {
    const int at = asked - Qt::UserRole;
    if (!index.isValid() || at < 0 || at >= static_cast<int>(m_roles.size()))
      return {};
    return m_roles[static_cast<std::size_t>(at)].read(m_rows[static_cast<std::size_t>(index.row())]);
  }
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override {
    QHash<int, QByteArray> names;
    for (std::size_t i = 0; i < m_roles.size(); ++i)
      names.insert(Qt::UserRole + static_cast<int>(i), m_roles[i].name);
    return names;
  }
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  [[nodiscard]] const Row* find(const QString& rowId) const {
    for (const Row& row : m_rows)
      if (row.rowId == rowId)
        return &row;
    return nullptr;
  }

  void show(std::vector<Row> wanted) {
    const std::size_t before = m_rows.size();
    removeAbsent(wanted);
    QSet<QString> known;
    for (const Row& row : m_rows)
      known.insert(row.rowId);
    for (std::size_t at = 0; at < wanted.size(); ++at) {
      std::size_t end = at;
      while (end < wanted.size() && !known.contains(wanted[end].rowId))
        ++end;
      if (end == at) {
        place(wanted, at);
        continue;
      }
      insert(wanted, at, end);
      at = end - 1;
    }
    if (m_rows.size() != before)
      emit countChanged();
  }

 private:
  void removeAbsent(const std::vector<Row>& wanted) {
    QSet<QString> stays;
    for (const Row& row : wanted)
      stays.insert(row.rowId);
    for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
      if (stays.contains(m_rows[static_cast<std::size_t>(last)].rowId))
        continue;
      int first = last;
      while (first > 0 && !stays.contains(m_rows[static_cast<std::size_t>(first) - 1].rowId))
        --first;
      beginRemoveRows({}, first, last);
      m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
      endRemoveRows();
      last = first;
    }
  }

  /// Puts the new rows from `at` to before `end` there, in one step: a list of thousands comes at once.
  void insert(std::vector<Row>& wanted, std::size_t at, std::size_t end) {
    const auto place = [](std::size_t row) { return static_cast<std::ptrdiff_t>(row); };
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
    m_rows.insert(m_rows.begin() + place(at), std::make_move_iterator(wanted.begin() + place(at)),
                  std::make_move_iterator(wanted.begin() + place(end)));
    endInsertRows();
  }

  /// Makes row `at` the wanted one, which is there somewhere; all rows before it are in place already.
  void place(std::vector<Row>& wanted, std::size_t at) {
    if (at >= m_rows.size() || m_rows[at].rowId != wanted[at].rowId) {
      std::size_t from = at;
      while (from < m_rows.size() && m_rows[from].rowId != wanted[at].rowId)
        ++from;
      const int to = static_cast<int>(at);
      beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, to);
      Row moved = std::move(m_rows[from]);
      m_rows.erase(m_rows.begin() + static_cast<int>(from));
      m_rows.insert(m_rows.begin() + to, std::move(moved));
      endMoveRows();
    }
    if (m_rows[at] == wanted[at])
      return;
    m_rows[at] = std::move(wanted[at]);
    const QModelIndex place = index(static_cast<int>(at), 0);
    emit dataChanged(place, place);
  }

  std::vector<RowRole<Row>> m_roles;
  std::vector<Row> m_rows;
};

} // namespace leadhand::crew
