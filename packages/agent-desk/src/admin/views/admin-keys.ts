import { API_SCOPES, NewApiKey, type ApiKey, type ApiScope } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { general } from '../strings.ts';
import { keyProblems, keys as words, scopeNames } from '../strings-access.ts';
import { AdminView, problemsIn } from './admin-view.ts';
import { adminStyles } from './admin.styles.ts';
import { checkField, dateText, dialogOf, momentText, refusal, rowButton, textField } from './parts.ts';

type Form = { readonly name: string; readonly scopes: readonly ApiScope[] };
type Asked = { readonly what: 'add' } | { readonly what: 'rotate' | 'revoke'; readonly key: ApiKey };

/** Keys of the server's own settings: they are changed there. */
const OF_SETTINGS: readonly string[] = ['VISAVIS_API_KEY', 'demo marketplace'];

/**
 * @summary API keys: what each may do and when it was last used; make, replace, revoke.
 * @event admin-act
 * @event admin-forget
 */
export class AdminKeys extends AdminView<Asked> {
  static override readonly styles = [
    adminStyles,
    css`
      .scopes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(210px, 100%), 1fr));
        gap: var(--vv-space-2);
      }

      .revoked {
        color: var(--vv-text-quiet);
      }
    `,
  ];

  @property({ attribute: false }) keys: readonly ApiKey[] | null = null;

  @state() private form: Form = { name: '', scopes: [] };
  @state() private showsRevoked = false;

  #asks(asked: Asked): void {
    if (asked.what === 'add') this.form = { name: '', scopes: [] };
    this.opens(asked);
  }

  #confirmed(asked: Asked): void {
    if (asked.what !== 'add') {
      return this.act({ do: asked.what === 'rotate' ? 'rotate-key' : 'revoke-key', id: asked.key.id });
    }
    const read = NewApiKey.safeParse(this.form);
    if (read.success) this.act({ do: 'add-key', key: read.data });
    else this.wrong(problemsIn(read, keyProblems));
  }

  override render() {
    if (!this.keys) return nothing;
    const shown = this.keys.filter(({ revokedAt }) => this.showsRevoked || revokedAt === null);
    return html`<section class="panel" aria-labelledby="heading">
        <div class="head">
          <h2 id="heading" tabindex="-1">${words.heading}</h2>
          <button type="button" class="button small primary" @click=${() => this.#asks({ what: 'add' })}>
            ${words.add}
          </button>
        </div>
        <p class="intro">${words.intro}</p>
        ${this.dialog ? nothing : refusal(this.ask)}
        ${shown.length === 0 ? html`<p>${words.none}</p>` : this.#table(shown)}
        ${checkField(
          {
            id: 'revoked',
            label: words.showRevoked,
            isOn: this.showsRevoked,
            onChange: (isOn) => (this.showsRevoked = isOn),
          },
          'one-of',
        )}
      </section>
      ${this.#dialog()}`;
  }

  #table(shown: readonly ApiKey[]) {
    return html`<div class="scroller" tabindex="0" role="group" aria-labelledby="heading">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.name}</th>
            <th scope="col">${words.scopes}</th>
            <th scope="col">${words.created}</th>
            <th scope="col">${words.lastUsed}</th>
            <th scope="col" class="acts">${general.act}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((key) => this.#row(key))}
        </tbody>
      </table>
    </div>`;
  }

  #row(key: ApiKey) {
    const { name, scopes, createdAt, lastUsedAt, revokedAt } = key;
    return html`<tr class=${revokedAt === null ? '' : 'revoked'}>
      <th scope="row" class="wrap">${name}</th>
      <td>
        <span class="badges">${scopes.map((scope) => html`<span class="badge">${scopeNames[scope].name}</span>`)}</span>
      </td>
      <td>${dateText(createdAt)}</td>
      <td>${lastUsedAt === null ? words.never : momentText(lastUsedAt)}</td>
      <td class="acts"><div class="row-acts">${this.#acts(key)}</div></td>
    </tr>`;
  }

  #acts(key: ApiKey) {
    if (key.revokedAt !== null) return html`<span class="badge bad">${words.revoked} ${dateText(key.revokedAt)}</span>`;
    if (OF_SETTINGS.includes(key.name)) return html`<span class="quiet-text">${words.ofSettings}</span>`;
    return html`${rowButton(words.rotate, key.name, this.isAsking, () => this.#asks({ what: 'rotate', key }))}
    ${rowButton(words.revoke, key.name, this.isAsking, () => this.#asks({ what: 'revoke', key }))}`;
  }

  #dialog() {
    const { dialog } = this;
    if (!dialog) return nothing;
    return dialogOf({
      ...this.#content(dialog),
      ask: this.ask,
      isDanger: dialog.what !== 'add',
      onConfirm: () => this.#confirmed(dialog),
      onCancel: () => this.shut(),
      onClose: this.gone,
    });
  }

  #content(asked: Asked) {
    switch (asked.what) {
      case 'add':
        return { heading: words.adding, confirm: words.addConfirm, body: html`${this.#name()} ${this.#scopes()}` };
      case 'rotate':
        return { heading: words.rotating(asked.key.name), confirm: words.rotateConfirm, body: hint(words.rotateHint) };
      case 'revoke':
        return { heading: words.revoking(asked.key.name), confirm: words.revokeConfirm, body: hint(words.revokeHint) };
    }
  }

  #name() {
    return textField({
      id: 'name',
      label: words.name,
      value: this.form.name,
      hint: words.nameHint,
      problem: this.problemOf('name', words.name),
      onInput: (name) => (this.form = { ...this.form, name }),
    });
  }

  #scopes() {
    const problem = this.problemOf('scopes', words.scopes);
    return html`<fieldset
      aria-describedby=${problem ? 'scopes-problem' : nothing}
      aria-invalid=${problem ? 'true' : nothing}
      tabindex="-1"
    >
      <legend>${words.scopesLegend}</legend>
      ${problem ? html`<span class="problem" id="scopes-problem">${problem}</span>` : nothing}
      <div class="scopes">
        ${API_SCOPES.map((scope) =>
          checkField(
            {
              id: `scope-${API_SCOPES.indexOf(scope)}`,
              label: scopeNames[scope].name,
              isOn: this.form.scopes.includes(scope),
              hint: scopeNames[scope].hint,
              onChange: (isOn) => this.#setScope(scope, isOn),
            },
            'one-of',
          ),
        )}
      </div>
    </fieldset>`;
  }

  #setScope(scope: ApiScope, isOn: boolean): void {
    this.problems = { ...this.problems, scopes: undefined };
    const scopes = API_SCOPES.filter((one) => (one === scope ? isOn : this.form.scopes.includes(one)));
    this.form = { ...this.form, scopes };
  }
}

const hint = (text: string) => html`<p>${text}</p>`;

define('admin-keys', AdminKeys);
