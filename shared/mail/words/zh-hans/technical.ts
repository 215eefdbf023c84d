// Simplified Chinese: technical benefits, from the request to the answer, and messages to
// operators. Access ID and Contract ID are never in a mail: the words say where to find them.

export const technical = {
  'technical-received': {
    title: '正在为您开通“{benefit}”',
    heading: '我们已收到您的申请',
    body: '我们正在为贵公司开通“{benefit}”，需要几天时间，在此期间您无需进行任何操作。',
    next: '开通后，我们会再次发送邮件通知您。',
  },
  'technical-ready': {
    title: '“{benefit}”已开通',
    heading: '现在可以申请技术支持了',
    body: '“{benefit}”已生效。',
    look: '如需查看访问 ID（Access ID）和合同 ID（Contract ID），请在权益页面打开该权益。为了您的安全，我们不会在邮件中提供这些信息。贵公司凡能查看该权益的用户，都可以查看并使用这两个 ID。',
  },
  'technical-declined': {
    title: '“{benefit}”未能激活',
    heading: '您的申请未获批准',
    body: '我们未能激活“{benefit}”。',
    next: '该权益仍归您所有：问题解决后，请在权益页面重新申请激活。',
  },
  'activation-overdue': {
    title: '激活已逾期：{activationId}',
    heading: '有一项激活已逾期',
    body: '此激活本应在 {dueBy} 之前完成，但目前仍在等待处理。',
    next: '请在运营人员的激活列表中完成或拒绝此申请；在此之前，它会一直等待。',
  },
  'operators-digest': {
    title: '运营事项：{count} 项',
    heading: '自上一封邮件以来的新情况',
    body: '逾期激活：{overdue} 项。无法联系的合作伙伴帐户：{unreachable} 个。',
    more: '另有 {more} 项未在此列出。',
    next: '运营人员的激活列表（overdue=true）显示所有逾期激活，请在其中完成或拒绝。无法联系的合作伙伴需要在其记录中更新为有效地址。如果同时出现许多事项，请先查找共同原因。',
  },
} as const;
