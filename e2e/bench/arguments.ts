import { parseArgs } from 'node:util';

const PARTS = ['first-frame', 'capacity'] as const;
export type Part = (typeof PARTS)[number];

/** `runs`: calls of each kind under each network. `calls`: how many are on at once, step by step. `seconds`: of each step. */
export type Wanted = {
  readonly parts: readonly Part[];
  readonly runs: number;
  readonly calls: readonly number[];
  readonly seconds: number;
};

/** What the command line asks for. Throws an Error whose message is for the person who wrote it. */
export function readArguments(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '10' },
      calls: { type: 'string', default: '4,8,16,24,32' },
      seconds: { type: 'string', default: '20' },
    },
  });
  const unknown = positionals.find((name) => !PARTS.includes(name as Part));
  if (unknown !== undefined) throw new Error(`There is no benchmark “${unknown}”; there are ${PARTS.join(' and ')}.`);
  return {
    parts: PARTS.filter((name) => positionals.length === 0 || positionals.includes(name)),
    runs: wholeNumber('--runs', values.runs, 1000),
    calls: steps('--calls', values.calls),
    seconds: wholeNumber('--seconds', values.seconds, 600),
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : NaN;
  if (number <= most) return number;
  throw new Error(`${name} must be a whole number from 1 to ${most}, not “${text}”.`);
}

function steps(name: string, text: string): number[] {
  const numbers = text.split(',').map((one) => wholeNumber(`each number of ${name}`, one, 500));
  if (numbers.some((number, index) => number <= (numbers[index - 1] ?? 0)))
    throw new Error(`${name} must grow from number to number, unlike “${text}”.`);
  if (numbers.length < 2) throw new Error(`${name} must be two numbers at least, with commas between them.`);
  return numbers;
}
