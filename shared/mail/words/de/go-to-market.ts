// German: Go-To-Market offers, for the marketing contact, for the people who requested them, and
// for admins. This application makes the link in them; it is a separate parameter, never part of a
// message.

export const goToMarket = {
  instructions: {
    title: 'So nutzen Sie „{offer}“',
    heading: 'Ihr Unternehmen kann „{offer}“ nutzen',
    body: '{partner} hat „{offer}“ aktiviert und Sie als Marketingkontakt angegeben. Das ist zu tun:',
    confirm:
      'Bestätigen Sie anschließend auf der Seite hinter dieser Schaltfläche. Sie benötigen kein Konto; die Seite nur zu öffnen, ändert nichts.',
    button: 'Lesen und bestätigen',
    early:
      'Das Angebot wird aktiv, sobald Sie bestätigt haben, jedoch nicht vor folgendem Zeitpunkt: {notBefore}.',
    silent:
      'Wenn wir nichts von Ihnen hören, wird es ungefähr zu diesem Zeitpunkt von selbst aktiv: {confirmBy}.',
    waits: 'Es wird erst aktiv, wenn Sie bestätigt haben.',
    personal: 'Der Link ist nur für Sie bestimmt; bitte leiten Sie ihn nicht weiter.',
  },
  'instructions-reminder': {
    title: 'Erinnerung: „{offer}“ wartet auf Ihre Bestätigung',
    heading: '„{offer}“ wartet auf Ihre Bestätigung',
    body: 'Wir haben Ihnen die Anleitung zu „{offer}“ gesendet, das {partner} aktiviert hat. Ihre Bestätigung steht noch aus.',
    button: 'Lesen und bestätigen',
    silent:
      'Wenn wir nichts von Ihnen hören, wird das Angebot ungefähr zu diesem Zeitpunkt von selbst aktiv: {confirmBy}.',
    waits: 'Das Angebot wird erst aktiv, wenn Sie bestätigt haben.',
    personal: 'Der Link ist nur für Sie bestimmt; bitte leiten Sie ihn nicht weiter.',
  },
  'instructions-active': {
    title: 'So nutzen Sie „{offer}“',
    heading: 'Sie betreuen jetzt „{offer}“',
    body: '{partner} hat Sie als Marketingkontakt angegeben. „{offer}“ ist bereits aktiv und kann bis {expiresAt} genutzt werden. Das ist zu tun:',
    button: 'Anleitung lesen',
    personal: 'Der Link ist nur für Sie bestimmt; bitte leiten Sie ihn nicht weiter.',
  },
  'offer-active': {
    title: '„{offer}“ ist aktiv',
    heading: 'Ihr Angebot ist aktiv',
    body: '„{offer}“ ist aktiv. Sie können es bis {expiresAt} nutzen.',
    next: 'Ihr Marketingkontakt hat die Anleitung und hört wieder von uns, bevor das Angebot abläuft.',
  },
  'offer-declined': {
    title: '„{offer}“ konnte nicht aktiviert werden',
    heading: 'Ihre Anfrage wurde abgelehnt',
    body: 'Wir konnten „{offer}“ nicht aktivieren.',
    next: 'Das Angebot steht Ihnen weiterhin zu: Sobald der Grund behoben ist, aktivieren Sie es auf Ihrer Vorteilsseite erneut.',
  },
  'offer-cancelled': {
    title: '„{offer}“ wurde storniert',
    heading: 'Es ist nichts mehr zu tun',
    body: '{partner} hat „{offer}“ storniert. Die Anleitung, die wir Ihnen gesendet haben, gilt nicht mehr, und der Link darin funktioniert nicht mehr.',
    thanks:
      'Sie brauchen nichts zu unternehmen. Für den Aufwand, der Ihnen entstanden ist, bitten wir um Entschuldigung.',
  },
  'offer-withdrawn': {
    title: '„{offer}“ wird nicht aktiviert',
    heading: 'Es ist nichts mehr zu tun',
    body: '„{offer}“, das {partner} angefragt hatte, konnte nicht aktiviert werden. Die Anleitung, die wir Ihnen gesendet haben, gilt nicht mehr, und der Link darin funktioniert nicht mehr.',
    thanks:
      'Sie brauchen nichts zu unternehmen. Für den Aufwand, der Ihnen entstanden ist, bitten wir um Entschuldigung.',
  },
  'offer-ended': {
    title: '„{offer}“ ist beendet',
    heading: 'Ein Angebot ist beendet',
    body: 'Das Angebot „{offer}“ von {partner} ist beendet und kann nicht mehr genutzt werden. Der Link in unserer Anleitung funktioniert nicht mehr.',
    next: 'Sie brauchen nichts zu unternehmen. Wir schreiben Ihnen wieder, wenn Ihr Unternehmen ein weiteres Angebot aktiviert.',
  },
  'offer-follow-up': {
    title: '{days, plural, one {„{offer}“: noch ein Tag} other {„{offer}“: noch # Tage}}',
    heading: 'Nutzen Sie „{offer}“ voll aus',
    body: '{days, plural, one {„{offer}“ kann noch einen Tag genutzt werden, bis {expiresAt}.} other {„{offer}“ kann noch # Tage genutzt werden, bis {expiresAt}.}}',
    next: 'Falls Sie noch nicht alles genutzt haben, ist jetzt ein guter Zeitpunkt, den Rest zu planen.',
  },
  'offer-attention': {
    title: '„{offer}“: Die Anleitung ist nicht angekommen',
    heading: 'Ihr Marketingkontakt war nicht erreichbar',
    body: '{code, select, mailBounced {Die E-Mail mit der Anleitung zu „{offer}“ kam zurück: Die Adresse Ihres Marketingkontakts nimmt sie nicht an.} other {Die E-Mail mit der Anleitung zu „{offer}“ konnte nicht zur Zustellung übergeben werden.}}',
    fix: '{code, select, mailBounced {Bitte prüfen Sie den Marketingkontakt auf Ihrer Vorteilsseite und berichtigen Sie die Adresse, oder geben Sie eine andere Person an. Wir senden die Anleitung dann automatisch erneut.} other {Bitte prüfen Sie den Marketingkontakt auf Ihrer Vorteilsseite. Ist die Adresse richtig, senden Sie die Anleitung dort aus der Liste der E-Mails erneut.}}',
    waits: 'Die Aktivierung ruht, bis die Anleitung angekommen ist.',
  },
} as const;
