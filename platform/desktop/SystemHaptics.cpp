#include "platform/desktop/SystemHaptics.h"

#include <QtGlobal>
#if defined(Q_OS_ANDROID)
#include <QCoreApplication>
#include <QJniObject>
#elif defined(Q_OS_IOS)
#include <objc/message.h>
#include <objc/runtime.h>
#endif

namespace leadhand::platform {

#if defined(Q_OS_ANDROID)

namespace {

// android.view.HapticFeedbackConstants: felt as the person has set it, and needs no permission.
constexpr jint longPress = 0;
constexpr jint confirm = 16; // since Android 11; an older one feels nothing

} // namespace

void SystemHaptics::buzz(Buzz what) {
  const jint constant = what == Buzz::saved ? confirm : longPress;
  QNativeInterface::QAndroidApplication::runOnAndroidMainThread([constant] {
    const QJniObject activity(QNativeInterface::QAndroidApplication::context());
    const QJniObject window = activity.callObjectMethod("getWindow", "()Landroid/view/Window;");
    const QJniObject view = window.callObjectMethod("getDecorView", "()Landroid/view/View;");
    view.callMethod<jboolean>("performHapticFeedback", "(I)Z", constant);
  });
}

#elif defined(Q_OS_IOS)

void SystemHaptics::buzz(Buzz) {
  // UIImpactFeedbackGenerator, by the runtime: so this file stays plain C++.
  const auto ask = reinterpret_cast<id (*)(id, SEL)>(objc_msgSend);
  const auto tell = reinterpret_cast<void (*)(id, SEL)>(objc_msgSend);
  const auto made =
      ask(reinterpret_cast<id>(objc_getClass("UIImpactFeedbackGenerator")), sel_registerName("new"));
  tell(made, sel_registerName("impactOccurred"));
  tell(made, sel_registerName("release"));
}

#else

void SystemHaptics::buzz(Buzz) {}

#endif

} // namespace leadhand::platform
