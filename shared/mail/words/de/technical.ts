// German: technical benefits, from the request to the answer, and messages to operators. Access ID
// and Contract ID are never in a mail: the words say where to find them.

export const technical = {
  'technical-received': {
    title: 'Wir richten „{benefit}“ für Sie ein',
    heading: 'Ihre Anfrage ist eingegangen',
    body: 'Wir richten „{benefit}“ für Ihr Unternehmen ein. Das dauert einige Tage; Sie brauchen in der Zwischenzeit nichts zu tun.',
    next: 'Wir schreiben Ihnen wieder, sobald alles bereitsteht.',
  },
  'technical-ready': {
    title: '„{benefit}“ steht bereit',
    heading: 'Sie können jetzt Support anfordern',
    body: '„{benefit}“ ist aktiv.',
    look: 'Ihre Zugriffs-ID (Access ID) und Ihre Vertrags-ID (Contract ID) finden Sie, wenn Sie den Vorteil auf Ihrer Vorteilsseite öffnen. Zu Ihrer Sicherheit stehen sie nie in einer E-Mail. Alle in Ihrem Unternehmen, die den Vorteil sehen können, können sie einsehen und verwenden.',
  },
  'technical-declined': {
    title: '„{benefit}“ konnte nicht aktiviert werden',
    heading: 'Ihre Anfrage wurde abgelehnt',
    body: 'Wir konnten „{benefit}“ nicht aktivieren.',
    next: 'Der Vorteil steht Ihnen weiterhin zu: Sobald der Grund behoben ist, fragen Sie die Aktivierung auf Ihrer Vorteilsseite erneut an.',
  },
  'activation-overdue': {
    title: 'Überfällige Aktivierung: {activationId}',
    heading: 'Eine Aktivierung ist überfällig',
    body: 'Diese Aktivierung hätte bis {dueBy} abgeschlossen sein sollen und wartet noch.',
    next: 'Schließen Sie sie in der Aktivierungsliste des Betriebs ab, oder lehnen Sie sie ab. Bis dahin wartet sie weiter.',
  },
  'operators-digest': {
    title: 'Für den Betrieb: {count, plural, one {# Vorgang} other {# Vorgänge}}',
    heading: 'Was seit der letzten E-Mail hinzugekommen ist',
    body: 'Überfällige Aktivierungen: {overdue}. Partner, deren Konto nicht erreichbar ist: {unreachable}.',
    more: 'Weitere, die hier nicht aufgeführt sind: {more}.',
    next: 'Die Liste der Aktivierungen für den Betrieb zeigt alles Überfällige (overdue=true); schließen Sie es dort ab oder lehnen Sie es ab. Partner, deren Konto nicht erreichbar ist, brauchen in ihrem Datensatz eine Adresse, die funktioniert. Kommen viele Vorgänge zugleich, suchen Sie zuerst nach einer gemeinsamen Ursache.',
  },
} as const;
