import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../desk/views/checklist/desk-checklist.ts';
import type { DeskChecklist } from '../../desk/views/checklist/desk-checklist.ts';
import { asking, refused } from '../fixtures/people.ts';
import { doneDeck, freshDeck, halfDeck, openAnswer, prompts } from '../fixtures/questions.ts';

type Given = Partial<Pick<DeskChecklist, 'items' | 'answers' | 'drawAsk' | 'over'>>;

const list = ({ items = freshDeck, answers = new Map(), drawAsk = { state: 'idle' }, over = false }: Given) =>
  html`<desk-checklist .items=${items} .answers=${answers} .drawAsk=${drawAsk} .over=${over}></desk-checklist>`;
const first = freshDeck[0]!;
const long = { ...first, text: 'Donaudampfschifffahrtselektrizitäten'.repeat(4), hint: 'Stadtverwaltung'.repeat(12) };

export const deskChecklist: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 360,
  states: {
    fresh: () => list({}),
    'half asked': () => list({ items: halfDeck }),
    'all asked': () => list({ items: doneDeck }),
    'prompts drawn': () => list({ items: [...halfDeck, ...prompts] }),
    saving: () => list({ answers: openAnswer(first, { state: 'saving' }) }),
    'line down': () => list({ answers: openAnswer(first, { state: 'waiting', refusal: 'try-again' }) }),
    refused: () => list({ answers: openAnswer(first, { state: 'refused', refusal: 'ticket-ended', result: null }) }),
    drawing: () => list({ drawAsk: asking }),
    'no prompt left': () => list({ drawAsk: refused('prompts-exhausted') }),
    ended: () => list({ items: halfDeck, over: true }),
    'no questions': () => list({ items: [] }),
    'everything long': () => list({ items: [long, ...freshDeck.slice(1)] }),
    'from right to left': () => list({ items: [{ ...first, text: 'من أين تتصل الآن؟', hint: 'لشبونة' }] }),
  },
};

const question = (given: { open?: boolean; answered?: boolean }) =>
  html`<desk-question
    .item=${given.answered ? halfDeck[2]! : first}
    .label=${'Question 1 of 8'}
    .open=${given.open ?? false}
  ></desk-question>`;

export const deskQuestion: View = {
  area: 'Desk',
  inlineSize: 344,
  states: {
    closed: () => question({}),
    'closed, answered': () => question({ answered: true }),
    open: () => question({ open: true }),
    'open, answered': () => question({ open: true, answered: true }),
  },
};
