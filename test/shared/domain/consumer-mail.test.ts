// Consumer mail: at which domains anybody can get an address, and where a deployment knows better.
import { isConsumerMail } from '../../../shared/domain/consumer-mail.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';

const known = [
  'aol.com',
  'gmail.com',
  'gmx.com',
  'googlemail.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'mail.com',
  'msn.com',
  'outlook.com',
  'proton.me',
  'qq.com',
  'yahoo.com',
];
const elsewhere = [
  'hotmail.co.uk',
  'hotmail.se',
  'yahoo.com.br',
  'yahoo.co.jp',
  'outlook.de',
  'live.nl',
  '163.com',
  'gmx.at',
  'web.de',
];

test.each([
  ...known,
  ...elsewhere,
  'GMAIL.com',
  'mail.hotmail.co.uk',
  'vip.163.com',
  'hotmail.example.gmail.com',
])('anybody can have an address at %s', (domain) => {
  expect(isConsumerMail(`ann@${domain}`, defaultPolicy)).toBe(true);
});

test.each([
  'northbeam.example',
  'gmail.com.northbeam.example',
  'notgmail.com',
  'hotmail.northbeam.example',
  'microsoft.com',
  'hotmail.company',
])('the addresses at %s are a company’s', (domain) => {
  expect(isConsumerMail(`ann@${domain}`, defaultPolicy)).toBe(false);
});

test.each([
  ['a further one', 'ann@town.example', { freeMailDomains: ['town.example'] }, true],
  ['a part of it', 'ann@mail.town.example', { freeMailDomains: ['town.example'] }, true],
  ['one that is a company’s', 'ann@web.de', { companyMailDomains: ['web.de'] }, false],
  ['a company’s part of one', 'ann@firm.web.de', { companyMailDomains: ['firm.web.de'] }, false],
  ['another part of that one', 'ann@web.de', { companyMailDomains: ['firm.web.de'] }, true],
])('a deployment may name %s', (_what, address, said, is) => {
  expect(isConsumerMail(address, { ...defaultPolicy, ...said })).toBe(is);
});
