import type { Proof } from '../assessment/state.ts';
import type { SentFile } from './message.ts';

/** An own claim of learning hours that waits to be checked. */
export interface Claim {
  readonly id: number;
  readonly title: string;
  readonly jp: number;
  /** 'YYYY-MM-DD' */
  readonly endedOn: string;
  readonly proof: Proof | null;
}

/** The same as the personnel officer sees it. */
export interface ClaimToCheck extends Claim {
  readonly name: string;
  readonly organiser: string;
  /** The certificate's number, '' when none was given. */
  readonly number: string;
}

export type ClaimVerdict = 'terverifikasi' | 'ditolak';

export type CertificatePlace =
  /** Which claim a file belongs to is asked; with `claim` the file is. */
  | {
      readonly at: 'certificate';
      readonly sent: SentFile | null;
      readonly claims: readonly { readonly id: number; readonly title: string }[];
      readonly claim: number | null;
    }
  | { readonly at: 'claims'; readonly claims: readonly number[]; readonly open: number | null };

export type CertificateCommand =
  | { readonly do: 'certificate' }
  /** What the personnel officer has to check. */
  | { readonly do: 'claims' };

export type CertificateWish =
  | { readonly want: 'ownClaims'; readonly sent: SentFile | null }
  | { readonly want: 'claimsToCheck'; readonly open: number | null }
  | { readonly want: 'decideClaim'; readonly claim: number; readonly verdict: ClaimVerdict };

export type CertificateNews =
  | { readonly granted: 'ownClaims'; readonly sent: SentFile | null; readonly claims: readonly Claim[] }
  | {
      readonly granted: 'claimsToCheck';
      readonly open: number | null;
      readonly claims: readonly ClaimToCheck[];
      /** How many wait in all. */
      readonly total: number;
    }
  /** null: decided already, withdrawn, or not this officer's. */
  | {
      readonly granted: 'decideClaim';
      readonly verdict: ClaimVerdict;
      readonly decided: { readonly name: string; readonly title: string } | null;
    };
