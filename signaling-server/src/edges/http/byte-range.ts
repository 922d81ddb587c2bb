/** Bytes `from` to `to`, the last not among them. */
export type Part = { readonly from: number; readonly to: number };

/**
 * RFC 9110, 14: which part of `size` bytes a Range header asks for. Null: all of them, also where several parts are asked for or it is
 * no range of bytes; `unsatisfiable`: nothing of it is there.
 */
export function partAsked(header: string | undefined, size: number): Part | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return partOf(size - Number(last), size, size);
  if (last === '') return partOf(Number(first), size, size);
  return Number(last) < Number(first) ? null : partOf(Number(first), Number(last) + 1, size);
}

function partOf(from: number, to: number, size: number): Part | 'unsatisfiable' {
  const part = { from: Math.max(0, from), to: Math.min(to, size) };
  return part.from < part.to ? part : 'unsatisfiable';
}
