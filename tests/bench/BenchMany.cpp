// Many devices at once: single-change pushes, and S8: who is told of one change, and when.
#include "tests/bench/DataSet.h"
#include "tests/bench/Relay.h"
#include "tests/bench/Scenarios.h"
#include "tests/bench/Wire.h"

#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "sync/protocol/Codec.h"

#include <array>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace leadhand::bench {
namespace {

constexpr int pushesEach = 40; ///< below the rounds that a device may begin in a minute
constexpr std::uint32_t commentsOfS8 = 100;
constexpr int asksOfOne = 50; ///< as above
constexpr int patienceMs = 20000;

std::string received(int socket) {
  std::array<char, 16384> room{};
  const ssize_t got = ::recv(socket, room.data(), room.size(), 0);
  if (got <= 0)
    need(Status(fail(ErrorCode::noContact, "the office has hung up")));
  return {room.data(), static_cast<std::size_t>(got)};
}

void sendText(int socket, const std::string& text) {
  if (!sendAll(socket, text))
    need(Status(fail(ErrorCode::noContact, "bench")));
}

v1::Sync askOf(const Member& member) {
  v1::Sync ask;
  const Inbox inbox(*member.device.store);
  ask.set_epoch(inbox.epoch());
  ask.set_cursor(inbox.cursor());
  ask.set_chain(inbox.chain());
  ask.set_acked_seq(Outbox(*member.device.store).ackedSeq());
  return ask;
}

/// A device that says the same as an engine, but keeps its state in memory: what is measured is the office.
class Pusher {
 public:
  Pusher(const BenchOffice& office, std::unique_ptr<Member> member)
      : m_member(std::move(member)), m_port(portOf(office.url())), m_ask(askOf(*m_member)) {}
  ~Pusher() { ::close(m_socket); }
  Pusher(const Pusher&) = delete;
  Pusher& operator=(const Pusher&) = delete;

  /// Not before all have joined: the office does not keep silent connections for long.
  [[nodiscard]] int connect() { return m_socket = connectLoopback(m_port); }
  void push(std::uint32_t i);
  /// Takes in what has come; true: the answer is whole.
  [[nodiscard]] bool answered();

