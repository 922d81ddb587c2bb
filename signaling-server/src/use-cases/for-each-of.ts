/**
 * Does the same for each, one after the other: a job's round over what is due. One that fails keeps none behind it waiting; the
 * first failure is thrown at the end, for the job to log.
 */
export async function forEachOf<One>(all: readonly One[], work: (one: One) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      await work(one);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
