// Spanish: words that many mails and pages share, labels of facts, and footers for each kind of
// reader. A label has the name of the parameter that it describes.

export const labels = {
  package: 'Paquete',
  benefit: 'Beneficio',
  offer: 'Oferta',
  membershipEnd: 'Fin de la membresía',
  refundDeadline: 'Reembolso posible hasta',
  renewalCloses: 'Renovación posible hasta',
  refund: 'Reembolso',
  endedAt: 'Finalizado',
  expectedBy: 'Previsto para',
  dueBy: 'Fecha límite',
  expiresAt: 'Caduca',
  expiredAt: 'Caducó',
  partnerId: 'Id. de partner',
  activationId: 'Id. de activación',
  reason: 'Motivo',
} as const;

/** The separator between a label and its value, in plain text. */
export const colon = ': ';

export const footers = {
  partner:
    '{brand} le envía este mensaje porque afecta a la membresía de su empresa. Nadie lee las respuestas a esta dirección. Nunca enviamos claves de producto ni datos de acceso por correo electrónico, y nunca los pedimos.',
  contact:
    '{brand} le envía este mensaje porque usted es el contacto de marketing de su empresa; la persona que la administra puede cambiarlo. Nadie lee las respuestas a esta dirección. Nunca pedimos contraseñas ni claves de producto por correo electrónico.',
  person:
    '{brand} le envía este mensaje porque su empresa le ha asignado un beneficio de su membresía; la persona que la administra puede cambiarlo. Nadie lee las respuestas a esta dirección. Nunca pedimos contraseñas ni claves de producto por correo electrónico.',
  operators: 'De {brand} para su equipo de operaciones.',
  reader: 'Esta página pertenece a {brand}. Abrirla no cambia nada.',
  anybody: '{brand}',
} as const;
