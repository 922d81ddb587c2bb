/* What the widget says in Spanish, as one file to load. */
export * from './call.ts';
export * from './conversation.ts';
export * from './device-failures.ts';
export * from './devices.ts';
export * from './ended.ts';
export * from './ending.ts';
export * from './entry.ts';
export * from './language.ts';
export * from './launcher.ts';
export * from './objection.ts';
export * from './panel.ts';
export * from './pause.ts';
export * from './phone-entry.ts';
export * from './phone.ts';

export * from './presence.ts';
export * from './queue.ts';
export * from './result.ts';
export * from './review.ts';
export * from './service.ts';
export * from './snapshot.ts';
export * from './start.ts';
export * from './tab.ts';
export * from './trials.ts';
export * from './uninvited.ts';
export * from './verify.ts';
export * from './without.ts';
