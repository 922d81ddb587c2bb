import { css } from 'lit';

export const messageLogStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    min-block-size: 0;
  }

  .log {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 3px;
    min-block-size: 0;
    padding: var(--vv-space-4);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }

  /* A short conversation stands beside the field it is written in. */
  .log::before {
    content: '';
    margin-block-start: auto;
  }

  .log:focus-visible {
    outline-offset: -3px;
  }

  .line {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    max-inline-size: 85%;
  }

  .line.own {
    align-self: flex-end;
    align-items: flex-end;
  }

  .line.begins {
    margin-block-start: var(--vv-space-3);
  }

  .by {
    margin-block-end: 3px;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .author {
    font-weight: 650;
  }

  .bubble {
    padding: var(--vv-space-2) var(--vv-space-3);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-l);
    border-end-start-radius: var(--vv-radius-s);
    background: var(--vv-surface-sunken);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .own .bubble {
    border-end-start-radius: var(--vv-radius-l);
    border-end-end-radius: var(--vv-radius-s);
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .sending .bubble {
    border: 1px dashed var(--vv-border-strong);
  }

  .failed .bubble {
    border-color: var(--vv-danger);
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .failed .status {
    color: var(--vv-danger);
  }

  .status .icon {
    inline-size: 13px;
    block-size: 13px;
  }

  /* The last row of pixels of a line: on the screen, the line was seen to its end. */
  .end {
    inline-size: 1px;
    block-size: 1px;
    margin-block-start: -4px;
    align-self: flex-start;
  }

  .link {
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .host {
    display: inline-block;
    max-inline-size: 100%;
    margin-inline-start: 6px;
    padding: 1px 7px;
    border: 1px solid currentColor;
    border-radius: var(--vv-radius-round);
    font-size: var(--vv-text-xs);
    font-weight: 600;
    user-select: none;
  }

  .provisional .bubble {
    border: 1px dashed var(--vv-border-strong);
    background: none;
  }

  .retry {
    min-block-size: 24px;
    padding: 0 var(--vv-space-1);
    border: 0;
    background: none;
    color: var(--vv-accent);
    font: inherit;
    font-weight: 650;
    text-decoration: underline;
    cursor: pointer;
  }

  .event {
    align-self: center;
    margin-block: var(--vv-space-3) var(--vv-space-1);
    padding: var(--vv-space-1) var(--vv-space-3);
    border-radius: var(--vv-radius-round);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
    text-align: center;
  }

  .down {
    position: absolute;
    inset-block-end: var(--vv-space-3);
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    border-radius: var(--vv-radius-round);
    box-shadow: var(--vv-shadow-2);
  }

  @media (forced-colors: active) {
    .bubble {
      border-color: CanvasText;
    }
  }
`;
