/**
 * Partner Benefits
 * 1.0.0
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import { exactRuntime } from './runtime.ts';
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "https://partner-benefits.example"
};
const oazapfts = exactRuntime(defaults);
export const servers = {
    server1: "https://partner-benefits.example"
};
export type EntraId = string;
export type Me = {
    userId: EntraId;
    partnerId: EntraId;
    partnerName: string;
    program: "partnerCenter" | "partnerMembershipCenter";
    roles: ("globalAdmin" | "userAdmin" | "adminAgent" | "mpnPartnerAdmin" | "user")[];
    displayName?: string;
    email?: string;
};
export type Instant = string;
export type Problem = {
    "type": string;
    title: string;
    status: number;
    detail: string;
    /** The path that was asked for. */
    instance: string;
    code: "NotFound" | "MethodNotAllowed" | "Unauthenticated" | "BodyTooLarge" | "UnsupportedMediaType" | "PartnerNotRegistered" | "NotLinked" | "RoleRequired" | "ValidationFailed" | "IdempotencyKeyRequired" | "IdempotencyKeyReused" | "TooManyRequests" | "PreconditionFailed" | "ConcurrentChange" | "ServiceUnavailable" | "InternalError" | "PackageNotFound" | "UserNotFound" | "ProgramNotMigrated" | "NotEligible" | "PaymentMethodNotAllowed" | "PurchaseNotPending" | "PurchaseNotActive" | "RenewalWindowClosed" | "OrderExpired" | "AmountMismatch" | "NoRefundDue" | "PaymentReferenceUsed" | "RefundNotAvailable" | "RefundForfeitNotAcknowledged" | "BenefitExpired" | "BenefitNotActive" | "NothingRemaining" | "NotSupportedByBenefit" | "NoKeyRequired" | "KeyPoolEmpty" | "KeyNotRevealed" | "AlreadyReplaced" | "ReplacementWindowClosed" | "NoDownloads" | "NotAssignable" | "NoSeatAvailable" | "ReassignCooldown" | "ReassignLimitReached" | "CreditAlreadyHeld" | "EmailDomainNotAllowed" | "NotRedeemable" | "NotActivatable" | "MarketingContactRequired" | "TooLateToActivate" | "MarketingContactInUse" | "ActivationFinished" | "IdentifierInUse" | "ContactEmailMatchesAccount" | "LanguageNotSupported" | "UserExists" | "EmailInUse" | "UserHasAssignments" | "LastAdmin" | "MailNotResendable" | "PartnerExists";
    traceId: string;
    /** What is wrong where: a JSON Pointer into the body, or `/query/{name}`, `/path/{name}`, `/header/{name}`. */
    errors?: {
        code: string;
        pointer: string;
        detail: string;
    }[];
    /** One of these would do. */
    requiredRoles?: ("globalAdmin" | "userAdmin" | "adminAgent" | "mpnPartnerAdmin" | "user" | "operator")[];
    reasons?: {
        code: string;
        message: string;
        purchaseId?: string;
        price?: {
            amount: number;
            currency: string;
        };
    }[];
    blockers?: {
        code: string;
        benefitId?: string;
        by?: string;
        at?: Instant;
    }[];
    reassignableAt?: Instant;
    expectedBy?: Instant;
    endsAt?: Instant;
    opensAt?: Instant;
    closesAt?: Instant;
};
export type Id = string;
export type HeldBenefit = {
    benefitId: Id;
    itemId: Id;
    name: string;
    category: "software" | "cloud" | "visualStudio" | "technical" | "goToMarket";
    assignedAt: Instant;
    manageUrl?: string;
};
export type Package = {
    id: Id;
    name: string;
    level: "actionPack" | "learningActionPack" | "silver" | "gold" | "grant";
    price: {
        amount: number;
        currency: string;
        illustrative: boolean;
    };
    /** From the start to the end of the membership. */
    termDays: number;
    /** From the end of the membership to that of the benefits. */
    graceDays: number;
    /** From the purchase; the last instant excluded. */
    refundWindowDays: number;
    /** From the first reveal of a key; the last instant excluded. */
    replacementDays: number;
    catalogVersion: string;
    benefits: {
        itemId: Id;
        poolId?: Id;
        name: string;
        category: "software" | "cloud" | "visualStudio" | "technical" | "goToMarket";
        quantity: {
            /** Absent: unlimited. */
            total?: number;
            unit: string;
        };
        /** Where the quantity is documented. */
        source?: string;
        /** `true`: no source is known; the quantity serves as an example. */
        illustrative?: boolean;
    }[];
};
export type Eligibility = {
    eligible: boolean;
    reasons: {
        code: "AlreadyHeld" | "DesignationRequired" | "HigherLevelHeld" | "ProgramNotMigrated" | "UpgradeInstead";
        message: string;
        /** The purchase to upgrade. */
        purchaseId?: string;
        /** What the upgrade costs. */
        price?: {
            /** In major units of the currency. */
            amount: number;
            /** ISO 4217. */
            currency: string;
        };
    }[];
};
export type Purchase = {
    id: Id;
    packageId: Id;
    catalogVersion: string;
    status: "pendingPayment" | "active" | "cancelled" | "lapsed" | "ended";
    orderedAt: Instant;
    purchasedAt?: Instant;
    previousPurchaseId?: Id;
    /** The purchase that continues it. */
    renewedBy?: string;
    payment: {
        method: "card" | "wire" | "none";
        reference?: string;
        orderNumber?: string;
        orderExpiresAt?: Instant;
    };
    price: {
        /** In major units of the currency. */
        amount: number;
        /** ISO 4217. */
        currency: string;
    };
    dates?: {
        refundDeadline: {
            at: Instant;
            rule: string;
        };
        membershipEnd: {
            at: Instant;
            rule: string;
        };
        benefitsEnd: {
            at: Instant;
            rule: string;
        };
        renewalOpens: {
            at: Instant;
            rule: string;
        };
        renewalCloses: {
            at: Instant;
            rule: string;
        };
    };
    refund?: {
        status: "requested" | "issued";
        amount: number;
        currency: string;
    };
};
export type RenewedPurchase = {
    id: Id;
    packageId: Id;
    catalogVersion: string;
    status: "pendingPayment" | "active" | "cancelled" | "lapsed" | "ended";
    orderedAt: Instant;
    purchasedAt?: Instant;
    previousPurchaseId?: Id;
    /** The purchase that continues it. */
    renewedBy?: string;
    payment: {
        method: "card" | "wire" | "none";
        reference?: string;
        orderNumber?: string;
        orderExpiresAt?: Instant;
    };
    price: {
        /** In major units of the currency. */
        amount: number;
        /** ISO 4217. */
        currency: string;
    };
    dates?: {
        refundDeadline: {
            at: Instant;
            rule: string;
        };
        membershipEnd: {
            at: Instant;
            rule: string;
        };
        benefitsEnd: {
            at: Instant;
            rule: string;
        };
        renewalOpens: {
            at: Instant;
            rule: string;
        };
        renewalCloses: {
            at: Instant;
            rule: string;
        };
    };
    refund?: {
        status: "requested" | "issued";
        amount: number;
        currency: string;
    };
    /** Who has not been taken over: the new term has no room, or another package. */
    toReassign: {
        benefitId: Id;
        itemId: Id;
        name: string;
        userId: EntraId;
        displayName: string;
    }[];
};
export type Outlook = {
    change: "renewal" | "upgrade" | "expiry";
    /** When it would take effect. */
    at: string;
    "package"?: {
        id: Id;
        name: string;
        catalogVersion: string;
    };
    price?: {
        /** In major units of the currency. */
        amount: number;
        /** ISO 4217. */
        currency: string;
    };
    eligibility?: Eligibility;
    gained: {
        itemId: Id;
        name: string;
        category: "software" | "cloud" | "visualStudio" | "technical" | "goToMarket";
        quantity: {
            /** Absent: unlimited. */
            total?: number;
            unit: string;
        };
    }[];
    lost: {
        benefitId: Id;
        itemId: Id;
        name: string;
        category: "software" | "cloud" | "visualStudio" | "technical" | "goToMarket";
    }[];
    changed: {
        benefitId: Id;
        itemId: Id;
        name: string;
        "from": {
            /** Absent: unlimited. */
            total?: number;
            unit: string;
        };
        to: {
            /** Absent: unlimited. */
            total?: number;
            unit: string;
        };
    }[];
    /** Who keeps what they have been given. */
    carriedOver: {
        benefitId: Id;
        itemId: Id;
        name: string;
        userId: EntraId;
        displayName: string;
    }[];
    /** Who has to be given it again. */
    toReassign: {
        benefitId: Id;
        itemId: Id;
        name: string;
        userId: EntraId;
        displayName: string;
    }[];
    /** What has to be activated again. */
    toActivate: {
        benefitId: Id;
        itemId: Id;
        name: string;
    }[];
    /** What was redeemed and runs on. */
    continues: {
        benefitId: Id;
        itemId: Id;
        name: string;
        until: Instant;
    }[];
};
export type RefundEligibility = {
    eligible: boolean;
    deadline?: Instant;
    blockers: {
        code: "WindowClosed" | "KeyRevealed" | "BenefitUsed" | "AlreadyCancelled" | "Upgraded" | "NotActive";
        benefitId?: Id;
        by?: EntraId;
        at?: Instant;
    }[];
    forfeitedBy: {
        action: "revealKeys" | "assign" | "activate" | "requestSupport";
        benefitId: Id;
    }[];
};
export type Statement = {
    entries: {
        /** In major units of the currency. */
        amount: number;
        /** ISO 4217. */
        currency: string;
        kind: "received" | "applied" | "toGiveBack" | "givenBack";
        at: Instant;
        /** When it was recorded here. */
        recordedAt: string;
        purchaseId?: Id;
        /** Why the money pays for nothing; absent: it pays. */
        because?: "noOrder" | "orderEnded" | "alreadyPaid" | "tooLate" | "amountDiffers" | "notConfirmed" | "excess";
        reference?: string;
    }[];
    /** By currency; `received` is the sum of the others. */
    totals: {
        /** ISO 4217. */
        currency: string;
        received: number;
        kept: number;
        toGiveBack: number;
        givenBack: number;
    }[];
};
export type Assignment = {
    userId: EntraId;
    displayName: string;
    assignedAt: Instant;
    assignedBy: EntraId;
    reassignableAt?: Instant;
    removedAt?: Instant;
    removedBy?: EntraId;
};
export type Benefit = {
    id: Id;
    purchaseId: Id;
    packageId: Id;
    itemId: Id;
    name: string;
    category: "software" | "cloud" | "visualStudio" | "technical" | "goToMarket";
    status: "available" | "inUse" | "activating" | "attentionNeeded" | "active" | "exhausted" | "expired" | "revoked";
    quantity: {
        /** Absent: unlimited. */
        total?: number;
        unit: string;
        used: number;
    };
    expires?: Instant;
    dates: {
        activateBy: {
            at: Instant;
            rule: string;
        };
        usableUntil: {
            at: Instant;
            rule: string;
        };
        membershipEnd: {
            at: Instant;
            rule: string;
        };
        graceEnd: {
            at: Instant;
            rule: string;
        };
    };
    actions: {
        name: "revealKeys" | "assign" | "activate" | "requestSupport" | "redeem" | "cancel";
        /** To this caller, now; if not, `reasons` say why. */
        allowed: boolean;
        /** Once it is done, the purchase cannot be given back for money. */
        forfeitsRefund: boolean;
        reasons?: {
            code: string;
            requiredRoles?: ("globalAdmin" | "userAdmin" | "adminAgent" | "mpnPartnerAdmin" | "user" | "operator")[];
        }[];
    }[];
    software?: {
        keyRequired: boolean;
        revealed?: {
            at: Instant;
            by: EntraId;
        };
        activationsAllowed?: number;
        languages: string[];
        operatingSystems: ("linux" | "windows" | "windowsServer")[];
        instructions: string;
    };
    cloud?: {
        kind: "usageBased" | "licenseBased";
        assignedTo?: Assignment;
        reassignmentsLeft?: number;
        manageUrl?: string;
        revealed?: {
            at: Instant;
            by: EntraId;
        };
        redeemedAt?: Instant;
        redeemedUntil?: Instant;
        instructions: string;
    };
    visualStudio?: {
        edition: "professional" | "enterprise";
        assignments: Assignment[];
        manageUrl: string;
    };
    technical?: {
        activationId?: Id;
        accessId?: string;
        contractId?: string;
        remaining: {
            incidents?: number;
            advisoryHours?: number;
            cloudIncidents?: number;
        };
        instructions: string;
    };
    goToMarket?: {
        origin: "silverCore" | "goldCore" | "isvCoSellReady";
        activationId?: Id;
        instructions: string;
    };
};
export type RevealedKeys = {
    keys: {
        key: string;
        kind: "productKey" | "multipleActivation" | "token";
        /** How often it activates; absent: without limit. */
        activationsAllowed?: number;
    }[];
    instructions: string;
    /** When this key was given out first. */
    revealedAt: string;
};
export type Download = {
    language: string;
    os: "linux" | "windows" | "windowsServer";
    fileName: string;
    url: string;
    instructions: string;
};
export type RedemptionOptions = {
    /** The users of the token are added. */
    addSeats: {
        users: number;
        months: number;
    };
    /** The users stay as many, the subscription runs longer; absent: the token is for more than three times the active users. */
    extendEndDate?: {
        users: number;
        months: number;
    };
};
export type Summary = {
    /** Purchases in force. */
    memberships: number;
    categories: {
        category: "software" | "cloud" | "visualStudio" | "technical" | "goToMarket";
        /** Benefits that can be used. */
        granted: number;
        /** Of these, how many are in use. */
        used: number;
        statuses: {
            available?: number;
            inUse?: number;
            activating?: number;
            attentionNeeded?: number;
            active?: number;
            exhausted?: number;
            expired?: number;
            revoked?: number;
        };
    }[];
    expiringSoon: {
        what: "membership" | "benefits" | "benefit";
        purchaseId: Id;
        benefitId?: Id;
        name: string;
        at: Instant;
    }[];
};
export type Activation = {
    id: Id;
    benefitId: Id;
    /** 1 for the first; a new one after a decline, a cancellation or the end. */
    attempt: number;
    kind: "technical" | "goToMarket";
    status: "requested" | "inProgress" | "attentionNeeded" | "active" | "declined" | "cancelled" | "expired";
    requestedAt: Instant;
    requestedBy: EntraId;
    /** When it usually is done. */
    expectedBy: string;
    /** From then on it is overdue. */
    dueBy: string;
    overdue: boolean;
    attention?: {
        code: "mailBounced" | "mailNotAccepted";
        message: string;
    };
    accessId?: string;
    contractId?: string;
    activatedAt?: Instant;
    expiresAt?: Instant;
    reason?: string;
    timeline: {
        at: Instant;
        event: string;
        by?: string;
    }[];
};
export type MarketingContact = {
    userId: EntraId;
    email: string;
    phone: string;
    preferredLanguage: string;
    updatedAt: Instant;
    updatedBy: EntraId;
};
export type User = {
    id: EntraId;
    email: string;
    displayName: string;
    preferredLanguage: string;
    roles: ("adminAgent" | "mpnPartnerAdmin")[];
    createdAt: Instant;
};
export type ServiceRequest = {
    id: Id;
    "type": "cancellation" | "cloudSupport" | "onPremisesSupport" | "presales" | "advisoryHours" | "keyReplacement";
    status: "open" | "closed" | "attentionNeeded";
    outcome?: "approved" | "declined";
    purchaseId?: Id;
    benefitId?: Id;
    title?: string;
    severity?: "critical" | "moderate" | "minimal";
    reason?: string;
    quote?: {
        accessId: string;
        contractId: string;
    };
    refund?: {
        status: "requested" | "issued";
        amount: number;
        currency: string;
    };
    createdAt: Instant;
    createdBy: EntraId;
    closedAt?: Instant;
};
export type AuditEntry = {
    id: Id;
    at: Instant;
    actor: {
        kind: "user" | "operator" | "system" | "recipient";
        id?: string;
    };
    action: string;
    reason?: string;
    /** What was acted on where nothing changed, `{type}:{id}`. */
    about?: string;
    changes: {
        /** `{type}:{id}` */
        entity: string;
        rev: number;
        fields: string[];
    }[];
};
export type Mail = {
    id: string;
    template: string;
    /** The address to which it went; of a mail that waits, where it would go now. `erased`: the person has left. */
    to?: string;
    language: string;
    status: "planned" | "sending" | "accepted" | "delivered" | "bounced" | "failed" | "unknown" | "voided";
    entity: string;
    plannedAt: Instant;
    acceptedAt?: Instant;
    deliveredAt?: Instant;
    attempts: number;
    error?: string;
};
export type ComplianceRecord = {
    at: Instant;
    event: "granted" | "keyRevealed" | "keyReplaced" | "redeemed" | "assigned" | "carriedOver" | "removed" | "activationRequested" | "activated" | "activationDeclined" | "activationCancelled" | "revoked" | "purchaseCancelled" | "purchaseUpgraded" | "purchaseExpired" | "orderLapsed" | "moneyReceived" | "moneyApplied" | "moneyToGiveBack" | "moneyGivenBack";
    /** Absent: the money names no order. */
    purchaseId?: string;
    benefitId?: Id;
    itemId?: Id;
    name: string;
    /** Absent at a grant: unlimited. */
    quantity?: number;
    unit?: string;
    userId?: EntraId;
    displayName?: string;
    /** Who did it; absent: the system. */
    by?: string;
    until?: Instant;
    activationId?: Id;
    /** In major units of the currency. */
    amount?: number;
    /** ISO 4217. */
    currency?: string;
    reference?: string;
    /** Why the money pays for nothing. */
    reason?: "noOrder" | "orderEnded" | "alreadyPaid" | "tooLate" | "amountDiffers" | "notConfirmed" | "excess";
    /** The id of the audit entry. */
    evidence?: string;
};
export type Partner = {
    partnerId: EntraId;
    name: string;
    accountEmail: string;
    preferredLanguage?: "en" | "zh-Hans" | "de" | "es" | "ja" | "ar";
    country: string;
    program: "partnerCenter" | "partnerMembershipCenter";
    designations: ("silverCompetency" | "goldCompetency" | "isvCoSellReady" | "appDevelopment" | "cloudCrm" | "cloudPlatform" | "cloudProductivity" | "devOps")[];
};
export type OperatorPurchase = {
    id: Id;
    packageId: Id;
    catalogVersion: string;
    status: "pendingPayment" | "active" | "cancelled" | "lapsed" | "ended";
    orderedAt: Instant;
    purchasedAt?: Instant;
    previousPurchaseId?: Id;
    /** The purchase that continues it. */
    renewedBy?: string;
    payment: {
        method: "card" | "wire" | "none";
        reference?: string;
        orderNumber?: string;
        orderExpiresAt?: Instant;
    };
    price: {
        /** In major units of the currency. */
        amount: number;
        /** ISO 4217. */
        currency: string;
    };
    dates?: {
        refundDeadline: {
            at: Instant;
            rule: string;
        };
        membershipEnd: {
            at: Instant;
            rule: string;
        };
        benefitsEnd: {
            at: Instant;
            rule: string;
        };
        renewalOpens: {
            at: Instant;
            rule: string;
        };
        renewalCloses: {
            at: Instant;
            rule: string;
        };
    };
    refund?: {
        status: "requested" | "issued";
        amount: number;
        currency: string;
    };
    partnerId: EntraId;
};
export type UnappliedPayment = {
    /** In major units of the currency. */
    amount: number;
    /** ISO 4217. */
    currency: string;
    id: Id;
    partnerId: EntraId;
    /** The bank's reference. */
    reference: string;
    receivedAt: Instant;
    recordedAt: Instant;
    /** The order for which it was meant. */
    purchaseId?: string;
    /** Why it pays for nothing. */
    because: "noOrder" | "orderEnded" | "alreadyPaid" | "tooLate" | "amountDiffers" | "notConfirmed" | "excess";
    status: "toGiveBack" | "givenBack";
    givenBack?: {
        /** That of our own transfer. */
        reference: string;
        at: Instant;
    };
};
export type KeyPool = {
    id: Id;
    free: number;
    claimed: number;
    revealed: number;
};
export type KeyImport = {
    imported: number;
    /** Known before in any pool, or sent twice. */
    duplicates: number;
};
export type OperatorActivation = {
    id: Id;
    benefitId: Id;
    /** 1 for the first; a new one after a decline, a cancellation or the end. */
    attempt: number;
    kind: "technical" | "goToMarket";
    status: "requested" | "inProgress" | "attentionNeeded" | "active" | "declined" | "cancelled" | "expired";
    requestedAt: Instant;
    requestedBy: EntraId;
    /** When it usually is done. */
    expectedBy: string;
    /** From then on it is overdue. */
    dueBy: string;
    overdue: boolean;
    attention?: {
        code: "mailBounced" | "mailNotAccepted";
        message: string;
    };
    accessId?: string;
    contractId?: string;
    activatedAt?: Instant;
    expiresAt?: Instant;
    reason?: string;
    timeline: {
        at: Instant;
        event: string;
        by?: string;
    }[];
    partnerId: EntraId;
};
export type Health = {
    status: "ok";
};
/**
 * Who the caller is: company, program and roles
 */
