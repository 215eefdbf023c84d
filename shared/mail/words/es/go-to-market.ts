// Spanish: Go-To-Market offers, for the marketing contact, for the people who requested them, and
// for admins. This application makes the link in them; it is a separate parameter, never part of a
// message.

export const goToMarket = {
  instructions: {
    title: 'Cómo empezar a usar «{offer}»',
    heading: 'Su empresa puede usar «{offer}»',
    body: '{partner} ha activado «{offer}» y le ha designado como contacto de marketing. Esto es lo que debe hacer:',
    confirm:
      'Después, confirme en la página a la que lleva este botón. No necesita ninguna cuenta; abrir la página no cambia nada.',
    button: 'Leer y confirmar',
    early: 'La oferta se activará cuando usted haya confirmado, pero no antes del {notBefore}.',
    silent: 'Si no recibimos su respuesta, se activará automáticamente en torno al {confirmBy}.',
    waits: 'No se activará hasta que usted haya confirmado.',
    personal: 'El enlace es solo para usted; le rogamos que no lo reenvíe.',
  },
  'instructions-reminder': {
    title: 'Recordatorio: «{offer}» espera su confirmación',
    heading: '«{offer}» espera su confirmación',
    body: 'Le hemos enviado las instrucciones de «{offer}», la oferta que ha activado {partner}. Todavía no las ha confirmado.',
    button: 'Leer y confirmar',
    silent:
      'Si no recibimos su respuesta, la oferta se activará automáticamente en torno al {confirmBy}.',
    waits: 'La oferta no se activará hasta que usted haya confirmado.',
    personal: 'El enlace es solo para usted; le rogamos que no lo reenvíe.',
  },
  'instructions-active': {
    title: 'Cómo usar «{offer}»',
    heading: 'Ahora «{offer}» está a su cargo',
    body: '{partner} le ha designado como contacto de marketing. «{offer}» ya está activa y puede usarse hasta el {expiresAt}. Esto es lo que debe hacer:',
    button: 'Leer las instrucciones',
    personal: 'El enlace es solo para usted; le rogamos que no lo reenvíe.',
  },
  'offer-active': {
    title: '«{offer}» está activa',
    heading: 'Su oferta está activa',
    body: '«{offer}» está activa. Puede usarla hasta el {expiresAt}.',
    next: 'Su contacto de marketing tiene las instrucciones y recibirá otro mensaje nuestro antes de que la oferta caduque.',
  },
  'offer-declined': {
    title: 'No se ha podido activar «{offer}»',
    heading: 'Su solicitud ha sido rechazada',
    body: 'No hemos podido activar «{offer}».',
    next: 'La oferta sigue a su disposición: cuando se haya resuelto el motivo, vuelva a activarla en su página de beneficios.',
  },
  'offer-cancelled': {
    title: '«{offer}» se ha cancelado',
    heading: 'Ya no tiene que hacer nada',
    body: '{partner} ha cancelado «{offer}». Las instrucciones que le enviamos ya no son válidas y su enlace ha dejado de funcionar.',
    thanks: 'No tiene que hacer nada. Lamentamos el trabajo que esto haya podido causarle.',
  },
  'offer-withdrawn': {
    title: '«{offer}» no se activará',
    heading: 'Ya no tiene que hacer nada',
    body: 'No se ha podido activar «{offer}», que {partner} había solicitado. Las instrucciones que le enviamos ya no son válidas y su enlace ha dejado de funcionar.',
    thanks: 'No tiene que hacer nada. Lamentamos el trabajo que esto haya podido causarle.',
  },
  'offer-ended': {
    title: '«{offer}» ha finalizado',
    heading: 'Una oferta ha finalizado',
    body: 'La oferta «{offer}» de {partner} ha finalizado y ya no puede usarse. El enlace de nuestras instrucciones ha dejado de funcionar.',
    next: 'No tiene que hacer nada. Volveremos a escribirle cuando su empresa active otra oferta.',
  },
  'offer-follow-up': {
    title:
      '{days, plural, one {«{offer}»: queda un día} many {«{offer}»: quedan # de días} other {«{offer}»: quedan # días}}',
    heading: 'Saque el máximo partido a «{offer}»',
    body: '{days, plural, one {«{offer}» puede usarse un día más, hasta el {expiresAt}.} many {«{offer}» puede usarse # de días más, hasta el {expiresAt}.} other {«{offer}» puede usarse # días más, hasta el {expiresAt}.}}',
    next: 'Si todavía no ha aprovechado todo, este es un buen momento para planificar lo que queda.',
  },
  'offer-attention': {
    title: '«{offer}»: las instrucciones no han llegado',
    heading: 'No se ha podido contactar con su contacto de marketing',
    body: '{code, select, mailBounced {El correo electrónico con las instrucciones de «{offer}» ha sido devuelto: la dirección de su contacto de marketing no lo acepta.} other {El correo electrónico con las instrucciones de «{offer}» no se ha podido entregar para su envío.}}',
    fix: '{code, select, mailBounced {Revise el contacto de marketing en su página de beneficios y corrija la dirección, o designe a otra persona. Después volveremos a enviar las instrucciones automáticamente.} other {Revise el contacto de marketing en su página de beneficios. Si la dirección es correcta, vuelva a enviar las instrucciones desde la lista de correos de esa página.}}',
    waits: 'La activación queda en espera hasta que lleguen las instrucciones.',
  },
} as const;
