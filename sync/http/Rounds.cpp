#include "sync/http/Rounds.h"

#include "sync/protocol/Signature.h"

#include <exception>
#include <set>

namespace leadhand::sync {
namespace {

/// A request that has come needs so many turns of the loop to be read.
constexpr int leastLooks = 4;
constexpr int mostLooks = 16;
/// What is answered in one commit: no device waits for the work of too many others.
constexpr std::size_t mostRounds = 64;
constexpr std::size_t mostBytes = 256 * 1024;

} // namespace

void Rounds::add(Place& place) {
  m_waiting.push_back(&place);
  if (m_looking)
    return;
  m_looking = true;
  m_looks = 0;
  m_seen = 0;
  m_later([this] { look(); });
}

void Rounds::look() {
  const bool grew = m_waiting.size() > m_seen;
  m_seen = m_waiting.size();
  if (++m_looks < leastLooks || (grew && m_looks < mostLooks))
    return m_later([this] { look(); });
  answerSome();
  m_looking = !m_waiting.empty();
  if (m_looking) {
    m_looks = 0;
    m_seen = 0;
    m_later([this] { look(); });
  }
}

void Rounds::answerSome() {
  std::vector<Place*> places;
  std::vector<const HttpRequest*> requests;
  // A phone asks one thing at a time. One that asks many at once, each of them small and endless when it is
  // unpacked, takes the memory of one.
  std::set<std::string> devices;
  std::size_t bytes = 0;
  for (auto at = m_waiting.begin();
       at != m_waiting.end() && places.size() < mostRounds && bytes < mostBytes;) {
    const HttpRequest& request = *(*at)->request;
    std::string device = request.header(header::device).value_or(std::string());
    device.erase(0, device.find_first_not_of('0')); // nobody has checked yet how it is written
    if (!devices.insert(std::move(device)).second) {
      ++at;
      continue;
    }
    places.push_back(*at);
    requests.push_back(&request);
    bytes += request.body.size();
    at = m_waiting.erase(at);
  }
  std::vector<HttpAnswer> answers;
  try {
    answers = m_routes.syncs(requests);
  } catch (const std::exception&) { // a programming error in one request must not end the others
    answers.clear();
    for (const HttpRequest* request : requests)
      answers.push_back(m_routes.refusal(*request, Error{ErrorCode::internal, {}, {}}));
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i]->answer = std::move(answers[i]);
    places[i]->done = true;
    places[i]->ring();
  }
}

} // namespace leadhand::sync
