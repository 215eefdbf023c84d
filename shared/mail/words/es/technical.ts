// Spanish: technical benefits, from the request to the answer, and messages to operators. Access ID
// and Contract ID are never in a mail: the words say where to find them.

export const technical = {
  'technical-received': {
    title: 'Estamos preparando «{benefit}»',
    heading: 'Hemos recibido su solicitud',
    body: 'Estamos preparando «{benefit}» para su empresa. Tardará unos días; mientras tanto no tiene que hacer nada.',
    next: 'Volveremos a escribirle en cuanto esté disponible.',
  },
  'technical-ready': {
    title: '«{benefit}» ya está disponible',
    heading: 'Ya puede solicitar soporte',
    body: 'El beneficio «{benefit}» está activo.',
    look: 'Para consultar su id. de acceso (Access ID) y su id. de contrato (Contract ID), abra el beneficio en su página de beneficios. Por su seguridad, nunca figuran en un correo electrónico. Todas las personas de su empresa que pueden ver el beneficio pueden verlos y usarlos.',
  },
  'technical-declined': {
    title: 'No se ha podido activar «{benefit}»',
    heading: 'Su solicitud ha sido rechazada',
    body: 'No hemos podido activar «{benefit}».',
    next: 'El beneficio sigue a su disposición: cuando se haya resuelto el motivo, vuelva a solicitar la activación en su página de beneficios.',
  },
  'activation-overdue': {
    title: 'Activación con retraso: {activationId}',
    heading: 'Una activación lleva retraso',
    body: 'Esta activación debía haber terminado antes del {dueBy} y sigue en espera.',
    next: 'Complétela o rechácela en la lista de activaciones del equipo de operaciones. Hasta entonces seguirá en espera.',
  },
  'operators-digest': {
    title: 'Para operaciones: {count, plural, one {# asunto} many {# asuntos} other {# asuntos}}',
    heading: 'Novedades desde el último correo',
    body: 'Activaciones atrasadas: {overdue}. Socios con cuyas cuentas no se puede contactar: {unreachable}.',
    more: 'Otros que no figuran aquí: {more}.',
    next: 'La lista de activaciones para operaciones muestra todo lo atrasado (overdue=true); complételo o recházelo allí. Los socios con cuyas cuentas no se puede contactar necesitan en su ficha una dirección que funcione. Si llegan muchos asuntos a la vez, busque primero una causa común.',
  },
} as const;
