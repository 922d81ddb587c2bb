import type { PageLanguage } from './accepted-language.ts';

type PageWords = {
  readonly verify: string;
  readonly phrase: string;
  readonly phone: string;
  /** Where scripts are off nothing else is said: by the page around the widget, and by the phone's. */
  readonly noScript: string;
  readonly noScriptOnPhone: string;
};

/** What our own pages say before, or without, their scripts. The same terms as widget/src/strings. */
export const pageWords: Readonly<Record<PageLanguage, PageWords>> = {
  en: {
    verify: 'Video verification',
    phrase: 'Is it from us?',
    phone: 'Use this phone as your camera',
    noScript: 'This page needs JavaScript: the verification is a conversation and a video call in your browser.',
    noScriptOnPhone: 'This page needs JavaScript. You can also use the camera of your computer.',
  },
  es: {
    verify: 'Verificación por video',
    phrase: '¿Es de nosotros?',
    phone: 'Use este teléfono como cámara',
    noScript:
      'Esta página necesita JavaScript: la verificación es una conversación y una videollamada en su navegador.',
    noScriptOnPhone: 'Esta página necesita JavaScript. También puede usar la cámara de su computadora.',
  },
  ar: {
    verify: 'التحقق بالفيديو',
    phrase: 'هل هذا منا؟',
    phone: 'استخدام هذا الهاتف ككاميرا',
    noScript: 'تحتاج هذه الصفحة إلى \u2068JavaScript\u2069: التحقق محادثة كتابية ومكالمة فيديو في متصفحك.',
    noScriptOnPhone: 'تحتاج هذه الصفحة إلى \u2068JavaScript\u2069. يمكنك أيضًا استخدام كاميرا حاسوبك.',
  },
};
