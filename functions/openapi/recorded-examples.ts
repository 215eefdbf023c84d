// Answers of a running application, recorded by `npm run generate:api`. Do not change by hand.

export const recordedExamples = {
  "registerPartner": {
    "200": {
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
      "name": "Northbeam Consulting",
      "accountEmail": "account@northbeam.example",
      "country": "DE",
      "program": "partnerCenter",
      "designations": []
    },
    "201": {
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
      "name": "Northbeam Consulting",
      "accountEmail": "account@northbeam.example",
      "country": "DE",
      "program": "partnerCenter",
      "designations": []
    }
  },
  "addUser": {
    "201": {
      "id": "11111111-0000-4000-8000-000000000003",
      "email": "anders@northbeam.example",
      "displayName": "Anders of Northbeam",
      "preferredLanguage": "en",
      "roles": [
        "adminAgent"
      ],
      "createdAt": "2026-11-23T10:00:08.000Z"
    }
  },
  "importKeys": {
    "200": {
      "imported": 1,
      "duplicates": 0
    }
  },
  "getEligibility": {
    "200": {
      "eligible": false,
      "reasons": [
        {
          "code": "DesignationRequired",
          "message": "Your company first needs the designation that this package asks for."
        }
      ]
    }
  },
  "purchasePackage": {
    "201": {
      "id": "p0000000000000000001",
      "packageId": "action-pack",
      "catalogVersion": "2026-09",
      "status": "active",
      "orderedAt": "2026-11-23T10:00:54.000Z",
      "purchasedAt": "2026-11-23T10:00:54.000Z",
      "payment": {
        "method": "card",
        "reference": "demo-card"
      },
      "price": {
        "amount": 475,
        "currency": "USD"
      },
      "dates": {
        "refundDeadline": {
          "at": "2026-12-23T10:00:54.000Z",
          "rule": "30 days from the purchase, the last instant excluded"
        },
        "membershipEnd": {
          "at": "2027-11-23T10:00:54.000Z",
          "rule": "365 days from the start of the term"
        },
        "benefitsEnd": {
          "at": "2027-12-23T10:00:54.000Z",
          "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
        },
        "renewalOpens": {
          "at": "2027-11-24T10:00:54.000Z",
          "rule": "membership end and 1 day"
        },
        "renewalCloses": {
          "at": "2027-12-23T10:00:54.000Z",
          "rule": "the benefits' end"
        }
      }
    }
  },
  "getRefundEligibility": {
    "200": {
      "eligible": true,
      "deadline": "2026-12-23T10:00:54.000Z",
      "blockers": [],
      "forfeitedBy": [
        {
          "action": "revealKeys",
          "benefitId": "p0000000000000000001-azure-ad-basic"
        },
        {
          "action": "revealKeys",
          "benefitId": "p0000000000000000001-dynamics-365-customer-engagement"
        }
      ]
    }
  },
  "assignUser": {
    "200": {
      "userId": "11111111-0000-4000-8000-000000000005",
      "displayName": "Uma of Northbeam",
      "assignedAt": "2026-11-23T10:00:55.000Z",
      "assignedBy": "11111111-0000-4000-8000-000000000001"
    },
    "201": {
      "userId": "11111111-0000-4000-8000-000000000005",
      "displayName": "Uma of Northbeam",
      "assignedAt": "2026-11-23T10:00:55.000Z",
      "assignedBy": "11111111-0000-4000-8000-000000000001"
    }
  },
  "changeAssignments": {
    "200": {
      "value": [
        {
          "userId": "11111111-0000-4000-8000-000000000005",
          "displayName": "Uma of Northbeam",
          "assignedAt": "2026-11-23T10:00:55.000Z",
          "assignedBy": "11111111-0000-4000-8000-000000000001"
        },
        {
          "userId": "11111111-0000-4000-8000-000000000002",
          "displayName": "Ulla of Northbeam",
          "assignedAt": "2026-11-23T10:00:57.000Z",
          "assignedBy": "11111111-0000-4000-8000-000000000001"
        }
      ]
    }
  },
  "listAssignments": {
    "200": {
      "value": [
        {
          "userId": "11111111-0000-4000-8000-000000000005",
          "displayName": "Uma of Northbeam",
          "assignedAt": "2026-11-23T10:00:55.000Z",
          "assignedBy": "11111111-0000-4000-8000-000000000001"
        },
        {
          "userId": "11111111-0000-4000-8000-000000000002",
          "displayName": "Ulla of Northbeam",
          "assignedAt": "2026-11-23T10:00:57.000Z",
          "assignedBy": "11111111-0000-4000-8000-000000000001"
        }
      ]
    }
  },
  "revealKeys": {
    "200": {
      "keys": [
        {
          "key": "AAAAA-BBBBB",
          "kind": "multipleActivation",
          "activationsAllowed": 10
        }
      ],
      "instructions": "Choose your language and operating system, download the file, install it, and enter the key when asked. The key activates as often as your quantity says; a new machine counts once. For internal use only, while your membership lasts.",
      "revealedAt": "2026-11-23T10:00:58.000Z"
    }
  },
  "getRedemptionOptions": {
    "200": {
      "addSeats": {
        "users": 10,
        "months": 7.5
      },
      "extendEndDate": {
        "users": 5,
        "months": 15
      }
    }
  },
  "redeemBenefit": {
    "200": {
      "id": "p0000000000000000001-intune",
      "purchaseId": "p0000000000000000001",
      "packageId": "action-pack",
      "itemId": "intune",
      "name": "Microsoft Intune",
      "category": "cloud",
      "status": "active",
      "quantity": {
        "total": 5,
        "unit": "seats",
        "used": 5
      },
      "expires": "2027-11-23T10:01:00.000Z",
      "dates": {
        "activateBy": {
          "at": "2027-12-23T10:00:54.000Z",
          "rule": "the benefits' end"
        },
        "usableUntil": {
          "at": "2027-11-23T10:01:00.000Z",
          "rule": "365 days from the redemption"
        },
        "membershipEnd": {
          "at": "2027-11-23T10:00:54.000Z",
          "rule": "365 days from the start of the term"
        },
        "graceEnd": {
          "at": "2027-12-23T10:00:54.000Z",
          "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
        }
      },
      "actions": [
        {
          "name": "revealKeys",
          "allowed": true,
          "forfeitsRefund": false
        },
        {
          "name": "redeem",
          "allowed": true,
          "forfeitsRefund": false
        }
      ],
      "cloud": {
        "kind": "licenseBased",
        "manageUrl": "https://admin.microsoft.com",
        "revealed": {
          "at": "2026-11-23T10:00:59.000Z",
          "by": "11111111-0000-4000-8000-000000000001"
        },
        "redeemedAt": "2026-11-23T10:01:00.000Z",
        "redeemedUntil": "2027-11-23T10:01:00.000Z",
        "instructions": "Reveal the token and redeem it once, signed in as an administrator of the tenant that shall have the service. A token cannot be split. It buys 365 days of service from the day of redemption."
      }
    }
  },
  "listDownloads": {
    "200": {
      "value": [
        {
          "language": "de",
          "os": "linux",
          "fileName": "sql-server-2019-standard-linux-de.tar.gz",
          "url": "https://downloads.example/software/sql-server-2019-standard/sql-server-2019-standard-linux-de.tar.gz",
          "instructions": "Choose your language and operating system, download the file, install it, and enter the key when asked. The key activates as often as your quantity says; a new machine counts once. For internal use only, while your membership lasts."
        },
        {
          "language": "de",
          "os": "windowsServer",
          "fileName": "sql-server-2019-standard-windowsserver-de.iso",
          "url": "https://downloads.example/software/sql-server-2019-standard/sql-server-2019-standard-windowsserver-de.iso",
          "instructions": "Choose your language and operating system, download the file, install it, and enter the key when asked. The key activates as often as your quantity says; a new machine counts once. For internal use only, while your membership lasts."
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/benefits/p0000000000000000001-sql-server-2019-standard/downloads?maxpagesize=2&skiptoken=next"
    }
  },
  "createServiceRequest": {
    "201": {
      "id": "r0000000000000000011",
      "type": "cancellation",
      "status": "closed",
      "purchaseId": "p0000000000000000010",
      "outcome": "approved",
      "reason": "Not what we need.",
      "refund": {
        "status": "requested",
        "amount": 3547.5,
        "currency": "USD"
      },
      "closedAt": "2026-11-27T10:03:25.000Z",
      "createdAt": "2026-11-27T10:03:25.000Z",
      "createdBy": "11111111-0000-4000-8000-000000000001"
    }
  },
  "requestActivation": {
    "200": {
      "id": "p0000000000000000001-product-support-incidents-1",
      "benefitId": "p0000000000000000001-product-support-incidents",
      "attempt": 1,
      "kind": "technical",
      "status": "active",
      "requestedAt": "2026-11-23T10:01:03.000Z",
      "requestedBy": "11111111-0000-4000-8000-000000000001",
      "expectedBy": "2026-11-28T10:01:03.000Z",
      "dueBy": "2026-11-30T10:01:03.000Z",
      "overdue": false,
      "activatedAt": "2026-11-26T10:01:03.000Z",
      "expiresAt": "2027-12-23T10:00:54.000Z",
      "accessId": "A000000000003",
      "contractId": "C000000000004",
      "timeline": [
        {
          "at": "2026-11-23T10:01:03.000Z",
          "event": "requested",
          "by": "11111111-0000-4000-8000-000000000001"
        },
        {
          "at": "2026-11-23T10:01:03.000Z",
          "event": "submitted"
        }
      ]
    },
    "202": {
      "id": "p0000000000000000001-product-support-incidents-1",
      "benefitId": "p0000000000000000001-product-support-incidents",
      "attempt": 1,
      "kind": "technical",
      "status": "requested",
      "requestedAt": "2026-11-23T10:01:03.000Z",
      "requestedBy": "11111111-0000-4000-8000-000000000001",
      "expectedBy": "2026-11-28T10:01:03.000Z",
      "dueBy": "2026-11-30T10:01:03.000Z",
      "overdue": false,
      "timeline": [
        {
          "at": "2026-11-23T10:01:03.000Z",
          "event": "requested",
          "by": "11111111-0000-4000-8000-000000000001"
        }
      ]
    }
  },
  "completeActivation": {
    "200": {
      "id": "p0000000000000000001-advisory-hours-1",
      "benefitId": "p0000000000000000001-advisory-hours",
      "attempt": 1,
      "kind": "technical",
      "status": "active",
      "requestedAt": "2026-11-23T10:01:04.000Z",
      "requestedBy": "11111111-0000-4000-8000-000000000001",
      "expectedBy": "2026-11-28T10:01:04.000Z",
      "dueBy": "2026-11-30T10:01:04.000Z",
      "overdue": false,
      "activatedAt": "2026-11-23T10:01:05.000Z",
      "expiresAt": "2027-12-23T10:00:54.000Z",
      "accessId": "ACC-0001",
      "contractId": "CON-0001",
      "timeline": [
        {
          "at": "2026-11-23T10:01:04.000Z",
          "event": "requested",
          "by": "11111111-0000-4000-8000-000000000001"
        },
        {
          "at": "2026-11-23T10:01:04.000Z",
          "event": "submitted"
        }
      ],
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
    }
  },
  "getActivation": {
    "200": {
      "id": "p0000000000000000001-product-support-incidents-1",
      "benefitId": "p0000000000000000001-product-support-incidents",
      "attempt": 1,
      "kind": "technical",
      "status": "active",
      "requestedAt": "2026-11-23T10:01:03.000Z",
      "requestedBy": "11111111-0000-4000-8000-000000000001",
      "expectedBy": "2026-11-28T10:01:03.000Z",
      "dueBy": "2026-11-30T10:01:03.000Z",
      "overdue": false,
      "activatedAt": "2026-11-26T10:01:03.000Z",
      "expiresAt": "2027-12-23T10:00:54.000Z",
      "accessId": "A000000000003",
      "contractId": "C000000000004",
      "timeline": [
        {
          "at": "2026-11-23T10:01:03.000Z",
          "event": "requested",
          "by": "11111111-0000-4000-8000-000000000001"
        },
        {
          "at": "2026-11-23T10:01:03.000Z",
          "event": "submitted"
        }
      ]
    }
  },
  "getBenefit": {
    "200": {
      "id": "p0000000000000000001-product-support-incidents",
      "purchaseId": "p0000000000000000001",
      "packageId": "action-pack",
      "itemId": "product-support-incidents",
      "name": "Product support incidents",
      "category": "technical",
      "status": "active",
      "quantity": {
        "total": 10,
        "unit": "incidents",
        "used": 0
      },
      "expires": "2027-12-23T10:00:54.000Z",
      "dates": {
        "activateBy": {
          "at": "2027-12-23T10:00:54.000Z",
          "rule": "the benefits' end"
        },
        "usableUntil": {
          "at": "2027-12-23T10:00:54.000Z",
          "rule": "the benefits' end"
        },
        "membershipEnd": {
          "at": "2027-11-23T10:00:54.000Z",
          "rule": "365 days from the start of the term"
        },
        "graceEnd": {
          "at": "2027-12-23T10:00:54.000Z",
          "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
        }
      },
      "actions": [
        {
          "name": "activate",
          "allowed": false,
          "forfeitsRefund": false,
          "reasons": [
            {
              "code": "RoleRequired",
              "requiredRoles": [
                "globalAdmin",
                "mpnPartnerAdmin"
              ]
            }
          ]
        },
        {
          "name": "requestSupport",
          "allowed": true,
          "forfeitsRefund": false
        }
      ],
      "technical": {
        "activationId": "p0000000000000000001-product-support-incidents-1",
        "accessId": "A000000000003",
        "contractId": "C000000000004",
        "remaining": {
          "incidents": 10
        },
        "instructions": "Activate it once and allow a few days. Access ID and Contract ID then show here, for everybody in your company. Use them for recent on-premises products: the current version and the one before."
      }
    }
  },
  "getServiceRequest": {
    "200": {
      "id": "r0000000000000000011",
      "type": "cancellation",
      "status": "closed",
      "purchaseId": "p0000000000000000010",
      "outcome": "approved",
      "reason": "Not what we need.",
      "refund": {
        "status": "requested",
        "amount": 3547.5,
        "currency": "USD"
      },
      "closedAt": "2026-11-27T10:03:25.000Z",
      "createdAt": "2026-11-27T10:03:25.000Z",
      "createdBy": "11111111-0000-4000-8000-000000000001"
    }
  },
  "listServiceRequests": {
    "200": {
      "value": [
        {
          "id": "r0000000000000000005",
          "type": "onPremisesSupport",
          "status": "open",
          "purchaseId": "p0000000000000000001",
          "benefitId": "p0000000000000000001-product-support-incidents",
          "title": "Moving to the cloud",
          "severity": "minimal",
          "quote": {
            "accessId": "A000000000003",
            "contractId": "C000000000004"
          },
          "createdAt": "2026-11-27T10:03:07.000Z",
          "createdBy": "11111111-0000-4000-8000-000000000005"
        }
      ]
    }
  },
  "replacePartner": {
    "200": {
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
      "name": "Northbeam Consulting",
      "accountEmail": "account@northbeam.example",
      "country": "DE",
      "program": "partnerCenter",
      "designations": [
        "silverCompetency",
        "isvCoSellReady"
      ]
    }
  },
  "setMarketingContact": {
    "200": {
      "userId": "11111111-0000-4000-8000-000000000005",
      "email": "campaigns@northbeam.example",
      "phone": "+4930123456",
      "preferredLanguage": "en",
      "updatedAt": "2026-11-27T10:03:10.000Z",
      "updatedBy": "11111111-0000-4000-8000-000000000001"
    },
    "201": {
      "userId": "11111111-0000-4000-8000-000000000005",
      "email": "marketing@northbeam.example",
      "phone": "+4930123456",
      "preferredLanguage": "zh-Hans",
      "updatedAt": "2026-11-27T10:03:09.000Z",
      "updatedBy": "11111111-0000-4000-8000-000000000001"
    }
  },
  "getMarketingContact": {
    "200": {
      "userId": "11111111-0000-4000-8000-000000000005",
      "email": "campaigns@northbeam.example",
      "phone": "+4930123456",
      "preferredLanguage": "en",
      "updatedAt": "2026-11-27T10:03:10.000Z",
      "updatedBy": "11111111-0000-4000-8000-000000000001"
    }
  },
  "cancelActivation": {
    "200": {
      "id": "p0000000000000000006-isv-referral-management-1",
      "benefitId": "p0000000000000000006-isv-referral-management",
      "attempt": 1,
      "kind": "goToMarket",
      "status": "cancelled",
      "requestedAt": "2026-11-27T10:03:12.000Z",
      "requestedBy": "11111111-0000-4000-8000-000000000001",
      "expectedBy": "2026-12-04T10:03:12.000Z",
      "dueBy": "2026-12-07T10:03:12.000Z",
      "overdue": false,
      "reason": "Not this year.",
      "timeline": [
        {
          "at": "2026-11-27T10:03:12.000Z",
          "event": "requested",
          "by": "11111111-0000-4000-8000-000000000001"
        },
        {
          "at": "2026-11-27T10:03:12.000Z",
          "event": "submitted"
        }
      ]
    }
  },
  "declineActivation": {
    "200": {
      "id": "p0000000000000000006-isv-marketplace-launch-1",
      "benefitId": "p0000000000000000006-isv-marketplace-launch",
      "attempt": 1,
      "kind": "goToMarket",
      "status": "declined",
      "requestedAt": "2026-11-27T10:03:13.000Z",
      "requestedBy": "11111111-0000-4000-8000-000000000001",
      "expectedBy": "2026-12-04T10:03:13.000Z",
      "dueBy": "2026-12-07T10:03:13.000Z",
      "overdue": false,
      "reason": "Fully booked this quarter.",
      "timeline": [
        {
          "at": "2026-11-27T10:03:13.000Z",
          "event": "requested",
          "by": "11111111-0000-4000-8000-000000000001"
        },
        {
          "at": "2026-11-27T10:03:13.000Z",
          "event": "submitted"
        }
      ],
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
    }
  },
  "listActivations": {
    "200": {
      "value": [
        {
          "id": "p0000000000000000001-product-support-incidents-1",
          "benefitId": "p0000000000000000001-product-support-incidents",
          "attempt": 1,
          "kind": "technical",
          "status": "active",
          "requestedAt": "2026-11-23T10:01:03.000Z",
          "requestedBy": "11111111-0000-4000-8000-000000000001",
          "expectedBy": "2026-11-28T10:01:03.000Z",
          "dueBy": "2026-11-30T10:01:03.000Z",
          "overdue": false,
          "activatedAt": "2026-11-26T10:01:03.000Z",
          "expiresAt": "2027-12-23T10:00:54.000Z",
          "accessId": "A000000000003",
          "contractId": "C000000000004",
          "timeline": [
            {
              "at": "2026-11-23T10:01:03.000Z",
              "event": "requested",
              "by": "11111111-0000-4000-8000-000000000001"
            },
            {
              "at": "2026-11-23T10:01:03.000Z",
              "event": "submitted"
            }
          ]
        },
        {
          "id": "p0000000000000000001-advisory-hours-1",
          "benefitId": "p0000000000000000001-advisory-hours",
          "attempt": 1,
          "kind": "technical",
          "status": "active",
          "requestedAt": "2026-11-23T10:01:04.000Z",
          "requestedBy": "11111111-0000-4000-8000-000000000001",
          "expectedBy": "2026-11-28T10:01:04.000Z",
          "dueBy": "2026-11-30T10:01:04.000Z",
          "overdue": false,
          "activatedAt": "2026-11-23T10:01:05.000Z",
          "expiresAt": "2027-12-23T10:00:54.000Z",
          "accessId": "ACC-0001",
          "contractId": "CON-0001",
          "timeline": [
            {
              "at": "2026-11-23T10:01:04.000Z",
              "event": "requested",
              "by": "11111111-0000-4000-8000-000000000001"
            },
            {
              "at": "2026-11-23T10:01:04.000Z",
              "event": "submitted"
            }
          ]
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/activations?maxpagesize=2&skiptoken=next"
    }
  },
  "listAllActivations": {
    "200": {
      "value": [
        {
          "id": "p0000000000000000001-product-support-incidents-1",
          "benefitId": "p0000000000000000001-product-support-incidents",
          "attempt": 1,
          "kind": "technical",
          "status": "active",
          "requestedAt": "2026-11-23T10:01:03.000Z",
          "requestedBy": "11111111-0000-4000-8000-000000000001",
          "expectedBy": "2026-11-28T10:01:03.000Z",
          "dueBy": "2026-11-30T10:01:03.000Z",
          "overdue": false,
          "activatedAt": "2026-11-26T10:01:03.000Z",
          "expiresAt": "2027-12-23T10:00:54.000Z",
          "accessId": "A000000000003",
          "contractId": "C000000000004",
          "timeline": [
            {
              "at": "2026-11-23T10:01:03.000Z",
              "event": "requested",
              "by": "11111111-0000-4000-8000-000000000001"
            },
            {
              "at": "2026-11-23T10:01:03.000Z",
              "event": "submitted"
            }
          ],
          "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
        },
        {
          "id": "p0000000000000000001-advisory-hours-1",
          "benefitId": "p0000000000000000001-advisory-hours",
          "attempt": 1,
          "kind": "technical",
          "status": "active",
          "requestedAt": "2026-11-23T10:01:04.000Z",
          "requestedBy": "11111111-0000-4000-8000-000000000001",
          "expectedBy": "2026-11-28T10:01:04.000Z",
          "dueBy": "2026-11-30T10:01:04.000Z",
          "overdue": false,
          "activatedAt": "2026-11-23T10:01:05.000Z",
          "expiresAt": "2027-12-23T10:00:54.000Z",
          "accessId": "ACC-0001",
          "contractId": "CON-0001",
          "timeline": [
            {
              "at": "2026-11-23T10:01:04.000Z",
              "event": "requested",
              "by": "11111111-0000-4000-8000-000000000001"
            },
            {
              "at": "2026-11-23T10:01:04.000Z",
              "event": "submitted"
            }
          ],
          "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/operator/activations?maxpagesize=2&skiptoken=next"
    }
  },
  "cancelOrder": {
    "200": {
      "id": "p0000000000000000007",
      "packageId": "silver",
      "catalogVersion": "2026-09",
      "status": "lapsed",
      "orderedAt": "2026-11-27T10:03:16.000Z",
      "payment": {
        "method": "wire"
      },
      "price": {
        "amount": 1670,
        "currency": "USD"
      }
    }
  },
  "listOpenPurchases": {
    "200": {
      "value": [
        {
          "id": "p0000000000000000010",
          "packageId": "gold",
          "catalogVersion": "2026-09",
          "status": "cancelled",
          "orderedAt": "2026-11-27T10:03:24.000Z",
          "purchasedAt": "2026-11-27T10:03:24.000Z",
          "previousPurchaseId": "p0000000000000000008",
          "payment": {
            "method": "card",
            "reference": "demo-card"
          },
          "price": {
            "amount": 3547.5,
            "currency": "USD"
          },
          "dates": {
            "refundDeadline": {
              "at": "2026-12-27T10:03:24.000Z",
              "rule": "30 days from the purchase, the last instant excluded"
            },
            "membershipEnd": {
              "at": "2027-11-27T10:03:24.000Z",
              "rule": "365 days from the start of the term"
            },
            "benefitsEnd": {
              "at": "2027-12-27T10:03:24.000Z",
              "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
            },
            "renewalOpens": {
              "at": "2027-11-28T10:03:24.000Z",
              "rule": "membership end and 1 day"
            },
            "renewalCloses": {
              "at": "2027-12-27T10:03:24.000Z",
              "rule": "the benefits' end"
            }
          },
          "refund": {
            "status": "requested",
            "amount": 3547.5,
            "currency": "USD"
          },
          "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
        }
      ]
    }
  },
  "confirmPayment": {
    "200": {
      "id": "p0000000000000000008",
      "packageId": "silver",
      "catalogVersion": "2026-09",
      "status": "active",
      "orderedAt": "2026-11-27T10:03:18.000Z",
      "purchasedAt": "2026-11-27T10:03:19.000Z",
      "payment": {
        "method": "wire"
      },
      "price": {
        "amount": 1670,
        "currency": "USD"
      },
      "dates": {
        "refundDeadline": {
          "at": "2026-12-27T10:03:19.000Z",
          "rule": "30 days from the purchase, the last instant excluded"
        },
        "membershipEnd": {
          "at": "2027-11-27T10:03:19.000Z",
          "rule": "365 days from the start of the term"
        },
        "benefitsEnd": {
          "at": "2027-12-27T10:03:19.000Z",
          "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
        },
        "renewalOpens": {
          "at": "2027-11-28T10:03:19.000Z",
          "rule": "membership end and 1 day"
        },
        "renewalCloses": {
          "at": "2027-12-27T10:03:19.000Z",
          "rule": "the benefits' end"
        }
      },
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
    }
  },
  "recordUnappliedPayment": {
    "200": {
      "id": "boxdyohvutwwxjtsgbfn",
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
      "reference": "bank-4712",
      "amount": 100,
      "currency": "USD",
      "receivedAt": "2026-11-27T10:03:18.000Z",
      "recordedAt": "2026-11-27T10:03:20.000Z",
      "purchaseId": "p0000000000000000008",
      "because": "alreadyPaid",
      "status": "toGiveBack"
    },
    "201": {
      "id": "boxdyohvutwwxjtsgbfn",
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
      "reference": "bank-4712",
      "amount": 100,
      "currency": "USD",
      "receivedAt": "2026-11-27T10:03:18.000Z",
      "recordedAt": "2026-11-27T10:03:20.000Z",
      "purchaseId": "p0000000000000000008",
      "because": "alreadyPaid",
      "status": "toGiveBack"
    }
  },
  "listUnappliedPayments": {
    "200": {
      "value": [
        {
          "id": "boxdyohvutwwxjtsgbfn",
          "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
          "reference": "bank-4712",
          "amount": 100,
          "currency": "USD",
          "receivedAt": "2026-11-27T10:03:18.000Z",
          "recordedAt": "2026-11-27T10:03:20.000Z",
          "purchaseId": "p0000000000000000008",
          "because": "alreadyPaid",
          "status": "toGiveBack"
        }
      ]
    }
  },
  "giveBackPayment": {
    "200": {
      "id": "boxdyohvutwwxjtsgbfn",
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
      "reference": "bank-4712",
      "amount": 100,
      "currency": "USD",
      "receivedAt": "2026-11-27T10:03:18.000Z",
      "recordedAt": "2026-11-27T10:03:20.000Z",
      "purchaseId": "p0000000000000000008",
      "because": "alreadyPaid",
      "status": "givenBack",
      "givenBack": {
        "reference": "return-1",
        "at": "2026-11-27T10:03:22.000Z"
      }
    }
  },
  "previewChange": {
    "200": {
      "change": "upgrade",
      "at": "2026-11-27T10:03:23.000Z",
      "package": {
        "id": "gold",
        "name": "Gold membership",
        "catalogVersion": "2026-09"
      },
      "eligibility": {
        "eligible": true,
        "reasons": []
      },
      "price": {
        "amount": 3547.5,
        "currency": "USD"
      },
      "gained": [
        {
          "itemId": "azure-credit-bulk",
          "name": "Microsoft Azure credit (bulk, yearly)",
          "category": "cloud",
          "quantity": {
            "total": 1,
            "unit": "subscriptions"
          }
        },
        {
          "itemId": "microsoft-365-e5",
          "name": "Microsoft 365 E5",
          "category": "cloud",
          "quantity": {
            "total": 100,
            "unit": "seats"
          }
        }
      ],
      "lost": [
        {
          "benefitId": "p0000000000000000008-microsoft-365-e3",
          "itemId": "microsoft-365-e3",
          "name": "Microsoft 365 E3",
          "category": "cloud"
        }
      ],
      "changed": [
        {
          "benefitId": "p0000000000000000008-visual-studio-enterprise",
          "itemId": "visual-studio-enterprise",
          "name": "Visual Studio Enterprise subscription",
          "from": {
            "total": 5,
            "unit": "seats"
          },
          "to": {
            "total": 10,
            "unit": "seats"
          }
        },
        {
          "benefitId": "p0000000000000000008-windows-server-2019-standard",
          "itemId": "windows-server-2019-standard",
          "name": "Windows Server 2019 Standard (per core)",
          "from": {
            "total": 32,
            "unit": "cores"
          },
          "to": {
            "total": 64,
            "unit": "cores"
          }
        }
      ],
      "carriedOver": [],
      "toReassign": [],
      "toActivate": [],
      "continues": []
    }
  },
  "upgradePurchase": {
    "201": {
      "id": "p0000000000000000010",
      "packageId": "gold",
      "catalogVersion": "2026-09",
      "status": "active",
      "orderedAt": "2026-11-27T10:03:24.000Z",
      "purchasedAt": "2026-11-27T10:03:24.000Z",
      "previousPurchaseId": "p0000000000000000008",
      "payment": {
        "method": "card",
        "reference": "demo-card"
      },
      "price": {
        "amount": 3547.5,
        "currency": "USD"
      },
      "dates": {
        "refundDeadline": {
          "at": "2026-12-27T10:03:24.000Z",
          "rule": "30 days from the purchase, the last instant excluded"
        },
        "membershipEnd": {
          "at": "2027-11-27T10:03:24.000Z",
          "rule": "365 days from the start of the term"
        },
        "benefitsEnd": {
          "at": "2027-12-27T10:03:24.000Z",
          "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
        },
        "renewalOpens": {
          "at": "2027-11-28T10:03:24.000Z",
          "rule": "membership end and 1 day"
        },
        "renewalCloses": {
          "at": "2027-12-27T10:03:24.000Z",
          "rule": "the benefits' end"
        }
      }
    }
  },
  "issueRefund": {
    "200": {
      "id": "p0000000000000000010",
      "packageId": "gold",
      "catalogVersion": "2026-09",
      "status": "cancelled",
      "orderedAt": "2026-11-27T10:03:24.000Z",
      "purchasedAt": "2026-11-27T10:03:24.000Z",
      "previousPurchaseId": "p0000000000000000008",
      "payment": {
        "method": "card",
        "reference": "demo-card"
      },
      "price": {
        "amount": 3547.5,
        "currency": "USD"
      },
      "dates": {
        "refundDeadline": {
          "at": "2026-12-27T10:03:24.000Z",
          "rule": "30 days from the purchase, the last instant excluded"
        },
        "membershipEnd": {
          "at": "2027-11-27T10:03:24.000Z",
          "rule": "365 days from the start of the term"
        },
        "benefitsEnd": {
          "at": "2027-12-27T10:03:24.000Z",
          "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
        },
        "renewalOpens": {
          "at": "2027-11-28T10:03:24.000Z",
          "rule": "membership end and 1 day"
        },
        "renewalCloses": {
          "at": "2027-12-27T10:03:24.000Z",
          "rule": "the benefits' end"
        }
      },
      "refund": {
        "status": "issued",
        "amount": 3547.5,
        "currency": "USD"
      },
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
    }
  },
  "getPurchase": {
    "200": {
      "id": "p0000000000000000010",
      "packageId": "gold",
      "catalogVersion": "2026-09",
      "status": "cancelled",
      "orderedAt": "2026-11-27T10:03:24.000Z",
      "purchasedAt": "2026-11-27T10:03:24.000Z",
      "previousPurchaseId": "p0000000000000000008",
      "payment": {
        "method": "card",
        "reference": "demo-card"
      },
      "price": {
        "amount": 3547.5,
        "currency": "USD"
      },
      "dates": {
        "refundDeadline": {
          "at": "2026-12-27T10:03:24.000Z",
          "rule": "30 days from the purchase, the last instant excluded"
        },
        "membershipEnd": {
          "at": "2027-11-27T10:03:24.000Z",
          "rule": "365 days from the start of the term"
        },
        "benefitsEnd": {
          "at": "2027-12-27T10:03:24.000Z",
          "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
        },
        "renewalOpens": {
          "at": "2027-11-28T10:03:24.000Z",
          "rule": "membership end and 1 day"
        },
        "renewalCloses": {
          "at": "2027-12-27T10:03:24.000Z",
          "rule": "the benefits' end"
        }
      },
      "refund": {
        "status": "issued",
        "amount": 3547.5,
        "currency": "USD"
      }
    }
  },
  "listPackages": {
    "200": {
      "value": [
        {
          "id": "action-pack",
          "name": "Action Pack",
          "level": "actionPack",
          "price": {
            "amount": 475,
            "currency": "USD",
            "illustrative": true
          },
          "termDays": 365,
          "graceDays": 30,
          "refundWindowDays": 30,
          "replacementDays": 30,
          "catalogVersion": "2026-09",
          "benefits": [
            {
              "itemId": "azure-credit",
              "name": "Microsoft Azure credit (monthly)",
              "category": "cloud",
              "quantity": {
                "total": 1,
                "unit": "subscriptions"
              },
              "source": "Action Pack benefits page, 2023"
            },
            {
              "itemId": "azure-ad-basic",
              "poolId": "azure-ad-basic",
              "name": "Azure Active Directory Basic",
              "category": "cloud",
              "quantity": {
                "total": 5,
                "unit": "seats"
              },
              "source": "Action Pack benefits page, 2023"
            }
          ]
        },
        {
          "id": "gold",
          "name": "Gold membership",
          "level": "gold",
          "price": {
            "amount": 4730,
            "currency": "USD",
            "illustrative": false
          },
          "termDays": 365,
          "graceDays": 30,
          "refundWindowDays": 30,
          "replacementDays": 30,
          "catalogVersion": "2026-09",
          "benefits": [
            {
              "itemId": "azure-credit",
              "name": "Microsoft Azure credit (monthly)",
              "category": "cloud",
              "quantity": {
                "total": 1,
                "unit": "subscriptions"
              },
              "source": "Partner blog, 2015"
            },
            {
              "itemId": "azure-credit-bulk",
              "name": "Microsoft Azure credit (bulk, yearly)",
              "category": "cloud",
              "quantity": {
                "total": 1,
                "unit": "subscriptions"
              },
              "illustrative": true
            }
          ]
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/packages?maxpagesize=2&skiptoken=next"
    }
  },
  "getPackage": {
    "200": {
      "id": "action-pack",
      "name": "Action Pack",
      "level": "actionPack",
      "price": {
        "amount": 475,
        "currency": "USD",
        "illustrative": true
      },
      "termDays": 365,
      "graceDays": 30,
      "refundWindowDays": 30,
      "replacementDays": 30,
      "catalogVersion": "2026-09",
      "benefits": [
        {
          "itemId": "azure-credit",
          "name": "Microsoft Azure credit (monthly)",
          "category": "cloud",
          "quantity": {
            "total": 1,
            "unit": "subscriptions"
          },
          "source": "Action Pack benefits page, 2023"
        },
        {
          "itemId": "azure-ad-basic",
          "poolId": "azure-ad-basic",
          "name": "Azure Active Directory Basic",
          "category": "cloud",
          "quantity": {
            "total": 5,
            "unit": "seats"
          },
          "source": "Action Pack benefits page, 2023"
        }
      ]
    }
  },
  "listPurchases": {
    "200": {
      "value": [
        {
          "id": "p0000000000000000001",
          "packageId": "action-pack",
          "catalogVersion": "2026-09",
          "status": "active",
          "orderedAt": "2026-11-23T10:00:54.000Z",
          "purchasedAt": "2026-11-23T10:00:54.000Z",
          "payment": {
            "method": "card",
            "reference": "demo-card"
          },
          "price": {
            "amount": 475,
            "currency": "USD"
          },
          "dates": {
            "refundDeadline": {
              "at": "2026-12-23T10:00:54.000Z",
              "rule": "30 days from the purchase, the last instant excluded"
            },
            "membershipEnd": {
              "at": "2027-11-23T10:00:54.000Z",
              "rule": "365 days from the start of the term"
            },
            "benefitsEnd": {
              "at": "2027-12-23T10:00:54.000Z",
              "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
            },
            "renewalOpens": {
              "at": "2027-11-24T10:00:54.000Z",
              "rule": "membership end and 1 day"
            },
            "renewalCloses": {
              "at": "2027-12-23T10:00:54.000Z",
              "rule": "the benefits' end"
            }
          }
        },
        {
          "id": "p0000000000000000006",
          "packageId": "isv-co-sell-ready",
          "catalogVersion": "2026-09",
          "status": "active",
          "orderedAt": "2026-11-27T10:03:11.000Z",
          "purchasedAt": "2026-11-27T10:03:11.000Z",
          "payment": {
            "method": "none"
          },
          "price": {
            "amount": 0,
            "currency": "USD"
          },
          "dates": {
            "refundDeadline": {
              "at": "2026-12-27T10:03:11.000Z",
              "rule": "30 days from the purchase, the last instant excluded"
            },
            "membershipEnd": {
              "at": "2027-11-27T10:03:11.000Z",
              "rule": "365 days from the start of the term"
            },
            "benefitsEnd": {
              "at": "2027-12-27T10:03:11.000Z",
              "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
            },
            "renewalOpens": {
              "at": "2027-11-28T10:03:11.000Z",
              "rule": "membership end and 1 day"
            },
            "renewalCloses": {
              "at": "2027-12-27T10:03:11.000Z",
              "rule": "the benefits' end"
            }
          }
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/purchases?maxpagesize=2&skiptoken=next"
    }
  },
  "listBenefits": {
    "200": {
      "value": [
        {
          "id": "p0000000000000000001-advanced-threat-analytics-cml",
          "purchaseId": "p0000000000000000001",
          "packageId": "action-pack",
          "itemId": "advanced-threat-analytics-cml",
          "name": "Advanced Threat Analytics (client management licence)",
          "category": "software",
          "status": "available",
          "quantity": {
            "total": 5,
            "unit": "licenses",
            "used": 0
          },
          "dates": {
            "activateBy": {
              "at": "2027-12-23T10:00:54.000Z",
              "rule": "the benefits' end"
            },
            "usableUntil": {
              "at": "2027-12-23T10:00:54.000Z",
              "rule": "the benefits' end"
            },
            "membershipEnd": {
              "at": "2027-11-23T10:00:54.000Z",
              "rule": "365 days from the start of the term"
            },
            "graceEnd": {
              "at": "2027-12-23T10:00:54.000Z",
              "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
            }
          },
          "actions": [
            {
              "name": "revealKeys",
              "allowed": false,
              "forfeitsRefund": false,
              "reasons": [
                {
                  "code": "RoleRequired",
                  "requiredRoles": [
                    "globalAdmin",
                    "mpnPartnerAdmin"
                  ]
                }
              ]
            },
            {
              "name": "cancel",
              "allowed": false,
              "forfeitsRefund": false,
              "reasons": [
                {
                  "code": "RoleRequired",
                  "requiredRoles": [
                    "globalAdmin",
                    "mpnPartnerAdmin"
                  ]
                }
              ]
            }
          ],
          "software": {
            "keyRequired": true,
            "activationsAllowed": 5,
            "languages": [
              "en",
              "zh-Hans"
            ],
            "operatingSystems": [
              "windowsServer"
            ],
            "instructions": "Choose your language and operating system, download the file, install it, and enter the key when asked. The key activates as often as your quantity says; a new machine counts once. For internal use only, while your membership lasts."
          }
        },
        {
          "id": "p0000000000000000001-desktop-optimization-pack-2015",
          "purchaseId": "p0000000000000000001",
          "packageId": "action-pack",
          "itemId": "desktop-optimization-pack-2015",
          "name": "Microsoft Desktop Optimization Pack 2015",
          "category": "software",
          "status": "available",
          "quantity": {
            "total": 10,
            "unit": "licenses",
            "used": 0
          },
          "dates": {
            "activateBy": {
              "at": "2027-12-23T10:00:54.000Z",
              "rule": "the benefits' end"
            },
            "usableUntil": {
              "at": "2027-12-23T10:00:54.000Z",
              "rule": "the benefits' end"
            },
            "membershipEnd": {
              "at": "2027-11-23T10:00:54.000Z",
              "rule": "365 days from the start of the term"
            },
            "graceEnd": {
              "at": "2027-12-23T10:00:54.000Z",
              "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
            }
          },
          "actions": [
            {
              "name": "revealKeys",
              "allowed": false,
              "forfeitsRefund": false,
              "reasons": [
                {
                  "code": "RoleRequired",
                  "requiredRoles": [
                    "globalAdmin",
                    "mpnPartnerAdmin"
                  ]
                }
              ]
            },
            {
              "name": "cancel",
              "allowed": false,
              "forfeitsRefund": false,
              "reasons": [
                {
                  "code": "RoleRequired",
                  "requiredRoles": [
                    "globalAdmin",
                    "mpnPartnerAdmin"
                  ]
                }
              ]
            }
          ],
          "software": {
            "keyRequired": true,
            "activationsAllowed": 10,
            "languages": [
              "en",
              "zh-Hans"
            ],
            "operatingSystems": [
              "windows"
            ],
            "instructions": "Choose your language and operating system, download the file, install it, and enter the key when asked. The key activates as often as your quantity says; a new machine counts once. For internal use only, while your membership lasts."
          }
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/benefits?category=software&maxpagesize=2&skiptoken=next"
    }
  },
  "getSummary": {
    "200": {
      "memberships": 2,
      "categories": [
        {
          "category": "software",
          "granted": 32,
          "used": 1,
          "statuses": {
            "available": 31,
            "inUse": 1,
            "revoked": 34
          }
        },
        {
          "category": "cloud",
          "granted": 6,
          "used": 1,
          "statuses": {
            "available": 5,
            "active": 1,
            "revoked": 5
          }
        }
      ],
      "expiringSoon": [
        {
          "what": "membership",
          "purchaseId": "p0000000000000000001",
          "name": "Action Pack",
          "at": "2027-11-23T10:00:54.000Z"
        },
        {
          "what": "benefit",
          "purchaseId": "p0000000000000000001",
          "benefitId": "p0000000000000000001-intune",
          "name": "Microsoft Intune",
          "at": "2027-11-23T10:01:00.000Z"
        }
      ]
    }
  },
  "listAudit": {
    "200": {
      "value": [
        {
          "id": "0000000000000000000000000000000000000000000000000000000000000012",
          "at": "2026-11-27T10:03:26.000Z",
          "actor": {
            "kind": "operator",
            "id": "0b5e7a10-0000-4000-8000-000000000001"
          },
          "action": "issueRefund",
          "changes": [
            {
              "entity": "purchase:p0000000000000000010",
              "rev": 3,
              "fields": [
                "refund"
              ]
            },
            {
              "entity": "request:r0000000000000000011",
              "rev": 2,
              "fields": [
                "refund"
              ]
            }
          ]
        },
        {
          "id": "0000000000000000000000000000000000000000000000000000000000000013",
          "at": "2026-11-27T10:03:25.000Z",
          "actor": {
            "kind": "user",
            "id": "11111111-0000-4000-8000-000000000001"
          },
          "action": "cancelPurchase",
          "reason": "Not what we need.",
          "changes": [
            {
              "entity": "purchase:p0000000000000000010",
              "rev": 2,
              "fields": [
                "cancelledAt",
                "nextActionAt"
              ]
            },
            {
              "entity": "request:r0000000000000000011",
              "rev": 1,
              "fields": [
                "closedAt",
                "createdAt"
              ]
            }
          ]
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/audit?maxpagesize=2&skiptoken=next"
    }
  },
  "getStatement": {
    "200": {
      "entries": [
        {
          "kind": "received",
          "at": "2026-11-23T10:00:54.000Z",
          "recordedAt": "2026-11-23T10:00:54.000Z",
          "amount": 475,
          "currency": "USD",
          "purchaseId": "p0000000000000000001",
          "reference": "demo-card"
        },
        {
          "kind": "applied",
          "at": "2026-11-23T10:00:54.000Z",
          "recordedAt": "2026-11-23T10:00:54.000Z",
          "amount": 475,
          "currency": "USD",
          "purchaseId": "p0000000000000000001"
        }
      ],
      "totals": [
        {
          "currency": "USD",
          "received": 5792.5,
          "kept": 2145,
          "toGiveBack": 0,
          "givenBack": 3647.5
        }
      ]
    }
  },
  "exportCompliance": {
    "200": {
      "value": [
        {
          "at": "2026-11-23T10:00:54.000Z",
          "event": "granted",
          "name": "Microsoft Azure credit (monthly)",
          "purchaseId": "p0000000000000000001",
          "benefitId": "p0000000000000000001-azure-credit",
          "itemId": "azure-credit",
          "quantity": 1,
          "unit": "subscriptions",
          "until": "2027-12-23T10:00:54.000Z",
          "evidence": "0000000000000000000000000000000000000000000000000000000000000014"
        },
        {
          "at": "2026-11-23T10:00:54.000Z",
          "event": "granted",
          "name": "Azure Active Directory Basic",
          "purchaseId": "p0000000000000000001",
          "benefitId": "p0000000000000000001-azure-ad-basic",
          "itemId": "azure-ad-basic",
          "quantity": 5,
          "unit": "seats",
          "until": "2027-12-23T10:00:54.000Z",
          "evidence": "0000000000000000000000000000000000000000000000000000000000000014"
        }
      ]
    }
  },
  "exportComplianceCsv": {
    "200": "at,event,purchaseId,benefitId,itemId,name,quantity,unit,userId,displayName,by,until,evidence,activationId,amount,currency,reference,reason\r\n2026-11-23T10:00:54.000Z,granted,p0000000000000000001,p0000000000000000001-azure-credit,azure-credit,Microsoft Azure credit (monthly),1,subscriptions,,,,2027-12-23T10:00:54.000Z,0000000000000000000000000000000000000000000000000000000000000014,,,,,\r\n2026-11-23T10:00:54.000Z,granted,p0000000000000000001,p0000000000000000001-azure-ad-basic,azure-ad-basic,Azure Active Directory Basic,5,seats,,,,2027-12-23T10:00:54.000Z,0000000000000000000000000000000000000000000000000000000000000014,,,,,"
  },
  "listMails": {
    "200": {
      "value": [
        {
          "id": "m0000000000000000015",
          "template": "seat-assigned",
          "to": "uma@northbeam.example",
          "language": "en",
          "status": "bounced",
          "entity": "benefit:p0000000000000000001-visual-studio-professional",
          "plannedAt": "2026-11-23T10:00:55.000Z",
          "acceptedAt": "2026-11-23T10:01:40.000Z",
          "attempts": 1,
          "error": "bounced",
          "cause": {
            "code": "bounced",
            "message": "The address does not exist or takes no mail. Check the address with its owner and correct it, then send this mail again."
          }
        }
      ]
    }
  },
  "resendMail": {
    "202": {
      "id": "m0000000000000000015",
      "template": "seat-assigned",
      "to": "uma@northbeam.example",
      "language": "en",
      "status": "planned",
      "entity": "benefit:p0000000000000000001-visual-studio-professional",
      "plannedAt": "2026-11-23T10:00:55.000Z",
      "attempts": 1
    }
  },
  "listAllMails": {
    "200": {
      "value": [
        {
          "id": "m0000000000000000015",
          "template": "seat-assigned",
          "to": "uma@northbeam.example",
          "language": "en",
          "status": "bounced",
          "entity": "benefit:p0000000000000000001-visual-studio-professional",
          "plannedAt": "2026-11-23T10:00:55.000Z",
          "acceptedAt": "2026-11-27T10:03:40.000Z",
          "attempts": 2,
          "error": "bounced",
          "cause": {
            "code": "bounced",
            "message": "The address does not exist or takes no mail. Check the address with its owner and correct it, then send this mail again."
          },
          "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
        }
      ]
    }
  },
  "resendAnyMail": {
    "200": {
      "id": "m0000000000000000015",
      "template": "seat-assigned",
      "language": "en",
      "status": "planned",
      "entity": "benefit:p0000000000000000001-visual-studio-professional",
      "plannedAt": "2026-11-23T10:00:55.000Z",
      "attempts": 2,
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
    },
    "202": {
      "id": "m0000000000000000015",
      "template": "seat-assigned",
      "to": "uma@northbeam.example",
      "language": "en",
      "status": "planned",
      "entity": "benefit:p0000000000000000001-visual-studio-professional",
      "plannedAt": "2026-11-23T10:00:55.000Z",
      "attempts": 2,
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111"
    }
  },
  "getMe": {
    "200": {
      "userId": "11111111-0000-4000-8000-000000000005",
      "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
      "partnerName": "Northbeam Consulting",
      "program": "partnerCenter",
      "roles": [
        "user"
      ],
      "displayName": "Uma of Northbeam",
      "email": "uma@northbeam.example"
    }
  },
  "changeUser": {
    "200": {
      "id": "11111111-0000-4000-8000-000000000009",
      "email": "vera@northbeam.example",
      "displayName": "Vera of Northbeam",
      "preferredLanguage": "zh-Hans",
      "roles": [
        "adminAgent"
      ],
      "createdAt": "2026-11-27T10:08:30.000Z"
    }
  },
  "getUser": {
    "200": {
      "id": "11111111-0000-4000-8000-000000000009",
      "email": "vera@northbeam.example",
      "displayName": "Vera of Northbeam",
      "preferredLanguage": "zh-Hans",
      "roles": [
        "adminAgent"
      ],
      "createdAt": "2026-11-27T10:08:30.000Z"
    }
  },
  "listUsers": {
    "200": {
      "value": [
        {
          "id": "11111111-0000-4000-8000-000000000001",
          "email": "grace@northbeam.example",
          "displayName": "Grace of Northbeam",
          "preferredLanguage": "en",
          "roles": [],
          "createdAt": "2026-11-23T10:00:04.000Z"
        },
        {
          "id": "11111111-0000-4000-8000-000000000002",
          "email": "ulla@northbeam.example",
          "displayName": "Ulla of Northbeam",
          "preferredLanguage": "en",
          "roles": [],
          "createdAt": "2026-11-23T10:00:06.000Z"
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/users?maxpagesize=2&skiptoken=next"
    }
  },
  "mergeUser": {
    "200": {
      "id": "11111111-0000-4000-8000-000000000010",
      "email": "vera@northbeam.example",
      "displayName": "Vera of Northbeam",
      "preferredLanguage": "zh-Hans",
      "roles": [
        "adminAgent"
      ],
      "createdAt": "2026-11-27T10:08:30.000Z"
    }
  },
  "listMyAssignments": {
    "200": {
      "value": [
        {
          "benefitId": "p0000000000000000001-visual-studio-professional",
          "itemId": "visual-studio-professional",
          "name": "Visual Studio Professional subscription",
          "category": "visualStudio",
          "assignedAt": "2026-11-23T10:00:55.000Z",
          "manageUrl": "https://my.visualstudio.com"
        }
      ]
    }
  },
  "listPartners": {
    "200": {
      "value": [
        {
          "partnerId": "11111111-aaaa-4aaa-8aaa-111111111111",
          "name": "Northbeam Consulting",
          "accountEmail": "account@northbeam.example",
          "country": "DE",
          "program": "partnerCenter",
          "designations": [
            "silverCompetency",
            "goldCompetency"
          ]
        },
        {
          "partnerId": "22222222-bbbb-4bbb-8bbb-222222222222",
          "name": "Lakeside Software",
          "accountEmail": "account@lakeside.example",
          "country": "US",
          "program": "partnerCenter",
          "designations": []
        }
      ]
    }
  },
  "listKeyPools": {
    "200": {
      "value": [
        {
          "id": "advanced-threat-analytics-cml",
          "free": 0,
          "claimed": 0,
          "revealed": 0
        },
        {
          "id": "azure-ad-basic",
          "free": 0,
          "claimed": 0,
          "revealed": 0
        }
      ],
      "nextLink": "https://partner-benefits.example/api/v1/operator/key-pools?maxpagesize=2&skiptoken=next"
    }
  },
  "getHealth": {
    "200": {
      "status": "ok"
    }
  },
  "renewPurchase": {
    "201": {
      "id": "p0000000000000000016",
      "packageId": "action-pack",
      "catalogVersion": "2026-09",
      "status": "active",
      "orderedAt": "2027-11-25T10:08:37.000Z",
      "purchasedAt": "2027-11-25T10:08:37.000Z",
      "previousPurchaseId": "p0000000000000000001",
      "payment": {
        "method": "card",
        "reference": "demo-card"
      },
      "price": {
        "amount": 475,
        "currency": "USD"
      },
      "dates": {
        "refundDeadline": {
          "at": "2027-12-25T10:08:37.000Z",
          "rule": "30 days from the purchase, the last instant excluded"
        },
        "membershipEnd": {
          "at": "2028-11-22T10:00:54.000Z",
          "rule": "365 days from the start of the term"
        },
        "benefitsEnd": {
          "at": "2028-12-22T10:00:54.000Z",
          "rule": "membership end and 30 days, so that nothing lapses while it is renewed"
        },
        "renewalOpens": {
          "at": "2028-11-23T10:00:54.000Z",
          "rule": "membership end and 1 day"
        },
        "renewalCloses": {
          "at": "2028-12-22T10:00:54.000Z",
          "rule": "the benefits' end"
        }
      },
      "toReassign": []
    }
  }
};
