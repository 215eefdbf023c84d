// Simplified Chinese: purchases, the membership's year, and benefits that end.
// `title` is the subject line.

export const membership = {
  'purchase-confirmed': {
    title: '“{package}”现已可用',
    heading: '您的权益已就绪',
    body: '感谢您的购买。{partner} 已拥有“{package}”，其中的全部权益即日起可以使用。',
    refund:
      '在下列截止时间之前，只要尚未查看过任何产品密钥，您就可以取消购买并获得退款。一旦有人首次查看密钥，即不能再退款。',
    refundUnused:
      '在下列截止时间之前，只要尚未使用过任何权益，您就可以取消购买并获得退款。一旦有人首次使用任一权益，即不能再退款。',
    people: '有 {count} 项分配未能沿用到新的会员期。如有空余名额，请在权益页面重新分配。其中包括：',
    next: '请打开权益页面开始使用：您可以在那里分配用户、查看密钥，或激活技术支持和市场推广权益。',
  },
  'purchase-cancelled': {
    title: '“{package}”已取消',
    heading: '您的购买已取消',
    body: '“{package}”已取消，其中的权益不能再使用。请卸载通过该权益包使用的软件。',
    refunded: '我们已登记退款 {refund}，款项将按原支付方式退回，到账时间取决于您的银行。',
    unrefunded: '此次取消不涉及退款。',
  },
  'membership-reminder': {
    title:
      '{moment, select, before {“{package}”：会员资格即将到期} other {“{package}”：请尽快续订以保留权益}}',
    heading:
      '{moment, select, before {您的会员资格即将到期} other {您的会员资格已到期，权益暂时保留}}',
    body: '{moment, select, before {“{package}”的会员资格将于 {membershipEnd} 到期。到期后，您的权益仍会保留一段时间，以免续订期间使用中断。} other {“{package}”的会员资格已于 {membershipEnd} 到期。您的权益目前仍可使用，但仅保留到 {renewalCloses}。}}',
    renew:
      '{moment, select, before {续订将在会员资格到期的次日开放，至 {renewalCloses} 截止。} other {您可以在 {renewalCloses} 之前续订。逾期权益将终止，届时需要重新购买。}}',
    keep: '如果续订同一权益包，用户的订阅将予以保留，无需重新分配。',
  },
  'membership-ended': {
    title: '“{package}”的权益已终止',
    heading: '您的权益已终止',
    body: '“{package}”的权益已于 {endedAt} 终止。请卸载通过这些权益使用的软件，或为其购买商业许可证。',
    again: '您可以随时重新购买权益包。',
  },
  'activation-ended': {
    title: '“{benefit}”未能激活',
    heading: '您的申请已终止',
    body: '由于“{benefit}”所属的会员资格已结束，我们已停止其激活。',
    next: '如果贵公司有后续的会员资格，您可以在权益页面为其中的该权益重新申请激活。',
  },
  'benefit-cancelled': {
    title: '“{benefit}”：激活已取消',
    heading: '一项激活已取消',
    body: '我们此前就“{benefit}”向您发送过邮件，该权益现已取消，不会再有后续进展。',
    next: '取消原因以及您仍拥有的权益可在权益页面查看。',
  },
  'benefit-expired': {
    title: '“{benefit}”已到期',
    heading: '一项权益已到期',
    body: '“{benefit}”已于 {expiredAt} 到期，不能再使用。',
    next: '您仍拥有的权益可在权益页面查看。',
  },
} as const;
