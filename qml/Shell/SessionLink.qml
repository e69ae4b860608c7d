import QtQuick
import Leadhand.Controls

// Carries what the app knows into the singletons that screens read. `session` and `settings` are objects of
// the app with these properties; without them everything stays as it is, as in tests of single screens.
QtObject {
    id: link

    // enrolled, role, syncState, syncText, unread; insecureKey and still where it has them
    property QtObject session: null
    // scheme, textScale, leftHanded, reduceMotion
    property QtObject settings: null
    readonly property var now: session
    // The key of this device lies in a file: said for as long as the window is open.
    readonly property bool insecureKey: now !== null && now.insecureKey === true && now.still !== true
    readonly property var chosen: settings

    readonly property list<Binding> bindings: [
        Binding {
            property: "paired"
            target: Navigator
            value: link.now ? link.now.enrolled : true
            when: link.session !== null
        },
        Binding {
            property: "role"
            target: Navigator
            value: link.now ? link.now.role : ""
            when: link.session !== null && link.now.role !== ""
        },
        Binding {
            property: "syncState"
            target: Navigator
            value: link.now ? link.now.syncState : "inOffice"
            when: link.session !== null
        },
        Binding {
            property: "syncText"
            target: Navigator
            value: link.now ? link.now.syncText : ""
            when: link.session !== null
        },
        Binding {
            property: "unread"
            target: Navigator
            value: link.now ? link.now.unread : 0
            when: link.session !== null
        },
        Binding {
            property: "scheme"
            target: Theme
            value: link.chosen ? link.chosen.scheme : "light"
            when: link.settings !== null
        },
        Binding {
            property: "textScale"
            target: Theme
            value: link.chosen ? link.chosen.textScale : 1
            when: link.settings !== null
        },
        Binding {
            property: "leftHanded"
            target: Theme
            value: link.chosen ? link.chosen.leftHanded : false
            when: link.settings !== null
        },
        Binding {
            property: "reduceMotion"
            target: Theme
            value: link.chosen ? link.chosen.reduceMotion : false
            when: link.settings !== null
        }
    ]
}
