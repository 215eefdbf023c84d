// English: mails to people who are given something, and about people whom no mail reaches. `title` is the subject line.

export const people = {
  'seat-assigned': {
    title: '{partner} has given you {benefit}',
    heading: 'You have a subscription',
    body: '{partner} has given you {benefit}. It is yours while your company leaves it with you and its membership lasts.',
    todo: 'Open the page behind this button and sign in with your work account. There is no product key: signing in unlocks your subscription. Without a connection it works for up to 30 days.',
    button: 'Open my subscription',
    personal: 'The subscription is for you alone; please do not share your sign-in.',
  },
  'credit-assigned': {
    title: '{partner} has given you {benefit}',
    heading: 'You have a cloud credit',
    body: '{partner} has given you {benefit}. It is for your company’s own use while its membership lasts.',
    todo: 'Open the portal behind this button and sign in with your work account. Redeem the credit there once; after that you manage there what you use.',
    button: 'Redeem my credit',
    personal: 'The credit is yours alone. If somebody else should have it, ask your administrator.',
  },
  'person-unreachable': {
    title: 'An e-mail to your company did not arrive',
    heading:
      '{who, select, contact {Your marketing contact could not be reached} other {One of your people could not be reached}}',
    body: '{who, select, contact {An e-mail to your marketing contact could not be delivered.} other {An e-mail to one of your people could not be delivered.}}',
    fix: '{who, select, contact {Please check the address of the marketing contact on your benefits page, or name somebody else.} other {The list of mails on your benefits page shows which. Please correct the address of that person among your users there.}}',
  },
  'account-unreachable': {
    title: 'A partner cannot be reached: {partnerId}',
    heading: 'A partner’s account cannot be reached',
    body: 'An e-mail to the account address of this partner could not be delivered.',
    fix: 'Ask the partner for an address that works and put it into the partner’s record. The partner’s list of mails shows what has not arrived.',
  },
} as const;
