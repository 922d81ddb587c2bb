import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/call.ts';
import { isolated } from '../../locale/plural.ts';

export const callWords: Translation<typeof english.callWords> = {
  region: 'المكالمة',
  self: 'أنت',
  connecting: 'جارٍ توصيل المكالمة…',
  connected: 'تم الاتصال',
  weak: 'اتصال ضعيف',
  poor: 'اتصال سيئ',
  reconnecting: 'جارٍ إعادة الاتصال…',
  failed: 'انقطع الاتصال',
  over: 'انتهت المكالمة',
  hear: (agent) => `صوت ${isolated(agent)} يصلك الآن.`,
  perceived: (agent, isSeen, isHeard) => {
    const name = isolated(agent);
    if (isSeen && isHeard) return `صورتك وصوتك يصلان إلى ${name}.`;
    if (isSeen) return `صورتك تصل إلى ${name}، لكن صوتك لا يصل.`;
    return isHeard ? `صوتك يصل إلى ${name}، لكن صورتك لا تصل.` : `لا صورتك ولا صوتك يصلان إلى ${name}.`;
  },
  wait: (agent) => `في انتظار صوت ${isolated(agent)}…`,
  weakHint: 'اتصالك ضعيف قليلًا الآن. لا حاجة إلى فعل شيء.',
  sharp: (agent) => `لمدة دقيقة على الأكثر تصل صورتك إلى ${isolated(agent)} أوضح، والحركة فيها أقل سلاسة قليلًا.`,
  agentGone: (agent) => `انقطع اتصال ${isolated(agent)}: لا صورتك ولا صوتك يصلان إلى ${isolated(agent)} في هذه اللحظة.`,
  agentMuted: (agent) => `ميكروفون ${isolated(agent)} مكتوم الآن.`,
  mute: 'كتم الصوت',
  unmute: 'إلغاء الكتم',
  cameraOff: 'إيقاف الكاميرا',
  cameraOn: 'تشغيل الكاميرا',
  turn: 'تبديل الكاميرا',
  devices: 'الأجهزة',
  devicesTitle: 'الأجهزة',
  closeDevices: 'تم',
  camera: 'الكاميرا',
  microphone: 'الميكروفون',
  speaker: 'مكبر الصوت',
  usualSpeaker: 'كما في هذا الجهاز',
  noChoice: 'لا توجد إلا كاميرا واحدة وميكروفون واحد.',
  end: 'إنهاء المكالمة',
  noPicture: 'الكاميرا متوقفة',
  opening: 'جارٍ تشغيل الكاميرا…',
  paused: 'الصورة متوقفة مؤقتًا',
  microphoneOff: 'الميكروفون متوقف',
  keepOn: 'قد يستغرق ذلك بضع ثوانٍ.',
  notConnected: 'تعذّر توصيل المكالمة. يمكنك إعادة المحاولة أو كتابة رسالة.',
  retry: 'إعادة المحاولة',
};

