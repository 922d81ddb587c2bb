import { html } from 'lit';
import { backPage } from '../back-pages.ts';
import type { Away, Review } from '../case-state.ts';
import '../views/message-view.ts';

export const draw = (state: Away | Review) =>
  html`<vv-message-view class="view" .page=${backPage(state)}></vv-message-view>`;
