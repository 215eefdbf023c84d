// Arabic: words that many mails and pages share, labels of facts, and footers for each kind of
// reader. A label has the name of the parameter that it describes.

export const labels = {
  package: 'الباقة',
  benefit: 'الميزة',
  offer: 'العرض',
  membershipEnd: 'نهاية العضوية',
  refundDeadline: 'آخر موعد لاسترداد المبلغ',
  renewalCloses: 'آخر موعد للتجديد',
  refund: 'المبلغ المسترد',
  endedAt: 'تاريخ الانتهاء',
  expectedBy: 'الموعد المتوقع',
  dueBy: 'الموعد النهائي',
  expiresAt: 'تنتهي الصلاحية في',
  expiredAt: 'انتهت الصلاحية في',
  partnerId: 'معرّف الشريك',
  activationId: 'معرّف التفعيل',
  reason: 'السبب',
} as const;

/** The separator between a label and its value, in plain text. */
export const colon = ': ';

export const footers = {
  partner:
    'تصلكم هذه الرسالة من {brand} لأنها تتعلق بعضوية شركتكم. لا تُقرأ الردود المرسلة إلى هذا العنوان. لا نرسل مفاتيح المنتجات أو بيانات الوصول عبر البريد الإلكتروني ولا نطلبها أبدًا.',
  contact:
    'تصلكم هذه الرسالة من {brand} لأنكم جهة اتصال التسويق في شركتكم، ويمكن لمسؤول الإدارة لديكم تغيير ذلك. لا تُقرأ الردود المرسلة إلى هذا العنوان. لا نطلب كلمات المرور أو مفاتيح المنتجات عبر البريد الإلكتروني أبدًا.',
  person:
    'تصلكم هذه الرسالة من {brand} لأن شركتكم خصصت لكم إحدى مزايا عضويتها، ويمكن لمسؤول الإدارة لديكم تغيير ذلك. لا تُقرأ الردود المرسلة إلى هذا العنوان. لا نطلب كلمات المرور أو مفاتيح المنتجات عبر البريد الإلكتروني أبدًا.',
  operators: 'من {brand} إلى فريق التشغيل.',
  reader: 'هذه الصفحة تابعة لـ {brand}. مجرد فتحها لا يغيّر شيئًا.',
  anybody: '{brand}',
} as const;
