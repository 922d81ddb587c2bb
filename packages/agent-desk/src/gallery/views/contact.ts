import { aLiveCall, anAgent, aPendingOutcome, aRingingCall, MONDAY_9AM } from '@visavis/testing';
import type { Contact } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../desk/views/contact/desk-contact.ts';
import type { DeskContact } from '../../desk/views/contact/desk-contact.ts';
import { asking, contactOf, longProfile, now, once, refused, secondReview, someLines } from '../fixtures/people.ts';
import { browser, halfDeck, prompts, timeline } from '../fixtures/questions.ts';
import { connectedSeat } from '../fixtures/seats.ts';
import './gallery-window.ts';

type Given = Partial<Pick<DeskContact, 'agent' | 'callEnding' | 'seat' | 'asks' | 'lines' | 'connected'>>;

const contact = (over: Partial<Contact>, given: Given = {}, act: (view: DeskContact) => void = () => undefined) =>
  html`<gallery-window>
    <desk-contact
      .contact=${contactOf({}, over)}
      .callEnding=${given.callEnding ?? null}
      .seat=${given.seat ?? connectedSeat}
      .asks=${given.asks ?? {}}
      .lines=${given.lines ?? someLines}
      .agent=${given.agent ?? (over.ended ? wrappingUp : anAgent({ state: 'in-case' }))}
      .connected=${given.connected ?? true}
      .now=${now}
      ${once(act)}
    ></desk-contact>
  </gallery-window>`;
const wrappingUp = anAgent({ state: 'wrap-up', wrapUp: { endsAt: now() + 74_000, canExtend: true } });
const ended = { kind: 'outcome', outcome: 'verified', at: MONDAY_9AM } as const;

export const deskContact: View = {
  area: 'Desk',
  frame: 'page',
  states: {
    'just taken': () => contact({}, { lines: [] }),
    'conversation first': () => contact({}, {}, (view) => void view.show('conversation')),
    ringing: () => contact({ call: aRingingCall({ startedAt: now() }) }),
    'in call, questions': () =>
      contact(
        { call: aLiveCall(), checklist: [...halfDeck, ...prompts], timeline: [...timeline], browser },
        {},
        (view) => void view.show('questions'),
      ),
    'in call': () => contact({ call: aLiveCall() }),
    'line down': () => contact({ call: aLiveCall() }, { connected: false }),
    'second review': () => contact({ case: secondReview }),
    'everything long': () =>
      html`<gallery-window>
        <desk-contact
          .contact=${contactOf({ name: `${'Maximiliana '.repeat(6)}Marsh`, profile: longProfile })}
          .lines=${someLines}
          .connected=${true}
          .now=${now}
        ></desk-contact>
      </gallery-window>`,
    'decision recorded': () =>
      contact({ call: aLiveCall(), pending: aPendingOutcome({ takesEffectAt: now() + 8_000 }) }),
    'wrap-up': () => contact({ ended }),
    'wrap-up, finishing': () => contact({ ended }, { asks: { 'finish-wrap-up': asking } }),
    'wrap-up, other decision stands': () => contact({ ended }, { asks: { decide: refused('outcome-conflict') } }),
  },
};
