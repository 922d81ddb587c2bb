import { html, type TemplateResult } from 'lit';
import { firstPage, loadingPage, missingPage } from './first-pages.ts';
import type { Shown } from './shown.ts';
import type { StageCode } from './stage-code.ts';
import './views/intro-view.ts';
import './views/message-view.ts';

/** The one view of a state. Its element has the class `view`, which is where the focus goes when a view follows another. */
export function stageView(shown: Shown, code: StageCode): TemplateResult {
  const { state, wording } = shown;
  if (state.stage === 'intro') {
    return html`<vv-intro-view
      class="view"
      .wording=${wording}
      ?busy=${state.isStarting}
      .problem=${state.problem}
    ></vv-intro-view>`;
  }
  const page = firstPage(state);
  if (page) return html`<vv-message-view class="view" .page=${page}></vv-message-view>`;
  return code.draw(state, shown) ?? withoutCode(code.isMissing(state, shown));
}

const withoutCode = (isMissing: boolean) =>
  html`<vv-message-view
    class="view"
    ?late=${!isMissing}
    .page=${isMissing ? missingPage() : loadingPage()}
  ></vv-message-view>`;
