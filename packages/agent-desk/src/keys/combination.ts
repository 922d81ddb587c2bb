/**
 * Keys pressed together, written as `aria-keyshortcuts` wants it: `m`, `Shift+A`, `?`, `Control+Enter`. A letter is the one it
 * types; on a keyboard without Latin letters, the one at its place on a Latin keyboard.
 */
export type Combination = string;

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);
const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus' };

/** What moves through a page and works its controls belongs to nobody else. */
const RESERVED = new Set(['Tab', 'Enter', 'Space', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** Null while only keys like Shift are held. */
export function combinationOf(press: Press): Combination | null {
  if (MODIFIERS.has(press.key)) return null;
  const held = [press.ctrlKey && 'Control', press.altKey && 'Alt', press.metaKey && 'Meta'];
  return [...held.filter(Boolean), typedBy(press)].join('+');
}

/** A sign that needs Shift says so by itself: on another keyboard it may not need it. */
function typedBy({ key, code, shiftKey }: Press): string {
  const letter = letterOf(key, code);
  if (letter !== null) return shiftKey ? `Shift+${letter.toUpperCase()}` : letter;
  const name = NAMES[key] ?? key;
  return shiftKey && [...key].length > 1 ? `Shift+${name}` : name;
}

function letterOf(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const isOtherLetter = [...key].length === 1 && key.toLowerCase() !== key.toUpperCase();
  return isOtherLetter && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null;
}

/** One that types a character: it can be switched off, and nothing is done by it while somebody types (WCAG 2.1.4). */
export function isSingleKey(combination: Combination): boolean {
  const keys = combination.split('+');
  const last = keys.at(-1) ?? '';
  const isCharacter = [...last].length === 1 || last === 'Plus' || last === 'Space';
  return isCharacter && keys.slice(0, -1).every((held) => held === 'Shift');
}

export const isReserved = (combination: Combination): boolean => RESERVED.has(combination.replace(/^Shift\+/, ''));

/** As people read it: `Shift + A`, `M`. */
export const readable = (combination: Combination): string =>
  combination
    .split('+')
    .map((key) => (key === 'Plus' ? '+' : key === 'Control' ? 'Ctrl' : key.length === 1 ? key.toUpperCase() : key))
    .join(' + ');
