import { aClientId, MONDAY_9AM } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../desk/views/internal-notes/desk-internal-notes.ts';
import { asking, refused } from '../fixtures/people.ts';

const note = (text: string) => ({
  id: `note_${text.length}`,
  clientId: aClientId(),
  author: 'Sol',
  text,
  addedAt: MONDAY_9AM,
});
const some = [note('She called from a hotel; the line was poor.'), note(`كانت الصورة واضحة ${'x'.repeat(90)}`)];

const notes = (given: { notes?: object; draft?: string; ask?: object }) =>
  html`<desk-internal-notes
    .notes=${given.notes ?? some}
    .ticket=${'tkt_gallery'}
    .kept=${{ draft: given.draft ?? '', sent: null }}
    .ask=${given.ask ?? { state: 'idle' }}
    .makeClientId=${aClientId}
  ></desk-internal-notes>`;

export const deskInternalNotes: View = {
  area: 'Desk',
  inlineSize: 352,
  states: {
    none: () => notes({ notes: [] }),
    some: () => notes({}),
    'kept draft': () => notes({ draft: 'Ask about the second photo.' }),
    'too long': () => notes({ draft: 'x'.repeat(4100) }),
    adding: () => notes({ draft: 'One moment.', ask: asking }),
    refused: () => notes({ draft: 'One moment.', ask: refused('try-again') }),
  },
};
