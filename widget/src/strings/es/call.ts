import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/call.ts';

export const callWords: Translation<typeof english.callWords> = {
  region: 'Llamada',
  self: 'Usted',
  connecting: 'Conectando la llamada…',
  connected: 'En línea',
  reconnecting: 'Reconectando…',
  failed: 'Se perdió la conexión',
  hear: (agent) => `Usted oye a ${agent}.`,
  perceived: (agent, isSeen, isHeard) => {
    if (isSeen && isHeard) return `${agent} le ve y le oye.`;
    if (isSeen) return `${agent} le ve, pero no le oye.`;
    return isHeard ? `${agent} le oye, pero no le ve.` : `${agent} no le ve ni le oye.`;
  },
  wait: (agent) => `Esperando el sonido de ${agent}…`,
  agentGone: (agent) => `Se perdió la conexión de ${agent}: en este momento ${agent} no le ve ni le oye.`,
  agentMuted: (agent) => `${agent} silenció su propio micrófono.`,
  soundless: (agent) =>
    `Su navegador no reproduce sonido en esta página hasta que usted presione un botón, así que todavía no oye a ${agent}.`,
  sound: 'Activar el sonido',
  mute: 'Silenciar',
  unmute: 'Activar micrófono',
  cameraOff: 'Apagar cámara',
  cameraOn: 'Encender cámara',
  devices: 'Dispositivos',
  devicesTitle: 'Dispositivos',
  closeDevices: 'Listo',
  camera: 'Cámara',
  microphone: 'Micrófono',
  noChoice: 'Solo hay una cámara y un micrófono disponibles.',
  end: 'Terminar llamada',
  noPicture: 'Su cámara está apagada',
  opening: 'Encendiendo su cámara…',
  microphoneOff: 'Micrófono apagado',
  retry: 'Intentar de nuevo',
  cameraLost: 'Su cámara dejó de funcionar. Elija otra o enciéndala de nuevo.',
  microphoneLost: 'Su micrófono dejó de funcionar. Elija otro o inténtelo de nuevo.',
  cameraMissing: 'El agente no puede verle: no se pudo encender su cámara.',
  microphoneMissing: 'El agente no puede oírle: no se pudo activar su micrófono.',
  keepOn: 'Esto puede tardar unos segundos.',
  troubled: 'La llamada no tiene conexión. Seguimos intentándolo; puede continuar escribiendo abajo.',
  notConnected: 'No se pudo conectar la llamada. Puede intentarlo de nuevo o escribir un mensaje.',
};
