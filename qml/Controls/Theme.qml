pragma Singleton
import QtQuick

// Every colour, size and duration a screen may use, named by meaning.
QtObject {
    id: theme

    // Chosen by settings: "light", "dark" or "sun" (for reading in full sunlight).
    property string scheme: "light"
    // Size of text, 1.0 .. 2.0.
    property real textScale: 1.0
    property bool leftHanded: false
    property bool reduceMotion: false
    // Told by the window; the layout depends on it.
    property real windowWidth: 390

    readonly property bool wide: windowWidth >= 840
    // List and detail beside each other: only where both still have room for a line of large words.
    readonly property bool twoPanes: windowWidth >= 840 * (1 + (textScale - 1) * 0.6)
    readonly property bool sun: scheme === "sun"
    readonly property bool largeText: textScale > 1.3

    readonly property Tokens tokens: Tokens {}
    readonly property ColorSet colors: scheme === "dark" ? tokens.dark : sun ? tokens.sun : tokens.light
    readonly property color paper: colors.paper
    readonly property color card: colors.card
    readonly property color ink: colors.ink
    readonly property color inkSecond: colors.inkSecond
    readonly property color line: colors.line
    readonly property color act: colors.act
    readonly property color inkOnAct: colors.inkOnAct
    readonly property color actSoft: colors.actSoft
    readonly property color attention: colors.attention
    readonly property color attentionSoft: colors.attentionSoft
    readonly property color danger: colors.danger
    readonly property color dangerSoft: colors.dangerSoft
    readonly property color info: colors.info
    readonly property color infoSoft: colors.infoSoft
    readonly property color done: colors.done
    readonly property color marker: colors.marker
    // Mixed from the tokens so that they follow every scheme: a quiet filled surface, the outline of
    // a control (3:1 on paper), the second line on the deep green, a pressed surface.
    readonly property color quiet: quietOf(colors)
    readonly property color outline: outlineOf(colors)
    readonly property color inkOnActSecond: inkOnActSecondOf(colors)
    readonly property color pressed: mix(colors.card, colors.line, 0.6)
    readonly property color actPressed: mix(colors.act, colors.ink, 0.25)
    readonly property color scrim: Qt.rgba(0, 0, 0, 0.45)

    readonly property int space4: 4
    readonly property int space8: 8
    readonly property int space12: 12
    readonly property int space16: 16
    readonly property int space20: 20
    readonly property int space24: 24
    readonly property int space32: 32
    readonly property int space48: 48
    readonly property int margin: wide ? space24 : space16

    readonly property int radiusCard: 16
    readonly property int radiusField: 14
    readonly property int touchPrimary: 64
    readonly property int touch: 48
    readonly property int railWidth: 88
    readonly property int contentWidth: 720
    readonly property int hairline: sun ? 2 : 1
    readonly property int outlineWidth: 2
    // Sun scheme draws every surface with an ink border, the others with none.
    readonly property int surfaceBorder: sun ? 2 : 0

    readonly property int textCaption: scaled(12)
    readonly property int textSmall: scaled(13)
    readonly property int textSecond: scaled(15)
    readonly property int textBody: scaled(17)
    readonly property int textHeading: scaled(20)
    // The big sizes grow by less, so that one long word still fits the width of a phone.
    readonly property int textCard: scaledLarge(24)
    readonly property int textTitle: scaledLarge(28)
    readonly property int textDisplay: scaledLarge(34)
    readonly property int iconSmall: scaled(16)
    readonly property int icon: Math.min(scaled(24), 36)

    readonly property int motionQuick: reduceMotion ? 0 : 150
    readonly property int motion: reduceMotion ? 0 : 200
    readonly property int motionSlow: reduceMotion ? 0 : 250
    readonly property int toastMs: 8000
    // How long a thumb rests on the (+) until it speaks.
    readonly property int holdMs: 400

    readonly property var families: Qt.fontFamilies()
    readonly property string fontFamily: families.indexOf("Inter") >= 0 ? "Inter"
                                       : Qt.font({ pixelSize: 12 }).family

    function scaled(size: real): int {
        return Math.round(size * theme.textScale);
    }

    function scaledLarge(size: real): int {
        return Math.round(size * (1 + (theme.textScale - 1) * 0.6));
    }

    function mix(from: color, to: color, share: real): color {
        return Qt.rgba(from.r + (to.r - from.r) * share, from.g + (to.g - from.g) * share,
                       from.b + (to.b - from.b) * share, 1);
    }

    function quietOf(set: ColorSet): color {
        return Qt.colorEqual(set.line, set.ink) ? set.paper : mix(set.paper, set.line, 0.55);
    }

    function outlineOf(set: ColorSet): color {
        return mix(set.line, set.inkSecond, 0.65);
    }

    function inkOnActSecondOf(set: ColorSet): color {
        return mix(set.inkOnAct, set.act, 0.15);
    }

    // The colour words of a tone: "neutral", "done", "attention", "danger", "info".
    function toneInk(tone: string): color {
        switch (tone) {
        case "done": return theme.done;
        case "attention": return theme.attention;
        case "danger": return theme.danger;
        case "info": return theme.info;
        default: return theme.ink;
        }
    }

    function toneSoft(tone: string): color {
        switch (tone) {
        case "done": return theme.actSoft;
        case "attention": return theme.attentionSoft;
        case "danger": return theme.dangerSoft;
        case "info": return theme.infoSoft;
        default: return theme.quiet;
        }
    }
}
