// Spanish: mails to people who are given something, and about people whom no mail reaches. `title` is the subject line.

export const people = {
  'seat-assigned': {
    title: '{partner} le ha asignado «{benefit}»',
    heading: 'Tiene una suscripción',
    body: '{partner} le ha asignado «{benefit}». Es suya mientras su empresa se la mantenga y dure la membresía de esta.',
    todo: 'Abra la página a la que lleva este botón e inicie sesión con su cuenta profesional. No hay clave de producto: al iniciar sesión se desbloquea su suscripción. Sin conexión funciona hasta 30 días.',
    button: 'Abrir mi suscripción',
    personal: 'La suscripción es solo para usted; no comparta su inicio de sesión.',
  },
  'credit-assigned': {
    title: '{partner} le ha asignado «{benefit}»',
    heading: 'Tiene un crédito para la nube',
    body: '{partner} le ha asignado «{benefit}». Es para uso propio de su empresa mientras dure su membresía.',
    todo: 'Abra el portal al que lleva este botón e inicie sesión con su cuenta profesional. Canjee allí el crédito una sola vez; después podrá administrar allí lo que use.',
    button: 'Canjear mi crédito',
    personal:
      'El crédito es solo para usted. Si debe tenerlo otra persona, consulte a quien administra la membresía en su empresa.',
  },
  'person-unreachable': {
    title: 'Un correo electrónico a su empresa no ha llegado',
    heading:
      '{who, select, contact {No se ha podido contactar con su contacto de marketing} other {No se ha podido contactar con una persona de su empresa}}',
    body: '{who, select, contact {No se ha podido entregar un correo electrónico a su contacto de marketing.} other {No se ha podido entregar un correo electrónico a una persona de su empresa.}}',
    fix: '{who, select, contact {Revise la dirección del contacto de marketing en su página de beneficios o designe a otra persona.} other {La lista de correos de su página de beneficios indica cuál. Corrija allí, entre sus usuarios, la dirección de esa persona.}}',
  },
  'account-unreachable': {
    title: 'No se puede contactar con un partner: {partnerId}',
    heading: 'No se puede contactar con la cuenta de un partner',
    body: 'No se ha podido entregar un correo electrónico a la dirección de la cuenta de este partner.',
    fix: 'Pida al partner una dirección que funcione y anótela en su registro. La lista de correos del partner indica qué no ha llegado.',
  },
} as const;
