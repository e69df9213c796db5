import type { Claim, ClaimToCheck, ClaimVerdict } from '../topics/certificate.ts';

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
  readonly checkDoor: (waiting: number) => string;
  readonly checkWaiting: (waiting: number) => string;
  readonly newFrom: string;
  readonly makeClaim: string;
  readonly checkTitle: (total: number) => string;
  readonly checkNone: string;
  /** Lines of one claim, separated by line breaks. */
  readonly checkLines: (claim: ClaimToCheck, form: string, days: string) => string;
  readonly openOne: string;
  readonly verifyAll: (count: number) => string;
  readonly manyTitle: (count: number) => string;
  readonly manyLine: (title: string, jp: number) => string;
  readonly manyNote: string;
  readonly manyYes: (count: number) => string;
  readonly reasonAsk: string;
  readonly reasonWindow: string;
  readonly reason: (why: 'unreadable' | 'noProof' | 'hours' | 'kind') => string;
  readonly reasonLength: (least: number, most: number) => string;
  readonly reasonCheck: (reason: string) => string;
  readonly saveReason: string;
  readonly decidedMany: (count: number) => string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly decide: (verdict: ClaimVerdict) => string;
  readonly decided: (verdict: ClaimVerdict, name: string, title: string) => string;
  readonly decidedAlready: string;
  readonly decidedDoor: string;
  readonly decidedTitle: (total: number) => string;
  readonly decidedNone: string;
  readonly correct: (verdict: ClaimVerdict) => string;
  readonly corrected: string;
  readonly notCorrected: string;
}
