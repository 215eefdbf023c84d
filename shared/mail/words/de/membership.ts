// German: purchases, the membership’s year, and benefits that end.
// `title` is the subject line.

export const membership = {
  'purchase-confirmed': {
    title: '„{package}“ steht bereit',
    heading: 'Ihre Vorteile stehen bereit',
    body: 'Vielen Dank. {partner} verfügt nun über „{package}“, und alle Vorteile daraus können ab heute genutzt werden.',
    refund:
      'Sie können diesen Kauf bis zum oben genannten Zeitpunkt gegen Erstattung stornieren, solange kein Produktschlüssel angezeigt wurde. Mit dem ersten Schlüssel, der angezeigt wird, erlischt dieses Recht.',
    refundUnused:
      'Sie können diesen Kauf bis zum oben genannten Zeitpunkt gegen Erstattung stornieren, solange kein Vorteil genutzt wurde. Mit dem ersten Vorteil, der genutzt wird, erlischt dieses Recht.',
    people:
      '{count, plural, one {Eine Zuweisung wurde nicht in die neue Laufzeit übernommen.} other {# Zuweisungen wurden nicht in die neue Laufzeit übernommen.}} Sofern Plätze frei sind, nehmen Sie die Zuweisung auf Ihrer Vorteilsseite erneut vor. Betroffen sind unter anderem:',
    next: 'Öffnen Sie zu Beginn Ihre Vorteilsseite: Dort weisen Sie Personen zu, zeigen Schlüssel an oder aktivieren Support und Angebote.',
  },
  'purchase-cancelled': {
    title: '„{package}“ wurde storniert',
    heading: 'Ihr Kauf wurde storniert',
    body: '„{package}“ wurde storniert, und die Vorteile daraus können nicht mehr genutzt werden. Bitte deinstallieren Sie Software, die Sie damit genutzt haben.',
    refunded:
      'Wir haben Ihre Erstattung über {refund} vermerkt. Sie erfolgt auf demselben Weg wie Ihre Zahlung; wann sie erscheint, hängt von Ihrer Bank ab.',
    unrefunded: 'Für diese Stornierung wird kein Geld erstattet.',
  },
  'membership-reminder': {
    title:
      '{moment, select, before {„{package}“: Ihre Mitgliedschaft endet bald} other {„{package}“: Jetzt verlängern und Vorteile behalten}}',
    heading:
      '{moment, select, before {Ihre Mitgliedschaft endet bald} other {Ihre Mitgliedschaft ist beendet, Ihre Vorteile bestehen noch}}',
    body: '{moment, select, before {Die Mitgliedschaft aus „{package}“ endet am {membershipEnd}. Ihre Vorteile bestehen danach noch eine Zeit lang weiter, damit während der Verlängerung nichts ausfällt.} other {Die Mitgliedschaft aus „{package}“ endete am {membershipEnd}. Ihre Vorteile bestehen noch, jedoch nur bis {renewalCloses}.}}',
    renew:
      '{moment, select, before {Die Verlängerung ist ab dem Tag nach dem Ende der Mitgliedschaft bis {renewalCloses} möglich.} other {Sie können bis {renewalCloses} verlängern. Danach enden die Vorteile, und Sie müssten das Paket neu kaufen.}}',
    keep: 'Wenn Sie dasselbe Paket verlängern, behalten die Personen die ihnen zugewiesenen Abonnements.',
  },
  'membership-ended': {
    title: '„{package}“: Ihre Vorteile sind beendet',
    heading: 'Ihre Vorteile sind beendet',
    body: 'Die Vorteile aus „{package}“ endeten am {endedAt}. Bitte deinstallieren Sie Software, die Sie damit genutzt haben, oder kaufen Sie dafür kommerzielle Lizenzen.',
    again: 'Sie können jederzeit wieder ein Paket kaufen.',
  },
  'activation-ended': {
    title: '„{benefit}“ wurde nicht aktiviert',
    heading: 'Ihre Anfrage ist beendet',
    body: 'Wir haben die Aktivierung von „{benefit}“ beendet, weil die zugehörige Mitgliedschaft abgelaufen ist.',
    next: 'Hat Ihr Unternehmen eine Folgemitgliedschaft, können Sie die Aktivierung dort auf Ihrer Vorteilsseite anfragen.',
  },
  'benefit-cancelled': {
    title: '„{benefit}“: Die Aktivierung wurde storniert',
    heading: 'Eine Aktivierung wurde storniert',
    body: '„{benefit}“, wozu wir Ihnen geschrieben hatten, wurde storniert. Es folgt nichts weiter.',
    next: 'Auf Ihrer Vorteilsseite sehen Sie den Grund und was Ihnen weiterhin zusteht.',
  },
  'benefit-expired': {
    title: '„{benefit}“ ist abgelaufen',
    heading: 'Ein Vorteil ist abgelaufen',
    body: '„{benefit}“ ist am {expiredAt} abgelaufen und kann nicht mehr genutzt werden.',
    next: 'Auf Ihrer Vorteilsseite sehen Sie, was Ihnen weiterhin zusteht.',
  },
} as const;
