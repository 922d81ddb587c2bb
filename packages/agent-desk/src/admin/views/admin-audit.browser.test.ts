import { expect, it } from 'vitest';
import { allInside, buttonSaying, heard, place, textOf } from '../../../test/place.ts';
import { someAudit, someStaff } from '../../gallery/fixtures/admin.ts';
import { AdminAudit } from './admin-audit.ts';

it('AD12 shows who did what to whom, the newest first, and older ones on demand', async () => {
  const more = heard('admin-more');
  const view = await place(new AdminAudit(), { audit: someAudit, staff: someStaff });
  const rows = allInside(view, 'tbody tr').map(textOf);
  expect(rows[0]).toMatch(/sol Changed settings Deadline: 7 → 10 ?Opening hours Settings$/);
  expect(rows[1]).toMatch(/Changed an account .* ada$/);
  expect(rows[2]).toMatch(/the server Paused the queue Queue$/);
  buttonSaying(view, 'Show older ones').click();
  expect(more).toHaveLength(1);
});
