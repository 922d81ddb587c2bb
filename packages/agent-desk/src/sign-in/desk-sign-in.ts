import type { SignInOptions, SignInProblem } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../desk/asks.ts';
import { general, refusals, roles, signIn } from '../desk/strings.ts';
import { SignInEvent } from '../desk/views/events.ts';
import { deskSignInStyles } from './desk-sign-in.styles.ts';
import type { DemoAccount } from './staff-session.ts';

/**
 * @summary Where staff sign in: by an identity provider, by password, or both; in demo mode with the prepared people one
 * click away.
 * @event desk-sign-in
 */
export class DeskSignIn extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, iconStyles, deskSignInStyles];

  @query('#username') private readonly username!: HTMLInputElement;
  @query('#password') private readonly password!: HTMLInputElement;

  /** How the last try went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** Said above the form: why one is here again. */
  @property() notice = '';

  /** Why the identity provider's way led back here without anybody being signed in. */
  @property({ attribute: false }) problem: SignInProblem | null = null;

  /** The ways there are. */
  @property({ attribute: false }) options: SignInOptions = { password: true, provider: null };

  /** The prepared people; empty outside demo mode. */
  @property({ attribute: false }) accounts: readonly DemoAccount[] = [];

  get #isAsking(): boolean {
    return this.ask.state === 'asking';
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.#signIn(this.username.value, this.password.value);
  }

  #signIn(username: string, password: string): void {
    if (!this.#isAsking) this.dispatchEvent(new SignInEvent(username, password));
  }

  override render() {
    return html`<main class="card">
      <div class="brand">${icon('shield')} ${general.brand}</div>
      <h1>${signIn.heading}</h1>
      ${this.notice ? html`<vv-notice kind="info">${this.notice}</vv-notice>` : nothing}
      ${
        this.problem
          ? html`<vv-notice kind="danger" announce="assertive">${signIn.problems[this.problem]}</vv-notice>`
          : nothing
      }
      ${this.options.provider ? this.#provider(this.options.provider) : nothing}
      ${this.options.provider && this.options.password ? html`<p class="or">${signIn.or}</p>` : nothing}
      ${this.options.password ? this.#form() : nothing}
      ${this.options.password && this.accounts.length > 0 ? this.#demo() : nothing}
    </main>`;
  }

  /** A link, not a form: the browser goes to another site, which the page's policy lets no form do. */
  #provider({ name, url }: NonNullable<SignInOptions['provider']>) {
    return html`<a class="button primary wide" href=${url}>${signIn.byProvider(name)}</a>`;
  }

  #form() {
    return html`<form @submit=${this.#submitted}>
      <div class="field">
        <label for="username">${signIn.username}</label>
        <input id="username" name="username" autocomplete="username" autocapitalize="off" maxlength="100" required />
      </div>
      <div class="field">
        <label for="password">${signIn.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required />
      </div>
      ${
        this.ask.state === 'refused'
          ? html`<vv-notice kind="danger" announce="assertive">${refusals[this.ask.refusal]}</vv-notice>`
          : nothing
      }
      <button
        class=${this.options.provider ? 'button wide' : 'button primary wide'}
        aria-disabled=${String(this.#isAsking)}
      >
        ${this.#isAsking ? signIn.signingIn : signIn.submit}
      </button>
    </form>`;
  }

  #demo() {
    return html`<section class="demo" aria-labelledby="demo">
      <h2 id="demo">${signIn.demoHeading}</h2>
      <p class="quiet-text">${signIn.demoHint}</p>
      <ul class="accounts">
        ${this.accounts.map((account) => this.#account(account))}
      </ul>
    </section>`;
  }

  #account({ username, password, name, role }: DemoAccount) {
    return html`<li>
      <button type="button" class="button" @click=${() => this.#signIn(username, password)}>
        ${icon('person')}<span><span class="sr-only">${signIn.signInAs} </span>${name}</span>
        <span class="role">${roles[role]}</span>
      </button>
    </li>`;
  }
}

define('desk-sign-in', DeskSignIn);
