// Makes the use cases from ports: those for requests, and those for timers and orchestrations. Part
// of the composition root; it decides nothing.
import { budgets } from '../../shared/adapters/system/budgets.ts';
import { accessTable } from '../../shared/domain/access.ts';
import type { Brand } from '../../shared/domain/brand.ts';
import type { Activations } from '../../shared/ports/activations.ts';
import type { KeySealing } from '../../shared/ports/key-sealing.ts';
import type { KeyStore } from '../../shared/ports/key-store.ts';
import type { MailPace } from '../../shared/ports/mail-pace.ts';
import type { MailProvider } from '../../shared/ports/mail-provider.ts';
import type { Patience } from '../../shared/ports/patience.ts';
import type { DueQuery } from '../../shared/ports/partner-store.ts';
import type { Registry } from '../../shared/ports/registry.ts';
import type { Telemetry } from '../../shared/ports/telemetry.ts';
import { review } from '../../shared/use-cases/activations/activation-act.ts';
import type { StepDeps } from '../../shared/use-cases/activations/activation-snapshot.ts';
import { addUser } from '../../shared/use-cases/users/add-user.ts';
import { assignUser } from '../../shared/use-cases/benefits/assign-user.ts';
import { beginActivation } from '../../shared/use-cases/activations/begin-activation.ts';
import { cancelBenefit } from '../../shared/use-cases/purchases/cancel-benefit.ts';
import { erasePerson } from '../../shared/use-cases/users/erase-person.ts';
import { applyRetention } from '../../shared/use-cases/upkeep/apply-retention.ts';
import { exportCompliance } from '../../shared/use-cases/benefits/export-compliance.ts';
import { previewChange } from '../../shared/use-cases/purchases/preview-change.ts';
import { renewPurchase } from '../../shared/use-cases/purchases/renew-purchase.ts';
import { upgradePurchase } from '../../shared/use-cases/purchases/upgrade-purchase.ts';
import { cancelPurchase } from '../../shared/use-cases/purchases/cancel-purchase.ts';
import { cancelActivation } from '../../shared/use-cases/activations/cancel-activation.ts';
import { cancelOrder } from '../../shared/use-cases/purchases/cancel-order.ts';
import { confirmPayment } from '../../shared/use-cases/purchases/confirm-payment.ts';
import { changeAssignments } from '../../shared/use-cases/benefits/change-assignments.ts';
import { changeUser } from '../../shared/use-cases/users/change-user.ts';
import { checkEligibility } from '../../shared/use-cases/purchases/check-eligibility.ts';
import { completeActivation } from '../../shared/use-cases/activations/complete-activation.ts';
import { declineActivation } from '../../shared/use-cases/activations/decline-activation.ts';
import { mergeUser } from '../../shared/use-cases/users/merge-user.ts';
import { deleteUser } from '../../shared/use-cases/users/delete-user.ts';
import {
  deliverMail,
  type DeliverMail,
  type MailDeps,
} from '../../shared/use-cases/delivery/deliver-mail.ts';
import { sendAtOnce } from '../../shared/use-cases/delivery/send-at-once.ts';
import { sendWaiting } from '../../shared/use-cases/delivery/send-waiting.ts';
import { followFailedRuns } from '../../shared/use-cases/upkeep/follow-failed-runs.ts';
import { instructionUseCases } from '../../shared/use-cases/activations/follow-instructions.ts';
import { storeAnswers } from '../../shared/use-cases/upkeep/health.ts';
import { listFormerSeats } from '../../shared/use-cases/benefits/former-seats.ts';
import {
  getActivation,
  listActivations,
} from '../../shared/use-cases/activations/list-activations.ts';
import { listMails } from '../../shared/use-cases/mail/list-mails.ts';
import { listAudit } from '../../shared/use-cases/partners/list-audit.ts';
import {
  getBenefit,
  getPurchase,
  listBenefits,
  listPurchases,
} from '../../shared/use-cases/benefits/list-benefits.ts';
import { listAllActivations } from '../../shared/use-cases/activations/list-all-activations.ts';
import { importKeys } from '../../shared/use-cases/keys/import-keys.ts';
import { issueRefund } from '../../shared/use-cases/purchases/issue-refund.ts';
import { getStatement } from '../../shared/use-cases/purchases/get-statement.ts';
import { giveBackPayment } from '../../shared/use-cases/purchases/give-back-payment.ts';
import { listUnappliedPayments } from '../../shared/use-cases/purchases/list-unapplied-payments.ts';
import { recordUnappliedPayment } from '../../shared/use-cases/purchases/record-unapplied-payment.ts';
import { listOpenPurchases } from '../../shared/use-cases/purchases/list-open-purchases.ts';
import { listPartners } from '../../shared/use-cases/partners/list-partners.ts';
import { getRequest, listRequests } from '../../shared/use-cases/service-requests/list-requests.ts';
import {
  everyUser,
  getUser,
  getUsers,
  listUsers,
} from '../../shared/use-cases/users/list-users.ts';
import {
  activateOffer,
  raiseAttention,
  resendInstructions,
  remindContact,
} from '../../shared/use-cases/activations/offer-steps.ts';
import { provisionActivation } from '../../shared/use-cases/activations/provision-activation.ts';
import { purchasePackage } from '../../shared/use-cases/purchases/purchase-package.ts';
import { reconcileActivation } from '../../shared/use-cases/activations/reconcile-activation.ts';
import { recordDelivery } from '../../shared/use-cases/delivery/record-delivery.ts';
import {
  registerPartner,
  replacePartner,
} from '../../shared/use-cases/partners/register-partner.ts';
import { redeemBenefit } from '../../shared/use-cases/benefits/redeem-benefit.ts';
import { replaceKey } from '../../shared/use-cases/keys/replace-key.ts';
import { revealKeys } from '../../shared/use-cases/keys/reveal-keys.ts';
import { removeUser } from '../../shared/use-cases/benefits/remove-user.ts';
import { requestActivation } from '../../shared/use-cases/activations/request-activation.ts';
import { requestSupport } from '../../shared/use-cases/service-requests/request-support.ts';
import {
  getMarketingContact,
  setMarketingContact,
} from '../../shared/use-cases/activations/set-marketing-contact.ts';
import { removeMarketingContact } from '../../shared/use-cases/activations/remove-marketing-contact.ts';
import { releaseStaleClaim } from '../../shared/use-cases/keys/release-stale-claim.ts';
import { processDuePurchase } from '../../shared/use-cases/purchases/process-due-purchase.ts';
import { failingClaims, failingEntities } from '../../shared/use-cases/upkeep/failing-items.ts';
import { sweep } from '../../shared/use-cases/upkeep/sweep.ts';
import { reportGauges } from '../../shared/use-cases/upkeep/report-gauges.ts';
import { escalateOverdue } from '../../shared/use-cases/activations/escalate-overdue.ts';

