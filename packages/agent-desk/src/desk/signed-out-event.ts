/** The server knows nobody behind this page any more. */
export class SignedOutEvent extends Event {
  constructor() {
    super('desk-signed-out', { bubbles: true, composed: true });
  }
}
