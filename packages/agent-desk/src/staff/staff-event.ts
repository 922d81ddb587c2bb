/** What a view of staff's pages asks for: heard by the root element, through every shadow root between. */
export abstract class StaffEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}
