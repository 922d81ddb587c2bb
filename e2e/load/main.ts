import { startPostgres } from '@visavis/testing/node';
import { parseArgs } from 'node:util';
import { Stack } from '../support/stack.ts';
import { aCrowd } from './crowd.ts';
import { problemsIn } from './kept.ts';
import { runLoad } from './queue-load.ts';

/* `pnpm --filter @visavis/e2e load`: a queue under load, with a server and a PostgreSQL of its own on this machine. */

const { values } = parseArgs({
  options: {
    freelancers: { type: 'string', default: '500' },
    agents: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    'contact-ms': { type: 'string', default: '2000' },
  },
});

function wholeNumber(name: keyof typeof values): number {
  const text = values[name];
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  process.stderr.write(`--${name} must be a whole number above zero, not "${text}".\n`);
  process.exit(1);
}

const [freelancers, agents] = [wholeNumber('freelancers'), wholeNumber('agents')];
const [seconds, contactMs] = [wholeNumber('seconds'), wholeNumber('contact-ms')];
const postgres = await startPostgres();
const databaseUrl = await postgres.newDatabase();
const stack = await Stack.start({ DATABASE_URL: databaseUrl, VISAVIS_UNDO_SECONDS: '0' });
try {
  const crowd = await aCrowd(databaseUrl, freelancers + 1, agents);
  const seen = await runLoad({ origin: stack.origin, crowd, seconds, contactMs });
  const problems = await problemsIn(databaseUrl, seen);
  const { joins, claims, bare, places, acknowledged, refused } = seen;
  process.stdout.write(`
${freelancers} freelancers, ${agents} agents, ${seconds} s

in ms                count     p50     p99     max
bare round trip    ${String(bare)}
join → place       ${String(joins)}
claim              ${String(claims)}

places told ${places} · decided ${acknowledged.decided.size} · refused ${JSON.stringify(Object.fromEntries(refused))}
${problems.length === 0 ? 'Everything acknowledged is kept, nobody is in two places.' : problems.join('\n')}
`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await stack.stop();
  await postgres.stop();
}
