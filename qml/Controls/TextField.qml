import QtQuick
import QtQuick.Templates as T

// One line of text with its label above and, when it is wrong, a sentence below.
FocusScope {
    id: field

    required property string label
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias inputMethodHints: input.inputMethodHints
    property alias echoMode: input.echoMode
    property alias readOnly: input.readOnly
    property alias maximumLength: input.maximumLength
    property alias validator: input.validator
    property string error: ""
    property string hint: ""
    property string iconName: ""

    signal accepted
    signal edited

    objectName: "textField"
    implicitHeight: column.implicitHeight
    implicitWidth: 320

    Column {
        id: column

        spacing: Theme.space8
        width: field.width
        Words {
            kind: "second"
            font.weight: Font.DemiBold
            text: field.label
            visible: text !== ""
            width: parent.width
            Accessible.ignored: true
        }
        T.TextField {
            id: input

            focus: true
            objectName: field.objectName + "Input"
            bottomPadding: Theme.space12
            leftPadding: field.iconName === "" ? Theme.space16 : Theme.space16 + Theme.icon + Theme.space12
            rightPadding: Theme.space16
            topPadding: Theme.space12
            color: Theme.ink
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            height: Math.max(56, implicitHeight)
            implicitHeight: (text === "" ? Math.max(contentHeight,
                placeholder.implicitHeight) : contentHeight)
                            + topPadding + bottomPadding
            placeholderTextColor: Theme.inkSecond
            selectByMouse: true
            selectedTextColor: Theme.inkOnAct
            selectionColor: Theme.act
            verticalAlignment: TextInput.AlignVCenter
            width: parent.width
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label === "" ? placeholderText : field.label
            Accessible.description: field.error === "" ? field.hint : field.error
            onAccepted: field.accepted()
            onTextEdited: field.edited()

            background: FieldFrame {
                failed: field.error !== ""
                field: input
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.inkSecond
                    name: field.iconName
                    visible: field.iconName !== ""
                    x: Theme.space16
                }
            }
            Words {
                id: placeholder

                anchors {
                    fill: parent
                    leftMargin: input.leftPadding
                    rightMargin: input.rightPadding
                }
                color: Theme.inkSecond
                text: input.placeholderText
                verticalAlignment: Text.AlignVCenter
                visible: input.text === "" && input.preeditText === ""
                Accessible.ignored: true
            }
        }
        Words {
            color: field.error === "" ? Theme.inkSecond : Theme.danger
            kind: "small"
            text: field.error === "" ? field.hint : field.error
            visible: text !== ""
            width: parent.width
        }
    }
}
