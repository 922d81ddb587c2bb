import { test } from './test.ts';

/**
 * The stories of this group are skipped, each by its name, where the machine lacks something: the reason is printed, and kept with the
 * report. `lack` is in a few words; undefined where nothing is lacking.
 */
export function needs(what: string, lack: string | undefined): void {
  test.beforeEach(({}, story) => {
    const reason = `needs ${what}: ${lack}`;
    if (lack !== undefined) console.log(`skipped: “${story.title}” ${reason}`);
    story.skip(lack !== undefined, reason);
  });
}
