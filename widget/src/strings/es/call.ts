import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/call.ts';

export const callWords: Translation<typeof english.callWords> = {
  region: 'Llamada',
  self: 'Usted',
  connecting: 'Conectando la llamada…',
  connected: 'En línea',
  weak: 'Conexión débil',
  poor: 'Conexión mala',
  reconnecting: 'Reconectando…',
  failed: 'Se perdió la conexión',
  over: 'Llamada terminada',
  hear: (agent) => `Usted oye a ${agent}.`,
  perceived: (agent, isSeen, isHeard) => {
    if (isSeen && isHeard) return `${agent} le ve y le oye.`;
    if (isSeen) return `${agent} le ve, pero no le oye.`;
    return isHeard ? `${agent} le oye, pero no le ve.` : `${agent} no le ve ni le oye.`;
  },
  wait: (agent) => `Esperando el sonido de ${agent}…`,
  weakHint: 'Su conexión está un poco débil en este momento. No tiene que hacer nada.',
  sharp: (agent) =>
    `Durante un minuto como máximo, ${agent} ve su imagen con más detalle y los movimientos algo menos fluidos.`,
  agentGone: (agent) => `Se perdió la conexión de ${agent}: en este momento ${agent} no le ve ni le oye.`,
  agentMuted: (agent) => `${agent} silenció su propio micrófono.`,
  mute: 'Silenciar',
  unmute: 'Activar micrófono',
  cameraOff: 'Apagar cámara',
  cameraOn: 'Encender cámara',
  turn: 'Cambiar cámara',
  devices: 'Dispositivos',
  devicesTitle: 'Dispositivos',
  closeDevices: 'Listo',
  camera: 'Cámara',
  microphone: 'Micrófono',
  speaker: 'Altavoz',
  usualSpeaker: 'El de este dispositivo',
  noChoice: 'Solo hay una cámara y un micrófono disponibles.',
  end: 'Terminar llamada',
  noPicture: 'Su cámara está apagada',
  opening: 'Encendiendo su cámara…',
  paused: 'Imagen en pausa',
  microphoneOff: 'Micrófono apagado',
  keepOn: 'Esto puede tardar unos segundos.',
  notConnected: 'No se pudo conectar la llamada. Puede intentarlo de nuevo o escribir un mensaje.',
  retry: 'Intentar de nuevo',
};

export const callProblemWords: Translation<typeof english.callProblemWords> = {
  soundless: (agent) =>
    `Su navegador no reproduce sonido en esta página hasta que usted presione un botón, así que todavía no oye a ${agent}.`,
  sound: 'Activar el sonido',
  over: (agent) =>
    `Esta llamada terminó, y su cámara y su micrófono están apagados. Puede continuar en el chat; ${agent} puede llamarle de nuevo.`,
  troubled: 'La llamada no tiene conexión. Seguimos intentándolo; puede continuar escribiendo abajo.',
  slow: 'La conexión tarda más de lo normal. Seguimos intentándolo. Mientras tanto puede escribir abajo.',
  long: (agent) =>
    `Hace medio minuto que no hay conexión. Podemos seguir intentándolo, solo con sonido si prefiere, o usted termina la llamada y continúa con ${agent} en el chat.`,
  retry: 'Intentar de nuevo',
  keepTrying: 'Seguir intentando',
  chat: 'Continuar en el chat',
  soundOnly: 'Solo sonido',
  cameraLost: 'Su cámara dejó de funcionar. Elija otra o enciéndala de nuevo.',
  microphoneLost: 'Su micrófono dejó de funcionar. Elija otro o inténtelo de nuevo.',
  cameraMissing: 'El agente no puede verle: no se pudo encender su cámara.',
  microphoneMissing: 'El agente no puede oírle: no se pudo activar su micrófono.',
  inUse: 'Otro programa lo está usando. Cierre ese programa y luego intente de nuevo.',
  denied: 'Su navegador no lo permite aquí. Permítalo junto a la dirección de la página y luego intente de nuevo.',
  bySystem: 'Los ajustes de privacidad de su computadora o teléfono no lo permiten para este navegador.',
  notFound: 'No hay ningún dispositivo conectado. Conecte uno; se detecta por sí solo.',
  speaking: 'Usted está hablando, pero su micrófono está silenciado.',
  unmute: 'Activar micrófono',
  held: (agent) =>
    `Su imagen está en pausa porque la conexión es débil, para que ${agent} pueda seguir oyéndole. Vuelve por sí sola.`,
  soundOnlyNow: (agent) => `Solo sonido: ${agent} le oye, y su cámara está apagada.`,
  cameraOn: 'Encender la cámara',
  poor: 'Su conexión es mala. Puede ayudar acercarse al router, cerrar otros programas o apagar la cámara un rato.',
  found: {
    camera: (label) => `Se conectó una cámara: ${label}.`,
    microphone: (label) => `Se conectó un micrófono: ${label}.`,
    speaker: (label) => `Se conectó un altavoz o unos auriculares: ${label}.`,
  },
  use: 'Usar',
  notNow: 'Ahora no',
  fellBack: {
    camera: (label) => `Su cámara cambió: ahora se le ve por ${label}.`,
    microphone: (label) => `Su micrófono cambió: ahora se le oye por ${label}.`,
  },
  fine: 'De acuerdo',
};

export const selfViewWords: Translation<typeof english.selfViewWords> = {
  move: 'Mover mi imagen',
  where: 'Dónde está su imagen',
  corners: {
    'top-left': 'Arriba a la izquierda',
    'top-right': 'Arriba a la derecha',
    'bottom-left': 'Abajo a la izquierda',
    'bottom-right': 'Abajo a la derecha',
  },
  hide: 'Ocultarme mi imagen',
  show: 'Mostrar mi imagen',
  hidden: (agent) => `Usted no ve su imagen; ${agent} todavía la ve.`,
  hiddenAndOff: 'Usted no ve su imagen.',
};

export const soundsWords: Translation<typeof english.soundsWords> = {
  on: 'Los sonidos están activados',
  off: 'Los sonidos están desactivados',
  mute: 'Silenciar los sonidos de las llamadas',
  play: 'Reproducir los sonidos de las llamadas',
};
