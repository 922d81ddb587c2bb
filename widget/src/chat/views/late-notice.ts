import { LateCode } from '../late-code.ts';

/** What is said while nobody is there: not known to who comes while it is open. */
export const serviceNotice = new LateCode(() => import('./service-notice.ts'));
