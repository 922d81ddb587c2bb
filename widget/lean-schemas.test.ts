import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as protocol from '@visavis/protocol';
import { tempFolder } from '@visavis/testing/node';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { leanClasses } from './lean-classes.ts';
import { leanMessages, leanSchemas } from './lean-schemas.ts';
import { samplesOf, type Schema, spoiled } from './test/schema-samples.ts';

type Protocol = typeof protocol;
type Schemas = Readonly<Record<string, Schema>>;

/** The protocol as it is in the widget's files. */
async function builtProtocol(): Promise<Protocol> {
  const folder = await tempFolder();
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [leanClasses, leanMessages, leanSchemas],
      build: {
        outDir: folder.path,
        lib: {
          entry: fileURLToPath(import.meta.resolve('@visavis/protocol')),
          formats: ['es'],
          fileName: () => 'built.mjs',
        },
      },
    });
    return (await import(pathToFileURL(join(folder.path, 'built.mjs')).href)) as Protocol;
  } finally {
    await folder.remove();
  }
}

/** All that comes to a freelancer's computer or phone. */
const heardIn = ({ replyOf, ...from }: Protocol): Schemas => {
  const replies = Object.entries({ ...from.freelancerCommands, ...from.phoneCommands }).map(
    ([name, { value }]) => [`${name} answered`, replyOf(value)] as const,
  );
  const { FreelancerSession, PhoneSession, BrowserFacts, Problem } = from;
  return {
    ...from.freelancerFacts,
    ...from.phoneFacts,
    ...Object.fromEntries(replies),
    ...{ FreelancerSession, PhoneSession, BrowserFacts, Problem },
  };
};

const judged = (schema: Schema, value: unknown) => {
  const { success, data, error } = schema.safeParse(value);
  return { success, data, where: error?.issues.map(({ path, code }) => ({ path, code })) };
};

const asPublished = heardIn(protocol);
const built = await builtProtocol();
const asBuilt = heardIn(built);

it.each(Object.keys(asPublished))('W29 judges what is heard when it is built as it does before: %s', (name) => {
  const [before, now] = [asPublished[name]!, asBuilt[name]!];
  const samples = samplesOf(before);
  for (const sample of samples) expect(judged(now, sample)).toEqual({ success: true, data: sample, where: undefined });
  for (const sample of samples)
    for (const wrong of spoiled(sample)) expect(judged(now, wrong)).toEqual(judged(before, wrong));
});

it('W29 builds no schema of what is only asked', () => {
  const commands = Object.values({ ...built.freelancerCommands, ...built.phoneCommands });
  expect(commands.map(({ request }) => request)).toEqual(commands.map(() => null));
});
