// Software benefits: the product, the kind of its key, its download. One row per product; the
// package defines the quantity.
import type { Download, OperatingSystem, SoftwareItem } from '../../domain/catalog.ts';

const languages = ['en', 'zh-Hans', 'de', 'es', 'fr', 'ja'] as const;
const suffixes = { windows: 'iso', windowsServer: 'iso', linux: 'tar.gz' } as const;

const downloadsOf = (id: string, systems: readonly OperatingSystem[]): readonly Download[] =>
  languages.flatMap((language) =>
    systems.map((os) => {
      const fileName = `${id}-${os.toLowerCase()}-${language.toLowerCase()}.${suffixes[os]}`;
      return { language, os, fileName, path: `/software/${id}/${fileName}` };
    }),
  );

const withKey =
  'Choose your language and operating system, download the file, install it, and enter the key when asked. The key activates as often as your quantity says; a new machine counts once. For internal use only, while your membership lasts.';
const withoutKey =
  'There is no key and nothing to download: these licences count on paper. Keep them within your quantity. For internal use only, while your membership lasts.';
const downloadOnly =
  'Choose your language and operating system and download the file. No key is needed. For internal use only, while your membership lasts.';

type Row = Pick<SoftwareItem, 'id' | 'name'> & Partial<SoftwareItem>;

/** A product that is installed and activated with a key. */
const product = (row: Row, systems: readonly OperatingSystem[] = ['windowsServer']) =>
  ({
    category: 'software',
    keyRequired: true,
    quantity: { total: 1, unit: 'licenses' },
    languages,
    operatingSystems: systems,
    downloads: downloadsOf(row.id, systems),
    instructions: withKey,
    ...row,
  }) as const satisfies SoftwareItem;

/** Access licences: they have neither key nor download. */
const accessLicence = (id: string, name: string) =>
  ({
    category: 'software',
    id,
    name,
    keyRequired: false,
    quantity: { total: 10, unit: 'licenses' },
    languages: [],
    operatingSystems: [],
    downloads: [],
    instructions: withoutKey,
  }) as const satisfies SoftwareItem;

const desktop = ['windows'] as const;

export const server = {
  windowsServerStandard: product({
    id: 'windows-server-2019-standard',
    name: 'Windows Server 2019 Standard (per core)',
  }),
  windowsServerEssentials: product({
    id: 'windows-server-2019-essentials',
    name: 'Windows Server 2019 Essentials',
  }),
  windowsServerCals: accessLicence('windows-server-2019-cals', 'Windows Server 2019 CALs'),
  remoteDesktopCals: accessLicence(
    'windows-server-2019-rds-cals',
    'Windows Server 2019 Remote Desktop Services CALs',
  ),
  windowsStorageServer: product({
    id: 'windows-storage-server-2016-workgroup',
    name: 'Windows Storage Server 2016 Workgroup',
  }),
  systemCenter: product({
    id: 'system-center-2019-standard',
    name: 'System Center 2019 Standard (per core)',
  }),
  clientManagement: product(
    { id: 'system-center-client-management', name: 'System Center Client Management Suite' },
    ['windowsServer', 'windows'],
  ),
  configurationManager: product(
    { id: 'system-center-configuration-manager', name: 'System Center Configuration Manager' },
    ['windowsServer', 'windows'],
  ),
  endpointProtection: product(
    { id: 'system-center-endpoint-protection', name: 'System Center Endpoint Protection' },
    desktop,
  ),
  sqlServer: product(
    { id: 'sql-server-2019-standard', name: 'SQL Server 2019 Standard (per core)' },
    ['windowsServer', 'linux'],
  ),
  dynamicsWorkgroup: product({
    id: 'dynamics-crm-2016-workgroup',
    name: 'Dynamics CRM Workgroup Server 2016 (5 users)',
  }),
  exchangeServer: product({
    id: 'exchange-server-2019-standard',
    name: 'Exchange Server 2019 Standard',
  }),
  exchangeCals: accessLicence('exchange-server-2019-cals', 'Exchange Server 2019 CALs'),
  sharePointServer: product({
    id: 'sharepoint-server-2019-enterprise',
    name: 'SharePoint Server 2019 Enterprise',
  }),
  sharePointCals: accessLicence('sharepoint-server-2019-cals', 'SharePoint Server 2019 CALs'),
  skypeServer: product({
    id: 'skype-for-business-server-2019',
    name: 'Skype for Business Server 2019',
  }),
  skypeCals: accessLicence(
    'skype-for-business-server-2019-cals',
    'Skype for Business Server 2019 CALs',
  ),
  advancedThreatAnalytics: product({
    id: 'advanced-threat-analytics-cml',
    name: 'Advanced Threat Analytics (client management licence)',
  }),
} as const;

const analytics = ['linux'] as const;

export const analyticsServer = {
  rServerSuse: product({ id: 'r-server-suse', name: 'R Server for SUSE Linux' }, analytics),
  rServerTeradata: product({ id: 'r-server-teradata', name: 'R Server for Teradata' }, analytics),
  machineLearningHadoop: product(
    { id: 'machine-learning-server-hadoop', name: 'Machine Learning Server for Hadoop' },
    analytics,
  ),
  machineLearningLinux: product(
    { id: 'machine-learning-server-linux', name: 'Machine Learning Server for Linux' },
    analytics,
  ),
} as const;

export const client = {
  officeProfessionalPlus: product(
    {
      id: 'office-professional-plus-2019',
      name: 'Office Professional Plus 2019',
      instructions: `${withKey} The key does not work on macOS.`,
    },
    desktop,
  ),
  projectProfessional: product(
    { id: 'project-professional-2019', name: 'Project Professional 2019' },
    desktop,
  ),
  visioProfessional: product(
    { id: 'visio-professional-2019', name: 'Visio Professional 2019' },
    desktop,
  ),
  windowsEnterprise: product(
    { id: 'windows-10-enterprise', name: 'Windows 10 Enterprise (current branch or LTSC 2019)' },
    desktop,
  ),
  windowsProfessional: product(
    { id: 'windows-10-professional', name: 'Windows 10 Pro (upgrade)' },
    desktop,
  ),
  embeddedStandard: product(
    { id: 'windows-embedded-8-standard', name: 'Windows Embedded 8 Standard' },
    desktop,
  ),
  embeddedIndustryEnterprise: product(
    {
      id: 'windows-embedded-8-1-industry-enterprise',
      name: 'Windows Embedded 8.1 Industry Enterprise',
    },
    desktop,
  ),
  embeddedIndustryPro: product(
    { id: 'windows-embedded-8-1-industry-pro', name: 'Windows Embedded 8.1 Industry Pro' },
    desktop,
  ),
  posReady: product(
    { id: 'windows-embedded-pos-ready-7', name: 'Windows Embedded POSReady 7' },
    desktop,
  ),
  desktopOptimization: product(
    { id: 'desktop-optimization-pack-2015', name: 'Microsoft Desktop Optimization Pack 2015' },
    desktop,
  ),
  learningDisk: product(
    {
      id: 'windows-learning-vhd',
      name: 'Windows learning image (virtual hard disk)',
      keyRequired: false,
      instructions: downloadOnly,
    },
    desktop,
  ),
} as const;
