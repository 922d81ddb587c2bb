// `npm test`: brings whatever is missing, runs every check even when an early one fails, and closes with the plain line.

import { availableParallelism } from 'node:os';

import { readArguments } from './checks/arguments.mjs';
import { checks } from './checks/catalog.mjs';
import { failure, plainLine, sum } from './checks/counts.mjs';
import { table } from './checks/table.mjs';
import { prepareExtra, prepareTools, program } from './prepare.mjs';
import { quote, say, seconds } from './support/log.mjs';
import { Problem } from './support/problem.mjs';

await program(async () => {
  const names = checks.map(({ name }) => name);
  const { list, only } = readArguments(process.argv.slice(2), names);
  if (list) {
    process.stdout.write(`${names.join('\n')}\n`);
    return 0;
  }
  const results = await runAll(checks.filter(({ name }) => only.includes(name)));
  const total = sum(results);
  process.stdout.write(`\n${table(results)}\n\n${plainLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});

async function runAll(wanted) {
  const startedAt = Date.now();
  try {
    const env = await prepareTools();
    const missing = await prepareNeeds(wanted, env);
    const one = (check) => runOne(check, env, missing);
    const quick = wanted.filter(({ isSuite }) => !isSuite);
    const results = await sideBySide(quick, availableParallelism(), one);
    for (const check of wanted.filter(({ isSuite }) => isSuite)) results.push(await one(check));
    return results;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(error.message);
    return [{ title: 'set-up', ms: Date.now() - startedAt, ...failure('without it nothing can be checked') }];
  }
}

/** What cannot be had fails the checks that need it, and only those: a map from its name to the reason. */
async function prepareNeeds(wanted, env) {
  const missing = new Map();
  for (const name of new Set(wanted.flatMap(({ needs = [] }) => needs))) {
    try {
      await prepareExtra(name, env);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      say(error.message);
      missing.set(name, error.message.split('\n')[0].replace(/:$/, ''));
    }
  }
  return missing;
}

async function runOne({ title, check, needs = [], isSuite }, env, missing) {
  const lack = needs.find((name) => missing.has(name));
  if (lack) return { title, ms: 0, ...failure(`not run: ${missing.get(lack)}`) };
  if (isSuite) say(`${title} …`);
  const startedAt = Date.now();
  const { output = '', ...counts } = await check({ env }).catch((error) =>
    failure(`it could not run: ${error.message}`),
  );
  const ms = Date.now() - startedAt;
  say(`${title}: ${plainLine(counts)} (${seconds(ms)})`);
  if (counts.failed > 0) quote(output);
  return { title, ms, ...counts };
}

/** Results in the order of the items, whichever ends first. */
async function sideBySide(items, lanes, work) {
  const results = [];
  const waiting = [...items.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
