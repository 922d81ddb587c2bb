import type * as english from '../en/device-failures.ts';

type Device = 'camera' | 'microphone';

const AGAIN = 'Presione “Intentar de nuevo”.';
const yours = (device: Device): string => (device === 'camera' ? 'su cámara' : 'su micrófono');
const Yours = (device: Device): string => (device === 'camera' ? 'Su cámara' : 'Su micrófono');
const it = (device: Device): string => (device === 'camera' ? 'la' : 'lo');
const one = (device: Device): string => (device === 'camera' ? 'una' : 'uno');
const another = (device: Device): string => (device === 'camera' ? 'otra' : 'otro');

/** By kind, as in English. */
const failures: Readonly<Record<string, (device: Device) => english.FailureWords>> = {
  dismissed: (device) => ({
    title: 'La pregunta se cerró',
    text: `Su navegador preguntó por ${yours(device)}, pero no recibió respuesta.`,
    steps: [AGAIN, 'Elija “Permitir” cuando su navegador pregunte.'],
  }),
  denied: (device) => ({
    title: `${Yours(device)} no tiene permiso en esta página`,
    text: 'Su navegador tiene la indicación de no permitirlo. Usted puede cambiarla:',
    steps: [
      'Haga clic en el icono junto a la dirección, en la parte superior de la ventana.',
      'Ponga cámara y micrófono en “Permitir”.',
      `${AGAIN} Algunos navegadores necesitan recargar la página.`,
    ],
  }),
  'blocked-by-page': (device) => ({
    title: `Esta página no puede usar ${yours(device)}`,
    text: 'La página que contiene esta ventana no lo permite. No es culpa suya, ni algo que pueda cambiar aquí.',
    steps: [
      'Abra el enlace de su correo de invitación en una pestaña nueva.',
      'O continúe sin cámara: el agente le ayudará.',
    ],
  }),
  'blocked-by-system': (device) => ({
    title: `Su computadora no permite que el navegador use ${yours(device)}`,
    text: 'Es un ajuste de su sistema, no del navegador.',
    steps: [
      'Windows: Configuración, Privacidad y seguridad, Cámara y Micrófono.',
      'Mac: Ajustes del Sistema, Privacidad y seguridad, Cámara y Micrófono.',
      `Permita ahí su navegador. ${AGAIN}`,
    ],
  }),
  'not-found': (device) => ({
    title: device === 'camera' ? 'No se encontró ninguna cámara' : 'No se encontró ningún micrófono',
    text: `Su navegador no ve ${device === 'camera' ? 'ninguna cámara' : 'ningún micrófono'} en este dispositivo.`,
    steps: [
      `Conecte ${one(device)}, o enciénda${it(device)}.`,
      `Algunas computadoras portátiles tienen una tapa o una tecla que ${it(device)} apaga.`,
      AGAIN,
    ],
  }),
  'in-use': (device) => ({
    title: `Otro programa está usando ${yours(device)}`,
    text: 'Muchas veces es otra reunión u otra pestaña.',
    steps: [`Cierre otros programas y pestañas que puedan estar usándo${it(device)}.`, AGAIN],
  }),
  constraints: (device) => ({
    title: `${device === 'camera' ? 'La cámara elegida' : 'El micrófono elegido'} no responde`,
    text: 'Es posible que se haya desconectado.',
    steps: [`Conécte${it(device)} de nuevo, o elija ${another(device)}.`, AGAIN],
  }),
  'no-signal': (device) => ({
    title: device === 'camera' ? 'Su cámara solo muestra negro' : 'Su micrófono está en silencio',
    text: device === 'camera' ? 'Funciona, pero no le llega luz.' : 'Funciona, pero no le llega sonido.',
    steps: [
      `¿Hay una tapa o un interruptor que ${it(device)} apague?`,
      `Pruebe con ${another(device)}, si puede.`,
      AGAIN,
    ],
  }),
  'insecure-page': () => ({
    title: 'Esta página no es segura',
    text: 'Los navegadores solo permiten una cámara en direcciones que empiezan con https.',
    steps: ['Abra de nuevo el enlace de su correo de invitación.', 'O continúe sin cámara.'],
  }),
  browser: () => ({
    title: 'Este navegador no puede hacer videollamadas',
    text: 'Por favor, use una versión reciente de Chrome, Edge, Firefox o Safari.',
    steps: ['Abra el enlace de su correo de invitación en Chrome, en una computadora.', 'O continúe sin cámara.'],
  }),
};

const unknown = (device: Device): english.FailureWords => ({
  title: `${Yours(device)} no funciona`,
  text: 'No sabemos por qué.',
  steps: [AGAIN],
});

export const failureWords: typeof english.failureWords = (kind, device, because) =>
  (failures[because ?? kind] ?? unknown)(device);
