import { css } from 'lit';

export const visavisGalleryStyles = css`
  :host {
    display: grid;
    grid-template-columns: 260px minmax(0, 1fr);
    block-size: 100dvh;
    font-size: var(--vv-text-s);
    background: var(--vv-surface-sunken);
  }

  nav {
    overflow-y: auto;
    padding: var(--vv-space-4);
    border-inline-end: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  h1 {
    font-size: var(--vv-text-m);
  }

  h2 {
    margin-block: var(--vv-space-4) var(--vv-space-1);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  ul {
    list-style: none;
  }

  summary {
    padding-block: var(--vv-space-1);
    font-weight: 600;
    cursor: pointer;
  }

  a {
    display: block;
    padding: 2px var(--vv-space-2) 2px var(--vv-space-4);
    border-radius: var(--vv-radius-s);
    color: var(--vv-text-quiet);
    text-decoration: none;
  }

  a:hover {
    color: var(--vv-text);
    text-decoration: underline;
  }

  a[aria-current='page'] {
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-weight: 600;
  }

  main {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-inline-size: 0;
  }

  .switches {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--vv-space-2) var(--vv-space-4);
    padding: var(--vv-space-3) var(--vv-space-4);
    border-block-end: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  .switches label {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    min-block-size: 32px;
  }

  .place {
    overflow: auto;
    padding: var(--vv-space-4);
  }

  iframe {
    display: block;
    block-size: 900px;
    border: 1px solid var(--vv-border-strong);
    background: var(--vv-surface);
  }

  .w1440 {
    inline-size: 1440px;
  }

  .w1024 {
    inline-size: 1024px;
    block-size: 768px;
  }

  .w400 {
    inline-size: 400px;
  }
`;
