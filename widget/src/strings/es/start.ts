import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/start.ts';

export const introWords: Translation<typeof english.introWords> = {
  title: 'Verifiquemos su perfil',
  lead: ({ brand, promise }) =>
    `Su cuenta en ${brand} está en retención temporal hasta que le conozcamos en una breve videollamada. Toma ${promise}.`,
  stepsTitle: 'Qué va a pasar',
  steps: [
    ['Pruebe su cámara y su micrófono', 'Le mostramos cómo se ve y cómo suena. Nadie más lo ve todavía.'],
    ['Espere a un agente', 'Usted ve su lugar en la fila.'],
    [
      'Un chat y luego una breve videollamada',
      'El agente le hace algunas preguntas sobre su perfil. No es una entrevista ni un examen.',
    ],
  ],
  onlyYou: 'Solo usted aparece en video. Al agente se le oye, pero no se le ve.',
  holdTitle: 'Durante la retención temporal',
  blocked: 'No puede enviar propuestas, aceptar ofertas ni cambiar su perfil y su foto.',
  works: 'Puede terminar el trabajo en curso, escribir a sus clientes y retirar sus ingresos.',
  never: 'Nunca pedimos una contraseña, un número de tarjeta ni un pago, y usted nunca tiene que instalar nada.',
  consent: ({ brand }) =>
    `Al continuar, usted acepta que un agente de ${brand} converse con usted por chat, y le vea y le oiga en la llamada, para verificar su perfil.`,
  go: 'Continuar',
  going: 'Un momento…',
};

const startProblems: Readonly<Record<string, string>> = {
  'invitation-invalid':
    'Este enlace no está completo, o es demasiado antiguo. Abra de nuevo el enlace de su correo de invitación.',
  'invitation-revoked': 'Se le envió una invitación más reciente. Por favor, use el enlace del último correo.',
  'case-decided': 'Esta verificación ya terminó. Encontrará el resultado en su cuenta.',
  'too-many': 'Se intentó demasiadas veces hace un momento. Por favor, espere un minuto y luego intente de nuevo.',
};
export const startProblem: typeof english.startProblem = (refusal) =>
  startProblems[refusal] ??
  'No pudimos comunicarnos con el servicio de verificación. Revise su conexión y luego intente de nuevo.';

export const stoppedWords: Translation<typeof english.stoppedWords> = {
  ended: {
    title: 'Su sesión terminó',
    text: 'Para continuar, por favor abra de nuevo el enlace de su correo de invitación. No se pierde nada: su caso queda como está.',
  },
  outdated: {
    title: 'Esta página no está actualizada',
    text: 'Actualizamos el servicio de verificación. Por favor, recargue la página para continuar.',
    action: 'Recargar la página',
  },
  moved: {
    title: 'Continúa en otra pestaña',
    text: 'Su verificación está abierta en otra pestaña o en otro dispositivo. Solo se puede usar una a la vez.',
    action: 'Usar esta pestaña',
  },
  connecting: 'Buscando su lugar…',
  slow: 'En este momento no podemos comunicarnos con el servicio de verificación. Seguimos intentándolo.',
  crowded:
    'En este momento llegan muchas personas a la vez. Esperamos un poco e intentamos de nuevo por nuestra cuenta; guardamos su lugar.',
  tryAgain: 'Intentar de nuevo ahora',
};
