// Japanese: technical benefits, from the request to the answer, and messages to operators. Access
// ID and Contract ID are never in a mail: the words say where to find them.

export const technical = {
  'technical-received': {
    title: '「{benefit}」を準備しています',
    heading: '申請を受け付けました',
    body: '貴社の「{benefit}」を準備しています。数日かかりますが、その間に行っていただくことはありません。',
    next: '準備が整いましたら、改めてご連絡いたします。',
  },
  'technical-ready': {
    title: '「{benefit}」の準備が整いました',
    heading: 'サポートをご依頼いただけます',
    body: '「{benefit}」が有効になりました。',
    look: 'アクセス ID（Access ID）と契約 ID（Contract ID）は、特典ページでこの特典を開くと確認できます。安全のため、メールには記載しません。この特典を閲覧できる貴社の方は全員、これらの ID を確認して利用できます。',
  },
  'technical-declined': {
    title: '「{benefit}」を有効にできませんでした',
    heading: '申請は承認されませんでした',
    body: '「{benefit}」を有効にできませんでした。',
    next: 'この特典は引き続きご利用いただけます。上記の理由が解消されましたら、特典ページで再度申請してください。',
  },
  'activation-overdue': {
    title: '期限を過ぎたアクティブ化：{activationId}',
    heading: 'アクティブ化が期限を過ぎています',
    body: 'このアクティブ化は {dueBy} までに完了する予定でしたが、まだ処理待ちです。',
    next: '運用担当者のアクティブ化一覧で完了または却下してください。それまでは処理待ちのままとなります。',
  },
  'operators-digest': {
    title: '運用担当者向け: {count} 件',
    heading: '前回のメール以降に発生した事項',
    body: '期限を過ぎたアクティブ化: {overdue} 件。連絡が取れないパートナー アカウント: {unreachable} 件。',
    more: 'ここに記載されていない事項: {more} 件。',
    next: '運用担当者向けのアクティブ化一覧（overdue=true）に期限を過ぎたものがすべて表示されます。そこで完了または却下してください。連絡が取れないパートナーについては、有効なアドレスを登録してください。多くの事項が同時に発生した場合は、まず共通の原因を確認してください。',
  },
} as const;
