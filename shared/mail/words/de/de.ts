// All German words. The compiler requires exactly the messages that English has.
import { goToMarket } from './go-to-market.ts';
import { membership } from './membership.ts';
import { page } from './page.ts';
import { people } from './people.ts';
import { technical } from './technical.ts';
import { colon, footers, labels } from './common.ts';

export const de = {
  mail: { ...membership, ...technical, ...goToMarket, ...people },
  page,
  labels,
  colon,
  footers,
} as const;
