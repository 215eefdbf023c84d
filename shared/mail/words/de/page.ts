// German: the instruction page behind the link in a mail. The pages of finished states say nothing
// about the offer, so that an old link reveals nothing.

export const page = {
  open: {
    title: 'So nutzen Sie „{offer}“',
    heading: 'So nutzen Sie „{offer}“',
    body: '{partner} hat „{offer}“ aktiviert und Sie als Marketingkontakt angegeben. Das ist zu tun:',
    next: 'Wenn Sie dies gelesen haben, bestätigen Sie bitte. Das Angebot wird aktiv, sobald Sie bestätigt haben, jedoch nicht vor folgendem Zeitpunkt: {notBefore}.',
    silent:
      'Wenn wir nichts von Ihnen hören, wird es ungefähr zu diesem Zeitpunkt von selbst aktiv: {confirmBy}.',
    waits: 'Es wird erst aktiv, wenn Sie bestätigt haben.',
    button: 'Ich habe die Anleitung gelesen',
  },
  confirmed: {
    title: 'Bestätigt: „{offer}“',
    heading: 'Vielen Dank für Ihre Bestätigung',
    body: 'Auf dieser Seite ist nichts weiter zu tun. „{offer}“ wird in Kürze aktiv, jedoch nicht vor folgendem Zeitpunkt: {notBefore}. Hier die Anleitung zum Nachlesen:',
  },
  active: {
    title: '„{offer}“ ist aktiv',
    heading: '„{offer}“ ist aktiv',
    body: '{partner} kann „{offer}“ bis {expiresAt} nutzen. Hier die Anleitung zum Nachlesen:',
  },
  expired: {
    title: 'Diese Seite ist abgelaufen',
    heading: 'Diese Seite ist abgelaufen',
    body: 'Das, wozu dieser Link gehörte, ist beendet. Wenn Sie das für einen Irrtum halten, wenden Sie sich bitte an die Administration der Mitgliedschaft Ihres Unternehmens.',
  },
  replaced: {
    title: 'Es gibt einen neueren Link',
    heading: 'Es gibt einen neueren Link',
    body: 'Eine neuere E-Mail hat diesen Link ersetzt. Bitte verwenden Sie den Link aus der letzten E-Mail.',
  },
  cancelled: {
    title: 'Storniert',
    heading: 'Dies wurde storniert',
    body: 'Das, wozu dieser Link gehörte, wurde storniert. Sie brauchen nichts zu unternehmen.',
  },
  notFound: {
    title: 'Seite nicht gefunden',
    heading: 'Seite nicht gefunden',
    body: 'Diese Adresse führt nirgendwohin. Bitte prüfen Sie, ob Sie den vollständigen Link aus der E-Mail geöffnet haben.',
  },
} as const;
