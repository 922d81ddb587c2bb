import { z } from 'zod';

/** `POST /api/v1/accounts/{accountId}/identity-tokens`: with it the widget on your pages says who is signed in, for ten minutes. */
export const IdentityToken = z.strictObject({ token: z.string(), expiresAt: z.iso.datetime() });
export type IdentityToken = z.infer<typeof IdentityToken>;
