import { NewStaffMember, PasswordReset, Role, StaffChange, type StaffId, type StaffMember } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { states } from '../../board/strings.ts';
import { roles } from '../../desk/code-words.ts';
import { general } from '../strings.ts';
import {
  addStaff,
  closing,
  editStaff,
  resetPassword,
  roleHints,
  signingOut,
  staff as words,
  staffProblems,
} from '../strings-staff.ts';
import { AdminView, problemsIn } from './admin-view.ts';
import { adminStyles } from './admin.styles.ts';
import { passwordField } from './password-field.ts';
import { checkField, dateText, dialogOf, refusal, rowButton, selectField, textField } from './parts.ts';

type Form = { readonly name: string; readonly username: string; readonly role: string; readonly password: string };
type Asked =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'password' | 'close' | 'sign-out'; readonly member: StaffMember };

const ROLES = Role.options.map((role) => [role, roles[role]] as const);
const NOBODY: Form = { name: '', username: '', role: 'vv_agent', password: '' };

/**
 * @summary Who can sign in, and as what: add, change, set a password, close and reopen, sign out.
 * @event admin-act
 * @event admin-forget
 */
export class AdminStaff extends AdminView<Asked> {
  static override readonly styles = adminStyles;

  @property({ attribute: false }) staff: readonly StaffMember[] | null = null;

  /** Whose page this is: nobody closes, demotes or signs out themselves here. */
  @property({ attribute: false }) me: StaffId | null = null;

  @state() private form: Form = NOBODY;
  @state() private isPasswordShown = false;
  @state() private showsClosed = true;

