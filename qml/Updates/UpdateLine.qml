import QtQuick
import QtQuick.Layouts
import Leadhand.Controls

// One piece of news; a dot says that it was not read yet.
ListRow {
    id: row

    required property string route
    required property string recordId
    required property string customerName
    required property string news
    required property string line
    required property string tone
    required property bool unread
    required iconName

    chevron: Navigator.has(route)
    iconColor: Theme.toneInk(tone)
    objectName: "updateLine"
    second: qsTr("%1\n%2").arg(news).arg(line)
    secondLines: 5
    selected: Navigator.detail.id === recordId
    title: customerName
    trailing: unread ? dot : null
    width: ListView.view ? ListView.view.width : implicitWidth
    Accessible.description: unread ? qsTr("New. %1").arg(second) : second
    onClicked: if (Navigator.has(row.route)) Navigator.open(row.route, { id: row.recordId })

    Component {
        id: dot

        Rectangle {
            color: Theme.act
            implicitHeight: Theme.space12
            implicitWidth: Theme.space12
            objectName: "updateUnread"
            radius: Theme.space12 / 2
            Accessible.ignored: true
        }
    }
}
