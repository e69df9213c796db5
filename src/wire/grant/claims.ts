import type { Database } from '../../database/database.ts';
import type { CertificateNews, CertificateWish } from '../../domain/dialog/certificate.ts';
import { claimsToCheck, decideClaim, ownClaims } from '../../storage/learning/claims.ts';

/** Claims of learning hours: one's own, and what an officer checks. The right is part of each query. */
export async function claimWish(
  wish: CertificateWish,
  asker: number,
  { db, now }: { readonly db: Database; readonly now: () => Date },
): Promise<CertificateNews> {
  switch (wish.want) {
    case 'ownClaims':
      return { granted: 'ownClaims', sent: wish.sent, claims: await ownClaims(db, asker, now()) };
    case 'claimsToCheck':
      return { granted: 'claimsToCheck', open: wish.open, ...(await claimsToCheck(db, asker, now())) };
    case 'decideClaim': {
      const { claim, verdict } = wish;
      return {
        granted: 'decideClaim',
        verdict,
        decided: await decideClaim(db, asker, claim, verdict, now()),
      };
    }
  }
}
