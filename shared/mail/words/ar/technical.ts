// Arabic: technical benefits, from the request to the answer, and messages to operators. Access ID
// and Contract ID are never in a mail: the words say where to find them.

export const technical = {
  'technical-received': {
    title: 'نجهّز لكم «{benefit}»',
    heading: 'وصلنا طلبكم',
    body: 'نجهّز «{benefit}» لشركتكم. يستغرق ذلك بضعة أيام، ولا يلزمكم القيام بأي شيء في هذه الأثناء.',
    next: 'سنراسلكم مجددًا حالما يصبح جاهزًا.',
  },
  'technical-ready': {
    title: 'الميزة «{benefit}» جاهزة',
    heading: 'يمكنكم الآن طلب الدعم',
    body: 'الميزة «{benefit}» نشطة.',
    look: 'للاطلاع على معرّف الوصول (Access ID) ومعرّف العقد (Contract ID)، افتحوا الميزة في صفحة المزايا. حفاظًا على أمانكم، لا يُذكران أبدًا في البريد الإلكتروني. يمكن لكل من يستطيع رؤية الميزة في شركتكم الاطلاع عليهما واستخدامهما.',
  },
  'technical-declined': {
    title: 'تعذّر تفعيل «{benefit}»',
    heading: 'رُفض طلبكم',
    body: 'لم نتمكن من تفعيل «{benefit}».',
    next: 'ما زالت الميزة متاحة لكم: بعد معالجة السبب، اطلبوا التفعيل من جديد في صفحة المزايا.',
  },
  'activation-overdue': {
    title: 'تفعيل متأخر: {activationId}',
    heading: 'تأخر أحد طلبات التفعيل',
    body: 'كان ينبغي أن يكتمل هذا التفعيل بحلول {dueBy}، وما زال قيد الانتظار.',
    next: 'أكملوه أو ارفضوه في قائمة طلبات التفعيل الخاصة بفريق التشغيل. وسيبقى قيد الانتظار حتى ذلك الحين.',
  },
  'operators-digest': {
    title: 'لفريق التشغيل، عدد المسائل: {count}',
    heading: 'ما استجدّ منذ آخر رسالة',
    body: 'عمليات التفعيل المتأخرة: {overdue}. الشركاء الذين يتعذر الوصول إلى حساباتهم: {unreachable}.',
    more: 'مسائل أخرى غير مدرجة هنا: {more}.',
    next: 'تعرض قائمة عمليات التفعيل الخاصة بفريق التشغيل كل ما تأخر (overdue=true)، فأكملها أو ارفضها هناك. ويحتاج الشركاء الذين يتعذر الوصول إلى حساباتهم إلى عنوان صالح في سجلهم. وإذا وردت مسائل كثيرة معًا فابحث أولًا عن سبب مشترك.',
  },
} as const;
