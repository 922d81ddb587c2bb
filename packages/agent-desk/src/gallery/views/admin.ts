import { aSignedInAgent } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html, nothing } from 'lit';
import { idle, type AdminAsk } from '../../admin/admin-state.ts';
import { Drafts } from '../../admin/drafts.ts';
import { hoursForm, type HoursForm } from '../../admin/hours-form.ts';
import { evidenceForm, type EvidenceForm } from '../../admin/evidence-form.ts';
import { policyForm, type PolicyForm } from '../../admin/policy-form.ts';
import '../../admin/visavis-admin.ts';
import {
  ines,
  madeKey,
  madeWebhook,
  officeHours,
  someAudit,
  someKeys,
  somePage,
  someQuestions,
  someReplies,
  someSettings,
  someStaff,
  someWebhooks,
} from '../fixtures/admin.ts';
import { once, presses } from '../fixtures/people.ts';

const AREA = 'Administration';
const asking: AdminAsk = { state: 'asking' };
const refused = (refusal: Extract<AdminAsk, { state: 'refused' }>['refusal'], path = ''): AdminAsk => ({
  state: 'refused',
  refusal,
  problems: path ? [{ path, problem: 'cannot be used as it is' }] : [],
});
const still: AdminAsk = idle;

const staff = (ask: AdminAsk, act: unknown = nothing) =>
  html`<admin-staff .staff=${someStaff} .me=${ines.id} .ask=${ask} ${act}></admin-staff>`;

export const adminStaff: View = {
  area: AREA,
  frame: 'pane',
  states: {
    list: () => staff(still),
    add: () => staff(still, presses('Add somebody')),
    'add, nothing typed': () => staff(still, presses('Add somebody', 'Add')),
    'username taken': () => staff(refused('username-taken', 'username'), presses('Add somebody')),
    'own account': () => staff(still, presses('Edit… Ines')),
    'of the provider': () => staff(still, presses('Edit… Bob')),
    password: () => staff(still, presses('Password… Ada', 'Show')),
    close: () => staff(still, presses('Close… Ada')),
    'sign out, under way': () => staff(asking, presses('Sign out… Ada')),
  },
};

function settingsDraft<Form>(key: string, base: Form, form: Form, version = 0): Drafts {
  const drafts = new Drafts();
  drafts.keep(key, { version, base, form });
  return drafts;
}

const office = someSettings(officeHours, 3);
const officeForm = hoursForm(office.settings);
const strange: HoursForm = {
  ...officeForm,
  days: officeForm.days.map((day, at) => (at === 1 ? [...day, { from: '10:00', to: '' }] : day)),
  timeZone: 'Nowhere',
};
const hours = (settings: object, drafts = new Drafts(), ask: AdminAsk = still, act: unknown = nothing) =>
  html`<admin-hours .settings=${settings} .drafts=${drafts} .ask=${ask} ${act}></admin-hours>`;

export const adminHours: View = {
  area: AREA,
  states: {
    'always open': () => hours(someSettings()),
    office: () => hours(office),
    'bad input': () => hours(office, settingsDraft('hours', officeForm, strange, 3), still, presses('Save')),
    saving: () => hours(office, settingsDraft('hours', officeForm, strange, 3), asking),
    'somebody else saved': () =>
      hours(office, settingsDraft('hours', hoursForm(someSettings().settings), strange), refused('settings-changed')),
  },
};

const settings = someSettings({ deadlineDays: 10 }, 2);
const typedPolicy = (numbers: Partial<PolicyForm['numbers']>): PolicyForm => {
  const form = policyForm(settings.settings);
  return { ...form, numbers: { ...form.numbers, ...numbers } };
};
const policy = (drafts = new Drafts(), ask: AdminAsk = still, act: unknown = nothing) =>
  html`<admin-policy .settings=${settings} .drafts=${drafts} .ask=${ask} ${act}></admin-policy>`;

export const adminPolicy: View = {
  area: AREA,
  states: {
    saved: () => policy(),
    'bad input': () =>
      policy(
        settingsDraft('policy', typedPolicy({}), typedPolicy({ deadlineDays: '0', ringSeconds: 'long' }), 2),
        still,
        presses('Save'),
      ),
    'somebody else saved': () =>
      policy(settingsDraft('policy', typedPolicy({ deadlineDays: '7' }), typedPolicy({ deadlineDays: '14' }), 1)),
    'server away': () =>
      policy(settingsDraft('policy', typedPolicy({}), typedPolicy({ deadlineDays: '5' }), 2), refused('try-again')),
  },
};

const evidenceBase = evidenceForm(settings.settings);
const evidence = (over: Partial<EvidenceForm> = {}, ask: AdminAsk = still, act: unknown = nothing) =>
  html`<admin-evidence
    .settings=${settings}
    .drafts=${settingsDraft('evidence', evidenceBase, { ...evidenceBase, ...over }, 2)}
    .ask=${ask}
    ${act}
  ></admin-evidence>`;
const switchedOn = { switches: { takesSnapshots: true, records: true } };

export const adminEvidence: View = {
  area: AREA,
  states: {
    off: () => evidence(),
    'switched on, not saved': () => evidence(switchedOn),
    'without a key': () => evidence(switchedOn, refused('no-evidence-key')),
    'bad input': () =>
      evidence({ days: { ...evidenceBase.days, verifiedDays: '0', recordingDays: 'long' } }, still, presses('Save')),
  },
};

