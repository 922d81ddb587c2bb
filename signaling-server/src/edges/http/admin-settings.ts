import { AuditPage, AuditQuery, SettingsEdit, SettingsHistory, SettingsView } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from '../../use-cases/context.ts';
import { editSettings, readSettings, settingsHistory } from '../../use-cases/manage-settings.ts';
import { readAudit } from '../../use-cases/read-audit.ts';
import type { Routes } from './admin-routes.ts';
import { ADMIN, aMinute, refused, tags } from './admin-routes.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

/** G1, G2, G6: the settings, their history, and the audit. */
export function registerAdminSettings(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();
  registerSettings(routes, context, cookie);
  registerReads(routes, context, cookie);
}

function registerSettings(routes: Routes, context: Context, cookie: StaffCookie): void {
  routes.get(
    `${ADMIN}/settings`,
    {
      onRequest: staffOnly(context, cookie, 'settings:read'),
      schema: { tags, summary: 'What is set, and what the environment says', response: { 200: SettingsView } },
      config: aMinute(120),
    },
    () => readSettings(context),
  );

  routes.put(
    `${ADMIN}/settings`,
    {
      onRequest: staffOnly(context, cookie, 'admin:settings'),
      schema: {
        tags,
        summary: 'Change settings; another deadline is for cases opened from then on',
        body: SettingsEdit,
        response: { 200: SettingsView },
      },
      config: aMinute(30),
    },
    async (request, reply) => {
      const edited = await editSettings(context, staffAsking(request).id, request.body);
      return edited.ok ? edited.value : refused(reply, edited.refusal);
    },
  );
}

function registerReads(routes: Routes, context: Context, cookie: StaffCookie): void {
  routes.get(
    `${ADMIN}/settings/history`,
    {
      onRequest: staffOnly(context, cookie, 'settings:read'),
      schema: { tags, summary: 'Who changed the settings, the newest first', response: { 200: SettingsHistory } },
      config: aMinute(60),
    },
    () => settingsHistory(context),
  );

  routes.get(
    `${ADMIN}/audit`,
    {
      onRequest: staffOnly(context, cookie, 'admin:audit'),
      schema: {
        tags,
        summary: 'What administrators and supervisors did, the newest first',
        querystring: AuditQuery,
        response: { 200: AuditPage },
      },
      config: aMinute(120),
    },
    ({ query }) => readAudit(context, query),
  );
}
