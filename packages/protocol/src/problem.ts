import * as z from 'zod/mini';

/** RFC 9457. `code` is stable, `detail` is for people, `fields` names what was wrong in a refused body. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  fields: z.optional(z.array(z.object({ path: z.string(), problem: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;
