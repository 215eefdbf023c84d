// German: the catalogue's items.
import { mostHours, reassignments } from './figures.ts';

const activate =
  'Aktivieren Sie den Vorteil einmalig und rechnen Sie mit einigen Tagen. Zugriffs-ID und Vertrags-ID werden danach hier angezeigt, für alle in Ihrem Unternehmen.';
const consultant = `${activate} Eine Beraterin oder ein Berater unterstützt Sie bei Presales, Bereitstellung und Entwicklung, bis zu ${mostHours} Stunden je Auftrag, und antwortet innerhalb von zwei Werktagen.`;
const seat =
  'Wählen Sie eine Person aus und weisen Sie ihr einen Platz zu; wer nicht in der Liste steht, wird zuerst in den Kontoeinstellungen hinzugefügt. Jede Person meldet sich mit dem eigenen Konto an; einen Produktschlüssel gibt es nicht. Ein Platz kann nicht geteilt werden.';
const account =
  'Weisen Sie die Person zu, die das Guthaben erhalten soll; erforderlich ist ein Geschäftskonto, keine kostenlose E-Mail-Adresse.';

export const de = {
  businessProfile: {
    name: 'Optimierung des Unternehmensprofils',
    instructions:
      'Eine Fachperson prüft das Profil, über das Kundinnen und Kunden Ihr Unternehmen finden.',
    steps: [
      'Öffnen Sie das Profil Ihres Unternehmens im Partnerverzeichnis und prüfen Sie, ob Name, Standorte und Kontakt aktuell sind.',
      'Stellen Sie zusammen, womit Sie gefunden werden möchten: Produkte, Branchen und zwei oder drei Kundenreferenzen.',
      'Bestätigen Sie; die Fachperson schlägt Ihnen dann einen Termin vor und sendet Ihnen anschließend eine Liste mit Verbesserungen.',
    ],
  },
  referralManagement: {
    name: 'Verwaltung von Empfehlungen',
    instructions:
      'Anleitung zum Beantworten der Empfehlungen, die Kundinnen und Kunden an Ihr Unternehmen senden.',
    steps: [
      'Legen Sie fest, wer in Ihrem Unternehmen Empfehlungen beantwortet und wer die Vertretung übernimmt.',
      'Vereinbaren Sie, wie schnell eine Empfehlung beantwortet wird; innerhalb eines Werktags hat sich bewährt.',
      'Bestätigen Sie; Sie erhalten dann eine Einladung zur Schulung und die Vorlagen für Antworten.',
    ],
  },
  sellingWithMicrosoft: {
    name: 'Gemeinsam mit Microsoft verkaufen',
    instructions:
      'Ein Kurs für Vertriebsteams, die gemeinsam mit Microsoft an Geschäftsabschlüssen arbeiten.',
    steps: [
      'Wählen Sie bis zu zehn Personen aus Vertrieb und Marketing aus, die teilnehmen sollen.',
      'Bereiten Sie ein aktuelles Geschäft vor, an dem Sie gemeinsam arbeiten möchten.',
      'Bestätigen Sie; Sie erhalten dann die Termine des nächsten Kurses in Ihrer Zeitzone.',
    ],
  },
  goToMarketToolbox: {
    name: 'Go-to-Market-Toolbox für Partner',
    instructions: 'Fertige Kampagnen und Broschüren, die Ihre eigene Marke tragen.',
    steps: [
      'Halten Sie Ihr Logo als Vektorgrafik und Ihre Markenfarben als Farbwerte bereit.',
      'Wählen Sie das Produkt oder die Dienstleistung für die erste Kampagne aus.',
      'Bestätigen Sie; Sie erhalten dann Zugang zur Toolbox, in der Ihre Marke bereits eingerichtet ist.',
    ],
  },
  marketplaceLaunch: {
    name: 'Unterstützung beim Marketplace-Start',
    instructions: 'Hilfe beim Bekanntmachen Ihres Angebots im kommerziellen Marketplace.',
    steps: [
      'Prüfen Sie, ob Ihr Angebot im Marketplace veröffentlicht ist und gekauft werden kann.',
      'Schreiben Sie in zwei Sätzen auf, wem es hilft und wobei.',
      'Bestätigen Sie; innerhalb einer Woche schlagen wir einen Plan für die Ankündigung vor.',
    ],
  },
  productSupportIncidents: {
    name: 'Supportfälle für Produkte',
    instructions: `${activate} Nutzen Sie sie für aktuelle lokal installierte Produkte: die derzeitige und die vorherige Version.`,
  },
  signatureCloudSupport: {
    name: 'Signature Cloud Support',
    instructions: `${activate} Nutzen Sie ihn für Cloudprodukte, auch im Namen Ihrer Kundschaft.`,
  },
  advisoryHours: { name: 'Beratungsstunden', instructions: consultant },
  technicalJourneys: {
    name: 'Technische Begleitung (Beratungsstunden)',
    instructions: consultant,
  },
  presalesAssistance: {
    name: 'Presales-Unterstützung',
    instructions: `${activate} Hilfe beim Gewinnen eines Geschäfts; sie wird nicht angerechnet.`,
  },
  azureMonthly: {
    name: 'Microsoft Azure-Guthaben (monatlich)',
    instructions: `${account} Das Abonnement wird danach im Azure-Portal verwaltet. Die Person kann ${reassignments}-mal gewechselt werden.`,
  },
  azureBulk: {
    name: 'Microsoft Azure-Guthaben (jährlich, in einer Summe)',
    instructions: `${account} Das Guthaben des ganzen Jahres wird auf einmal vergeben; daher kann die Person bis zur nächsten Verlängerung nicht gewechselt werden.`,
  },
  visualStudioProfessional: {
    name: 'Visual Studio Professional-Abonnement',
    instructions: seat,
  },
  visualStudioEnterprise: { name: 'Visual Studio Enterprise-Abonnement', instructions: seat },
} as const;
