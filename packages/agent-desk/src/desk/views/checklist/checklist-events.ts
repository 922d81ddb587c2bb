import type { ChecklistItemId, ChecklistResult } from '@visavis/protocol';
import { StaffEvent } from '../../../staff/staff-event.ts';

/* What the list of questions asks for; the root element keeps and sends it. */

/** A result was chosen. */
export class ResultEvent extends StaffEvent {
  readonly itemId: ChecklistItemId;
  readonly result: ChecklistResult;
  constructor(itemId: ChecklistItemId, result: ChecklistResult) {
    super('desk-result');
    this.itemId = itemId;
    this.result = result;
  }
}

/** The note of an item is another one; `isDone` when its field was left. */
export class ItemNoteEvent extends StaffEvent {
  readonly itemId: ChecklistItemId;
  readonly note: string;
  readonly isDone: boolean;
  constructor(itemId: ChecklistItemId, note: string, isDone: boolean) {
    super('desk-item-note');
    this.itemId = itemId;
    this.note = note;
    this.isDone = isDone;
  }
}

export class DrawPromptEvent extends StaffEvent {
  constructor() {
    super('desk-draw-prompt');
  }
}
