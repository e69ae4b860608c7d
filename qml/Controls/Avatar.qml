import QtQuick

// A person as initials.
Rectangle {
    id: avatar

    required property string name
    property int size: 40

    objectName: "avatar"
    color: Theme.actSoft
    border.color: Theme.line
    border.width: Theme.surfaceBorder
    implicitHeight: Math.round(size * Math.min(Theme.textScale, 1.5))
    implicitWidth: implicitHeight
    radius: height / 2
    Accessible.role: Accessible.StaticText
    Accessible.name: name

    Text {
        anchors.centerIn: parent
        color: Theme.act
        font.family: Theme.fontFamily
        font.pixelSize: Math.round(avatar.height * 0.38)
        font.weight: Font.Bold
        text: avatar.initials(avatar.name)
        Accessible.ignored: true
    }

    function initials(name: string): string {
        const plain = name.replace(/\b(Mr|Mrs|Ms|Miss|Dr|Sra?|Mme|M)\b\.?/gi, "").replace(/[&+]/g, " ");
        const words = plain.trim().split(/\s+/);
        const first = words[0].charAt(0);
        return (words.length > 1 ? first + words[words.length - 1].charAt(0) : first).toUpperCase();
    }
}
