// The one list of all endpoints of the API: what is registered, documented and tested comes from it.
// Knows their names only.
import type { Edge } from '../edge/edge.ts';
import type { Endpoint, HttpContext } from '../edge/http.ts';
import type { Route } from '../edge/route.ts';
import { addUser } from './add-user.ts';
import type { Application } from './application.ts';
import { assignUser } from './assign-user.ts';
import { cancelActivation } from './cancel-activation.ts';
import { cancelOrder } from './cancel-order.ts';
import { changeAssignments } from './change-assignments.ts';
import { changeUser } from './change-user.ts';
import { deleteUser } from './delete-user.ts';
import { getEligibility } from './get-eligibility.ts';
import { listMyAssignments } from './list-my-assignments.ts';
import { listDownloads } from './list-downloads.ts';
import { completeActivation } from './complete-activation.ts';
import { confirmPayment } from './confirm-payment.ts';
import { createServiceRequest } from './create-service-request.ts';
import { declineActivation } from './decline-activation.ts';
import { getActivation } from './get-activation.ts';
import { getBenefit } from './get-benefit.ts';
import { getHealth } from './get-health.ts';
import { getMarketingContact } from './get-marketing-contact.ts';
import { getMe } from './get-me.ts';
import { getPackage } from './get-package.ts';
import { getPurchase } from './get-purchase.ts';
import { getRefundEligibility } from './get-refund-eligibility.ts';
import { getServiceRequest } from './get-service-request.ts';
import { getUser } from './get-user.ts';
import { listActivations } from './list-activations.ts';
import { listAllActivations } from './list-all-activations.ts';
import { listAssignments } from './list-assignments.ts';
import { listAudit } from './list-audit.ts';
import { listBenefits } from './list-benefits.ts';
import { issueRefund } from './issue-refund.ts';
import { listOpenPurchases } from './list-open-purchases.ts';
import { revealKeys } from './reveal-keys.ts';
import { redeemBenefit } from './redeem-benefit.ts';
import { renewPurchase } from './renew-purchase.ts';
import { upgradePurchase } from './upgrade-purchase.ts';
import { listKeyPools } from './list-key-pools.ts';
import { importKeys } from './import-keys.ts';
import { getRedemptionOptions } from './get-redemption-options.ts';
import { foreseeChange } from './foresee-change.ts';
import { getSummary } from './get-summary.ts';
import { exportComplianceCsv } from './export-compliance-csv.ts';
import { exportCompliance } from './export-compliance.ts';
import { listPackages } from './list-packages.ts';
import { listPartners } from './list-partners.ts';
import { listPurchases } from './list-purchases.ts';
import { listServiceRequests } from './list-service-requests.ts';
import { listUsers } from './list-users.ts';
import { purchasePackage } from './purchase-package.ts';
import { registerPartner } from './register-partner.ts';
import { removeUser } from './remove-user.ts';
import { replacePartner } from './replace-partner.ts';
import { requestActivation } from './request-activation.ts';
import { setMarketingContact } from './set-marketing-contact.ts';

export const routes: readonly Route<Application>[] = [
  getMe,
  listMyAssignments,
  listPackages,
  getPackage,
  getEligibility,
  purchasePackage,
  listPurchases,
  getPurchase,
  cancelOrder,
  renewPurchase,
  upgradePurchase,
  foreseeChange,
  getRefundEligibility,
  listBenefits,
  getBenefit,
  revealKeys,
  listDownloads,
  redeemBenefit,
  getRedemptionOptions,
  getSummary,
  listAssignments,
  changeAssignments,
  assignUser,
  removeUser,
  requestActivation,
  listActivations,
  getActivation,
  cancelActivation,
  getMarketingContact,
  setMarketingContact,
  listUsers,
  addUser,
  getUser,
  changeUser,
  deleteUser,
  createServiceRequest,
  listServiceRequests,
  getServiceRequest,
  listAudit,
  exportCompliance,
  exportComplianceCsv,
  listPartners,
  registerPartner,
  replacePartner,
  listOpenPurchases,
  confirmPayment,
  issueRefund,
  listKeyPools,
  importKeys,
  listAllActivations,
  completeActivation,
  declineActivation,
  getHealth,
];

/**
 * Everything to be registered, but the catch-all.
 * @param applicationFor what the endpoints call, for one invocation: some use cases need what the
 * platform hands to an invocation only
 */
export const endpoints = (
  edge: Edge,
  applicationFor: (context: HttpContext) => Application,
): readonly Endpoint[] => routes.map((route) => route.bind(edge, applicationFor));
