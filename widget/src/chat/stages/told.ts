import { html } from 'lit';
import type { Elsewhere, Moved, SignedOut, Stopped } from '../case-state.ts';
import { pageOf } from '../pages.ts';
import type { Shown } from '../shown.ts';
import '../views/message-view.ts';

export const draw = (state: SignedOut | Elsewhere | Stopped | Moved, { server, wording }: Shown) =>
  html`<vv-message-view class="view" .server=${server} .page=${pageOf(state, wording.brand)}></vv-message-view>`;
