import type { ChatReplies } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { days } from './canned-replies.ts';
import type { Context } from './context.ts';
import { noteFacts } from './draft-note.ts';
import { chatReplies } from './manage-replies.ts';
import { firstNameOf } from './views.ts';

/** M10: the canned replies of the desk, and what is known of the names in them; who the freelancer is the desk
 * knows itself. An agent has a first name to freelancers, here as everywhere. */
export async function listReplies(
  { store, policy }: Pick<Context, 'store' | 'policy'>,
  agent: Pick<Agent, 'name'>,
): Promise<ChatReplies> {
  const { helpLink, objectionDays } = noteFacts(policy);
  return {
    replies: await chatReplies(store.db),
    values: {
      agentName: firstNameOf(agent.name),
      brandName: policy.brandName,
      helpLink,
      promiseMinutes: String(policy.promiseMinutes),
      deadlineDays: days(policy.deadlineDays),
      objectionDays: days(objectionDays),
    },
  };
}
