import { defineConfig } from 'vite';

/** The desk is served at `/desk` under a strict policy: nothing inline, no `data:` addresses, everything from here. */
export default defineConfig({
  base: '/desk/',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // `without-eval` comes before any schema is made, also where both are in a chunk that two pages share.
    rolldownOptions: { input: 'desk.html', output: { strictExecutionOrder: true } },
  },
});
