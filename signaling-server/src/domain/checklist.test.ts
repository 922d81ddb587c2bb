import { refuse } from '@visavis/protocol';
import { aChecklistItem, MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { answer, openIn } from './checklist.ts';

const inCall = { at: MONDAY_9AM + 60_000, callTimeMs: 5_000 };
const later = { at: MONDAY_9AM + 90_000, callTimeMs: 35_000 };
const passed = aChecklistItem({ result: 'pass', answeredAt: inCall.at, callTimeMs: inCall.callTimeMs });

it('L4 keeps when a question was answered, and how long the call had been on', () => {
  const item = answer(aChecklistItem(), { result: 'fail', note: 'Says Porto' }, inCall, false);
  expect(item).toMatchObject({
    value: { result: 'fail', note: 'Says Porto', answeredAt: inCall.at, callTimeMs: 5_000 },
  });
});

it('L4 has no call time where there is no call', () => {
  const item = answer(aChecklistItem(), { result: 'pass', note: '' }, { at: MONDAY_9AM, callTimeMs: null }, false);
  expect(item).toMatchObject({ value: { answeredAt: MONDAY_9AM, callTimeMs: null } });
});

it('L4 leaves the time as it is when only the note changes', () => {
  const noted = answer(passed, { result: 'pass', note: 'Knew the street' }, later, false);
  expect(noted).toEqual({ ok: true, value: { ...passed, note: 'Knew the street' } });
});

it('L4 takes the time away with the result', () => {
  const back = answer(passed, { result: 'not-asked', note: '' }, later, false);
  expect(back).toMatchObject({ value: { result: 'not-asked', answeredAt: null, callTimeMs: null } });
});

it('L5 is the very same item when it is answered the same', () => {
  const same = answer(passed, { result: 'pass', note: '' }, later, false);
  expect(same.ok && same.value).toBe(passed);
});

it('L6 changes no result once the contact has ended, and still takes a note', () => {
  expect(answer(passed, { result: 'fail', note: '' }, later, true)).toEqual(refuse('ticket-ended'));
  expect(answer(passed, { result: 'pass', note: 'Late' }, later, true)).toMatchObject({ value: { note: 'Late' } });
});

it('L8 counts the questions that were not asked, and no liveness prompt', () => {
  const prompt = aChecklistItem({ kind: 'liveness', topic: 'liveness' });
  expect(openIn([aChecklistItem(), passed, prompt, aChecklistItem()])).toBe(2);
});