/** The ports and settings that all use cases need. */
export interface Core extends StepDeps {
  readonly registry: Registry;
  readonly pace: MailPace;
  readonly keys: KeyStore;
  readonly sealing: KeySealing;
  readonly provider: MailProvider;
  readonly telemetry: Telemetry;
  /** The time that the current caller has left. */
  readonly patience: Patience;
  readonly operatorsEmail: string;
  readonly publicBaseUrl: string;
  readonly brand: Brand;
  readonly downloadsUrl: string;
}

/** The use cases of the HTTP endpoints. */
export const requestUseCases = (core: Core, activations: Activations) => {
  const waking = { ...core, activations };
  return {
    storeAnswers: storeAnswers(core),
    catalog: core.catalog,
    policy: core.policy,
    access: accessTable(core.policy.access),
    purchasePackage: purchasePackage(core),
    listPurchases: listPurchases(core),
    getPurchase: getPurchase(core),
    cancelBenefit: cancelBenefit(waking),
    exportCompliance: exportCompliance(core),
    previewChange: previewChange(core),
    renewPurchase: renewPurchase(core),
    upgradePurchase: upgradePurchase(core),
    cancelPurchase: cancelPurchase(core),
    revealKeys: revealKeys(core),
    replaceKey: replaceKey(core),
    redeemBenefit: redeemBenefit(core),
    importKeys: importKeys(core),
    keyLevels: (poolId: string) => core.keys.levels(poolId),
    listAudit: listAudit(core),
    listMails: listMails(core),
    listBenefits: listBenefits(core),
    getBenefit: getBenefit(core),
    listFormerSeats: listFormerSeats(core),
    assignUser: assignUser(core),
    removeUser: removeUser(core),
    listUsers: listUsers(core),
    getUsers: getUsers(core),
    everyUser: everyUser(core),
    getUser: getUser(core),
    addUser: addUser(core),
    cancelOrder: cancelOrder(core),
    confirmPayment: confirmPayment(core),
    changeAssignments: changeAssignments(core),
    changeUser: changeUser(core),
    deleteUser: deleteUser(core),
    mergeUser: mergeUser(core),
    checkEligibility: checkEligibility(core),
    /** The base URL of downloads, without trailing slash. */
    downloadsUrl: core.downloadsUrl,
    requestActivation: requestActivation(waking),
    requestSupport: requestSupport(core),
    cancelActivation: cancelActivation(waking),
    getActivation: getActivation(core),
    listActivations: listActivations(core),
    getMarketingContact: getMarketingContact(core),
    setMarketingContact: setMarketingContact(waking),
    removeMarketingContact: removeMarketingContact(core),
    listRequests: listRequests(core),
    getRequest: getRequest(core),
    issueRefund: issueRefund(core),
    listOpenPurchases: listOpenPurchases(core),
    recordUnappliedPayment: recordUnappliedPayment(core),
    giveBackPayment: giveBackPayment(core),
    listUnappliedPayments: listUnappliedPayments(core),
    getStatement: getStatement(core),
    listPartners: listPartners(core),
    registerPartner: registerPartner(core),
    replacePartner: replacePartner(core),
    listAllActivations: listAllActivations(core),
    completeActivation: completeActivation(waking),
    declineActivation: declineActivation(waking),
  };
};

