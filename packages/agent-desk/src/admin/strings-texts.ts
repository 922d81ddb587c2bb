import type { EditableAudience, QuestionTopic, QuestionVariable } from '@visavis/protocol';

/* Every word about canned replies and questions. */

export const texts = {
  variables: 'Insert',
  insert: (name: string) => `Insert ${name}`,
  preview: 'Preview with example values',
  empty: 'Nothing yet.',
  unknown: (names: string, known: string) => `There is no variable ${names} here. There are ${known}.`,
  off: 'off',
  changed: 'changed',
  own: 'own',
  isNew: 'new',
  unsaved: 'unsaved',
  gone: 'Somebody removed this meanwhile. Your text is still here to be copied.',
  find: 'Find',
  choose: 'Choose one to edit it, or add one.',
};

export const replies = {
  heading: 'Canned replies',
  intro: 'Support copies those for freelancers and clients in the console; agents call up those for the chat with “/”.',
  add: 'Add a reply',
  adding: 'New reply',
  audience: 'For',
  audiences: {
    freelancer: 'Freelancers (support)',
    client: 'Clients (support)',
    chat: 'Chat (agents)',
  } satisfies Record<EditableAudience, string>,
  audienceHint: 'Cannot be changed later.',
  title: 'Title',
  shortcut: 'Shortcut',
  shortcutHint: 'What an agent types after “/”. Small letters, digits and -.',
  text: 'Text',
  textHint: 'Paragraphs stand apart by an empty line.',
  enabled: 'Offered',
  enabledHint: 'Off: kept here, and shown to nobody.',
  restore: 'Restore the shipped text…',
  restoring: (title: string) => `Restore the shipped text of “${title}”?`,
  restoreHint: 'Title, shortcut and text become again what came with Visavis. Your own words for it are lost.',
  restoreConfirm: 'Restore',
  remove: 'Remove…',
  removing: (title: string) => `Remove “${title}”?`,
  removeHint: 'It is lost for good. To keep it for later, switch it off instead.',
  removeConfirm: 'Remove',
};

export const questions = {
  heading: 'Questions',
  intro:
    'Each contact gets its own draw from these, in varied order. What is changed here holds for contacts that are taken from then on.',
  add: 'Add a question',
  adding: 'New question',
  topic: 'About',
  topics: {
    name: 'Name',
    location: 'Location',
    skills: 'Skills',
    'work-history': 'Work history',
    photo: 'Photo',
    account: 'Account',
    liveness: 'Liveness prompts',
  } satisfies Record<QuestionTopic, string>,
  topicHint: 'Liveness prompts are drawn one by one in the call; the others are the list of questions.',
  text: 'What the agent asks',
  hint: 'Hint for the agent',
  hintHint: 'What to look for in the answer; the freelancer never sees it.',
  enabled: 'Asked',
  enabledHint: 'Off: kept here, and never drawn.',
  order: 'Order',
  up: 'Up',
  down: 'Down',
  upOf: (text: string) => `Move up: ${text}`,
  downOf: (text: string) => `Move down: ${text}`,
  remove: 'Remove…',
  removing: 'Remove this question?',
  removeHint: 'It is lost for good; contacts that have it keep it. To keep it for later, switch it off instead.',
  removeConfirm: 'Remove',
};

export const textProblems: Readonly<Record<string, string>> = {
  title: 'Say a title, 100 characters at most.',
  shortcut: 'Must be small letters, digits and -, 30 at most.',
  text: 'Say something; a reply has 4,000 characters at most, a question 500.',
  hint: 'A hint has 500 characters at most.',
};

/** What the preview shows for each variable of a reply. */
export const replyExamples: Readonly<Record<string, string>> = {
  greeting: 'Hello Cleo,',
  firstName: 'Cleo',
  agentName: 'Ada',
  brandName: 'Brightwork',
  helpLink: 'https://help.example/verify',
  promiseMinutes: '10',
  deadlineDays: '7',
  objectionDays: '30',
  timeLeft: '5 days',
  phraseHint: 'The mail has the four words “river lamp seven oak”.',
  cannotDo: 'submit proposals, accept offers or edit your photo',
  canDo: 'finish work in progress, message clients and withdraw earnings',
};

export const questionExamples: Readonly<Record<QuestionVariable, string>> = {
  firstName: 'Cleo',
  name: 'Cleo Marsh',
  headline: 'Web developer for small shops',
  location: 'Lisbon, Portugal',
  skill: 'TypeScript',
  job: 'Booking pages for a ferry line',
  memberSince: 'March 2028',
  number: '7',
};
