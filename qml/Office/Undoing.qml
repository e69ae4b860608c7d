import QtQuick
import Leadhand.Crew

// Takes back a decision after its page is gone: it belongs to whoever shows the toast.
Decision {
    objectName: "undoing"
}
