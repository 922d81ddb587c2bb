import { createHash, randomBytes } from 'node:crypto';
import type { CaseId } from '@visavis/protocol';
import { aProfile } from '@visavis/testing';
import { Client } from 'pg';

/** Somebody with a session, and the secret of it. */
export type Freelancer = { readonly caseId: CaseId; readonly session: string };
export type Crowd = { readonly freelancers: readonly Freelancer[]; readonly agents: readonly string[] };

const DAY_MS = 86_400_000;
const random = (prefix: string): string => `${prefix}_${randomBytes(16).toString('base64url')}`;
const secret = (): string => randomBytes(32).toString('base64url');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Writes freelancers with open cases and agents, each with a session, straight into the database of a running server: hundreds
 * of reported events and exchanged invitations would measure those instead. Agents are answered as session secrets.
 */
export async function aCrowd(databaseUrl: string, freelancers: number, agents: number): Promise<Crowd> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const crowd = { freelancers: [] as Freelancer[], agents: [] as string[] };
    for (let number = 1; number <= freelancers; number += 1)
      crowd.freelancers.push(await addFreelancer(client, number));
    for (let number = 1; number <= agents; number += 1) crowd.agents.push(await addAgent(client, number));
    return crowd;
  } finally {
    await client.end();
  }
}

async function addFreelancer(client: Client, number: number): Promise<Freelancer> {
  const [account, caseId, invitation, session] = [`load-${number}`, random('case'), random('inv'), secret()];
  const now = new Date();
  await client.query(
    `insert into accounts (id, name, email, locale, profile, as_of) values ($1, $2, $3, 'en', $4, $5)`,
    [account, `Cleo Load ${number}`, `${account}@freelancers.example`, JSON.stringify(aProfile()), now],
  );
  await client.query(
    `insert into cases (id, account_id, trigger, opened_at, state, limit_ms, clock_started_at)
      values ($1, $2, 'first-proposal', $3, 'open', $4, $3)`,
    [caseId, account, now, 7 * DAY_MS],
  );
  await client.query(`insert into invitations (id, case_id, phrase, created_at) values ($1, $2, $3, $4)`, [
    invitation,
    caseId,
    'load load load load',
    now,
  ]);
  await client.query(
    `insert into freelancer_sessions (secret_hash, case_id, invitation_id, expires_at) values ($1, $2, $3, $4)`,
    [hashOf(session), caseId, invitation, new Date(now.getTime() + DAY_MS)],
  );
  return { caseId: caseId as CaseId, session };
}

async function addAgent(client: Client, number: number): Promise<string> {
  const [id, session] = [random('stf'), secret()];
  const now = new Date();
  await client.query(
    `insert into staff (id, username, name, role, password_hash, state, since, away_at)
      values ($1, $2, $3, 'vv_agent', 'none', 'offline', $4, $4)`,
    [id, `load-agent-${number}`, `Ada Load ${number}`, now],
  );
  await client.query(`insert into staff_sessions (secret_hash, staff_id, expires_at) values ($1, $2, $3)`, [
    hashOf(session),
    id,
    new Date(now.getTime() + DAY_MS),
  ]);
  return session;
}
