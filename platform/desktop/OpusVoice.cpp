#include "platform/desktop/OpusVoice.h"

#include <algorithm>
#include <opusenc.h>
#include <opusfile.h>
#include <vector>

namespace leadhand::platform {
namespace {

constexpr int bitsASecond = 24'000;
/// Nothing waits for what comes after it. A page at least this often, in samples at 48 kHz: what is not in a
/// page can't be kept.
constexpr int pageSamples = 48'000;

struct FreeComments {
  void operator()(OggOpusComments* comments) const { ope_comments_destroy(comments); }
};
struct FreeEncoder {
  void operator()(OggOpusEnc* encoder) const { ope_encoder_destroy(encoder); }
};
struct FreeFile {
  void operator()(OggOpusFile* file) const { op_free(file); }
};

Error troubleOf(int code) {
  return Error{ErrorCode::internal, std::string("opus: ") + ope_strerror(code), {}};
}

} // namespace

struct OpusWriter::Inside {
  std::unique_ptr<OggOpusComments, FreeComments> comments;
  std::unique_ptr<OggOpusEnc, FreeEncoder> encoder;
};

OpusWriter::OpusWriter(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
OpusWriter::~OpusWriter() = default;

Result<std::unique_ptr<OpusWriter>> OpusWriter::open(int rate) {
  auto inside = std::make_unique<Inside>();
  inside->comments.reset(ope_comments_create()); // and none in it: neither place nor device
  int trouble = OPE_OK;
  inside->encoder.reset(ope_encoder_create_pull(inside->comments.get(), rate, 1, 0, &trouble));
  if (!inside->encoder)
    return tl::unexpected<Error>(troubleOf(trouble));
  OggOpusEnc* encoder = inside->encoder.get();
  for (const int set : {ope_encoder_ctl(encoder, OPUS_SET_BITRATE(bitsASecond)),
                        ope_encoder_ctl(encoder, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE)),
                        ope_encoder_ctl(encoder, OPE_SET_DECISION_DELAY(0)),
                        ope_encoder_ctl(encoder, OPE_SET_MUXING_DELAY(pageSamples))})
    if (set != OPE_OK)
      return tl::unexpected<Error>(troubleOf(set));
  return std::unique_ptr<OpusWriter>(new OpusWriter(std::move(inside)));
}

Status OpusWriter::add(Samples samples) {
  const int done =
      ope_encoder_write(m_inside->encoder.get(), samples.data(), static_cast<int>(samples.size()));
  return done == OPE_OK ? Status{} : tl::unexpected<Error>(troubleOf(done));
}

std::string OpusWriter::pages() {
  std::string bytes;
  unsigned char* page = nullptr;
  opus_int32 size = 0;
  while (ope_encoder_get_page(m_inside->encoder.get(), &page, &size, 1) != 0)
    bytes.append(reinterpret_cast<const char*>(page), static_cast<std::size_t>(size));
  return bytes;
}

Result<std::string> OpusWriter::finish() {
  if (const int done = ope_encoder_drain(m_inside->encoder.get()); done != OPE_OK)
    return tl::unexpected<Error>(troubleOf(done));
  return pages();
}

struct OpusReader::Inside {
  std::string bytes;
  std::unique_ptr<OggOpusFile, FreeFile> file;
};

OpusReader::OpusReader(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
OpusReader::~OpusReader() = default;

Result<std::unique_ptr<OpusReader>> OpusReader::open(std::string bytes) {
  auto inside = std::make_unique<Inside>();
  inside->bytes = std::move(bytes);
  int trouble = 0;
  inside->file.reset(op_open_memory(reinterpret_cast<const unsigned char*>(inside->bytes.data()),
                                    inside->bytes.size(), &trouble));
  if (!inside->file)
    return fail(ErrorCode::voiceCut, "opus " + std::to_string(trouble));
  return std::unique_ptr<OpusReader>(new OpusReader(std::move(inside)));
}

std::size_t OpusReader::read(std::span<std::int16_t> samples) {
  std::vector<opus_int16> both(samples.size() * 2);
  std::size_t filled = 0;
  while (filled < samples.size()) {
    // A hole is told once, and the next call goes on behind it.
    const int got =
        op_read_stereo(m_inside->file.get(), both.data(), static_cast<int>((samples.size() - filled) * 2));
    if (got == OP_HOLE)
      continue;
    if (got <= 0)
      break;
    for (int i = 0; i < got; ++i)
      samples[filled++] = static_cast<std::int16_t>((both[2 * i] + both[2 * i + 1]) / 2);
  }
  return filled;
}

} // namespace leadhand::platform
