/*
 * Where our script came from, told by the entry of a bundle before any of its elements is made.
 */
let origin = '';

export function keepOrigin(from: string): void {
  origin = new URL(from).origin;
}

export const ownOrigin = (): string => origin;
