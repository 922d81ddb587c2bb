import { defineConfig, type EnvironmentOptions, type Rolldown } from 'vite';
import own from './package.json' with { type: 'json' };
import { inlineRuntime, leaveOut, plainImports, squeezeStyles, squeezeTemplates } from './lean-bundle.ts';
import { leanClasses } from './lean-classes.ts';
import { leanMedia, mediaChunk } from './lean-media.ts';
import { leanMessages, leanSchemas } from './lean-schemas.ts';
import { publishedFiles } from './published-files.ts';

type CodeSplittingGroup = Rolldown.CodeSplittingGroup;

/**
 * One bundle for each line that a page can include. Each is whole in itself: a page with a notice loads nothing of the widget,
 * and the widget's first two files hold nothing of a notice.
 */
const bundle = (
  name: string,
  input: string | Record<string, string>,
  isFirst = false,
  groups: CodeSplittingGroup[] = [],
): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir: isFirst,
    rolldownOptions: {
      input,
      // W60: a page may import `defineWidget`.
      preserveEntrySignatures: 'exports-only',
      output: { entryFileNames: `${name}.js`, chunkFileNames: 'chunks/[name]-[hash].js', codeSplitting: { groups } },
    },
  },
});

/** A chunk with all that a module needs, so that what is loaded together is one request. The first takes what several need. */
const whole = (name: string, test: RegExp, priority: number): CodeSplittingGroup => ({ name, test, priority });
const WIDGET = [
  mediaChunk,
  whole('launcher', /[\\/]launcher[\\/]launcher\.ts$/, 3),
  whole('visavis-chat', /[\\/]chat[\\/]visavis-chat\.ts$/, 2),
  // What only some come by stays in files of its own.
  {
    ...whole(
      'views',
      /[\\/](src[\\/]chat[\\/](?!opening-text)|src[\\/]strings[\\/](en[\\/])?(?!entry|service)[\w-]+\.ts|phone-entry\.ts|packages[\\/](ui|media-client))/,
      1,
    ),
    minShareCount: 2,
  },
  // Each with what is fetched for it anyway.
  whole('queue', /[\\/](stages[\\/]queue|still-there)\.ts$/, 0),
  whole('call', /[\\/](call[\\/]call|signals[\\/]signals)\.ts$/, 0),
  whole('check', /[\\/](stages[\\/]check|green-room[\\/]device-media)\.ts$/, 0),
];

/**
 * Entries with stable names, everything else hashed beside them and addressed relative to them, so that a page of any origin
 * can include them. Served by the signaling server at `/embed/v1/`.
 */
export default defineConfig({
  base: './',
  plugins: [
    plainImports,
    leanMedia,
    leanClasses,
    leanMessages,
    leanSchemas,
    leaveOut,
    squeezeStyles,
    squeezeTemplates,
    inlineRuntime,
    publishedFiles(own.version),
  ],
  build: {
    target: 'baseline-widely-available',
    modulePreload: false,
    reportCompressedSize: true,
    sourcemap: true,
  },
  builder: {},
  environments: {
    // The page of our own runs the same element from the same files.
    client: bundle(
      '[name]',
      { 'visavis-widget': 'src/loader.ts', 'visavis-verify': 'src/verify/verify.ts' },
      true,
      WIDGET,
    ),
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
    phone: bundle('visavis-phone', 'src/phone/page/phone.ts'),
    playground: bundle('visavis-playground', 'src/playground/playground.ts'),
    phraseCheck: bundle('visavis-phrase-check', 'src/phrase-check/phrase-check.ts'),
  },
});
