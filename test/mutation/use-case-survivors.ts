// Mutants in the use cases that nothing can kill.
import type { Survivor } from './survivor.ts';

/** Purchases and partners are never deleted. */
const neverDeleted = 'what it names is in the same partition and is never deleted';

export const useCaseSurvivors: readonly Survivor[] = [
  {
    file: 'shared/use-cases/activations/activation-snapshot.ts',
    line: "'review',",
    becomes: ['""'],
    why: 'the id of a command only has to differ from others',
  },
  {
    file: 'shared/use-cases/activations/follow-instructions.ts',
    line: 'revision === found.stored.value.instructions?.contactRevision;',
    becomes: ['found.stored.value.instructions.contactRevision'],
    why: 'what a link leads to has instructions; the check is for the compiler',
  },
  {
    file: 'shared/use-cases/activations/list-activations.ts',
    line: 'return purchase === undefined ? [] : [{ activation: one.value, purchase }];',
    becomes: ['false', '["Stryker was here"]'],
    why: neverDeleted,
  },
  {
    file: 'shared/use-cases/activations/offer-steps.ts',
    line: '`${value.instructions?.mailId} ${value.instructions?.reminded}`,',
    becomes: ['value.instructions.mailId', 'value.instructions.reminded'],
    why: 'an offer has instructions; the check is for the compiler',
  },
  {
    file: 'shared/use-cases/activations/provision-activation.ts',
    line: 'if (isPaid(purchase)) return purchase.benefitsEndAt;',
    becomes: ['true'],
    why: 'what has activations was paid; the check is for the compiler',
  },
  {
    file: 'shared/use-cases/activations/provision-activation.ts',
    line: 'throw new Error(`purchase ${purchase.id} has activations but was never paid`);',
    becomes: ['``'],
    why: 'what has activations was paid; the check is for the compiler',
  },
  {
    file: 'shared/use-cases/delivery/deliver-mail.ts',
    line: "if ((await store.replaceMail(partnerId, before, sending)) === 'conflict') return undefined;",
    becomes: ['false', '""'],
    why: 'a short cut: whoever was late does not read back a mark of its own',
  },
];
