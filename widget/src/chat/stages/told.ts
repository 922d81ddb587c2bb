import { html } from 'lit';
import type { Elsewhere, SignedOut, Stopped, Uninvited } from '../case-state.ts';
import { pageOf } from '../pages.ts';
import type { Shown } from '../shown.ts';
import '../views/message-view.ts';

export const draw = (state: Uninvited | SignedOut | Elsewhere | Stopped, { server, wording }: Shown) =>
  html`<vv-message-view class="view" .server=${server} .page=${pageOf(state, wording.brand)}></vv-message-view>`;
