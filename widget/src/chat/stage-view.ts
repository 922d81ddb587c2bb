import { html, type TemplateResult } from 'lit';
import { connectingPage, loadingPage, missingPage, uninvitedPage } from './first-pages.ts';
import type { Shown } from './shown.ts';
import type { StageCode } from './stage-code.ts';
import './views/intro-view.ts';
import './views/message-view.ts';

/** The one view of a state. Its element has the class `view`, which is where the focus goes when a view follows another. */
export function stageView(shown: Shown, code: StageCode): TemplateResult {
  const { state, wording, server } = shown;
  if (state.stage === 'intro') {
    return html`<vv-intro-view
      class="view"
      .wording=${wording}
      ?busy=${state.isStarting}
      .problem=${state.problem}
    ></vv-intro-view>`;
  }
  if (state.stage === 'uninvited') {
    return html`<vv-message-view class="view" .server=${server} .page=${uninvitedPage()}></vv-message-view>`;
  }
  if (state.stage === 'connecting') {
    return html`<vv-message-view class="view" .page=${connectingPage(state)}></vv-message-view>`;
  }
  return code.draw(state, shown) ?? withoutCode(code.isMissing(state.stage));
}

const withoutCode = (isMissing: boolean) =>
  html`<vv-message-view
    class="view"
    ?late=${!isMissing}
    .page=${isMissing ? missingPage() : loadingPage()}
  ></vv-message-view>`;
