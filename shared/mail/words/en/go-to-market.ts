// English: Go-To-Market offers, for the marketing contact, for the people who requested them, and
// for admins. This application makes the link in them; it is a separate parameter, never part of a
// message.

export const goToMarket = {
  instructions: {
    title: 'How to start using {offer}',
    heading: 'Your company can use {offer}',
    body: '{partner} has activated {offer} and named you as its marketing contact. This is what to do:',
    confirm:
      'Then confirm on the page behind this button. You need no account; opening the page alone changes nothing.',
    button: 'Read and confirm',
    early: 'The offer becomes active once you have confirmed, but not before {notBefore}.',
    silent: 'If we hear nothing from you, it becomes active by itself on about {confirmBy}.',
    waits: 'It waits until you have confirmed.',
    personal: 'The link is meant for you alone; please do not forward it.',
  },
  'instructions-reminder': {
    title: 'Reminder: {offer} is waiting for you',
    heading: '{offer} is waiting for you',
    body: 'We have sent you instructions for {offer}, which {partner} has activated. You have not confirmed them yet.',
    button: 'Read and confirm',
    silent: 'If we hear nothing from you, the offer becomes active by itself on about {confirmBy}.',
    waits: 'The offer waits until you have confirmed.',
    personal: 'The link is meant for you alone; please do not forward it.',
  },
  'instructions-active': {
    title: 'How to use {offer}',
    heading: 'You look after {offer} now',
    body: '{partner} has named you as its marketing contact. {offer} is active already and can be used until {expiresAt}. This is what to do:',
    button: 'Read the instructions',
    personal: 'The link is meant for you alone; please do not forward it.',
  },
  'offer-active': {
    title: '{offer} is active',
    heading: 'Your offer is active',
    body: '{offer} is active. You can use it until {expiresAt}.',
    next: 'Your marketing contact has the instructions, and hears from us again before the offer expires.',
  },
  'offer-declined': {
    title: '{offer} could not be activated',
    heading: 'Your request was declined',
    body: 'We could not activate {offer}.',
    next: 'The offer is still yours: once the reason is settled, activate it again on your benefits page.',
  },
  'offer-cancelled': {
    title: '{offer} has been cancelled',
    heading: 'Nothing more to do',
    body: '{partner} has cancelled {offer}. The instructions we sent you no longer apply, and their link no longer works.',
    thanks: 'You need not do anything. We are sorry for any work this has cost you.',
  },
  'offer-withdrawn': {
    title: '{offer} will not become active',
    heading: 'Nothing more to do',
    body: '{offer}, which {partner} had asked for, could not be activated. The instructions we sent you no longer apply, and their link no longer works.',
    thanks: 'You need not do anything. We are sorry for any work this has cost you.',
  },
  'offer-ended': {
    title: '{offer} has ended',
    heading: 'An offer has ended',
    body: '{offer} of {partner} has ended and can no longer be used. The link in our instructions no longer works.',
    next: 'You need not do anything. We write to you again when your company activates another offer.',
  },
  'offer-follow-up': {
    title: '{days, plural, one {{offer}: one day left} other {{offer}: # days left}}',
    heading: 'Make the most of {offer}',
    body: '{days, plural, one {{offer} can be used for one more day, until {expiresAt}.} other {{offer} can be used for # more days, until {expiresAt}.}}',
    next: 'If you have not used everything yet, this is a good moment to plan what is left.',
  },
  'offer-attention': {
    title: '{offer}: the instructions did not arrive',
    heading: 'Your marketing contact could not be reached',
    body: '{code, select, mailBounced {The e-mail with the instructions for {offer} came back: the address of your marketing contact does not accept it.} other {The e-mail with the instructions for {offer} could not be handed over for delivery.}}',
    fix: '{code, select, mailBounced {Please check the marketing contact on your benefits page and correct the address, or name somebody else. We then send the instructions again by ourselves.} other {Please check the marketing contact on your benefits page. If the address is right, send the instructions again from the list of mails there.}}',
    waits: 'Until the instructions have arrived, the activation waits.',
  },
} as const;