/** The use cases of the instruction page. */
export const pageUseCases = (core: Core, activations: Activations) =>
  instructionUseCases({ ...core, activations });

/** The use cases of delivery reports. */
export const reportUseCases = (core: Core, activations: Activations) =>
  recordDelivery({ ...core, wake: (activation) => activations.wake(activation) });

/** An orchestration that delivers mail is running already, so no wake-up is needed. */
const noWakeNeeded = async (): Promise<void> => {};

/** Gives each mail a share of the time, so that one that hangs does not stop the others. */
const inItsTime =
  ({ patience }: Core, deliver: DeliverMail): DeliverMail =>
  (partnerId, mailId) =>
    patience.within(budgets.mail, () => deliver(partnerId, mailId));

/** The use cases of orchestration steps. */
export const stepUseCases = (core: Core) => ({
  beginActivation: beginActivation(core),
  reviewActivation: (step: Parameters<typeof review>[1]) => review(core, step),
  provisionActivation: provisionActivation(core),
  escalateOverdue: escalateOverdue(core),
  activateOffer: activateOffer(core),
  remindContact: remindContact(core),
  raiseAttention: raiseAttention(core),
  resendInstructions: resendInstructions(core),
  deliverMail: inItsTime(core, deliverMail({ ...core, ...sendAtOnce(core), wake: noWakeNeeded })),
});

/**
 * The use cases of the timer sweeps: made once, then bound to the orchestrations of each
 * invocation.
 */
export const sweepUseCases = (core: Core) => {
  const { store, keys } = core;
  const follow = followFailedRuns(core);
  const dueOf = (kind: DueQuery['kind']) => ({
    what: kind,
    find: (query: Omit<DueQuery, 'kind'>) => store.due({ kind, ...query }),
    failing: failingEntities(core, kind),
  });
  return (activations: Activations) => {
    const reconcile = reconcileActivation({ ...core, activations });
    const processDue = processDuePurchase({ ...core, activations });
    const wake: MailDeps['wake'] = (activation) => activations.wake(activation);
    return {
      reconcileActivations: () => sweep(core, { ...dueOf('activation'), handle: reconcile }),
      followFailedRuns: follow(activations),
      processDuePurchases: () => sweep(core, { ...dueOf('purchase'), handle: processDue }),
      erasePeople: () => sweep(core, { ...dueOf('erasure'), handle: erasePerson(core) }),
      applyRetention: applyRetention(core),
      reportGauges: reportGauges(core),
      releaseStaleClaims: () =>
        sweep(core, {
          what: 'claim',
          find: (query) => keys.due(query),
          handle: releaseStaleClaim(core),
          failing: failingClaims(keys),
        }),
      dispatchOutbox: sendWaiting({
        ...core,
        operatorsEveryMinutes: core.policy.mail.operatorsEveryMinutes,
        failing: failingEntities(core, 'mail'),
        deliverBy: (way) => deliverMail({ ...core, ...way, wake }),
      }),
    };
  };
};
