import { aLiveCall, aRingingCall } from '@visavis/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { inside, place, textOf } from '../../../../test/place.ts';
import { DeskConsent } from './desk-consent.ts';

let consent: DeskConsent;
const BOTH = { pictures: true, recording: true };
const said = () => textOf(consent.shadowRoot as unknown as Element);

beforeEach(async () => {
  consent = await place(new DeskConsent(), { call: aLiveCall({ consent: BOTH, isRecording: true }) });
});

async function becomes(over: Parameters<typeof aLiveCall>[0]): Promise<void> {
  consent.call = aLiveCall({ id: consent.call!.id, ...over });
  await consent.updateComplete;
}

describe('what was agreed to', () => {
  it('EVD6 says for as long as the call is recorded that it is, by a sign and in words that are read out', async () => {
    expect(textOf(inside(consent, '[role=status]'))).toBe('Recording');
    expect(inside(consent, '.dot')).toBeDefined();
    expect(said()).toContain('Pictures agreed');
    await becomes({ consent: BOTH });
    expect(textOf(inside(consent, '[role=status]'))).toBe('Recording ended');
  });

  it('EVD6 tells a withdrawal, which deletes, from an end and from no consent', async () => {
    await becomes({ consent: { pictures: true, recording: false } });
    expect(textOf(inside(consent, '[role=status]'))).toBe('Recording deleted: they withdrew their consent');
    consent.call = aLiveCall({ consent: { pictures: false, recording: false } });
    await consent.updateComplete;
    expect(said()).toContain('Not recorded');
    // Pictures may not have been asked for at all.
    expect(said()).toMatch(/No pictures$/);
  });

  it('EVD6 says nothing before the call, nor where nothing is asked', async () => {
    for (const call of [null, aRingingCall(), aLiveCall()]) {
      consent.call = call;
      await consent.updateComplete;
      expect(said()).toBe('');
    }
  });
});
