import type { DeliveryState, WebhookId } from '@visavis/protocol';
import type { AdminAct } from './acts.ts';
import { StaffEvent } from '../staff/staff-event.ts';

/* What the views of administration ask for; the root element turns each into a request. */

/** Something is to be done. `draftKey`: the draft that is saved by it, and gone once it is done. */
export class ActEvent extends StaffEvent {
  readonly act: AdminAct;
  readonly draftKey: string | null;
  constructor(act: AdminAct, draftKey: string | null = null) {
    super('admin-act');
    this.act = act;
    this.draftKey = draftKey;
  }
}

/** A dialog was opened or closed: the words of an earlier "no" do not belong to it. */
export class ForgetEvent extends StaffEvent {
  constructor() {
    super('admin-forget');
  }
}

/** The log of an endpoint is to be shown, of all states or of one; null: none. */
export class ShowLogEvent extends StaffEvent {
  readonly webhookId: WebhookId | null;
  readonly state: DeliveryState | null;
  constructor(webhookId: WebhookId | null, state: DeliveryState | null = null) {
    super('admin-show-log');
    this.webhookId = webhookId;
    this.state = state;
  }
}

/** The following page of what is listed is asked for. */
export class MoreEvent extends StaffEvent {
  constructor() {
    super('admin-more');
  }
}

/** A secret that was shown is put away. */
export class PutAwayEvent extends StaffEvent {
  constructor() {
    super('admin-put-away');
  }
}
