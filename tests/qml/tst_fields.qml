import QtQuick
import QtTest
import Leadhand.Controls

Item {
    id: scene

    height: 844
    width: 390

    SignalSpy { id: edited; signalName: "edited" }

    Component { id: lineType; TextField { label: "Code"; width: 358 } }
    Component { id: areaType; TextArea { label: "What she said"; note: "Draft kept"; width: 358 } }
    Component { id: searchType; SearchField { width: 358 } }
    Component { id: dateType; DateField { label: "Said on"; today: "2012-03-01"; width: 358 } }
    Component { id: stepperType; Stepper { label: "Labour"; from: 0; step: 0.5; to: 1; unit: "h";
        width: 358 } }

    RestingCase {
        name: "Fields"
        when: windowShown

        function test_line() {
            const field = createTemporaryObject(lineType, scene);
            const input = findChild(field, "textFieldInput");
            edited.target = field;
            edited.clear();
            mouseClick(atRest(input));
            keyClick(Qt.Key_K);
            compare(field.text, "k");
            compare(edited.count, 1);
            compare(input.Accessible.name, "Code");
            verify(input.height >= 48);
            const calm = field.implicitHeight;
            field.error = "This code was used before.";
            tryVerify(() => field.implicitHeight > calm);
            compare(input.Accessible.description, "This code was used before.");
        }

        function test_areaGrows() {
            const area = createTemporaryObject(areaType, scene);
            const input = findChild(area, "textAreaInput");
            compare(area.height, 128);
            edited.target = area;
            edited.clear();
            area.text = "set by the view-model";
            compare(edited.count, 0);
            mouseClick(atRest(input));
            keyClick(Qt.Key_A);
            compare(edited.count, 1);
            area.text = "word ".repeat(200);
            tryVerify(() => area.implicitHeight > 400);
            compare(input.Accessible.name, "What she said");
        }

        function test_searchClears() {
            const field = createTemporaryObject(searchType, scene);
            const clear = findChild(field, "searchFieldClear");
            verify(!clear.visible);
            field.text = "smith";
            verify(clear.visible);
            mouseClick(atRest(clear));
            compare(field.text, "");
        }

        function test_yesterdayOverALeapDay() {
            const field = createTemporaryObject(dateType, scene);
            compare(field.value, "2012-03-01");
            edited.target = field;
            edited.clear();
            mouseClick(atRest(findChild(field, "dateFieldYesterday")));
            compare(field.value, "2012-02-29");
            compare(edited.count, 1);
            mouseClick(atRest(findChild(field, "dateFieldYesterday")));
            compare(edited.count, 1);
        }

        function test_dayFromCalendar() {
            const field = createTemporaryObject(dateType, scene);
            mouseClick(atRest(findChild(field, "dateFieldOther")));
            const month = findChild(field, "dateFieldMonth");
            verify(month.visible);
            mouseClick(atRest(findChild(field, "dateFieldMonthBefore")));
            compare(month.month, 2);
            waitForRendering(field);
            mouseClick(atRest(findChild(month, "day_2012-02-14")));
            compare(field.value, "2012-02-14");
            verify(!field.open);
        }

        function test_monthHasAllItsDays() {
            const field = createTemporaryObject(dateType, scene);
            const month = findChild(field, "dateFieldMonth");
            compare(month.cells(2012, 2).filter(day => day !== "").length, 29);
            compare(month.cells(2011, 12).slice(-1)[0], "2011-12-31");
        }

        function test_stepperKeepsItsBounds() {
            const stepper = createTemporaryObject(stepperType, scene);
            const more = findChild(stepper, "stepperMore");
            const less = findChild(stepper, "stepperLess");
            verify(!less.enabled);
            mouseClick(atRest(more));
            mouseClick(atRest(more));
            compare(stepper.value, 1);
            verify(!more.enabled);
            mouseClick(atRest(less));
            compare(stepper.value, 0.5);
            verify(more.height >= 48 && more.width >= 48);
        }
    }
}
