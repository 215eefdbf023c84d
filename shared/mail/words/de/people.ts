// German: mails to people who are given something, and about people whom no mail reaches. `title` is the subject line.

export const people = {
  'seat-assigned': {
    title: '{partner} hat Ihnen „{benefit}“ zugewiesen',
    heading: 'Sie haben ein Abonnement erhalten',
    body: '{partner} hat Ihnen „{benefit}“ zugewiesen. Es steht Ihnen zur Verfügung, solange Ihr Unternehmen es Ihnen überlässt und seine Mitgliedschaft besteht.',
    todo: 'Öffnen Sie die Seite hinter dieser Schaltfläche und melden Sie sich mit Ihrem Geschäftskonto an. Es gibt keinen Produktschlüssel: Die Anmeldung schaltet Ihr Abonnement frei. Ohne Verbindung funktioniert es bis zu 30 Tage.',
    button: 'Mein Abonnement öffnen',
    personal:
      'Das Abonnement ist nur für Sie bestimmt; bitte geben Sie Ihre Anmeldedaten nicht weiter.',
  },
  'credit-assigned': {
    title: '{partner} hat Ihnen „{benefit}“ zugewiesen',
    heading: 'Sie haben ein Cloudguthaben erhalten',
    body: '{partner} hat Ihnen „{benefit}“ zugewiesen. Es ist für den eigenen Gebrauch Ihres Unternehmens bestimmt, solange dessen Mitgliedschaft besteht.',
    todo: 'Öffnen Sie das Portal hinter dieser Schaltfläche und melden Sie sich mit Ihrem Geschäftskonto an. Lösen Sie das Guthaben dort einmalig ein; danach verwalten Sie dort, was Sie nutzen.',
    button: 'Mein Guthaben einlösen',
    personal:
      'Das Guthaben ist nur für Sie bestimmt. Soll es jemand anderes erhalten, wenden Sie sich an Ihre Administration.',
  },
  'person-unreachable': {
    title: 'Eine E-Mail an Ihr Unternehmen ist nicht angekommen',
    heading:
      '{who, select, contact {Ihr Marketingkontakt war nicht erreichbar} other {Eine Person in Ihrem Unternehmen war nicht erreichbar}}',
    body: '{who, select, contact {Eine E-Mail an Ihren Marketingkontakt konnte nicht zugestellt werden.} other {Eine E-Mail an eine Person in Ihrem Unternehmen konnte nicht zugestellt werden.}}',
    fix: '{who, select, contact {Bitte prüfen Sie die Adresse des Marketingkontakts auf Ihrer Vorteilsseite, oder geben Sie eine andere Person an.} other {Welche das ist, zeigt die Liste der E-Mails auf Ihrer Vorteilsseite. Bitte berichtigen Sie dort unter den Benutzern die Adresse dieser Person.}}',
  },
  'account-unreachable': {
    title: 'Ein Partner ist nicht erreichbar: {partnerId}',
    heading: 'Das Konto eines Partners ist nicht erreichbar',
    body: 'Eine E-Mail an die Kontoadresse dieses Partners konnte nicht zugestellt werden.',
    fix: 'Erfragen Sie beim Partner eine gültige Adresse und tragen Sie sie in dessen Stammdaten ein. Die Liste der E-Mails des Partners zeigt, was nicht angekommen ist.',
  },
} as const;
