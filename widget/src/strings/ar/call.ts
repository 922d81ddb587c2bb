import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/call.ts';
import { isolated } from '../../locale/plural.ts';

export const callWords: Translation<typeof english.callWords> = {
  region: 'المكالمة',
  self: 'أنت',
  connecting: 'جارٍ توصيل المكالمة…',
  connected: 'متصل',
  reconnecting: 'جارٍ إعادة الاتصال…',
  failed: 'انقطع الاتصال',
  hear: (agent) => `صوت ${isolated(agent)} يصلك الآن.`,
  perceived: (agent, isSeen, isHeard) => {
    const name = isolated(agent);
    if (isSeen && isHeard) return `صورتك وصوتك يصلان إلى ${name}.`;
    if (isSeen) return `صورتك تصل إلى ${name}، لكن صوتك لا يصل.`;
    return isHeard ? `صوتك يصل إلى ${name}، لكن صورتك لا تصل.` : `لا صورتك ولا صوتك يصلان إلى ${name}.`;
  },
  wait: (agent) => `في انتظار صوت ${isolated(agent)}…`,
  agentGone: (agent) => `انقطع اتصال ${isolated(agent)}: لا صورتك ولا صوتك يصلان إلى ${isolated(agent)} في هذه اللحظة.`,
  agentMuted: (agent) => `ميكروفون ${isolated(agent)} مكتوم الآن.`,
  soundless: (agent) => `متصفحك لا يشغّل الصوت في هذه الصفحة قبل الضغط على زر، لذلك لا يصلك صوت ${isolated(agent)} بعد.`,
  sound: 'تشغيل الصوت',
  mute: 'كتم الصوت',
  unmute: 'إلغاء الكتم',
  cameraOff: 'إيقاف الكاميرا',
  cameraOn: 'تشغيل الكاميرا',
  devices: 'الأجهزة',
  devicesTitle: 'الأجهزة',
  closeDevices: 'تم',
  camera: 'الكاميرا',
  microphone: 'الميكروفون',
  noChoice: 'لا توجد إلا كاميرا واحدة وميكروفون واحد.',
  end: 'إنهاء المكالمة',
  noPicture: 'الكاميرا متوقفة',
  opening: 'جارٍ تشغيل الكاميرا…',
  microphoneOff: 'الميكروفون متوقف',
  retry: 'إعادة المحاولة',
  cameraLost: 'توقفت الكاميرا عن العمل. يمكنك اختيار كاميرا أخرى أو تشغيلها من جديد.',
  microphoneLost: 'توقف الميكروفون عن العمل. يمكنك اختيار ميكروفون آخر أو إعادة المحاولة.',
  cameraMissing: 'صورتك لا تصل إلى موظف التحقق: تعذّر تشغيل الكاميرا.',
  microphoneMissing: 'صوتك لا يصل إلى موظف التحقق: تعذّر تشغيل الميكروفون.',
  keepOn: 'قد يستغرق ذلك بضع ثوانٍ.',
  troubled: 'المكالمة غير متصلة. نواصل المحاولة، ويمكنك متابعة الكتابة في الأسفل.',
  notConnected: 'تعذّر توصيل المكالمة. يمكنك إعادة المحاولة أو كتابة رسالة.',
};
