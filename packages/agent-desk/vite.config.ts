import { defineConfig } from 'vite';

// `without-eval` comes before any schema is made, also where both are in a chunk that two pages share.
const output = { strictExecutionOrder: true };

/**
 * The desk is served at `/desk` under a strict policy: nothing inline, no `data:` addresses, everything from here. The
 * gallery is a build of its own beside it, so that the desk loads nothing of it.
 */
export default defineConfig({
  base: '/desk/',
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  builder: {},
  environments: {
    client: { build: { rolldownOptions: { input: 'desk.html', output } } },
    gallery: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        assetsDir: 'gallery',
        rolldownOptions: { input: ['gallery.html', 'gallery-stage.html'], output },
      },
    },
  },
});
