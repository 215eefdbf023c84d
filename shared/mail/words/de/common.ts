// German: words that many mails and pages share, labels of facts, and footers for each kind of
// reader. A label has the name of the parameter that it describes.

export const labels = {
  package: 'Paket',
  benefit: 'Vorteil',
  offer: 'Angebot',
  membershipEnd: 'Ende der Mitgliedschaft',
  refundDeadline: 'Erstattung möglich bis',
  renewalCloses: 'Verlängerung möglich bis',
  refund: 'Erstattung',
  endedAt: 'Beendet am',
  expectedBy: 'Voraussichtlich fertig bis',
  dueBy: 'Fällig war',
  expiresAt: 'Läuft ab am',
  expiredAt: 'Abgelaufen am',
  partnerId: 'Partner-ID',
  activationId: 'Aktivierungs-ID',
  reason: 'Grund',
} as const;

/** The separator between a label and its value, in plain text. */
export const colon = ': ';

export const footers = {
  partner:
    '{brand} sendet Ihnen diese Nachricht, weil sie die Mitgliedschaft Ihres Unternehmens betrifft. Antworten an diese Adresse werden nicht gelesen. Wir versenden niemals Produktschlüssel oder Zugangsdaten per E-Mail und fragen auch nie danach.',
  contact:
    '{brand} sendet Ihnen diese Nachricht, weil Sie der Marketingkontakt Ihres Unternehmens sind; Ihre Administration kann das ändern. Antworten an diese Adresse werden nicht gelesen. Wir fragen niemals per E-Mail nach Kennwörtern oder Produktschlüsseln.',
  person:
    '{brand} sendet Ihnen diese Nachricht, weil Ihr Unternehmen Ihnen einen Vorteil seiner Mitgliedschaft zugewiesen hat; Ihre Administration kann das ändern. Antworten an diese Adresse werden nicht gelesen. Wir fragen niemals per E-Mail nach Kennwörtern oder Produktschlüsseln.',
  operators: 'Von {brand} an den eigenen Betrieb.',
  reader: 'Diese Seite gehört zu {brand}. Sie nur zu öffnen, ändert nichts.',
  anybody: '{brand}',
} as const;
