import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Question templates with the ones that ship, the questions of each ticket, and what the freelancer's browser said. */
const STATEMENTS = `
create table question_templates (
  id text primary key,
  topic text not null check (topic in ('name', 'location', 'skills', 'work-history', 'photo', 'account', 'liveness')),
  kind text not null check (kind in ('question', 'liveness')),
  text text not null,                -- with variables such as {firstName}
  hint text not null,
  is_enabled boolean not null default true,
  position integer not null,
  updated_at timestamptz not null default now(),
  check ((topic = 'liveness') = (kind = 'liveness'))
);

-- the deck of a ticket, dealt at its first claim, and the liveness prompts drawn since. The wording is kept as it was asked,
-- whatever becomes of its template
create table ticket_questions (
  id text primary key,
  ticket_id text not null references tickets,
  position integer not null,
  template_id text not null,
  topic text not null,
  kind text not null check (kind in ('question', 'liveness')),
  text text not null,
  hint text not null,
  result text not null default 'not-asked' check (result in ('pass', 'fail', 'unclear', 'not-asked')),
  note text not null default '',
  drawn_at timestamptz not null,
  drawn_call_time_ms double precision,  -- since the call was accepted; null without a call
  answered_at timestamptz,
  call_time_ms double precision,
  unique (ticket_id, position),
  unique (ticket_id, template_id),
  check ((result = 'not-asked') = (answered_at is null))
);

create table ticket_browsers (
  ticket_id text primary key references tickets,
  facts jsonb not null               -- as the browser said it at the join; nothing is decided by it
);

insert into question_templates (position, id, topic, kind, text, hint) values
  (10, 'name-spoken', 'name', 'question',
    'Please tell me your full name.',
    'The profile says {name}. Listen whether it comes without hesitation.'),
  (20, 'name-called', 'name', 'question',
    'What do people call you, and how do you pronounce your name?',
    'The profile says {name}. Another first name is no problem when it is explained.'),
  (30, 'location-now', 'location', 'question',
    'Where are you calling from right now?',
    'The profile says {location}. Travelling is fine; ask where home is.'),
  (40, 'location-home', 'location', 'question',
    'Your profile says {location}. How long have you lived there, and what do you see when you leave your home?',
    'Compare with light, language and surroundings. No address is asked for.'),
  (50, 'location-time', 'location', 'question',
    'What time is it where you are, and what is the weather like?',
    'The profile says {location}. Compare with the time zone under Device.'),
  (60, 'skills-recent', 'skills', 'question',
    'You list {skill} in your profile. What did you last use it for?',
    'Does the answer fit the profile? How well they do it is not the question.'),
  (70, 'skills-start', 'skills', 'question',
    'How did you come to {skill}?',
    'A story of their own, in their own words. It is not a test of skill.'),
  (80, 'skills-headline', 'skills', 'question',
    'In one or two sentences, what kind of work do you offer?',
    'The profile says: {headline}'),
  (90, 'job-part', 'work-history', 'question',
    'Your work history has “{job}”. What was your part in it?',
    'Somebody who was there can tell something that the profile does not say.'),
  (100, 'job-people', 'work-history', 'question',
    'Who did you work with on “{job}”, and when was that?',
    'Compare the time with the profile. Names of clients need not be given.'),
  (110, 'photo-when', 'photo', 'question',
    'When and where was your profile photo taken?',
    'Look at the photo while they answer: is it the person on video?'),
  (120, 'photo-still', 'photo', 'question',
    'Has your look changed since your profile photo was taken?',
    'Compare eyes, ears, brow and jaw; hair, beard and glasses change.'),
  (130, 'account-since', 'account', 'question',
    'Since when have you had this account, and what made you open it?',
    'Member since {memberSince}.'),
  (140, 'account-alone', 'account', 'question',
    'Does anybody else use your account, or help you with it?',
    'Shared and bought accounts. Never ask for a password.'),
  (150, 'account-profile', 'account', 'question',
    'Who wrote the text of your profile, and what would you change in it today?',
    'Help with the wording is fine; not knowing what it says is not.'),
  (210, 'turn-left', 'liveness', 'liveness',
    'Please turn your head slowly to the left, and back again.',
    'Watch the edge of the face and the ear.'),
  (220, 'turn-right', 'liveness', 'liveness',
    'Please turn your head slowly to the right, and back again.',
    'Watch the edge of the face and the ear.'),
  (230, 'look-up', 'liveness', 'liveness',
    'Please look up at the ceiling for a moment, then at me.',
    'Watch chin and neck.'),
  (240, 'hand-before-face', 'liveness', 'liveness',
    'Please move your open hand slowly past your face.',
    'The face must stay whole between the fingers.'),
  (250, 'cover-eye', 'liveness', 'liveness',
    'Please cover one eye with a finger.',
    'The finger must lie before the face, without a flicker.'),
  (260, 'touch-nose', 'liveness', 'liveness',
    'Please touch the tip of your nose.',
    'Watch the light and the shadow of the hand.'),
  (270, 'say-number', 'liveness', 'liveness',
    'Please say these digits one by one: {number}',
    'Lips and sound must go together.'),
  (280, 'show-fingers', 'liveness', 'liveness',
    'Please hold up three fingers beside your cheek, then two.',
    'Count them; watch the cheek behind them.');
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
