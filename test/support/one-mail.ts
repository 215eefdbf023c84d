// Delivery of one mail whose ledger is a variable, with scripted answers of provider and quota. For moments
// that no waiting produces: two workers at once, the last millisecond of a deadline.
import { partnerIdOf } from '../../shared/domain/ids.ts';
import type { Mail } from '../../shared/domain/mail.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { MailProvider, SendOutcome } from '../../shared/ports/mail-provider.ts';
import type { CommitOutcome } from '../../shared/ports/partner-store.ts';
import { deliverMail, type MailDeps } from '../../shared/use-cases/delivery/deliver-mail.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');

export interface Script {
  readonly at: Instant;
  readonly lookUp?: Awaited<ReturnType<MailProvider['lookUp']>>;
  readonly post?: SendOutcome;
  /** Absent: there is a slot. */
  readonly slot?: 'none';
  /** What another worker writes between this one's reading and its writing; our write fails. */
  readonly rivals?: { readonly mail: Mail; readonly outcome: CommitOutcome };
}

/** @returns the mail afterwards, and what was asked of provider and registry, in order */
export const delivered = async (before: Mail, script: Script) => {
  let mail = before;
  let rev = 1;
  const calls: string[] = [];
  const told = <T>(call: string, answer: T) => {
    calls.push(call);
    return Promise.resolve(answer);
  };
  const deps = {
    store: {
      read: async (_partner: unknown, kind: string) =>
        kind === 'mail' ? { kind, value: mail, rev, etag: `${rev}` } : undefined,
      replaceMail: async (_partner: unknown, { etag }: { etag: string }, value: Mail) => {
        const isLate = etag !== `${rev}`;
        if (isLate) return 'conflict' as const;
        rev += 1;
        mail = script.rivals?.mail ?? value;
        return script.rivals?.outcome ?? ('committed' as const);
      },
    },
    provider: {
      lookUp: (id: string) => told(`look up ${id}`, script.lookUp ?? 'unclear'),
      send: (_id: string, { to }: { to: string }) =>
        told(`post to ${to}`, script.post ?? { kind: 'accepted' }),
    },
    registry: {
      nameOperation: () => told('name the operation', undefined),
    },
    takeSlot: () => told('take a slot', script.slot === undefined),
    pause: (until: Instant) => told(`pause until ${until}`, undefined),
    policy: {},
    clock: { now: () => new Date(script.at) },
    ids: {
      random: (length: number) => new Uint8Array(length),
      digest: () => new Uint8Array(32),
      sign: () => new Uint8Array(32),
    },
    telemetry: { span: (_name: string, _options: object, work: () => unknown) => work() },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
  const deliver = deliverMail(deps as unknown as MailDeps);
  const thrown = await deliver(partnerId, before.id).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { mail, calls, thrown };
};
