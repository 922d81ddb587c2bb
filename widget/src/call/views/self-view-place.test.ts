import { describe, expect, it } from 'vitest';
import { cornerAt, cornerBy } from './self-view-place.ts';

const box = { width: 300, height: 200 };

describe('the place of one’s own picture', () => {
  it('W45 is the corner it was let go next to, in either direction of writing', () => {
    expect(cornerAt({ x: 20, y: 30 }, box, false)).toBe('top-start');
    expect(cornerAt({ x: 20, y: 30 }, box, true)).toBe('top-end');
    expect(cornerAt({ x: 280, y: 190 }, box, false)).toBe('bottom-end');
    expect(cornerAt({ x: 280, y: 190 }, box, true)).toBe('bottom-start');
  });

  it('W45 follows the arrow keys, which mean what they show', () => {
    expect(cornerBy('ArrowUp', 'bottom-end', false)).toBe('top-end');
    expect(cornerBy('ArrowDown', 'top-start', false)).toBe('bottom-start');
    expect(cornerBy('ArrowLeft', 'bottom-end', false)).toBe('bottom-start');
    expect(cornerBy('ArrowLeft', 'bottom-start', true)).toBe('bottom-end');
    expect(cornerBy('ArrowRight', 'bottom-end', true)).toBe('bottom-start');
    expect(cornerBy('Enter', 'bottom-end', false)).toBeNull();
  });
});
