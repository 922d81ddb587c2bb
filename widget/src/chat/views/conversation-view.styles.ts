import { css } from 'lit';

export const conversationViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }

  .with {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    flex: none;
    padding: var(--vv-space-2) var(--vv-space-4);
    border-block-end: 1px solid var(--vv-border);
  }

  .face {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-size: 15px;
  }

  h3 {
    flex: 1;
    min-inline-size: 0;
    outline: none;
    font-size: var(--vv-text-s);
    overflow-wrap: anywhere;
  }

  vv-message-log {
    flex: 1 1 120px;
    min-block-size: 96px;
  }

  vv-notice {
    flex: none;
    margin: var(--vv-space-3) var(--vv-space-4);
  }

  .save {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--vv-radius-s);
    background: none;
    color: var(--vv-text-quiet);
    font-size: 16px;
    cursor: pointer;
  }

  .save:hover {
    background: var(--vv-surface-sunken);
  }

  /* Always there, so that nothing jumps when somebody begins to write. */
  .aside {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-3);
    flex: none;
    min-block-size: 24px;
    padding-inline: var(--vv-space-4);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .switch {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 28px;
    color: var(--vv-text);
    cursor: pointer;
  }

  .switch input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--vv-accent);
  }

  vv-composer {
    flex: none;
    padding: var(--vv-space-3) var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  @media (max-height: 420px) {
    :host {
      flex: none;
    }

    vv-message-log {
      min-block-size: 200px;
    }
  }
`;
