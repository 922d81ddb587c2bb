import { fileURLToPath } from 'node:url';
import { BuiltFiles, overBudget } from '@visavis/testing/budgets';
import { expect, it } from 'vitest';

const built = await BuiltFiles.of(fileURLToPath(new URL('..', import.meta.url)));
const holding = (module: RegExp) => built.allHolding(module).filter((file) => !file.startsWith('gallery/'));
const first = built.namedBy('desk.html');
const styles = first.filter((file) => file.endsWith('.css'));
const page = (module: RegExp) => [
  ...built.fetched(...first.filter((file) => file.endsWith('.js')), ...holding(module)),
];
const desk = page(/src\/desk\/desk-workspace\.ts$/);
const media = built.fetched(
  ...holding(/mediasoup-client\/lib\/(Device|handlers\/(Chrome111|Firefox120|Safari12))\.js$/),
);

it('CN8 keeps the console out of the desk, and each of them within its budget, compressed', () => {
  expect(holding(/src\/console\/visavis-console\.ts$/).filter((file) => desk.includes(file))).toEqual([]);
  const over = overBudget(built, [
    { part: 'desk, with media', files: ['desk.html', ...styles, ...new Set([...desk, ...media])], budget: 220 },
    { part: 'console', files: ['desk.html', ...styles, ...page(/src\/console\/visavis-console\.ts$/)], budget: 150 },
  ]);
  expect(over).toEqual([]);
});
