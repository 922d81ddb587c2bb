import type { RefusalCode } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { connection, refusals, signIn } from '../../strings.ts';
import { UseHereEvent } from '../events.ts';
import { deskLineNoticeStyles } from './desk-line-notice.styles.ts';

/** Where the line is, as `@visavis/link` says it. */
type Line =
  | { readonly state: 'connecting' | 'online' | 'offline' | 'moved' }
  | { readonly state: 'refused'; readonly refusal: RefusalCode };

/**
 * @summary What is wrong with the line to the server, over the desk, with the way on; nothing while it holds.
 * @event desk-use-here
 */
export class DeskLineNotice extends LitElement {
  static override readonly styles = [base, buttonStyles, deskLineNoticeStyles];

  @property({ attribute: false }) line: Line = { state: 'connecting' };

  /** The last try to sign out did not reach the server. */
  @property({ type: Boolean, attribute: 'sign-out-failed' }) signOutFailed = false;

  /** Media of a call flow on, whatever the line does. */
  @property({ type: Boolean, attribute: 'call-goes-on' }) callGoesOn = false;

  override render() {
    const { line } = this;
    if (line.state === 'refused') {
      return notice('danger', line.refusal === 'not-permitted' ? signIn.notForRole : refusals[line.refusal], {
        words: connection.reload,
        act: () => location.reload(),
      });
    }
    if (line.state === 'moved') {
      const act = () => this.dispatchEvent(new UseHereEvent());
      return notice('warning', connection.movedNotice, { words: connection.useHere, act });
    }
    if (this.signOutFailed) return notice('danger', connection.signOutFailed);
    if (line.state !== 'offline') return nothing;
    return notice('warning', this.callGoesOn ? connection.offlineNoticeInCall : connection.offlineNotice);
  }
}

function notice(kind: 'danger' | 'warning', said: string, way?: { readonly words: string; readonly act: () => void }) {
  return html`<vv-notice class="banner" kind=${kind} announce=${kind === 'danger' ? 'assertive' : 'polite'}>
    ${said}
    ${way ? html`<button slot="action" type="button" class="button small" @click=${way.act}>${way.words}</button>` : nothing}
  </vv-notice>`;
}

define('desk-line-notice', DeskLineNotice);
