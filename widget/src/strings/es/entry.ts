import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/entry.ts';

export const entryWords: Translation<typeof english.entryWords> = {
  signedOut: {
    title: 'Primero inicie sesión',
    text: (brand) =>
      `Esta página todavía no sabe quién es usted. Inicie sesión en ${brand} y luego vuelva a esta página.`,
    signIn: (brand) => `Iniciar sesión en ${brand}`,
    haveLink: 'Tengo el enlace del correo',
  },
  wrongAccount: {
    title: 'Esta invitación es para otra cuenta',
    text: 'Usted inició sesión con una cuenta distinta de la que invitamos.',
    tips: [
      'Inicie sesión con la cuenta que recibió nuestro correo y luego abra de nuevo su enlace.',
      'Si varias personas usan esta computadora, pida a quien estuvo antes que cierre su sesión.',
      'Nada cambió en ninguna de las dos cuentas.',
    ],
    action: 'Iniciar sesión con otra cuenta',
  },
  noCase: {
    title: 'No hay nada que verificar',
    text: 'La cuenta con la que inició sesión no tiene ninguna verificación por video. No tiene que hacer nada.',
    tips: [
      '¿Tiene más de una cuenta? Inicie sesión con la que recibió nuestro correo.',
      '¿Llegó aquí por un correo? Compruebe abajo que de verdad es nuestro.',
    ],
  },
  revoked: {
    title: 'Hay un enlace más reciente para usted',
    text: 'Este enlace se reemplazó cuando enviamos de nuevo nuestro correo. Por favor, abra el enlace del último correo. No se pierde nada.',
  },
  unknown: {
    title: 'No pudimos reconocer su cuenta',
    text: 'Esta página no pudo decirnos con qué cuenta inició sesión. Recárguela, o abra el enlace de nuestro correo.',
    action: 'Recargar la página',
  },
  elsewhere: {
    title: 'Su verificación está abierta en otra pestaña',
    text: 'También puede ser otra ventana u otro dispositivo. Solo se puede usar una a la vez. Si continúa aquí, la otra se detiene, y no se pierde nada.',
    tips: ['¿No es suya? Entonces úsela aquí, e informe al agente o a atención al cliente.'],
    action: 'Usarla aquí',
  },
  check: {
    open: 'Comprobar un correo por sus cuatro palabras',
    notLoaded: 'No se pudo cargar la comprobación. Por favor, intente de nuevo.',
  },
};
