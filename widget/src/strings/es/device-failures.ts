import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/device-failures.ts';

const insecure = {
  title: 'Esta página no es segura',
  text: 'Los navegadores solo permiten cámara y micrófono en direcciones que empiezan con https. No es por algo que usted hizo.',
};
const unsupported = {
  title: 'Este navegador no puede hacer videollamadas',
  text: 'No tiene forma de usar una cámara o un micrófono aquí.',
};

export const failureWords: Translation<typeof english.failureWords> = {
  camera: {
    dismissed: {
      title: 'Su navegador no recibió respuesta',
      text: 'Preguntó por su cámara, y la pregunta se cerró. No se pierde nada: puede preguntarle de nuevo.',
    },
    denied: {
      title: 'Su cámara está bloqueada en esta página',
      text: 'Su navegador tiene la indicación de no permitirla, dada ahora o en una visita anterior. Usted puede cambiarlo.',
    },
    'blocked-by-page': {
      title: 'Esta página no puede usar su cámara',
      text: 'El sitio que contiene esta ventana no lo permite. No es culpa suya, y ningún ajuste suyo lo cambia.',
    },
    'blocked-by-system': {
      title: 'Su sistema no deja que el navegador use la cámara',
      text: 'El navegador puede usarla, pero un ajuste de esta computadora o teléfono lo impide.',
    },
    'not-found': {
      title: 'No se encontró ninguna cámara',
      text: 'Su navegador no ve ninguna cámara en este dispositivo.',
    },
    'in-use': {
      title: 'Su cámara no enciende',
      text: 'Casi siempre la está usando otro programa u otra pestaña, por ejemplo una reunión.',
    },
    constraints: {
      title: 'La cámara elegida ya no está',
      text: 'Es posible que se haya desconectado, o que ya no responda.',
    },
    'no-signal': {
      title: 'Su cámara solo muestra una imagen negra',
      text: 'Funciona, pero no le llega luz.',
    },
    'insecure-page': insecure,
    browser: unsupported,
    unknown: { title: 'Su cámara no funciona', text: 'Su navegador no dice por qué.' },
  },
  microphone: {
    dismissed: {
      title: 'Su navegador no recibió respuesta',
      text: 'Preguntó por su micrófono, y la pregunta se cerró.',
    },
    denied: {
      title: 'Su micrófono está bloqueado en esta página',
      text: 'Su navegador tiene la indicación de no permitirlo, dada ahora o en una visita anterior.',
    },
    'blocked-by-page': {
      title: 'Esta página no puede usar su micrófono',
      text: 'El sitio que contiene esta ventana no lo permite.',
    },
    'blocked-by-system': {
      title: 'Su sistema no deja que el navegador use el micrófono',
      text: 'Un ajuste de esta computadora o teléfono lo impide.',
    },
    'not-found': {
      title: 'No se encontró ningún micrófono',
      text: 'Su navegador no ve ningún micrófono en este dispositivo.',
    },
    'in-use': {
      title: 'Su micrófono no se activa',
      text: 'Casi siempre lo está usando otro programa u otra pestaña.',
    },
    constraints: {
      title: 'El micrófono elegido ya no está',
      text: 'Es posible que se haya desconectado.',
    },
    'no-signal': {
      title: 'Su micrófono está en silencio',
      text: 'Funciona, pero no le llega sonido.',
    },
    'insecure-page': insecure,
    browser: unsupported,
    unknown: { title: 'Su micrófono no funciona', text: 'Su navegador no dice por qué.' },
  },
};

