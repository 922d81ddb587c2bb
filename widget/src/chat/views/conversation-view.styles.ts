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
    flex-wrap: wrap;
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
    flex: 1 1 7.5em;
    min-inline-size: 0;
    outline: none;
    font-size: var(--vv-text-s);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .role {
    display: block;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    font-weight: 400;
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

  .panes {
    display: none;
  }

  .panes button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--vv-space-2);
    min-block-size: var(--vv-control);
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--vv-text-quiet);
    font: inherit;
    font-size: var(--vv-text-s);
    font-weight: 600;
    cursor: pointer;
  }

  .panes [aria-pressed='true'] {
    border-color: var(--vv-accent);
    color: var(--vv-text);
  }

  .count {
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: var(--vv-radius-round);
    background: var(--vv-accent);
    color: var(--vv-on-accent);
    font-size: var(--vv-text-xs);
    line-height: 22px;
  }

  /* A phone is full of the call; the controls stay at its end, and in sight while the chat is. */
  @media (max-width: 480px), (max-height: 420px) {
    .panes {
      display: grid;
      grid-template-columns: 1fr 1fr;
      flex: none;
      border-block-end: 1px solid var(--vv-border);
    }

    .beside {
      display: none;
    }

    slot.call {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-block-size: 0;
      overflow-y: auto;
    }

    slot.call::slotted(vv-call-view) {
      flex: 1 0 auto;
      border-block-end: 0;
    }

    slot.chat {
      --vv-call-stage: none;
    }
  }

  @media (max-height: 420px) {
    :host {
      flex: none;
    }

    .with {
      padding-block: 2px;
    }

    .role {
      display: inline;
    }

    vv-message-log {
      min-block-size: 200px;
    }
  }
`;
