import { defineConfig, type EnvironmentOptions } from 'vite';

/**
 * One bundle for each line that a page can include. Each is whole in itself: a page with a notice loads nothing of the widget,
 * and the widget's first two files hold nothing of a notice.
 */
const bundle = (name: string, input: string, isFirst = false): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir: isFirst,
    rolldownOptions: {
      input,
      output: { entryFileNames: `${name}.js`, chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

/**
 * Entries with stable names, everything else hashed beside them and addressed relative to them, so that a page of any origin
 * can include them. Served by the signaling server at `/embed/v1/`.
 */
export default defineConfig({
  base: './',
  build: {
    target: 'baseline-widely-available',
    modulePreload: false,
    reportCompressedSize: true,
    sourcemap: true,
  },
  builder: {},
  environments: {
    client: bundle('visavis-widget', 'src/loader.ts', true),
    notice: bundle('visavis-notice', 'src/notice/notice.ts'),
    gallery: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        assetsDir: 'gallery',
        rolldownOptions: { input: ['gallery.html', 'gallery-stage.html'] },
      },
    },
    phraseCheck: bundle('visavis-phrase-check', 'src/phrase-check/phrase-check.ts'),
  },
});
