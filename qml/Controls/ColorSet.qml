import QtQuick

// The colours one scheme must name. Values stand in Tokens.qml and nowhere else.
QtObject {
    required property color paper
    required property color card
    required property color ink
    required property color inkSecond
    required property color line
    required property color act
    required property color inkOnAct
    required property color actSoft
    required property color attention
    required property color attentionSoft
    required property color danger
    required property color dangerSoft
    required property color info
    required property color infoSoft
    required property color done
    required property color marker
}
