import type { FastifyInstance } from 'fastify';
import type { Pages } from './pages.ts';

/** An account of the desk that demo mode prepares; its password is no secret. */
export type PreparedStaff = {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
};

const ROLE_NAMES: Readonly<Record<string, string>> = {
  vv_agent: 'Verification agent',
  supervisor: 'Supervisor',
  cs: 'Customer support',
  admin: 'Administrator',
};

/** `/`: the story in five steps; `/demo/staff`: the prepared accounts as JSON, for tests. */
export function landingRoutes(scope: FastifyInstance, pages: Pages, staff: readonly PreparedStaff[]): void {
  const accounts = staff.map((account) => ({ ...account, roleName: ROLE_NAMES[account.role] ?? account.role }));
  scope.get('/', (_request, reply) =>
    pages(reply, { template: 'landing', title: 'The tour', area: 'tour', data: { accounts } }),
  );
  scope.get('/demo/staff', async (_request, reply) => reply.header('cache-control', 'no-store').send(staff));
}