export function getMe({ xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Me;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/me", {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * What the caller has been given and can use, oldest first
 */
export function listMyAssignments({ xMsClientRequestId, traceparent, maxpagesize, skiptoken }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: HeldBenefit[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/me/assignments${QS.query(QS.explode({
        maxpagesize,
        skiptoken
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * The packages on offer, with what this company would get of each benefit
 */
export function listPackages({ xMsClientRequestId, traceparent, maxpagesize, skiptoken }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Package[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/packages${QS.query(QS.explode({
        maxpagesize,
        skiptoken
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * One package, with what this company would get of each benefit
 */
export function getPackage(packageId: Id, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Package;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/packages/${encodeURIComponent(packageId)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * Whether the company may buy a package, with every reason against it
 */
export function getEligibility(packageId: Id, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Eligibility;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/packages/${encodeURIComponent(packageId)}/eligibility`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * Buy a package
 */
export function purchasePackage(idempotencyKey: string, body: {
    packageId: Id;
    payment: {
        method: "card";
        reference: string;
    } | {
        method: "wire";
    } | {
        method: "none";
    };
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: Purchase;
    } | {
        status: 400;
        data: Problem & {
            code: "IdempotencyKeyRequired" | "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound" | "PackageNotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "NotEligible" | "ProgramNotMigrated";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "IdempotencyKeyReused" | "PaymentMethodNotAllowed";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/purchases", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * The company's purchases, oldest first
 */
export function listPurchases({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, status }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    status?: "pendingPayment" | "active" | "cancelled" | "lapsed" | "ended";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Purchase[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/purchases${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        status
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * One purchase
 */
export function getPurchase(purchaseId: Id, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Purchase;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/purchases/${encodeURIComponent(purchaseId)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * Give up an order that waits for its payment
 */
export function cancelOrder(purchaseId: Id, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Purchase;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "ProgramNotMigrated" | "PurchaseNotPending";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/purchases/${encodeURIComponent(purchaseId)}/cancel-order`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Renew a purchase in its window; whoever has a seat keeps it in the same package
 */
export function renewPurchase(idempotencyKey: string, purchaseId: Id, body: {
    /** Another package of the family; the same one unless given. */
    packageId?: string;
    payment: {
        method: "card";
        reference: string;
    } | {
        method: "wire";
    } | {
        method: "none";
    };
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: RenewedPurchase;
    } | {
        status: 400;
        data: Problem & {
            code: "IdempotencyKeyRequired" | "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound" | "PackageNotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "NotEligible" | "ProgramNotMigrated" | "PurchaseNotActive" | "RenewalWindowClosed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "IdempotencyKeyReused" | "PaymentMethodNotAllowed";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/purchases/${encodeURIComponent(purchaseId)}/renew`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Exchange a package for the higher one, at a discount; the old one ends
 */
export function upgradePurchase(idempotencyKey: string, purchaseId: Id, body: {
    packageId: Id;
    payment: {
        method: "card";
        reference: string;
    } | {
        method: "wire";
    } | {
        method: "none";
    };
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: Purchase;
    } | {
        status: 400;
        data: Problem & {
            code: "IdempotencyKeyRequired" | "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound" | "PackageNotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "NotEligible" | "ProgramNotMigrated" | "PurchaseNotActive";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "IdempotencyKeyReused" | "PaymentMethodNotAllowed";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/purchases/${encodeURIComponent(purchaseId)}/upgrade`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * What if it were renewed, upgraded, or simply ended: gained, lost, to be given again
 */
export function previewChange(purchaseId: Id, change: "renewal" | "upgrade" | "expiry", { xMsClientRequestId, traceparent, ifNoneMatch, packageId }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
    packageId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Outlook;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound" | "PackageNotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "NotEligible" | "PurchaseNotActive" | "RenewalWindowClosed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/purchases/${encodeURIComponent(purchaseId)}/what-if${QS.query(QS.explode({
        change,
        packageId
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * Whether a purchase can still be given back for money
 */
export function getRefundEligibility(purchaseId: Id, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RefundEligibility;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/purchases/${encodeURIComponent(purchaseId)}/refund-eligibility`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * What came in, what it paid for, and what was or has to be given back, oldest first
 */
export function getStatement({ xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Statement;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/statement", {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * The benefits of the company's purchases; `search` looks for a part of the name
 */
export function listBenefits({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, category, status, purchaseId, search }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    category?: "software" | "cloud" | "visualStudio" | "technical" | "goToMarket";
    status?: "available" | "inUse" | "activating" | "attentionNeeded" | "active" | "exhausted" | "expired" | "revoked";
    purchaseId?: string;
    search?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Benefit[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        category,
        status,
        purchaseId,
        search
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * One benefit
 */
export function getBenefit(benefitId: Id, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Benefit;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * Get the key of a benefit; the first time may end the right to a refund
 */
export function revealKeys(benefitId: Id, body?: {
    /** Needed while a refund is still possible and this act ends it. */
    acknowledgeRefundForfeit?: boolean;
    reason?: string;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RevealedKeys;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "BenefitExpired" | "ConcurrentChange" | "KeyPoolEmpty" | "NoKeyRequired" | "ProgramNotMigrated" | "PurchaseNotActive" | "RefundForfeitNotAcknowledged";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/keys/reveal`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Where the software of a benefit can be downloaded
 */
export function listDownloads(benefitId: Id, { xMsClientRequestId, traceparent, maxpagesize, skiptoken, language, os }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    language?: string;
    os?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Download[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "NoDownloads";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/downloads${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        language,
        os
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Say that the token of a licence-based cloud benefit was redeemed; its year begins
 */
export function redeemBenefit(benefitId: Id, body?: {
    /** Absent: now. Not before the reveal, not in the future. */
    redeemedAt?: string;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Benefit;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "BenefitExpired" | "ConcurrentChange" | "KeyNotRevealed" | "NotRedeemable" | "ProgramNotMigrated" | "PurchaseNotActive";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/redemptions`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * What if the token were redeemed for a subscription that runs: more seats, or longer
 */
export function getRedemptionOptions(benefitId: Id, activeUsers: string, remainingMonths: string, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RedemptionOptions;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "NotRedeemable";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/redemption-options${QS.query(QS.explode({
        activeUsers,
        remainingMonths
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * What the company has been granted, what it uses, and what ends soon
 */
export function getSummary({ xMsClientRequestId, traceparent, ifNoneMatch, days }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
    days?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Summary;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/summary${QS.query(QS.explode({
        days
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * The people who have a benefit; with `history=true` also those who had it
 */
export function listAssignments(benefitId: Id, { xMsClientRequestId, traceparent, maxpagesize, skiptoken, history }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    history?: "true" | "false";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Assignment[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/assignments${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        history
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Take a benefit from some people, then give it to others: all of it or nothing
 */
export function changeAssignments(benefitId: Id, body: {
    assign?: EntraId[];
    remove?: EntraId[];
    /** Needed while a refund is still possible and this act ends it. */
    acknowledgeRefundForfeit?: boolean;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Assignment[];
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound" | "UserNotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "BenefitExpired" | "ConcurrentChange" | "CreditAlreadyHeld" | "EmailDomainNotAllowed" | "NoSeatAvailable" | "NotAssignable" | "ProgramNotMigrated" | "PurchaseNotActive" | "ReassignCooldown" | "ReassignLimitReached" | "RefundForfeitNotAcknowledged";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/assignments/batch`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Give a benefit to a person; 200 when the person has it already
 */
export function assignUser(benefitId: Id, userId: EntraId, body?: {
    /** Needed while a refund is still possible and this act ends it. */
    acknowledgeRefundForfeit?: boolean;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Assignment;
    } | {
        status: 201;
        data: Assignment;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound" | "UserNotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "BenefitExpired" | "ConcurrentChange" | "CreditAlreadyHeld" | "EmailDomainNotAllowed" | "NoSeatAvailable" | "NotAssignable" | "ProgramNotMigrated" | "PurchaseNotActive" | "ReassignCooldown" | "ReassignLimitReached" | "RefundForfeitNotAcknowledged";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/assignments/${encodeURIComponent(userId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Take a benefit from a person, whether or not the person has it
 */
export function removeUser(benefitId: Id, userId: EntraId, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "ProgramNotMigrated";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/assignments/${encodeURIComponent(userId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Activate a benefit; repeats get the activation that runs or has been reached
 */
export function requestActivation(benefitId: Id, body?: {
    /** Needed while a refund is still possible and this act ends it. */
    acknowledgeRefundForfeit?: boolean;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Activation;
    } | {
        status: 202;
        data: Activation;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "BenefitExpired" | "ConcurrentChange" | "MarketingContactRequired" | "NotActivatable" | "ProgramNotMigrated" | "PurchaseNotActive" | "RefundForfeitNotAcknowledged" | "TooLateToActivate";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/benefits/${encodeURIComponent(benefitId)}/activations`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * The latest activation of each benefit, oldest first
 */
export function listActivations({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, status }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    status?: "requested" | "inProgress" | "attentionNeeded" | "active" | "declined" | "cancelled" | "expired";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Activation[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/activations${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        status
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * One activation, also an earlier attempt
 */
export function getActivation(activationId: Id, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Activation;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/activations/${encodeURIComponent(activationId)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * Cancel a running activation
 */
export function cancelActivation(activationId: Id, body: {
    reason: string;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Activation;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ActivationFinished" | "ConcurrentChange" | "ProgramNotMigrated";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/activations/${encodeURIComponent(activationId)}/cancel`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * The company's marketing contact
 */
export function getMarketingContact({ xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MarketingContact;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/marketing-contact", {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * Set or change the company's marketing contact
 */
export function setMarketingContact(body: {
    userId: EntraId;
    /** An e-mail address; its domain in any script, the part before the @ in ASCII. */
    email: string;
    /** E.164: `+`, country code, number. */
    phone: string;
    /** A BCP 47 tag; the nearest supported language is taken. */
    preferredLanguage: string;
}, { xMsClientRequestId, traceparent, ifMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MarketingContact;
    } | {
        status: 201;
        data: MarketingContact;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "UserNotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "ProgramNotMigrated";
        };
    } | {
        status: 412;
        data: Problem & {
            code: "PreconditionFailed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "ContactEmailMatchesAccount" | "LanguageNotSupported";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/marketing-contact", oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-Match": ifMatch
        })
    }));
}
/**
 * Remove the marketing contact, for whom no offer waits; links in their mails become void
 */
export function removeMarketingContact({ xMsClientRequestId, traceparent, ifMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "MarketingContactInUse" | "ProgramNotMigrated";
        };
    } | {
        status: 412;
        data: Problem & {
            code: "PreconditionFailed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/marketing-contact", {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-Match": ifMatch
        })
    });
}
/**
 * The people in the company's directory, oldest first
 */
export function listUsers({ xMsClientRequestId, traceparent, maxpagesize, skiptoken }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: User[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/users${QS.query(QS.explode({
        maxpagesize,
        skiptoken
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Add a person to the company's directory
 */
export function addUser(idempotencyKey: string, body: {
    id: EntraId;
    /** An e-mail address; its domain in any script, the part before the @ in ASCII. */
    email: string;
    displayName: string;
    /** A BCP 47 tag; the nearest supported language is taken. */
    preferredLanguage?: string;
    roles?: ("adminAgent" | "mpnPartnerAdmin")[];
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: User;
    } | {
        status: 400;
        data: Problem & {
            code: "IdempotencyKeyRequired" | "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "EmailInUse" | "UserExists";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "IdempotencyKeyReused" | "LanguageNotSupported";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/users", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * One person in the company's directory
 */
export function getUser(userId: EntraId, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: User;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/users/${encodeURIComponent(userId)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * Change a person: what is sent replaces what was, null takes it away
 */
export function changeUser(userId: EntraId, body?: {
    /** An e-mail address; its domain in any script, the part before the @ in ASCII. */
    email?: string;
    displayName?: string;
    /** A BCP 47 tag; the nearest supported language is taken. */
    preferredLanguage?: string | null;
    roles?: ("adminAgent" | "mpnPartnerAdmin")[];
    /** A Global admin may so take the role from the last MPN partner admin. */
    acknowledgeLastAdmin?: boolean;
}, { xMsClientRequestId, traceparent, ifMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: User;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "EmailDomainNotAllowed" | "EmailInUse" | "LastAdmin";
        };
    } | {
        status: 412;
        data: Problem & {
            code: "PreconditionFailed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "LanguageNotSupported";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/users/${encodeURIComponent(userId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-Match": ifMatch
        })
    }));
}
/**
 * Take a person out of the directory, who has no seat and is not the contact
 */
export function deleteUser(userId: EntraId, { xMsClientRequestId, traceparent, ifMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "LastAdmin" | "UserHasAssignments";
        };
    } | {
        status: 412;
        data: Problem & {
            code: "PreconditionFailed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/users/${encodeURIComponent(userId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-Match": ifMatch
        })
    });
}
/**
 * Move seats, credits, roles and contact of a wrong object id to the right one
 */
export function mergeUser(userId: EntraId, body: {
    into: EntraId;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: User;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "CreditAlreadyHeld" | "EmailDomainNotAllowed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/users/${encodeURIComponent(userId)}/merge`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Ask for a cancellation, another key, or technical help
 */
export function createServiceRequest(idempotencyKey: string, body: {
    "type": "cancellation";
    purchaseId: Id;
    /** That benefit alone, for good. */
    benefitId?: string;
    reason: string;
    withoutRefund?: boolean;
} | {
    "type": "keyReplacement";
    benefitId: Id;
    reason: string;
} | {
    "type": "cloudSupport";
    benefitId: Id;
    title: string;
    description: string;
    severity: "critical" | "moderate" | "minimal";
    customer?: {
        name: string;
    };
    /** Needed while a refund is still possible and this act ends it. */
    acknowledgeRefundForfeit?: boolean;
} | {
    "type": "onPremisesSupport";
    benefitId: Id;
    title: string;
    description: string;
    severity: "critical" | "moderate" | "minimal";
    customer?: {
        name: string;
    };
    /** Needed while a refund is still possible and this act ends it. */
    acknowledgeRefundForfeit?: boolean;
} | {
    "type": "presales";
    benefitId: Id;
    title: string;
    description: string;
    severity: "critical" | "moderate" | "minimal";
    customer?: {
        name: string;
    };
    /** Needed while a refund is still possible and this act ends it. */
    acknowledgeRefundForfeit?: boolean;
    hours?: number;
} | {
    "type": "advisoryHours";
    benefitId: Id;
    title: string;
    description: string;
    severity: "critical" | "moderate" | "minimal";
    customer?: {
        name: string;
    };
    /** Needed while a refund is still possible and this act ends it. */
    acknowledgeRefundForfeit?: boolean;
    hours?: number;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: ServiceRequest;
    } | {
        status: 400;
        data: Problem & {
            code: "IdempotencyKeyRequired" | "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "AlreadyReplaced" | "BenefitExpired" | "BenefitNotActive" | "ConcurrentChange" | "KeyNotRevealed" | "KeyPoolEmpty" | "NoKeyRequired" | "NotSupportedByBenefit" | "NothingRemaining" | "ProgramNotMigrated" | "PurchaseNotActive" | "RefundForfeitNotAcknowledged" | "RefundNotAvailable" | "ReplacementWindowClosed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "IdempotencyKeyReused";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/service-requests", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * The company's service requests, oldest first
 */
export function listServiceRequests({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, status, $type }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    status?: "open" | "closed" | "attentionNeeded";
    $type?: "cancellation" | "cloudSupport" | "onPremisesSupport" | "presales" | "advisoryHours" | "keyReplacement";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: ServiceRequest[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/service-requests${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        status,
        "type": $type
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * One service request
 */
export function getServiceRequest(requestId: Id, { xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ServiceRequest;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/service-requests/${encodeURIComponent(requestId)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * What has been changed in the company, newest first
 */
export function listAudit({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, entity, actor, $from, to }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    entity?: string;
    actor?: string;
    $from?: string;
    to?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: AuditEntry[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/audit${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        entity,
        actor,
        "from": $from,
        to
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Mail to the company's people, its account and its contact, oldest first
 */
export function listMails({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, status }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    status?: "planned" | "sending" | "accepted" | "delivered" | "bounced" | "failed" | "unknown" | "voided";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Mail[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/mail${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        status
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * All grants, keys, seats, activations, ends and money with their evidence, oldest first
 */
export function exportCompliance({ xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: ComplianceRecord[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/compliance-export", {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * The same for a spreadsheet: CSV in UTF-8, no cell is ever a formula
 */
export function exportComplianceCsv({ xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "NotLinked" | "PartnerNotRegistered" | "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/compliance-export.csv", {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
/**
 * The registered companies, in the order of their ids
 */
export function listPartners({ xMsClientRequestId, traceparent, maxpagesize, skiptoken }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: Partner[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/partners${QS.query(QS.explode({
        maxpagesize,
        skiptoken
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Register a company; a repeat with the same content answers 200
 */
export function registerPartner(body: {
    partnerId: EntraId;
    name: string;
    /** An e-mail address; its domain in any script, the part before the @ in ASCII. */
    accountEmail: string;
    /** A BCP 47 tag; the nearest supported language is taken. */
    preferredLanguage?: string;
    country: string;
    program: "partnerCenter" | "partnerMembershipCenter";
    designations: ("silverCompetency" | "goldCompetency" | "isvCoSellReady" | "appDevelopment" | "cloudCrm" | "cloudPlatform" | "cloudProductivity" | "devOps")[];
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Partner;
    } | {
        status: 201;
        data: Partner;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "PartnerExists";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "LanguageNotSupported";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/v1/operator/partners", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Replace what is known of a company; roles of its people stay
 */
export function replacePartner(partnerId: EntraId, body: {
    partnerId: EntraId;
    name: string;
    /** An e-mail address; its domain in any script, the part before the @ in ASCII. */
    accountEmail: string;
    /** A BCP 47 tag; the nearest supported language is taken. */
    preferredLanguage?: string;
    country: string;
    program: "partnerCenter" | "partnerMembershipCenter";
    designations: ("silverCompetency" | "goldCompetency" | "isvCoSellReady" | "appDevelopment" | "cloudCrm" | "cloudPlatform" | "cloudProductivity" | "devOps")[];
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Partner;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "ContactEmailMatchesAccount" | "LanguageNotSupported";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/partners/${encodeURIComponent(partnerId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Orders that wait for their payment and refunds that wait to be issued, oldest first
 */
export function listOpenPurchases({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, status }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    status?: "pendingPayment" | "refundRequested";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: OperatorPurchase[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/purchases${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        status
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Say that the money of an order has come; a repeat with the same content answers 200
 */
export function confirmPayment(partnerId: EntraId, purchaseId: Id, body: {
    /** The bank's reference; each is used once. */
    reference: string;
    /** In major units, with three decimals at the most. */
    amount: number;
    /** ISO 4217. */
    currency: string;
    receivedAt: string;
    /** More than the price confirms the order; the rest is to give back. */
    excess?: "giveBack";
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: OperatorPurchase;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "NotEligible" | "OrderExpired" | "PaymentReferenceUsed" | "PurchaseNotPending";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 422;
        data: Problem & {
            code: "AmountMismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/purchases/${encodeURIComponent(partnerId)}/${encodeURIComponent(purchaseId)}/payment`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Say that a refund has been issued; a repeat with the same reference answers 200
 */
export function issueRefund(partnerId: EntraId, purchaseId: Id, body: {
    reference: string;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: OperatorPurchase;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "NoRefundDue";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/purchases/${encodeURIComponent(partnerId)}/${encodeURIComponent(purchaseId)}/refund-issued`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Money that pays for nothing, given back or not yet, oldest first
 */
export function listUnappliedPayments({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, status }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    status?: "toGiveBack" | "givenBack";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: UnappliedPayment[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/unapplied-payments${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        status
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Say that money has come that pays for nothing; a repeat with the same content answers 200
 */
export function recordUnappliedPayment(partnerId: EntraId, body: {
    /** The bank's reference; each is used once. */
    reference: string;
    /** In major units, with three decimals at the most. */
    amount: number;
    /** ISO 4217. */
    currency: string;
    receivedAt: string;
    /** The order that the money names, if it names one. */
    purchaseId?: string;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UnappliedPayment;
    } | {
        status: 201;
        data: UnappliedPayment;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "PaymentReferenceUsed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/unapplied-payments/${encodeURIComponent(partnerId)}`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Say that the money has been given back; a repeat with the same reference answers 200
 */
export function giveBackPayment(partnerId: EntraId, paymentId: Id, body: {
    reference: string;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UnappliedPayment;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange" | "NoRefundDue";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/unapplied-payments/${encodeURIComponent(partnerId)}/${encodeURIComponent(paymentId)}/given-back`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * The pools of licence keys and how many keys each has, by id
 */
export function listKeyPools({ xMsClientRequestId, traceparent, maxpagesize, skiptoken }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: KeyPool[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/key-pools${QS.query(QS.explode({
        maxpagesize,
        skiptoken
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Load keys into a pool; a repeat completes what was interrupted
 */
export function importKeys(poolId: Id, body: {
    keys: {
        /** Letters, digits and signs without spaces. */
        key: string;
        kind: "productKey" | "multipleActivation" | "token";
        activationsAllowed?: number;
    }[];
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: KeyImport;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ConcurrentChange";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/key-pools/${encodeURIComponent(poolId)}/keys`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * The activations of all companies, oldest `dueBy` first
 */
export function listAllActivations({ xMsClientRequestId, traceparent, maxpagesize, skiptoken, status, overdue }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    maxpagesize?: number;
    skiptoken?: string;
    status?: "requested" | "inProgress" | "attentionNeeded" | "active" | "declined" | "cancelled" | "expired";
    overdue?: "true" | "false";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: {
            value: OperatorActivation[];
            nextLink?: string;
        };
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/activations${QS.query(QS.explode({
        maxpagesize,
        skiptoken,
        status,
        overdue
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    });
}
/**
 * Say that an activation has been provisioned, with its identifiers
 */
export function completeActivation(partnerId: EntraId, activationId: Id, body?: {
    accessId?: string;
    contractId?: string;
    expiresAt?: string;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: OperatorActivation;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ActivationFinished" | "ConcurrentChange" | "IdentifierInUse";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/activations/${encodeURIComponent(partnerId)}/${encodeURIComponent(activationId)}/complete`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Decline a running activation
 */
export function declineActivation(partnerId: EntraId, activationId: Id, body: {
    reason: string;
}, { xMsClientRequestId, traceparent }: {
    xMsClientRequestId?: string;
    traceparent?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: OperatorActivation;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 401;
        data: Problem & {
            code: "Unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            code: "RoleRequired";
        };
    } | {
        status: 404;
        data: Problem & {
            code: "NotFound";
        };
    } | {
        status: 409;
        data: Problem & {
            code: "ActivationFinished" | "ConcurrentChange";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>(`/api/v1/operator/activations/${encodeURIComponent(partnerId)}/${encodeURIComponent(activationId)}/decline`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent
        })
    }));
}
/**
 * Whether the application and its store answer
 */
export function getHealth({ xMsClientRequestId, traceparent, ifNoneMatch }: {
    xMsClientRequestId?: string;
    traceparent?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Health;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            code: "ValidationFailed";
        };
    } | {
        status: 413;
        data: Problem & {
            code: "BodyTooLarge";
        };
    } | {
        status: 415;
        data: Problem & {
            code: "UnsupportedMediaType";
        };
    } | {
        status: 429;
        data: Problem & {
            code: "TooManyRequests";
        };
    } | {
        status: 500;
        data: Problem & {
            code: "InternalError";
        };
    } | {
        status: 503;
        data: Problem & {
            code: "ServiceUnavailable";
        };
    }>("/api/health", {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "x-ms-client-request-id": xMsClientRequestId,
            traceparent,
            "If-None-Match": ifNoneMatch
        })
    });
}
