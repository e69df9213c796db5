import type { Claim, ClaimToCheck, ClaimVerdict } from '../certificate.ts';

/** Certificates of claimed learning hours, and their check. */
export interface CertificateTexts {
  readonly door: string;
  readonly whichFile: string;
  readonly which: string;
  readonly none: string;
  readonly noClaims: string;
  readonly claim: (claim: Pick<Claim, 'title'>) => string;
  readonly send: (title: string) => string;
  readonly kept: (title: string, name: string) => string;
  readonly keptNote: string;
  readonly notKept: string;
  readonly checkDoor: string;
  readonly checkTitle: (total: number) => string;
  readonly checkNone: string;
  /** Lines of one claim, separated by line breaks. */
  readonly checkLines: (claim: ClaimToCheck, ended: string) => string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly decide: (verdict: ClaimVerdict) => string;
  readonly decided: (verdict: ClaimVerdict, name: string, title: string) => string;
  readonly decidedAlready: string;
}
