import type { CertificateTexts } from '../../domain/dialog/texts/certificate.ts';
import { number } from './format.ts';

const REASONS = {
  unreadable: 'The proof cannot be read',
  noProof: 'There is no proof yet',
  hours: 'JP do not match the proof',
  kind: 'It is no competency development',
} as const;

export const certificate: CertificateTexts = {
  door: 'Attach a certificate',
  whichFile: 'Which activity is this the certificate of?',
  which: 'A certificate of which activity?',
  none: 'Not a certificate',
  noClaims: 'No claim of JP waits for proof.',
  claim: ({ title }) => (title.length > 56 ? `${title.slice(0, 55)}…` : title),
  send: (title) => `Please send a photo or PDF of the certificate “${title}” here. At most 5 MB.`,
  kept: (title, name) => `The certificate of “${title}” is kept: ${name}.`,
  keptNote: 'Kept encrypted. Only you and the umpeg officer of your agency can open it.',
  notKept: 'All right, I did not keep the file.',
  checkDoor: (waiting) => (waiting === 0 ? 'Check JP claims' : `Check JP claims (${waiting})`),
  checkWaiting: (waiting) => `JP claims that wait for you to check: ${waiting}`,
  newFrom: 'No JP claim waits for proof. Is this file the proof of an activity you want to claim?',
  makeClaim: 'Yes, log the activity',
  checkTitle: (total) => `JP claims waiting: ${total}`,
  checkNone: 'No JP claim waits to be checked.',
  checkLines: (
    { title, jp, organiser, number: no, proof, attended, twin, amount, international, state, reason },
    form,
    days,
  ) =>
    [
      title,
      [form, ...(international ? ['international'] : []), days].join(' · '),
      [
        `${number(jp)} JP${amount === null || amount === jp || amount === 1 ? '' : ` (from ${number(amount)})`}`,
        organiser,
      ]
        .filter((part) => part !== '')
        .join(' · '),
      no === '' ? 'No certificate number given' : `Certificate number: ${no}`,
      ...(attended ? ['Present by the attendance list of the forum'] : []),
      ...(attended && proof === null
        ? []
        : [proof === null ? 'No certificate attached yet' : `Certificate: ${proof.name}`]),
      ...(twin ? ['Deserves a look: another entry has the same dates or number'] : []),
      ...(state === 'terverifikasi' ? ['Decided: verified'] : []),
      ...(state === 'ditolak' ? [`Decided: rejected. Reason: ${reason}`] : []),
    ].join('\n'),
  openOne: 'Press the number to check one claim.',
  verifyAll: (count) => `Verify all that are complete (${count})`,
  manyTitle: (count) => `Verify ${count} claims?`,
  manyLine: (title, jp) => `${title} · ${number(jp)} JP`,
  manyNote: 'Only those with proof and without a double. The others are checked one by one.',
  manyYes: (count) => `Yes, verify ${count} claims`,
  reasonAsk: 'Why do you reject this claim? Choose, or type the reason. The person will read it.',
  reasonWindow: 'Reason, read by the person',
  reason: (why) => REASONS[why],
  reasonLength: (least, most) => `Please write the reason in ${least} to ${most} characters.`,
  reasonCheck: (reason) => `Reason for rejecting:\n“${reason}”`,
  saveReason: 'Reject for this reason',
  decidedMany: (count) => `${count} claims are verified.`,
  more: (count) => `${count} more claims wait.`,
  open: 'Open the certificate',
  decide: (verdict) => (verdict === 'terverifikasi' ? 'Verified' : 'Reject'),
  decided: (verdict, name, title) =>
    verdict === 'terverifikasi'
      ? `The claim of ${name}, “${title}”, is verified.`
      : `The claim of ${name}, “${title}”, is rejected.`,
  decidedAlready: 'Some were left out: decided, changed or withdrawn meanwhile. Please look again.',
  decidedDoor: 'Already decided',
  decidedTitle: (total) => `JP claims decided in the last 30 days: ${total}`,
  decidedNone: 'No decision on a JP claim of the last 30 days can still be corrected.',
  correct: (verdict) => (verdict === 'terverifikasi' ? 'Change to verified' : 'Change to rejected'),
  corrected: 'The decision is corrected. The person will be told.',
  notCorrected:
    'I did not change this decision: it has changed meanwhile, the same activity was claimed again, or its month is full.',
};
