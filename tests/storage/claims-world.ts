import type { WholeClaim } from '../../src/domain/dialog/topics/claim.ts';
import type { LearningForm } from '../../src/domain/learning/forms.ts';

/** Conversions of the small world; seminars become dearer in 2027. */
export const FORMS_HERE: readonly LearningForm[] = [
  {
    form: 'pelatihan',
    validFrom: '2020-01-01',
    unit: 'certificate',
    jp: 1,
    international: 1.2,
    monthly: null,
    basis: 'uji',
  },
  {
    form: 'seminar',
    validFrom: '2020-01-01',
    unit: 'day',
    jp: 4,
    international: 6,
    monthly: null,
    basis: 'uji',
  },
  {
    form: 'seminar',
    validFrom: '2027-01-01',
    unit: 'day',
    jp: 5,
    international: 7,
    monthly: null,
    basis: 'uji',
  },
  {
    form: 'coaching',
    validFrom: '2020-01-01',
    unit: 'session',
    jp: 2,
    international: null,
    monthly: 4,
    basis: 'uji',
  },
  {
    form: 'komunitas belajar',
    validFrom: '2020-01-01',
    unit: 'activity',
    jp: 2,
    international: null,
    monthly: 4,
    basis: 'uji',
  },
];

/** A seminar of two days with nothing left to ask. */
export const WHOLE_CLAIM: WholeClaim = {
  origin: 'chat:1',
  entry: null,
  form: 'seminar',
  title: 'Seminar Keselamatan Jalan',
  organiser: 'Dishub',
  startedOn: '2026-10-01',
  endedOn: '2026-10-02',
  unit: 'day',
  amount: 2,
  international: false,
  certificate: '',
  sent: null,
  said: null,
};
