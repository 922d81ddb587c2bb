import type { Config } from './config.ts';

/** What an error code of the system means here. */
const SENTENCES: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: ({ host, port }) => `port ${port} on ${host} is taken; stop what listens there or set PORT.`,
  EADDRNOTAVAIL: ({ host }) => `this machine has no address ${host}; set HOST.`,
  ECONNREFUSED: () => 'no PostgreSQL server answers at DATABASE_URL.',
};

/** One sentence for the operator about why a start failed. */
export function sentenceFor(error: unknown, config?: Config): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const sentence = typeof code === 'string' ? SENTENCES[code] : undefined;
  if (sentence && config) return sentence(config);
  return typeof message === 'string' && message !== '' ? message : String(error);
}

/** Address → what it is, for the console. */
export function addressTable({ publicUrl, isDemo }: Pick<Config, 'publicUrl' | 'isDemo'>): string {
  const demo: readonly (readonly [string, string])[] = [
    ['/', 'the story in five steps: begin here'],
    ['/market', 'a demo marketplace, where a proposal is submitted'],
    ['/mail', 'the demo mailbox, where the invitation arrives'],
    ['/help', 'a demo help centre with the embedded widget'],
  ];
  const rows: readonly (readonly [string, string])[] = [
    ...(isDemo ? demo : []),
    ['/desk', 'the desk, for Video Verification agents'],
    ['/api/v1', 'the REST API, for a marketplace’s backend'],
  ];
  const width = Math.max(...rows.map(([path]) => publicUrl.length + path.length));
  const lines = rows.map(([path, what]) => `  ${(publicUrl + path).padEnd(width)}  ${what}`);
  return ['', 'Visavis is ready.', '', ...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}
