// English: technical benefits, from the request to the answer, and messages to operators. Access ID
// and Contract ID are never in a mail: the words say where to find them.

export const technical = {
  'technical-received': {
    title: 'We are setting up {benefit}',
    heading: 'Your request has arrived',
    body: 'We are setting up {benefit} for your company. Please allow a few days; there is nothing you need to do meanwhile.',
    next: 'We write again as soon as it is ready.',
  },
  'technical-ready': {
    title: '{benefit} is ready',
    heading: 'You can ask for support now',
    body: '{benefit} is active.',
    look: 'To find your Access ID and Contract ID, open the benefit on your benefits page. For your safety they are never in an e-mail. Everybody in your company who can see the benefit can see and use them.',
  },
  'technical-declined': {
    title: '{benefit} could not be activated',
    heading: 'Your request was declined',
    body: 'We could not activate {benefit}.',
    next: 'The benefit is still yours: once the reason is settled, ask for activation again on your benefits page.',
  },
  'activation-overdue': {
    title: 'Overdue activation: {activationId}',
    heading: 'An activation is overdue',
    body: 'This activation should have been finished by {dueBy} and is still waiting.',
    next: 'Complete or decline it in the operators’ list of activations. It goes on waiting until then.',
  },
  'operators-digest': {
    title: 'For the operators: {count, plural, one {# matter} other {# matters}}',
    heading: 'What has come up since the last e-mail',
    body: 'Activations that are overdue: {overdue}. Partners whose account cannot be reached: {unreachable}.',
    more: 'More that are not listed here: {more}.',
    next: 'The operators’ list of activations shows everything that is overdue (overdue=true); complete or decline it there. Partners whose account cannot be reached need an address that works in their record. When many matters come at once, look for one cause first.',
  },
} as const;