export const callProblemWords: Translation<typeof english.callProblemWords> = {
  soundless: (agent) => `متصفحك لا يشغّل الصوت في هذه الصفحة قبل الضغط على زر، لذلك لا يصلك صوت ${isolated(agent)} بعد.`,
  sound: 'تشغيل الصوت',
  over: (agent) =>
    `انتهت هذه المكالمة، والكاميرا والميكروفون متوقفان. يمكنك المتابعة في المحادثة الكتابية؛ وقد تصلك مكالمة أخرى من ${isolated(agent)}.`,
  troubled: 'المكالمة غير متصلة. نواصل المحاولة، ويمكنك متابعة الكتابة في الأسفل.',
  slow: 'يستغرق الاتصال وقتًا أطول من المعتاد. نواصل المحاولة، ويمكنك الكتابة في الأسفل في الأثناء.',
  long: (agent) =>
    `لا يوجد اتصال منذ نصف دقيقة. يمكننا مواصلة المحاولة، بالصوت فقط إن أردت، أو يمكنك إنهاء المكالمة والمتابعة مع ${isolated(agent)} في المحادثة الكتابية.`,
  retry: 'إعادة المحاولة',
  keepTrying: 'مواصلة المحاولة',
  chat: 'المتابعة كتابيًا',
  soundOnly: 'الصوت فقط',
  cameraLost: 'توقفت الكاميرا عن العمل. يمكنك اختيار كاميرا أخرى أو تشغيلها من جديد.',
  microphoneLost: 'توقف الميكروفون عن العمل. يمكنك اختيار ميكروفون آخر أو إعادة المحاولة.',
  cameraMissing: 'صورتك لا تصل إلى موظف التحقق: تعذّر تشغيل الكاميرا.',
  microphoneMissing: 'صوتك لا يصل إلى موظف التحقق: تعذّر تشغيل الميكروفون.',
  inUse: 'يستخدمه برنامج آخر. يُرجى إغلاق ذلك البرنامج ثم إعادة المحاولة.',
  denied: 'لا يسمح متصفحك بذلك هنا. يُرجى السماح به بجانب عنوان الصفحة ثم إعادة المحاولة.',
  bySystem: 'إعدادات الخصوصية في حاسوبك أو هاتفك لا تسمح بذلك لهذا المتصفح.',
  notFound: 'لا يوجد جهاز موصول. يُرجى توصيل جهاز، وسيُعثر عليه تلقائيًا.',
  speaking: 'هناك صوت كلام لديك، لكن الميكروفون مكتوم.',
  unmute: 'إلغاء الكتم',
  held: (agent) =>
    `صورتك متوقفة مؤقتًا لأن الاتصال ضعيف، ليستمر وصول صوتك إلى ${isolated(agent)}. ستعود من تلقاء نفسها.`,
  soundOnlyNow: (agent) => `الصوت فقط: صوتك يصل إلى ${isolated(agent)}، والكاميرا متوقفة.`,
  cameraOn: 'تشغيل الكاميرا',
  poor: 'اتصالك سيئ. قد يساعد الاقتراب من جهاز التوجيه، أو إغلاق برامج أخرى، أو إيقاف الكاميرا لبعض الوقت.',
  found: {
    camera: (label) => `جرى توصيل كاميرا: ${isolated(label)}.`,
    microphone: (label) => `جرى توصيل ميكروفون: ${isolated(label)}.`,
    speaker: (label) => `جرى توصيل مكبر صوت أو سماعة رأس: ${isolated(label)}.`,
  },
  use: 'استخدام',
  notNow: 'ليس الآن',
  fellBack: {
    camera: (label) => `تغيّرت الكاميرا: تظهر صورتك الآن عبر ${isolated(label)}.`,
    microphone: (label) => `تغيّر الميكروفون: يُسمع صوتك الآن عبر ${isolated(label)}.`,
  },
  fine: 'حسنًا',
};

export const selfViewWords: Translation<typeof english.selfViewWords> = {
  move: 'نقل صورتي',
  where: 'مكان صورتك',
  corners: {
    'top-left': 'أعلى اليسار',
    'top-right': 'أعلى اليمين',
    'bottom-left': 'أسفل اليسار',
    'bottom-right': 'أسفل اليمين',
  },
  hide: 'إخفاء صورتي عني',
  show: 'إظهار صورتي',
  hidden: (agent) => `لا تظهر صورتك لك؛ لكنها لا تزال تصل إلى ${isolated(agent)}.`,
  hiddenAndOff: 'لا تظهر صورتك لك.',
};

export const soundsWords: Translation<typeof english.soundsWords> = {
  on: 'الأصوات مشغّلة',
  off: 'الأصوات متوقفة',
  mute: 'كتم أصوات المكالمات',
  play: 'تشغيل أصوات المكالمات',
};
