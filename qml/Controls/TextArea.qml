import QtQuick
import QtQuick.Templates as T

// Running text one writes; grows with the words. `note` stands in its lower corner, for example
// "Draft kept".
FocusScope {
    id: area

    required property string label
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias readOnly: input.readOnly
    property string note: ""
    property string error: ""
    property int minimumHeight: 128
    property bool labelShown: false

    signal edited

    objectName: "textArea"
    implicitHeight: column.implicitHeight
    implicitWidth: 320

    Column {
        id: column

        spacing: Theme.space8
        width: area.width
        Words {
            kind: "second"
            font.weight: Font.DemiBold
            text: area.label
            visible: area.labelShown
            width: parent.width
            Accessible.ignored: true
        }
        T.TextArea {
            id: input

            focus: true
            objectName: area.objectName + "Input"
            bottomPadding: Theme.space12 + (area.note === "" ? 0 : noteText.implicitHeight + Theme.space4)
            leftPadding: Theme.space16
            rightPadding: Theme.space16
            topPadding: Theme.space12
            color: Theme.ink
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            height: Math.max(area.minimumHeight, (hint.visible ? hint.implicitHeight : contentHeight)
                                                  + topPadding + bottomPadding)
            selectByMouse: true
            selectedTextColor: Theme.inkOnAct
            selectionColor: Theme.act
            width: parent.width
            wrapMode: TextEdit.Wrap
            Accessible.role: Accessible.EditableText
            Accessible.name: area.label
            Accessible.description: area.error === "" ? area.note : area.error
            onTextChanged: if (input.activeFocus) area.edited()

            background: FieldFrame {
                failed: area.error !== ""
                field: input
            }
            Words {
                id: hint

                color: Theme.inkSecond
                text: input.placeholderText
                visible: input.text === "" && input.preeditText === ""
                width: parent.width - x * 2
                x: input.leftPadding
                y: input.topPadding
                Accessible.ignored: true
            }
            Words {
                id: noteText

                anchors {
                    bottom: parent.bottom
                    bottomMargin: Theme.space12
                    right: parent.right
                    rightMargin: Theme.space16
                }
                horizontalAlignment: Text.AlignRight
                kind: "caption"
                text: area.note
                width: parent.width - Theme.space32
                Accessible.ignored: true
            }
        }
        Words {
            color: Theme.danger
            kind: "small"
            text: area.error
            visible: text !== ""
            width: parent.width
        }
    }
}
