import QtQuick

// The one table of colour values. Theme picks a scheme; the contrast test reads all three.
QtObject {
    readonly property ColorSet light: ColorSet {
        paper: "#F6F4EF"
        card: "#FFFFFF"
        ink: "#1B1F1A"
        inkSecond: "#5A6358"
        line: "#E2DFD6"
        act: "#1F5C3A"
        inkOnAct: "#FFFFFF"
        actSoft: "#E3EFE6"
        attention: "#8A5A00"
        attentionSoft: "#FFF4DC"
        danger: "#B3261E"
        dangerSoft: "#FBE6E3"
        info: "#2B5C8A"
        infoSoft: "#E1ECF6"
        done: "#256B43"
        marker: "#E8A317"
    }

    readonly property ColorSet dark: ColorSet {
        paper: "#14170F"
        card: "#1F241B"
        ink: "#F2F3EC"
        inkSecond: "#A9B2A3"
        line: "#343A2F"
        act: "#7CC79A"
        inkOnAct: "#0B2013"
        actSoft: "#22382A"
        attention: "#F0C060"
        attentionSoft: "#3A2E10"
        danger: "#F2A49D"
        dangerSoft: "#3D1714"
        info: "#9CC4EA"
        infoSoft: "#14283A"
        done: "#7CC79A"
        marker: "#E8A317"
    }

    readonly property ColorSet sun: ColorSet {
        paper: "#FFFFFF"
        card: "#FFFFFF"
        ink: "#000000"
        inkSecond: "#1E241C"
        line: "#000000"
        act: "#00391F"
        inkOnAct: "#FFFFFF"
        actSoft: "#FFFFFF"
        attention: "#5A3A00"
        attentionSoft: "#FFFFFF"
        danger: "#8A0000"
        dangerSoft: "#FFFFFF"
        info: "#003A6B"
        infoSoft: "#FFFFFF"
        done: "#00391F"
        marker: "#8A5A00"
    }
}
