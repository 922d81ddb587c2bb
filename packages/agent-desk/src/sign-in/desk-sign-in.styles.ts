import { css } from 'lit';

export const deskSignInStyles = css`
  :host {
    display: grid;
    place-content: center;
    min-block-size: 100dvh;
    padding: var(--vv-space-5) var(--vv-space-4);
  }

  .card {
    display: grid;
    gap: var(--vv-space-5);
    inline-size: min(400px, calc(100vw - 2 * var(--vv-space-4)));
    padding: var(--vv-space-6);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-l);
    background: var(--vv-surface);
    box-shadow: var(--vv-shadow-1);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    color: var(--vv-text-quiet);
    font-weight: 650;
  }

  .brand .icon {
    inline-size: 28px;
    block-size: 28px;
    color: var(--vv-accent);
  }

  h1 {
    font-size: var(--vv-text-xl);
  }

  .or {
    display: flex;
    align-items: center;
    gap: var(--vv-space-3);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  .or::before,
  .or::after {
    flex: 1;
    border-block-start: 1px solid var(--vv-border);
    content: '';
  }

  form,
  .demo {
    display: grid;
    gap: var(--vv-space-3);
  }

  .demo {
    padding-block-start: var(--vv-space-5);
    border-block-start: 1px solid var(--vv-border);
  }

  h2 {
    font-size: var(--vv-text-m);
  }

  .accounts {
    display: grid;
    gap: var(--vv-space-2);
    list-style: none;
  }

  .accounts .button {
    justify-content: flex-start;
    inline-size: 100%;
    text-align: start;
  }

  .accounts .role {
    margin-inline-start: auto;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
    font-weight: 400;
  }
`;
