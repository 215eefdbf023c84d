// Simplified Chinese: Go-To-Market offers, for the marketing contact, for the people who requested
// them, and for admins. This application makes the link in them; it is a separate parameter, never
// part of a message.

export const goToMarket = {
  instructions: {
    title: '如何开始使用“{offer}”',
    heading: '贵公司可以使用“{offer}”了',
    body: '{partner} 已申请激活“{offer}”，并指定您为营销联系人。请按以下步骤操作：',
    confirm: '然后请点击下方按钮，在打开的页面上确认。无需登录；仅打开页面不会产生任何更改。',
    button: '阅读并确认',
    early: '在您确认后，该权益即会生效，但不早于 {notBefore}。',
    silent: '如果未收到您的确认，该权益将在 {confirmBy} 前后自动生效。',
    waits: '在您确认之前，该权益不会生效。',
    personal: '此链接仅供您本人使用，请勿转发。',
  },
  'instructions-reminder': {
    title: '提醒：“{offer}”正等待您的确认',
    heading: '“{offer}”正等待您的确认',
    body: '{partner} 已申请激活“{offer}”。我们此前已向您发送使用说明，目前尚未收到您的确认。',
    button: '阅读并确认',
    silent: '如果未收到您的确认，该权益将在 {confirmBy} 前后自动生效。',
    waits: '在您确认之前，该权益不会生效。',
    personal: '此链接仅供您本人使用，请勿转发。',
  },
  'instructions-active': {
    title: '如何使用“{offer}”',
    heading: '“{offer}”现由您负责',
    body: '{partner} 已指定您为营销联系人。“{offer}”已生效，可以使用至 {expiresAt}。请按以下步骤操作：',
    button: '阅读使用说明',
    personal: '此链接仅供您本人使用，请勿转发。',
  },
  'offer-active': {
    title: '“{offer}”已生效',
    heading: '您的市场推广权益已生效',
    body: '“{offer}”已生效，您可以使用至 {expiresAt}。',
    next: '使用说明已发送给贵公司的营销联系人；在到期之前，我们会再次与其联系。',
  },
  'offer-declined': {
    title: '“{offer}”未能激活',
    heading: '您的申请未获批准',
    body: '我们未能激活“{offer}”。',
    next: '该权益仍归您所有：问题解决后，请在权益页面重新激活。',
  },
  'offer-cancelled': {
    title: '“{offer}”已取消',
    heading: '您无需再进行任何操作',
    body: '{partner} 已取消“{offer}”。此前发送给您的使用说明不再适用，其中的链接也已失效。',
    thanks: '您无需采取任何措施。如给您的工作带来不便，敬请谅解。',
  },
  'offer-withdrawn': {
    title: '“{offer}”将不会生效',
    heading: '您无需再进行任何操作',
    body: '{partner} 申请的“{offer}”未能激活。此前发送给您的使用说明不再适用，其中的链接也已失效。',
    thanks: '您无需采取任何措施。如给您的工作带来不便，敬请谅解。',
  },
  'offer-ended': {
    title: '“{offer}”已终止',
    heading: '一项市场推广权益已终止',
    body: '{partner} 的“{offer}”已终止，不能再使用。使用说明中的链接也已失效。',
    next: '您无需采取任何措施。贵公司激活其他市场推广权益时，我们会再次与您联系。',
  },
  'offer-follow-up': {
    title: '{days, plural, other {“{offer}”还剩 # 天}}',
    heading: '充分利用“{offer}”',
    body: '{days, plural, other {“{offer}”还可以使用 # 天，至 {expiresAt} 到期。}}',
    next: '如果其中还有尚未使用的内容，现在正是安排使用的好时机。',
  },
  'offer-attention': {
    title: '“{offer}”：使用说明未能送达',
    heading: '无法联系到贵公司的营销联系人',
    body: '{code, select, mailBounced {“{offer}”的使用说明邮件被退回：营销联系人的邮箱地址无法接收此邮件。} other {“{offer}”的使用说明邮件未能成功发出。}}',
    fix: '{code, select, mailBounced {请在权益页面检查营销联系人，更正邮箱地址或指定其他联系人，之后我们会自动重新发送使用说明。} other {请在权益页面检查营销联系人。如果邮箱地址无误，请在邮件列表中重新发送使用说明。}}',
    waits: '在使用说明送达之前，激活将暂停。',
  },
} as const;
