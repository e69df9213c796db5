export type CheckStatus = 'ok' | 'warn' | 'fail';

/** One line of `sinau doctor`. `todo` says what to do about it; empty when nothing is. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  readonly detail: string;
  readonly todo: string;
}

export const ok = (name: string, detail: string): Check => ({ name, status: 'ok', detail, todo: '' });
export const warn = (name: string, detail: string, todo: string): Check => ({
  name,
  status: 'warn',
  detail,
  todo,
});
export const fail = (name: string, detail: string, todo: string): Check => ({
  name,
  status: 'fail',
  detail,
  todo,
});
