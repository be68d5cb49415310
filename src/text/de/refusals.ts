import type { Unchanged } from '../../domain/engagement/refusal.ts';
import { fieldOf } from '../../domain/fields.ts';
import type { Words } from '../en.ts';
import { entries } from './entries.ts';
import { undone } from './events.ts';
import { withFullStop } from './full-stop.ts';
import { matterName } from './matters.ts';
import { names } from './names.ts';
import { requestRefusals } from './requests.ts';

const seats = { one: 'Lizenz', other: 'Lizenzen' };

const unchanged: Readonly<Record<Unchanged, string>> = {
  intent: 'Die Absicht ist bereits bestätigt.',
  target:
    'Das ist bereits das Ziel. Nennen Sie einen anderen Prozentwert oder ein anderes Datum, um es zu ändern.',
  seats: 'Das ist bereits die Anzahl der Lizenzen.',
  deployed: 'Das ist bereits die Anzahl der bereitgestellten Lizenzen.',
  place: 'Das ist bereits so. Nennen Sie eine andere Person, um es zu ändern.',
  unblocked: 'Das Engagement ist nicht blockiert.',
  'not-waiting': 'Das Engagement wartet auf nichts.',
  'not-stalled': 'Das Engagement stockt nicht, also fragt niemand.',
  item: 'Der Punkt steht bereits so da. Öffnen Sie die Checkliste, um ihn zu sehen.',
  reading: 'Dieser Messwert ist bereits bekannt; er wird nur einmal gespeichert.',
  report:
    'Diese Datei gehört schon zu den Ergebnissen; sie zählt nur einmal. Bitte eine andere Datei ablegen oder sie an die Stelle der bisherigen setzen.',
  field: 'Das steht bereits in diesem Feld.',
  chat: 'Für diesen Chat ist das bereits so.',
  entered: 'Alles Ausgefüllte steht bereits in FTOP.',
  request: 'Das ist bereits so. Die Karte zeigt, wie es um die Anfrage steht.',
};

const states: Readonly<Record<keyof typeof names.taskStates, string>> = {
  'to-do': 'offen',
  'in-progress': 'in Arbeit',
  done: 'erledigt',
  bypassed: 'übersprungen',
};

