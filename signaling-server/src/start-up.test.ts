import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { addressTable, sentenceFor } from './start-up.ts';

const config = readConfig({ VISAVIS_DEMO: 'on', PORT: '8123' });
const failed = (code: string): Error => Object.assign(new Error(`listen ${code}`), { code });

it('says which port is taken', () => {
  expect(sentenceFor(failed('EADDRINUSE'), config)).toBe(
    'port 8123 on 127.0.0.1 is taken; stop what listens there or set PORT.',
  );
});

it('says that the database does not answer', () => {
  const remote = readConfig({ VISAVIS_DEMO: 'on', DATABASE_URL: 'postgres://localhost/visavis' });
  expect(sentenceFor(failed('ECONNREFUSED'), remote)).toBe('no PostgreSQL server answers at DATABASE_URL.');
});

it('shows the story’s addresses in demo mode only', () => {
  expect(addressTable(config)).toContain('http://localhost:8123/market');
  expect(addressTable({ ...config, isDemo: false })).not.toContain('/market');
  expect(addressTable({ ...config, isDemo: false })).toContain('http://localhost:8123/desk');
});
