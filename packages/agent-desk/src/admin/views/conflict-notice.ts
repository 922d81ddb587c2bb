import { html } from 'lit';
import { conflict as words } from '../strings.ts';

/** One thing that is not the same in both, in words. */
export type Difference = { readonly what: string; readonly theirs: string; readonly yours: string };

/** What can be compared of a form: a name and a value in words. */
export type Row = readonly [name: string, value: string];

export const differencesIn = (theirs: readonly Row[], yours: readonly Row[]): readonly Difference[] =>
  theirs.flatMap(([what, value], at) => {
    const mine = yours[at]?.[1] ?? '';
    return mine === value ? [] : [{ what, theirs: value, yours: mine }];
  });

type Given = {
  readonly heading: string;
  readonly differences: readonly Difference[];
  readonly onKeep: () => void;
  readonly onTake: () => void;
};

/** AD3: somebody else saved meanwhile: theirs beside what was typed, and the choice. */
export function conflictNotice({ heading, differences, onKeep, onTake }: Given) {
  return html`<vv-notice kind="warning" announce="polite">
    <div class="stack conflict">
      <p><strong>${heading}</strong> ${words.kept}</p>
      <div class="scroller" tabindex="0" role="group" aria-label=${heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.what}</th>
              <th scope="col">${words.theirs}</th>
              <th scope="col">${words.yours}</th>
            </tr>
          </thead>
          <tbody>
            ${differences.map(
              ({ what, theirs, yours }) =>
                html`<tr>
                  <th scope="row" class="wrap">${what}</th>
                  <td class="wrap lines">${theirs}</td>
                  <td class="wrap lines">${yours}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="row-acts">
        <button type="button" class="button small" @click=${onTake}>${words.take}</button>
        <button type="button" class="button small" @click=${onKeep}>${words.keep}</button>
      </div>
    </div>
  </vv-notice>`;
}
