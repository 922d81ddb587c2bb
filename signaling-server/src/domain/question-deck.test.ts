import type { Profile, QuestionTopic } from '@visavis/protocol';
import { QUESTION_VARIABLES } from '@visavis/protocol';
import { aProfile, MONDAY_9AM } from '@visavis/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Asked, Template } from './question-deck.ts';
import { DECK_SIZE, drawDeck, drawPrompt } from './question-deck.ts';

const TOPICS = ['name', 'location', 'skills', 'work-history', 'photo', 'account'] as const;

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const maybe = (from: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), from);
const profiles: fc.Arbitrary<Profile> = fc.record({
  headline: maybe(words),
  location: maybe(words),
  skills: fc.array(words, { maxLength: 4 }),
  workHistory: fc.array(words, { maxLength: 3 }),
  photoUrl: fc.constantFrom(null, 'https://photos.example/cleo.jpg'),
});
const people: fc.Arbitrary<Asked> = fc.record({
  name: words,
  memberSince: fc.constantFrom(null, MONDAY_9AM),
  profile: profiles,
});
const templates: fc.Arbitrary<Template[]> = fc
  .array(
    fc.record({
      topic: fc.constantFrom<QuestionTopic>(...TOPICS),
      variables: fc.array(fc.constantFrom(...QUESTION_VARIABLES), { maxLength: 2 }),
      hinted: fc.option(fc.constantFrom(...QUESTION_VARIABLES)),
    }),
    { maxLength: 16 },
  )
  .map((made) =>
    made.map(({ topic, variables, hinted }, index) => ({
      id: `t-${index}`,
      topic,
      kind: 'question' as const,
      text: `Question ${index}: ${variables.map((variable) => `{${variable}}`).join(' ')}?`,
      hint: hinted === null ? '' : `Look at {${hinted}}`,
    })),
  );

/** What the profile of somebody has, told apart from how the deck finds it out. */
function canBeAsked({ topic, text, hint }: Template, { memberSince, profile }: Asked): boolean {
  const lacks = {
    headline: profile.headline.trim() === '',
    location: profile.location.trim() === '',
    skill: profile.skills.length === 0,
    job: profile.workHistory.length === 0,
    memberSince: memberSince === null,
  };
  if (topic === 'photo' && profile.photoUrl === null) return false;
  return !Object.entries(lacks).some(([name, isMissing]) => isMissing && `${text} ${hint}`.includes(`{${name}}`));
}

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const topicsOf = (questions: readonly { topic: QuestionTopic }[]) => new Set(questions.map(({ topic }) => topic));

it('L1 draws only what the profile can answer, each filled in, and as many as there can be', () => {
  fc.assert(
    fc.property(templates, people, seeds, (all, of, seed) => {
      const deck = drawDeck(all, of, seed);
      const askable = all.filter((template) => canBeAsked(template, of));
      const ids = deck.map(({ templateId }) => templateId);
      expect(askable.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      expect(new Set(ids).size).toBe(ids.length);
      expect(deck).toHaveLength(Math.min(DECK_SIZE, askable.length));
      for (const { text, hint } of deck) {
        for (const variable of QUESTION_VARIABLES) expect(`${text} ${hint}`).not.toContain(`{${variable}}`);
      }
    }),
  );
});

it('L2 asks about every topic it can before it asks about one twice, and about name and photo first', () => {
  fc.assert(
    fc.property(templates, people, seeds, fc.integer({ min: 2, max: 12 }), (all, of, seed, size) => {
      const deck = drawDeck(all, of, seed, size);
      const possible = topicsOf(all.filter((template) => canBeAsked(template, of)));
      const asked = topicsOf(deck);
      expect(asked.size).toBe(Math.min(size, possible.size));
      for (const topic of ['name', 'photo'] as const) expect(asked.has(topic)).toBe(possible.has(topic));
    }),
  );
});

it('L2 draws the same deck from the same seed, and other orders from others', () => {
  const all = TOPICS.flatMap((topic) =>
    [1, 2].map((n) => ({ id: `${topic}-${n}`, topic, kind: 'question' as const, text: `${topic} ${n}`, hint: '' })),
  );
  const of = { name: 'Cleo Marsh', memberSince: null, profile: aProfile({ photoUrl: 'https://photos.example/c.jpg' }) };
  const orderFrom = (seed: number) => drawDeck(all, of, seed).map(({ templateId }) => templateId);
  expect(orderFrom(7)).toEqual(orderFrom(7));
  const orders = new Set(Array.from({ length: 100 }, (_, seed) => orderFrom(seed).join()));
  expect(orders.size).toBe(100);
});

it('L1 fills in what the profile says as it is, also where it looks like a variable', () => {
  const of = { name: 'Cleo {skill} Marsh', memberSince: MONDAY_9AM, profile: aProfile({ skills: ['$& {name}'] }) };
  const ask = (text: string) =>
    drawDeck([{ id: 'a', topic: 'name', kind: 'question', text, hint: '' }], of, 1).map((drawn) => drawn.text);
  expect(ask('Are you {name}, {firstName}?')).toEqual(['Are you Cleo {skill} Marsh, Cleo?']);
  expect(ask('{skill} since {memberSince}?')).toEqual(['$& {name} since January 2030?']);
  expect(ask('{number}')[0]).toMatch(/^[1-9]\d{3}$/);
  expect(ask('{toString} {unknown}')).toEqual([]);
});

it('L7 draws every liveness prompt once, in any order, and then no more', () => {
  const of = { name: 'Cleo', memberSince: null, profile: aProfile() };
  const prompts = ['left', 'up', 'hand'].map((id) => ({
    id,
    topic: 'liveness' as const,
    kind: 'liveness' as const,
    text: `Do ${id}`,
    hint: '',
  }));
  const question = { id: 'q', topic: 'name', kind: 'question', text: 'Name?', hint: '' } as const;
  fc.assert(
    fc.property(seeds, (seed) => {
      const used = new Set<string>();
      for (let time = 0; time < 3; time += 1) {
        const drawn = drawPrompt([question, ...prompts], of, used, seed + time);
        expect(drawn?.kind).toBe('liveness');
        used.add(drawn?.templateId ?? 'none');
      }
      expect(used).toEqual(new Set(['left', 'up', 'hand']));
      expect(drawPrompt([question, ...prompts], of, used, seed)).toBeNull();
    }),
  );
});
