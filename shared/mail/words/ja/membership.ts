// Japanese: purchases, the membership’s year, and benefits that end.
// `title` is the subject line.

export const membership = {
  'purchase-confirmed': {
    title: '「{package}」をご利用いただけます',
    heading: '特典の準備が整いました',
    body: 'ご購入いただきありがとうございます。{partner} は「{package}」を取得し、すべての特典を本日からご利用いただけます。',
    refund:
      '上記の返金期限までは、プロダクト キーが一度も表示されていない場合に限り、購入を取り消して返金を受けることができます。いずれかのキーが表示された時点で、この権利は失われます。',
    refundUnused:
      '上記の返金期限までは、特典が一度も利用されていない場合に限り、購入を取り消して返金を受けることができます。いずれかの特典が利用された時点で、この権利は失われます。',
    people:
      '{count, plural, other {# 件の割り当てが新しい期間に引き継がれませんでした。}}空きがある場合は、特典ページで改めて割り当ててください。対象には次のものが含まれます。',
    next: 'まず特典ページを開いてください。ユーザーの割り当て、キーの表示、サポートやオファーの申請を行えます。',
  },
  'purchase-cancelled': {
    title: '「{package}」は取り消されました',
    heading: '購入が取り消されました',
    body: '「{package}」は取り消され、特典はご利用いただけなくなりました。このパッケージでご利用になったソフトウェアはアンインストールしてください。',
    refunded:
      '返金 {refund} を登録しました。お支払いと同じ方法で返金されます。反映までの日数は、ご利用の銀行によって異なります。',
    unrefunded: 'この取り消しによる返金はありません。',
  },
  'membership-reminder': {
    title:
      '{moment, select, before {「{package}」：メンバーシップがまもなく終了します} other {「{package}」：特典を継続するには今すぐ更新してください}}',
    heading:
      '{moment, select, before {メンバーシップがまもなく終了します} other {メンバーシップは終了しましたが、特典はまだご利用いただけます}}',
    body: '{moment, select, before {「{package}」に付属するメンバーシップは {membershipEnd} に終了します。更新中に利用が途切れないよう、特典はその後もしばらくご利用いただけます。} other {「{package}」に付属するメンバーシップは {membershipEnd} に終了しました。特典は引き続きご利用いただけますが、{renewalCloses} までとなります。}}',
    renew:
      '{moment, select, before {更新は、メンバーシップが終了した翌日から {renewalCloses} まで可能です。} other {更新は {renewalCloses} まで可能です。それ以降は特典が終了し、パッケージを改めてご購入いただく必要があります。}}',
    keep: '同じパッケージを更新すると、ユーザーに割り当てたサブスクリプションは維持されます。',
  },
  'membership-ended': {
    title: '「{package}」：特典が終了しました',
    heading: '特典が終了しました',
    body: '「{package}」の特典は {endedAt} に終了しました。特典でご利用になったソフトウェアはアンインストールするか、商用ライセンスをご購入ください。',
    again: 'パッケージはいつでも改めてご購入いただけます。',
  },
  'activation-ended': {
    title: '「{benefit}」は有効になりませんでした',
    heading: '申請は終了しました',
    body: '対象のメンバーシップが終了したため、「{benefit}」のアクティブ化を中止しました。',
    next: '貴社に後続のメンバーシップがある場合は、特典ページでそのメンバーシップから申請してください。',
  },
  'benefit-cancelled': {
    title: '「{benefit}」：アクティブ化は取り消されました',
    heading: 'アクティブ化が取り消されました',
    body: '以前ご連絡した「{benefit}」は取り消されました。これ以上の手続きは行われません。',
    next: '理由と、引き続きご利用いただける内容は、特典ページでご確認いただけます。',
  },
  'benefit-expired': {
    title: '「{benefit}」の期限が切れました',
    heading: '特典の期限が切れました',
    body: '「{benefit}」は {expiredAt} に期限が切れ、ご利用いただけなくなりました。',
    next: '引き続きご利用いただける内容は、特典ページでご確認いただけます。',
  },
} as const;
