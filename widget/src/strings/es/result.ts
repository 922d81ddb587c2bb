import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/result.ts';

export const outcomeWords: Translation<typeof english.outcomeWords> = {
  verified: {
    title: 'Su perfil está verificado',
    lead: (brand) => `Gracias por su tiempo. La retención temporal de su cuenta en ${brand} terminó.`,
    nextTitle: 'Qué sigue',
    next: [
      'No tiene que hacer nada más: puede enviar propuestas de nuevo ahora mismo.',
      'No se lo volveremos a pedir por este motivo.',
    ],
  },
  suspended: {
    title: 'No se pudo verificar su perfil',
    lead: (brand) => `Después de la verificación, se decidió cerrar de forma permanente su cuenta en ${brand}.`,
    nextTitle: 'Qué sigue',
    next: [
      'Recibirá un correo con esta decisión y sus motivos.',
      'Los ingresos de trabajos terminados todavía se pueden retirar, con límites.',
    ],
  },
  'payment-risk': {
    title: 'Su cuenta necesita otra revisión',
    lead: (brand) => `Hoy no se pudo confirmar su perfil. El equipo de Riesgo de Pagos de ${brand} revisará su cuenta.`,
    nextTitle: 'Qué sigue',
    next: [
      'Por ahora no tiene que hacer nada. El equipo le escribirá por correo.',
      'Por favor, no abra otra cuenta mientras tanto: eso retrasaría la revisión.',
    ],
  },
  'id-verification': {
    title: 'Un paso más: un documento de identidad',
    lead: (brand) =>
      `La llamada por sí sola no bastó para confirmar su perfil. ${brand} le pide verificar su identidad con un documento.`,
    nextTitle: 'Qué sigue',
    next: [
      'Recibirá un correo que explica cómo mostrar su documento de forma segura.',
      'Por favor, nunca envíe la foto de un documento en este chat.',
      'La retención temporal sigue hasta que eso esté hecho.',
    ],
  },
};

export const resultWords: Translation<typeof english.resultWords> = {
  decided: 'Fecha de la decisión:',
  nowTitle: 'Qué funciona ahora',
  conversation: 'Leer de nuevo su conversación',
};

export const capabilityWords: Translation<typeof english.capabilityWords> = {
  submitProposals: 'Enviar propuestas',
  acceptOffers: 'Aceptar ofertas',
  editProfile: 'Cambiar perfil y foto',
  continueWork: 'Terminar el trabajo en curso y escribir a clientes',
  withdrawEarnings: 'Retirar ingresos',
};

export const allowedWords: Translation<typeof english.allowedWords> = {
  yes: 'Funciona',
  no: 'No es posible',
  limited: 'Limitado',
};
