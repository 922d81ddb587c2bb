import type { Migration } from 'kysely/migration';
import * as oneVerification from './0001-one-verification.ts';
import * as decisionsAndDeadlines from './0002-decisions-and-deadlines.ts';
import * as queue from './0003-queue.ts';
import * as administration from './0004-administration.ts';
import * as conversation from './0005-conversation.ts';
import * as questions from './0006-questions.ts';
import * as signIn from './0007-sign-in.ts';
import * as identity from './0008-identity.ts';
import * as phones from './0009-phones.ts';
import * as steppedAway from './0011-stepped-away.ts';
import * as warmCalls from './0012-warm-calls.ts';
import * as callReports from './0014-call-reports.ts';
import * as evidence from './0015-evidence.ts';
import * as consent from './0016-consent.ts';
import * as watchesAndSignals from './0017-watches-and-signals.ts';
import * as signalLog from './0018-signal-log.ts';
import * as evidenceReads from './0019-evidence-reads.ts';

/** In the order of their names; a migration that has been released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-one-verification': oneVerification,
  '0002-decisions-and-deadlines': decisionsAndDeadlines,
  '0003-queue': queue,
  '0004-administration': administration,
  '0005-conversation': conversation,
  '0006-questions': questions,
  '0007-sign-in': signIn,
  '0008-identity': identity,
  '0009-phones': phones,
  '0011-stepped-away': steppedAway,
  '0012-warm-calls': warmCalls,
  '0014-call-reports': callReports,
  '0015-evidence': evidence,
  '0016-consent': consent,
  '0017-watches-and-signals': watchesAndSignals,
  '0018-signal-log': signalLog,
  '0019-evidence-reads': evidenceReads,
};
