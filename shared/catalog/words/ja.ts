// Japanese: the catalogue's items.
import { mostHours, reassignments } from './figures.ts';

const activate =
  '最初に一度だけアクティブ化してください。完了まで数日かかります。その後、アクセス ID と契約 ID がここに表示され、貴社の全員が確認できます。';
const consultant = `${activate}コンサルタントがプリセールス、展開、開発を支援します。1 件あたり最長 ${mostHours} 時間で、2 営業日以内に回答します。`;
const seat =
  'ユーザーを選んでシートを割り当ててください。一覧にない方は、先にアカウント設定で追加してください。各自が自分のアカウントでサインインするため、プロダクト キーはありません。シートは共有できません。';
const account =
  'クレジットを使用するユーザーを割り当ててください。無料のメール アドレスではなく、職場アカウントが必要です。';

export const ja = {
  businessProfile: {
    name: '企業プロフィールの最適化',
    instructions: 'お客様が貴社を見つける際に参照するプロフィールを、専門家が確認します。',
    steps: [
      'パートナー ディレクトリで貴社のプロフィールを開き、社名、所在地、連絡先が最新であることを確認してください。',
      '検索で見つけてもらいたい内容（製品、業種、2 ～ 3 件の導入事例）をまとめてください。',
      '確認の操作をしてください。専門家が日程を提案し、面談後に改善点の一覧をお送りします。',
    ],
  },
  referralManagement: {
    name: '紹介案件の管理',
    instructions: 'お客様から貴社に寄せられる紹介案件に対応するためのガイダンスです。',
    steps: [
      '貴社で紹介案件に回答する担当者と、その代理の方を決めてください。',
      '紹介案件に回答するまでの期限を決めてください。1 営業日以内が最適です。',
      '確認の操作をしてください。トレーニングへの招待と回答用テンプレートをお送りします。',
    ],
  },
  sellingWithMicrosoft: {
    name: 'Microsoft との共同販売',
    instructions: 'Microsoft と共同で商談を進める営業チーム向けのコースです。',
    steps: [
      '営業部門とマーケティング部門から、参加者を 10 名まで選んでください。',
      '共同で取り組みたい現在の商談を 1 件準備してください。',
      '確認の操作をしてください。次回コースの日程をお客様のタイム ゾーンでお送りします。',
    ],
  },
  goToMarketToolbox: {
    name: 'パートナー向け Go-To-Market ツールボックス',
    instructions: '貴社のブランドを入れた、すぐに使えるキャンペーンとパンフレットです。',
    steps: [
      '貴社のロゴ（ベクター画像）とブランド カラーの数値をご用意ください。',
      '最初のキャンペーンで取り上げる製品またはサービスを選んでください。',
      '確認の操作をしてください。貴社のブランドを設定したツールボックスをご利用いただけます。',
    ],
  },
  marketplaceLaunch: {
    name: 'マーケットプレース公開の支援',
    instructions: '商用マーケットプレースでの貴社オファーの告知を支援します。',
    steps: [
      '貴社のオファーがマーケットプレースに公開され、購入可能であることを確認してください。',
      '誰のどのような課題に役立つかを、2 文で書いてください。',
      '確認の操作をしてください。1 週間以内に告知の計画をご提案します。',
    ],
  },
  productSupportIncidents: {
    name: '製品サポート インシデント',
    instructions: `${activate}最近のオンプレミス製品（現行バージョンとその 1 つ前のバージョン）にご利用ください。`,
  },
  signatureCloudSupport: {
    name: 'Signature クラウド サポート',
    instructions: `${activate}クラウド製品にご利用ください。お客様に代わって利用することもできます。`,
  },
  advisoryHours: { name: 'アドバイザリー時間', instructions: consultant },
  technicalJourneys: {
    name: 'テクニカル ジャーニー（アドバイザリー時間）',
    instructions: consultant,
  },
  presalesAssistance: {
    name: 'プリセールス支援',
    instructions: `${activate}商談の獲得を支援します。時間数には加算されません。`,
  },
  azureMonthly: {
    name: 'Microsoft Azure クレジット（月次）',
    instructions: `${account}サブスクリプションは Azure portal で管理します。ユーザーの変更は ${reassignments} 回まで可能です。`,
  },
  azureBulk: {
    name: 'Microsoft Azure クレジット（年次一括）',
    instructions: `${account}1 年分のクレジットが一括で付与されるため、次の更新までユーザーを変更できません。`,
  },
  visualStudioProfessional: {
    name: 'Visual Studio Professional サブスクリプション',
    instructions: seat,
  },
  visualStudioEnterprise: {
    name: 'Visual Studio Enterprise サブスクリプション',
    instructions: seat,
  },
} as const;
