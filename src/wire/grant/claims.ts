import type { Database } from '../../database/database.ts';
import type { CertificateNews, CertificateWish } from '../../domain/dialog/topics/certificate.ts';
import type { ClaimNews, ClaimWish } from '../../domain/dialog/topics/claim.ts';
import { formOn } from '../../domain/learning/forms.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { claimSource } from '../../storage/learning/claim-source.ts';
import { claimsToCheck, decideClaims, ownClaims } from '../../storage/learning/claims.ts';
import { learningForms } from '../../storage/learning/forms.ts';
import {
  ownEntries,
  ownEntry,
  saveClaim,
  tryClaim,
  withdrawClaim,
} from '../../storage/learning/own-claims.ts';

/** Claims of learning hours: one's own, and what an officer checks. The right is part of each query. */
export async function claimWish(
  wish: CertificateWish,
  asker: number,
  { db, now, office }: { readonly db: Database; readonly now: () => Date; readonly office: OfficeTime },
): Promise<CertificateNews> {
  switch (wish.want) {
    case 'ownClaims':
      return { granted: 'ownClaims', sent: wish.sent, claims: await ownClaims(db, asker, now()) };
    case 'claimsToCheck': {
      const { open, from = 0, ...of } = wish;
      const found = await claimsToCheck(db, asker, now(), from, of.decided);
      return { ...of, granted: 'claimsToCheck', open, from, ...found };
    }
    case 'decideClaim': {
      const { claims, verdict, reason } = wish;
      const at = now();
      const what = { state: verdict, reason };
      const decided = await decideClaims(db, asker, claims, what, at, office.dayOf(at));
      return { granted: 'decideClaim', verdict, asked: claims.length, decided };
    }
  }
}

/** A claim that somebody puts together, corrects or takes back; always the own one. */
export async function ownClaimWish(
  wish: Exclude<ClaimWish, { readonly want: 'yearHours' }>,
  asker: number,
  { db, now, office }: { readonly db: Database; readonly now: () => Date; readonly office: OfficeTime },
): Promise<ClaimNews> {
  switch (wish.want) {
    case 'ownEntries':
      return { granted: 'ownEntries', entries: await ownEntries(db, asker, office.dayOf(now())) };
    case 'ownEntry': {
      const entry = await ownEntry(db, asker, wish.entry, now());
      return { granted: 'ownEntry', entry, next: wish.next };
    }
    case 'claimForm':
      return {
        granted: 'claimForm',
        unit: formOn(await learningForms(db), wish.form, wish.day)?.unit ?? null,
      };
    case 'tryClaim':
      return { granted: 'tryClaim', trial: await tryClaim(db, asker, wish.draft, now()) };
    case 'saveClaim':
      return { granted: 'saveClaim', saved: await saveClaim(db, asker, wish.draft, now()) };
    case 'withdrawClaim':
      return { granted: 'withdrawClaim', done: await withdrawClaim(db, asker, wish.entry, now()) };
    case 'claimSource': {
      const draft = await claimSource(db, asker, wish.what, wish.subject, now(), office.zone);
      return { granted: 'claimSource', draft };
    }
  }
}
