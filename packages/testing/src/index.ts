export * from './builders.ts';
export * from './contact-builders.ts';
export * from './hand-clock.ts';
export * from './media-builders.ts';
export * from './until.ts';
