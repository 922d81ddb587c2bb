import type { ChatReplies } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { SHIPPED_CHAT_REPLIES } from './chat-replies.ts';
import type { Context } from './context.ts';

/** M10: the canned replies of the desk, and what is known of the names in them; who the freelancer is the desk knows itself. */
export function listReplies({ policy }: Pick<Context, 'policy'>, agent: Pick<Agent, 'name'>): ChatReplies {
  return {
    replies: [...SHIPPED_CHAT_REPLIES],
    values: {
      agentName: agent.name,
      brandName: policy.brandName,
      helpLink: policy.helpUrl,
      promiseMinutes: String(policy.promiseMinutes),
      deadlineDays: String(policy.deadlineDays),
    },
  };
}
