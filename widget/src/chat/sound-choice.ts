import { TabChoice } from './tab-choice.ts';

/** Whether this tab makes sounds at all: asked by whatever plays one, except the agent's voice. */
export const soundChoice = new TabChoice('visavis:sound', true);
