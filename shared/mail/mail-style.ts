// The style of a mail, as inline styles: many mail clients ignore all others. The few classes are
// for the dark colours only, in clients that support them.

const ink = '#1b1f24';
const muted = '#57606a';
/** Chinese and Japanese share characters whose shapes differ, so each has fonts of its own. */
const eastern: Readonly<Record<string, string>> = {
  'zh-Hans': "'PingFang SC','Microsoft YaHei',",
  ja: "'Hiragino Sans','Yu Gothic UI',Meiryo,",
};
const fontFor = (language: string): string =>
  `font-family:'Segoe UI',system-ui,-apple-system,${eastern[language] ?? ''}sans-serif`;

/** @param accent the colour of buttons, `#rrggbb` */
export const mailStyle = (accent: string, language: string) => ({
  body: `margin:0;padding:0;background-color:#f3f5f7;color:${ink};${fontFor(language)}`,
  page: 'width:100%;background-color:#f3f5f7',
  card: 'width:100%;max-width:600px;table-layout:fixed;background-color:#ffffff;border-radius:8px',
  inside: 'padding:32px;overflow-wrap:anywhere;word-break:break-word',
  heading: `margin:0 0 16px;font-size:24px;line-height:1.3;font-weight:600;color:${ink}`,
  paragraph: `margin:0 0 16px;font-size:16px;line-height:1.6;color:${ink}`,
  note: `margin:0 0 16px;font-size:14px;line-height:1.6;color:${muted}`,
  footer: `margin:24px 0 0;padding-top:16px;border-top:1px solid #d0d7de;font-size:13px;line-height:1.6;color:${muted}`,
  footerLine: `margin:8px 0 0;font-size:13px;line-height:1.6;color:${muted}`,
  logo: 'display:block;border:0;border-radius:4px;background-color:#ffffff',
  steps: `margin:0 0 16px;padding:0;padding-inline-start:24px;font-size:16px;line-height:1.6;color:${ink}`,
  step: 'margin:0 0 8px',
  facts: 'width:100%;margin:0 0 16px;border-collapse:collapse',
  label: `padding:8px 0;padding-inline-end:16px;border-bottom:1px solid #d0d7de;font-size:14px;line-height:1.5;font-weight:400;vertical-align:top;color:${muted}`,
  value: `padding:8px 0;border-bottom:1px solid #d0d7de;font-size:14px;line-height:1.5;vertical-align:top;color:${ink};word-break:break-word`,
  buttonBox: 'margin:0 0 24px',
  buttonCell: `border:1px solid ${accent};border-radius:6px;background-color:${accent}`,
  button: `display:inline-block;padding:12px 24px;font-size:16px;font-weight:600;text-decoration:none;color:#ffffff;${fontFor(language)}`,
});

/** Dark colours for mail clients that support them. */
export const darkStyle = [
  '@media (prefers-color-scheme: dark){',
  '.page{background-color:#0d1117!important}',
  '.card{background-color:#161b22!important}',
  '.ink{color:#e6edf3!important}',
  '.muted{color:#9da7b3!important}',
  '.line{border-color:#30363d!important}',
  // A dark colour of a brand would not stand out from the dark card.
  '.button{border-color:#6e7681!important}',
  '}',
].join('');
