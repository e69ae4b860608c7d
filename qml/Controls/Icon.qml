import QtQuick
import Leadhand.Controls

// One icon of the set, in one colour. It is decoration: the words beside it carry the name.
IconPainter {
    id: icon

    required property string name
    property int size: Theme.icon

    objectName: "icon"
    path: Icons.path(icon.name)
    color: Theme.ink
    implicitWidth: icon.size
    implicitHeight: icon.size
    Accessible.ignored: true
}
