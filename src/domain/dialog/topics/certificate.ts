import type { Proof } from '../../assessment/state.ts';
import type { SentFile } from '../message.ts';

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
  readonly form: string;
  readonly startedOn: string;
  /** What the JP were counted from; null: an older entry. */
  readonly amount: number | null;
  readonly international: boolean;
  /** From a forum's attendance list, which is its proof. */
  readonly attended: boolean;
  /** Another entry of the same person has the same days or the same certificate. */
  readonly twin: boolean;
  /** A decision holds only for the claim as it was seen. */
  readonly seen: string;
  readonly organiser: string;
  /** The certificate's number, '' when none was given. */
  readonly number: string;
  readonly state: 'klaim' | ClaimVerdict;
  /** Why it was refused; '' otherwise. */
  readonly reason: string;
}

/** A claim as an officer saw it. */
export type ClaimSeen = Pick<ClaimToCheck, 'id' | 'seen'>;

export type ClaimVerdict = 'terverifikasi' | 'ditolak';

export type CertificatePlace =
  /** Which claim a file belongs to is asked; with `claim` the file is. */
  | {
      readonly at: 'certificate';
      readonly sent: SentFile | null;
      readonly claims: readonly { readonly id: number; readonly title: string }[];
      readonly claim: number | null;
    }
  /**
   * `many`: these wait for the yes. `refuse`: why the open one is refused, '' while that is asked for. `decided`: these were
   * decided, and can be corrected.
   */
  | {
      readonly at: 'claims';
      readonly claims: readonly number[];
      readonly open: number | null;
      readonly from?: number;
      readonly seen?: string;
      readonly many?: readonly ClaimSeen[];
      readonly refuse?: string;
      readonly decided?: true;
    };

export type CertificateCommand =
  | { readonly do: 'certificate' }
  /** What the personnel officer has to check. */
  | { readonly do: 'claims' };

export type CertificateWish =
  | { readonly want: 'ownClaims'; readonly sent: SentFile | null }
  | {
      readonly want: 'claimsToCheck';
      readonly open: number | null;
      readonly from?: number;
      readonly decided?: true;
    }
  | {
      readonly want: 'decideClaim';
      readonly claims: readonly ClaimSeen[];
      readonly verdict: ClaimVerdict;
      /** Read by the person; '' for what is verified. */
      readonly reason: string;
    };

export type CertificateNews =
  | { readonly granted: 'ownClaims'; readonly sent: SentFile | null; readonly claims: readonly Claim[] }
  | {
      readonly granted: 'claimsToCheck';
      readonly open: number | null;
      readonly from: number;
      readonly claims: readonly ClaimToCheck[];
      readonly decided?: true;
      /** How many there are in all. */
      readonly total: number;
    }
  /** Fewer than `asked`: the others were decided, corrected or withdrawn meanwhile, or are not this officer's. */
  | {
      readonly granted: 'decideClaim';
      readonly verdict: ClaimVerdict;
      readonly asked: number;
      readonly decided: readonly { readonly name: string; readonly title: string }[];
    };
