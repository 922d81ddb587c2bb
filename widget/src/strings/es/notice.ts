import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/notice.ts';

import { plural } from '../../locale/plural.ts';

const choose = plural('es');
const days = (count: number): string => choose(count, { one: 'queda un día', other: `quedan ${count} días` });

export const noticeWords: Translation<typeof english.noticeWords> = {
  pending: {
    'submit-proposal': 'Verifique su perfil para enviar propuestas',
    'edit-photo': 'Verifique su perfil para cambiar su foto',
    'hold-status': 'Su cuenta está en retención temporal',
  },
  waiting: 'Usted está en la fila',
  deciding: 'Un agente está con usted',
  idAsked: 'Un paso más: un documento de identidad',
  paymentReview: 'Estamos revisando su cuenta',
  secondReview: 'Estamos revisando de nuevo su verificación',
  lifted: 'La retención temporal terminó',
  closed: 'Su cuenta está cerrada',

  blocked: {
    'submit-proposal': 'Por ahora no puede enviar propuestas ni aceptar ofertas.',
    'edit-photo': 'Por ahora no puede cambiar su perfil ni su foto.',
    'hold-status': 'Por ahora no puede enviar propuestas, aceptar ofertas ni cambiar su perfil y su foto.',
  },

  why: {
    'submit-proposal': (brand, minutes) =>
      `${brand} conoce a cada freelancer en una breve videollamada antes de que los clientes reciban sus propuestas. Toma menos de ${minutes} minutos.`,
    'edit-photo': (brand, minutes) =>
      `Un agente de ${brand} le compara con el perfil que ven los clientes; por eso, hasta entonces, el perfil queda como está. La videollamada toma menos de ${minutes} minutos.`,
    'hold-status': (brand, minutes) =>
      `${brand} le pide confirmar su perfil en una breve videollamada, que toma menos de ${minutes} minutos. La retención no dice nada sobre usted ni sobre su trabajo.`,
  },
  whyWaiting: 'Tiene un lugar, y continúa en la pestaña donde entró.',
  whyDeciding: 'Su conversación continúa en la pestaña donde entró.',
  whyIdAsked:
    'La llamada por sí sola no bastó para confirmar su perfil. Nuestro correo explica cómo mostrar un documento de forma segura.',
  whyPaymentReview: (brand) =>
    `El equipo de pagos de ${brand} está revisando su cuenta y le escribirá. Por ahora no tiene que hacer nada.`,
  whySecondReview:
    'Usted no estuvo de acuerdo con la decisión. Una persona que no participó en ella quisiera conocerle.',

  liftedNow: {
    'submit-proposal': 'Puede enviar propuestas y aceptar ofertas de nuevo.',
    'edit-photo': 'Puede cambiar su perfil y su foto de nuevo.',
    'hold-status': 'Todo funciona como antes. Gracias por su tiempo.',
  },
  closedNow: {
    'submit-proposal': 'Ya no se pueden enviar propuestas desde esta cuenta.',
    'edit-photo': 'Ya no se puede cambiar el perfil de esta cuenta.',
    'hold-status':
      'Se cerró después de la verificación por video. Lo que se decidió, y lo que usted puede hacer, está a un clic.',
  },

  work: 'Todavía puede terminar el trabajo en curso y escribir a sus clientes.',
  workAndWithdraw: 'Todavía puede terminar el trabajo en curso, escribir a sus clientes y retirar sus ingresos.',
  withdrawOnly: 'Todavía puede retirar sus ingresos.',
  withdrawLimited: 'El retiro de ingresos está limitado.',
  withdrawOnlyLimited: 'Todavía puede retirar sus ingresos, con límites.',

  by: (date, left) => `Por favor, venga a más tardar el ${date}; ${days(left)}.`,
  paused: (left) => `En este momento el plazo está detenido; ${days(left)}.`,
  fromMail: (left) =>
    choose(left, {
      one: 'Tiene un día desde la llegada de nuestro correo.',
      other: `Tiene ${left} días desde la llegada de nuestro correo.`,
    }),
  overdue: 'El plazo terminó, pero todavía puede venir: la retención acaba en cuanto su perfil quede verificado.',
  still: 'El plazo está detenido mientras usted está aquí con nosotros.',
  untilDone: 'La retención sigue hasta que esto esté hecho.',

  phrase: 'Nuestros correos para usted llevan las palabras',
  verify: 'Verificar ahora',
  verifyAgain: 'Hablar de nuevo con nosotros',
  toQueue: 'Volver a la fila',
  toConversation: 'Volver a la conversación',
  seeDecision: 'Ver qué se decidió',
  going: 'Un momento…',
  notGone: 'Eso no funcionó. Por favor, intente de nuevo o use el enlace de nuestro correo.',
};
