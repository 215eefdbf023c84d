// The result of an act that may be refused. Plain data, because results cross JSON.

export interface Done<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<F> {
  readonly ok: false;
  readonly failure: F;
}

export type Result<T, F> = Done<T> | Refused<F>;

export const ok = <T>(value: T): Done<T> => ({ ok: true, value });
export const refuse = <const F>(failure: F): Refused<F> => ({ ok: false, failure });
