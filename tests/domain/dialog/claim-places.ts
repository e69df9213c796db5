import type { ClaimCommand, ClaimDraft, ClaimPlace } from '../../../src/domain/dialog/topics/claim.ts';

const empty: ClaimDraft = {
  origin: 'chat:2026-11-24T02:00:00.000Z',
  entry: null,
  form: null,
  title: '',
  organiser: '',
  startedOn: null,
  endedOn: null,
  unit: null,
  amount: null,
  international: false,
  certificate: null,
  sent: null,
  said: null,
};
const full: ClaimDraft = {
  ...empty,
  form: 'seminar',
  title: 'Seminar Keselamatan Jalan',
  organiser: 'Dishub',
  startedOn: '2026-10-01',
  endedOn: '2026-10-02',
  unit: 'day',
  amount: 2,
  certificate: '',
};

/** Every question of a claim, new and corrected, and the own entries. */
export const claimPlaces: readonly ClaimPlace[] = [
  { at: 'claimNew', ask: 'form', draft: empty },
  { at: 'claimNew', ask: 'title', draft: { ...empty, form: 'webinar', said: 4 } },
  { at: 'claimNew', ask: 'dates', draft: { ...empty, form: 'magang', title: 'Magang' } },
  { at: 'claimNew', ask: 'organiser', draft: { ...full, organiser: '' } },
  { at: 'claimNew', ask: 'amount', draft: { ...full, amount: null } },
  { at: 'claimNew', ask: 'amount', draft: { ...full, form: 'coaching', unit: 'session', amount: null } },
  { at: 'claimNew', ask: 'certificate', draft: { ...full, certificate: null } },
  { at: 'claimNew', ask: 'sure', draft: full },
  { at: 'claimNew', ask: 'sure', draft: { ...full, entry: { id: 3, seen: 'ditolak' } } },
  { at: 'claimNew', ask: 'sure', draft: empty },
  { at: 'claimNew', ask: 'which', draft: full },
  { at: 'ownClaims', entries: [3, 4], open: null },
  { at: 'ownClaims', entries: [3, 4], open: 3 },
];

export const claimCommands: {
  readonly [D in ClaimCommand['do']]: readonly Extract<ClaimCommand, { do: D }>[];
} = {
  claim: [
    { do: 'claim', words: '' },
    { do: 'claim', words: 'lapor jp: bimtek arsip 2 hari minggu lalu' },
  ],
  claimNew: [
    { do: 'claimNew' },
    { do: 'claimNew', filled: { form: 'seminar', title: 'S', dates: 'besok', organiser: '', amount: 'x' } },
    {
      do: 'claimNew',
      filled: { form: 'komunitas_belajar', title: 'Kombel', dates: 'kemarin', organiser: 'OPD' },
    },
  ],
  claimOn: [{ do: 'claimOn' }],
  claimFrom: [{ do: 'claimFrom', what: 'course', subject: 'KRS-001' }],
};
