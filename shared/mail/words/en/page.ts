// English: the instruction page behind the link in a mail. The pages of finished states say nothing
// about the offer, so that an old link reveals nothing.

export const page = {
  open: {
    title: 'How to start using {offer}',
    heading: 'How to start using {offer}',
    body: '{partner} has activated {offer} and named you as its marketing contact. This is what to do:',
    next: 'When you have read this, please confirm. The offer becomes active once you have confirmed, but not before {notBefore}.',
    silent: 'If we hear nothing from you, it becomes active by itself on about {confirmBy}.',
    waits: 'It waits until you have confirmed.',
    button: 'I have read the instructions',
  },
  confirmed: {
    title: 'Confirmed: {offer}',
    heading: 'Thank you, that is confirmed',
    body: 'You need not do anything more on this page. {offer} becomes active shortly, but not before {notBefore}. For reference, the instructions:',
  },
  active: {
    title: '{offer} is active',
    heading: '{offer} is active',
    body: '{partner} can use {offer} until {expiresAt}. For reference, the instructions:',
  },
  expired: {
    title: 'This page has expired',
    heading: 'This page has expired',
    body: 'What this link led to is over. If you think it should not be, please ask the administrator of your company’s membership.',
  },
  replaced: {
    title: 'There is a newer link',
    heading: 'There is a newer link',
    body: 'A newer e-mail has replaced this link. Please use the link in the latest one.',
  },
  cancelled: {
    title: 'This has been cancelled',
    heading: 'This has been cancelled',
    body: 'What this link led to has been cancelled. You need not do anything.',
  },
  unsubscribe: {
    title: 'No more reminders?',
    heading: 'No more reminders?',
    body: 'You got a reminder from us. With this button you get no more reminders of its kind. Mail about what happens to your benefits still comes.',
    button: 'No more reminders of this kind',
  },
  unsubscribed: {
    title: 'No more reminders',
    heading: 'You get no more reminders of this kind',
    body: 'Mail about what happens to your benefits still comes. You need not do anything more.',
  },
  notFound: {
    title: 'Page not found',
    heading: 'Page not found',
    body: 'This address leads nowhere. Please check that you opened the whole link from the e-mail.',
  },
} as const;
