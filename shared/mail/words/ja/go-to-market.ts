// Japanese: Go-To-Market offers, for the marketing contact, for the people who requested them, and
// for admins. This application makes the link in them; it is a separate parameter, never part of a
// message.

export const goToMarket = {
  instructions: {
    title: '「{offer}」のご利用開始について',
    heading: '貴社で「{offer}」をご利用いただけます',
    body: '{partner} が「{offer}」の利用を申請し、お客様をマーケティング担当者に指定しました。次の手順をお願いいたします。',
    confirm:
      'その後、下のボタンから開くページで確認の操作をお願いいたします。アカウントは必要ありません。ページを開くだけでは何も変更されません。',
    button: '内容を読んで確認する',
    early:
      '確認いただくとオファーが有効になります。ただし、{notBefore} より前には有効になりません。',
    silent: 'ご連絡がない場合は、{confirmBy} ごろに自動的に有効になります。',
    waits: '確認いただくまで有効になりません。',
    personal: 'このリンクはお客様専用です。転送しないようお願いいたします。',
  },
  'instructions-reminder': {
    title: '再度のお知らせ：「{offer}」の確認をお待ちしています',
    heading: '「{offer}」の確認をお待ちしています',
    body: '{partner} が申請した「{offer}」の手順をお送りしましたが、まだ確認いただいていません。',
    button: '内容を読んで確認する',
    silent: 'ご連絡がない場合、オファーは {confirmBy} ごろに自動的に有効になります。',
    waits: '確認いただくまで、オファーは有効になりません。',
    personal: 'このリンクはお客様専用です。転送しないようお願いいたします。',
  },
  'instructions-active': {
    title: '「{offer}」のご利用方法',
    heading: '「{offer}」のご担当になりました',
    body: '{partner} がお客様をマーケティング担当者に指定しました。「{offer}」はすでに有効で、{expiresAt} までご利用いただけます。次の手順をお願いいたします。',
    button: '手順を読む',
    personal: 'このリンクはお客様専用です。転送しないようお願いいたします。',
  },
  'offer-active': {
    title: '「{offer}」が有効になりました',
    heading: 'オファーが有効になりました',
    body: '「{offer}」が有効になりました。{expiresAt} までご利用いただけます。',
    next: '手順は貴社のマーケティング担当者にお送りしています。期限が切れる前に、担当者に改めてご連絡いたします。',
  },
  'offer-declined': {
    title: '「{offer}」を有効にできませんでした',
    heading: '申請は承認されませんでした',
    body: '「{offer}」を有効にできませんでした。',
    next: 'このオファーは引き続きご利用いただけます。上記の理由が解消されましたら、特典ページで再度申請してください。',
  },
  'offer-cancelled': {
    title: '「{offer}」は取り消されました',
    heading: 'これ以上の操作は必要ありません',
    body: '{partner} が「{offer}」を取り消しました。お送りした手順は無効となり、その中のリンクもご利用いただけません。',
    thanks: 'ご対応は必要ありません。お手数をおかけしましたことをお詫び申し上げます。',
  },
  'offer-withdrawn': {
    title: '「{offer}」は有効になりません',
    heading: 'これ以上の操作は必要ありません',
    body: '{partner} が申請した「{offer}」を有効にできませんでした。お送りした手順は無効となり、その中のリンクもご利用いただけません。',
    thanks: 'ご対応は必要ありません。お手数をおかけしましたことをお詫び申し上げます。',
  },
  'offer-ended': {
    title: '「{offer}」は終了しました',
    heading: 'オファーが終了しました',
    body: '{partner} の「{offer}」は終了し、ご利用いただけなくなりました。手順に記載のリンクも無効です。',
    next: 'ご対応は必要ありません。貴社が別のオファーを申請した際に、改めてご連絡いたします。',
  },
  'offer-follow-up': {
    title: '{days, plural, other {「{offer}」：残り # 日}}',
    heading: '「{offer}」を十分にご活用ください',
    body: '{days, plural, other {「{offer}」は、あと # 日間（{expiresAt} まで）ご利用いただけます。}}',
    next: 'まだご利用になっていない内容がありましたら、ぜひこの機会に計画をお立てください。',
  },
  'offer-attention': {
    title: '「{offer}」：手順が届いていません',
    heading: 'マーケティング担当者に連絡できませんでした',
    body: '{code, select, mailBounced {「{offer}」の手順のメールが返送されました。マーケティング担当者のアドレスでは受信できません。} other {「{offer}」の手順のメールを送信できませんでした。}}',
    fix: '{code, select, mailBounced {特典ページでマーケティング担当者を確認し、アドレスを修正するか、別の方を指定してください。その後、手順を自動的に再送いたします。} other {特典ページでマーケティング担当者を確認してください。アドレスが正しい場合は、同ページのメール一覧から手順を再送してください。}}',
    waits: '手順が届くまで、アクティブ化は保留されます。',
  },
} as const;
