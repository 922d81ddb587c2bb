import { css } from 'lit';

export const deskHoldStyles = css`
  :host {
    display: grid;
    gap: var(--vv-space-2);
  }

  .name {
    font-weight: 600;
  }

  ul {
    display: grid;
    gap: 3px;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--vv-space-2);
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    min-inline-size: 84px;
    padding: 0 var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    font-size: var(--vv-text-xs);
    font-weight: 600;
    line-height: 20px;
  }

  .yes {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .limited {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .no {
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }
`;
