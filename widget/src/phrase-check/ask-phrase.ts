const ANSWER_MS = 15_000;
const WORDS = 4;

/** What is known of four words. */
export type PhraseAnswer =
  | { readonly kind: 'ours'; readonly brandName: string; readonly sentAt: number | null }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'cannot-say'; readonly isTooMany: boolean };

/** Four words as a person wrote them, in the form they were sent in; null when they are not four. */
export function phraseIn(written: string): string | null {
  const words = written.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length === WORDS ? words.join(' ') : null;
}

/** Asks whether a mail of ours carries this phrase. Never rejects. */
export async function askPhrase(server: string, phrase: string): Promise<PhraseAnswer> {
  try {
    const response = await fetch(new URL('/api/v1/phrase-checks', server), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phrase }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (!response.ok) return { kind: 'cannot-say', isTooMany: response.status === 429 };
    return read((await response.json()) as Readonly<Record<string, unknown>>);
  } catch {
    return { kind: 'cannot-say', isTooMany: false };
  }
}

/** Only a plain yes is one, and only a plain no. */
function read({ known, sentAt, brandName }: Readonly<Record<string, unknown>>): PhraseAnswer {
  if (known === false) return { kind: 'not-ours' };
  if (known !== true || typeof brandName !== 'string') return { kind: 'cannot-say', isTooMany: false };
  const at = typeof sentAt === 'string' ? Date.parse(sentAt) : Number.NaN;
  return { kind: 'ours', brandName, sentAt: Number.isNaN(at) ? null : at };
}
