// Spanish: the instruction page behind the link in a mail. The pages of finished states say nothing
// about the offer, so that an old link reveals nothing.

export const page = {
  open: {
    title: 'Cómo empezar a usar «{offer}»',
    heading: 'Cómo empezar a usar «{offer}»',
    body: '{partner} ha activado «{offer}» y le ha designado como contacto de marketing. Esto es lo que debe hacer:',
    next: 'Cuando haya leído esto, confirme, por favor. La oferta se activará cuando usted haya confirmado, pero no antes del {notBefore}.',
    silent: 'Si no recibimos su respuesta, se activará automáticamente en torno al {confirmBy}.',
    waits: 'No se activará hasta que usted haya confirmado.',
    button: 'He leído las instrucciones',
  },
  confirmed: {
    title: 'Confirmado: «{offer}»',
    heading: 'Gracias por su confirmación',
    body: 'No tiene que hacer nada más en esta página. «{offer}» se activará en breve, pero no antes del {notBefore}. Estas son las instrucciones, para su consulta:',
  },
  active: {
    title: '«{offer}» está activa',
    heading: '«{offer}» está activa',
    body: '{partner} puede usar «{offer}» hasta el {expiresAt}. Estas son las instrucciones, para su consulta:',
  },
  expired: {
    title: 'Esta página ha caducado',
    heading: 'Esta página ha caducado',
    body: 'Aquello a lo que llevaba este enlace ha terminado. Si cree que no debería ser así, consulte a la persona que administra la membresía de su empresa.',
  },
  replaced: {
    title: 'Hay un enlace más reciente',
    heading: 'Hay un enlace más reciente',
    body: 'Un correo electrónico más reciente ha sustituido este enlace. Use el enlace del último que haya recibido.',
  },
  cancelled: {
    title: 'Cancelado',
    heading: 'Esto se ha cancelado',
    body: 'Aquello a lo que llevaba este enlace se ha cancelado. No tiene que hacer nada.',
  },
  notFound: {
    title: 'Página no encontrada',
    heading: 'Página no encontrada',
    body: 'Esta dirección no lleva a ninguna parte. Compruebe que ha abierto el enlace completo del correo electrónico.',
  },
} as const;
