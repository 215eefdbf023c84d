// Japanese: words that many mails and pages share, labels of facts, and footers for each kind of
// reader. A label has the name of the parameter that it describes.

export const labels = {
  package: 'パッケージ',
  benefit: '特典',
  offer: 'オファー',
  membershipEnd: 'メンバーシップ終了日時',
  refundDeadline: '返金期限',
  renewalCloses: '更新期限',
  refund: '返金額',
  endedAt: '終了日時',
  expectedBy: '完了予定日時',
  dueBy: '対応期限',
  expiresAt: '有効期限',
  expiredAt: '期限切れ日時',
  partnerId: 'パートナー ID',
  activationId: 'アクティブ化 ID',
  reason: '理由',
} as const;

/** The separator between a label and its value, in plain text. */
export const colon = '：';

export const footers = {
  partner:
    'このメールは、貴社のメンバーシップに関するお知らせとして {brand} からお送りしています。このアドレスに返信いただいても確認できません。プロダクト キーやアクセス情報をメールでお送りしたり、お尋ねしたりすることは決してありません。',
  contact:
    'このメールは、貴社のマーケティング担当者であるお客様に {brand} からお送りしています。担当者の変更は、貴社の管理者にご依頼ください。このアドレスに返信いただいても確認できません。パスワードやプロダクト キーをメールでお尋ねすることは決してありません。',
  person:
    'このメールは、貴社からメンバーシップの特典を割り当てられたお客様に {brand} からお送りしています。割り当ての変更は、貴社の管理者にご依頼ください。このアドレスに返信いただいても確認できません。パスワードやプロダクト キーをメールでお尋ねすることは決してありません。',
  operators: '{brand} から運用担当者へのお知らせです。',
  reader: 'このページは {brand} が提供しています。ページを開くだけでは何も変更されません。',
  anybody: '{brand}',
} as const;
