/* What the widget says in Spanish, as one file to load. */
export * from './call.ts';
export * from './conversation.ts';
export * from './device-failures.ts';
export * from './devices.ts';
export * from './ending.ts';
export * from './entry.ts';
export * from './language.ts';
export * from './launcher.ts';
export * from './objection.ts';
export * from './phone.ts';
export * from './presence.ts';
export * from './queue.ts';
export * from './result.ts';
export * from './service.ts';
export * from './start.ts';
export * from './tab.ts';
export * from './verify.ts';