export const stepWords: Translation<typeof english.stepWords> = {
  'press-allow': 'Presione el botón de abajo. Cuando su navegador pregunte, elija “Permitir”.',
  'site-chrome': 'Haga clic en el icono a la izquierda de la dirección, y active la cámara y el micrófono.',
  'site-edge':
    'Haga clic en el candado a la izquierda de la dirección, luego en “Permisos para este sitio”, y permita la cámara y el micrófono.',
  'site-firefox': 'Haga clic en la cámara tachada a la izquierda de la dirección, y quite el bloqueo que está al lado.',
  'site-safari':
    'En la barra de menús elija Safari, “Configuración de este sitio web”, y permita la cámara y el micrófono.',
  'site-android': 'Toque el icono a la izquierda de la dirección, “Permisos”, y permita la cámara y el micrófono.',
  'site-ios':
    'Toque el icono en el campo de la dirección, “Configuración del sitio web”, y permita la cámara y el micrófono.',
  'site-other': 'Abra los ajustes de esta página junto a la dirección, y permita la cámara y el micrófono.',
  reload: '¿Sigue bloqueado? Recargue la página: volverá a esta prueba.',
  'system-windows':
    'Abra Configuración, “Privacidad y seguridad”, “Cámara” y “Micrófono”. Active el acceso, también para aplicaciones de escritorio.',
  'system-macos':
    'Abra Ajustes del Sistema, “Privacidad y seguridad”, “Cámara” y “Micrófono”. Active su navegador y luego reinícielo.',
  'system-chromeos':
    'Abra Configuración, “Privacidad y seguridad”, “Controles de privacidad”. Active el acceso a la cámara y al micrófono.',
  'system-linux':
    'Revise los ajustes de privacidad de su sistema. Un navegador de Snap o Flatpak necesita además su propio permiso para la cámara.',
  'system-android': 'Abra Ajustes, “Aplicaciones”, su navegador, “Permisos”, y permita la cámara y el micrófono.',
  'system-ios': 'Abra Ajustes, “Apps”, su navegador, y permita la cámara y el micrófono.',
  'system-other': 'Busque cámara y micrófono en los ajustes de privacidad de su sistema, y permita su navegador.',
  connect: 'Conecte un dispositivo, o encienda el suyo.',
  cover: 'Busque una tapa, una tecla o un interruptor que lo apague.',
  'close-others': 'Cierre otras reuniones, programas y pestañas que puedan estar usándolo.',
  replug: 'Si tiene cable, desconéctelo y conéctelo de nuevo.',
  'choose-other': 'Elija otro dispositivo, si tiene.',
  'own-page':
    'Nuestra propia página puede usar su cámara. Si pregunta quién es usted, abra el enlace de su correo de invitación.',
  'mail-link': 'El enlace de su correo de invitación abre una página que es segura.',
  'current-browser':
    'Abra el enlace de su correo de invitación en una versión reciente de Chrome, Edge, Firefox o Safari.',
};

export const otherWayWords: Translation<typeof english.otherWayWords> = {
  phone: 'Otra forma: abra el enlace de su correo en un teléfono o tableta con cámara.',
  computer: 'Otra forma: abra el enlace de su correo en una computadora con cámara.',
  browser: 'Otra forma: abra el enlace de su correo en otro navegador.',
};

export const actionWords: Translation<typeof english.actionWords> = {
  ask: 'Preguntar de nuevo',
  retry: 'Intentar de nuevo',
  'any-device': 'Usar cualquier cámara que haya',
  'own-page': 'Abrir nuestra propia página',
  without: 'No puedo usar una cámara',
  settings: { windows: 'Abrir la configuración de Windows', macos: 'Abrir los ajustes de Mac' },
};

export const blurWords: Translation<typeof english.blurWords> = {
  windows:
    'Haga clic en la cámara o en la esquina del altavoz de la barra de tareas, “Efectos de estudio”, y desactive los efectos de fondo.',
  macos:
    'Haga clic en la cámara de la barra de menús, en la parte superior de la pantalla, y desactive “Retrato” y “Fondo”.',
  chromeos: 'Haga clic en la cámara en la esquina de la pantalla, y desactive “Desenfoque del fondo”.',
  other: 'Lo encuentra en los ajustes de su cámara o de su sistema.',
};