const replies = (ask: AdminAsk, act: unknown = nothing, drafts = new Drafts()) =>
  html`<admin-replies .items=${someReplies} .drafts=${drafts} .ask=${ask} ${act}></admin-replies>`;
const helloForm = { audience: 'chat', title: 'Greeting', shortcut: 'hello', text: 'Hi {nobody}', isEnabled: true };

export const adminReplies: View = {
  area: AREA,
  states: {
    list: () => replies(still),
    'a shipped one': () => replies(still, presses('Greeting')),
    'an own one': () => replies(still, presses('Donau')),
    'a new one, nothing right': () =>
      replies(still, presses('Save'), settingsDraft('replies/new', helloForm, { ...helloForm, title: '' })),
    'somebody else saved': () =>
      replies(still, nothing, settingsDraft('replies/hello', helloForm, { ...helloForm, title: 'Good day' }, 2)),
    'somebody removed it': () =>
      replies(still, presses('nothing'), settingsDraft('replies/hello', helloForm, { ...helloForm, title: 'Hi' }, 3)),
    restore: () => replies(still, presses('Greeting', 'Restore')),
    'shortcut taken': () => replies(refused('shortcut-taken', 'shortcut'), presses('Greeting')),
  },
};

const questions = (ask: AdminAsk, act: unknown = nothing) =>
  html`<admin-questions .items=${someQuestions} .ask=${ask} ${act}></admin-questions>`;

export const adminQuestions: View = {
  area: AREA,
  states: {
    list: () => questions(still),
    chosen: () => questions(still, presses('Your profile')),
    'a new one': () => questions(still, presses('Add a question')),
    remove: () => questions(still, presses('Your profile', 'Remove')),
    saving: () => questions(asking, presses('Your profile')),
  },
};

const keys = (ask: AdminAsk, act: unknown = nothing, of = someKeys) =>
  html`<admin-keys .keys=${of} .ask=${ask} ${act}></admin-keys>`;

export const adminKeys: View = {
  area: AREA,
  frame: 'pane',
  states: {
    none: () => keys(still, nothing, []),
    list: () => keys(still),
    add: () => keys(still, presses('Make a key')),
    'add, nothing chosen': () => keys(still, presses('Make a key', 'Make the key')),
    revoke: () => keys(still, presses('Revoke… Backend')),
    'replace, refused': () => keys(refused('not-permitted'), presses('Replace… Backend')),
  },
};

const [first] = someWebhooks;
const webhooks = (ask: AdminAsk, act: unknown = nothing, log: object | null = null, of = someWebhooks) =>
  html`<admin-webhooks .webhooks=${of} .log=${log} .ask=${ask} ${act}></admin-webhooks>`;

export const adminWebhooks: View = {
  area: AREA,
  frame: 'pane',
  states: {
    none: () => webhooks(still, nothing, null, []),
    list: () => webhooks(still),
    'with its log': () => webhooks(still, nothing, { webhookId: first!.id, state: null, page: somePage }),
    add: () => webhooks(still, presses('Add an endpoint')),
    'add, not an address': () => webhooks(still, presses('Add an endpoint', 'Add')),
    'add, refused address': () => webhooks(refused('malformed', 'url'), presses('Add an endpoint')),
    'edit, some events': () => webhooks(still, presses('Edit… https://example.org')),
    'new secret': () => webhooks(still, presses('New secret…')),
    remove: () => webhooks(still, presses('Remove…')),
  },
};

const log = (page: object | null, act: unknown = nothing) =>
  html`<admin-deliveries
    .log=${{ webhookId: first!.id, state: null, page }}
    .url=${first!.url}
    ${act}
  ></admin-deliveries>`;

export const adminDeliveries: View = {
  area: AREA,
  frame: 'pane',
  states: {
    reading: () => log(null),
    none: () => log({ deliveries: [], next: null }),
    some: () => log(somePage),
    tries: () =>
      log(
        somePage,
        once((view) => view.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true))),
      ),
    'send dead ones again': () => log(somePage, presses('Send all dead')),
  },
};

export const adminAudit: View = {
  area: AREA,
  states: {
    none: () => html`<admin-audit .audit=${{ entries: [], next: null }}></admin-audit>`,
    some: () => html`<admin-audit .audit=${someAudit} .staff=${someStaff}></admin-audit>`,
  },
};

export const adminSecret: View = {
  area: AREA,
  frame: 'pane',
  states: {
    'of a key': () => html`<admin-secret .made=${{ kind: 'key', key: madeKey }}></admin-secret>`,
    'of an endpoint': () => html`<admin-secret .made=${{ kind: 'webhook', webhook: madeWebhook }}></admin-secret>`,
  },
};

export const adminNav: View = {
  area: AREA,
  inlineSize: 240,
  states: {
    'one unsaved': () => html`<admin-nav section="policy" .unsaved=${['hours']}></admin-nav>`,
  },
};

/** The whole page, with a server behind it that answers so; without an answer it cannot be reached. */
function page(answer: (path: string) => unknown) {
  globalThis.fetch = async (path) => {
    const value = answer(path instanceof Request ? path.url : path.toString());
    if (value === undefined) throw new TypeError('no line');
    return Response.json(value);
  };
  return html`<visavis-admin
    .staff=${aSignedInAgent({ id: ines.id, name: ines.name, role: 'admin' })}
  ></visavis-admin>`;
}

export const visavisAdmin: View = {
  area: AREA,
  frame: 'page',
  states: {
    staff: () => page(() => ({ staff: someStaff })),
    'server away': () => page(() => undefined),
  },
};
