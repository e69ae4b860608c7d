#include "app/office/QrText.h"

#include <exception>
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace leadhand::office {

std::string qrText(const std::string& content) {
  // Terminals are dark more often than not: full blocks are the light dots, so that cameras see the code.
  static constexpr const char* blocks[4] = {"\u2588", "\u2580", "\u2584", " "};
  try {
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setMargin(2).setEncoding(ZXing::CharacterSet::UTF8);
    const ZXing::BitMatrix dots = writer.encode(content, 0, 0);
    std::string text;
    for (int y = 0; y < dots.height(); y += 2) {
      for (int x = 0; x < dots.width(); ++x) {
        const bool upper = dots.get(x, y);
        const bool lower = y + 1 < dots.height() ? dots.get(x, y + 1) : false;
        text += blocks[(upper ? 2 : 0) + (lower ? 1 : 0)];
      }
      text += '\n';
    }
    return text;
  } catch (const std::exception&) {
    return {}; // the library's only way to say that the content does not fit; the typed code still works
  }
}

} // namespace leadhand::office
