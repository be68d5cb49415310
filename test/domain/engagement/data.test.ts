import { describe, expect, test } from 'vitest';
import {
  isToBeEntered,
  missingFields,
} from '../../../src/domain/engagement/deciding/decide-frame.ts';
import { fieldIds } from '../../../src/domain/fields.ts';
import { alex, anEngagement, given, kim, minutesAfter, openedAt, type Given } from '../given.ts';
import * as say from '../saying.ts';

const pending = ({ engagement }: Given) =>
  fieldIds.filter((id) => isToBeEntered(engagement.fields[id]));

describe('texts are replaced, notes are appended', () => {
  test('a text field keeps the last text, the history keeps the former', () => {
    const after = given(anEngagement())
      .and(say.write('l1', ' Low '), kim)
      .and(say.write('l1', 'Higher'), alex);
    expect(after.engagement.fields.l1).toMatchObject({ text: 'Higher', set: { by: alex } });
    expect(after.history.map(({ event }) => event)).toContainEqual({
      type: 'field-written',
      field: 'l1',
      text: 'Low',
    });
  });

  test('notes carry name and date', () => {
    const after = given(anEngagement())
      .and(say.note('fe-notes', ' Kick-off '), kim)
      .and(say.note('fe-notes', 'Second call'), kim);
    expect(after.engagement.fields['fe-notes'].notes).toEqual([
      { text: 'Kick-off', by: kim, at: minutesAfter(openedAt, 60) },
      { text: 'Second call', by: kim, at: minutesAfter(openedAt, 120) },
    ]);
  });

  test('the field decides, whichever word was used', () => {
    given(anEngagement())
      .when({ type: 'write-field', field: 'fe-notes', text: 'Kick-off' }, kim)
      .then({ type: 'note-added', field: 'fe-notes', text: 'Kick-off' });
    given(anEngagement())
      .when({ type: 'add-note', field: 'l1', text: 'Low' }, kim)
      .then({ type: 'field-written', field: 'l1', text: 'Low' });
  });

  test('a note says something; a text can be emptied', () => {
    given(anEngagement())
      .when(say.note('fe-notes', ' '), kim)
      .then({ refused: 'empty', entry: 'note-text' });
    given(anEngagement(), { type: 'field-written', field: 'l1', text: 'Low' })
      .when(say.write('l1', ''), kim)
      .then({ type: 'field-written', field: 'l1', text: '' });
  });

  test('the same text again changes nothing', () => {
    given(anEngagement(), { type: 'field-written', field: 'l1', text: 'Low' })
      .when(say.write('l1', ' Low'), kim)
      .then({ refused: 'no-change', what: 'field' });
  });
});

describe('what is missing', () => {
  test('is every required field that says nothing; the Enterprise Notes are not required', () => {
    const { engagement } = given(anEngagement());
    expect(missingFields(engagement)).toEqual([
      'l1',
      'l2',
      'l3',
      'scenario',
      'fm-notes',
      'fe-notes',
    ]);
  });

  test('shrinks with what is written, and grows with what is emptied', () => {
    const written = given(anEngagement({ scenario: 'Move' }))
      .and(say.write('l1', 'Low'), kim)
      .and(say.note('fm-notes'), alex);
    expect(missingFields(written.engagement)).toEqual(['l2', 'l3', 'fe-notes']);
    const emptied = written.and(say.write('l1', ''), kim);
    expect(missingFields(emptied.engagement)).toEqual(['l1', 'l2', 'l3', 'fe-notes']);
  });
});

describe('entered into FTOP', () => {
  const written = given(anEngagement())
    .and(say.write('l1', 'Low'), kim)
    .and(say.note('fm-notes'), alex);

  test('marks everything that is written and not there yet, with who and when', () => {
    expect(pending(written)).toEqual(['l1', 'fm-notes']);
    const after = written
      .when(say.enterFields, alex)
      .then({ type: 'fields-entered', fields: ['l1', 'fm-notes'] });
    expect(pending(after)).toEqual([]);
    expect(after.engagement.fields.l1.entered).toEqual({
      by: alex,
      at: minutesAfter(openedAt, 180),
    });
  });

  test('what is written afterwards is to be entered again', () => {
    const after = written
      .and(say.enterFields, alex)
      .and(say.write('l1', 'Higher'), kim)
      .and(say.note('fe-notes'), kim);
    expect(pending(after)).toEqual(['l1', 'fe-notes']);
    expect(after.engagement.fields.l1.entered).toMatchObject({ by: alex });
  });

  test('even in the same millisecond', () => {
    const after = written
      .and(say.enterFields, alex)
      .and(say.write('l1', 'Higher'), kim, { afterMinutes: 0 })
      .and(say.note('fm-notes'), alex, { afterMinutes: 0 });
    expect(pending(after)).toEqual(['l1', 'fm-notes']);
  });

  test('is refused when nothing new is there, or nothing at all', () => {
    written
      .and(say.enterFields, alex)
      .when(say.enterFields, kim)
      .then({ refused: 'no-change', what: 'entered' });
    given(anEngagement())
      .when(say.enterFields, kim)
      .then({
        refused: 'nothing-written',
        missing: ['l1', 'l2', 'l3', 'scenario', 'fm-notes', 'fe-notes'],
      });
  });

  test('what was written after the card was made was not on it, and stays to be entered', () => {
    const seen = written.engagement.revision;
    const meanwhile = written.and(say.write('l1', 'Higher'), kim);
    const after = meanwhile
      .when(say.enterFields, alex, { seen })
      .then({ type: 'fields-entered', fields: ['fm-notes'] });
    expect(pending(after)).toEqual(['l1']);
    after.when(say.enterFields, alex, { seen }).then({
      refused: 'overtaken',
      matter: 'field:l1',
      last: null,
    });
  });
});
