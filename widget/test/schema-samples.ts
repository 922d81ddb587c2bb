import type { Facts } from '@visavis/protocol';

export type Schema = Facts[string];

/** What a schema is made of, as far as samples need it. */
type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly getter?: () => Schema;
};

const SOME = 'A'.repeat(22);
const TEXTS = ['a', '', 'en', SOME, SOME.repeat(2).slice(1), '2026-01-01T00:00:00.000Z', 'https://visavis.example/c'];
const IDS = ['case', 'inv', 'tkt', 'msg', 'call', 'stf', 'ofr', 'qst', 'dec', 'evd'].map((kind) => `${kind}_${SOME}`);
const CANDIDATES = { string: [...TEXTS, ...IDS], number: [1, 0, 0.5] } as const;

const defOf = (schema: Schema) => schema._zod.def as unknown as Def;

/** Values that a schema takes: at least one, with everything optional in it, and one for each branch of a union at its top. */
export function samplesOf(schema: Schema): readonly unknown[] {
  const { type, options = [] } = defOf(schema);
  return type === 'union' ? options.flatMap(samplesOf) : [sampleOf(schema)];
}

function sampleOf(schema: Schema): unknown {
  const def = defOf(schema);
  const { shape = {}, innerType, element, options = [], entries = {}, values = [], getter } = def;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(shape).map(([key, each]) => [key, sampleOf(each)]));
    case 'array':
      return element && [sampleOf(element)];
    case 'optional':
    case 'nullable':
      return innerType && sampleOf(innerType);
    case 'union':
      return options[0] && sampleOf(options[0]);
    case 'lazy':
      return getter && sampleOf(getter());
    case 'enum':
      return Object.values(entries)[0];
    case 'literal':
      return values[0];
    case 'record':
      return recordOf(def);
    case 'boolean':
      return true;
    case 'string':
    case 'number':
      return taken(schema, CANDIDATES[def.type]);
    default:
      throw new Error(`no sample of ${def.type}`);
  }
}

const recordOf = ({ keyType, valueType }: Def): unknown => {
  const keys = keyType && defOf(keyType).entries;
  return Object.fromEntries(Object.values(keys ?? { a: 'a' }).map((key) => [key, valueType && sampleOf(valueType)]));
};

function taken(schema: Schema, candidates: readonly unknown[]): unknown {
  const found = candidates.find((each) => schema.safeParse(each).success);
  if (found === undefined) throw new Error('none of the samples is taken: add one');
  return found;
}

const WRONG: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  0.5,
  1e300,
  '',
  '\u0000',
  'x'.repeat(70_000),
  [],
  {},
  { a: {} },
];

/** The value with one thing in it wrong, or another; each in every place. */
export function* spoiled(value: unknown): Generator {
  yield* WRONG;
  if (Array.isArray(value)) yield Array.from<unknown>({ length: 5_000 }).fill(value[0]);
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value, unheard: 1 };
  for (const [key, each] of Object.entries(value)) {
    const others = Object.entries(value).filter(([other]) => other !== key);
    if (!Array.isArray(value)) yield Object.fromEntries(others);
    for (const wrong of spoiled(each)) yield Array.isArray(value) ? [wrong] : { ...value, [key]: wrong };
  }
}
