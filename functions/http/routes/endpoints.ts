// The one list of all endpoints of the API, from which they are registered, documented and tested.
// Knows their names only.
import type { Edge } from '../../edge/identity/edge.ts';
import type { Endpoint, HttpContext } from '../../edge/http/http.ts';
import type { Route } from '../../edge/routing/route.ts';
import { addUser } from '../users/add-user.ts';
import type { Application } from '../application.ts';
import { assignUser } from '../benefits/assign-user.ts';
import { cancelActivation } from '../activations/cancel-activation.ts';
import { cancelOrder } from '../purchases/cancel-order.ts';
import { changeAssignments } from '../benefits/change-assignments.ts';
import { changeUser } from '../users/change-user.ts';
import { mergeUser } from '../users/merge-user.ts';
import { deleteUser } from '../users/delete-user.ts';
import { getEligibility } from '../purchases/get-eligibility.ts';
import { listMyAssignments } from '../users/list-my-assignments.ts';
import { listDownloads } from '../benefits/list-downloads.ts';
import { completeActivation } from '../operator/complete-activation.ts';
import { confirmPayment } from '../operator/confirm-payment.ts';
import { createServiceRequest } from '../service-requests/create-service-request.ts';
import { declineActivation } from '../operator/decline-activation.ts';
import { getActivation } from '../activations/get-activation.ts';
import { getBenefit } from '../benefits/get-benefit.ts';
import { getHealth } from './get-health.ts';
import { getMarketingContact } from '../activations/get-marketing-contact.ts';
import { getMe } from '../users/get-me.ts';
import { getPackage } from '../purchases/get-package.ts';
import { getPurchase } from '../purchases/get-purchase.ts';
import { getRefundEligibility } from '../purchases/get-refund-eligibility.ts';
import { getServiceRequest } from '../service-requests/get-service-request.ts';
import { getUser } from '../users/get-user.ts';
import { listActivations } from '../activations/list-activations.ts';
import { listAllActivations } from '../operator/list-all-activations.ts';
import { listAssignments } from '../benefits/list-assignments.ts';
import { listMails } from '../audit/list-mails.ts';
import { resendMail } from '../audit/resend-mail.ts';
import { listAllMails } from '../operator/list-all-mails.ts';
import { resendAnyMail } from '../operator/resend-any-mail.ts';
import { listAudit } from '../audit/list-audit.ts';
import { listBenefits } from '../benefits/list-benefits.ts';
import { issueRefund } from '../operator/issue-refund.ts';
import { giveBackPayment } from '../operator/give-back-payment.ts';
import { listUnappliedPayments } from '../operator/list-unapplied-payments.ts';
import { recordUnappliedPayment } from '../operator/record-unapplied-payment.ts';
import { getStatement } from '../purchases/get-statement.ts';
import { listOpenPurchases } from '../operator/list-open-purchases.ts';
import { revealKeys } from '../benefits/reveal-keys.ts';
import { redeemBenefit } from '../benefits/redeem-benefit.ts';
import { renewPurchase } from '../purchases/renew-purchase.ts';
import { upgradePurchase } from '../purchases/upgrade-purchase.ts';
import { listKeyPools } from '../operator/list-key-pools.ts';
import { importKeys } from '../operator/import-keys.ts';
import { getRedemptionOptions } from '../benefits/get-redemption-options.ts';
import { previewChange } from '../purchases/preview-change.ts';
import { getSummary } from '../benefits/get-summary.ts';
import { exportComplianceCsv } from '../audit/export-compliance-csv.ts';
import { exportCompliance } from '../audit/export-compliance.ts';
import { listPackages } from '../purchases/list-packages.ts';
import { listPartners } from '../operator/list-partners.ts';
import { listPurchases } from '../purchases/list-purchases.ts';
import { listServiceRequests } from '../service-requests/list-service-requests.ts';
import { listUsers } from '../users/list-users.ts';
import { purchasePackage } from '../purchases/purchase-package.ts';
import { registerPartner } from '../operator/register-partner.ts';
import { removeUser } from '../benefits/remove-user.ts';
import { replacePartner } from '../operator/replace-partner.ts';
import { requestActivation } from '../activations/request-activation.ts';
import { removeMarketingContact } from '../activations/remove-marketing-contact.ts';
import { setMarketingContact } from '../activations/set-marketing-contact.ts';

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
  previewChange,
  getRefundEligibility,
  getStatement,
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
  removeMarketingContact,
  listUsers,
  addUser,
  getUser,
  changeUser,
  deleteUser,
  mergeUser,
  createServiceRequest,
  listServiceRequests,
  getServiceRequest,
  listAudit,
  listMails,
  resendMail,
  exportCompliance,
  exportComplianceCsv,
  listPartners,
  registerPartner,
  replacePartner,
  listOpenPurchases,
  confirmPayment,
  issueRefund,
  listUnappliedPayments,
  recordUnappliedPayment,
  giveBackPayment,
  listKeyPools,
  importKeys,
  listAllActivations,
  completeActivation,
  declineActivation,
  getHealth,
  listAllMails,
  resendAnyMail,
];

/**
 * All endpoints to register, except the catch-all.
 * @param applicationFor makes what the endpoints call for one invocation: some use cases need
 * bindings that the platform passes to the invocation only
 */
export const endpoints = (
  edge: Edge,
  applicationFor: (context: HttpContext) => Application,
): readonly Endpoint[] => routes.map((route) => route.bind(edge, applicationFor));
