import { defineConfig } from 'vite';

/**
 * One entry with a stable name, everything else hashed beside it and addressed relative to it, so that a page of any origin
 * can include it. Served by the signaling server at `/embed/v1/`.
 */
export default defineConfig({
  base: './',
  build: {
    target: 'baseline-widely-available',
    modulePreload: false,
    reportCompressedSize: true,
    sourcemap: true,
    rolldownOptions: {
      input: 'src/loader.ts',
      output: {
        entryFileNames: 'visavis-widget.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
