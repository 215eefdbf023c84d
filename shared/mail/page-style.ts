// The style of a page: one style element, which the policy of the page allows by its hash only.

/** @param accent the colour of buttons, `#rrggbb` */
export const pageStyle = (accent: string): string =>
  [
    ':root{color-scheme:light dark;--back:#f3f5f7;--card:#fff;--ink:#1b1f24;--muted:#57606a;--line:#d0d7de;--edge:transparent}',
    '@media (prefers-color-scheme:dark){:root{--back:#0d1117;--card:#161b22;--ink:#e6edf3;--muted:#9da7b3;--line:#30363d;--edge:#6e7681}}',
    "body{margin:0;background:var(--back);color:var(--ink);font:1rem/1.6 'Segoe UI',system-ui,sans-serif}",
    // Chinese and Japanese share characters whose shapes differ.
    ":lang(zh){font-family:'Segoe UI',system-ui,'PingFang SC','Microsoft YaHei',sans-serif}",
    ":lang(ja){font-family:'Segoe UI',system-ui,'Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif}",
    'main{box-sizing:border-box;max-width:40rem;margin:.5rem auto 1.5rem;padding:2rem;overflow-wrap:anywhere;background:var(--card);border-radius:.5rem}',
    'nav{box-sizing:border-box;max-width:40rem;margin:1rem auto 0;padding:0 2rem;display:flex;flex-wrap:wrap;justify-content:flex-end;font-size:.875rem}',
    'nav a{display:inline-block;padding:.5rem 0;margin-inline-start:1rem;color:var(--muted)}',
    'nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}',
    'h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.3}',
    'p,ol,dl,form{margin:0 0 1rem}',
    'ol{padding-inline-start:1.5rem}',
    'li{margin-bottom:.5rem}',
    'dt{color:var(--muted)}dd{margin:0 0 .5rem}',
    '.note,footer{color:var(--muted);font-size:.875rem}',
    'footer{padding-top:1rem;border-top:1px solid var(--line)}',
    `button,.button{display:inline-block;padding:.75rem 1.5rem;border:1px solid var(--edge);border-radius:.375rem;background:${accent};color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}`,
    '.logo{display:block;margin:0 0 1.5rem;border-radius:.25rem;background:#fff}',
    ':focus-visible{outline:3px solid #f0883e;outline-offset:2px}',
  ].join('\n');
