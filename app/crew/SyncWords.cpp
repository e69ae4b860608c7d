#include "app/crew/SyncWords.h"

#include "app/crew/Text.h"

#include <QHash>

namespace leadhand::crew {

namespace {

constexpr std::int64_t minuteMs = 60'000;

QString counted(std::int64_t count, const QString& one, const QString& many) {
  return count == 1 ? one : many.arg(count);
}

} // namespace

Contact SyncWords::contact(const SyncStatusView& status) {
  if (status.waitingFor == "enrolment")
    return Contact::revoked;
  if (status.waitingFor == "update")
    return Contact::update;
  if (status.lastError.empty())
    return Contact::fine;
  if (status.waitingFor == "sign_in")
    return Contact::signIn;
  const QHash<QString, Contact> known{
      {"no_contact", Contact::signal},           {"not_our_server", Contact::signIn},
      {"store_full", Contact::phoneFull},        {"store_failed", Contact::phoneCouldNot},
      {"store_busy", Contact::phoneCouldNot},    {"store_read_only", Contact::phoneCouldNot},
      {"certificate_refused", Contact::refused}, {"signature_refused", Contact::refused},
      {"clock_refused", Contact::refused},       {"device_revoked", Contact::revoked},
      {"app_too_old", Contact::update}};
  const Contact found = known.value(toQt(status.lastError), Contact::office);
  // Silence and an office that says it can't have one code; what is waited for tells them apart.
  return found == Contact::signal && status.waitingFor == "office" ? Contact::office : found;
}

QString SyncWords::state(const SyncStatusView& status) {
  const Contact contact = SyncWords::contact(status);
  if (status.needsAttention > 0 || contact == Contact::revoked || contact == Contact::update ||
      contact == Contact::phoneFull || contact == Contact::refused)
    return QStringLiteral("attention");
  if (contact != Contact::fine)
    return QStringLiteral("offline");
  return status.waiting > 0 || status.scopesLoading > 0 ? QStringLiteral("waiting")
                                                        : QStringLiteral("inOffice");
}

QString SyncWords::line(const SyncStatusView& status, const Phrases& phrases) {
  const QHash<int, QString> why{{int(Contact::signal), tr("no signal")},
                                {int(Contact::signIn), tr("the network asks to sign in")},
                                {int(Contact::office), tr("the office is not ready")},
                                {int(Contact::refused), tr("the office refuses")},
                                {int(Contact::revoked), tr("signed out by the office")},
                                {int(Contact::update), tr("the app is too old")},
                                {int(Contact::phoneFull), tr("this phone is full")},
                                {int(Contact::phoneCouldNot), tr("the phone is busy")}};
  if (status.needsAttention > 0)
    return counted(status.needsAttention, tr("1 needs attention"), tr("%1 need attention"));
  const Contact contact = SyncWords::contact(status);
  if (contact == Contact::fine) {
    if (status.waiting > 0)
      return tr("%1 waiting").arg(status.waiting);
    if (status.scopesLoading > 0)
      return tr("Getting your customers");
    return status.lastContact ? tr("All in office · %1").arg(phrases.time(status.lastContact))
                              : tr("On this phone");
  }
  if (status.waiting > 0)
    return tr("%1 on this phone · %2").arg(status.waiting).arg(why[int(contact)]);
  const QString words = why[int(contact)];
  const QString begun = words.left(1).toUpper() + words.mid(1);
  return status.lastContact ? tr("%1 · as of %2").arg(begun, phrases.moment(status.lastContact)) : begun;
}

QString SyncWords::headline(const SyncStatusView& status) {
  switch (contact(status)) {
  case Contact::signal:
    return tr("Waiting for signal");
  case Contact::signIn:
    return tr("This network asks to sign in");
  case Contact::office:
    return tr("The office is not ready");
  case Contact::refused:
    return tr("The office refuses this phone");
  case Contact::revoked:
    return tr("The office has signed this phone out");
  case Contact::update:
    return tr("This app is too old");
  case Contact::phoneFull:
    return tr("This phone is full");
  case Contact::phoneCouldNot:
    return tr("This phone could not keep what came");
  case Contact::fine:
    break;
  }
  if (status.waiting > 0)
    return waiting(status.waiting);
  if (status.scopesLoading > 0)
    return tr("Getting your customers");
  return status.lastContact ? tr("All in office") : tr("Not in contact yet");
}

QString SyncWords::waiting(std::int64_t actions) {
  return counted(actions, tr("1 thing is on this phone"), tr("%1 things are on this phone"));
}

QString SyncWords::tone(const SyncStatusView& status) {
  switch (contact(status)) {
  case Contact::revoked:
  case Contact::update:
  case Contact::phoneFull:
  case Contact::refused:
    return QStringLiteral("danger");
  case Contact::fine:
    return status.waiting > 0 || status.scopesLoading > 0 ? QStringLiteral("attention")
                                                          : QStringLiteral("done");
  default:
    return QStringLiteral("attention");
  }
}

QString SyncWords::icon(const SyncStatusView& status) {
  switch (contact(status)) {
  case Contact::fine:
    return status.waiting > 0 || status.scopesLoading > 0 ? QStringLiteral("sync")
                                                          : QStringLiteral("cloudCheck");
  case Contact::signIn:
    return QStringLiteral("globe");
  case Contact::revoked:
    return QStringLiteral("key");
  case Contact::update:
  case Contact::phoneFull:
  case Contact::phoneCouldNot:
    return QStringLiteral("device");
  default:
    return QStringLiteral("cloudOff");
  }
}

QString SyncWords::sentence(const SyncStatusView& status, const Phrases& phrases) {
  switch (contact(status)) {
  case Contact::signal:
    return tr("Everything is kept on this phone and goes to the office by itself.");
  case Contact::signIn:
    return tr("Open the browser and sign in there, or leave this Wi-Fi. Your work is kept.");
  case Contact::office:
    return tr("It answers, but can take nothing just now. Your work is kept and goes by itself.");
  case Contact::refused:
    return phrases.problem(status.lastError);
  case Contact::revoked:
    return tr("Ask them for a new code. What you wrote stays on this phone until then.");
  case Contact::update:
    return tr("Update it: the office speaks a newer language. What you wrote is kept until then.");
  case Contact::phoneFull:
    return tr("Free some space, for example by removing old videos. What you wrote is kept.");
  case Contact::phoneCouldNot:
    return tr("It is tried again by itself. What you wrote is kept.");
  case Contact::fine:
    break;
  }
  if (status.waiting > 0)
    return tr("They go to the office by themselves, the oldest first.");
  if (status.scopesLoading > 0)
    return tr("What the office knows of them comes in. You can work meanwhile.");
  return status.lastContact ? tr("Up to date since %1.").arg(phrases.moment(status.lastContact))
                            : tr("What you write is kept on this phone and goes to the office by itself.");
}

QString SyncWords::lastContact(const SyncStatusView& status, const Phrases& phrases) {
  const bool isSaid = contact(status) == Contact::fine && status.waiting == 0 && status.scopesLoading == 0;
  return status.lastContact && !isSaid
             ? tr("Last heard from the office %1").arg(phrases.moment(status.lastContact))
             : QString();
}

QString SyncWords::next(const SyncStatusView& status, const Phrases& phrases, Instant now) {
  if (!status.nextAttempt || contact(status) == Contact::revoked)
    return {};
  return status.nextAttempt.ms - now.ms < minuteMs
             ? tr("Tried again by itself in a moment")
             : tr("Tried again by itself at %1").arg(phrases.time(status.nextAttempt));
}

QString SyncWords::action(const SyncStatusView& status) {
  switch (contact(status)) {
  case Contact::revoked:
    return {};
  case Contact::fine:
    return status.waiting > 0 ? tr("Send now") : tr("Look for news");
  default:
    return tr("Try now");
  }
}

QString SyncWords::photos(const Unsent& unsent, const SyncStatusView& status, bool freeOnly, Reach reach,
                          const Phrases& phrases) {
  const std::int64_t count = unsent.all;
  if (count <= 0)
    return {};
  const double millions = static_cast<double>(unsent.bytes) / 1e6;
  const QString size =
      millions < 0.1 ? tr("less than 0.1 MB") : tr("%1 MB").arg(phrases.locale().toString(millions, 'f', 1));
  const QString photos = count == 1 ? tr("1 photo, %1") : tr("%1 photos, %2").arg(count);
  const QString voices = count == 1 ? tr("1 voice note, %1") : tr("%1 voice notes, %2").arg(count);
  const QString all = (unsent.voices <= 0       ? photos
                       : unsent.voices == count ? voices
                                                : tr("%1 photos and voice notes, %2").arg(count))
                          .arg(size);
  const Contact contact = SyncWords::contact(status);
  if (contact == Contact::signal || reach == Reach::none)
    return tr("%1: waiting for signal").arg(all);
  if (contact != Contact::fine)
    return tr("%1: on this phone").arg(all);
  if (freeOnly && reach == Reach::metered && unsent.voices < count) // voice notes don't wait for it
    return tr("%1: waiting for Wi-Fi").arg(all);
  return tr("%1: on the way").arg(all);
}

QString SyncWords::unreadable(std::int64_t rows) {
  return rows <= 0 ? QString()
                   : counted(rows, tr("1 thing from the office waits for an update of this app"),
                             tr("%1 things from the office wait for an update of this app"));
}

QString SyncWords::record(Kind kind) {
  const QHash<int, QString> words{{int(Kind::customer), tr("Customer")},
                                  {int(Kind::visit), tr("Visit")},
                                  {int(Kind::visitEvent), tr("Visit status")},
                                  {int(Kind::comment), tr("Comment")},
                                  {int(Kind::commentKind), tr("Mark on a comment")},
                                  {int(Kind::followUp), tr("Reply")},
                                  {int(Kind::task), tr("Task")},
                                  {int(Kind::readMark), tr("Read", "somebody has read a comment")},
                                  {int(Kind::contactEntry), tr("Contact entry")},
                                  {int(Kind::actionItem), tr("Task")},
                                  {int(Kind::contactOutcome), tr("Outcome")},
                                  {int(Kind::standingInstruction), tr("Standing instruction")},
                                  {int(Kind::customerFact), tr("What is known")},
                                  {int(Kind::opportunity), tr("Opportunity")},
                                  {int(Kind::opportunityEvent), tr("Step of an opportunity")},
                                  {int(Kind::opportunityNote), tr("Note on an opportunity")},
                                  {int(Kind::proposal), tr("Proposal")},
                                  {int(Kind::proposalTerms), tr("Proposal")},
                                  {int(Kind::proposalOutcome), tr("The customer's answer")},
                                  {int(Kind::photo), tr("Photo")},
                                  {int(Kind::labourLine), tr("Hours")},
                                  {int(Kind::materialLine), tr("Material")},
                                  {int(Kind::visitStatement), tr("Nothing to write down")},
                                  {int(Kind::workApproval), tr("Approval")},
                                  {int(Kind::gateOverride), tr("Visit opened")},
                                  {int(Kind::recoveryCase), tr("Problem")},
                                  {int(Kind::recoveryEvent), tr("Step of a problem")},
                                  {int(Kind::recoveryPromise), tr("Promise")},
                                  {int(Kind::bulletinNote), tr("Bulletin")},
                                  {int(Kind::thanks), tr("Thanks")},
                                  {int(Kind::taskRequest), tr("Request")},
                                  {int(Kind::actionRequest), tr("Request")},
                                  {int(Kind::commentCorrection), tr("Correction")},
                                  {int(Kind::contactCorrection), tr("Correction")},
                                  {int(Kind::opportunityRule), tr("Rule of opportunities")},
                                  {int(Kind::conditionReading), tr("Condition of something")},
                                  {int(Kind::leftBehind), tr("Left with the customer")},
                                  {int(Kind::cardMark), tr("Mark on a service card")},
                                  {int(Kind::conflict), tr("Decision")}};
  return words.value(int(kind), tr("Entry"));
}

} // namespace leadhand::crew
