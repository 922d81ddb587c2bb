import { NewStaffMember, PasswordReset, StaffChange, StaffId, StaffList, StaffMember } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import {
  addStaffMember,
  changeStaffMember,
  closeStaffMember,
  listStaff,
  reopenStaffMember,
  resetPassword,
} from '../../use-cases/manage-staff.ts';
import type { Routes } from './admin-routes.ts';
import { ADMIN, aMinute, refused, tags } from './admin-routes.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const PATH = `${ADMIN}/staff`;
const params = z.strictObject({ staffId: StaffId });

/** G7, G8: who works here, and as what. */
export function registerAdminStaff(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();
  const onRequest = staffOnly(context, cookie, 'admin:staff');
  registerMembers(routes, context, onRequest);
  registerAccess(routes, context, onRequest);
}

type Hook = ReturnType<typeof staffOnly>;

function registerMembers(routes: Routes, context: Context, onRequest: Hook): void {
  routes.get(
    PATH,
    { onRequest, schema: { tags, summary: 'List staff', response: { 200: StaffList } }, config: aMinute(120) },
    () => listStaff(context),
  );

  routes.post(
    PATH,
    {
      onRequest,
      schema: { tags, summary: 'Add a member of staff', body: NewStaffMember, response: { 201: StaffMember } },
      config: aMinute(20),
    },
    async (request, reply) => {
      const added = await addStaffMember(context, staffAsking(request).id, request.body);
      return added.ok ? reply.code(201).send(added.value) : refused(reply, added.refusal);
    },
  );

  routes.patch(
    `${PATH}/:staffId`,
    {
      onRequest,
      schema: { tags, summary: 'Change a name or a role', params, body: StaffChange, response: { 200: StaffMember } },
      config: aMinute(60),
    },
    async (request, reply) => {
      const { params: of, body } = request;
      const changed = await changeStaffMember(context, staffAsking(request).id, of.staffId, body);
      return changed.ok ? changed.value : refused(reply, changed.refusal);
    },
  );
}

function registerAccess(routes: Routes, context: Context, onRequest: Hook): void {
  routes.post(
    `${PATH}/:staffId/password`,
    {
      onRequest,
      schema: { tags, summary: 'Set a password anew; ends every session', params, body: PasswordReset },
      config: aMinute(20),
    },
    async (request, reply) => {
      const { params: of, body } = request;
      const reset = await resetPassword(context, staffAsking(request).id, of.staffId, body.password);
      return reset.ok ? reply.code(204).send() : refused(reply, reset.refusal);
    },
  );

  routes.post(
    `${PATH}/:staffId/close`,
    {
      onRequest,
      schema: { tags, summary: 'Close an account; ends every session', params, response: { 200: StaffMember } },
      config: aMinute(30),
    },
    async (request, reply) => {
      const closed = await closeStaffMember(context, staffAsking(request).id, request.params.staffId);
      return closed.ok ? closed.value : refused(reply, closed.refusal);
    },
  );

  routes.post(
    `${PATH}/:staffId/reopen`,
    {
      onRequest,
      schema: { tags, summary: 'Open an account again', params, response: { 200: StaffMember } },
      config: aMinute(30),
    },
    async (request, reply) => {
      const opened = await reopenStaffMember(context, staffAsking(request).id, request.params.staffId);
      return opened.ok ? opened.value : refused(reply, opened.refusal);
    },
  );
}