 private:
  std::unique_ptr<Member> m_member;
  std::uint16_t m_port;
  int m_socket = -1;
  v1::Sync m_ask;
  std::uint64_t m_seq = 0;
  std::string m_hash;
  std::string m_answer;
};

void Pusher::push(std::uint32_t i) {
  OutboxGroup group;
  OutboxEntry& entry = group.entries.emplace_back();
  BenchComment made = record(comment(i));
  made.customer = Id{}; // the author's own scope: nobody else is sent it
  const Edit edit = insertOf(made);
  entry.kind = edit.kind;
  entry.id = edit.id;
  entry.op = edit.op;
  entry.fields = edit.fields;
  entry.base = m_ask.cursor();
  entry.hlc = Hlc{}.next(m_member->device.clock.now());
  group.seq = ++m_seq;
  m_hash = group.hash = groupHash(m_hash, m_seq, group.entries);
  v1::SyncRequest message;
  *message.mutable_sync() = m_ask;
  sync::toWire(group, *message.mutable_sync()->add_push());
  sendText(m_socket, requestOf(*m_member, "POST", "/v1/sync", sync::packMessage(message)));
}

bool Pusher::answered() {
  m_answer += received(m_socket);
  const std::size_t at = bodyAt(m_answer);
  const std::size_t length = m_answer.find("Content-Length: ");
  if (at == std::string::npos || length == std::string::npos ||
      m_answer.size() < at + std::strtoul(m_answer.c_str() + length + 16, nullptr, 10))
    return false;
  v1::SyncReply reply;
  need(sync::unpackMessage(std::string_view(m_answer).substr(at), reply));
  if (reply.ok().results_size() != 1 || reply.ok().results(0).verdict() != v1::APPLIED)
    need(Status(fail(ErrorCode::badReply, reply.ShortDebugString())));
  m_ask.set_cursor(reply.ok().cursor());
  m_ask.set_chain(reply.ok().chain());
  m_ask.set_acked_seq(m_seq);
  m_answer.clear();
  return true;
}

/// Each device sends its next change when the office has answered the one before.
void pushSingles(Table& table, const std::string& folder, int count) {
  const BenchOffice office(folder + "/pushed");
  std::vector<std::unique_ptr<Pusher>> pushers;
  for (int i = 0; i < count; ++i) {
    const std::string person = fmt::format("Hand {}", i);
    office.add(person, "lead-hand");
    pushers.push_back(
        std::make_unique<Pusher>(office, join(office, person, fmt::format("{}/hand-{}", folder, i))));
  }
  std::vector<pollfd> watched;
  std::vector<int> left(pushers.size(), pushesEach);
  std::uint32_t next = 1000000;
  const double before = figuresOf(office.pid()).cpuMs;
  const Cost cost = costOf([&] {
    for (const auto& pusher : pushers) {
      watched.push_back({pusher->connect(), POLLIN, 0});
      pusher->push(next++);
    }
    for (std::size_t open = pushers.size(); open > 0;) {
      if (::poll(watched.data(), watched.size(), patienceMs) <= 0)
        need(Status(fail(ErrorCode::noContact, "bench")));
      for (std::size_t i = 0; i < watched.size(); ++i) {
        if (watched[i].fd < 0 || watched[i].revents == 0 || !pushers[i]->answered())
          continue;
        if (--left[i] > 0) {
          pushers[i]->push(next++);
        } else {
          watched[i].fd = -1;
          --open;
        }
      }
    }
  });
  const double all = static_cast<double>(count) * pushesEach;
  table.add({fmt::format("single-change pushes, {} devices at once", count),
             fmt::format("{:.0f} a second", all * 1000 / cost.wallMs),
             fmt::format("{:.2f} / {:.2f} ms a push", cost.cpuMs / all,
                         (figuresOf(office.pid()).cpuMs - before) / all),
             {},
             {},
             ">= 1,500 a second"});
}

/// One connection of S8: told by the stream, it asks for the row.
struct Subscriber {
  Member* member = nullptr;
  int stream = -1;
  int asking = -1;
};

/// Milliseconds since `begun` when the last of all has what `take` looks for.
template <class Take>
double waitForAll(std::vector<Subscriber>& all, int Subscriber::*socket, double begun, Take take) {
  std::size_t open = all.size();
  std::vector<pollfd> watched;
  for (const Subscriber& one : all)
    watched.push_back({one.*socket, POLLIN, 0});
  while (open > 0) {
    if (::poll(watched.data(), watched.size(), patienceMs) <= 0)
      need(Status(fail(ErrorCode::noContact, fmt::format("{} were not told", open))));
    for (std::size_t i = 0; i < watched.size(); ++i)
      if (watched[i].fd >= 0 && watched[i].revents != 0 && take(all[i], received(watched[i].fd))) {
        watched[i].fd = -1;
        --open;
      }
  }
  return nowMs() - begun;
}

/// Memory of the office as connections come: none, a tenth, all.
std::string subscribe(const BenchOffice& office, std::vector<Subscriber>& all) {
  const std::uint16_t port = portOf(office.url());
  const double bareMiB = figuresOf(office.pid()).nowMiB;
  std::string found = fmt::format("{:.1f}", bareMiB);
  const std::size_t some = all.size() / 10;
  for (const auto& [from, to] : {std::pair(std::size_t{0}, some), std::pair(some, all.size())}) {
    std::vector<Subscriber> these(all.begin() + static_cast<std::ptrdiff_t>(from),
                                  all.begin() + static_cast<std::ptrdiff_t>(to));
    for (Subscriber& one : these) {
      one.stream = connectLoopback(port);
      sendText(one.stream, requestOf(*one.member, "GET", "/v1/poke", {}));
    }
    (void)waitForAll(these, &Subscriber::stream, 0, [](Subscriber&, const std::string& text) {
      return text.find(": listening") != std::string::npos;
    });
    std::copy(these.begin(), these.end(), all.begin() + static_cast<std::ptrdiff_t>(from));
    found += fmt::format(", {:.1f}", figuresOf(office.pid()).nowMiB);
  }
  const double each = (figuresOf(office.pid()).nowMiB - bareMiB) * 1024 / static_cast<double>(all.size());
  return fmt::format("{} MiB; {:.0f} KiB a connection", found, each);
}

void fanOut(Table& table, const std::string& folder, std::size_t count) {
  const BenchOffice office(folder + "/told");
  const auto writer = join(office, "Karen", folder + "/writer");
  writer->device.write(commentsOfS8, [](std::uint32_t i) { return insertOf(record(comment(i))); });
  settle(office, *writer);
  std::vector<std::unique_ptr<Member>> members;
  std::vector<Subscriber> all(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (i % asksOfOne == 0)
      members.push_back(join(office, "Karen", fmt::format("{}/told-{}", folder, i)));
    all[i].member = members.back().get();
  }
  table.add({fmt::format("S8 memory of the office at 0, {} and {} connected devices", count / 10, count),
             subscribe(office, all),
             {},
             {},
             {},
             "<= 64 KiB a connection"});
  std::vector<std::string> asks;
  for (Subscriber& one : all) {
    v1::SyncRequest message;
    *message.mutable_sync() = askOf(*one.member);
    asks.push_back(requestOf(*one.member, "POST", "/v1/sync", sync::packMessage(message)));
  }
  need(writer->device.store->write(
      UpdateOf<BenchComment>(record(comment(0)).id).with(&BenchComment::managementFollowup, "S8").edit));
  for (Subscriber& one : all)
    one.asking = connectLoopback(portOf(office.url()));
  const double before = figuresOf(office.pid()).cpuMs;
  const double begun = nowMs();
  settle(office, *writer);
  const double pushedMs = nowMs() - begun;
  const double toldMs =
      waitForAll(all, &Subscriber::stream, begun, [&](Subscriber& one, const std::string& text) {
        if (text.find("id:") == std::string::npos)
          return false;
        sendText(one.asking, asks[static_cast<std::size_t>(&one - all.data())]);
        return true;
      });
  const double heldMs = waitForAll(all, &Subscriber::asking, begun, [](Subscriber&, const std::string& text) {
    return text.find("200 OK") != std::string::npos;
  });
  table.add({fmt::format("S8 one change, {} connected devices told", count),
             ms(toldMs),
             {},
             {},
             "the writer's push alone " + ms(pushedMs),
             "<= 60 ms"});
  table.add({"   the row held by all of them",
             ms(heldMs),
             "- / " + ms(figuresOf(office.pid()).cpuMs - before),
             {},
             {},
             "<= 150 ms"});
  for (const Subscriber& one : all) {
    ::close(one.stream);
    ::close(one.asking);
  }
}

/// Lets an engine talk over a plain socket until it rests; the bodies it sent.
std::vector<std::string> talk(sync::Engine& engine, Member& member, int socket, const sync::Event& event) {
  std::vector<std::string> bodies;
  std::vector<sync::Effect> effects = engine.step(event);
  for (bool more = true; more;) {
    more = false;
    for (const sync::Effect& effect : effects) {
      const auto* send = std::get_if<sync::effect::Send>(&effect);
      if (!send)
        continue;
      bodies.push_back(send->body);
      sendText(socket, requestOf(member, send->method, send->path, send->body));
      const std::string answer = readAnswer(socket);
      sync::event::Replied reply;
      reply.status = 200;
      reply.contentType = sync::protobufType;
      reply.body = answer.substr(std::min(answer.size(), bodyAt(answer)));
      effects = engine.step(reply);
      more = true;
      break;
    }
  }
  if (!engine.settled())
    need(Status(fail(ErrorCode::internal, "an engine that does not rest")));
  return bodies;
}

/// The whole body of the request that carries one typed change of a record already in the office.
void sizeOfOneChange(Table& table, const std::string& folder) {
  const BenchOffice office(folder + "/typed");
  const auto member = join(office, "Karen", folder + "/typing");
  const int socket = connectLoopback(portOf(office.url()));
  sync::Engine engine(*member->device.store, member->device.keys);
  const auto say = [&](const Edit& edit) {
    need(member->device.store->write(edit));
    return talk(engine, *member, socket, sync::event::WorkWritten{}).front().size();
  };
  (void)talk(engine, *member, socket, sync::event::Started{});
  (void)say(insertOf(record(comment(0))));
  const std::size_t bytes =
      say(UpdateOf<BenchComment>(record(comment(0)).id).with(&BenchComment::status, "rescheduled").edit);
  ::close(socket);
  table.add(
      {"one typed change on the wire, the whole body", fmt::format("{} B", bytes), {}, {}, {}, "<= 100 B"});
}

} // namespace

void benchMany(Table& table, const Sizes& sizes) {
  const ScratchFolder folder;
  pushSingles(table, folder.path(), sizes.pushers);
  sizeOfOneChange(table, folder.path());
  fanOut(table, folder.path(), static_cast<std::size_t>(sizes.subscribers));
}

} // namespace leadhand::bench
