import type { Translation } from '../../locale/merge.ts';
import { plural } from '../../locale/plural.ts';
import type * as english from '../en/conversation.ts';

const choose = plural('es');
const count = (characters: number): string =>
  choose(characters, { one: 'un carácter', other: `${characters} caracteres` });

export const conversationWords: Translation<typeof english.conversationWords> = {
  role: 'Agente de verificación',
  you: 'Usted',
  online: 'En línea',
  offline: 'Reconectando…',
  joined: (name) => `${name} entró en la conversación.`,
  back: (name) => `${name} está de nuevo en línea.`,
  lost: (name) =>
    `Se perdió la conexión de ${name}. Usted conserva su lugar: si ${name} no vuelve en medio minuto, otro agente continuará con usted.`,
  log: {
    label: 'Conversación',
    sending: 'Enviando…',
    failed: 'No se envió.',
    retry: 'Intentar de nuevo',
    marks: { sent: 'Enviado', delivered: 'Entregado', read: 'Leído' },
    writes: (author) => `${author} está escribiendo`,
    newBelow: 'Mensajes nuevos',
    announce: (author, text) => `${author} escribe: ${text}`,
  },
  composer: {
    label: 'Su mensaje',
    placeholder: 'Escriba un mensaje',
    send: 'Enviar',
    tooLong: (over, limit) =>
      `Sobran ${count(over)}. Un mensaje puede tener hasta ${limit}; por favor, envíelo en dos partes.`,
  },
  typing: (name) => `${name} está escribiendo…`,
  showTyping: 'El agente puede leer mientras escribo',
  save: 'Guardar esta conversación',
  showCall: 'Llamada',
  showChat: 'Chat',
  unread: (unread) => choose(unread, { one: 'un mensaje nuevo', other: `${unread} mensajes nuevos` }),
  panes: 'Llamada o chat',
  empty: 'Salude, o espere la primera pregunta.',
};

export const transcriptWords: Translation<typeof english.transcriptWords> = {
  title: 'Conversación sobre su verificación',
  times: (zone) => `Las horas son de la zona ${zone}.`,
  notSent: '(no enviado)',
};

export const ringWords: Translation<typeof english.ringWords> = {
  title: (name) => `${name} le está llamando`,
  text: 'El agente le oye, y le ve mientras su cámara esté encendida. Usted solo oye al agente.',
  left: 'Tiempo para contestar:',
  announce: (name, seconds) =>
    `${name} le está llamando. Tiene ${choose(seconds, { one: 'un segundo', other: `${seconds} segundos` })} para contestar. Los botones están encima del campo de mensaje.`,
  accept: 'Contestar',
  accepting: 'Conectando…',
  decline: 'Rechazar',
  notAnswered: 'Esta llamada ya terminó. El agente puede llamarle de nuevo.',
  notHeard: 'Su respuesta no llegó. Por favor, intente de nuevo.',
};

export const callEndWords: typeof english.callEndWords = (end, agent) => {
  const all: Record<NonNullable<typeof end>, string> = {
    'agent-ended': `${agent} terminó la llamada. La cámara de este lado está apagada; puede seguir escribiendo aquí.`,
    'freelancer-left': 'Usted terminó la llamada, y su cámara está apagada. Puede seguir escribiendo aquí.',
    declined: `Usted rechazó la llamada. ${agent} puede llamarle de nuevo: escriba cuando esté todo listo.`,
    unanswered: `Usted no contestó una llamada. ${agent} puede llamarle de nuevo: escriba cuando esté todo listo.`,
    interrupted: `La llamada se interrumpió por un problema técnico nuestro. Su cámara está apagada, y ${agent} puede llamarle de nuevo.`,
    'ticket-ended': 'La llamada terminó.',
  };
  return end === null ? all['ticket-ended'] : all[end];
};
