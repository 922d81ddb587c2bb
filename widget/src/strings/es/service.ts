import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/service.ts';

export const openingWords: Translation<typeof english.openingWords> = {
  today: (at) => `hoy, ${at}`,
  tomorrow: (weekday, at) => `mañana, ${weekday}, ${at}`,
  later: (day, at) => `el ${day}, ${at}`,
  time: (time, zone) => `${time} (${zone})`,
};

export const serviceWords: Translation<typeof english.serviceWords> = {
  closedTitle: 'En este momento estamos fuera de horario',
  opens: (opening) =>
    opening === null
      ? 'Todavía no podemos decir cuándo vuelven nuestros agentes.'
      : `Nuestros agentes vuelven ${opening}.`,
  openedByItself: 'Si deja abierta esta página, continúa por sí sola en cuanto abramos.',
  comeBack: 'También puede cerrarla: el enlace de su correo de invitación le trae de nuevo aquí.',
  clock: 'El plazo de su retención temporal está detenido mientras estamos fuera de horario.',
  works: ({ continueWork, withdrawEarnings }) => {
    if (continueWork !== 'yes') return null;
    return withdrawEarnings === 'yes'
      ? 'Mientras tanto puede terminar el trabajo en curso, escribir a sus clientes y retirar sus ingresos.'
      : 'Mientras tanto puede terminar el trabajo en curso y escribir a sus clientes.';
  },
  whenOpen: 'Ver cuándo abrimos',
  check: 'Probar cámara y micrófono',
  closed: {
    entry: 'En este momento estamos fuera de horario. Podrá entrar en la fila aquí en cuanto abramos.',
    queue: 'Ya cerramos, y nadie más puede entrar. Usted sigue en la fila mientras esta página esté abierta.',
  },
  unattended: {
    entry:
      'En este momento ningún agente está libre para otra conversación, así que puede tardar. Puede entrar: guardamos su lugar.',
    queue:
      'En este momento ningún agente está libre para otra conversación. Guardamos su lugar, y esta página le avisa cuando sea su turno.',
  },
};
