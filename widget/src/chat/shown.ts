import type { Wording } from '../strings/launcher.ts';
import type { CallPartState } from './call-part.ts';
import type { CaseState } from './case-state.ts';
import type { DevicesState, Loudness } from './devices.ts';
import type { Connection } from './green-room/connection.ts';
import type { Aside } from './talk-aside.ts';
import type { TurnNoticeState } from './turn-notice.ts';

/** All that decides what is shown; a gallery makes these by hand. */
export type Shown = {
  readonly state: CaseState;
  readonly devices: DevicesState;
  readonly connection: Connection;
  readonly loudness: Loudness;
  readonly call: CallPartState;
  readonly aside: Aside;
  readonly wording: Wording;
  /** Where the four words of an e-mail are checked. */
  readonly server: string;
  readonly turn: TurnNoticeState;
  readonly isSoundOn: boolean;
  /** Whether the panel can be closed at all. */
  readonly isClosable: boolean;
  /** The server's clock. */
  readonly now: () => number;
};
