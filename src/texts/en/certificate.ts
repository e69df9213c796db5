import type { CertificateTexts } from '../../domain/dialog/texts/certificate.ts';
import { number } from './format.ts';

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
  checkDoor: 'Check JP claims',
  checkTitle: (total) => `JP claims waiting: ${total}`,
  checkNone: 'No JP claim waits to be checked.',
  checkLines: ({ title, jp, organiser, number: no, proof }, ended) =>
    [
      title,
      [`${number(jp)} JP`, `ended ${ended}`, organiser].filter((part) => part !== '').join(' · '),
      no === '' ? 'No certificate number given' : `Certificate number: ${no}`,
      proof === null ? 'No certificate attached yet' : `Certificate: ${proof.name}`,
    ].join('\n'),
  more: (count) => `${count} more will be shown once these are decided.`,
  open: 'Open the certificate',
  decide: (verdict) => (verdict === 'terverifikasi' ? 'Verified' : 'Reject'),
  decided: (verdict, name, title) =>
    verdict === 'terverifikasi'
      ? `The claim of ${name}, “${title}”, is verified.`
      : `The claim of ${name}, “${title}”, is rejected.`,
  decidedAlready: 'This claim is decided already, or it is not for you to check.',
};
