#include "sync/http/Rounds.h"

#include <exception>

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
  for (std::size_t bytes = 0; !m_waiting.empty() && places.size() < mostRounds && bytes < mostBytes;) {
    places.push_back(m_waiting.front());
    requests.push_back(places.back()->request);
    bytes += requests.back()->body.size();
    m_waiting.pop_front();
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
