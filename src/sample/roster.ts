import type { JobLevel, Status } from '../domain/people/person.ts';
import type { RosterRow } from '../domain/people/roster.ts';
import type { City, CityPost } from './content.ts';
import { type Random, seeded } from './random.ts';

const SEED = 1547;
/** The year in which the ages below hold. NIPs never move: a person one has tried keeps the number. */
const AGES_IN = 2026;
/** Real sequences begin at 001; the sample begins here, so that no real NIP can come out. */
const FIRST_SEQUENCE = 900;

const AGES: Readonly<Record<JobLevel, readonly [number, number]>> = {
  JPT_PRATAMA: [51, 57],
  ADMINISTRATOR: [43, 55],
  PENGAWAS: [37, 50],
  PELAKSANA: [26, 52],
  JF_AHLI_UTAMA: [56, 60],
  JF_AHLI_MADYA: [45, 56],
  JF_AHLI_MUDA: [36, 47],
  JF_AHLI_PERTAMA: [28, 36],
  JF_PENYELIA: [42, 53],
  JF_MAHIR: [35, 45],
  JF_TERAMPIL: [26, 36],
  JF_PEMULA: [23, 27],
};

type Line = RosterRow & { readonly nip: string };
type Hire = (opd: string, unit: string, post: CityPost, superior: string) => Line;

/** The sample people as roster lines, superiors before their staff. The same city gives the same people, NIPs included. */
export function cityRoster(city: City): RosterRow[] {
  const hire = hiring(city);
  const rows: RosterRow[] = [];
  const heads = new Map<string, string>();
  // The first agency is the secretariat: its head stands above all others.
  let secretary = '';
  for (const agency of city.perangkat_daerah) {
    const above = agency.di_bawah === undefined ? secretary : heads.get(agency.di_bawah);
    if (above === undefined)
      throw new Error(`content/city.json: ${agency.opd} must stand after the agency above it`);
    const head = hire(agency.opd, agency.unit_kepala, agency.kepala, above);
    rows.push(head, ...staff(agency, head.nip, hire));
    heads.set(agency.opd, head.nip);
    if (secretary === '') secretary = head.nip;
  }
  return rows;
}

function staff(agency: City['perangkat_daerah'][number], head: string, hire: Hire): Line[] {
  const leaders = new Map<string, string>();
  return agency.unit.flatMap(({ unit, di_bawah: under, pimpinan, staf }) => {
    const above = under === undefined ? head : leaders.get(under);
    if (above === undefined) throw new Error(`content/city.json: ${unit} must stand after the unit above it`);
    const leader = pimpinan === undefined ? undefined : hire(agency.opd, unit, pimpinan, above);
    if (leader !== undefined) leaders.set(unit, leader.nip);
    const members = staf.flatMap((post) =>
      Array.from({ length: post.jumlah }, () => hire(agency.opd, unit, post, leader?.nip ?? above)),
    );
    return leader === undefined ? members : [leader, ...members];
  });
}

function hiring(city: City): Hire {
  const random = seeded(SEED);
  const names = { P: random.shuffle(city.nama.perempuan), L: random.shuffle(city.nama.laki) };
  let count = 0;
  return (opd, unit, post, superior) => {
    const preferred = random.next() < 0.5 ? 'P' : 'L';
    const other = preferred === 'P' ? 'L' : 'P';
    const sex = names[preferred].length > 0 ? preferred : other;
    const name = names[sex].pop();
    if (name === undefined) throw new Error('content/city.json has fewer names than posts');
    const nip = writeNip(random, post, sex, FIRST_SEQUENCE + (count % 100));
    count += 1;
    return {
      nip,
      nama: name,
      status: post.status,
      opd,
      unit,
      jabatan: post.jabatan,
      jenjang: post.jenjang,
      golongan: post.golongan,
      fungsi: post.fungsi,
      email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${city.surel}`,
      peran: post.peran.join(' '),
      pola_kerja: post.pola_kerja,
      nip_atasan: superior,
      aktif: 'ya',
    };
  };
}

function writeNip(random: Random, post: CityPost, sex: 'P' | 'L', sequence: number): string {
  const [youngest, oldest] = post.status === 'CPNS' ? [24, 29] : AGES[post.jenjang];
  const born = AGES_IN - random.between(youngest, oldest);
  const birth = `${born}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
  return `${birth}${appointment(random, post.status, born)}${sex === 'L' ? 1 : 2}${sequence}`;
}

/** PNS: year and month. PPPK: year and two digits that are no month. */
function appointment(random: Random, status: Status, born: number): string {
  switch (status) {
    case 'CPNS':
      return '202604';
    case 'PPPK':
      return `${random.between(2021, 2025)}21`;
    case 'PPPK_PW':
      return '202521';
    case 'PNS': {
      const year = Math.min(born + random.between(22, 27), 2024);
      return `${year}${two(random.pick([1, 3, 4, 12]))}`;
    }
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
