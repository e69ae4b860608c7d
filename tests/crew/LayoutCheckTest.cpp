// The one who looks for words that nobody can read finds each sort of them, and nothing where all is well.
#include "app/crew/LayoutCheck.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>

namespace leadhand::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class LayoutCheckTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    static int count = 1;
    static char name[] = "layout_check_test";
    static char* words[] = {name, nullptr};
    application = std::make_unique<QGuiApplication>(count, words);
  }
  static void TearDownTestSuite() { application.reset(); }

  /// What is found in a window of 200 x 200 with these items in it.
  std::vector<std::string> findingsIn(const QByteArray& items) {
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nItem { width: 200; height: 200\n" + items + "\n}", QUrl());
    const std::unique_ptr<QObject> made(component.create());
    auto* scene = qobject_cast<QQuickItem*>(made.get());
    if (scene == nullptr)
      return {component.errorString().toStdString()};
    QQuickWindow window;
    window.resize(200, 200);
    scene->setParentItem(window.contentItem());
    window.show();
    // Rows of a list are made with the first frame.
    (void)window.grabWindow();
    std::vector<std::string> lines;
    for (const QString& line : crew::LayoutCheck(*scene).findings())
      lines.push_back(line.toStdString());
    scene->setParentItem(nullptr);
    return lines;
  }

 private:
  static inline std::unique_ptr<QGuiApplication> application;
};

TEST_F(LayoutCheckTest, findsNothingWhereAllIsWell) {
  EXPECT_THAT(
      findingsIn("Column { width: 200; Text { width: 200; text: 'Mrs. Smith' }"
                 "Text { width: 200; wrapMode: Text.Wrap; text: 'No German ivy next year, please' } }"),
      IsEmpty());
}

TEST_F(LayoutCheckTest, findsWordsThatAreCut) {
  EXPECT_THAT(findingsIn("Text { width: 40; elide: Text.ElideRight; text: 'Delighted with it' }"),
              ::testing::Contains(HasSubstr("is cut")));
}

TEST_F(LayoutCheckTest, whoLimitsTheLinesMayCut) {
  EXPECT_THAT(
      findingsIn("Text { width: 40; elide: Text.ElideRight; maximumLineCount: 1; text: 'Delighted' }"),
      IsEmpty());
}

TEST_F(LayoutCheckTest, findsWordsWiderThanTheirPlace) {
  EXPECT_THAT(findingsIn("Text { width: 30; wrapMode: Text.WordWrap; text: 'Opportunities' }"),
              ::testing::Contains(HasSubstr("is wider than its place")));
}

TEST_F(LayoutCheckTest, findsWordsHigherThanTheirPlace) {
  EXPECT_THAT(findingsIn("Text { width: 60; height: 12; wrapMode: Text.Wrap; text: 'one two three four' }"),
              ElementsAre(HasSubstr("is higher than its place")));
}

TEST_F(LayoutCheckTest, findsAWordThatIsBroken) {
  EXPECT_THAT(findingsIn("Text { width: 40; wrapMode: Text.WrapAnywhere; text: 'a Kundenbetreuung' }"),
              ElementsAre(HasSubstr("breaks the word \xE2\x80\x9CKundenbetreuung")));
}

TEST_F(LayoutCheckTest, findsWordsOutsideTheirSurface) {
  EXPECT_THAT(findingsIn("Rectangle { objectName: 'card'; width: 60; height: 20; color: 'white'"
                         "; Text { y: 12; text: 'Smith' } }"),
              ElementsAre(HasSubstr("stands outside card")));
}

TEST_F(LayoutCheckTest, findsWordsOutsideTheWindow) {
  EXPECT_THAT(findingsIn("Text { objectName: 'title'; x: 180; text: 'Mrs. Smith' }"),
              ElementsAre(HasSubstr("stands outside")));
}

TEST_F(LayoutCheckTest, findsWordsOverEachOther) {
  EXPECT_THAT(findingsIn("Text { text: 'Mrs. Smith' } Text { x: 10; y: 4; text: 'Mrs. Provan' }"),
              ElementsAre(HasSubstr("overlaps")));
}

TEST_F(LayoutCheckTest, whatScrollsGoesOnBelowWhatStandsStill) {
  EXPECT_THAT(findingsIn("Flickable { anchors.fill: parent; contentHeight: 400; Text { text: 'below' } }"
                         "Text { text: 'above' }"),
              IsEmpty());
}

TEST_F(LayoutCheckTest, findsWordsThatNoScrollReaches) {
  EXPECT_THAT(
      findingsIn("Flickable { anchors.fill: parent; contentHeight: 300; Text { y: 320; text: 'low' } }"),
      ElementsAre(HasSubstr("above or below all that its scroll shows")));
  EXPECT_THAT(findingsIn("Flickable { anchors.fill: parent; Text { x: 190; text: 'Mrs. Smith' } }"),
              ElementsAre(HasSubstr("out of reach of its scroll")));
}

TEST_F(LayoutCheckTest, looksAtTheRowsOfAList) {
  EXPECT_THAT(
      findingsIn("ListView { anchors.fill: parent; model: 3; delegate: Text { required property int index;"
                 "height: 4; width: 200; text: 'row ' + index } }"),
      ::testing::Contains(HasSubstr("is higher than its place")));
}

} // namespace
} // namespace leadhand::test
