import type { StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { hasStaff } from '../../test/staff-of.ts';
import { appendAudit } from './append-audit.ts';
import { readAudit, verifyAudit } from './read-audit.ts';

describe.each(DATABASES)('the audit on %s', (_name, place) => {
  let house: House;
  let ines: StaffId;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ines = await hasStaff(house, 'ines', 'admin');
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        house.context.store.transaction((tx, now) =>
          appendAudit(
            tx,
            {
              actor: ines,
              action: 'staff:edit',
              subject: `stf_${index}`,
              detail: { role: 'cs', changed: ['name'], a: { z: 1, b: null } },
            },
            now,
          ),
        ),
      ),
    );
  });
  afterAll(() => house.context.store.close());

  /** Does what nobody can do without the rights of the database's owner. */
  async function tampers(statement: string): Promise<void> {
    await house.context.store.db.transaction().execute(async (tx) => {
      await sql`alter table audit disable trigger audit_is_append_only`.execute(tx);
      await sql.raw(statement).execute(tx);
      await sql`alter table audit enable trigger audit_is_append_only`.execute(tx);
    });
  }

  it('G6 is one chain, however much happens at once', async () => {
    const verdict = await verifyAudit(house.context.store);
    expect(verdict).toMatchObject({ rows: 60, firstBad: null });
    const { entries } = await readAudit(house.context, {});
    expect(entries[0]?.hash).toBe(verdict.hash);
  });

  it('G6 is read from the newest, page by page', async () => {
    const first = await readAudit(house.context, {});
    const second = await readAudit(house.context, { before: first.next ?? 0 });
    const numbers = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
    expect(second.next).toBeNull();
  });

  it('G6 leaves nothing of an act that was refused', async () => {
    await house.context.store.transaction(async (tx, now) => {
      await appendAudit(tx, { actor: ines, action: 'staff:close', subject: ines }, now);
      return refuse('last-admin');
    });
    expect((await verifyAudit(house.context.store)).rows).toBe(60);
  });

  it.each(['update audit set action = action', 'delete from audit where seq = 60', 'truncate audit'])(
    'G6 cannot be changed: %s',
    async (statement) => {
      await expect(sql.raw(statement).execute(house.context.store.db)).rejects.toThrow('never changed');
    },
  );

  it.each([
    [40, `update audit set detail = '{"role": "admin"}' where seq = 40`],
    [33, `update audit set actor = null where seq = 33`],
    [20, `delete from audit where seq = 20`],
    [7, `update audit set at = at + interval '1 second' where seq = 7`],
    [1, `delete from audit where seq = 1`],
  ])('G6 shows that row %i was tampered with', async (row, statement) => {
    await tampers(statement);
    expect((await verifyAudit(house.context.store)).firstBad).toBe(row);
  });
});
