// Whose mails these are: what a deployment may say, and that its colour can be read.
import { brandSchema, contrastOf, defaultBrand } from '../../../shared/domain/brand.ts';

test('without a word of the deployment the brand is the project’s', () => {
  expect(defaultBrand).toEqual({ name: 'Partner Benefits', accent: '#0b5cad' });
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#0b5cad', '#ffffff', 6.67],
  ['#123456', '#123456', 1],
])('the contrast of %s and %s is %d', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
});

const logo = { url: 'https://static.fabrikam.example/logo.png', width: 300, height: 120 };

test.each([
  { name: 'Fabrikam Vorteile' },
  { name: 'مزايا فابريكام' },
  { accent: '#767676' },
  { accent: '#7A1F5C' },
  { logo },
  { footer: 'Fabrikam GmbH, Berlin, https://fabrikam.example/imprint' },
])('%j is a brand', (brand) => {
  expect(brandSchema.safeParse(brand)).toMatchObject({ success: true });
});

test.each([
  [{ accent: '#777777' }, 'contrast of only 4.4:1, and WCAG AA asks for 4.5:1; take a darker'],
  [{ accent: '#ffcc00' }, 'take a darker shade'],
  [{ accent: 'red' }, 'must be a colour like #0b5cad'],
  [{ accent: '#fff;}' }, 'must be a colour like #0b5cad'],
  [{ name: '' }, '>=1'],
  [{ name: 'x'.repeat(101) }, '<=100'],
  [{ name: 'Two\r\nlines' }, 'one line of plain text'],
  [{ name: 'gnp.\u202eexe' }, 'one line of plain text'],
  [{ footer: 'a\u0000' }, 'one line of plain text'],
  [{ logo: { ...logo, url: 'http://static.fabrikam.example/logo.png' } }, 'begins with https://'],
  [
    { logo: { ...logo, url: 'https://a:b@fabrikam.example/logo.png' } },
    'must not carry credentials',
  ],
  [{ logo: { ...logo, width: 301 } }, '<=300'],
  [{ logo: { ...logo, height: 0 } }, '>=1'],
  [{ colour: '#0b5cad' }, 'colour'],
])('%j is none', (brand, problem) => {
  expect(brandSchema.safeParse(brand).error?.issues[0]?.message).toContain(problem);
});
