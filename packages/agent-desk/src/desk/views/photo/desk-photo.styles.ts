import { css } from 'lit';

export const deskPhotoStyles = css`
  :host {
    display: block;
    flex: none;
    inline-size: 104px;
    block-size: 104px;
    overflow: hidden;
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-sunken);
  }

  img,
  .initials {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  :host([fit='whole']) img {
    object-fit: contain;
  }

  .initials {
    display: grid;
    place-content: center;
    color: var(--vv-text-quiet);
    font-size: 32px;
    font-weight: 650;
  }
`;
