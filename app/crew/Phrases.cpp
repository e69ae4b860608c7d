#include "app/crew/Phrases.h"

#include "app/crew/Text.h"

#include <QDateTime>
#include <QHash>

namespace leadhand::crew {

namespace {

QDate toDate(const Date& day) {
  const auto ymd = day.ymd();
  return QDate(int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day())));
}

} // namespace

Date Phrases::today() const {
  const Instant now = m_clock->now();
  return Date::at(now, m_clock->offsetMinutes(now));
}

QString Phrases::day(const Date& day) const {
  if (!day)
    return {};
  const bool sameYear = day.ymd().year() == today().ymd().year();
  return m_locale.toString(toDate(day), sameYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString Phrases::weekday(const Date& day) const {
  return day ? m_locale.toString(toDate(day), QStringLiteral("ddd d MMM")) : QString();
}

QString Phrases::nearDay(const Date& day) const {
  if (!day)
    return {};
  switch (day.daysSince(today())) {
  case 0:
    return tr("today");
  case -1:
    return tr("yesterday");
  case 1:
    return tr("tomorrow");
  default:
    return this->day(day);
  }
}

QString Phrases::time(Instant at) const {
  if (!at)
    return {};
  const int seconds = m_clock->offsetMinutes(at) * 60;
  return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::OffsetFromUTC, seconds).toString(QStringLiteral("HH:mm"));
}

QString Phrases::moment(Instant at) const {
  if (!at)
    return {};
  return nearDay(Date::at(at, m_clock->offsetMinutes(at))) + QLatin1Char(' ') + time(at);
}

QString Phrases::deadline(Instant at) const {
  const int away = at ? Date::at(at, m_clock->offsetMinutes(at)).daysSince(today()) : -1;
  return away == 0 ? tr("%1 today").arg(time(at)) : away == 1 ? tr("%1 tomorrow").arg(time(at)) : moment(at);
}

QString Phrases::age(int days) const {
  if (days <= 0)
    return tr("today");
  if (days < 14)
    return this->days(days);
  return days < 60 ? tr("%1 weeks").arg(days / 7) : tr("%1 months").arg(days / 30);
}

QString Phrases::days(int days) const {
  return days == 1 ? tr("1 day") : tr("%1 days").arg(days);
}

QString Phrases::line(const QStringList& parts) {
  QStringList said;
  for (const QString& part : parts)
    if (!part.isEmpty())
      said.append(part);
  return said.join(QStringLiteral(" · "));
}

QString Phrases::who(const Named& person, const Id& self, const std::string& signature) const {
  if (person.id && person.id == self)
    return tr("You");
  return person.name.empty() ? toQt(signature) : toQt(person.name);
}

QString Phrases::kind(const std::string& word) const {
  const QHash<QString, QString> words{
      {"praise", tr("Praise")},
      {"request", tr("Request")},
      {"change", tr("Change", "a kind of comment: something shall be different")},
      {"complaint", tr("Problem")},
      {"opportunity", tr("Opportunity")},
      {"info", tr("Info")}};
  return words.value(toQt(word), toQt(word));
}

QString Phrases::kindTone(const std::string& word) {
  const QHash<QString, QString> tones{{"praise", "done"},      {"request", "info"},
                                      {"change", "attention"}, {"complaint", "danger"},
                                      {"opportunity", "done"}, {"info", "neutral"}};
  return tones.value(toQt(word), QStringLiteral("neutral"));
}

QString Phrases::visitStatus(const std::string& status) const {
  const QHash<QString, QString> words{{"planned", tr("Planned")},
                                      {"on_the_way", tr("On the way")},
                                      {"arrived", tr("On site", "the crew is at the customer's")},
                                      {"done", tr("Done", "a visit is over")},
                                      {"could_not", tr("Could not do it")}};
  return words.value(toQt(status), tr("Planned"));
}

QString Phrases::recoveryStep(const std::string& step) const {
  const QHash<QString, QString> words{{"reported", tr("Heard")},
                                      {"agreed", tr("Heard and agreed")},
                                      {"promised", tr("Remedy promised")},
                                      {"delivered", tr("Made good")},
                                      {"verified", tr("The customer is content")},
                                      {"closed", tr("Closed", "a problem is over")},
                                      {"reopened", tr("Not good yet")},
                                      {"asked", tr("Asked how it is now")}};
  return words.value(toQt(step), tr("Heard"));
}

QString Phrases::stage(const std::string& stage) const {
  const QHash<QString, QString> words{{"referred", tr("Referred")},
                                      {"acknowledged", tr("Seen by the office")},
                                      {"visit_booked", tr("Visit booked")},
                                      {"solution_in_work", tr("Solution in work")},
                                      {"priced", tr("Being priced")},
                                      {"proposal_sent", tr("Proposal sent")},
                                      {"customer_deciding", tr("Customer is deciding")},
                                      {"accepted", tr("Accepted")},
                                      {"declined", tr("Declined")},
                                      {"later", tr("Later")},
                                      {"done", tr("Done", "an opportunity is through")}};
  return words.value(toQt(stage), toQt(stage));
}

QString Phrases::channel(const std::string& channel) const {
  const QHash<QString, QString> words{{"call", tr("Call", "a telephone call")},
                                      {"email", tr("E-mail")},
                                      {"text", tr("Text message")},
                                      {"person", tr("In person")},
                                      {"letter", tr("Letter")}};
  return words.value(toQt(channel), tr("Contact"));
}

QString Phrases::outcome(const std::string& is) const {
  const QHash<QString, QString> words{{"yes", tr("Said yes")},
                                      {"no", tr("Said no")},
                                      {"thinking", tr("Still thinking")},
                                      {"info", tr("Has a question")}};
  return words.value(toQt(is), QString());
}

QString Phrases::disposition(const std::string& disposition) const {
  const QHash<QString, QString> words{{"read", tr("Read, nothing to do")},
                                      {"task", tr("Being done")},
                                      {"instruction", tr("Stands for every visit now")},
                                      {"opportunity", tr("Became an opportunity")},
                                      {"complaint", tr("Treated as a problem")}};
  return words.value(toQt(disposition), QString());
}

QString Phrases::field(const std::string& name) const {
  const QHash<QString, QString> words{{"phone", tr("Phone")},
                                      {"email", tr("E-mail")},
                                      {"address", tr("Address")},
                                      {"name", tr("Name")},
                                      {"access_note", tr("Access")},
                                      {"away_from", tr("Away from")},
                                      {"text", tr("Text", "words that were written")},
                                      {"away_until", tr("Away until")},
                                      {"owner", tr("Who does it")},
                                      {"due", tr("Due")},
                                      {"done_on", tr("Done on")},
                                      {"until", tr("Holds until")},
                                      {"season", tr("Season")},
                                      {"completed_on", tr("Completed on")}};
  return words.value(toQt(name), toQt(name).replace(QLatin1Char('_'), QLatin1Char(' ')));
}

QString Phrases::receipt(const std::string& receipt) const {
  const QHash<QString, QString> words{{"on_phone", tr("On this phone")},
                                      {"in_office", tr("In the office")},
                                      {"accepted", tr("Accepted")},
                                      {"merged", tr("Accepted, office decides on one value")},
                                      {"needs_attention", tr("Needs attention")}};
  return words.value(toQt(receipt), QString());
}

QString Phrases::receiptTone(const std::string& receipt) {
  if (receipt == "needs_attention")
    return QStringLiteral("danger");
  return receipt == "on_phone" ? QStringLiteral("attention") : QStringLiteral("done");
}

QString Phrases::role(const std::string& role) const {
  const QHash<QString, QString> words{{"lead_hand", tr("lead hand")}, {"technician", tr("technician")},
                                      {"estimator", tr("estimator")}, {"office", tr("office")},
                                      {"manager", tr("manager")},     {"owner", tr("owner")}};
  return words.value(toQt(role).replace(QLatin1Char('-'), QLatin1Char('_')), toQt(role));
}

QString Phrases::topic(const std::string& topic) const {
  const QHash<QString, QString> words{
      {"expectation", tr("Expects")}, {"goal", tr("Wants")},        {"pet", tr("Pet")}, {"key", tr("Key")},
      {"hazard", tr("Take care")},    {"other", tr("Good to know")}};
  return words.value(toQt(topic), tr("Good to know"));
}

QString Phrases::problem(const Error& error) const {
  // The sentence of an error itself is English and meant for whoever runs a command.
  const QString known = problem(std::string(error.name()));
  return known.isEmpty() ? tr("That did not work. Try once more; what you wrote is still here.") : known;
}

QString Phrases::refusal(const std::string& code, const std::string& why) const {
  const QString known = problem(code);
  return known.isEmpty() ? toQt(why) : known;
}

QString Phrases::problem(const std::string& code) const {
  const QString damaged = tr("That picture is damaged. Take or choose another one.");
  const QString large = tr("That picture is too large. Take it at a smaller size.");
  const QString strange = tr("That is no picture this app can take. Choose a JPEG or a PNG.");
  const QString later = tr("It could not be kept just now. Try once more; what you wrote is still here.");
  const QHash<QString, QString> words{
      {"unknown_record", tr("It has not arrived here yet, or the office has removed it.")},
      {"unknown_customer", tr("Nobody of this name is on this device. Choose from the list.")},
      {"unknown_person", tr("Nobody of this name is in the team.")},
      {"bad_value", tr("That does not fit. Look at it once more.")},
      {"bad_date", tr("There is no such day. Choose another one.")},
      {"already_exists", tr("That was done before. Look at how it stands now.")},
      {"open_tasks", tr("Some of its tasks are still open. They are done first.")},
      {"stage_not_reachable", tr("That step does not follow from where it stands now. Choose another one.")},
      {"owner_missing", tr("Choose who goes on with it.")},
      {"photo_empty", damaged},
      {"photo_cut", damaged},
      {"photo_too_large", large},
      {"photo_too_many_points", large},
      {"photo_heic", strange},
      {"photo_unknown", strange},
      {"voice_cut", tr("That recording is damaged. Say it again, or write it.")},
      {"microphone_missing", tr("No microphone works here. Write it instead.")},
      {"microphone_refused",
       tr("This app may not use the microphone. Allow it in the settings of this device, or write it.")},
      {"sound_missing", tr("No sound can be heard here. Check the loudspeaker or the headphones.")},
      {"store_busy", later},
      {"store_failed", later},
      {"store_read_only", later},
      {"bad_reply", tr("The office's answer was cut. It is tried again; your work is kept.")},
      {"signature_refused", tr("The office does not know this device any more. Ask them for a new code.")},
      {"clock_refused", tr("The clock of this device is far off. Set it; your work is kept.")},
      {"already_enrolled", tr("This device belongs to an office already.")},
      {"no_contact", tr("The office could not be reached. Everything is kept on this device.")},
      {"not_our_server", tr("That address answered, but it is not a Leadhand office. Check the address.")},
      {"certificate_refused",
       tr("The office's certificate was refused. Ask the office for the right address.")},
      {"code_wrong", tr("That code is not right. Look at it once more.")},
      {"code_used", tr("This code was used before. Ask the office for a new one.")},
      {"code_expired", tr("This code is too old. Ask the office for a new one.")},
      {"too_many_tries", tr("Too many tries. Wait a minute, then try again.")},
      {"device_revoked", tr("The office has signed this device out. Ask them for a new code.")},
      {"app_too_old", tr("The office speaks a newer language. Update the app; your work is kept.")},
      {"empty_text", tr("Write a word, choose a phrase, add a photo or say it first.")},
      {"text_too_long", tr("That is too long for one comment. Save it in two parts.")},
      {"not_allowed", tr("Your role may not do this. Ask the office.")},
      {"store_full", tr("This device is full. Free some space; what you wrote is still here.")}};
  return words.value(toQt(code));
}

QString Phrases::length(std::int64_t ms) {
  const std::int64_t seconds = (ms + 500) / 1000;
  return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString Phrases::voiceNotes(const std::vector<VoiceView>& voices) const {
  std::int64_t ms = 0;
  for (const VoiceView& voice : voices)
    ms += voice.lengthMs;
  if (voices.empty())
    return {};
  return voices.size() == 1 ? tr("Voice note, %1").arg(length(ms))
                            : tr("%1 voice notes, %2").arg(voices.size()).arg(length(ms));
}

QString Phrases::firstWords(const std::string& text, int most) {
  const QString whole = toQt(text).simplified();
  if (whole.size() <= most)
    return whole;
  const qsizetype cut = whole.lastIndexOf(QLatin1Char(' '), most);
  return whole.left(cut > most / 2 ? cut : most) + QStringLiteral("…");
}

} // namespace leadhand::crew
