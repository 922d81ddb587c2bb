import { StaffEvent } from '../staff/staff-event.ts';

/** The server knows nobody behind this page any more. */
export class SignedOutEvent extends StaffEvent {
  constructor() {
    super('desk-signed-out');
  }
}
