// Japanese: the instruction page behind the link in a mail. The pages of finished states say
// nothing about the offer, so that an old link reveals nothing.

export const page = {
  open: {
    title: '「{offer}」のご利用開始について',
    heading: '「{offer}」のご利用開始について',
    body: '{partner} が「{offer}」の利用を申請し、お客様をマーケティング担当者に指定しました。次の手順をお願いいたします。',
    next: 'お読みになりましたら、確認の操作をお願いいたします。確認いただくとオファーが有効になります。ただし、{notBefore} より前には有効になりません。',
    silent: 'ご連絡がない場合は、{confirmBy} ごろに自動的に有効になります。',
    waits: '確認いただくまで有効になりません。',
    button: '手順を読みました',
  },
  confirmed: {
    title: '確認済み：「{offer}」',
    heading: '確認いただきありがとうございます',
    body: 'このページでのこれ以上の操作は必要ありません。「{offer}」はまもなく有効になります。ただし、{notBefore} より前には有効になりません。手順は次のとおりです。',
  },
  active: {
    title: '「{offer}」は有効です',
    heading: '「{offer}」は有効です',
    body: '{partner} は {expiresAt} まで「{offer}」をご利用いただけます。手順は次のとおりです。',
  },
  expired: {
    title: 'このページは期限切れです',
    heading: 'このページは期限切れです',
    body: 'このリンクの内容は終了しました。お心当たりがない場合は、貴社のメンバーシップの管理者にお問い合わせください。',
  },
  replaced: {
    title: '新しいリンクがあります',
    heading: '新しいリンクがあります',
    body: '新しいメールをお送りしたため、このリンクは無効になりました。最新のメールのリンクをご利用ください。',
  },
  cancelled: {
    title: '取り消されました',
    heading: 'この内容は取り消されました',
    body: 'このリンクの内容は取り消されました。ご対応は必要ありません。',
  },
  notFound: {
    title: 'ページが見つかりません',
    heading: 'ページが見つかりません',
    body: 'このアドレスにはページがありません。メールに記載されたリンク全体を開いたかどうかご確認ください。',
  },
} as const;
