// Spanish: purchases, the membership’s year, and benefits that end.
// `title` is the subject line.

export const membership = {
  'purchase-confirmed': {
    title: '«{package}» ya está disponible',
    heading: 'Sus beneficios ya están disponibles',
    body: 'Muchas gracias. {partner} dispone ahora de «{package}», y todos sus beneficios pueden usarse desde hoy.',
    refund:
      'Puede cancelar esta compra con reembolso hasta la fecha indicada arriba, siempre que no se haya mostrado ninguna clave de producto. Ese derecho se extingue en cuanto alguien muestra la primera clave.',
    refundUnused:
      'Puede cancelar esta compra con reembolso hasta la fecha indicada arriba, siempre que no se haya usado ningún beneficio. Ese derecho se extingue en cuanto alguien usa el primer beneficio.',
    people:
      '{count, plural, one {Una asignación no se ha trasladado al nuevo período.} many {# de asignaciones no se han trasladado al nuevo período.} other {# asignaciones no se han trasladado al nuevo período.}} Si hay plazas libres, vuelva a asignarlas en su página de beneficios. Entre ellas:',
    next: 'Para empezar, abra su página de beneficios: allí puede asignar personas, mostrar claves o activar el soporte y las ofertas.',
  },
  'purchase-cancelled': {
    title: '«{package}» se ha cancelado',
    heading: 'Su compra se ha cancelado',
    body: '«{package}» se ha cancelado y sus beneficios ya no pueden usarse. Desinstale el software que haya usado con este paquete.',
    refunded:
      'Hemos registrado su reembolso de {refund}. Se hará por el mismo medio con el que pagó; el plazo en que se refleje depende de su banco.',
    unrefunded: 'Esta cancelación no da lugar a ningún reembolso.',
  },
  'membership-reminder': {
    title:
      '{moment, select, before {«{package}»: su membresía finaliza pronto} other {«{package}»: renueve ahora para conservar sus beneficios}}',
    heading:
      '{moment, select, before {Su membresía finaliza pronto} other {Su membresía ha finalizado, pero sus beneficios siguen disponibles}}',
    body: '{moment, select, before {La membresía incluida en «{package}» finaliza el {membershipEnd}. Sus beneficios seguirán funcionando un tiempo después, para que nada se interrumpa mientras renueva.} other {La membresía incluida en «{package}» finalizó el {membershipEnd}. Sus beneficios siguen funcionando, pero solo hasta el {renewalCloses}.}}',
    renew:
      '{moment, select, before {La renovación se abre el día siguiente al fin de la membresía y se cierra el {renewalCloses}.} other {Puede renovar hasta el {renewalCloses}. Después los beneficios finalizan y tendría que volver a comprar el paquete.}}',
    keep: 'Si renueva el mismo paquete, las personas conservan las suscripciones que tienen asignadas.',
  },
  'membership-ended': {
    title: '«{package}»: sus beneficios han finalizado',
    heading: 'Sus beneficios han finalizado',
    body: 'Los beneficios de «{package}» finalizaron el {endedAt}. Desinstale el software que haya usado con ellos o compre licencias comerciales.',
    again: 'Puede volver a comprar un paquete en cualquier momento.',
  },
  'activation-ended': {
    title: '«{benefit}» no se ha activado',
    heading: 'Su solicitud ha finalizado',
    body: 'Hemos detenido la activación de «{benefit}» porque la membresía a la que pertenece ha terminado.',
    next: 'Si su empresa tiene una membresía posterior, puede solicitar la activación en ella desde su página de beneficios.',
  },
  'benefit-cancelled': {
    title: '«{benefit}»: la activación se ha cancelado',
    heading: 'Una activación se ha cancelado',
    body: '«{benefit}», sobre lo que le habíamos escrito, se ha cancelado. No habrá ninguna novedad más al respecto.',
    next: 'En su página de beneficios puede ver el motivo y lo que sigue teniendo.',
  },
  'benefit-expired': {
    title: '«{benefit}» ha caducado',
    heading: 'Un beneficio ha caducado',
    body: '«{benefit}» caducó el {expiredAt} y ya no puede usarse.',
    next: 'En su página de beneficios puede ver lo que sigue teniendo.',
  },
} as const;
