import { beforeEach, expect, it } from 'vitest';
import { allText, inside, place, wantsOf } from '../../test/place.ts';
import type { Want } from '../chat/views/want-event.ts';
import { VvConsentForm } from './consent-form.ts';

const asks = { pictures: { verified: 30, notVerified: 180 }, recording: { verified: 14, notVerified: 14 } };
let form: VvConsentForm;

beforeEach(async () => {
  form = await place(new VvConsentForm(), { agent: 'Ada', asks });
});

const boxes = () => [...form.renderRoot.querySelectorAll('input')];

it('W97 asks each for itself, with nothing ticked, for how long and who sees it', () => {
  expect(boxes().map(({ checked, labels }) => [checked, labels?.[0]?.innerText.split('\n')[0]])).toEqual([
    [false, 'Ada may take still pictures of me'],
    [false, 'This call may be recorded'],
  ]);
  const said = allText(form);
  expect(said).toContain('30 days after you are verified, at most 180 days otherwise');
  expect(said).toContain('14 days after the decision');
  expect(said).toContain('Seen only by your agent and, with a reason that is written down, by a supervisor');
  expect(said).toContain('Both are up to you. The call is the same without.');
});

it('W97 asks for nothing that the site does not keep', async () => {
  form.asks = { recording: asks.recording };
  await form.updateComplete;
  expect(boxes()).toHaveLength(1);
  expect(allText(form)).not.toContain('pictures');
});

it('W97 says what is ticked and what is not, with every change', () => {
  const wants = wantsOf(form);
  const [pictures, recording] = boxes();
  recording?.click();
  pictures?.click();
  recording?.click();
  expect(wants.map((want) => want.what === 'agree' && want.consent)).toEqual([
    { pictures: false, recording: true },
    { pictures: true, recording: true },
    { pictures: true, recording: false },
  ]);
});

it('W97 forgets what was ticked when it comes up anew', async () => {
  inside(form, 'input').click();
  const wants: Want[] = [];
  const hear = (event: Event) => wants.push((event as unknown as { want: Want }).want);
  document.addEventListener('vv-want', hear, { once: true });
  document.body.append(form);
  await form.updateComplete;
  expect(boxes().map(({ checked }) => checked)).toEqual([false, false]);
  expect(wants).toEqual([{ what: 'agree', consent: { pictures: false, recording: false } }]);
});