/** Why something was not done, each with what to do instead. */
export const refusals: Words['refusals'] = {
  empty: ({ entry }) => `„${entries[entry].label}“ ist leer. Bitte füllen Sie das Feld aus.`,
  'too-long': ({ entry, limit, length }, { formats }) =>
    `„${entries[entry].label}“ hat ${formats.number(length)} Zeichen; höchstens ${formats.number(limit)} sind möglich. Bitte kürzen Sie den Text.`,
  'not-whole': ({ entry }) =>
    `„${entries[entry].label}“ ist eine ganze Zahl, z. B. 1000. Bitte korrigieren Sie den Wert.`,
  'out-of-range': ({ entry, min, max }, { formats }) =>
    `„${entries[entry].label}“ liegt zwischen ${formats.number(min)} und ${formats.number(max)}. Bitte korrigieren Sie den Wert.`,
  'past-date': ({ entry, date }, { formats }) =>
    `„${entries[entry].label}“: ${formats.day(date)} liegt in der Vergangenheit. Wählen Sie heute oder einen späteren Tag.`,
  'future-date': ({ entry, date }, { formats }) =>
    `„${entries[entry].label}“: ${formats.day(date)} liegt in der Zukunft. Wählen Sie heute oder einen früheren Tag.`,
  'not-a-count': ({ of }) =>
    `Die Anzahl der ${of === 'active' ? 'aktiven Benutzer' : 'Lizenzen'} ist eine ganze Zahl, z. B. 380. Bitte korrigieren Sie den Wert.`,
  'not-a-percentage': () =>
    'Die Nutzung ist ein Prozentwert, z. B. 38,5. Bitte korrigieren Sie den Wert.',
  'not-a-day': () =>
    'Diesen Tag gibt es nicht. Schreiben Sie das Datum zum Beispiel so: 22.11.2026.',
  'future-reading': ({ date }, { formats }) =>
    `${withFullStop(`Dieser Tag liegt in der Zukunft: ${formats.day(date)}`)} Nennen Sie den Tag, für den der Messwert gilt.`,
  'unknown-reading': () =>
    'Diesen Messwert gibt es hier nicht mehr. Sehen Sie auf der Karte zur Nutzung nach.',
  'withdrawn-already': ({ reading }) => {
    const who = reading.withdrawn ? ` (${reading.withdrawn.by.name})` : '';
    return `Dieser Messwert ist bereits zurückgezogen${who}. Erfassen Sie ihn erneut, wenn er stimmt.`;
  },
  'not-your-reading': ({ reading }) =>
    `Dieser Messwert stammt von ${reading.by.name}. Zurückziehen können ihn nur diese Person oder der FM; bitte fragen Sie dort nach.`,
  'no-open-alert': () => 'Es ist keine Nutzungswarnung offen, also gibt es nichts zu pausieren.',
  'snooze-reason-needed': () => 'Schreiben Sie auf, warum die Warnung pausieren soll.',
  'snooze-reason-too-long': ({ limit }, { formats }) =>
    `Die Begründung hat mehr als ${formats.number(limit)} Zeichen. Bitte kürzen Sie sie.`,
  'snooze-already-over': () => 'Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren Tag.',
  'snooze-too-long': ({ limitDays }) =>
    `Eine Warnung lässt sich höchstens ${limitDays} Tage pausieren. Wählen Sie einen früheren Tag.`,
  'no-part': () =>
    'An einem solchen Engagement sind Sie nicht beteiligt. Sehen Sie in Ihrer Liste nach, oder fragen Sie beim FM eine Beteiligung an.',
  'not-yours': ({ role, holder }) =>
    holder
      ? `Das ist Aufgabe von ${holder.name} (${names.roles[role].short}). Bitte fragen Sie dort nach.`
      : `Das ist Aufgabe der Rolle ${names.roles[role].short}, und die ist noch nicht besetzt. Weisen Sie sie zuerst zu.`,
  already: ({ task, progress }, { formats }) => {
    const since = progress.set
      ? ` (${progress.set.by.name}, ${formats.when(progress.set.at)})`
      : '';
    return `${names.tasks[task]} ist bereits ${states[progress.state]}${since}. Öffnen Sie die Aufgabe wieder, um das zu ändern.`;
  },
  'not-finished': ({ task }) =>
    `${names.tasks[task]} ist offen, also gibt es nichts wieder zu öffnen.`,
  'unknown-task': ({ task }) =>
    `${task} ist keine Aufgabe in der Playbook-Version dieses Engagements. Sehen Sie bei den Aufgaben nach.`,
  'reason-needed': ({ task }) =>
    `${names.tasks[task]} ist eine Pflichtaufgabe. Schreiben Sie auf, warum sie übersprungen werden darf.`,
  'results-needed': () =>
    `${names.tasks['4105']} ist mit den Ergebnissen erledigt. Geben Sie die Zahlen ein, oder überspringen Sie die Aufgabe mit einer Begründung.`,
  'checklist-needed': () =>
    'Die Checkliste ist leer. Fügen Sie einen Punkt hinzu, oder melden Sie, dass es nichts zu beheben gibt.',
  'checklist-first': () =>
    `${names.tasks['3070']} kommt zuerst. Erledigen oder überspringen Sie diese Aufgabe, danach kann der Kunde prüfen.`,
  'items-open': ({ titles }, { formats }) => {
    const named = titles.slice(0, 3).map((title) => formats.quote(title));
    const others = titles.length > 3 ? [`${formats.number(titles.length - 3)} weitere`] : [];
    const open = formats.count(titles.length, { one: 'Punkt ist', other: 'Punkte sind' });
    return `${open} noch offen: ${formats.list([...named, ...others])}. Melden Sie zuerst jeden als behoben, oder belassen Sie ihn so.`;
  },
  'review-date-needed': () => 'Nennen Sie den Tag, an dem der Kunde die Checkliste geprüft hat.',
  'start-unconfirmed': ({ isPilotMissing, unfinished }, { formats }) => {
    const pilot = isPilotMissing ? ['Pilotphase'] : [];
    const tasks = unfinished.map((task) => names.tasks[task]);
    return `Vor der Bereitstellung fehlt noch: ${formats.list([...pilot, ...tasks])}. Eine Pilotphase erspart Supportfälle. Trotzdem beginnen?`;
  },
  'not-deployed-widely': ({ deployed, entitled }, { formats }) => {
    const so =
      deployed === null
        ? 'Es sind noch keine bereitgestellten Lizenzen erfasst'
        : `${formats.number(deployed)} von ${formats.count(entitled, seats)} sind bereitgestellt (${formats.share(deployed, entitled)})`;
    return `${so}; ${names.tasks['1247']} ist ab ${formats.percent(70)} erledigt. Erfassen Sie die Anzahl, oder schreiben Sie auf, warum die Aufgabe als erledigt gilt.`;
  },
  ended: ({ how }) =>
    how === 'complete'
      ? 'Das Engagement ist abgeschlossen. Öffnen Sie es wieder, um weiterzumachen.'
      : 'Das Engagement ist beendet. Öffnen Sie es wieder, um weiterzumachen.',
  'not-ended': () => 'Das Engagement ist offen, also gibt es nichts wieder zu öffnen.',
  'not-complete': ({ unfinished }, { formats }) =>
    `Noch nicht fertig: ${formats.list(unfinished.map((task) => names.tasks[task]))}. Erledigen oder überspringen Sie das zuerst.`,
  'usage-not-green': (_refusal, { formats }) =>
    `Zum Abschließen braucht es einen aktuellen Messwert über ${formats.percent(70)}. Erfassen Sie einen, oder beenden Sie vorzeitig mit einer Begründung.`,
  'no-change': ({ what }) => unchanged[what],
  'no-such-item': () =>
    'Dieser Punkt steht nicht mehr auf der Checkliste. Öffnen Sie die Checkliste, um nachzusehen.',
  ...requestRefusals,
  'cap-reached': ({ cap, limit }, { formats }) =>
    cap === 'notes'
      ? `Eine Anfrage fasst höchstens ${formats.number(limit)} Notizen. Nehmen Sie den Rest in die Antwort auf, oder schreiben Sie dem FE.`
      : `Die Checkliste fasst höchstens ${formats.number(limit)} Punkte. Fassen Sie mehrere zusammen, oder führen Sie dafür eine eigene Liste.`,
  full: () =>
    'Mehr Text kann das Engagement nicht aufnehmen. Kürzen Sie ein Feld, oder tragen Sie den langen Text in FTOP ein, und lassen Sie hier eine Zeile stehen.',
  'seats-differ': ({ entitled, said, deployed }, { formats }) =>
    `Sie nannten ${formats.number(deployed)} von ${formats.number(said)}, erworben sind aber ${formats.count(entitled, seats)}. Korrigieren Sie die Lizenzen, oder erfassen Sie nur ${formats.number(deployed)}.`,
  'more-than-entitled': ({ entitled, said }, { formats }) =>
    `${formats.number(said)} bereitgestellt ist mehr als erworben (${formats.count(entitled, seats)}). Korrigieren Sie eine der beiden Zahlen.`,
  'fewer-than-deployed': ({ deployed, said }, { formats }) =>
    `Bereits bereitgestellt: ${formats.count(deployed, seats)}. Das ist mehr als die genannte Zahl (${formats.number(said)}). Korrigieren Sie zuerst die Bereitstellung, oder nennen Sie eine andere Zahl.`,
  'nothing-written': ({ missing }, { formats }) =>
    `Noch ist nichts ausgefüllt, was in FTOP eingetragen sein könnte. Es fehlt: ${formats.list(missing.map((field) => fieldOf(field).name))}.`,
  overtaken: ({ matter, last }, told) => {
    const who = last ? ` (${last.by.name}, ${told.formats.when(last.at)})` : '';
    return `Nicht ausgeführt, denn seit Ihrer Karte hat sich etwas geändert: ${matterName(matter, told)}${who}. So ist der Stand jetzt; drücken Sie noch einmal, wenn Sie es weiterhin möchten.`;
  },
  'personal-chat': () =>
    'Das ist unser persönlicher Chat, den sonst niemand liest. Geben Sie „bind“ mit dem Kundennamen in dem Kanal oder Gruppenchat ein, der das Engagement sehen darf.',
  'nothing-to-undo': () =>
    'Sie haben hier in den letzten zehn Minuten nichts geändert. Sehen Sie im Verlauf nach, was geschehen ist.',
  'undo-out-of-reach': ({ what }) =>
    `Das lässt sich nicht zurücknehmen: ${undone[what]}. Ändern Sie es stattdessen von Hand.`,
  'built-on': ({ by }) =>
    `${by.name} hat seitdem auf Ihrer Änderung aufgebaut, deshalb lässt sie sich nicht allein zurücknehmen. Sehen Sie im Verlauf nach, oder sprechen Sie sich ab.`,
};
