// What the endpoints call: every use case by name, and the settings by which things are shown.
// Types only; it is put together in the composition root, for each invocation.
import type { AccessTable } from '../../shared/domain/access.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { CatalogSource } from '../../shared/ports/catalog-source.ts';
import type { KeyStore } from '../../shared/ports/key-store.ts';
import type { cancelBenefit } from '../../shared/use-cases/purchases/cancel-benefit.ts';
import type { exportCompliance } from '../../shared/use-cases/benefits/export-compliance.ts';
import type { previewChange } from '../../shared/use-cases/purchases/preview-change.ts';
import type { importKeys } from '../../shared/use-cases/keys/import-keys.ts';
import type { redeemBenefit } from '../../shared/use-cases/benefits/redeem-benefit.ts';
import type { renewPurchase } from '../../shared/use-cases/purchases/renew-purchase.ts';
import type { replaceKey } from '../../shared/use-cases/keys/replace-key.ts';
import type { revealKeys } from '../../shared/use-cases/keys/reveal-keys.ts';
import type { upgradePurchase } from '../../shared/use-cases/purchases/upgrade-purchase.ts';
import type { addUser } from '../../shared/use-cases/users/add-user.ts';
import type { assignUser } from '../../shared/use-cases/benefits/assign-user.ts';
import type { cancelActivation } from '../../shared/use-cases/activations/cancel-activation.ts';
import type { cancelPurchase } from '../../shared/use-cases/purchases/cancel-purchase.ts';
import type { cancelOrder } from '../../shared/use-cases/purchases/cancel-order.ts';
import type { confirmPayment } from '../../shared/use-cases/purchases/confirm-payment.ts';
import type { changeAssignments } from '../../shared/use-cases/benefits/change-assignments.ts';
import type { changeUser } from '../../shared/use-cases/users/change-user.ts';
import type { checkEligibility } from '../../shared/use-cases/purchases/check-eligibility.ts';
import type { declineActivation } from '../../shared/use-cases/activations/decline-activation.ts';
import type { deleteUser } from '../../shared/use-cases/users/delete-user.ts';
import type { storeAnswers } from '../../shared/use-cases/upkeep/health.ts';
import type {
  getActivation,
  listActivations,
} from '../../shared/use-cases/activations/list-activations.ts';
import type { listAllActivations } from '../../shared/use-cases/activations/list-all-activations.ts';
import type { listAudit } from '../../shared/use-cases/partners/list-audit.ts';
import type {
  getBenefit,
  getPurchase,
  listBenefits,
  listPurchases,
} from '../../shared/use-cases/benefits/list-benefits.ts';
import type { issueRefund } from '../../shared/use-cases/purchases/issue-refund.ts';
import type { listOpenPurchases } from '../../shared/use-cases/purchases/list-open-purchases.ts';
import type { listPartners } from '../../shared/use-cases/partners/list-partners.ts';
import type {
  getRequest,
  listRequests,
} from '../../shared/use-cases/service-requests/list-requests.ts';
import type { getUser, listUsers } from '../../shared/use-cases/users/list-users.ts';
import type { completeActivation } from '../../shared/use-cases/activations/complete-activation.ts';
import type { purchasePackage } from '../../shared/use-cases/purchases/purchase-package.ts';
import type {
  registerPartner,
  replacePartner,
} from '../../shared/use-cases/partners/register-partner.ts';
import type { removeUser } from '../../shared/use-cases/benefits/remove-user.ts';
import type { requestActivation } from '../../shared/use-cases/activations/request-activation.ts';
import type { requestSupport } from '../../shared/use-cases/service-requests/request-support.ts';
import type {
  getMarketingContact,
  setMarketingContact,
} from '../../shared/use-cases/activations/set-marketing-contact.ts';

export interface Application {
  readonly catalog: CatalogSource;
  readonly policy: Policy;
  readonly access: AccessTable;

  /** Where software is downloaded from, without trailing slash. */
  readonly downloadsUrl: string;

  readonly cancelBenefit: ReturnType<typeof cancelBenefit>;
  readonly exportCompliance: ReturnType<typeof exportCompliance>;
  readonly previewChange: ReturnType<typeof previewChange>;
  readonly importKeys: ReturnType<typeof importKeys>;
  readonly redeemBenefit: ReturnType<typeof redeemBenefit>;
  readonly renewPurchase: ReturnType<typeof renewPurchase>;
  readonly replaceKey: ReturnType<typeof replaceKey>;
  readonly revealKeys: ReturnType<typeof revealKeys>;
  readonly upgradePurchase: ReturnType<typeof upgradePurchase>;
  readonly addUser: ReturnType<typeof addUser>;
  readonly assignUser: ReturnType<typeof assignUser>;
  readonly cancelActivation: ReturnType<typeof cancelActivation>;
  readonly cancelOrder: ReturnType<typeof cancelOrder>;
  readonly changeAssignments: ReturnType<typeof changeAssignments>;
  readonly changeUser: ReturnType<typeof changeUser>;
  readonly checkEligibility: ReturnType<typeof checkEligibility>;
  readonly cancelPurchase: ReturnType<typeof cancelPurchase>;
  readonly completeActivation: ReturnType<typeof completeActivation>;
  readonly confirmPayment: ReturnType<typeof confirmPayment>;
  readonly declineActivation: ReturnType<typeof declineActivation>;
  readonly deleteUser: ReturnType<typeof deleteUser>;
  readonly getActivation: ReturnType<typeof getActivation>;
  readonly getBenefit: ReturnType<typeof getBenefit>;
  readonly getMarketingContact: ReturnType<typeof getMarketingContact>;
  readonly getPurchase: ReturnType<typeof getPurchase>;
  readonly getRequest: ReturnType<typeof getRequest>;
  readonly getUser: ReturnType<typeof getUser>;
  readonly keyLevels: KeyStore['levels'];
  readonly listActivations: ReturnType<typeof listActivations>;
  readonly listAllActivations: ReturnType<typeof listAllActivations>;
  readonly listAudit: ReturnType<typeof listAudit>;
  readonly listBenefits: ReturnType<typeof listBenefits>;
  readonly issueRefund: ReturnType<typeof issueRefund>;
  readonly listOpenPurchases: ReturnType<typeof listOpenPurchases>;
  readonly listPartners: ReturnType<typeof listPartners>;
  readonly listPurchases: ReturnType<typeof listPurchases>;
  readonly listRequests: ReturnType<typeof listRequests>;
  readonly listUsers: ReturnType<typeof listUsers>;
  readonly purchasePackage: ReturnType<typeof purchasePackage>;
  readonly registerPartner: ReturnType<typeof registerPartner>;
  readonly removeUser: ReturnType<typeof removeUser>;
  readonly replacePartner: ReturnType<typeof replacePartner>;
  readonly requestActivation: ReturnType<typeof requestActivation>;
  readonly requestSupport: ReturnType<typeof requestSupport>;
  readonly setMarketingContact: ReturnType<typeof setMarketingContact>;
  readonly storeAnswers: ReturnType<typeof storeAnswers>;
}

/** The part of the application that one endpoint calls. */
export type UseCases<Name extends keyof Application> = Pick<Application, Name>;
