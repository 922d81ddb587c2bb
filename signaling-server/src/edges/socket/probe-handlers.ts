import { done, type CaseId, type Nothing, type ProbeCommands, type Reply, type Sfu } from '@visavis/protocol';
import type { Handlers } from './answer.ts';

/** Ways to the media node, tried by a freelancer's browser before the queue: one probe a case, whatever becomes of it. */
export function probeHandlers<Freelancer extends { readonly caseId: CaseId }>(
  sfu: Sfu,
): Handlers<ProbeCommands, Freelancer> {
  return {
    'probe:open': ({ caseId }) => sfu.openProbe(caseId),
    'probe:connect': ({ caseId }, { transportId, dtlsParameters }) =>
      sfu.connectProbe(caseId, transportId, dtlsParameters),
    'probe:close': async ({ caseId }): Promise<Reply<Nothing>> => {
      await sfu.closeProbe(caseId);
      return done({});
    },
  };
}
