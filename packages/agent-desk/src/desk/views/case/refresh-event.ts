/** What is shown may be old; the root element asks the server for everything that is true now. */
export class RefreshEvent extends Event {
  constructor() {
    super('desk-refresh', { bubbles: true, composed: true });
  }
}
