// A date together with the rule that produced it.
import { z } from 'zod';
import { instant } from '../../edge/definitions/schemas.ts';
import type { ExplainedDate } from '../../../shared/domain/purchase.ts';

export const explainedDateSchema = z.object({ at: instant, rule: z.string() });

export const explainedDate = ({ at, rule }: ExplainedDate) => ({ at, rule });
