// People and ids for the tables of the domain's decisions.
import { mailIdFrom, purchaseIdFrom, userIdOf } from '../../../shared/domain/ids.ts';

export const ann = userIdOf('11111111-0000-4000-8000-000000000001');
export const bob = userIdOf('22222222-0000-4000-8000-000000000002');
export const eve = userIdOf('33333333-0000-4000-8000-000000000003');

export const purchaseId = purchaseIdFrom(new Uint8Array(32));
export const otherPurchaseId = purchaseIdFrom(new Uint8Array(32).fill(1));
export const mailId = mailIdFrom(new Uint8Array(32));
export const otherMailId = mailIdFrom(new Uint8Array(32).fill(1));
