import { config } from 'zod/mini';

/*
 * Imported for its effect, before anything else, by pages under a strict Content-Security-Policy: schemas are then never
 * compiled with `Function`, which such a policy blocks and reports even when the attempt is caught.
 */
config({ jitless: true });
