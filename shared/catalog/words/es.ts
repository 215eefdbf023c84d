// Spanish: the catalogue's items.
import { mostHours, reassignments } from './figures.ts';

const activate =
  'Actívelo una vez y espere unos días. Después se muestran aquí el id. de acceso y el id. de contrato, para todas las personas de su empresa.';
const consultant = `${activate} Una persona consultora ayuda en la preventa, la implementación y el desarrollo, hasta ${mostHours} horas por encargo, y responde en dos días laborables.`;
const seat =
  'Elija una persona y asígnele una plaza; quien no esté en la lista se agrega antes en la configuración de la cuenta. Cada persona inicia sesión con su propia cuenta; no hay clave de producto. Una plaza no puede compartirse.';
const account =
  'Asigne la persona que deba tener el crédito; se necesita una cuenta profesional, no una dirección de correo gratuita.';

export const es = {
  businessProfile: {
    name: 'Optimización del perfil de empresa',
    instructions: 'Un especialista revisa el perfil con el que los clientes encuentran su empresa.',
    steps: [
      'Abra el perfil de su empresa en el directorio de partners y compruebe que el nombre, las ubicaciones y el contacto estén actualizados.',
      'Reúna aquello por lo que quiere que le encuentren: productos, sectores y dos o tres casos de clientes.',
      'Confirme; el especialista le propondrá una cita y después le enviará una lista de mejoras.',
    ],
  },
  referralManagement: {
    name: 'Gestión de referencias',
    instructions:
      'Orientación para responder a las referencias que los clientes envían a su empresa.',
    steps: [
      'Decida quién responde a las referencias en su empresa y quién le sustituye.',
      'Acuerde en cuánto tiempo se responde a una referencia; lo ideal es en un día laborable.',
      'Confirme; recibirá una invitación a la formación y las plantillas de respuesta.',
    ],
  },
  sellingWithMicrosoft: {
    name: 'Cómo vender con Microsoft',
    instructions:
      'Un curso para equipos de ventas que trabajan en oportunidades junto con Microsoft.',
    steps: [
      'Elija hasta diez personas de ventas y marketing que vayan a participar.',
      'Prepare una oportunidad actual en la que quiera trabajar conjuntamente.',
      'Confirme; recibirá las fechas del próximo curso en su zona horaria.',
    ],
  },
  goToMarketToolbox: {
    name: 'Herramientas de salida al mercado para partners',
    instructions: 'Campañas y folletos listos para usar con su propia marca.',
    steps: [
      'Tenga a mano su logotipo como gráfico vectorial y los colores de su marca como valores numéricos.',
      'Elija el producto o servicio del que deba tratar la primera campaña.',
      'Confirme; recibirá acceso a las herramientas con su marca ya configurada.',
    ],
  },
  marketplaceLaunch: {
    name: 'Ayuda para el lanzamiento en el marketplace',
    instructions: 'Ayuda para anunciar su oferta en el marketplace comercial.',
    steps: [
      'Compruebe que su oferta esté publicada en el marketplace y pueda comprarse.',
      'Escriba en dos frases a quién ayuda y en qué.',
      'Confirme; en el plazo de una semana le propondremos un plan para el anuncio.',
    ],
  },
  productSupportIncidents: {
    name: 'Incidentes de soporte de productos',
    instructions: `${activate} Úselos para productos locales recientes: la versión actual y la anterior.`,
  },
  signatureCloudSupport: {
    name: 'Signature Cloud Support',
    instructions: `${activate} Úselo para productos en la nube, también en nombre de un cliente.`,
  },
  advisoryHours: { name: 'Horas de asesoramiento', instructions: consultant },
  technicalJourneys: {
    name: 'Recorridos técnicos (horas de asesoramiento)',
    instructions: consultant,
  },
  presalesAssistance: {
    name: 'Asistencia de preventa',
    instructions: `${activate} Ayuda para ganar una oportunidad; no se descuenta.`,
  },
  azureMonthly: {
    name: 'Crédito de Microsoft Azure (mensual)',
    instructions: `${account} La suscripción se administra después en Azure Portal. La persona puede cambiarse ${reassignments} veces.`,
  },
  azureBulk: {
    name: 'Crédito de Microsoft Azure (anual, en un solo pago)',
    instructions: `${account} El crédito de todo el año se entrega de una vez, por lo que la persona no puede cambiarse hasta la próxima renovación.`,
  },
  visualStudioProfessional: {
    name: 'Suscripción de Visual Studio Professional',
    instructions: seat,
  },
  visualStudioEnterprise: { name: 'Suscripción de Visual Studio Enterprise', instructions: seat },
} as const;
