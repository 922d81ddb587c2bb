import type { FastifyInstance } from 'fastify';
import type { Context } from '../../use-cases/context.ts';
import { registerAdminKeys } from './admin-keys.ts';
import { registerAdminQuestions } from './admin-questions.ts';
import { registerAdminReplies } from './admin-replies.ts';
import { registerAdminSettings } from './admin-settings.ts';
import { registerAdminStaff } from './admin-staff.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { registerAdminWebhooks } from './webhooks.ts';

/** Everything under `/api/v1/staff/admin`: for administrators, with the cookie of the sign-in. */
export function registerAdministration(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  registerAdminSettings(server, context, cookie);
  registerAdminStaff(server, context, cookie);
  registerAdminReplies(server, context, cookie);
  registerAdminQuestions(server, context, cookie);
  registerAdminKeys(server, context, cookie);
  registerAdminWebhooks(server, context, cookie);
}
