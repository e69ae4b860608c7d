import QtQuick

// All running text. `kind` picks size, weight and ink; text wraps and grows, it is never cut
// unless a caller sets maximumLineCount.
Text {
    id: words

    // "display", "title", "card", "heading", "strong", "body", "second", "small", "caption", "eyebrow"
    property string kind: "body"

    objectName: "words"
    color: kind === "second" || kind === "small" || kind === "caption" ? Theme.inkSecond : Theme.ink
    elide: maximumLineCount < 100 ? Text.ElideRight : Text.ElideNone
    lineHeight: kind === "body" ? 1.15 : 1
    textFormat: Text.PlainText
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    font {
        family: Theme.fontFamily
        pixelSize: words.sizeOf(words.kind)
        weight: words.weightOf(words.kind)
        capitalization: words.kind === "eyebrow" ? Font.AllUppercase : Font.MixedCase
        letterSpacing: words.kind === "eyebrow" ? 0.6 : words.kind === "title" ? -0.3 : 0
    }
    Accessible.role: kind === "title" ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text

    function sizeOf(kind: string): int {
        switch (kind) {
        case "display": return Theme.textDisplay;
        case "title": return Theme.textTitle;
        case "card": return Theme.textCard;
        case "heading": return Theme.textHeading;
        case "second": return Theme.textSecond;
        case "small": return Theme.textSmall;
        case "eyebrow": return Theme.textSmall;
        case "caption": return Theme.textCaption;
        default: return Theme.textBody;
        }
    }

    function weightOf(kind: string): int {
        switch (kind) {
        case "display":
        case "title":
        case "card":
        case "heading":
        case "eyebrow": return Font.Bold;
        case "strong": return Font.DemiBold;
        default: return Font.Normal;
        }
    }
}
