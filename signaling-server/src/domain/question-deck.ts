import type { Millis, Profile, QuestionKind, QuestionTopic, QuestionVariable } from '@visavis/protocol';
import type { Lots } from './lots.ts';
import { lotsFrom, shuffled } from './lots.ts';

/** A question as an administrator wrote it; switched-on ones only are drawn from. */
export type Template = {
  readonly id: string;
  readonly topic: QuestionTopic;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly hint: string;
};

/** A template that was drawn, its variables filled in. */
export type DrawnQuestion = {
  readonly templateId: string;
  readonly topic: QuestionTopic;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly hint: string;
};

/** Of whom is asked. */
export type Asked = { readonly name: string; readonly memberSince: Millis | null; readonly profile: Profile };

export const DECK_SIZE = 8;

/** What somebody who pretends knows least about comes first when there is not room for every topic. */
const FIRST_TOPICS: readonly QuestionTopic[] = ['name', 'photo'];

/**
 * The questions of one contact, in the order in which they are asked. L1: a template whose variable the profile lacks is
 * left out, and so are those about a photo where there is none. L2: one of each topic, then more up to `size`, in an order
 * by lot. Called when a ticket is claimed for the first time.
 */
export function drawDeck(templates: readonly Template[], of: Asked, seed: number, size = DECK_SIZE): DrawnQuestion[] {
  const lots = lotsFrom(seed);
  const drawn = new Deck(of, lots);
  const questions = shuffled(
    templates.filter(({ kind }) => kind === 'question'),
    lots,
  );
  const topics = new Set([...FIRST_TOPICS, ...questions.map(({ topic }) => topic)]);
  for (const topic of topics) {
    if (drawn.size < size) questions.some((template) => template.topic === topic && drawn.takes(template));
  }
  for (const template of questions) if (drawn.size < size) drawn.takes(template);
  return shuffled(drawn.questions, lots);
}

/** L7: a liveness prompt that is none of `used`, by lot; null when there is no other. */
export function drawPrompt(
  templates: readonly Template[],
  of: Asked,
  used: ReadonlySet<string>,
  seed: number,
): DrawnQuestion | null {
  const lots = lotsFrom(seed);
  const drawn = new Deck(of, lots);
  const prompts = templates.filter(({ id, kind }) => kind === 'liveness' && !used.has(id));
  shuffled(prompts, lots).some((template) => drawn.takes(template));
  return drawn.questions[0] ?? null;
}

/** What has been drawn so far; no template and no wording twice. */
class Deck {
  readonly questions: DrawnQuestion[] = [];
  readonly #of: Asked;
  readonly #lots: Lots;

  constructor(of: Asked, lots: Lots) {
    this.#of = of;
    this.#lots = lots;
  }

  get size(): number {
    return this.questions.length;
  }

  /** Whether the question is in the deck now; not when the profile lacks what it asks about, or when it is there already. */
  takes({ id, ...template }: Template): boolean {
    if (template.topic === 'photo' && this.#of.profile.photoUrl === null) return false;
    const known = valuesOf(this.#of, this.#lots);
    const [text, hint] = [filledIn(template.text, known), filledIn(template.hint, known)];
    if (text === null || hint === null) return false;
    if (this.questions.some((question) => question.templateId === id || question.text === text)) return false;
    this.questions.push({ ...template, templateId: id, text, hint });
    return true;
  }
}

type Values = Readonly<Record<QuestionVariable, string | null>>;

/** One skill and one job by lot; null where the profile has none. */
function valuesOf({ name, memberSince, profile }: Asked, lots: Lots): Values {
  return {
    firstName: orNull(name.trim().split(/\s+/)[0]),
    name: orNull(name),
    headline: orNull(profile.headline),
    location: orNull(profile.location),
    skill: orNull(shuffled(profile.skills, lots)[0]),
    job: orNull(shuffled(profile.workHistory, lots)[0]),
    memberSince: memberSince === null ? null : monthOf(memberSince),
    number: String(1000 + Math.floor(lots() * 9000)),
  };
}

const orNull = (value: string | undefined): string | null => value?.trim() || null;

/** The text with its variables filled in; null where one is not known. What a profile says is never looked into again. */
function filledIn(text: string, values: Values): string | null {
  let isWhole = true;
  const filled = text.replace(/\{([^{}]*)\}/g, (_, variable: string) => {
    const value = Object.hasOwn(values, variable) ? values[variable as QuestionVariable] : null;
    isWhole &&= value !== null;
    return value ?? '';
  });
  return isWhole ? filled : null;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `November 2029`, in UTC. */
function monthOf(at: Millis): string {
  const day = new Date(at);
  return `${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
