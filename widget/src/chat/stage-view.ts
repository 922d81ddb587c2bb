import { html, type TemplateResult } from 'lit';
import { loadingPage, missingPage, pageOf } from './pages.ts';
import type { Shown } from './shown.ts';
import type { StageCode } from './stage-code.ts';
import './views/intro-view.ts';
import './views/message-view.ts';

/** The one view of a state. Its element has the class `view`, which is where the focus goes when a view follows another. */
export function stageView(shown: Shown, code: StageCode): TemplateResult {
  const { state, wording, server } = shown;
  switch (state.stage) {
    case 'intro':
      return html`<vv-intro-view
        class="view"
        .wording=${wording}
        ?busy=${state.isStarting}
        .problem=${state.problem}
      ></vv-intro-view>`;
    case 'uninvited':
    case 'signed-out':
    case 'elsewhere':
    case 'connecting':
    case 'stopped':
    case 'moved':
      return html`<vv-message-view
        class="view"
        .server=${server}
        .page=${pageOf(state, wording.brand)}
      ></vv-message-view>`;
    default:
      return code.draw(state, shown) ?? withoutCode(code.isMissing(state.stage));
  }
}

const withoutCode = (isMissing: boolean) =>
  html`<vv-message-view
    class="view"
    ?late=${!isMissing}
    .page=${isMissing ? missingPage() : loadingPage()}
  ></vv-message-view>`;
