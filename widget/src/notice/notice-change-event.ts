import type { NoticeStage } from '@visavis/protocol';

/** What a notice says has changed; `none` when it is gone. Says nothing about the person. */
export class VisavisNoticeChangeEvent extends Event {
  readonly stage: NoticeStage;

  constructor(stage: NoticeStage) {
    super('visavis-notice-change', { bubbles: true, composed: true });
    this.stage = stage;
  }
}

declare global {
  interface HTMLElementEventMap {
    'visavis-notice-change': VisavisNoticeChangeEvent;
  }
}
