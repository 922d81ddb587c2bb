import { aClientId, aSignedInAgent } from '@visavis/testing';
import type { CaseCard } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import { OpenCaseEvent } from '../../console/events.ts';
import type { ConsoleChangeDialog } from '../../console/views/console-change-dialog.ts';
import type { ConsoleMails } from '../../console/views/console-mails.ts';
import '../../console/visavis-console.ts';
import type { VisavisConsole } from '../../console/visavis-console.ts';
import { NO_EVIDENCE, type EvidenceView } from '../../console/case-evidence.ts';
import { aPiece, aPurgedPiece, drawnPicture } from '../fixtures/evidence.ts';
import { aCard, aDecidedCard, noneOfOurs, someFound, someReplies } from '../fixtures/console.ts';
import { asking, once, refused } from '../fixtures/people.ts';

const AREA = 'Console';

/** The whole page, with a server behind it that answers so; without an answer it cannot be reached. */
function page(answer: (path: string) => unknown, role: 'cs' | 'supervisor', open: boolean) {
  globalThis.fetch = async (path) => {
    const value = answer(path instanceof Request ? path.url : path.toString());
    if (value === undefined) throw new TypeError('no line');
    return Response.json(value);
  };
  const opened = once<VisavisConsole>(({ shadowRoot }) => {
    if (open) shadowRoot?.querySelector('main')?.dispatchEvent(new OpenCaseEvent(aCard().id));
  });
  return html`<visavis-console .staff=${aSignedInAgent({ name: 'Dana', role })} ${opened}></visavis-console>`;
}
const evidence = { pieces: [aPiece(1), aPurgedPiece(2)], needsReason: true };
const serving = (card: CaseCard) => (path: string) =>
  path.endsWith('/replies') ? { replies: someReplies } : path.endsWith('/evidence') ? evidence : card;

export const visavisConsole: View = {
  area: AREA,
  frame: 'page',
  states: {
    empty: () => page(serving(aCard()), 'cs', false),
    'a case': () => page(serving(aCard()), 'cs', true),
    'a decided case, supervisor': () => page(serving(aDecidedCard()), 'supervisor', true),
    'server away': () => page(() => undefined, 'cs', true),
  },
};

export const consoleLookUp: View = {
  area: AREA,
  inlineSize: 352,
  states: {
    empty: () => html`<console-look-up></console-look-up>`,
    searching: () => html`<console-look-up .ask=${asking}></console-look-up>`,
    found: () =>
      html`<console-look-up .found=${someFound} .current=${someFound.results[0]?.case?.id}></console-look-up>`,
    'none of ours': () => html`<console-look-up .found=${noneOfOurs}></console-look-up>`,
    refused: () => html`<console-look-up .found=${someFound} .ask=${refused('try-again')}></console-look-up>`,
  },
};

const card = (of: CaseCard, reader: 'cs' | 'supervisor') =>
  html`<console-card .card=${of} .reader=${reader} .makeKey=${aClientId}></console-card>`;

export const consoleCard: View = {
  area: AREA,
  inlineSize: 760,
  states: {
    open: () => card(aCard(), 'cs'),
    'clock not started': () => card(aCard({ clock: { ...aCard().clock, state: 'not-started' } }), 'cs'),
    decided: () => card(aDecidedCard(), 'cs'),
    'decided, supervisor': () => card(aDecidedCard(), 'supervisor'),
    verified: () => card(aCard({ state: 'decided', hold: 'none', resendableFrom: null }), 'cs'),
  },
};

const changing = (ask: object, act: (dialog: ConsoleChangeDialog) => void = () => undefined) =>
  html`<console-change-dialog
    .name=${'Cleo Marsh'}
    .ask=${ask}
    .makeKey=${aClientId}
    ${once<ConsoleChangeDialog>((dialog) => {
      dialog.open();
      act(dialog);
    })}
  ></console-change-dialog>`;

function chooses({ shadowRoot }: ConsoleChangeDialog): void {
  const field = shadowRoot?.querySelector<HTMLSelectElement>('#outcome');
  if (!field) return;
  field.value = 'suspended';
  field.dispatchEvent(new Event('change'));
}

export const consoleChangeDialog: View = {
  area: AREA,
  frame: 'pane',
  states: {
    open: () => changing({ state: 'idle' }),
    'decision chosen': () => changing({ state: 'idle' }, chooses),
    'something is missing': () =>
      changing({ state: 'idle' }, ({ shadowRoot }) => shadowRoot?.querySelector('form')?.requestSubmit()),
    recording: () => changing(asking, chooses),
    refused: () => changing(refused('outcome-conflict'), chooses),
  },
};

const mails = (over: Partial<ConsoleMails> = {}, act: (view: ConsoleMails) => void = () => undefined) =>
  html`<console-mails
    .name=${'Cleo Marsh'}
    .mails=${over.mails ?? aCard().mails}
    .resendableFrom=${over.resendableFrom === undefined ? aCard().resendableFrom : over.resendableFrom}
    .ask=${over.ask ?? { state: 'idle' }}
    ${once(act)}
  ></console-mails>`;

const kept = (over: Partial<EvidenceView>) =>
  html`<console-evidence
    .evidence=${{ ...NO_EVIDENCE, pieces: evidence.pieces, ...over }}
    .urlOf=${drawnPicture}
  ></console-evidence>`;

export const consoleEvidence: View = {
  area: AREA,
  inlineSize: 352,
  states: {
    'nothing kept': () => kept({ pieces: [] }),
    'all deleted': () => kept({ pieces: [aPurgedPiece(1)] }),
    'asks why': () => kept({}),
    opening: () => kept({ ask: asking }),
    refused: () => kept({ ask: refused('try-again') }),
    'could not be read': () => kept({ pieces: null, ask: refused('try-again') }),
    open: () =>
      kept({ needsReason: false, pieces: [aPiece(1), aPiece(2), aPiece(3, { kind: 'recording' }), aPurgedPiece(4)] }),
  },
};

export const consoleMails: View = {
  area: AREA,
  inlineSize: 432,
  states: {
    none: () => mails({ mails: [], resendableFrom: null }),
    'one of each': () => mails(),
    'too soon': () => mails({ resendableFrom: '2999-01-07T09:00:00.000Z' }),
    'asked again': () => mails({}, ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.button')?.click()),
    sending: () => mails({ ask: asking }),
    refused: () => mails({ ask: refused('resent-lately') }),
  },
};

export const consoleNote: View = {
  area: AREA,
  inlineSize: 432,
  states: {
    none: () => html`<console-note></console-note>`,
    'two versions': () => html`<console-note .notes=${aCard().notes}></console-note>`,
  },
};

export const consoleReplies: View = {
  area: AREA,
  inlineSize: 432,
  states: {
    none: () => html`<console-replies></console-replies>`,
    some: () => html`<console-replies .replies=${someReplies}></console-replies>`,
    open: () =>
      html`<console-replies
        .replies=${someReplies}
        ${once((view) => view.shadowRoot?.querySelector('details')?.setAttribute('open', ''))}
      ></console-replies>`,
  },
};
