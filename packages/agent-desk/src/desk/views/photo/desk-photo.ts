import { base, define } from '@visavis/ui';
import { html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { profile } from '../../strings.ts';
import { deskPhotoStyles } from './desk-photo.styles.ts';

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}

/** @summary The profile photo to compare with the video; initials where there is none or it cannot be loaded. */
export class DeskPhoto extends LitElement {
  static override readonly styles = [base, deskPhotoStyles];

  @property() name = '';
  @property({ attribute: false }) url: string | null = null;

  @state() private isBroken = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('url')) this.isBroken = false;
  }

  #failed(): void {
    this.isBroken = true;
  }

  override render() {
    if (this.url === null || this.isBroken) {
      return html`<div class="initials" role="img" aria-label=${profile.noPhoto(this.name)}>
        ${initialsOf(this.name)}
      </div>`;
    }
    return html`<img
      src=${this.url}
      alt=${profile.photo(this.name)}
      referrerpolicy="no-referrer"
      @error=${this.#failed}
    />`;
  }
}

define('desk-photo', DeskPhoto);