  #asks(asked: Asked): void {
    this.form = asked.what === 'add' ? NOBODY : { ...NOBODY, ...asked.member };
    this.isPasswordShown = false;
    this.opens(asked);
  }

  #typed(part: Partial<Form>): void {
    this.form = { ...this.form, ...part };
  }

  #confirmed(): void {
    const { dialog, form } = this;
    switch (dialog?.what) {
      case 'add':
        return this.#adds(NewStaffMember.safeParse(form));
      case 'edit':
        return this.#changes(dialog.member, StaffChange.safeParse({ name: form.name, role: form.role }));
      case 'password':
        return this.#sets(dialog.member, PasswordReset.safeParse({ password: form.password }));
      case 'close':
        return this.act({ do: 'close-staff', ...dialog.member });
      case 'sign-out':
        return this.act({ do: 'sign-out-staff', ...dialog.member });
      case undefined:
        break;
    }
  }

  #adds(asked: ReturnType<typeof NewStaffMember.safeParse>): void {
    if (asked.success) this.act({ do: 'add-staff', member: asked.data });
    else this.wrong(problemsIn(asked, staffProblems));
  }

  #changes({ id, name }: StaffMember, asked: ReturnType<typeof StaffChange.safeParse>): void {
    if (asked.success) this.act({ do: 'change-staff', id, name, change: asked.data });
    else this.wrong(problemsIn(asked, staffProblems));
  }

  #sets({ id, name }: StaffMember, asked: ReturnType<typeof PasswordReset.safeParse>): void {
    if (asked.success) this.act({ do: 'reset-password', id, name, password: asked.data.password });
    else this.wrong(problemsIn(asked, staffProblems));
  }

  override render() {
    if (!this.staff) return nothing;
    const closed = this.staff.filter(({ closedAt }) => closedAt !== null).length;
    const shown = this.staff.filter(({ closedAt }) => this.showsClosed || closedAt === null);
    return html`<section class="panel" aria-labelledby="heading">
        <div class="head">
          <h2 id="heading" tabindex="-1">${words.heading}</h2>
          <button type="button" class="button small primary" @click=${() => this.#asks({ what: 'add' })}>
            ${words.add}
          </button>
        </div>
        <p class="intro">${words.intro}</p>
        ${this.dialog ? nothing : refusal(this.ask)}
        <div class="scroller" tabindex="0" role="group" aria-labelledby="heading">${this.#table(shown)}</div>
        ${closed > 0 ? this.#filter() : nothing}
      </section>
      ${this.#dialog()}`;
  }

  #filter() {
    return checkField(
      { id: 'closed', label: words.filter, isOn: this.showsClosed, onChange: (isOn) => (this.showsClosed = isOn) },
      'one-of',
    );
  }

  #table(shown: readonly StaffMember[]) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${words.name}</th>
          <th scope="col">${words.username}</th>
          <th scope="col">${words.role}</th>
          <th scope="col">${words.state}</th>
          <th scope="col">${words.signsInBy}</th>
          <th scope="col" class="acts">${general.act}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((member) => this.#row(member))}
      </tbody>
    </table>`;
  }

  #row(member: StaffMember) {
    const { id, name, username, role, state: now, closedAt, signsInBy, isDemo } = member;
    return html`<tr>
      <th scope="row" class="wrap">
        ${name} ${id === this.me ? html`<span class="badge">${words.you}</span>` : nothing}
        ${isDemo ? html`<span class="badge">${words.demo}</span>` : nothing}
      </th>
      <td class="wrap">${username}</td>
      <td>${roles[role]}</td>
      <td>
        ${
          closedAt === null
            ? html`<span class="badge ${now === 'offline' ? '' : 'good'}">${states[now]}</span>`
            : html`<span class="badge bad">${words.closedOn(dateText(closedAt))}</span>`
        }
      </td>
      <td>${words.by[signsInBy]}</td>
      <td class="acts"><div class="row-acts">${this.#acts(member)}</div></td>
    </tr>`;
  }

  #acts(member: StaffMember) {
    const { id, name, closedAt, signsInBy } = member;
    const { isAsking } = this;
    const button = (label: string, click: () => void) => rowButton(label, name, isAsking, click);
    if (closedAt !== null) return button(words.reopen, () => this.act({ do: 'reopen-staff', id, name }));
    const isMe = id === this.me;
    return html`${button(words.edit, () => this.#asks({ what: 'edit', member }))}
    ${signsInBy === 'password' ? button(words.password, () => this.#asks({ what: 'password', member })) : nothing}
    ${isMe ? nothing : button(words.signOut, () => this.#asks({ what: 'sign-out', member }))}
    ${isMe ? nothing : button(words.close, () => this.#asks({ what: 'close', member }))}`;
  }

  #dialog() {
    const { dialog } = this;
    if (!dialog) return nothing;
    return dialogOf({
      ...this.#content(dialog),
      ask: this.ask,
      isDanger: dialog.what === 'close' || dialog.what === 'sign-out',
      onConfirm: () => this.#confirmed(),
      onCancel: () => this.shut(),
      onClose: this.gone,
    });
  }

  #content(asked: Asked): { heading: string; confirm: string; body: unknown } {
    switch (asked.what) {
      case 'add':
        return {
          heading: addStaff.heading,
          confirm: addStaff.confirm,
          body: html`${this.#name()} ${this.#username()} ${this.#role(null)}
          ${this.#password(words.password, addStaff.passwordHint)}`,
        };
      case 'edit':
        return {
          heading: editStaff.heading(asked.member.name),
          confirm: editStaff.confirm,
          body: html`${this.#name()} ${this.#role(asked.member)}
          ${asked.member.signsInBy === 'provider' ? html`<p class="intro">${words.ofProvider}</p>` : nothing}`,
        };
      case 'password':
        return {
          heading: resetPassword.heading(asked.member.name),
          confirm: resetPassword.confirm,
          body: this.#password(resetPassword.label, resetPassword.hint),
        };
      case 'close':
        return { heading: closing.heading(asked.member.name), confirm: closing.confirm, body: hint(closing.hint) };
      case 'sign-out':
        return {
          heading: signingOut.heading(asked.member.name),
          confirm: signingOut.confirm,
          body: hint(signingOut.hint),
        };
    }
  }

  #name() {
    const problem = this.problemOf('name', words.name);
    return textField({
      id: 'name',
      label: words.name,
      value: this.form.name,
      problem,
      onInput: (name) => this.#typed({ name }),
    });
  }

  #username() {
    return textField({
      id: 'username',
      label: words.username,
      value: this.form.username,
      hint: addStaff.usernameHint,
      problem: this.problemOf('username', words.username),
      onInput: (username) => this.#typed({ username }),
    });
  }

  #role(member: StaffMember | null) {
    const isMe = member !== null && member.id === this.me;
    const role = Role.safeParse(this.form.role);
    return selectField({
      id: 'role',
      label: words.role,
      value: this.form.role,
      hint: isMe ? words.ownRole : role.success ? roleHints[role.data] : undefined,
      choices: ROLES,
      disabled: isMe,
      onInput: (chosen) => this.#typed({ role: chosen }),
    });
  }

  #password(label: string, says: string) {
    return passwordField({
      id: 'password',
      label: label.replace('…', ''),
      hint: says,
      value: this.form.password,
      problem: this.problemOf('password', words.password.replace('…', '')),
      onInput: (password) => this.#typed({ password }),
      isShown: this.isPasswordShown,
      onToggle: () => (this.isPasswordShown = !this.isPasswordShown),
    });
  }
}

const hint = (text: string) => html`<p>${text}</p>`;

define('admin-staff', AdminStaff);
