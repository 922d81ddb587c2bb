import { css } from 'lit';

export const staffRecordingsStyles = css`
  :host {
    display: block;
  }

  section {
    display: grid;
    gap: var(--vv-space-2);
  }

  h3 {
    margin: 0;
    font-size: var(--vv-text-m);
  }

  ol {
    display: grid;
    gap: var(--vv-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--vv-space-2);
  }

  .name {
    font-weight: 600;
  }

  li .quiet {
    flex: 1 1 12ch;
  }

  .quiet {
    margin: 0;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  a.button {
    text-decoration: none;
  }

  dialog {
    inline-size: min(960px, calc(100vw - 2 * var(--vv-space-4)));
  }

  video {
    inline-size: 100%;
    max-block-size: 68vh;
    border-radius: var(--vv-radius-m);
    background: #000;
  }

  [role='alert'] {
    margin: 0;
  }
`;
