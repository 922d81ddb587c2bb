import { vi } from 'vitest';

export type Asked = { readonly path: string; readonly init: RequestInit };

/** Stands in for the network: answers each request with what `answers` says of it, and keeps what was asked. */
export function answerFetch(answers: (path: string, init: RequestInit) => Response | Promise<Response>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (input: string | URL, init: RequestInit = {}) => {
    const { pathname: path } = new URL(input, location.href);
    asked.push({ path, init });
    return answers(path, init);
  });
  return asked;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
