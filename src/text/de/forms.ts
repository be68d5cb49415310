import type { FormWords } from '../en/forms.ts';
import type { Words } from '../en.ts';

const form = (title: FormWords['title'], intro: string, submit: string): FormWords => ({
  title,
  intro,
  submit,
});

/** Every form by its name. */
export const forms: Words['forms'] = {
  new: form(
    () => 'Neues Engagement',
    'Jetzt ist nur nötig, was markiert ist; der Rest kann folgen.',
    'Engagement eröffnen',
  ),
  bypass: form(
    (about) => `${about} überspringen`,
    'Eine Aufgabe darf übersprungen werden, wenn ihr Thema vollständig behandelt oder behoben ist. Schreiben Sie auf, warum.',
    'Überspringen',
  ),
  'finish-deployment': form(
    () => 'Bereitstellung erledigt',
    'Weniger als 70\u00A0% der Lizenzen sind bereitgestellt. Schreiben Sie auf, warum die Aufgabe als erledigt gilt.',
    'Als erledigt melden',
  ),
  review: form(
    () => 'Prüfung durch den Kunden erledigt',
    'An welchem Tag hat der Kunde die Remediation-Checkliste geprüft?',
    'Als erledigt melden',
  ),
  readiness: form(
    () => 'Readiness-Ergebnisse',
    'Übertragen Sie die Zahlen aus dem Bericht des Office Readiness Toolkit. Damit ist Aufgabe 4105 erledigt.',
    'Ergebnisse speichern',
  ),
  'config-manager': form(
    () => 'Zahlen aus Configuration Manager',
    'Übertragen Sie sie aus dem Microsoft 365 Apps-Bereitschaftsdashboard. Damit ist Aufgabe 4105 erledigt.',
    'Zahlen speichern',
  ),
  target: form(
    () => 'Ziel',
    'Die erwartete monatliche aktive Nutzung, und bis wann. Der FE erfährt davon.',
    'Ziel festlegen',
  ),
  seats: form(
    () => 'Lizenzen',
    'Die bezahlten verfügbaren Einheiten des Kunden.',
    'Lizenzen speichern',
  ),
  deployed: form(
    () => 'Bereitgestellte Lizenzen',
    'Für wie viele Lizenzen Microsoft 365 Apps heute läuft.',
    'Anzahl speichern',
  ),
  pilot: form(
    () => 'Pilot',
    'Erfassen Sie, dass eine Pilotphase stattgefunden hat.',
    'Pilot erfassen',
  ),
  assign: form(
    (about) => `${about} zuweisen`,
    'Wer übernimmt und wer abgibt, erfährt davon; wer abgibt, verliert den Zugriff.',
    'Zuweisen',
  ),
  'add-item': form(
    () => 'Neuer Punkt für die Checkliste',
    'Ein gefundenes Problem und die Arbeit, die es braucht.',
    'Punkt hinzufügen',
  ),
  'change-item': form(
    (about) => `Punkt ändern: ${about}`,
    'Ändern Sie den Text, die Zuständigkeit oder die Fälligkeit.',
    'Punkt speichern',
  ),
  'accept-item': form(
    (about) => `So belassen: ${about}`,
    'Schreiben Sie auf, warum hier nichts unternommen wird.',
    'So belassen',
  ),
  block: form(
    () => 'Blockiert',
    'Was steht im Weg? Alle Beteiligten am Engagement sehen es.',
    'Als blockiert melden',
  ),
  wait: form(
    () => 'Wartet',
    'Erinnerungen ruhen bis zu diesem Tag; dann werden Sie wieder gefragt.',
    'Als wartend melden',
  ),
  close: form(
    () => 'Vorzeitig beenden',
    'Das Engagement endet hier. Es lässt sich wieder öffnen. Alle Beteiligten erfahren davon.',
    'Vorzeitig beenden',
  ),
  field: form(
    (about) => about,
    'Ersetzt den bisherigen Text; im Verlauf bleibt er erhalten.',
    'Speichern',
  ),
  note: form(
    (about) => about,
    'Wird mit Ihrem Namen und dem Datum unter den Notizen ergänzt.',
    'Notiz hinzufügen',
  ),
  reading: form(
    () => 'Neuer Messwert zur Nutzung',
    'Monatlich aktive Benutzer der Lizenzen oder ein Prozentwert. Unter 40\u00A0% werden FE und FM gewarnt.',
    'Messwert speichern',
  ),
  'file-date': form(
    () => 'Tag des Berichts',
    'Aus der Datei geht nicht hervor, für welchen Tag sie gilt. Noch ist nichts gespeichert.',
    'Weiter',
  ),
  snooze: form(
    () => 'Nutzungswarnung pausieren',
    'Nur für Sie, höchstens 30 Tage; die anderen sehen die Warnung weiterhin.',
    'Pausieren',
  ),
  rest: form(
    () => 'Diese Zeile pausieren',
    'Bis dahin fehlt sie in „Mein Tag“, höchstens 30 Tage. Andere betrifft das nicht.',
    'Pausieren',
  ),
  'ask-sme': form(
    () => 'Get Modern SME anfragen',
    'Vorbereitet mit dem, was ich weiß. Lesen Sie den Text, ergänzen Sie, was Sie brauchen, und senden Sie ihn.',
    'Jetzt anfragen',
  ),
  'edit-request': form(
    () => 'Anfrage bearbeiten',
    'Ihre Karten ändern sich überall. Wer schon angenommen hat, kennt den alten Text.',
    'Anfrage speichern',
  ),
  'withdraw-request': form(
    () => 'Anfrage zurückziehen',
    'Arbeitet bereits ein SME daran, erfährt er davon.',
    'Zurückziehen',
  ),
  'reopen-request': form(
    () => 'Noch nicht gelöst',
    'Was fehlt noch? Die Anfrage geht an den SME zurück, der geantwortet hat.',
    'Wieder öffnen',
  ),
  'enter-reference': form(
    () => 'Referenz der Anfrage',
    'Die Nummer aus dem FastTrack Resource Request Tool.',
    'Referenz speichern',
  ),
  'answer-request': form(
    () => 'Jetzt antworten',
    'Sie nehmen die Anfrage an und lösen sie mit diesem Text. Der FE bestätigt.',
    'Antwort senden',
  ),
  'decline-request': form(
    () => 'Ablehnen',
    'Die Anfrage bleibt für die anderen SMEs offen.',
    'Ablehnen',
  ),
  'release-request': form(
    () => 'Anfrage freigeben',
    'Sie ist wieder für die anderen SMEs offen. FE und FM erfahren den Grund.',
    'Freigeben',
  ),
  'reassign-request': form(
    () => 'Anfrage weitergeben',
    'An einen SME in Bereitschaft. SME, FE und FM erfahren davon.',
    'Weitergeben',
  ),
  'resolve-request': form(
    () => 'Anfrage lösen',
    'Ihre Zusammenfassung geht an den FE, der sie bestätigt oder nachfragt.',
    'Als gelöst melden',
  ),
  'note-request': form(
    () => 'Notiz zur Anfrage',
    'FE und FM lesen sie auf der Karte der Anfrage.',
    'Notiz hinzufügen',
  ),
  settings: form(
    () => 'Einstellungen',
    'Was von selbst zu Ihnen kommt, und wann. Nichts geht verloren: „today“ zeigt es jederzeit.',
    'Speichern',
  ),
  feedback: form(
    () => 'Feedback zum Playbook',
    'Es geht mit Ihrem Namen an die für das Playbook zuständige Person.',
    'Feedback senden',
  ),
};

/** What all forms share. */
export const formParts: Words['formParts'] = {
  typed: (label) => `${label}: Name oder E-Mail`,
  choosePerson: 'Aus den Personen, die ich kenne',
  required: (label) => `${label}: bitte ausfüllen.`,
  cancel: 'Abbrechen',
};
