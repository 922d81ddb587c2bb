/** What a test tells the server of `clocked-server.ts`; `cut` and `restore` are its mail server and webhook receiver. */
export type ClockedOrder = {
  readonly id: number;
  readonly order: { readonly what: 'pass'; readonly ms: number } | { readonly what: 'cut' | 'restore' };
};

/** Once the order is carried out. `aheadMs` is how far the server's time is ahead of ours. */
export type ClockedAnswer = { readonly id: number; readonly aheadMs: number; readonly error: string | null };
